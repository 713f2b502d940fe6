// The safety laws of advice, held over generated checks: any level, any rules, any possible causes.
#include <algorithm>

#include "core/care/advice.h"
#include "tests/core/care/support.h"

using namespace jointline::care;
using jointline::triage::Disposition;

namespace {

constexpr int checks = 5000;
const std::vector<Disposition> levels = {Disposition::SelfCare, Disposition::ClinicianSoon, Disposition::SameDay,
                                         Disposition::Emergency};

template <typename Map>
std::vector<std::string> keys(const Map& map) {
    std::vector<std::string> all;
    for (const auto& [key, value] : map) all.push_back(key);
    return all;
}

Situation any_check(test::Dice& dice) {
    static const auto rules = keys(test::advice_book().rules);
    static const auto conditions = keys(test::advice_book().conditions);
    static const std::vector<std::string> regions = {"knee.medial.joint_line", "knee.lateral.joint_line", "shin.front"};
    Situation situation;
    situation.level = dice.one_of(levels);
    for (std::size_t n = dice.below(4); n > 0; --n) situation.rules.push_back(dice.one_of(rules));
    for (std::size_t n = dice.below(4); n > 0; --n) {
        situation.shown.push_back({dice.one_of(conditions), dice.between(1, 3)});
    }
    situation.regions = {dice.one_of(regions)};
    situation.names_causes = dice.chance(70);
    situation.has_emergency_number = dice.chance(50);
    situation.has_open_questions = dice.chance(20);
    return situation;
}

template <typename Each>
void for_any_check(std::uint32_t seed, Each each) {
    test::Dice dice(seed);
    for (int i = 0; i < checks; ++i) {
        const Situation situation = any_check(dice);
        each(situation, advise(test::advice_book(), situation));
    }
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

}  // namespace

TEST_CASE("nobody is told to run or to do exercises at the upper two levels") {
    for_any_check(41, [](const Situation& situation, const Advice& advice) {
        if (situation.level < Disposition::SameDay) return;
        REQUIRE(advice.running == Running::No);
        REQUIRE_FALSE(advice.impact);
        REQUIRE(advice.exercises.empty());
        REQUIRE(advice.myths.empty());
        REQUIRE(advice.apart_keys.empty());
        REQUIRE(advice.steps.size() >= 3);
        const std::string& first = advice.steps.front().id;
        if (situation.level == Disposition::Emergency) REQUIRE((first == "call" || first == "ambulance"));
        if (situation.level == Disposition::SameDay) REQUIRE(first == "seen_today");
    });
}

TEST_CASE("a suspected bone stress injury never gets impact, and only exercises that do not load the bone") {
    for_any_check(42, [](const Situation& situation, const Advice& advice) {
        if (!suspects_bone_stress(test::advice_book(), situation)) return;
        REQUIRE_FALSE(advice.impact);
        REQUIRE(advice.running == Running::No);
        for (const std::string& id : advice.exercises) {
            const auto& allowed = test::advice_book().bone_exercises;
            REQUIRE(std::find(allowed.begin(), allowed.end(), id) != allowed.end());
        }
    });
}

TEST_CASE("more warning never allows more") {
    test::Dice dice(43);
    const auto rules = keys(test::advice_book().rules);
    for (int i = 0; i < checks; ++i) {
        Situation situation = any_check(dice);
        const Advice before = advise(test::advice_book(), situation);
        situation.rules.push_back(dice.one_of(rules));
        const Advice after = advise(test::advice_book(), situation);
        REQUIRE(after.running <= before.running);
        REQUIRE(after.impact <= before.impact);
        if (before.exercises.empty()) REQUIRE(after.exercises.empty());
    }
}

TEST_CASE("every line of advice has its words, and none of them shouts, blames or runs on") {
    const auto words = test::words_of("advice");
    for_any_check(44, [&](const Situation& situation, const Advice& advice) {
        for (const AdviceLine& line : advice.steps) {
            REQUIRE_MESSAGE(words.count(line.title_key) == 1, line.title_key);
            REQUIRE_MESSAGE(words.count(line.detail_key) == 1, line.detail_key);
        }
        for (const AdviceLine& line : advice.myths) REQUIRE(words.count(line.title_key) == 1);
        for (const std::string& key : advice.apart_keys) REQUIRE(words.count(key) == 1);
        for (const auto& list : {advice.now, advice.sooner}) {
            for (const std::string& id : list) REQUIRE(words.count("advice/sign/" + id) == 1);
        }
        REQUIRE((situation.level == Disposition::Emergency || !advice.now.empty()));
        REQUIRE((situation.level >= Disposition::SameDay || !advice.sooner.empty()));
    });
    for (const auto& [key, text] : words) {
        CHECK_MESSAGE(text.find('!') == std::string::npos, key);
        CHECK_MESSAGE(lower(text).find("you should have") == std::string::npos, key);
        int in_sentence = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == ' ') ++in_sentence;
            if (text[i] == '.' || text[i] == ':' || text[i] == ';') in_sentence = 0;
            CHECK_MESSAGE(in_sentence <= 20, key);
            if (in_sentence > 20) break;
        }
    }
}

TEST_CASE("nothing that could be bought appears above self-care") {
    const auto words = test::words_of("advice");
    const std::vector<std::string> goods = {"shoe",  "insole", "brace", "tape",  "roller", "kinesio",
                                            "cream", "gel ",   "buy",   "price", "shop",   "heel lift"};
    for_any_check(45, [&](const Situation& situation, const Advice& advice) {
        if (situation.level == Disposition::SelfCare) return;
        std::vector<std::string> said;
        for (const AdviceLine& line : advice.steps) {
            said.push_back(words.at(line.title_key));
            said.push_back(words.at(line.detail_key));
        }
        for (const AdviceLine& line : advice.myths) said.push_back(words.at(line.title_key));
        for (const std::string& text : said) {
            if (text.find("Take off") != std::string::npos) continue;  // an emergency takes shoes off, it sells none
            for (const std::string& good : goods) {
                REQUIRE_MESSAGE(lower(text).find(good) == std::string::npos, text);
            }
        }
        for (const std::string& id : advice.exercises) {
            const auto& bought = test::advice_book().exercises_with_equipment;
            REQUIRE(std::find(bought.begin(), bought.end(), id) == bought.end());
        }
    });
}

TEST_CASE("in information-only mode no line names a cause") {
    const auto words = test::words_of("advice");
    const std::vector<std::string> causes = {"runner's knee", "meniscus", "arthrosis",     "bursitis",   "jumper's",
                                             "shin splints",  "cruciate", "stress injury", "blood clot", "tumour"};
    for_any_check(46, [&](const Situation& situation, const Advice& advice) {
        if (situation.names_causes) return;
        for (const AdviceLine& line : advice.steps) {
            for (const std::string& cause : causes) {
                REQUIRE_MESSAGE(lower(words.at(line.title_key)).find(cause) == std::string::npos, line.id);
                REQUIRE_MESSAGE(lower(words.at(line.detail_key)).find(cause) == std::string::npos, line.id);
            }
        }
    });
}
