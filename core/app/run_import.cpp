#include "core/app/run_import.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/storage/transaction.h"

namespace jointline {
namespace {

using import::Rule;
using import::Step;

// A portion: enough that the disk is not waited for after each small file, little enough that not much is lost.
constexpr std::size_t portion_files = 100;
constexpr std::size_t portion_samples = 400'000;
// Twins lie at most a zone apart, or within a day's overlap.
constexpr std::chrono::hours near_start{24};

import::ContentHash hash_of(std::string_view text){import::ContentHash hash;
if (text.size() != 32) return hash;
const auto half = [&](std::size_t from) {
    std::uint64_t value = 0;
    for (const char digit : text.substr(from, 16))
        value = value << 4u | static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    return value;
};
return {half(0), half(16)};
}  // namespace

import::Likeness likeness(const storage::RunRecord& record){
    return {record.id, hash_of(record.origin.content), record.origin.service, record.origin.service_id,
            record.run.start, record.run.sport, record.run.distance, record.run.elapsed, record.run.timer};
}  // namespace jointline

storage::RunRecord record_of(import::Activity& activity, const std::string& original, int part, ZoneOffset zone) {
    storage::RunRecord record;
    record.run = std::move(activity.run);
    record.day = day_of(*record.run.start, record.run.zone.value_or(zone));
    record.origin = {std::string(import::name(activity.format)),
                     activity.service,
                     activity.service_id,
                     activity.shoe,
                     activity.file,
                     activity.content.is_set() ? activity.content.text() : std::string{},
                     original,
                     part};
    return record;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences) text += (text.empty() ? "" : "; ") + sentence;
    return text;
}

/// Whether an entry without a recording says what the log says already.
bool is_same(const storage::RunRecord& known, const storage::RunRecord& told) {
    return known.origin.content == told.origin.content && known.origin.service_shoe == told.origin.service_shoe &&
           static_cast<const runs::Summary&>(known.run) == static_cast<const runs::Summary&>(told.run) &&
           known.run.title == told.run.title && known.run.notes == told.run.notes && known.run.sport == told.run.sport;
}

bool holds_something(const runs::Run& run) {
    return !run.samples.empty() || !run.laps.empty() || run.distance || run.elapsed || run.timer;
}

}  // namespace

std::size_t ImportReport::count(std::string_view status) const {
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [&](const auto& file) { return file.status == status; }));
}

RunImport::RunImport(Stores stores, Options options)
    : database_(stores.database),
      originals_(stores.originals),
      runs_(stores.database),
      log_(stores.database),
      options_(std::move(options)) {}

Step RunImport::step(import::ImportJob& job, int count) {
    job.hand_on_originals();
    const Step step = job.step(count);
    for (import::FileOutcome& outcome : job.take_runs()) {
        for (const import::Activity& activity : outcome.activities) waiting_samples_ += activity.run.samples.size();
        waiting_.push_back(std::move(outcome));
    }
    if (waiting_.size() >= portion_files || waiting_samples_ >= portion_samples) store_waiting();
    return step;
}

void RunImport::finish() { store_waiting(); }

void RunImport::store_waiting() {
    if (waiting_.empty()) return;
    stored_.clear();
    if (options_.preview) {
        for (import::FileOutcome& outcome : waiting_) take_in(outcome);
    } else {
        // Originals first: one too many is harmless, a run without its original is not.
        storage::Transaction keeping{originals_};
        for (const import::FileOutcome& outcome : waiting_)
            if (!outcome.activities.empty() && !outcome.original.empty())
                originals_.keep(outcome.content.text(), outcome.original);
        keeping.commit();
        storage::Transaction storing{database_};
        const BatchId batch = report_.batch ? *report_.batch : log_.begin(options_.now, options_.source);
        const auto begun = std::exchange(report_.batch, batch);
        for (import::FileOutcome& outcome : waiting_) take_in(outcome);
        for (std::size_t i = 0; i < stored_.size(); ++i) log_.add(batch, report_.files.size() + i, stored_[i]);
        report_.batch = begun;  // until it is safe
        storing.commit();
        report_.batch = batch;
    }
    waiting_.clear();
    waiting_samples_ = 0;
    for (storage::ImportedFile& file : stored_) report_.files.push_back(std::move(file));
    stored_.clear();
}

void RunImport::take_in(import::FileOutcome& outcome) {
    if (outcome.refusal && outcome.activities.empty())
        stored_.push_back({outcome.file, "failed", {}, {}, outcome.refusal->detail, {}, 0});
    for (std::size_t i = 0; i < outcome.activities.size(); ++i)
        stored_.push_back(take_in(outcome.activities[i], outcome, static_cast<int>(i)));
}

