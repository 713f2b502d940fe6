#include "core/import/content_hash.h"

#include <cstring>

namespace jointline::import {
namespace {

constexpr std::uint64_t first_factor = 0x87c37b91114253d5ULL;
constexpr std::uint64_t second_factor = 0x4cf5ad432745937fULL;

constexpr std::uint64_t rotated(std::uint64_t value, int bits) { return (value << bits) | (value >> (64 - bits)); }

constexpr std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdULL;
    value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

/// Little-endian everywhere, so that a hash stored on one machine is known on another.
std::uint64_t block(const char* bytes, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

}  // namespace

ContentHash content_hash(std::string_view bytes) {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 16; left -= 16, at += 16) {
        high ^= rotated(block(at, 8) * first_factor, 31) * second_factor;
        high = (rotated(high, 27) + low) * 5 + 0x52dce729;
        low ^= rotated(block(at + 8, 8) * second_factor, 33) * first_factor;
        low = (rotated(low, 31) + high) * 5 + 0x38495ab5;
    }
    if (left > 8) low ^= rotated(block(at + 8, left - 8) * second_factor, 33) * first_factor;
    if (left > 0) high ^= rotated(block(at, left < 8 ? left : 8) * first_factor, 31) * second_factor;
    high ^= bytes.size();
    low ^= bytes.size();
    high += low;
    low += high;
    high = mixed(high);
    low = mixed(low);
    high += low;
    low += high;
    return {high, low};
}

ContentHash ContentHash::of_part(std::size_t n) const {
    if (n == 0) return *this;
    return {mixed(high + n * first_factor), mixed(low + n * second_factor)};
}

std::string ContentHash::text() const {
    std::string digits;
    for (const std::uint64_t half : {high, low})
        for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(half >> shift) & 0xFu];
    return digits;
}

}  // namespace jointline::import
