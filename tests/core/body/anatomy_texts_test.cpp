// The words that explain the map: assets/i18n/en/anatomy.json and region_short.json.
#include <algorithm>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/base/json.h"
#include "tests/core/body/body_map.h"

using namespace jointline;

namespace {

std::string text_of(const char* file, const std::string& key) {
    const auto bytes = assets::find(file);
    REQUIRE(bytes.has_value());
    const auto json = Json::parse(*bytes, file);
    REQUIRE(json.has_value());
    const auto text = json->root().string(key);
    REQUIRE_MESSAGE(text.has_value(), key);
    return *text;
}

std::vector<std::string> everything() {
    std::vector<std::string> keys;
    for (const auto name : body::all_region_names()) keys.emplace_back(name);
    for (const auto name : body::all_structure_names()) keys.push_back("structure." + std::string(name));
    return keys;
}

}  // namespace

TEST_CASE("every region and every structure is explained in two sentences") {
    for (const std::string& key : everything()) {
        const std::string text = text_of("i18n/en/anatomy.json", key);
        const auto ends = std::count(text.begin(), text.end(), '.');
        CHECK_MESSAGE(ends == 2, key << ": " << text);
        CHECK_MESSAGE(text.size() < 260, key);
    }
}

TEST_CASE("every region and every structure has a name that fits on a chip, and no two share one") {
    std::vector<std::string> names;
    for (const std::string& key : everything()) {
        names.push_back(text_of("i18n/en/region_short.json", key));
        CHECK_MESSAGE(names.back().size() <= 24, names.back());
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}
