#pragma once
/// An import into the run log: what a job reads is compared with the log, stored, and told file by file.
///
/// Shapes  step() reads a slice and stores what is due; a report names only what is safely stored. Stored in portions:
///         whatever stops an import, each run that was reported is there and none is half there.
/// Units   the runner's zone turns times without one (lists of activities) into moments.
/// Errors  throws what the stores throw; a portion that fails leaves the log as it was before it.
#include <optional>
#include <string>
#include <vector>

#include "core/import/import_job.h"
#include "core/import/twins.h"
#include "core/storage/import_log.h"
#include "core/storage/original_store.h"

namespace jointline {

struct ImportReport {
    std::optional<BatchId> batch;  ///< nullopt for a preview
    std::vector<storage::ImportedFile> files;
    std::size_t count(std::string_view status) const;
};

class RunImport {
public:
    struct Stores {
        storage::Database& database;
        storage::OriginalStore& originals;
    };
    struct Options {
        Instant now;
        ZoneOffset zone;
        bool preview = false;  ///< tells what would happen and writes nothing
        std::string source;
    };

    RunImport(Stores stores, Options options);

    /// Advances a job by a slice. Several jobs may be taken in one after the other.
    import::Step step(import::ImportJob& job, int count);
    /// Stores what is still waiting. To be called when the last job is through.
    void finish();
    const ImportReport& report() const { return report_; }

private:
    struct Pending {
        import::FileOutcome outcome;
        storage::ImportedFile told;
        storage::RunRecord record;
        bool writes = false;
    };
    void store_waiting();
    void take_in(import::FileOutcome& outcome);
    storage::ImportedFile take_in(import::Activity& activity, const import::FileOutcome& outcome, int part);
    import::Verdict judge(const import::Activity& activity) const;

    storage::Database& database_;
    storage::OriginalStore& originals_;
    storage::RunStore runs_;
    storage::ImportLog log_;
    Options options_;
    ImportReport report_;
    std::vector<import::FileOutcome> waiting_;
    std::size_t waiting_samples_ = 0;
    std::vector<storage::ImportedFile> stored_;  ///< of the portion being written
    std::vector<import::Likeness> previewed_;    ///< what a preview would have stored
};

/// The runner's word on a file that an import asked about.
struct Decision {
    bool is_another_run = true;    ///< false: it is the run it was compared with, and nothing is added
    std::optional<Instant> start;  ///< for a recording whose date was not known
};

/// Settles a file that waits. The run it became; nullopt if it became none. BadInput if there is nothing to settle, or
/// its date is still not known.
Result<std::optional<RunId>> settle(RunImport::Stores stores, BatchId batch, std::size_t number,
                                    const Decision& decision, ZoneOffset zone);

/// Takes an import back, and forgets originals that no run needs any more. False if there is no such import.
bool undo_import(RunImport::Stores stores, BatchId batch);

/// Reads the original of a run again with today's readers. False if its original is not kept or no longer readable.
bool read_again(RunImport::Stores stores, RunId run, Instant now, ZoneOffset zone);

}  // namespace jointline
