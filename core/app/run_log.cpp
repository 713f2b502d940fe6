#include "core/app/run_log.h"

#include "core/app/run_import.h"
#include "core/app/run_reports.h"
#include "core/app/shoe_shelf.h"
#include "core/app/training.h"

namespace jointline {

namespace {

constexpr int slice = 20'000;  // nobody waits for a frame here

/// The stores throw; what is said to a shell is a value.
template <typename Work>
auto guarded(const Work& work) -> Result<decltype(work())> {
    try {
        return work();
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Storage, failure.what()};
    }
}

}  // namespace

struct RunLog::Parts {
    Parts(Options opened, storage::Database db, storage::OriginalStore kept)
        : options(std::move(opened)), database(std::move(db)), originals(std::move(kept)) {}

    RunImport& import() {
        if (!running)
            running.emplace(RunImport::Stores{database, originals},
                            RunImport::Options{options.now, options.zone, options.preview, options.source});
        return *running;
    }

    Options options;
    storage::Database database;
    storage::OriginalStore originals;
    std::optional<RunImport> running;
    GearFound gear;
};

RunLog::RunLog(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
RunLog::RunLog(RunLog&&) noexcept = default;
RunLog& RunLog::operator=(RunLog&&) noexcept = default;
RunLog::~RunLog() = default;

Result<RunLog> RunLog::open(Options options) {
    auto database = storage::Database::open(options.database);
    if (!database) return database.error();
    const bool in_memory = options.database == ":memory:";
    auto originals = storage::OriginalStore::open(in_memory ? options.database
                                                            : storage::OriginalStore::path_beside(options.database));
    if (!originals) return originals.error();
    return RunLog(std::make_unique<Parts>(std::move(options), std::move(*database), std::move(*originals)));
}

Result<Done> RunLog::take_in(import::ImportJob job) {
    return guarded([&] {
        while (parts_->import().step(job, slice) == import::Step::More) {
        }
        return Done{};
    });
}

void RunLog::take_in(GearFound gear) {
    for (shoes::Gear& each : gear.gear) parts_->gear.gear.push_back(std::move(each));
    for (Error& fault : gear.faults) parts_->gear.faults.push_back(std::move(fault));
}

Result<RunLog::Report> RunLog::report() {
    return guarded([&] {
        parts_->import().finish();
        const ImportReport& told = parts_->import().report();
        GearTakenOver gear;
        if (!parts_->options.preview) {
            ShoeShelf shelf(parts_->database);
            gear = shelf.take_over(parts_->gear.gear);
            shelf.settle_new_runs();
        }
        Report report{import_json(told, gear), import_text(told, gear), parts_->gear.faults};
        for (const auto& file : told.files)
            if (file.status == "failed") report.refused.push_back({ErrorCode::BadInput, file.reason, file.file});
        return report;
    });
}

Result<bool> RunLog::undo(long long batch) {
    return guarded([&] { return undo_import({parts_->database, parts_->originals}, BatchId{batch}); });
}

Result<RunLog::Answer> RunLog::runs(std::optional<Day> from, std::optional<Day> to, std::optional<int> at_most) {
    return guarded([&] {
        storage::RunFilter filter;
        filter.from = from;
        filter.to = to;
        filter.limit = at_most.value_or(-1);
        return Answer{runs_json(parts_->database, filter), runs_text(parts_->database, filter)};
    });
}

Result<RunLog::Answer> RunLog::load(Day at) {
    return guarded([&] {
        return Answer{load_json(parts_->database, at, parts_->options.zone),
                      load_text(parts_->database, at, parts_->options.zone)};
    });
}

Result<triage::TrainingContext> RunLog::training(Day onset, Day today) {
    return guarded([&] { return training_of(parts_->database, onset, today); });
}

}  // namespace jointline
