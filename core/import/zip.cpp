#include <algorithm>
#include <array>

#include <zip.h>

#include "core/import/unpack.h"

namespace jointline::import {
namespace {

Error bad(const std::string& what) { return Error{ErrorCode::BadInput, what}; }

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

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool is_symbolic_link(zip_t* archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) return false;
    constexpr zip_uint32_t type_bits = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16u) & type_bits) == link;
}

}  // namespace

struct Zip::Handle {
    std::unique_ptr<zip_t, Close> archive;
};

Zip::Zip(std::unique_ptr<Handle> handle, Limits limits) : handle_(std::move(handle)), limits_(limits) {}
Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

Result<Zip> Zip::open(std::string_view bytes, const Limits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        if (source != nullptr) zip_source_free(source);
        return bad("a damaged zip archive: " + why);
    }
    zip_error_fini(&error);
    auto handle = std::make_unique<Handle>();
    handle->archive.reset(archive);
    Zip zip{std::move(handle), limits};
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits.entries)
        return bad("a zip archive of more than " + std::to_string(limits.entries) + " files");
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t info;
        zip_stat_init(&info);
        if (zip_stat_index(archive, i, 0, &info) != 0 || info.name == nullptr) continue;
        const std::string_view path = info.name;
        if (!path.empty() && path.back() == '/') continue;  // a folder
        zip.entries_.push_back({std::string(path), (info.valid & ZIP_STAT_SIZE) != 0 ? info.size : 0,
                                (info.valid & ZIP_STAT_COMP_SIZE) != 0 ? info.comp_size : 0,
                                static_cast<std::size_t>(i)});
    }
    return zip;
}

std::optional<Error> Zip::refusal(const FileEntry& entry) const {
    zip_stat_t info;
    zip_stat_init(&info);
    if (escapes(entry.path)) return bad("its path leaves the archive");
    if (is_symbolic_link(handle_->archive.get(), entry.index)) return bad("a symbolic link, which is not followed");
    if (zip_stat_index(handle_->archive.get(), entry.index, 0, &info) == 0 &&
        (info.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && info.encryption_method != ZIP_EM_NONE)
        return bad("it is encrypted");
    if (entry.size > limits_.free && entry.size / limits_.ratio > entry.packed)
        return bad("it unpacks to " + std::to_string(entry.size) + " bytes from " + std::to_string(entry.packed) +
                   ", out of all proportion");
    return std::nullopt;
}

Result<Done> Zip::stream(const FileEntry& entry, const std::function<bool(std::string_view)>& take) const {
    if (auto refused = refusal(entry)) return *std::move(refused);
    const std::unique_ptr<zip_file_t, Close> file{zip_fopen_index(handle_->archive.get(), entry.index, 0)};
    if (!file) return bad(std::string("it cannot be unpacked: ") + zip_strerror(handle_->archive.get()));
    std::array<char, 65536> piece;
    std::uint64_t size = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) return bad("it is damaged: " + std::string(zip_file_strerror(file.get())));
        if (got == 0) return Done{};
        size += static_cast<std::uint64_t>(got);
        if (size > entry.size) return bad("it unpacks to more than the archive says");
        if (!take({piece.data(), static_cast<std::size_t>(got)})) return Done{};
    }
}

Result<std::string> Zip::read(const FileEntry& entry) const {
    if (entry.size > limits_.file) return bad("it unpacks to more than " + std::to_string(limits_.file >> 20) + " MB");
    std::string bytes;
    if (auto refused = refusal(entry)) return *std::move(refused);
    bytes.reserve(static_cast<std::size_t>(entry.size));
    const auto done = stream(entry, [&](std::string_view piece) {
        bytes.append(piece);
        return true;
    });
    if (!done) return done.error();
    return bytes;
}

}  // namespace jointline::import
