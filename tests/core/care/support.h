#pragma once
/// What the tests of core/care share: the embedded knowledge, the English words, and seeded choices.
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/base/json.h"
#include "core/care/advice.h"

namespace jointline::care::test {

inline std::string asset(const std::string& name) {
    const auto bytes = assets::find(name);
    REQUIRE_MESSAGE(bytes.has_value(), name);
    return std::string(*bytes);
}

inline const AdviceBook& advice_book() {
    static const AdviceBook book = [] {
        auto parsed = parse_advice(asset("knowledge/care/advice.json"), "advice.json");
        if (!parsed) FAIL(parsed.error().text());
        return std::move(parsed).value();
    }();
    return book;
}

using Words = std::map<std::string, std::string>;

inline Words words_of(const std::string& name) {
    Words words;
    const auto json = Json::parse(asset(name), name);
    if (!json) FAIL(json.error().text());
    const JsonNode root = json->root();
    for (std::size_t i = 0; i < root.size(); ++i) {
        words[std::string(root.key(i))] = root.at(i).as_string().value();
    }
    return words;
}

/// The same choices on every machine: only the raw numbers of the generator are used.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : generator_(seed) {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(generator_()) % n; }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
    bool chance(int in_hundred) { return between(1, 100) <= in_hundred; }
    template <typename T>
    const T& one_of(const std::vector<T>& all) {
        return all[below(all.size())];
    }

private:
    std::mt19937 generator_;
};

}  // namespace jointline::care::test
