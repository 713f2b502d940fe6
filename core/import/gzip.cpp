#include <algorithm>

#include <libdeflate.h>

#include "core/import/unpack.h"

namespace jointline::import {
namespace {

struct Free {
    void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

Error bad(const std::string& what) { return Error{ErrorCode::BadInput, what}; }

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MB"; }

}  // namespace

std::optional<Error> refusal_of_size(std::uint64_t bytes, const Limits& limits) {
    if (bytes <= limits.archive) return std::nullopt;
    return bad("larger than " + megabytes(limits.archive) + ", which no recording is");
}

Result<std::string> gunzip(std::string_view bytes, const Limits& limits) {
    constexpr std::size_t smallest = 18;
    if (bytes.size() < smallest) return bad("a gzip file that is cut short");
    const std::uint64_t most =
        std::min(limits.file, std::max<std::uint64_t>(limits.free, std::uint64_t{bytes.size()} * limits.ratio));
    // The last four bytes tell the size modulo 2^32, of the last member if there are several.
    std::uint64_t announced = 0;
    for (std::size_t i = 0; i < 4; ++i)
        announced |= std::uint64_t{static_cast<unsigned char>(bytes[bytes.size() - 4 + i])} << (8 * i);
    const auto bomb = [&] {
        return bad("a gzip file that unpacks to more than " + megabytes(most) + " from " +
                   std::to_string(bytes.size()) + " bytes, out of all proportion");
    };
    if (announced > most) return bomb();
    const std::unique_ptr<libdeflate_decompressor, Free> decompressor{libdeflate_alloc_decompressor()};
    if (!decompressor) return Error{ErrorCode::Internal, "no memory to unpack"};
    std::string unpacked;
    std::size_t at = 0;
    std::uint64_t size = 0;
    // What a member needs is known only for the last; others start from a guess that doubles.
    std::uint64_t room = std::max<std::uint64_t>(announced, 1);
    while (at < bytes.size()) {
        if (bytes.size() - at < smallest || bytes[at] != '\x1F') {
            if (size > 0) break;  // padding behind the last member
            return bad("a damaged gzip file");
        }
        unpacked.resize(size + std::min(room, most - size));
        std::size_t taken = 0;
        std::size_t made = 0;
        const auto result =
            libdeflate_gzip_decompress_ex(decompressor.get(), bytes.data() + at, bytes.size() - at,
                                          unpacked.data() + size, unpacked.size() - size, &taken, &made);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
            if (size + room >= most) return bomb();
            room *= 2;
            continue;
        }
        if (result != LIBDEFLATE_SUCCESS || taken == 0) return bad("a damaged or cut short gzip file");
        at += taken;
        size += made;
    }
    unpacked.resize(size);
    return unpacked;
}

}  // namespace jointline::import
