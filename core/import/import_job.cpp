#include "core/import/import_job.h"

#include <algorithm>
#include <utility>

#include "core/import/sniff.h"

namespace jointline::import {

/// A file being read, or a set of files being read through.
struct ImportJob::Frame {
    std::string path;
    std::string owned;  ///< bytes that were unpacked for this frame
    std::string_view bytes;
    Format format = Format::Unknown;
    std::unique_ptr<Reader> reader;
    std::unique_ptr<Zip> zip;  ///< of an archive; a folder's set belongs to the shell
    const FileSet* files = nullptr;
    std::unique_ptr<Service> service;
    bool is_prepared = false;
    bool found_something = false;
    std::size_t next_entry = 0;
};

ImportJob::ImportJob(std::string name, std::string_view bytes, Limits limits) : limits_(limits), all_(bytes.size()) {
    if (auto refused = refusal_of_size(bytes.size(), limits_))
        refuse(name, Format::Unknown, *std::move(refused));
    else
        open(std::move(name), {}, bytes);
}

ImportJob::ImportJob(std::string name, const FileSet& files, Limits limits) : limits_(limits) {
    Frame frame;
    frame.path = std::move(name);
    frame.files = &files;
    for (const FileEntry& entry : files.entries()) all_ += entry.packed;
    open_files(std::move(frame));
}

ImportJob::~ImportJob() = default;
ImportJob::ImportJob(ImportJob&&) noexcept = default;
ImportJob& ImportJob::operator=(ImportJob&&) noexcept = default;

void ImportJob::open_files(Frame frame) {
    frame.service = recognise(*frame.files);
    frames_.push_back(std::make_unique<Frame>(std::move(frame)));
}

void ImportJob::open(std::string path, std::string owned, std::string_view bytes) {
    auto opened = std::make_unique<Frame>();
    Frame& frame = *opened;
    frame.path = std::move(path);
    frame.owned = std::move(owned);
    frame.bytes = frame.owned.empty() ? bytes : std::string_view{frame.owned};
    frame.format = sniff(frame.bytes);
    if (frame.format == Format::Gzip) {
        auto unpacked = gunzip(frame.bytes, limits_);
        if (!unpacked) return refuse(frame.path, Format::Gzip, std::move(unpacked).error());
        unpacked_ += unpacked->size();
        frame.owned = *std::move(unpacked);
        frame.bytes = frame.owned;
        frame.format = sniff(frame.bytes);
        if (frame.format == Format::Gzip)
            return refuse(frame.path, Format::Gzip, {ErrorCode::BadInput, "packed twice over"});
    }
    if (frame.format == Format::Zip) {
        if (frames_.size() >= limits_.nesting)
            return refuse(frame.path, Format::Zip, {ErrorCode::BadInput, "an archive in too many archives"});
        auto zip = Zip::open(frame.bytes, limits_);
        if (!zip) return refuse(frame.path, Format::Zip, std::move(zip).error());
        frame.zip = std::make_unique<Zip>(*std::move(zip));
        frame.files = frame.zip.get();
        frame.service = recognise(*frame.files);
        frames_.push_back(std::move(opened));
        return;
    }
    frame.reader = open_reader(frame.format, frame.bytes);
    if (!frame.reader) {
        const char* what = frame.bytes.empty() ? "an empty file" : "no FIT, GPX, TCX or CSV file of activities";
        return refuse(frame.path, frame.format, {ErrorCode::BadInput, what});
    }
    frames_.push_back(std::move(opened));
}

Step ImportJob::step(int count) {
    if (frames_.empty()) return Step::Finished;
    Frame& frame = *frames_.back();
    if (frame.reader) {
        if (frame.reader->step(count) == Step::Finished) finish_reader(frame);
    } else if (!frame.is_prepared) {
        frame.is_prepared = !frame.service || frame.service->prepare(count) == Step::Finished;
    } else {
        open_next_entry(frame);
    }
    return frames_.empty() ? Step::Finished : Step::More;
}

void ImportJob::finish_reader(Frame& frame) {
    FileOutcome outcome;
    outcome.file = frame.path;
    outcome.format = frame.format;
    auto activities = frame.reader->take();
    if (activities) {
        outcome.activities = *std::move(activities);
        for (Activity& activity : outcome.activities) activity.file = frame.path;
        if (hands_on_originals_) {
            outcome.content = content_hash(frame.bytes);
            for (std::size_t i = 0; i < outcome.activities.size(); ++i)
                outcome.activities[i].content = outcome.content.of_part(i);
            frame.reader.reset();
            outcome.original = frame.owned.empty() ? std::string(frame.bytes) : std::move(frame.owned);
        }
    } else if (frames_.size() > 1 && frame.reader->holds_something_else()) {
        frames_.pop_back();
        return;
    } else {
        outcome.refusal = std::move(activities).error();
        outcome.refusal->file = frame.path;
    }
    frames_.pop_back();
    if (frames_.empty()) done_ = all_;
    deliver(std::move(outcome));
}

void ImportJob::open_next_entry(Frame& archive) {
    const auto& entries = archive.files->entries();
    while (archive.next_entry < entries.size()) {
        const FileEntry& entry = entries[archive.next_entry++];
        if (frames_.size() == 1) done_ += entry.packed;
        const bool wanted = archive.service ? archive.service->wants(entry.path)
                                            : named_as_activity(entry.path) || named_as_list(entry.path);
        if (!wanted) continue;
        std::string path = archive.path + "/" + entry.path;
        if (unpacked_ + entry.size > limits_.unpacked_in_all)
            return refuse(path, Format::Unknown, {ErrorCode::BadInput, "the archive unpacks to more than is sensible"});
        auto bytes = archive.files->read(entry);
        if (!bytes) return refuse(path, Format::Unknown, std::move(bytes).error());
        unpacked_ += bytes->size();
        open(std::move(path), *std::move(bytes), {});
        return;
    }
    std::vector<FileOutcome> rest;
    if (archive.service) rest = archive.service->rest();
    const std::string path = archive.path;
    const bool is_empty = !archive.found_something && rest.empty();
    frames_.pop_back();
    if (is_empty) refuse(path, Format::Zip, {ErrorCode::BadInput, "no recordings are in it"});
    if (frames_.empty()) done_ = all_;
    for (FileOutcome& outcome : rest) {
        outcome.file = outcome.file.empty() ? path : path + "/" + outcome.file;
        for (Activity& activity : outcome.activities) activity.file = outcome.file;
        finished_.push_back(std::move(outcome));
    }
}

void ImportJob::refuse(const std::string& path, Format format, Error error) {
    FileOutcome outcome;
    outcome.file = path;
    outcome.format = format;
    outcome.refusal = std::move(error);
    outcome.refusal->file = path;
    deliver(std::move(outcome));
}

/// The innermost archive whose service knows something of its files says it.
void ImportJob::deliver(FileOutcome outcome) {
    for (const auto& frame : frames_) frame->found_something = true;
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
        if ((*frame)->service) {
            (*frame)->service->describe(outcome);
            break;
        }
    finished_.push_back(std::move(outcome));
}

Progress ImportJob::progress() const {
    Progress progress{done_, all_, {}};
    if (frames_.empty()) return progress;
    progress.file = frames_.back()->path;
    if (frames_.size() == 1 && frames_.back()->reader && !frames_.back()->bytes.empty()) {
        const double share =
            static_cast<double>(frames_.back()->reader->position()) / static_cast<double>(frames_.back()->bytes.size());
        progress.done = static_cast<std::uint64_t>(std::min(1.0, share) * static_cast<double>(all_));
    }
    return progress;
}

std::vector<FileOutcome> ImportJob::take_runs() { return std::exchange(finished_, {}); }

}  // namespace jointline::import
