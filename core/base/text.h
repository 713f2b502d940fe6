#pragma once
/// Numbers and durations to and from text, the same in every locale.
///
/// Units   durations in whole seconds; "1:02:03" and "12:34" are h:mm:ss and m:ss.
/// Errors  parse_… of anything but a whole, well-formed text is an empty optional.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jointline {

std::optional<double> parse_number(std::string_view text);
std::optional<std::int64_t> parse_integer(std::string_view text);
/// At most `decimals` of them, trailing zeros left out: 12.50 reads "12.5", 12.0 reads "12".
std::string number_text(double value, int decimals);
/// Exactly `decimals` of them.
std::string fixed_text(double value, int decimals);

std::optional<std::int64_t> parse_duration(std::string_view text);
std::string duration_text(std::int64_t seconds);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool is_utf8(std::string_view text);

}  // namespace jointline
