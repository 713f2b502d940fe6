#pragma once
/// What the tests of core/care share: the embedded knowledge, the English words, and seeded choices.
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/base/calendar.h"
#include "core/base/json.h"
#include "core/care/advice.h"
#include "core/care/plan.h"

namespace jointline::care::test {

inline std::string asset(const std::string& name) {
    const auto bytes = assets::find(name);
    REQUIRE_MESSAGE(bytes.has_value(), name);
    return std::string(*bytes);
}

/// A file of the source tree, where what is looked at need not be built in.
inline std::string source_file(const std::string& path) {
    std::ifstream file(std::string(JOINTLINE_SOURCE_DIR "/") + path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const AdviceBook& advice_book() {
    static const AdviceBook book = [] {
        auto parsed = parse_advice(asset("knowledge/care/advice.json"), "advice.json");
        if (!parsed) FAIL(parsed.error().text());
        return std::move(parsed).value();
    }();
    return book;
}

inline PlanTexts plan_texts() {
    static const std::string exercises = asset("knowledge/care/exercises.json");
    static const std::string rules = asset("knowledge/care/plan.json");
    static const std::string plans = asset("knowledge/care/plans.json");
    return {exercises, rules, plans};
}

inline const PlanBook& plan_book() {
    static const PlanBook book = [] {
        auto parsed = parse_plan_book(plan_texts());
        if (!parsed) FAIL(parsed.error().text());
        return std::move(parsed).value();
    }();
    return book;
}

inline const Plan& plan_of(const std::string& condition) {
    const Plan* plan = plan_book().plan(condition);
    REQUIRE_MESSAGE(plan != nullptr, condition);
    return *plan;
}

inline Day day(const char* text) { return parse_day(text).value(); }

using Words = std::map<std::string, std::string>;

inline void flatten(JsonNode node, const std::string& key, Words& words) {
    const bool is_list = node.is(JsonNode::Kind::Array);
    for (std::size_t i = 0; i < node.size(); ++i) {
        flatten(node.at(i), key + "/" + (is_list ? std::to_string(i) : std::string(node.key(i))), words);
    }
    if (node.is(JsonNode::Kind::String)) words[key] = node.as_string().value();
}

/// The texts of i18n/en/<stem>.json by the keys that Strings gives them: "advice/step/call/title".
inline Words words_of(const std::string& stem) {
    Words words;
    const auto json = Json::parse(asset("i18n/en/" + stem + ".json"), stem + ".json");
    if (!json) FAIL(json.error().text());
    flatten(json->root(), stem, words);
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
