#pragma once
/// A folder of the disk as the import sees it: its files with their paths below it.
///
/// Shapes  files only, sorted by path; symbolic links are not followed.
/// Errors  Storage for a folder that may not be read; a single file that cannot be read is that file's refusal.
#include <filesystem>
#include <string>
#include <vector>

#include "core/import/unpack.h"

namespace jointline::cli {

class Folder : public import::FileSet {
public:
    static Result<Folder> open(const std::string& path);

    const std::vector<import::FileEntry>& entries() const override { return entries_; }
    Result<std::unique_ptr<import::ByteStream>> open(const import::FileEntry& entry) const override;
    Result<std::string> read(const import::FileEntry& entry) const override;

private:
    explicit Folder(std::filesystem::path root) : root_(std::move(root)) {}
    std::filesystem::path root_;
    std::vector<import::FileEntry> entries_;
};

}  // namespace jointline::cli
