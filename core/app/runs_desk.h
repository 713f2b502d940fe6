#pragma once
/// What the app keeps of the run log between two commands: files that wait, the import on its way, what came of it.
///
/// Shapes  files are read one after the other, a slice a pump; whatever was reported is stored.
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "core/app/run_import.h"
#include "core/app/runs_command.h"

namespace jointline {

struct AppState;

struct RunsDesk {
    explicit RunsDesk(storage::OriginalStore kept) : originals(std::move(kept)) {}

    storage::OriginalStore originals;
    std::deque<ImportFile> waiting;     ///< the first one is being read; its bytes outlive the job
    std::unique_ptr<RunImport> import;  ///< on its way
    std::unique_ptr<import::ImportJob> job;
    std::optional<ImportReport> done;
    long long open = 0;  ///< the run that is shown
    int shown = 100;     ///< rows of the list
};

/// One slice of the import; true while there is more.
bool pump_import(AppState& state);

}  // namespace jointline
