#include "core/storage/database.h"

#include <vector>

#include "assets/assets.h"

namespace jointline::storage {
namespace {

constexpr int busy_timeout_ms = 5000;  // a second window of the same runner waits for the first

bool in_memory(const std::string& path) { return path.empty() || path == ":memory:"; }

/// A copy of what is there before its tables change, so that a failed step can never cost a runner her history.
void back_up(SQLite::Database& db, int version) {
    const std::string path = db.getFilename();
    if (in_memory(path)) return;
    const std::string copy_path = path + ".before-" + std::to_string(version);
    SQLite::Database copy(copy_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(copy, db);
    backup.executeStep(-1);
    const std::string verdict = copy.execAndGet("PRAGMA integrity_check").getString();
    if (verdict != "ok") throw SQLite::Exception("the backup before a new version is damaged: " + verdict);
}

Error storage_error(const std::string& path, const std::string& what) { return {ErrorCode::Storage, what, path}; }

}  // namespace

std::span<const Migration> all_migrations() {
    static const auto migrations = [] {
        std::vector<Migration> steps;
        for (const auto& asset : assets::below("migrations/")) steps.push_back({asset.name, asset.bytes});
        return steps;
    }();
    return migrations;
}

Result<Done> migrate(SQLite::Database& db, std::span<const Migration> migrations) {
    const int found = db.execAndGet("PRAGMA user_version").getInt();
    const int wanted = static_cast<int>(migrations.size());
    if (found > wanted)
        return Error{ErrorCode::NewerDatabase, "the database has version " + std::to_string(found) +
                                                   ", this program knows up to " + std::to_string(wanted)};
    if (found > 0 && found < wanted) back_up(db, found);
    for (int step = found; step < wanted; ++step) {
        SQLite::Transaction transaction(db);  // rolls back unless committed
        db.exec(std::string(migrations[static_cast<std::size_t>(step)].sql));
        db.exec("PRAGMA user_version = " + std::to_string(step + 1));
        transaction.commit();
    }
    return Done{};
}

Result<Database> Database::open(const std::string& path) {
    try {
        auto connection =
            std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms);
        if (!in_memory(path)) connection->exec("PRAGMA journal_mode = WAL");
        connection->exec("PRAGMA synchronous = FULL");
        connection->exec("PRAGMA foreign_keys = ON");
        if (auto migrated = migrate(*connection, all_migrations()); !migrated) {
            auto error = migrated.error();
            error.file = path;
            return error;
        }
        return Database{std::move(connection)};
    } catch (const std::exception& failure) {
        return storage_error(path, failure.what());
    }
}

std::string Database::integrity_faults() {
    std::string faults;
    SQLite::Statement check(*connection_, "PRAGMA integrity_check");
    while (check.executeStep()) {
        const std::string line = check.getColumn(0).getString();
        if (line != "ok") faults += line + "\n";
    }
    return faults;
}

int Database::version() { return connection_->execAndGet("PRAGMA user_version").getInt(); }

void Database::erase() {
    std::vector<std::string> tables;
    SQLite::Statement query(*connection_,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (query.executeStep()) tables.push_back(query.getColumn(0).getString());
    query.reset();
    connection_->exec("PRAGMA foreign_keys = OFF");  // everything goes: no order of tables could be wrong
    {
        SQLite::Transaction transaction(*connection_);
        for (const std::string& table : tables) connection_->exec("DELETE FROM \"" + table + "\"");
        transaction.commit();
    }
    connection_->exec("PRAGMA foreign_keys = ON");
    connection_->exec("VACUUM");  // so that nothing of it can be read from the disk's free pages
    connection_->exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace jointline::storage
