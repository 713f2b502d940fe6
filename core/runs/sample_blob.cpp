#include "core/runs/sample_blob.h"

#include <array>
#include <memory>
#include <utility>

#include <libdeflate.h>
#include <zstd.h>

namespace jointline::runs {
namespace {

constexpr unsigned char codec = 1;
constexpr std::size_t head_size = 5;  // codec and checksum
constexpr int effort = 5;             // of Zstandard: more takes longer and saves less than a tenth of a byte a sample
constexpr std::size_t most_samples = 50'000'000;
constexpr std::size_t longest_frame = std::size_t{1} << 30;

/// How a column changes: steadily, like time and place, or by itself.
enum class Change : std::uint8_t { Steady, Free };

class Writer {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7u) bytes_ += static_cast<char>(value | 0x80u);
        bytes_ += static_cast<char>(value);
    }
    /// Small numbers of either sign stay small.
    void signed_number(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1u) ^ static_cast<std::uint64_t>(value >> 63));
    }
    template <typename T>
    void column(const Column<T>& column, Change change) {
        const std::vector<T>& values = column.values();
        if (values.empty()) return;
        bool present = true;
        std::size_t run = 0;
        for (const T value : values) {
            if ((value != none<T>) != present) {
                number(std::exchange(run, 0));
                present = !present;
            }
            ++run;
        }
        number(run);
        std::int64_t last = 0;
        std::int64_t last_change = 0;
        for (const T value : values) {
            if (value == none<T>) continue;
            const std::int64_t changed = std::int64_t{value} - last;
            signed_number(change == Change::Steady ? changed - last_change : changed);
            last = value;
            last_change = changed;
        }
    }
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

class Reader {
public:
    explicit Reader(std::string_view bytes)
        : at_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(at_ + bytes.size()) {}

    bool failed() const { return failed_; }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; at_ != end_ && shift < 64; shift += 7) {
            const unsigned char byte = *at_++;
            value |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80) return value;
        }
        failed_ = true;
        return 0;
    }
    std::int64_t signed_number() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>((value >> 1u) ^ (~(value & 1u) + 1u));
    }
    template <typename T>
    void column(Column<T>& column, std::size_t size, Change change) {
        std::vector<T> values(size, none<T>);
        std::vector<std::pair<std::size_t, std::size_t>>
            stretches;  // first and last but one of those that have a value
        for (std::size_t at = 0, turn = 0; at < size && !failed_; ++turn) {
            const std::uint64_t run = number();
            if (run > size - at || (run == 0 && turn > 0)) failed_ = true;
            if (failed_) return;
            if (turn % 2 == 0 && run > 0) stretches.emplace_back(at, at + run);
            at += run;
        }
        // Unsigned, so that damage that passed the checksum overflows without harm.
        std::uint64_t last = 0;
        std::uint64_t last_change = 0;
        for (const auto& [first, end] : stretches)
            for (std::size_t i = first; i < end && !failed_; ++i) {
                const auto told = static_cast<std::uint64_t>(signed_number());
                const std::uint64_t changed = change == Change::Steady ? last_change + told : told;
                last += changed;
                last_change = changed;
                values[i] = static_cast<T>(last);
            }
        column.assign(std::move(values));
    }

private:
    const unsigned char* at_;
    const unsigned char* end_;
    bool failed_ = false;
};

/// Each column with how it changes, in the order of their bits.
template <typename SamplesType, typename Visit>
void for_each_column(SamplesType& samples, Visit visit) {
    visit(samples.time, Change::Steady);
    visit(samples.latitude, Change::Steady);
    visit(samples.longitude, Change::Steady);
    visit(samples.elevation, Change::Free);
    visit(samples.distance, Change::Steady);
    visit(samples.heart_rate, Change::Free);
    visit(samples.cadence, Change::Free);
}

std::uint32_t checksum(std::string_view bytes) { return libdeflate_crc32(0, bytes.data(), bytes.size()); }

Error damaged(const char* what) { return Error{ErrorCode::BadInput, std::string("the samples of a run: ") + what}; }

}  // namespace

std::string encode_samples(const Samples& samples) {
    Writer writer;
    writer.number(samples.size());
    std::uint64_t columns = 0;
    std::uint64_t bit = 1;
    for_each_column(samples, [&](const auto& column, Change) {
        if (!column.empty()) columns |= bit;
        bit <<= 1u;
    });
    writer.number(columns);
    writer.signed_number(samples.origin.time_since_epoch().count());
    writer.number(samples.segments.size());
    std::uint32_t last = 0;
    for (const std::uint32_t border : samples.segments) writer.number(border - std::exchange(last, border));
    for_each_column(samples, [&](const auto& column, Change change) { writer.column(column, change); });

    const std::string& plain = writer.bytes();
    std::string blob(head_size + ZSTD_compressBound(plain.size()), '\0');
    const std::size_t packed =
        ZSTD_compress(blob.data() + head_size, blob.size() - head_size, plain.data(), plain.size(), effort);
    blob.resize(head_size + packed);
    blob[0] = static_cast<char>(codec);
    const std::uint32_t sum = checksum(std::string_view(blob).substr(head_size));
    for (unsigned i = 0; i < 4; ++i) blob[1 + i] = static_cast<char>(sum >> (8 * i));
    return blob;
}

Result<Samples> decode_samples(std::string_view blob) {
    if (blob.size() < head_size) return damaged("cut short");
    if (static_cast<unsigned char>(blob[0]) != codec) return damaged("written by a newer version");
    std::uint32_t sum = 0;
    for (unsigned i = 0; i < 4; ++i) sum |= std::uint32_t{static_cast<unsigned char>(blob[1 + i])} << (8 * i);
    const std::string_view frame = blob.substr(head_size);
    if (checksum(frame) != sum) return damaged("their checksum is wrong");
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > longest_frame) return damaged("no size is told");  // the two errors are the highest numbers
    std::string plain(static_cast<std::size_t>(size), '\0');
    const std::size_t unpacked = ZSTD_decompress(plain.data(), plain.size(), frame.data(), frame.size());
    if (ZSTD_isError(unpacked) != 0 || unpacked != plain.size()) return damaged("they cannot be unpacked");

    Reader reader{plain};
    Samples samples;
    const std::uint64_t count = reader.number();
    if (count > most_samples) return damaged("too many");
    samples.resize(static_cast<std::size_t>(count));
    std::uint64_t columns = reader.number();
    samples.origin = Instant{std::chrono::milliseconds{reader.signed_number()}};
    std::uint64_t border = 0;
    for (std::uint64_t left = reader.number(); left > 0 && !reader.failed(); --left) {
        border += reader.number();
        if (border > count) return damaged("a segment begins behind the end");
        samples.segments.push_back(static_cast<std::uint32_t>(border));
    }
    for_each_column(samples, [&](auto& column, Change change) {
        if ((columns & 1u) != 0 && !reader.failed()) reader.column(column, samples.size(), change);
        columns >>= 1u;
    });
    if (reader.failed()) return damaged("they end too early");
    return samples;
}

}  // namespace jointline::runs
