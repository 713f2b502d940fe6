#include <algorithm>
#include <array>
#include <cstring>

#include <minizip/unzip.h>

#include "core/import/encoding.h"
#include "core/import/unpack.h"

namespace jointline::import {
namespace {

Error bad(const std::string& what) { return Error{ErrorCode::BadInput, what}; }

/// An archive in memory, as minizip reads files.
struct Memory {
    std::string_view bytes;
    std::uint64_t at = 0;
};

Memory& memory(voidpf opaque) { return *static_cast<Memory*>(opaque); }

voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }
int close_memory(voidpf, voidpf) { return 0; }
int memory_error(voidpf, voidpf) { return 0; }
ZPOS64_T tell_memory(voidpf opaque, voidpf) { return memory(opaque).at; }

uLong read_memory(voidpf opaque, voidpf, void* to, uLong size) {
    Memory& from = memory(opaque);
    const std::uint64_t left = from.bytes.size() - std::min<std::uint64_t>(from.at, from.bytes.size());
    const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(size, left));
    if (taken > 0) std::memcpy(to, from.bytes.data() + from.at, taken);
    from.at += taken;
    return static_cast<uLong>(taken);
}

long seek_memory(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    Memory& in = memory(opaque);
    const std::uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? in.at
                               : origin == ZLIB_FILEFUNC_SEEK_END ? in.bytes.size()
                                                                  : 0;
    if (offset > in.bytes.size() - std::min<std::uint64_t>(base, in.bytes.size())) return -1;
    in.at = base + offset;
    return 0;
}

zlib_filefunc64_def functions(Memory& memory) {
    zlib_filefunc64_def table{};
    table.zopen64_file = open_memory;
    table.zread_file = read_memory;
    table.ztell64_file = tell_memory;
    table.zseek64_file = seek_memory;
    table.zclose_file = close_memory;
    table.zerror_file = memory_error;
    table.opaque = &memory;
    return table;
}

struct Close {
    void operator()(unzFile file) const { unzClose(file); }
};

/// Whether a path stays below the folder it would be unpacked to. We never unpack to one, but an archive that tries is
/// not an export of anybody's runs.
bool escapes(std::string_view path) {
    if (path.empty() || path.front() == '/' || path.front() == '\\') return true;
    if (path.size() > 1 && path[1] == ':') return true;
    while (!path.empty()) {
        const auto slash = path.find_first_of("/\\");
        if (path.substr(0, slash) == "..") return true;
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    }
    return false;
}

bool is_symbolic_link(const unz_file_info64& info) {
    constexpr uLong unix_system = 3;
    constexpr uLong type_bits = 0170000;
    constexpr uLong link = 0120000;
    return (info.version >> 8u) == unix_system && ((info.external_fa >> 16u) & type_bits) == link;
}

bool is_encrypted(const unz_file_info64& info) { return (info.flag & 1u) != 0; }

}  // namespace

struct Zip::Archive {
    Memory memory;
    std::unique_ptr<void, Close> file;
    std::vector<unz64_file_pos> places;  ///< of the entries, by their index
};

namespace {

/// The entry that an archive stands at, in pieces.
class EntryStream : public ByteStream {
public:
    EntryStream(unzFile archive, std::uint64_t size) : archive_(archive), size_(size) {}
    EntryStream(const EntryStream&) = delete;
    EntryStream& operator=(const EntryStream&) = delete;
    ~EntryStream() override {
        if (!closed_) unzCloseCurrentFile(archive_);
    }

    Result<std::string_view> next() override {
        if (closed_) return std::string_view{};
        const int got = unzReadCurrentFile(archive_, piece_.data(), static_cast<unsigned>(piece_.size()));
        if (got < 0) return bad("it is damaged and cannot be unpacked");
        read_ += static_cast<std::uint64_t>(got);
        if (read_ > size_) return bad("it unpacks to more than the archive says");
        if (got > 0) return std::string_view{piece_.data(), static_cast<std::size_t>(got)};
        closed_ = true;
        if (unzCloseCurrentFile(archive_) == UNZ_CRCERROR) return bad("it is damaged: its checksum is wrong");
        if (read_ < size_) return bad("it is cut short");
        return std::string_view{};
    }

private:
    unzFile archive_;
    std::uint64_t size_;
    std::uint64_t read_ = 0;
    bool closed_ = false;
    std::array<char, 65536> piece_;
};

}  // namespace

Zip::Zip(std::unique_ptr<Archive> archive, Limits limits) : archive_(std::move(archive)), limits_(limits) {}
Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

Result<Zip> Zip::open(std::string_view bytes, const Limits& limits) {
    auto archive = std::make_unique<Archive>();
    archive->memory.bytes = bytes;
    zlib_filefunc64_def table = functions(archive->memory);
    archive->file.reset(unzOpen2_64("", &table));
    if (!archive->file) return bad("a damaged or cut short zip archive");
    Zip zip{std::move(archive), limits};
    const unzFile file = zip.archive_->file.get();
    for (int found = unzGoToFirstFile(file); found == UNZ_OK; found = unzGoToNextFile(file)) {
        if (zip.archive_->places.size() >= limits.entries)
            return bad("a zip archive of more than " + std::to_string(limits.entries) + " files");
        unz_file_info64 info;
        std::array<char, 4096> name{};
        unz64_file_pos place;
        if (unzGetCurrentFileInfo64(file, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(file, &place) != UNZ_OK)
            break;
        std::string path = utf8(name.data());
        if (path.empty() || path.back() == '/') continue;  // a folder
        zip.entries_.push_back(
            {std::move(path), info.uncompressed_size, info.compressed_size, zip.archive_->places.size()});
        zip.archive_->places.push_back(place);
    }
    return zip;
}

Result<std::unique_ptr<ByteStream>> Zip::open(const FileEntry& entry) const {
    const unzFile file = archive_->file.get();
    unz_file_info64 info;
    if (entry.index >= archive_->places.size() || unzGoToFilePos64(file, &archive_->places[entry.index]) != UNZ_OK ||
        unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return bad("it is not where the archive says");
    if (escapes(entry.path)) return bad("its path leaves the archive");
    if (is_symbolic_link(info)) return bad("a symbolic link, which is not followed");
    if (is_encrypted(info)) return bad("it is encrypted");
    if (entry.size > limits_.free && entry.size / limits_.ratio > entry.packed)
        return bad("it unpacks to " + std::to_string(entry.size) + " bytes from " + std::to_string(entry.packed) +
                   ", out of all proportion");
    if (unzOpenCurrentFile(file) != UNZ_OK) return bad("it is damaged, or packed in a way that is not known");
    return std::unique_ptr<ByteStream>{std::make_unique<EntryStream>(file, entry.size)};
}

Result<std::string> Zip::read(const FileEntry& entry) const {
    if (entry.size > limits_.file) return bad("it unpacks to more than " + std::to_string(limits_.file >> 20) + " MB");
    auto stream = open(entry);
    if (!stream) return std::move(stream).error();
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(entry.size));
    for (;;) {
        const auto piece = (*stream)->next();
        if (!piece) return piece.error();
        if (piece->empty()) return bytes;
        bytes.append(*piece);
    }
}

}  // namespace jointline::import
