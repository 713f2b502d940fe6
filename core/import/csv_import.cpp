#include "core/import/csv_import.h"

#include <utility>

#include "core/import/activity_table.h"

namespace jointline::import {

/// Lists are small: twenty years of activities are read in one slice.
Step CsvImport::step(int) {
    if (!std::exchange(read_, true)) {
        auto table = read_activity_table(bytes_);
        if (!table) {
            error_ = std::move(table).error();
            return Step::Finished;
        }
        for (TableRow& row : table->rows) activities_.push_back(std::move(row.activity));
    }
    return Step::Finished;
}

Result<std::vector<Activity>> CsvImport::take() {
    if (error_) return *error_;
    if (activities_.empty()) return Error{ErrorCode::BadInput, "a list of activities without any"};
    return std::move(activities_);
}

}  // namespace jointline::import
