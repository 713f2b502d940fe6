#pragma once
/// What a service's own tables say about the files in its archive: their names there, shoes, titles, and the activities
/// that have no file.
///
/// Shapes  recognise() looks at the names of an archive's files. describe() is told each file that was read; rest()
/// gives
///         what no file told. A file that plainly holds something else, like a watch's settings, is passed over.
/// Errors  tables that cannot be read become refusals in rest(); the files are imported all the same.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/activity.h"
#include "core/import/unpack.h"

namespace jointline::import {

class Service {
public:
    virtual ~Service() = default;
    /// Reads the service's own tables, a slice at a time, before any file of the archive.
    virtual Step prepare(int) { return Step::Finished; }
    /// Whether a file of the archive may hold an activity. What is not wanted is never opened.
    virtual bool wants(std::string_view path) const;
    virtual void describe(FileOutcome& outcome) = 0;
    virtual std::vector<FileOutcome> rest() = 0;
};

/// Nullptr for files that merely lie together.
std::unique_ptr<Service> recognise(const FileSet& files);

/// Whether a name ends as files of activities do: .fit, .gpx, .tcx, each also with .gz, and .zip; in any case.
bool named_as_activity(std::string_view path);
/// Whether a name ends as lists of activities do: .csv.
bool named_as_list(std::string_view path);

}  // namespace jointline::import
