#include "core/import/strava.h"

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
        if (table) {
            if (table->service != "strava") continue;  // a list of that name, of somebody else
            for (std::size_t i = 0; i < table->rows.size(); ++i)
                if (const std::string& file = table->rows[i].file; !file.empty())
                    strava->row_of_file_[folder + file] = i;
            strava->table_ = ArchiveTable{entry.path, *std::move(table)};
        } else {
            strava->error_ = std::move(table).error();
            strava->error_->file = entry.path;
        }
        return strava;
    }
    return nullptr;
}

bool Strava::wants(std::string_view path) const {
    constexpr std::string_view recordings = "activities/";
    return named_as_activity(path) && path.substr(0, folder_.size()) == folder_ &&
           path.substr(folder_.size(), recordings.size()) == recordings;
}

void Strava::describe(FileOutcome& outcome) {
    // The outcome's path begins with that of the archive: the row is the one whose path it ends with.
    for (std::size_t at = outcome.file.find('/'); at != std::string::npos; at = outcome.file.find('/', at + 1)) {
        const auto found = row_of_file_.find(std::string_view(outcome.file).substr(at + 1));
        if (found != row_of_file_.end()) return table_.join(found->second, outcome);
    }
}

std::vector<FileOutcome> Strava::rest() {
    std::vector<FileOutcome> outcomes = table_.rest();
    if (error_) {
        FileOutcome outcome;
        outcome.file = error_->file;
        outcome.format = Format::Csv;
        outcome.refusal = error_;
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace jointline::import
