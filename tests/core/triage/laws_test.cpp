// The safety laws, over generated answers.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::knowledge;

namespace {

constexpr int people = 400;

/// What a rule asks for, as answers: every comparison of it made true where that can be done in one stroke.
std::vector<std::pair<FindingId, Answer>> warning_signs() {
    std::vector<std::pair<FindingId, Answer>> signs;
    for (std::size_t f = 0; f < knowledge().findings.size(); ++f) {
        const FindingId id{static_cast<std::uint16_t>(f)};
        const Finding& finding = knowledge()[id];
        if (!finding.red_flag || finding.kind != Answer::Kind::Present) continue;
        signs.emplace_back(id, Answer::yes_no(!finding.reassuring.is_yes()));
    }
    return signs;
}

}  // namespace

TEST_CASE("every set of answers ends in exactly one level, with a reason for it and a source") {
    test::Dice dice(21);
    for (int i = 0; i < people; ++i) {
        const auto result = assess(knowledge(), test::any_evidence(dice, dice.share()));
        REQUIRE_FALSE(result.reasons.empty());
        CHECK(result.reasons.front().level == result.level);
        for (const Reason& reason : result.reasons) {
            CHECK(reason.level <= result.level);
            CHECK(knowledge().source(reason.source) != nullptr);
        }
        CHECK_FALSE(id_of(result.level).empty());
    }
}

TEST_CASE(
    "an answer that becomes unknown never lowers the level below what its rules alone would be without open "
    "questions") {
    // The law as the person meets it: "I don't know" instead of the reassuring answer never lowers the level.
    test::Dice dice(22);
    for (int i = 0; i < people; ++i) {
        Evidence evidence = test::any_evidence(dice, 0.5);
        const auto group = knowledge().must_ask[dice.below(knowledge().must_ask.size())];
        const FindingId id = group.findings[dice.below(group.findings.size())];
        const Answer reassuring = knowledge()[id].reassuring;
        if (!reassuring.is_known()) continue;
        evidence.set(id, reassuring);
        const auto known = level_by_rules(knowledge(), evidence);
        evidence.set(id, Answer::unknown());
        CHECK_MESSAGE(level_by_rules(knowledge(), evidence) >= known, knowledge()[id].id);
    }
}

TEST_CASE("an unknown instead of nothing asked never changes the level") {
    test::Dice dice(23);
    for (int i = 0; i < people; ++i) {
        Evidence evidence = test::any_evidence(dice, 0.4);
        const auto before = assess(knowledge(), evidence).level;
        for (std::size_t f = 0; f < knowledge().findings.size(); ++f) {
            const FindingId id{static_cast<std::uint16_t>(f)};
            if (!evidence.answer(id).was_asked()) evidence.set(id, Answer::unknown());
        }
        CHECK(assess(knowledge(), evidence).level == before);
    }
}

TEST_CASE("a warning sign more never lowers what the rules say") {
    test::Dice dice(24);
    const auto signs = warning_signs();
    REQUIRE(signs.size() > 15);
    for (int i = 0; i < people; ++i) {
        Evidence evidence = test::any_evidence(dice, 0.5);
        const auto& [id, answer] = signs[dice.below(signs.size())];
        evidence.set(id, knowledge()[id].reassuring);
        const auto calm = level_by_rules(knowledge(), evidence);
        evidence.set(id, answer);
        CHECK_MESSAGE(level_by_rules(knowledge(), evidence) >= calm, knowledge()[id].id);
    }
}

TEST_CASE("an open must-ask question never ends in self-care") {
    test::Dice dice(25);
    int open = 0;
    for (int i = 0; i < people; ++i) {
        const auto result = assess(knowledge(), test::any_evidence(dice, 0.9 * dice.share()));
        if (result.open.empty()) continue;
        ++open;
        CHECK(result.level > Disposition::SelfCare);
    }
    CHECK(open > people / 2);
}

TEST_CASE("no chance of any cause ever lowers the level that the rules ask for") {
    test::Dice dice(26);
    for (int i = 0; i < people; ++i) {
        const Evidence evidence = test::any_evidence(dice, dice.share());
        CHECK(assess(knowledge(), evidence).level >= level_by_rules(knowledge(), evidence));
    }
}
