#include "core/import/runkeeper.h"

namespace jointline::import {
namespace {

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

std::unique_ptr<Service> Runkeeper::recognise(const FileSet& files) {
    for (const FileEntry& entry : files.entries()) {
        if (name_in(entry.path) != "cardioActivities.csv") continue;
        const auto bytes = files.read(entry);
        auto table = bytes ? read_activity_table(*bytes) : Result<ActivityTable>{bytes.error()};
        if (!table || table->service != "runkeeper") continue;
        auto runkeeper = std::make_unique<Runkeeper>();
        for (std::size_t i = 0; i < table->rows.size(); ++i)
            if (const std::string& file = table->rows[i].file; !file.empty()) runkeeper->row_of_file_[file] = i;
        runkeeper->table_ = ArchiveTable{entry.path, *std::move(table)};
        return runkeeper;
    }
    return nullptr;
}

void Runkeeper::describe(FileOutcome& outcome) {
    const auto found = row_of_file_.find(name_in(outcome.file));
    if (found != row_of_file_.end()) table_.join(found->second, outcome);
}

}  // namespace jointline::import
