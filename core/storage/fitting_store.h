#pragma once
/// Notes of fittings: at home beside the shelf, in a shop only those whose customer agreed.
///
/// Shapes  newest first. A note is kept as the JSON it travels in, so that one a later version wrote stays whole.
/// Errors  throws as database.h says. A note that this version cannot read is left out of lists and kept.
#include "core/shoes/fitting.h"
#include "core/storage/database.h"

namespace jointline::storage {

class FittingStore {
public:
    explicit FittingStore(Database& database) : db_(database.connection()) {}

    shoes::FittingId add(const shoes::Fitting& fitting);
    void edit(const shoes::Fitting& fitting);
    void remove(shoes::FittingId id);
    std::optional<shoes::Fitting> find(shoes::FittingId id) const;
    std::vector<shoes::Fitting> all() const;

private:
    SQLite::Database& db_;
};

}  // namespace jointline::storage
