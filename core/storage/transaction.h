#pragma once
/// Writing that happens as a whole or not at all: what is not committed is rolled back when the transaction ends.
#include "core/storage/database.h"
#include "core/storage/original_store.h"

namespace jointline::storage {

class Transaction {
public:
    explicit Transaction(Database& database) : transaction_(database.connection()) {}
    explicit Transaction(OriginalStore& originals) : transaction_(originals.connection()) {}
    void commit() { transaction_.commit(); }

private:
    SQLite::Transaction transaction_;
};

}  // namespace jointline::storage
