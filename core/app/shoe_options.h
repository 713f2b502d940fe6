#pragma once
/// The options of `jointline shoes` that say something of a pair, and the column of the shelf's table each fills.
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/units.h"

namespace jointline {

struct ShoeField {
    enum class Unit { None, Kilometers, Hours };
    const char* option;
    const char* column;
    Unit unit;
    const char* does;
};
std::span<const ShoeField> shoe_fields();

/// What stands in the column for what was typed. What cannot be read stands as it is: who reads the table tells.
std::string cell_text(const ShoeField& field, const std::string& typed);

/// "8", "8 km", "5mi", "8000m"; a plain number is kilometres.
std::optional<Distance> distance_typed(std::string_view text);

}  // namespace jointline
