#pragma once
/// What services' own tables of an archive have in common: rows that tell about files, and rows that no file told.
///
/// Shapes  a row is joined to a recording once; what is left at the end becomes an activity of its own, with a warning
/// if
///         a recording was promised. A recording's own measurements stand, the row adds what it does not know.
#include <string>
#include <vector>

#include "core/import/activity_table.h"

namespace jointline::import {

class ArchiveTable {
public:
    ArchiveTable() = default;
    ArchiveTable(std::string name, ActivityTable table);

    const std::vector<TableRow>& rows() const { return table_.rows; }
    /// Adds what a row knows to each activity of a file it tells of.
    void join(std::size_t row, FileOutcome& outcome);
    /// The rows that were not joined, each as an outcome of its own.
    std::vector<FileOutcome> rest();

private:
    std::string where(const TableRow& row) const;
    std::string name_;  ///< within the archive
    ActivityTable table_;
    std::vector<bool> joined_;
};

}  // namespace jointline::import