storage::ImportedFile RunImport::take_in(import::Activity& activity, const import::FileOutcome& outcome, int part) {
    storage::ImportedFile told;
    told.file = activity.file;
    told.reason = joined(activity.warnings);
    told.part = part;
    if (!outcome.original.empty()) told.original = outcome.content.text();
    const auto settle = [&](const char* status, const std::string& why) {
        told.status = status;
        told.reason = told.reason.empty() ? why : why.empty() ? told.reason : why + "; " + told.reason;
        return told;
    };
    runs::Run& run = activity.run;
    if (!run.start && run.local_start) {
        run.start = instant(*run.local_start, options_.zone);
        run.zone = options_.zone;
    }
    if (!holds_something(run)) return settle("failed", "nothing to log: no points, no laps, no distance");
    const import::Verdict verdict = judge(activity);
    told.twin = verdict.twin;
    if (verdict.rule == Rule::SameContent) return settle("duplicate", verdict.reason);
    if (!run.start) return settle("ask", "its date is not known");
    if (verdict.rule != Rule::None && verdict.rule != Rule::SameNumber) return settle("ask", verdict.reason);
    if (options_.preview) {
        previewed_.push_back(import::likeness(activity));
        previewed_.back().id = verdict.twin;
        return settle(verdict.rule == Rule::None ? "new" : "updated", verdict.reason);
    }
    storage::RunRecord record = record_of(activity, told.original, part, options_.zone);
    record.batch = *report_.batch;
    if (verdict.rule == Rule::SameNumber) {
        if (const auto known = runs_.find(verdict.twin); known && is_same(*known, record))
            return settle("duplicate", verdict.reason);
        runs_.replace(verdict.twin, record);
        told.run = verdict.twin;
        return settle("updated", verdict.reason);
    }
    told.run = runs_.add(record);
    return settle("new", {});
}

import::Verdict RunImport::judge(const import::Activity& activity) const {
    const import::Likeness recording = import::likeness(activity);
storage::Origin origin;
origin.content = recording.content.is_set() ? recording.content.text() : std::string{};
origin.service = recording.service;
origin.service_id = recording.service_id;
std::optional<Instant> from;
std::optional<Instant> to;
if (recording.start) {
    from = *recording.start - near_start;
    to = *recording.start + near_start;
}
std::vector<import::Likeness> log;
for (const storage::RunRecord& record : runs_.alike(origin, from, to)) log.push_back(likeness(record));
log.insert(log.end(), previewed_.begin(), previewed_.end());
return import::judge(recording, log);
}

namespace {

/// Reads one activity of a kept original again.
std::optional<import::Activity> from_original(const storage::OriginalStore& originals, const std::string& file,
                                              const std::string& name, int part) {
    const auto bytes = originals.read(name);
    if (!bytes) return std::nullopt;
    import::ImportJob job{file, *bytes};
    job.hand_on_originals();
    constexpr int slice = 100'000;
    while (job.step(slice) == Step::More) {
    }
    for (import::FileOutcome& outcome : job.take_runs())
        if (static_cast<std::size_t>(part) < outcome.activities.size())
            return std::move(outcome.activities[static_cast<std::size_t>(part)]);
    return std::nullopt;
}

}  // namespace

Result<std::optional<RunId>> settle(RunImport::Stores stores, BatchId batch, std::size_t number,
                                    const Decision& decision, ZoneOffset zone) {
    storage::ImportLog log{stores.database};
    const auto found = log.find(batch);
    if (!found || number >= found->files.size() || found->files[number].status != "ask")
        return Error{ErrorCode::BadInput, "nothing waits to be settled there"};
    storage::ImportedFile file = found->files[number];
    if (!decision.is_another_run) {
        file.status = "duplicate";
        storage::Transaction storing{stores.database};
        log.settle(batch, number, file);
        storing.commit();
        return std::optional<RunId>{};
    }
    auto activity = from_original(stores.originals, file.file, file.original, file.part);
    if (!activity) return Error{ErrorCode::BadInput, "its original is no longer there", file.file};
    if (decision.start) activity->run.start = decision.start;
    if (!activity->run.start) return Error{ErrorCode::BadInput, "its date is not known", file.file};
    storage::RunRecord record = record_of(*activity, file.original, file.part, zone);
    record.batch = batch;
    storage::Transaction storing{stores.database};
    file.run = storage::RunStore{stores.database}.add(record);
    file.status = "new";
    log.settle(batch, number, file);
    storing.commit();
    return std::optional{file.run};
}

bool undo_import(RunImport::Stores stores, BatchId batch) {
    storage::ImportLog log{stores.database};
    const auto found = log.find(batch);
    if (!found) return false;
    log.undo(batch);
    std::set<std::string> names;
    for (const storage::ImportedFile& file : found->files)
        if (!file.original.empty()) names.insert(file.original);
    storage::Transaction forgetting{stores.originals};
    for (const std::string& name : names)
        if (!log.needs_original(name)) stores.originals.remove(name);
    forgetting.commit();
    return true;
}

bool read_again(RunImport::Stores stores, RunId id, Instant now, ZoneOffset zone) {
    storage::RunStore runs{stores.database};
    const auto known = runs.find(id);
    if (!known || known->origin.original.empty()) return false;
    auto activity = from_original(stores.originals, known->origin.file, known->origin.original, known->origin.part);
    if (!activity || !activity->run.start) return false;
    storage::RunRecord record =
        record_of(*activity, known->origin.original, known->origin.part, known->run.zone.value_or(zone));
    // What the service's table or the runner added is not in the original.
    record.origin.service = known->origin.service;
    record.origin.service_id = known->origin.service_id;
    record.origin.service_shoe = known->origin.service_shoe;
    record.run.title = known->run.title;
    record.run.notes = known->run.notes;
    storage::Transaction storing{stores.database};
    record.batch = storage::ImportLog{stores.database}.begin(now, "read again: " + known->origin.file);
    runs.replace(id, record);
    storing.commit();
    return true;
}

}  // namespace jointline
