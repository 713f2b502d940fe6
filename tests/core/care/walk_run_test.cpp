#include "core/care/walk_run.h"

#include "core/runs/mileage.h"
#include "tests/core/care/support.h"

using namespace jointline;
using namespace jointline::care;
using namespace jointline::literals;

namespace {
const PlanRules& rules() { return test::plan_book().rules; }
}  // namespace

TEST_CASE("the ladder starts with eight times one minute and ends with the usual runs") {
    const auto first = walk_run_session(rules(), 1, std::nullopt);
    CHECK(first.repeats == 8);
    CHECK(first.run == 1_min);
    CHECK(first.walk == 2_min);
    CHECK_FALSE(first.has_cap);
    CHECK(walk_run_session(rules(), 6, std::nullopt).run == 30_min);
    CHECK(walk_run_session(rules(), 8, std::nullopt).is_usual);
    CHECK(walk_run_session(rules(), 99, std::nullopt).ladder_step == 8);
}

TEST_CASE("no step of the ladder is longer than 110 percent of the longest run of 30 days") {
    for (int step = 1; step <= 8; ++step) {
        for (int metres = 0; metres <= 20000; metres += 37) {
            const auto longest = Distance::meters(metres);
            const auto session = walk_run_session(rules(), step, longest);
            REQUIRE_FALSE(runs::breaks_cap(session.about, longest));
            if (metres > 9000) REQUIRE_FALSE(session.is_cut_for_cap);
        }
    }
}

TEST_CASE("a faster runner covers more ground, so her session is cut sooner") {
    const auto pace = Pace::of(1_km, 240_s);
    const auto session = walk_run_session(rules(), 6, 6_km, pace);
    CHECK(session.is_cut_for_cap);
    CHECK(session.about <= 6.6_km);
    CHECK_FALSE(walk_run_session(rules(), 6, 6_km, Pace::of(1_km, 360_s)).is_cut_for_cap);
}

TEST_CASE("after a red session the next one is shorter") {
    const auto whole = walk_run_session(rules(), 4, std::nullopt);
    const auto cut = walk_run_session(rules(), 4, std::nullopt, std::nullopt, 0.6);
    CHECK(cut.about < whole.about * 0.7);
    CHECK(walk_run_session(rules(), 6, std::nullopt, std::nullopt, 0.6).run == 18_min);
}

TEST_CASE("who may go on running gets a share of the usual run and grows by ten percent at most") {
    RunPlan half{RunPlan::Mode::Keep, 50, 3, false, false};
    CHECK(kept_run(half, 10_km, 12_km).about == 5_km);
    RunPlan building{RunPlan::Mode::Keep, 100, 3, true, false};
    const auto run = kept_run(building, 15_km, 10_km);
    CHECK(run.is_cut_for_cap);
    CHECK_FALSE(runs::breaks_cap(run.about, 10_km));
    RunPlan keeping{RunPlan::Mode::Keep, 100, 3, false, false};
    CHECK(kept_run(keeping, 15_km, 10_km).about == 10_km);
}

TEST_CASE("ten percent over the longest run passes, 10.1 percent does not") {
    CHECK_FALSE(runs::breaks_cap(11_km, 10_km));
    CHECK(runs::breaks_cap(11.01_km, 10_km));
}
