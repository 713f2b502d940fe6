#include "core/storage/original_store.h"

#include <zstd.h>

namespace jointline::storage {
namespace {

constexpr int effort = 1;  // recordings are packed once and hardly ever read
constexpr int busy_timeout_ms = 5000;
constexpr unsigned long long largest = 1ULL << 31;

}  // namespace

std::string OriginalStore::path_beside(const std::string& database) {
    if (database.empty() || database == ":memory:") return ":memory:";
    constexpr std::string_view ending = ".db";
    const bool ends = database.size() > ending.size() &&
                      database.compare(database.size() - ending.size(), ending.size(), ending) == 0;
    return (ends ? database.substr(0, database.size() - ending.size()) : database) + "-originals.db";
}

Result<OriginalStore> OriginalStore::open(const std::string& path) {
    try {
        auto connection =
            std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms);
        if (path != ":memory:") connection->exec("PRAGMA journal_mode = WAL");
        connection->exec("PRAGMA synchronous = FULL");
        connection->exec(
            "CREATE TABLE IF NOT EXISTS original (content TEXT PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT "
            "NULL)");
        return OriginalStore{std::move(connection)};
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Storage, failure.what(), path};
    }
}

void OriginalStore::keep(const std::string& content, std::string_view bytes) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), effort));
    SQLite::Statement insert(*connection_, "INSERT OR IGNORE INTO original VALUES (?, ?, ?)");
    insert.bind(1, content);
    insert.bind(2, static_cast<std::int64_t>(bytes.size()));
    insert.bindNoCopy(3, packed.data(), static_cast<int>(packed.size()));
    insert.exec();
}

std::optional<std::string> OriginalStore::read(const std::string& content) const {
    SQLite::Statement query(*connection_, "SELECT packed FROM original WHERE content = ?");
    query.bind(1, content);
    if (!query.executeStep()) return std::nullopt;
    const SQLite::Column packed = query.getColumn(0);
    const auto size = static_cast<std::size_t>(packed.getBytes());
    const unsigned long long unpacked = ZSTD_getFrameContentSize(packed.getBlob(), size);
    if (unpacked > largest) return std::nullopt;  // damaged: the errors are the highest numbers
    std::string bytes(static_cast<std::size_t>(unpacked), '\0');
    if (ZSTD_decompress(bytes.data(), bytes.size(), packed.getBlob(), size) != bytes.size()) return std::nullopt;
    return bytes;
}

void OriginalStore::remove(const std::string& content) {
    SQLite::Statement statement(*connection_, "DELETE FROM original WHERE content = ?");
    statement.bind(1, content);
    statement.exec();
}

void OriginalStore::erase() {
    connection_->exec("DELETE FROM original");
    connection_->exec("VACUUM");
}

}  // namespace jointline::storage
