#pragma once
/// One SQLite file, brought to today's tables when it is opened.
///
/// Errors  open() returns Storage (a folder that cannot be written, a file that is no database) or NewerDatabase. Later
///         failures throw (SQLite::Exception); core/app catches them once and shows a sentence. A transaction that is
///         not committed leaves nothing.
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/result.h"

namespace jointline::storage {

struct Migration {
    std::string_view name;
    std::string_view sql;
};

/// The embedded steps, in order.
std::span<const Migration> all_migrations();

/// Runs the steps that `db` has not seen, each in a transaction of its own. A database that needs steps and holds data
/// is first copied to `<path>.before-<version>` and the copy is verified.
Result<Done> migrate(SQLite::Database& db, std::span<const Migration> migrations);

class Database {
public:
    /// `path` is a file or ":memory:". WAL, synchronous FULL, foreign keys on.
    static Result<Database> open(const std::string& path);

    SQLite::Database& connection() { return *connection_; }
    /// What is wrong with the file, one finding a line; empty when it is sound.
    std::string integrity_faults();
    int version();
    /// Deletes every row of every table, and what deleted rows leave in the file.
    void erase();

private:
    explicit Database(std::unique_ptr<SQLite::Database> connection) : connection_(std::move(connection)) {}
    std::unique_ptr<SQLite::Database> connection_;
};

}  // namespace jointline::storage
