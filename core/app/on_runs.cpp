#include "core/app/handlers.h"
#include "core/app/runs_desk.h"

namespace jointline {
namespace {

constexpr int slice = 2000;  // records: a few milliseconds, well within a frame
constexpr int rows_a_step = 200;

RunImport::Stores stores(AppState& state) { return {state.database, state.runs.originals}; }

}  // namespace

bool pump_import(AppState& state) {
    RunsDesk& desk = state.runs;
    if (!desk.import) return false;
    state.view_is_old = true;
    if (desk.job && desk.import->step(*desk.job, slice) == import::Step::More) return true;
    if (desk.job) {
        desk.job.reset();
        desk.waiting.pop_front();
    }
    if (!desk.waiting.empty()) {
        desk.job = std::make_unique<import::ImportJob>(desk.waiting.front().name, desk.waiting.front().bytes);
        return true;
    }
    desk.import->finish();
    desk.done = desk.import->report();
    desk.import.reset();
    state.requests.emplace_back(Persist{});
    return false;
}

Result<Done> on(AppState& state, const OpenRun& command) {
    if (!storage::RunStore(state.database).find(RunId{command.id}))
        return Error{ErrorCode::Usage, "there is no run with the number " + std::to_string(command.id)};
    state.runs.open = command.id;
    state.go(Place::Run);
    return Done{};
}

Result<Done> on(AppState& state, const ShowMoreRuns&) {
    state.runs.shown += rows_a_step;
    return Done{};
}

Result<Done> on(AppState& state, const ChooseFile&) {
    state.requests.emplace_back(PickFile{});
    return Done{};
}

Result<Done> on(AppState& state, const NoFilePicker&) {
    state.notify(state.strings("ui/runs.no_picker"));
    return Done{};
}

Result<Done> on(AppState& state, const ImportFile& command) {
    if (state.options.profile == Profile::Kiosk) return Error{ErrorCode::Usage, "a kiosk keeps no run log"};
    RunsDesk& desk = state.runs;
    if (!desk.import) {
        desk.import = std::make_unique<RunImport>(
            stores(state), RunImport::Options{state.options.now(), state.options.zone, false, command.name});
        desk.done.reset();
    }
    desk.waiting.push_back(command);
    if (state.trail.front() != Place::Runs) state.trail = {Place::Runs};
    return Done{};
}

Result<Done> on(AppState& state, const CancelImport&) {
    RunsDesk& desk = state.runs;
    if (!desk.import) return Done{};
    // What was read so far and not stored yet is dropped with the job; what was stored stays and can be taken back.
    desk.job.reset();
    desk.waiting.clear();
    desk.import->finish();
    desk.done = desk.import->report();
    desk.import.reset();
    return Done{};
}

Result<Done> on(AppState& state, const UndoImport&) {
    if (!state.runs.done || !state.runs.done->batch) return Error{ErrorCode::Usage, "there is no import to take back"};
    if (!undo_import(stores(state), *state.runs.done->batch))
        return Error{ErrorCode::Usage, "this import is not there any more"};
    state.runs.done.reset();
    state.notify(state.strings("ui/runs.undone"));
    return Done{};
}

Result<Done> on(AppState& state, const CloseImport&) {
    state.runs.done.reset();
    return Done{};
}

}  // namespace jointline
