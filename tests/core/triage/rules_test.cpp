// Rules as sentences: a warning sign, and how soon it is to be seen.
#include <doctest/doctest.h>

#include "tests/core/triage/person.h"

using namespace jointline;
using test::a_runner;
using test::fires;
using triage::Disposition;

TEST_CASE("sore kneecap on stairs without any warning sign is self-care") {
    const auto result = a_runner(26)
                            .at("knee.front.peripatellar")
                            .calm()
                            .says("agg.stairs", "down")
                            .with("agg.sitting")
                            .with("agg.squat")
                            .assessed();
    CHECK(result.level == Disposition::SelfCare);
    CHECK(result.open.empty());
    REQUIRE_FALSE(result.reasons.empty());
    CHECK(result.reasons.front().id == "usual_care:pfps");
    CHECK_FALSE(result.reasons.front().source.empty());
    CHECK(result.review_weeks == 2);
    CHECK(result.step_up_weeks == 8);
}

TEST_CASE("each of these is an emergency by itself") {
    const auto calm = [] { return a_runner(40).at("knee.whole").calm(); };
    CHECK(calm().with("sys.foot_cold_pale").level() == Disposition::Emergency);
    CHECK(calm().with("sys.out_of_proportion").level() == Disposition::Emergency);
    CHECK(calm().with("sys.chest_breath").level() == Disposition::Emergency);
    CHECK(calm().with("sys.cauda_equina").level() == Disposition::Emergency);
    CHECK(calm().with("sys.fever_unwell").with("swell.hot_or_red").level() == Disposition::Emergency);
    CHECK(a_runner(40).at("knee.whole").injured(0).with("sys.deformity").level() == Disposition::Emergency);
    CHECK(a_runner(12).at("knee.whole").calm().without("func.four_steps_now").level() == Disposition::Emergency);
}

TEST_CASE("each of these is to be seen today") {
    const auto calm = [] { return a_runner(40).at("knee.medial.joint_line").calm(); };
    CHECK(calm().without("func.four_steps_now").level() == Disposition::SameDay);
    CHECK(calm().with("mechn.locked_now").level() == Disposition::SameDay);
    CHECK(calm().with("swell.leg").level() == Disposition::SameDay);
    CHECK(calm().with("sys.leg_weak").level() == Disposition::SameDay);
    CHECK(calm().says("pain.now", 8).with("pain.at_rest").level() == Disposition::SameDay);
    CHECK(a_runner(40).at("knee.front.quadriceps_tendon").injured(1).without("func.straight_leg_raise").level() ==
          Disposition::SameDay);
    CHECK(a_runner(14).at("knee.whole").calm().with("test.hip_rotation").level() == Disposition::SameDay);
    CHECK(a_runner(28).at("hip.groin").calm().with("pain.with_groin_pain").with("func.limp").level() ==
          Disposition::SameDay);
}

TEST_CASE("a locked knee goes to a clinician today however mild the pain") {
    CHECK(a_runner(35).at("knee.medial.joint_line").calm().says("pain.now", 1).with("mechn.locked_now").level() ==
          Disposition::SameDay);
}

TEST_CASE("a stuck knee, or a leg that will not carry, is seen today whatever the other answers say") {
    const auto walks_well = [] {
        return a_runner(35)
            .at("knee.medial.joint_line")
            .calm()
            .without("agg.walking")
            .without("func.limp")
            .without("pain.at_rest")
            .without("sys.leg_weak")
            .with("func.full_straight");
    };
    CHECK(walks_well().without("func.four_steps_now").level() == Disposition::SameDay);
    CHECK(walks_well().with("mechn.locked_now").level() == Disposition::SameDay);
}

TEST_CASE("a knee injured two weeks ago that is not mending is examined") {
    const auto injured = [](double days) {
        return a_runner(30).at("knee.back.popliteal_fossa").injured(days).says("mechn.give_way", "pain_weak");
    };
    CHECK(injured(20).says("onset.trend", "same").level() == Disposition::ClinicianSoon);
    CHECK(fires(injured(20).says("onset.trend", "same").assessed(), "RF67"));
    CHECK_FALSE(fires(injured(20).says("onset.trend", "better").assessed(), "RF67"));
    CHECK_FALSE(fires(injured(10).says("onset.trend", "same").assessed(), "RF67"));
}

