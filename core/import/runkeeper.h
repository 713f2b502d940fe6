#pragma once
/// A Runkeeper archive: cardioActivities.csv names each GPX file, and what was entered by hand.
///
/// Units   the table's times are the runner's, the files' are UTC: the two together tell the zone.
#include <map>

#include "core/import/archive_table.h"
#include "core/import/service.h"

namespace jointline::import {

class Runkeeper : public Service {
public:
    static std::unique_ptr<Service> recognise(const FileSet& files);
    void describe(FileOutcome& outcome) override;
    std::vector<FileOutcome> rest() override { return table_.rest(); }

private:
    ArchiveTable table_;
    std::map<std::string, std::size_t, std::less<>> row_of_file_;
};

}  // namespace jointline::import
