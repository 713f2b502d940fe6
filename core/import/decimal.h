#pragma once
/// Decimal numbers as XML and CSV files write them, read without regard to the machine's locale. A track point holds
/// six of them, which is why this is not base/text.
///
/// Shapes  "60.29198664240539", " -7 ", "1.5e-3", "+4"; blanks around are let go.
/// Errors  nullopt for anything else: no digits, letters behind, not a number, infinity.
#include <cstdint>
#include <optional>
#include <string_view>

namespace jointline::import {

std::optional<double> decimal(std::string_view text);

/// The number times 10^7, 10 or whatever `scale` is, rounded; nullopt where it does not fit in between.
std::optional<std::int64_t> scaled(std::string_view text, double scale, std::int64_t least, std::int64_t most);

}  // namespace jointline::import
