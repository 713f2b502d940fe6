#pragma once
/// Imports, what they made of each file, and how one is taken back.
///
/// Shapes  a batch with its files in the order they were read. Taking a batch back removes its runs, restores those it
///         replaced and forgets the batch: the database is as it was before.
/// Errors  throws as database.h says. Writing is left to the caller's transaction; undo() makes its own.
#include "core/storage/run_store.h"

namespace jointline::storage {

struct ImportedFile {
    std::string file;
    std::string status;  ///< "new", "updated", "duplicate", "ask", "failed"
    RunId run, twin;     ///< not set where there is none
    std::string reason;
    std::string original;
    int part = 0;
};

struct ImportBatch {
    BatchId id;
    Instant at{};
    std::string source;
    std::vector<ImportedFile> files;
};

class ImportLog {
public:
    explicit ImportLog(Database& database) : db_(database.connection()) {}

    BatchId begin(Instant at, const std::string& source);
    void add(BatchId batch, std::size_t number, const ImportedFile& file);
    /// Changes what was made of a file that waited.
    void settle(BatchId batch, std::size_t number, const ImportedFile& file);
    /// Without its files.
    std::vector<ImportBatch> newest(int at_most) const;
    std::optional<ImportBatch> find(BatchId id) const;
    /// Whether a run or a file of an import still refers to an original.
    bool needs_original(const std::string& name) const;
    /// False if there is no such batch.
    bool undo(BatchId id);

private:
    SQLite::Database& db_;
};

}  // namespace jointline::storage
