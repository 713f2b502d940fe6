#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <locale>
#include <sstream>

namespace jointline {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Optional sign, digits with at most one point, optional exponent: what stringstream reads, and nothing else.
bool is_decimal(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&] {
        const auto from = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return at - from;
    };
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    auto any = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        any += digits();
    }
    if (any == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        if (digits() == 0) return false;
    }
    return at == text.size();
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    if (!is_decimal(text)) return std::nullopt;
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    double value = 0;
    stream >> value;
    if (stream.fail() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        const std::int64_t digit = c - '0';
        if (value > (std::numeric_limits<std::int64_t>::max() - digit) / 10) return std::nullopt;
        value = value * 10 + digit;
    }
    return negative ? -value : value;
}

std::string fixed_text(double value, int decimals) {
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream.setf(std::ios::fixed);
    stream.precision(decimals);
    stream << value;
    std::string text = stream.str();
    if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
    return text;
}

std::string number_text(double value, int decimals) {
    std::string text = fixed_text(value, decimals);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text;
}

std::optional<std::int64_t> parse_duration(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() > 3) return std::nullopt;
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = parse_integer(parts[i]);
        if (!part || *part < 0 || *part > 1'000'000 || (i > 0 && (*part > 59 || parts[i].size() != 2)))
            return std::nullopt;
        seconds = seconds * 60 + *part;
    }
    return seconds;
}

std::string duration_text(std::int64_t seconds) {
    if (seconds < 0) return "-" + duration_text(-seconds);
    const auto two = [](std::int64_t part) { return (part < 10 ? "0" : "") + std::to_string(part); };
    const auto hours = seconds / 3600;
    const auto minutes = seconds / 60 % 60;
    if (hours == 0) return std::to_string(minutes) + ":" + two(seconds % 60);
    return std::to_string(hours) + ":" + two(minutes) + ":" + two(seconds % 60);
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

bool is_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        std::size_t more = 0;
        std::uint32_t code = lead;
        if (lead >= 0xF0 && lead < 0xF5) {
            more = 3;
            code = lead & 0x07U;
        } else if (lead >= 0xE0 && lead < 0xF0) {
            more = 2;
            code = lead & 0x0FU;
        } else if (lead >= 0xC2 && lead < 0xE0) {
            more = 1;
            code = lead & 0x1FU;
        } else if (lead >= 0x80) {
            return false;
        }
        if (at + more >= text.size()) return false;
        for (std::size_t i = 1; i <= more; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            if ((next & 0xC0U) != 0x80U) return false;
            code = (code << 6U) | (next & 0x3FU);
        }
        const bool too_long = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
        if (too_long || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
        at += more + 1;
    }
    return true;
}

}  // namespace jointline
