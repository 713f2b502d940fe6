// The development cases as a floor: no change of knowledge or engine may fall below it unnoticed.
#include "tests/core/triage/vignettes.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::test;
using triage::Answer;
using triage::CaseOptions;
using triage::Disposition;

namespace {

CaseOptions interview(std::size_t pages) {
    CaseOptions options;
    options.interview = true;
    options.max_questions = pages;
    return options;
}

}  // namespace

TEST_CASE("with everything told, the cause is first or among three, and the level right") {
    const auto cases = development_cases();
    if (cases.empty()) return;
    const Figures told = figures(cases, {});
    CHECK(told.top1 > 0.93);
    CHECK(told.top3 == 1.0);
    CHECK(told.level > 0.93);
    CHECK(told.self_care_kept >= 0.9);
    CHECK(told.upper_held == 1.0);
}

TEST_CASE("without what the sources leave unsaid it stays above a plain reading of the evidence") {
    const auto cases = development_cases();
    if (cases.empty()) return;
    const Figures told = figures(cases, {}, Told::WithoutAssumed);
    CHECK(told.top1 > 0.78);
    CHECK(told.top3 > 0.87);
    CHECK(told.level > 0.82);
}

TEST_CASE("an interview of fifteen pages finds cause and level, and sends no emergency below its level") {
    const auto cases = development_cases();
    if (cases.empty()) return;
    const Figures told = figures(cases, interview(15));
    CHECK(told.top1 >= 0.9);
    CHECK(told.top3 >= 0.95);
    CHECK(told.level >= 0.93);
    CHECK(told.self_care_kept >= 0.9);
    CHECK(told.self_care_strict >= 0.8);
    CHECK(told.upper_held == 1.0);
    CHECK(told.most_pages <= 15);
    CHECK(told.pages < 13);
}

TEST_CASE("every emergency and same-day case reaches its level within six questions") {
    for (const Vignette& vignette : development_cases()) {
        if (vignette.level < Disposition::SameDay) continue;
        const auto result = triage::triage_case(knowledge(), vignette.file, interview(6));
        CHECK_MESSAGE(result.assessment.level >= vignette.level, vignette.file.name);
        CHECK(result.interview.steps.size() <= 6);
    }
}

TEST_CASE("a patient who is unsure of a quarter and wrong in a tenth is still mostly understood") {
    const auto cases = development_cases();
    if (cases.empty()) return;
    const Figures told = figures(cases, {}, Told::ByAnUnsurePatient, 10);
    CHECK(told.top1 > 0.88);
    CHECK(told.top3 > 0.95);
    CHECK(told.level > 0.7);
    const Figures asked = figures(cases, interview(15), Told::ByAnUnsurePatient, 10);
    CHECK(asked.top1 > 0.8);
    CHECK(asked.top3 > 0.93);
    CHECK(asked.level > 0.7);
}

TEST_CASE("no case ends in self-care with a must-ask question open, however it is told") {
    CaseOptions strict;
    strict.silent = triage::Silent::Unknown;
    auto strict_interview = interview(15);
    strict_interview.silent = triage::Silent::Unknown;
    for (const Vignette& vignette : development_cases()) {
        for (const CaseOptions& options : {CaseOptions{}, interview(15), interview(3), strict, strict_interview}) {
            const auto result = triage::triage_case(knowledge(), vignette.file, options);
            if (!result.assessment.open.empty())
                CHECK_MESSAGE(result.assessment.level > Disposition::SelfCare, vignette.file.name);
            CHECK_FALSE(result.assessment.reasons.empty());
        }
    }
}

TEST_CASE("in every case, a warning sign more never lowers the level that rules give") {
    for (const Vignette& vignette : development_cases()) {
        triage::Evidence evidence = triage::evidence_of(knowledge(), vignette.file, triage::Silent::Reassuring);
        const auto before = triage::level_by_rules(knowledge(), evidence);
        for (std::size_t f = 0; f < knowledge().findings.size(); ++f) {
            const triage::FindingId id{static_cast<std::uint16_t>(f)};
            const triage::Finding& asked = knowledge()[id];
            if (!asked.red_flag || asked.kind != Answer::Kind::Present) continue;
            triage::Evidence more = evidence;
            more.set(id, Answer::yes_no(!asked.reassuring.is_yes()));
            CHECK_MESSAGE(triage::level_by_rules(knowledge(), more) >= before, vignette.file.name, " ", asked.id);
        }
    }
}

TEST_CASE("in every case, not knowing instead of a reassuring answer never lowers the level") {
    for (const Vignette& vignette : development_cases()) {
        const triage::Evidence evidence = triage::evidence_of(knowledge(), vignette.file, triage::Silent::Reassuring);
        const auto before = triage::assess(knowledge(), evidence).level;
        for (const triage::FindingId id : triage::must_ask(knowledge(), evidence)) {
            if (evidence.answer(id).from(triage::Origin::Person) != knowledge()[id].reassuring) continue;
            triage::Evidence unsure = evidence;
            unsure.set(id, Answer::unknown());
            CHECK_MESSAGE(triage::assess(knowledge(), unsure).level >= before, vignette.file.name, " ",
                          knowledge()[id].id);
        }
    }
}
