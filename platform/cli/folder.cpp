#include "platform/cli/folder.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "platform/shell/files.h"

namespace jointline::cli {
namespace {

namespace fs = std::filesystem;

class FileStream : public import::ByteStream {
public:
    FileStream(std::ifstream file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

    Result<std::string_view> next() override {
        piece_.resize(std::size_t{1} << 16);
        file_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
        if (file_.bad()) return Error{ErrorCode::Storage, "could not be read to its end", path_};
        return std::string_view(piece_.data(), static_cast<std::size_t>(file_.gcount()));
    }

private:
    std::ifstream file_;
    std::string path_;
    std::string piece_;
};

}  // namespace

Result<Folder> Folder::open(const std::string& path) {
    Folder folder{fs::path(path)};
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder.root_, error), end; !error && at != end; at.increment(error)) {
        if (at->is_symlink(error) || !at->is_regular_file(error)) continue;
        const auto size = at->file_size(error);
        if (error) break;
        folder.entries_.push_back({at->path().lexically_relative(folder.root_).generic_string(), size, size, 0});
    }
    if (error) return Error{ErrorCode::Storage, error.message(), path};
    std::sort(folder.entries_.begin(), folder.entries_.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    for (std::size_t i = 0; i < folder.entries_.size(); ++i) folder.entries_[i].index = i;
    return folder;
}

Result<std::unique_ptr<import::ByteStream>> Folder::open(const import::FileEntry& entry) const {
    const auto path = root_ / entry.path;
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorCode::Storage, "may not be read", path.string()};
    return std::unique_ptr<import::ByteStream>(std::make_unique<FileStream>(std::move(file), path.string()));
}

Result<std::string> Folder::read(const import::FileEntry& entry) const {
    return shell::read_file((root_ / entry.path).string());
}

}  // namespace jointline::cli
