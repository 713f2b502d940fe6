#include "core/triage/posterior.h"

#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "core/triage/logarithm.h"
#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::a_runner;
using test::condition;
using test::knowledge;

namespace {

double chance(const test::Person& person, std::string_view id) {
    return posterior(knowledge(), person.evidence())[condition(id).index];
}

}  // namespace

TEST_CASE("our own exp and log agree with the library's to the last digits") {
    test::Dice dice(1);
    for (int i = 0; i < 2000; ++i) {
        const double x = (dice.share() - 0.5) * 100;
        CHECK(exponential(x) == doctest::Approx(std::exp(x)).epsilon(1e-14));
        const double y = std::exp(x);
        CHECK(logarithm(y) == doctest::Approx(std::log(y)).epsilon(1e-13));
    }
    CHECK(exponential(0) == 1);
    CHECK(logarithm(1) == 0);
    CHECK(exponential(-1000) == 0);
}

TEST_CASE("the chances of all conditions sum to one, whatever was answered") {
    test::Dice dice(2);
    for (int i = 0; i < 300; ++i) {
        const auto chances = posterior(knowledge(), test::any_evidence(dice, dice.share()));
        CHECK(std::accumulate(chances.begin(), chances.end(), 0.0) == doctest::Approx(1).epsilon(1e-12));
        for (const double each : chances) CHECK((each >= 0 && each <= 1));
    }
}

TEST_CASE("an unknown answer leaves every chance as it was") {
    test::Dice dice(3);
    for (int i = 0; i < 100; ++i) {
        Evidence evidence = test::any_evidence(dice, 0.2);
        const auto before = posterior(knowledge(), evidence);
        for (std::size_t f = 0; f < knowledge().findings.size(); ++f) {
            const FindingId id{static_cast<std::uint16_t>(f)};
            if (!evidence.answer(id).is_known()) evidence.set(id, Answer::unknown());
        }
        CHECK(posterior(knowledge(), evidence) == before);
    }
}

TEST_CASE("a tap on the inner shin below the knee makes the three tendons likely, and pressing there more so") {
    auto person = a_runner(38).at("knee.medial.pes_anserine");
    const double tapped = chance(person, "pes_anserine");
    CHECK(tapped > 0.3);
    const double pressed = chance(person.with("test.pes"), "pes_anserine");
    CHECK(pressed > tapped);
    CHECK(chance(person.without("test.pes"), "pes_anserine") < tapped);
}

TEST_CASE("the IT band is no likely cause of pain at the inner knee") {
    CHECK(chance(a_runner(30).at("knee.medial.joint_line"), "itbs") < 0.02);
    CHECK(chance(a_runner(30).at("knee.lateral.itb_epicondyle"), "itbs") > 0.7);
}

TEST_CASE("age turns a torn meniscus into a worn one") {
    const auto young = a_runner(22).at("knee.medial.joint_line");
    const auto old = a_runner(62).at("knee.medial.joint_line");
    CHECK(chance(young, "meniscus_medial_acute") > chance(young, "meniscus_medial_degenerative"));
    CHECK(chance(old, "meniscus_medial_degenerative") > chance(old, "meniscus_medial_acute"));
    CHECK(chance(old, "osgood_slj") < 1e-4);
}

TEST_CASE("two signs of one story count for less than twice one") {
    const double none = chance(a_runner(30).at("knee.front.peripatellar"), "patellar_tendinopathy");
    const auto odds = [](double p) { return p / (1 - p); };
    const double one =
        chance(a_runner(30).at("knee.front.peripatellar").with("test.decline_squat_tip"), "patellar_tendinopathy");
    const double other =
        chance(a_runner(30).at("knee.front.peripatellar").with("test.inferior_pole"), "patellar_tendinopathy");
    const double both =
        chance(a_runner(30).at("knee.front.peripatellar").with("test.decline_squat_tip").with("test.inferior_pole"),
               "patellar_tendinopathy");
    CHECK(both > one);
    CHECK(odds(both) / odds(none) < odds(one) / odds(none) * (odds(other) / odds(none)));
}

TEST_CASE("silence in a written case is no evidence for or against a cause") {
    Evidence evidence = a_runner(50).at("knee.whole").evidence();
    const auto before = posterior(knowledge(), evidence);
    evidence.set(test::finding("sys.fever_unwell"), Answer::yes_no(false).from(Origin::Silence));
    CHECK(posterior(knowledge(), evidence) == before);
    evidence.set(test::finding("sys.fever_unwell"), Answer::yes_no(false));
    CHECK(posterior(knowledge(), evidence) != before);
}

TEST_CASE("the reasons for and against a cause are named, strongest first") {
    const auto person = a_runner(30)
                            .at("knee.medial.pes_anserine")
                            .with("test.pes")
                            .with("agg.knees_touch_bed")
                            .without("agg.heel_dig");
    const auto reasons = weights(knowledge(), person.evidence(), condition("pes_anserine"));
    REQUIRE(reasons.in_favour.size() == 2);
    CHECK(reasons.in_favour[0].finding == test::finding("test.pes"));
    REQUIRE(reasons.against.size() == 1);
    CHECK(reasons.against[0].finding == test::finding("agg.heel_dig"));
    CHECK(reasons.in_favour[0].log_ratio > reasons.in_favour[1].log_ratio);
}