TEST_CASE("each item of the Ottawa knee rule alone raises a fresh injury to today") {
    const auto injured = [](double age = 30) { return a_runner(age).at("knee.whole").injured(1).without("func.limp"); };
    CHECK(injured().level() < Disposition::SameDay);
    CHECK(injured().with("test.patella_bone").level() == Disposition::SameDay);
    CHECK(injured().with("test.fibular_head").level() == Disposition::SameDay);
    CHECK(injured().without("func.flex_90").level() == Disposition::SameDay);
    CHECK(injured().without("func.four_steps_now").without("func.four_steps_then").level() == Disposition::SameDay);
    CHECK(injured(60).unsure("func.limp").level() == Disposition::SameDay);
    SUBCASE("age alone, with everything else denied, is to be examined soon") {
        CHECK(injured(60).level() == Disposition::ClinicianSoon);
    }
}

TEST_CASE("a sideways blow while growing is no sprain until it is examined") {
    auto person = a_runner(15).at("knee.medial.mcl_femoral").injured(0);
    CHECK_FALSE(fires(person.assessed(), "RF66"));
    const auto result = person.without("func.four_steps_then").assessed();
    CHECK(fires(result, "RF66"));
    CHECK(result.level == Disposition::SameDay);
    CHECK(test::has(result.rule_out, "fracture_acute"));
    CHECK(fires(person.says("mech.kind", "valgus").assessed(), "RF66"));
    CHECK_FALSE(fires(person.says("mech.kind", "fall_on_kneecap").assessed(), "RF66"));
}

TEST_CASE("bone pain with each step from fifty on is to be examined soon") {
    auto person = a_runner(62).at("knee.lateral.femoral_condyle").calm();
    CHECK(person.level() == Disposition::SelfCare);
    CHECK(person.with("agg.every_step_bone").level() == Disposition::ClinicianSoon);
}

TEST_CASE("wear as NICE draws it may last, but not with night pain, swelling or failed self-care") {
    const auto worn = [] {
        return a_runner(66)
            .at("knee.medial.joint_line")
            .calm()
            .says("onset.days", 240)
            .says("onset.trend", "same")
            .says("mechn.morning_stiff_min", 10)
            .without("pain.at_rest")
            .with("agg.start_up");
    };
    CHECK(worn().level() == Disposition::SelfCare);
    CHECK(worn().with("pain.night_wakes").level() == Disposition::ClinicianSoon);
    CHECK(worn().says("swell.whole_knee", "slight").level() == Disposition::ClinicianSoon);
    CHECK(worn().says("onset.selfcare_weeks", 8).level() == Disposition::ClinicianSoon);
    CHECK(worn().says("onset.trend", "worse").level() == Disposition::ClinicianSoon);
    CHECK(
        a_runner(30).at("knee.medial.joint_line").calm().says("onset.days", 240).says("onset.trend", "same").level() ==
        Disposition::ClinicianSoon);
}

TEST_CASE("a mild inner sprain that walks well is self-care, one that gives way is not") {
    const auto sprain = [] {
        return a_runner(41)
            .at("knee.medial.mcl_femoral")
            .injured(3)
            .says("onset.trend", "better")
            .says("mech.kind", "valgus")
            .without("mech.had_to_stop")
            .without("mech.pop")
            .says("mechn.give_way", "no")
            .without("func.limp")
            .with("func.full_straight")
            .with("test.valgus_push")
            .with("test.mcl_bump")
            .with("func.four_steps_then");
    };
    CHECK(sprain().level() == Disposition::SelfCare);
    CHECK(sprain().says("mechn.give_way", "shifts").level() == Disposition::ClinicianSoon);
    CHECK(sprain().with("func.limp").level() >= Disposition::ClinicianSoon);
}

TEST_CASE("a hot knee names infection beside crystals as what must be ruled out") {
    const auto result = a_runner(60)
                            .at("knee.whole")
                            .calm()
                            .says("onset.mode", "hours_no_injury")
                            .says("swell.whole_knee", "marked")
                            .with("swell.hot_or_red")
                            .with("hx.gout_cppd")
                            .assessed();
    CHECK(result.level == Disposition::SameDay);
    CHECK(test::has(result.rule_out, "septic_arthritis"));
    CHECK(test::has(result.rule_out, "crystal_arthritis"));
}

TEST_CASE("a person's own wish to be seen is always enough") {
    auto person = a_runner(26).at("knee.front.peripatellar").calm();
    CHECK(person.level() == Disposition::SelfCare);
    const auto result = person.wishes(Disposition::ClinicianSoon).assessed();
    CHECK(result.level == Disposition::ClinicianSoon);
    CHECK(fires(result, "own_wish"));
}
