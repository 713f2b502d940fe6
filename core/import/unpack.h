#pragma once
/// gzip and zip, from memory to memory, within limits.
///
/// Shapes  Zip lists its entries and unpacks one at a time, whole or in pieces. It borrows the archive's bytes.
/// Errors  BadInput with a sentence: damaged or cut short, a bomb (what it unpacks to is out of proportion), a path
/// that
///         leaves the archive, a symbolic link, an encrypted entry.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jointline::import {

/// What is more than any recording needs. A bomb is refused before its memory is taken.
struct Limits {
    std::uint64_t file = std::uint64_t{512} << 20;   ///< one file, unpacked
    std::uint64_t archive = std::uint64_t{2} << 30;  ///< an archive as handed in; what a 32-bit shell can hold
    std::uint64_t unpacked_in_all = std::uint64_t{64} << 30;
    std::size_t entries = 1'000'000;
    std::size_t nesting = 4;       ///< archives in archives
    std::uint64_t ratio = 200;     ///< unpacked to packed; a track of nothing but the same point reaches 120
    std::uint64_t free = 4 << 20;  ///< up to which the ratio is not looked at
};

/// Why a file of that size is not even read, or nullopt.
std::optional<Error> refusal_of_size(std::uint64_t bytes, const Limits& limits = {});

Result<std::string> gunzip(std::string_view bytes, const Limits& limits = {});

/// Named files that belong together: the entries of a zip archive, a folder that the shell walks.
struct FileEntry {
    std::string path;
    std::uint64_t size = 0;
    std::uint64_t packed = 0;  ///< what reading it means in bytes of the whole
    std::size_t index = 0;     ///< whatever the set finds it by
};

/// A file in pieces, for those that memory should not hold.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// The next piece, valid until the next call; empty at the end.
    virtual Result<std::string_view> next() = 0;
};

class FileSet {
public:
    virtual ~FileSet() = default;
    /// Files only, in their own order; folders are not listed.
    virtual const std::vector<FileEntry>& entries() const = 0;
    /// One stream at a time; it must not outlive the set.
    virtual Result<std::unique_ptr<ByteStream>> open(const FileEntry& entry) const = 0;
    virtual Result<std::string> read(const FileEntry& entry) const = 0;
};

class Zip : public FileSet {
public:
    static Result<Zip> open(std::string_view bytes, const Limits& limits = {});
    Zip(Zip&&) noexcept;
    Zip& operator=(Zip&&) noexcept;
    ~Zip() override;

    const std::vector<FileEntry>& entries() const override { return entries_; }
    Result<std::unique_ptr<ByteStream>> open(const FileEntry& entry) const override;
    Result<std::string> read(const FileEntry& entry) const override;

private:
    struct Archive;
    Zip(std::unique_ptr<Archive> archive, Limits limits);

    std::unique_ptr<Archive> archive_;
    Limits limits_;
    std::vector<FileEntry> entries_;
};

}  // namespace jointline::import
