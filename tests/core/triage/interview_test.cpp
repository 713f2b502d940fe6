#include <algorithm>

#include <doctest/doctest.h>

#include "core/triage/next_question.h"
#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::a_runner;
using test::knowledge;

namespace {

Interview begin(const test::Person& person) {
    Interview interview;
    interview.known = person.evidence();
    return interview;
}

/// Answers a page with its reassuring answers, else with `otherwise`.
std::vector<Answer> calmly(const Question& question, Answer otherwise = Answer::unknown()) {
    std::vector<Answer> answers;
    for (const FindingId id : question.findings) {
        const Answer reassuring = knowledge()[id].reassuring;
        answers.push_back(reassuring.is_known() ? reassuring : otherwise);
    }
    return answers;
}

/// The first page, calm but for one warning sign.
std::vector<Answer> with_sign(const Interview& interview, const char* sign) {
    const auto page = next_question(knowledge(), interview);
    REQUIRE(page);
    auto answers = calmly(*page, Answer::yes_no(false));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (page->findings[i] == test::finding(sign)) answers[i] = Answer::yes_no(true);
    }
    return answers;
}

Answer some_answer(FindingId id, test::Dice& dice) { return test::any_answer(id, dice); }

}  // namespace

TEST_CASE("warning signs come first, several on a page") {
    const auto first = next_question(knowledge(), begin(a_runner(30).at("knee.medial.joint_line")));
    REQUIRE(first);
    CHECK(first->screen);
    CHECK(first->findings.size() > 3);
    CHECK(std::all_of(first->findings.begin(), first->findings.end(),
                      [](FindingId id) { return knowledge()[id].red_flag; }));
}

TEST_CASE("a page of warning signs lists each answer that is not reassuring, once") {
    const auto first = next_question(knowledge(), begin(a_runner(30)));
    REQUIRE(first);
    for (const ScreenItem& item : items(knowledge(), *first))
        CHECK(item.answer != knowledge()[item.finding].reassuring);
    const Question swelling{{test::finding("swell.whole_knee"), test::finding("func.four_steps_now")}, 0};
    const auto lines = items(knowledge(), swelling);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].answer == Answer::option(2));
    CHECK(lines[1].answer == Answer::option(1));
    CHECK_FALSE(lines[2].answer.is_yes());
}

TEST_CASE("an emergency ends the interview at once") {
    for (const char* sign : {"sys.out_of_proportion", "sys.chest_breath", "sys.cauda_equina", "sys.foot_cold_pale"}) {
        auto interview = begin(a_runner(30).at("calf.upper"));
        interview.answer(*next_question(knowledge(), interview), with_sign(interview, sign));
        CHECK(level_by_rules(knowledge(), interview.evidence()) == Disposition::Emergency);
        CHECK_FALSE(next_question(knowledge(), interview));
    }
}

TEST_CASE("every interview ends within fifteen pages, asks nothing twice, and nothing that is gated off") {
    test::Dice dice(31);
    for (int i = 0; i < 60; ++i) {
        auto interview = begin(a_runner(10 + 60 * dice.share()).at(knowledge().regions[dice.below(53)].id));
        std::vector<FindingId> asked;
        while (const auto question = next_question(knowledge(), interview)) {
            std::vector<Answer> answers;
            for (const FindingId id : question->findings) {
                CHECK(is_askable(knowledge(), interview.evidence(), id));
                CHECK(std::find(asked.begin(), asked.end(), id) == asked.end());
                asked.push_back(id);
                answers.push_back(dice.share() < 0.6 ? calmly({{id}, {}}, some_answer(id, dice))[0]
                                                     : some_answer(id, dice));
            }
            interview.answer(*question, answers);
            REQUIRE(interview.steps.size() <= 15);
        }
    }
}

TEST_CASE("a person without warning signs has answered every must-ask question when it ends") {
    for (const char* region : {"knee.front.peripatellar", "knee.medial.pes_anserine", "shin.medial_lower"}) {
        auto interview = begin(a_runner(30).at(region));
        while (const auto question = next_question(knowledge(), interview)) {
            auto answers = calmly(*question, Answer::unknown());
            const FindingId id = question->finding();
            if (id == test::finding("onset.mode")) answers[0] = Answer::option(3);
            if (id == test::finding("onset.days")) answers[0] = Answer::number(20);
            interview.answer(*question, answers);
        }
        CHECK(open_questions(knowledge(), interview.evidence()).empty());
        CHECK(assess(knowledge(), interview.evidence()).level == Disposition::SelfCare);
    }
}

