#include "core/triage/triage.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/triage/training_context.h"
#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::a_runner;
using test::knowledge;

TEST_CASE("nobody is sent to self-care with a must-ask question open") {
    const auto calm = [] { return a_runner(26).at("knee.front.peripatellar").calm(); };
    REQUIRE(calm().level() == Disposition::SelfCare);
    for (const FindingId id : must_ask(knowledge(), calm().evidence())) {
        const std::string& name = knowledge()[id].id;
        const auto result = calm().unsure(name).assessed();
        CHECK_MESSAGE(result.level >= Disposition::ClinicianSoon, name);
        CHECK_MESSAGE(test::has(result.open, name), name);
        CHECK_MESSAGE(test::fires(result, "open_questions"), name);
    }
}

TEST_CASE("after an injury and under eighteen more has to be answered") {
    CHECK_FALSE(test::has(must_ask(knowledge(), a_runner(30).calm().evidence()), "test.patella_bone"));
    CHECK(test::has(must_ask(knowledge(), a_runner(30).injured(1).evidence()), "test.patella_bone"));
    CHECK(test::has(must_ask(knowledge(), a_runner(15).calm().evidence()), "test.hip_rotation"));
    SUBCASE("when the swelling came is only asked where there is one") {
        CHECK_FALSE(test::has(must_ask(knowledge(), a_runner(30).injured(1).evidence()), "swell.onset"));
        CHECK(test::has(must_ask(knowledge(), a_runner(30).injured(1).says("swell.whole_knee", "slight").evidence()),
                        "swell.onset"));
    }
}

TEST_CASE("a written case that names no day is not open where no day could raise the level") {
    Evidence evidence = a_runner(21).at("knee.lateral.itb_epicondyle").calm().evidence();
    const FindingId days = test::finding("onset.days");
    evidence.set(days, Answer::unknown().from(Origin::Silence));
    CHECK(open_questions(knowledge(), evidence).empty());
    SUBCASE("but open where one could") {
        evidence.set(test::finding("onset.trend"), Answer::option(2));  // worse
        CHECK(test::has(open_questions(knowledge(), evidence), "onset.days"));
    }
    SUBCASE("and a person who leaves it open has left it open") {
        evidence.set(days, Answer::unknown());
        CHECK(test::has(open_questions(knowledge(), evidence), "onset.days"));
    }
}

TEST_CASE("at most three possibilities are shown, likeliest first, each in a band") {
    const auto result = a_runner(30).at("knee.front.peripatellar").calm().assessed();
    CHECK(result.differential.size() == knowledge().conditions.size());
    CHECK(result.shown.size() <= 3);
    CHECK(result.shown.front() == result.differential.front().condition);
    CHECK(std::is_sorted(result.differential.begin(), result.differential.end(),
                         [](const auto& a, const auto& b) { return a.probability > b.probability; }));
    CHECK(result.differential.front().band == Band::FitsWell);
    CHECK(result.differential.back().band == Band::LessLikely);
}

TEST_CASE("what would tell the shown possibilities apart has not been asked yet") {
    const auto person = a_runner(55).at("knee.medial.joint_line").calm();
    const auto result = person.assessed();
    REQUIRE(result.shown.size() > 1);
    REQUIRE_FALSE(result.tells_apart.empty());
    for (const FindingId id : result.tells_apart) CHECK_FALSE(person.evidence().answer(id).is_known());
}

TEST_CASE("the same answers give the same assessment, in whatever order they came") {
    test::Dice dice(11);
    for (int i = 0; i < 50; ++i) {
        const Evidence forwards = test::any_evidence(dice, 0.4);
        Evidence backwards;
        backwards.regions = forwards.regions;
        for (std::size_t f = forwards.answers.size(); f-- > 0;) {
            const FindingId id{static_cast<std::uint16_t>(f)};
            if (forwards.answer(id).was_asked()) backwards.set(id, forwards.answer(id));
        }
        const auto one = assess(knowledge(), forwards);
        const auto two = assess(knowledge(), backwards);
        CHECK(one.level == two.level);
        CHECK(one.shown == two.shown);
        CHECK(one.open == two.open);
        for (std::size_t c = 0; c < one.differential.size(); ++c) {
            CHECK(one.differential[c].probability == two.differential[c].probability);
        }
    }
}

TEST_CASE("the run log answers what the person did not, and never overrules her") {
    TrainingContext training;
    training.single_run_spike_pct = 31;
    training.return_break = true;
    Evidence evidence = a_runner(30).without("train.return_break").evidence();
    add_training(knowledge(), training, evidence);
    CHECK(evidence.answer(test::finding("train.single_run_spike_pct")).as_number() == 31);
    CHECK(evidence.answer(test::finding("train.single_run_spike_pct")).origin() == Origin::Log);
    CHECK_FALSE(evidence.answer(test::finding("train.return_break")).is_yes());
}

TEST_CASE("the body map answers for itself: both knees, the groin, all over") {
    Evidence evidence = a_runner(30).at("hip.groin").at("knee.whole").evidence();
    evidence.side = Side::Both;
    add_marks(knowledge(), evidence);
    CHECK(evidence.answer(test::finding("pain.bilateral")).is_yes());
    CHECK(evidence.answer(test::finding("pain.with_groin_pain")).is_yes());
    CHECK(evidence.answer(test::finding("pain.one_finger")).kind() == Answer::Kind::Absent);
    CHECK(evidence.answer(test::finding("pain.bilateral")).origin() == Origin::Map);
}
