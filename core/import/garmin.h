#pragma once
/// A Garmin account's archive: recordings in archives in the archive, summaries and gear in JSON files of any size.
///
/// Shapes  …_summarizedActivities.json and …_gear.json, wherever they lie. Recordings are joined by their start. The
/// JSON
///         is read as a stream: its size does not matter.
/// Units   the summaries' distances are centimetres, times milliseconds since 1970 UTC.
/// Errors  a JSON file that breaks off gives what stood before the break, and a refusal that says so.
#include <map>

#include "core/import/archive_table.h"
#include "core/import/service.h"

namespace jointline::import {

class Garmin : public Service {
public:
    static std::unique_ptr<Service> recognise(const FileSet& files);
    void describe(FileOutcome& outcome) override;
    std::vector<FileOutcome> rest() override;

private:
    ArchiveTable table_;
    std::multimap<Instant, std::size_t> row_at_;
    std::vector<Error> errors_;
};

}  // namespace jointline::import