TEST_CASE("what a person would rather not say in a shop is left out there, and stays open") {
    auto interview = begin(a_runner(30).at("knee.front.peripatellar"));
    interview.options.ask_private = false;
    while (const auto question = next_question(knowledge(), interview)) {
        for (const FindingId id : question->findings) CHECK_FALSE(knowledge()[id].is_private);
        interview.answer(*question, calmly(*question, Answer::unknown()));
    }
    CHECK(test::has(open_questions(knowledge(), interview.evidence()), "hx.cancer"));
}

TEST_CASE("what the logs and the map know is not asked") {
    auto known = a_runner(30).at("hip.groin").with("pain.with_groin_pain").says("train.weekly_km", 40);
    auto interview = begin(known);
    while (const auto question = next_question(knowledge(), interview)) {
        CHECK_FALSE(test::has(question->findings, "pain.with_groin_pain"));
        CHECK_FALSE(test::has(question->findings, "train.weekly_km"));
        CHECK_FALSE(test::has(question->findings, "demo.age"));
        interview.answer(*question, calmly(*question, Answer::unknown()));
    }
}

TEST_CASE("going back takes the last page away and nothing else") {
    test::Dice dice(32);
    auto interview = begin(a_runner(40).at("knee.medial.joint_line"));
    std::vector<Evidence> before;
    for (int i = 0; i < 8; ++i) {
        const auto question = next_question(knowledge(), interview);
        if (!question) break;
        before.push_back(interview.evidence());
        std::vector<Answer> answers;
        for (const FindingId id : question->findings) answers.push_back(some_answer(id, dice));
        interview.answer(*question, answers);
    }
    while (!before.empty()) {
        interview.back();
        const Evidence now = interview.evidence();
        for (std::size_t f = 0; f < knowledge().findings.size(); ++f) {
            const FindingId id{static_cast<std::uint16_t>(f)};
            CHECK(now.answer(id) == before.back().answer(id));
        }
        before.pop_back();
    }
}

TEST_CASE("a changed answer takes away what was asked only because of the old one") {
    auto interview = begin(a_runner(30).at("knee.medial.mcl_femoral"));
    while (const auto question = next_question(knowledge(), interview)) {
        auto answers = calmly(*question, Answer::unknown());
        if (question->finding() == test::finding("onset.mode")) answers[0] = Answer::option(0);  // injury
        if (question->finding() == test::finding("onset.days")) answers[0] = Answer::number(2);
        interview.answer(*question, answers);
    }
    REQUIRE(interview.evidence().answer(test::finding("func.four_steps_then")).was_asked());
    const auto pages = interview.steps.size();
    interview.change(knowledge(), test::finding("onset.mode"), Answer::option(3));  // little by little
    CHECK(interview.steps.size() < pages);
    CHECK_FALSE(interview.evidence().answer(test::finding("func.four_steps_then")).was_asked());
    CHECK(interview.evidence().answer(test::finding("onset.mode")) == Answer::option(3));
    CHECK(interview.evidence().answer(test::finding("onset.days")) == Answer::number(2));
}

TEST_CASE("what is known beforehand can be changed too") {
    auto interview = begin(a_runner(30).at("knee.medial.joint_line"));
    interview.change(knowledge(), test::finding("demo.age"), Answer::number(70));
    CHECK(interview.evidence().answer(test::finding("demo.age")) == Answer::number(70));
}

TEST_CASE("the number of pages still to come never grows") {
    test::Dice dice(33);
    for (int i = 0; i < 20; ++i) {
        auto interview = begin(a_runner(12 + 60 * dice.share()).at(knowledge().regions[dice.below(53)].id));
        std::size_t most = progress(knowledge(), interview).most;
        while (const auto question = next_question(knowledge(), interview)) {
            CHECK(progress(knowledge(), interview).most <= most);
            most = progress(knowledge(), interview).most;
            CHECK(interview.steps.size() < most);
            std::vector<Answer> answers;
            for (const FindingId id : question->findings) answers.push_back(some_answer(id, dice));
            interview.answer(*question, answers);
        }
        CHECK(progress(knowledge(), interview).most == interview.steps.size());
    }
}
