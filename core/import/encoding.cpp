#include "core/import/encoding.h"

#include <cstdint>

#include "core/base/text.h"

namespace jointline::import {
namespace {

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string text;
    text.reserve(bytes.size() / 2);
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? std::uint32_t{first} << 8u | second : std::uint32_t{second} << 8u | first;
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00u) == 0xDC00) {
            point = 0x10000 + ((point - 0xD800) << 10u) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        append_utf8(text, point);
    }
    return text;
}

bool begins(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

}  // namespace

void append_utf8(std::string& text, std::uint32_t point) {
    constexpr std::uint32_t replacement = 0xFFFD;
    if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) point = replacement;
    const auto tail = [&](int shift) { text += static_cast<char>(0x80u | ((point >> shift) & 0x3Fu)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0u | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0u | (point >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0u | (point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::optional<std::uint32_t> character_reference(std::string_view name) {
    if (name.size() < 2 || name.front() != '#') return std::nullopt;
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    constexpr std::size_t longest = 8;
    if (digits.empty() || digits.size() > longest) return std::nullopt;
    std::uint64_t value = 0;
    for (const char digit : digits) {
        unsigned worth = 16;
        if (digit >= '0' && digit <= '9') worth = static_cast<unsigned>(digit - '0');
        if (digit >= 'a' && digit <= 'f') worth = static_cast<unsigned>(digit - 'a') + 10;
        if (digit >= 'A' && digit <= 'F') worth = static_cast<unsigned>(digit - 'A') + 10;
        if (worth >= (hexadecimal ? 16u : 10u)) return std::nullopt;
        value = value * (hexadecimal ? 16 : 10) + worth;
    }
    return static_cast<std::uint32_t>(value);
}

std::string utf8(std::string_view bytes) {
    if (begins(bytes, "\xFF\xFE")) return from_utf16(bytes.substr(2), false);
    if (begins(bytes, "\xFE\xFF")) return from_utf16(bytes.substr(2), true);
    if (bytes.size() > 3 && bytes[1] == '\0' && bytes[3] == '\0') return from_utf16(bytes, false);
    if (bytes.size() > 3 && bytes[0] == '\0' && bytes[2] == '\0') return from_utf16(bytes, true);
    if (begins(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (is_utf8(bytes)) return std::string(bytes);
    std::string text;
    for (const char letter : bytes) append_utf8(text, static_cast<unsigned char>(letter));
    return text;
}

}  // namespace jointline::import
