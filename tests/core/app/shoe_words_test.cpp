#include "core/app/shoe_words.h"

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/app/shoe_reports.h"
#include "core/base/json.h"
#include "core/shoes/fitting.h"

using namespace jointline;

namespace {

void all_texts(const JsonNode& node, std::vector<std::string>& texts) {
    if (node.is(JsonNode::Kind::String)) texts.push_back(*node.as_string());
    for (std::size_t i = 0; i < node.size(); ++i) all_texts(node.at(i), texts);
}

std::vector<std::string> sentences() {
    const auto json = Json::parse(*assets::find("i18n/en/shoes.json"), "shoes.json");
    REQUIRE(json);
    std::vector<std::string> texts;
    all_texts(json->root(), texts);
    return texts;
}

}  // namespace

TEST_CASE("no sentence of the shelf calls a pair unsafe, promises health or sells anything") {
    for (std::string text : sentences()) {
        for (char& letter : text)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        for (const char* word : {"unsafe", "danger", "dead", "prevent", "protect", "avoid injur", "injury-free", "must",
                                 "worn out", "replace now", "time to replace", "buy", "shop now", "sale", "discount",
                                 "http", "best shoe", "recommend", "diagnos"})
            CHECK_MESSAGE(text.find(word) == std::string::npos, text);
    }
}

TEST_CASE("every claim about footwear has a sentence, and its label has a word") {
    const auto strings = Strings::load("en");
    const auto knowledge = built_in_wear();
    REQUIRE(strings);
    REQUIRE(knowledge);
    for (const auto& [id, known] : knowledge->claims) {
        CHECK_MESSAGE(strings->has("shoes/claim." + id), id);
        CHECK_MESSAGE(strings->has("shoes/evidence." + known.evidence), known.evidence);
    }
}

TEST_CASE("every word that the shelf says by name is there") {
    const auto strings = Strings::load("en");
    REQUIRE(strings);
    const auto expect = [&](const std::string& key) { CHECK_MESSAGE(strings->has("shoes/" + key), key); };
    for (int i = 0; i < 4; ++i) expect("state." + std::string(shoes::name(static_cast<shoes::WearState>(i))));
    for (int i = 1; i <= int(shoes::Category::Other); ++i)
        expect("category." + std::string(shoes::name(static_cast<shoes::Category>(i))));
    for (int i = 0; i <= int(shoes::SizeSystem::Centimeters); ++i) {
        expect("size." + std::string(shoes::name(static_cast<shoes::SizeSystem>(i))));
        expect("form.system." + std::string(shoes::name(static_cast<shoes::SizeSystem>(i))));
    }
    for (int i = 0; i <= int(shoes::Part::Kind::Other); ++i)
        expect("pair.part." + std::string(shoes::name(static_cast<shoes::Part::Kind>(i))));
    for (int i = 0; i <= int(shoes::WearNote::View::Inside); ++i)
        expect("pair.view." + std::string(shoes::name(static_cast<shoes::WearNote::View>(i))));
    for (std::size_t i = 0; i < shoes::feel_count; ++i)
        expect("try." + std::string(shoes::name(static_cast<shoes::Feel>(i))));
    for (int i = 1; i <= 5; ++i) expect("setting." + std::string(runs::name(static_cast<runs::Kind>(i))));
    for (const char* confounder : {"hills", "long_runs", "fast", "surface", "other_weeks"})
        expect("confounder." + std::string(confounder));
    for (const char* basis : {"service", "habit", "default", "only_pair"}) expect("inbox.reason." + std::string(basis));
    for (const char* fault : {"no_name",
                              "name_taken",
                              "used_before_bought",
                              "retired_before_bought",
                              "retired_before_used",
                              "retired_twice",
                              "retired_already",
                              "back_before_retired",
                              "not_retired",
                              "drop",
                              "stack",
                              "weight",
                              "size",
                              "price",
                              "before",
                              "limit",
                              "part_name",
                              "part_ends_first",
                              "has_runs",
                              "not_there",
                              "no_run",
                              "no_rule",
                              "rule",
                              "split_short",
                              "split_long",
                              "split_empty",
                              "comfort",
                              "foot_length",
                              "foot_width",
                              "tried_name"})
        expect("fault." + std::string(fault));
}

TEST_CASE("time left is said in units people use") {
    const auto strings = Strings::load("en");
    REQUIRE(strings);
    const ShoeWords words(*strings, LengthUnit::Kilometers);
    using std::chrono::days;
    CHECK(words.left(days{5}) == "A few days left");
    CHECK(words.left(days{14}) == "About 2 weeks left");
    CHECK(words.left(days{67}) == "About 10 weeks left");
    CHECK(words.left(days{150}) == "About 5 months left");
    CHECK(words.near_day(parse_day("2026-01-10").value(), parse_day("2025-11-22").value()) == "10 January");
    CHECK(words.near_day(parse_day("2027-01-10").value(), parse_day("2025-11-22").value()) == "10 January 2027");
}
