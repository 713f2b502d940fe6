#include "core/care/advice.h"

#include <algorithm>

#include "tests/core/care/support.h"

using namespace jointline::care;
using jointline::triage::Disposition;

namespace {

Situation check(Disposition level, std::vector<std::string> rules, std::vector<Situation::Possible> shown = {}) {
    Situation situation;
    situation.level = level;
    situation.rules = std::move(rules);
    situation.shown = std::move(shown);
    return situation;
}

std::vector<std::string> ids(const std::vector<AdviceLine>& lines) {
    std::vector<std::string> all;
    for (const AdviceLine& line : lines) all.push_back(line.id);
    return all;
}

bool has(const std::vector<std::string>& all, const std::string& id) {
    return std::find(all.begin(), all.end(), id) != all.end();
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a hot knee with fever is sent at once, fasting, without antibiotics from home") {
    const auto advice = advise(test::advice_book(), check(Disposition::Emergency, {"RF06", "RF11"}));
    CHECK(ids(advice.steps) ==
          Ids{"call", "be_driven", "say_fever", "nothing_by_mouth", "no_antibiotics", "show_answers"});
    CHECK(advice.steps.front().title_key == "advice/step/call_no_number/title");
    CHECK(advice.now.empty());
    CHECK(advice.exercises.empty());
}

TEST_CASE("a number to call is named only where one is set") {
    auto situation = check(Disposition::Emergency, {"RF06"});
    situation.has_emergency_number = true;
    CHECK(advise(test::advice_book(), situation).steps.front().title_key == "advice/step/call/title");
}

TEST_CASE("chest pain waits for an ambulance and is not driven anywhere") {
    const auto advice = advise(test::advice_book(), check(Disposition::Emergency, {"RF06", "RF03"}));
    const auto steps = ids(advice.steps);
    CHECK(steps.front() == "ambulance");
    CHECK_FALSE(has(steps, "be_driven"));
    CHECK_FALSE(has(steps, "call"));
    CHECK(steps.back() == "show_answers");
}

TEST_CASE("help asked for without an answer still gets its steps") {
    const auto advice = advise(test::advice_book(), check(Disposition::Emergency, {}));
    CHECK(ids(advice.steps) == Ids{"call", "be_driven", "show_answers"});
}

TEST_CASE("a locked knee is not forced straight and goes now if it turns hot") {
    const auto advice = advise(test::advice_book(), check(Disposition::SameDay, {"RF19"}));
    CHECK(ids(advice.steps) == Ids{"seen_today", "until_no_force", "take_answers"});
    CHECK(advice.now.front() == "fever_hot");
}

TEST_CASE("a clot that only its likelihood points at is not massaged") {
    const auto advice = advise(test::advice_book(), check(Disposition::SameDay, {}, {{"dvt", 3}}));
    CHECK(has(ids(advice.steps), "until_no_massage"));
}

TEST_CASE("a sore shin bone pauses impact although the likeliest cause would let her run") {
    const auto advice = advise(test::advice_book(), check(Disposition::ClinicianSoon, {"RF34"}, {{"pes_anserine", 3}}));
    CHECK(advice.bone_stress_suspected);
    CHECK(advice.running == Running::No);
    CHECK_FALSE(advice.impact);
    CHECK(ids(advice.steps) == Ids{"visit.week", "pause_impact", "exercises_zero", "look_again_soon"});
    CHECK(advice.exercises == Ids{"E8", "E9", "E17"});
}

TEST_CASE("the earliest visit of all that have a say is the one") {
    const auto advice =
        advise(test::advice_book(), check(Disposition::ClinicianSoon, {"RF51", "RF63"}, {{"oa_medial", 3}}));
    CHECK(advice.within == "days");
}

TEST_CASE("kneecap pain keeps short flat runs and starts with three exercises") {
    const auto advice =
        advise(test::advice_book(), check(Disposition::SelfCare, {}, {{"pfps", 3}, {"medial_plica", 1}}));
    CHECK(ids(advice.steps) == Ids{"pfps.load", "pfps.ease", "exercises", "pfps.form", "check_in", "look_again"});
    CHECK(advice.running == Running::ByPainRule);
    CHECK(advice.exercises.size() == 3);
    CHECK(advice.apart_keys == Ids{"advice/apart/medial_plica.pfps"});
}

TEST_CASE("a tap on the inner knee puts the saying about the IT band right, a tap outside does not") {
    auto situation = check(Disposition::SelfCare, {}, {{"pes_anserine", 3}});
    situation.regions = {"knee.medial.pes_anserine"};
    CHECK(ids(advise(test::advice_book(), situation).myths) == Ids{"itb_not_inner"});
    situation.names_causes = false;
    CHECK(ids(advise(test::advice_book(), situation).myths) == Ids{"itb_not_inner"});
    situation.regions = {"knee.lateral.itb_epicondyle"};
    CHECK(advise(test::advice_book(), situation).myths.empty());
}

TEST_CASE("in information-only mode the visit names no cause") {
    auto situation = check(Disposition::ClinicianSoon, {}, {{"meniscus_medial_acute", 3}, {"mcl_sprain", 2}});
    situation.names_causes = false;
    const auto advice = advise(test::advice_book(), situation);
    CHECK(advice.steps.front().detail_key == "advice/step/visit.two_weeks/detail");
    CHECK(advice.apart_keys.empty());
}

TEST_CASE("safety questions left open are named before anything else below the upper levels") {
    auto situation = check(Disposition::ClinicianSoon, {}, {{"pfps", 3}});
    situation.has_open_questions = true;
    CHECK(advise(test::advice_book(), situation).steps.front().id == "open_answers");
}

TEST_CASE("a fault in the advice file is reported with its line") {
    const auto fault = [](std::string from, std::string to) {
        std::string text = test::asset("knowledge/care/advice.json");
        text.replace(text.find(from), from.size(), to);
        const auto parsed = parse_advice(text, "advice.json");
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error().file == "advice.json");
        CHECK(parsed.error().line > 1);
        return parsed.error().detail;
    };
    CHECK(fault("\"now\": [\"fever_hot\"", "\"now\": [\"fever_hott\"").find("fever_hott") != std::string::npos);
    CHECK(fault("\"running\": \"no\"", "\"running\": \"maybe\"").find("maybe") != std::string::npos);
    CHECK(fault("\"within\": \"week\"", "\"within\": \"month\"").find("month") != std::string::npos);
    CHECK(fault("\"evidence\": \"published\"", "\"evidence\": \"sure\"").find("evidence") != std::string::npos);
    CHECK(fault("\"pain_rule\": \"zero\"", "\"pain_rule\": \"none\"").find("pain_rule") != std::string::npos);
}
