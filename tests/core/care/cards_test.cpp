#include "core/care/cards.h"

#include <algorithm>
#include <set>

#include "tests/core/care/support.h"

using namespace jointline::care;
using jointline::triage::Disposition;

namespace {

const CardBook& book() {
    static const CardBook cards = [] {
        auto parsed = parse_cards(test::asset("knowledge/care/cards.json"), "cards.json");
        if (!parsed) FAIL(parsed.error().text());
        return std::move(parsed).value();
    }();
    return cards;
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// Everything the cards on a topic say, in one text.
std::string said_about(const std::string& topic) {
    static const auto words = test::words_of("cards");
    std::string said;
    for (const Card& card : book().cards) {
        if (std::find(card.topics.begin(), card.topics.end(), topic) == card.topics.end()) continue;
        const std::string key = "cards/card/" + card.id;
        said += words.at(key + "/title") + " " + words.at(key + "/line") + " ";
        for (std::size_t i = 0; i < card.paragraphs.size(); ++i)
            said += words.at(key + "/body/" + std::to_string(i)) + " ";
    }
    return lower(said);
}

struct Topic {
    const char* id;
    std::vector<const char*> words;  ///< that the reader has to find
};

}  // namespace

TEST_CASE("a reader of the first article finds each of its topics, put right where it was wrong") {
    const std::vector<Topic> topics = {
        {"knee_anatomy", {"thigh bone", "shin bone", "kneecap", "meniscus", "cruciate", "mcl"}},
        {"runners_knee", {"stairs", "squat", "long sitting", "distance", "thigh", "load"}},
        {"overuse", {"overuse"}},
        {"foot_strike", {"foot strikes"}},
        {"stairs_squat_sitting", {"stairs", "squats", "sitting"}},
        {"quadriceps_hamstrings", {"front and back of the thigh"}},
        {"fitting_shoes", {"feels best"}},
        {"meniscus", {"c-shaped", "cartilage"}},
        {"twist", {"twist", "change of direction", "small loads"}},
        {"professional_diagnosis", {"clinician examine"}},
        {"physiotherapy", {"physiotherapy"}},
        {"surgery", {"sometimes surgery"}},
        {"itb", {"outer side", "not on the inner side"}},
        {"stretching", {"stretching"}},
        {"foam_roller", {"foam roller", "comfort only"}},
        {"hip_strength", {"hip strength"}},
        {"form", {"overstride", "slightly bent", "stand tall"}},
        {"no_overstriding", {"do not overstride"}},
        {"bent_knee_landing", {"land with the knee slightly bent"}},
        {"upright", {"stand tall"}},
        {"gradual", {"bit by bit"}},
        {"gradual_increase", {"30 days", "one thing at a time"}},
        {"strength", {"bridge", "hip and core"}},
        {"flexibility", {"stretch"}},
        {"footwear", {"measured", "feels best"}},
        {"specialist_shop", {"specialist shop"}},
        {"seek_help", {"now:", "today:", "soon:"}},
        {"severe", {"severe"}},
        {"persistent", {"three months"}},
        {"worsening", {"worse for more than two weeks"}},
        {"swelling", {"swells"}},
        {"instability", {"gives way"}},
        {"weight_bearing", {"putting weight on it"}},
        {"no_relief", {"no relief"}},
    };
    for (const Topic& topic : topics) {
        const std::string said = said_about(topic.id);
        REQUIRE_MESSAGE(!said.empty(), topic.id);
        for (const char* words : topic.words) {
            CHECK_MESSAGE(said.find(words) != std::string::npos, topic.id << ": " << words);
        }
    }
}

TEST_CASE("every card has its words, and every paragraph a label and a source that is kept") {
    const auto words = test::words_of("cards");
    const std::string sources =
        test::source_file("assets/knowledge/care/sources.json") + test::source_file("assets/knowledge/sources.json");
    for (const Card& card : book().cards) {
        const std::string key = "cards/card/" + card.id;
        CHECK_MESSAGE(words.count(key + "/title") == 1, card.id);
        CHECK_MESSAGE(words.count("cards/group/" + card.group) == 1, card.id);
        for (std::size_t i = 0; i < card.paragraphs.size(); ++i) {
            CHECK_MESSAGE(words.count(key + "/body/" + std::to_string(i)) == 1, card.id);
            CHECK_MESSAGE(sources.find('"' + card.paragraphs[i].source + '"') != std::string::npos, card.id);
        }
        CHECK_MESSAGE(words.count(key + "/body/" + std::to_string(card.paragraphs.size())) == 0, card.id);
        for (const std::string& id : card.exercises) CHECK(test::plan_book().exercises.count(id) == 1);
        for (const std::string& id : card.conditions) CHECK(test::plan_book().plans.count(id) == 1);
    }
    for (const auto& [key, text] : words) CHECK_MESSAGE(text.find('!') == std::string::npos, key);
}

TEST_CASE("the fitting cards come first") {
    const auto cards = cards_for(book(), Disposition::SelfCare, {"pes_anserine"}, {"knee.medial.pes_anserine"});
    REQUIRE(cards.size() > 3);
    CHECK(cards[0]->id == "pes");
    CHECK(cards.size() == book().cards.size());
}

TEST_CASE("no card speaks of what could be bought above self-care, and there is none at the upper levels") {
    const auto words = test::words_of("cards");
    for (const Card* card : cards_for(book(), Disposition::ClinicianSoon, {"pfps", "itbs"}, {"knee.front"})) {
        std::string said;
        for (std::size_t i = 0; i < card->paragraphs.size(); ++i) {
            said += lower(words.at("cards/card/" + card->id + "/body/" + std::to_string(i)));
        }
        for (const char* good : {" pair ", "insole", "foam roller", "specialist shop", "tape "}) {
            CHECK_MESSAGE(said.find(good) == std::string::npos, card->id << " " << good);
        }
    }
    CHECK(cards_for(book(), Disposition::SameDay, {"pfps"}, {}).empty());
    CHECK(cards_for(book(), Disposition::Emergency, {"pfps"}, {}).empty());
}

TEST_CASE("a fault in the cards is reported with its line") {
    std::string text = test::asset("knowledge/care/cards.json");
    const std::string from = "\"evidence\": \"published\"";
    text.replace(text.find(from), from.size(), "\"evidence\": \"proven\"");
    const auto parsed = parse_cards(text, "cards.json");
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().line > 1);
}
