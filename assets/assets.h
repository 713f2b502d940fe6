#pragma once
/// Files that are built into the program: knowledge, sentences, art, fonts. The same bytes on every shell.
///
/// Shapes  names are paths below assets/, e.g. "knowledge/rules.json"; all() is sorted by name.
/// Errors  find() of an unknown name is an empty optional.
#include <optional>
#include <span>
#include <string_view>

namespace jointline::assets {

struct Asset {
    std::string_view name;
    std::string_view bytes;  ///< lives as long as the program
};

std::span<const Asset> all();
std::optional<std::string_view> find(std::string_view name);
/// Every asset whose name starts with `prefix`, sorted by name.
std::span<const Asset> below(std::string_view prefix);

}  // namespace jointline::assets
