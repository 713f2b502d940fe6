#pragma once
/// Gzip and zip made up for a test; an archive stored without compression or as the entry says.
#include <string>
#include <string_view>
#include <vector>

#include <zlib.h>

namespace jointline::test {

/// Compressed as zlib's `window_bits` say: negative for the bare stream of an archive, 16 more for gzip.
inline std::string deflated(std::string_view bytes, int window_bits) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 32, '\0');
    std::string from{bytes};
    stream.next_in = reinterpret_cast<Bytef*>(from.data());
    stream.avail_in = static_cast<uInt>(from.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}
inline std::string gzipped(std::string_view bytes) { return deflated(bytes, MAX_WBITS + 16); }

class ZipBytes {
public:
    struct Options {
        bool deflate = false;
        unsigned flags = 0;            ///< 1: encrypted
        unsigned long attributes = 0;  ///< high half: Unix mode
        std::size_t claimed_size = 0;  ///< instead of the real one; 0: the real one
    };

    ZipBytes& add(std::string_view path, std::string_view bytes) { return add(path, bytes, Options{}); }
    ZipBytes& add(std::string_view path, std::string_view bytes, const Options& options) {
        const std::string packed = options.deflate ? deflated(bytes, -MAX_WBITS) : std::string(bytes);
        const unsigned long sum =
            crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
        const std::size_t size = options.claimed_size > 0 ? options.claimed_size : bytes.size();
        std::string common;
        number(common, 20, 2);
        number(common, options.flags, 2);
        number(common, options.deflate ? 8 : 0, 2);
        number(common, 0, 4);  // time and date
        number(common, sum, 4);
        number(common, packed.size(), 4);
        number(common, size, 4);
        number(common, path.size(), 2);
        number(common, 0, 2);  // extra
        const std::size_t offset = files_.size();
        files_ += std::string("PK\x03\x04", 4) + common + std::string(path) + packed;
        directory_ += std::string("PK\x01\x02", 4);
        number(directory_, 3u << 8u | 20u, 2);  // made under Unix
        directory_ += common;
        number(directory_, 0, 2);  // comment
        number(directory_, 0, 2);  // disk
        number(directory_, 0, 2);
        number(directory_, options.attributes, 4);
        number(directory_, offset, 4);
        directory_ += path;
        ++count_;
        return *this;
    }
    std::string bytes() const {
        std::string all = files_ + directory_ + std::string("PK\x05\x06", 4);
        number(all, 0, 4);
        number(all, count_, 2);
        number(all, count_, 2);
        number(all, directory_.size(), 4);
        number(all, files_.size(), 4);
        number(all, 0, 2);
        return all;
    }

private:
    static void number(std::string& to, unsigned long long value, int size) {
        for (int i = 0; i < size; ++i) to += static_cast<char>((value >> (8 * i)) & 0xFF);
    }
    std::string files_, directory_;
    unsigned count_ = 0;
};

}  // namespace jointline::test
