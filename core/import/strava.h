#pragma once
/// A Strava archive: activities.csv says what each file is called, which shoe it was run in, and what was entered by
/// hand.
///
/// Shapes  joined by file name, as the number in it may differ from the activity's. What a file records stands; the
/// table
///         adds its title, notes, number and shoe. Rows without a file, or whose file is missing, become activities.
/// Errors  see service.h. The table's word for the sport is only compared: the recording knows better.
#include <map>

#include "core/import/archive_table.h"
#include "core/import/service.h"

namespace jointline::import {

class Strava : public Service {
public:
    /// Nullptr if there is no activities.csv.
    static std::unique_ptr<Service> recognise(const FileSet& files);

    bool wants(std::string_view path) const override;
    void describe(FileOutcome& outcome) override;
    std::vector<FileOutcome> rest() override;

private:
    std::string folder_;  ///< of the table, with its slash
    ArchiveTable table_;
    std::map<std::string, std::size_t, std::less<>> row_of_file_;
    std::optional<Error> error_;
};

}  // namespace jointline::import
