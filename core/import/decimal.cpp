#include "core/import/decimal.h"

#include <array>
#include <cmath>

namespace jointline::import {
namespace {

constexpr int most_digits = 18;  // what surely fits into 64 bits
constexpr std::array<double, 23> powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool is_blank(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }

double times_power_of_ten(double value, int exponent) {
    if (exponent < -300 || exponent > 300) return exponent < 0 ? 0 : HUGE_VAL;
    constexpr int most = 22;
    for (; exponent > most; exponent -= most) value *= powers[most];
    for (; exponent < -most; exponent += most) value /= powers[most];
    return exponent < 0 ? value / powers[static_cast<std::size_t>(-exponent)]
                        : value * powers[static_cast<std::size_t>(exponent)];
}

}  // namespace

std::optional<double> decimal(std::string_view text) {
    const char* at = text.data();
    const char* end = at + text.size();
    while (at != end && is_blank(*at)) ++at;
    while (end != at && is_blank(end[-1])) --end;
    bool negative = false;
    if (at != end && (*at == '-' || *at == '+')) negative = *at++ == '-';
    std::uint64_t digits = 0;
    int taken = 0;     // digits that count
    int exponent = 0;  // of ten
    bool any = false;
    const auto take = [&](bool behind_point) {
        for (; at != end; ++at) {
            const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
            if (digit > 9) return;
            any = true;
            if (taken < most_digits) {
                digits = digits * 10 + digit;
                if (digits != 0) ++taken;
                if (behind_point) --exponent;
            } else if (!behind_point) {
                ++exponent;
            }
        }
    };
    take(false);
    if (at != end && *at == '.') {
        ++at;
        take(true);
    }
    if (!any) return std::nullopt;
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        bool minus = false;
        if (at != end && (*at == '-' || *at == '+')) minus = *at++ == '-';
        if (at == end) return std::nullopt;
        int written = 0;
        for (; at != end; ++at) {
            const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
            if (digit > 9) return std::nullopt;
            if (written < 10'000) written = written * 10 + static_cast<int>(digit);
        }
        exponent += minus ? -written : written;
    }
    if (at != end) return std::nullopt;
    const double value = times_power_of_ten(static_cast<double>(digits), exponent);
    if (!std::isfinite(value)) return std::nullopt;
    return negative ? -value : value;
}

std::optional<std::int64_t> scaled(std::string_view text, double scale, std::int64_t least, std::int64_t most) {
    const auto value = decimal(text);
    if (!value) return std::nullopt;
    const double number = *value * scale;
    if (!(number >= static_cast<double>(least) && number <= static_cast<double>(most))) return std::nullopt;
    return static_cast<std::int64_t>(number < 0 ? number - 0.5 : number + 0.5);
}

}  // namespace jointline::import
