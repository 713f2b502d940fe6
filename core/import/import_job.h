#pragma once
/// A file, an archive or a folder, read in slices down to its activities.
///
/// Shapes  step() until Finished; take_runs() at any time gives the files that were finished since. To cancel, drop the
///         job. Archives are read through, one in the other up to a depth; in them only files that are named as
///         activities are opened.
/// Units   a slice counts messages or elements; progress is told in bytes of what was handed in.
/// Errors  the job never fails: each file that could not be read comes as a FileOutcome with its refusal.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/reader.h"
#include "core/import/service.h"
#include "core/import/unpack.h"

namespace jointline::import {

struct Progress {
    std::uint64_t done = 0;
    std::uint64_t all = 0;
    std::string file;  ///< being read
};

class ImportJob {
public:
    /// The bytes must outlive the job.
    ImportJob(std::string name, std::string_view bytes, Limits limits = {});
    /// A folder; the set must outlive the job.
    ImportJob(std::string name, const FileSet& files, Limits limits = {});
    ~ImportJob();
    ImportJob(ImportJob&&) noexcept;
    ImportJob& operator=(ImportJob&&) noexcept;

    /// Files that are read from now on come with their bytes.
    void hand_on_originals() { hands_on_originals_ = true; }

    Step step(int count);
    Progress progress() const;
    std::vector<FileOutcome> take_runs();

private:
    struct Frame;
    void open(std::string path, std::string owned, std::string_view bytes);
    void open_files(Frame frame);
    void open_next_entry(Frame& archive);
    void finish_reader(Frame& frame);
    void refuse(const std::string& path, Format format, Error error);
    void deliver(FileOutcome outcome);

    Limits limits_;
    bool hands_on_originals_ = false;
    std::vector<std::unique_ptr<Frame>> frames_;  ///< the file being read, and the archives it lies in
    std::vector<FileOutcome> finished_;
    std::uint64_t all_ = 0;
    std::uint64_t done_ = 0;
    std::uint64_t unpacked_ = 0;
};

}  // namespace jointline::import
