#pragma once
/// The recordings as they came, so that a later version can read them again.
///
/// Shapes  by the hash of their content, packed with Zstandard, in a file of their own beside the database: backups and
///         screens of the log do not carry them along.
/// Errors  open() returns Storage; later failures throw as database.h says. read() gives nullopt for what is not there,
///         and for what no longer is what was kept.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/result.h"

namespace jointline::storage {

class OriginalStore {
public:
    /// `path` is a file or ":memory:".
    static Result<OriginalStore> open(const std::string& path);
    /// Where the originals of a database are kept: jointline.db has jointline-originals.db beside it.
    static std::string path_beside(const std::string& database);

    /// `content` names it; what is there already is left as it is.
    void keep(const std::string& content, std::string_view bytes);
    std::optional<std::string> read(const std::string& content) const;
    void remove(const std::string& content);
    /// All of them, and what they leave in the file.
    void erase();

    SQLite::Database& connection() { return *connection_; }

private:
    explicit OriginalStore(std::unique_ptr<SQLite::Database> connection) : connection_(std::move(connection)) {}
    std::unique_ptr<SQLite::Database> connection_;
};

}  // namespace jointline::storage
