#include "core/care/pain_rule.h"

#include "tests/core/care/support.h"

using namespace jointline::care;

namespace {

SessionPain calm(int during) { return {during, Settled::WithinHour, Morning::Same, false, false, false}; }
const PainLimits& ordinary() { return test::plan_book().rules.limits(PainRule::Ordinary); }
const PainLimits& tendon() { return test::plan_book().rules.limits(PainRule::Tendon); }
const PainLimits& zero() { return test::plan_book().rules.limits(PainRule::Zero); }

}  // namespace

TEST_CASE("pain of 2 that settles is green, 3 and 4 are amber, 5 is red") {
    CHECK(pain_light(calm(2), ordinary()).light == Light::Green);
    CHECK(pain_light(calm(3), ordinary()).light == Light::Amber);
    CHECK(pain_light(calm(4), ordinary()).light == Light::Amber);
    CHECK(pain_light(calm(5), ordinary()).light == Light::Red);
}

TEST_CASE("a tendon may hurt up to 5, a bone not at all") {
    CHECK(pain_light(calm(5), tendon()).light == Light::Amber);
    CHECK(pain_light(calm(6), tendon()).light == Light::Red);
    CHECK(pain_light(calm(0), zero()).light == Light::Green);
    CHECK(pain_light(calm(1), zero()).light == Light::Red);
    CHECK(pain_light(calm(1), zero()).reason == "bone_pain");
}

TEST_CASE("a limp, swelling, sharp steps or a worse morning is red whatever the number") {
    for (const PainLimits* limits : {&ordinary(), &tendon(), &zero()}) {
        SessionPain pain = calm(0);
        SUBCASE("limp") { pain.limp = true; }
        SUBCASE("swelling") { pain.swollen = true; }
        SUBCASE("sharp") { pain.sharp_each_step = true; }
        SUBCASE("worse") { pain.next_morning = Morning::Worse; }
        SUBCASE("not settled by night") { pain.settled = Settled::NotByNight; }
        CHECK(pain_light(pain, *limits).light == Light::Red);
    }
}

TEST_CASE("pain that settles only by night holds the load") {
    SessionPain pain = calm(2);
    pain.settled = Settled::ByNight;
    CHECK(pain_light(pain, ordinary()).light == Light::Amber);
    CHECK(pain_light(pain, zero()).light == Light::Red);
}

TEST_CASE("a blank is never green, but red needs no more than the first sign") {
    SessionPain pain;
    CHECK(pain_light(pain, ordinary()).light == Light::Open);
    pain.during = 1;
    CHECK(pain_light(pain, ordinary()).reason == "settling_missing");
    pain.settled = Settled::WithinHour;
    CHECK(pain_light(pain, ordinary()).reason == "morning_missing");
    pain.during = 7;
    CHECK(pain_light(pain, ordinary()).light == Light::Red);
}

TEST_CASE("a morning answers at once: green, amber, red, or not known yet") {
    CHECK(morning_light({2, Morning::Same, false, false}, ordinary()).light == Light::Green);
    CHECK(morning_light({4, Morning::Better, false, false}, ordinary()).light == Light::Amber);
    CHECK(morning_light({5, Morning::Same, false, false}, ordinary()).light == Light::Red);
    CHECK(morning_light({0, Morning::Worse, false, false}, ordinary()).light == Light::Red);
    CHECK(morning_light({0, Morning::Same, true, false}, ordinary()).light == Light::Red);
    CHECK(morning_light({0, std::nullopt, false, false}, ordinary()).light == Light::Open);
    CHECK(morning_light({}, ordinary()).light == Light::Open);
}
