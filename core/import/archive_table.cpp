#include "core/import/archive_table.h"

#include <utility>

namespace jointline::import {

ArchiveTable::ArchiveTable(std::string name, ActivityTable table)
    : name_(std::move(name)), table_(std::move(table)), joined_(table_.rows.size(), false) {}

std::string ArchiveTable::where(const TableRow& row) const {
    return row.line > 0 ? "line " + std::to_string(row.line) + " of " + name_ : name_;
}

void ArchiveTable::join(std::size_t index, FileOutcome& outcome) {
    const TableRow& row = table_.rows[index];
    const runs::Run& told = row.activity.run;
    joined_[index] = true;
    if (outcome.refusal && outcome.activities.empty()) {  // what the table says is better than nothing
        Activity activity = row.activity;
        activity.warnings.push_back(where(row) + ": its file could not be read: " + outcome.refusal->detail);
        activity.file = outcome.file;
        outcome.activities.push_back(std::move(activity));
        return;
    }
    for (std::size_t i = 0; i < outcome.activities.size(); ++i) {
        Activity& activity = outcome.activities[i];
        runs::Run& run = activity.run;
        activity.service = table_.service;
        activity.service_id = row.activity.service_id;
        if (i > 0) activity.service_id += "." + std::to_string(i + 1);  // the parts of a triathlon
        activity.shoe = row.activity.shoe;
        if (!told.title.empty()) run.title = told.title;
        if (!told.notes.empty()) run.notes = told.notes;
        if (run.sport == runs::Sport::Unknown) {
            run.sport = told.sport;
        } else if (told.sport != runs::Sport::Unknown && told.sport != run.sport && outcome.activities.size() == 1) {
            activity.warnings.push_back(where(row) + " says " + row.sport + ", the file says " +
                                        std::string(runs::name(run.sport)));
        }
        if (run.kind == runs::Kind::Unknown) run.kind = told.kind;
        if (!run.start) run.start = told.start;
        if (!run.zone) run.zone = told.zone;
        if (!run.zone && run.start && told.local_start) run.zone = zone_between(*run.start, *told.local_start);
    }
}

std::vector<FileOutcome> ArchiveTable::rest() {
    std::vector<FileOutcome> outcomes;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
        if (joined_[i]) continue;
        joined_[i] = true;
        TableRow& row = table_.rows[i];
        if (!row.file.empty())
            row.activity.warnings.push_back(where(row) + ": its file " + row.file + " is not in the archive");
        FileOutcome outcome;
        outcome.file = name_;
        outcome.format = row.activity.format;
        outcome.activities.push_back(std::move(row.activity));
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace jointline::import
