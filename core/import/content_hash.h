#pragma once
/// A file's content as 128 bits, to know it again under another name.
///
/// Source  MurmurHash3, x64 128-bit form (A. Appleby, in the public domain): two different files of one runner meet
/// with
///         a chance of about 10^-28. It guards against nobody's malice: whoever forges a file forges a run of their
///         own.
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace jointline::import {

struct ContentHash {
    std::uint64_t high = 0, low = 0;
    bool is_set() const { return high != 0 || low != 0; }
    /// The hash of the n-th activity of a file; that of the first is the file's own.
    ContentHash of_part(std::size_t n) const;
    /// 32 hexadecimal digits.
    std::string text() const;
    bool operator==(const ContentHash&) const = default;
};

ContentHash content_hash(std::string_view bytes);

}  // namespace jointline::import
