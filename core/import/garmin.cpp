#include "core/import/garmin.h"

#include "core/import/garmin_json.h"

namespace jointline::import {
namespace {

constexpr std::chrono::seconds same_start{2};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

std::unique_ptr<Service> Garmin::recognise(const FileSet& files) {
    std::string first_table;
    ActivityTable table;
    table.service = "garmin";
    GarminGear gear;
    auto garmin = std::make_unique<Garmin>();
    for (const FileEntry& entry : files.entries()) {
        const bool summaries = ends_with(entry.path, "summarizedActivities.json");
        if (!summaries && !ends_with(entry.path, "gear.json")) continue;
        if (summaries && first_table.empty()) first_table = entry.path;
        auto stream = files.open(entry);
        auto done = !stream     ? Result<Done>{stream.error()}
                    : summaries ? read_garmin_summaries(**stream, table)
                                : read_garmin_gear(**stream, gear);
        if (!done) {
            garmin->errors_.push_back(std::move(done).error());
            garmin->errors_.back().file = entry.path;
        }
    }
    if (first_table.empty()) return nullptr;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Activity& activity = table.rows[i].activity;
        garmin->row_at_.emplace(*activity.run.start, i);
        const auto worn = gear.gear_of.find(activity.service_id);
        const auto shoe = worn == gear.gear_of.end() ? gear.shoes.end() : gear.shoes.find(worn->second);
        if (shoe != gear.shoes.end()) activity.shoe = shoe->second;
    }
    garmin->table_ = ArchiveTable{first_table, std::move(table)};
    return garmin;
}

void Garmin::describe(FileOutcome& outcome) {
    if (outcome.activities.empty() || !outcome.activities.front().run.start) return;
    const Instant start = *outcome.activities.front().run.start;
    const auto found = row_at_.lower_bound(start - same_start);
    if (found == row_at_.end() || found->first > start + same_start) return;
    table_.join(found->second, outcome);
    row_at_.erase(found);  // two watches on one run are two recordings
}

std::vector<FileOutcome> Garmin::rest() {
    std::vector<FileOutcome> outcomes = table_.rest();
    for (Error& error : errors_) {
        FileOutcome outcome;
        outcome.file = error.file;
        outcome.format = Format::Json;
        outcome.refusal = std::move(error);
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace jointline::import
