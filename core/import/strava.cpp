#include "core/import/strava.h"

#include <utility>

namespace jointline::import {
namespace {

constexpr std::string_view table_name = "activities.csv";

}  // namespace

std::unique_ptr<Service> Strava::recognise(const FileSet& files) {
    for (const FileEntry& entry : files.entries()) {
        const auto slash = entry.path.rfind('/');
        const std::string folder = slash == std::string::npos ? "" : entry.path.substr(0, slash + 1);
        if (entry.path.substr(folder.size()) != table_name) continue;
        auto strava = std::make_unique<Strava>();
        strava->folder_ = folder;
        auto bytes = files.read(entry);
        auto table = bytes ? read_activity_table(*bytes) : Result<ActivityTable>{bytes.error()};
        if (table && table->service == "strava") {
            strava->table_ = *std::move(table);
            strava->told_.resize(strava->table_.rows.size(), false);
            for (std::size_t i = 0; i < strava->table_.rows.size(); ++i)
                if (const std::string& file = strava->table_.rows[i].file; !file.empty())
                    strava->row_of_file_[folder + file] = i;
        } else if (table) {
            continue;  // a list of that name, of somebody else
        } else {
            strava->error_ = std::move(table).error();
            strava->error_->file = entry.path;
        }
        return strava;
    }
    return nullptr;
}

bool Strava::wants(std::string_view path) const {
    return named_as_activity(path) && path.substr(0, folder_.size()) == folder_ &&
           path.substr(folder_.size(), 11) == "activities/";
}

void Strava::describe(FileOutcome& outcome) {
    // The outcome's path begins with that of the archive: the row is the one whose path it ends with.
    for (std::size_t at = outcome.file.find('/'); at != std::string::npos; at = outcome.file.find('/', at + 1)) {
        const auto found = row_of_file_.find(std::string_view(outcome.file).substr(at + 1));
        if (found == row_of_file_.end()) continue;
        TableRow& row = table_.rows[found->second];
        if (outcome.refusal) {  // what the table says is better than nothing
            Activity activity = row.activity;
            activity.warnings.push_back("line " + std::to_string(row.line) +
                                        " of activities.csv: its file could not be read: " + outcome.refusal->detail);
            activity.file = outcome.file;
            outcome.activities.push_back(std::move(activity));
        }
        told_[found->second] = true;
        for (std::size_t i = 0; i < outcome.activities.size(); ++i) {
            Activity& activity = outcome.activities[i];
            runs::Run& run = activity.run;
            activity.service = table_.service;
            activity.service_id = row.activity.service_id;
            if (i > 0) activity.service_id += "." + std::to_string(i + 1);  // the parts of a triathlon
            activity.shoe = row.activity.shoe;
            if (!row.activity.run.title.empty()) run.title = row.activity.run.title;
            if (!row.activity.run.notes.empty()) run.notes = row.activity.run.notes;
            const runs::Sport told = row.activity.run.sport;
            if (run.sport == runs::Sport::Unknown) {
                run.sport = told;
            } else if (told != runs::Sport::Unknown && told != run.sport && outcome.activities.size() == 1) {
                activity.warnings.push_back("line " + std::to_string(row.line) + " of activities.csv says " +
                                            row.sport + ", the file says " + std::string(runs::name(run.sport)));
            }
            if (run.kind == runs::Kind::Unknown) run.kind = row.activity.run.kind;
            if (!run.start) run.start = row.activity.run.start;
        }
        return;
    }
}

std::vector<FileOutcome> Strava::rest() {
    std::vector<FileOutcome> outcomes;
    if (error_) {
        FileOutcome outcome;
        outcome.file = table_name;
        outcome.format = Format::Csv;
        outcome.refusal = error_;
        outcomes.push_back(std::move(outcome));
    }
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
        if (told_[i]) continue;
        TableRow& row = table_.rows[i];
        if (!row.file.empty())
            row.activity.warnings.push_back("line " + std::to_string(row.line) + " of activities.csv: its file " +
                                            row.file + " is not in the archive");
        FileOutcome outcome;
        outcome.file = folder_ + std::string(table_name);
        outcome.format = Format::Csv;
        outcome.activities.push_back(std::move(row.activity));
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace jointline::import
