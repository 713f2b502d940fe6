#include "assets/assets.h"

#include <algorithm>

namespace jointline::assets {

std::optional<std::string_view> find(std::string_view name) {
    const auto files = all();
    const auto at = std::lower_bound(files.begin(), files.end(), name,
                                     [](const Asset& asset, std::string_view wanted) { return asset.name < wanted; });
    if (at == files.end() || at->name != name) return std::nullopt;
    return at->bytes;
}

std::span<const Asset> below(std::string_view prefix) {
    const auto files = all();
    const auto first =
        std::lower_bound(files.begin(), files.end(), prefix,
                         [](const Asset& asset, std::string_view wanted) { return asset.name < wanted; });
    const auto last = std::find_if_not(first, files.end(), [&](const Asset& a) { return a.name.starts_with(prefix); });
    return {first, last};
}

}  // namespace jointline::assets
