#include "core/shoes/projection.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"
#include "tests/core/shoes/knowledge.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::a_shoe;
using test::day;

namespace {

const Day today = test::day("2025-11-22");

/// A run a week back from today, the newest first.
std::vector<WornRun> weeks_of(const std::vector<double>& km) {
    std::vector<WornRun> runs;
    for (std::size_t i = 0; i < km.size(); ++i)
        if (km[i] > 0)
            runs.push_back(a_run(today - std::chrono::days{7 * static_cast<int>(i) + 6}, Distance::km(km[i])).in(1));
    return runs;
}

std::optional<Projection> project(const Shoe& shoe, const std::vector<WornRun>& runs) {
    return projection(shoe, totals(ShoeId{1}, runs), runs, test::wear_knowledge(), today);
}

}  // namespace

TEST_CASE("a pair with less than four weeks of data says nothing of its end") {
    const Shoe shoe = a_shoe(1, "x").with_limit(700_km).worn_before(500_km);
    std::vector<WornRun> runs{a_run(today - std::chrono::days{26}, 10_km).in(1), a_run(today, 10_km).in(1)};
    CHECK_FALSE(project(shoe, runs));
    runs.push_back(a_run(today - std::chrono::days{27}, 10_km).in(1));
    CHECK(project(shoe, runs));
}

TEST_CASE("the end is a span from fast weeks to slow ones, the way between in the middle") {
    // 144 km in eight weeks, quartiles 12 and 24.
    const auto runs = weeks_of({12, 24, 12, 24, 12, 24, 12, 24});
    const Shoe shoe = a_shoe(1, "Daily Sand").worn_before(Distance::km(533 - 144)).with_limit(700_km);
    const auto found = project(shoe, runs);
    REQUIRE(found);
    CHECK(found->weeks == 8);
    CHECK(found->slow_week == 12_km);
    CHECK(found->fast_week == 24_km);
    CHECK(found->earliest == day("2026-01-10"));  // 167 km at 24 km a week are 49 days
    CHECK(found->latest == day("2026-02-28"));    // and 98 at 12
    CHECK(found->left == std::chrono::days{65});
}

TEST_CASE("an even runner gets a span too") {
    const auto found = project(a_shoe(1, "x").with_limit(300_km), weeks_of({20, 20, 20, 20, 20, 20, 20, 20}));
    REQUIRE(found);
    CHECK(found->slow_week == 18_km);
    CHECK(found->fast_week == 22_km);
    CHECK(found->earliest < *found->latest);
}

TEST_CASE("a pair that rests in most weeks has a beginning of its end but no last day") {
    const auto found = project(a_shoe(1, "x").with_limit(100_km), weeks_of({0, 0, 20, 0, 0, 20, 0, 20}));
    REQUIRE(found);
    CHECK_FALSE(found->latest);
}

TEST_CASE("a pair kept for races, one at its line, and a retired one have no end in sight") {
    CHECK_FALSE(project(a_shoe(1, "x").with_limit(300_km), weeks_of({0, 0, 0, 0, 0, 0, 0, 0, 0, 21})));
    CHECK_FALSE(project(a_shoe(1, "x").with_limit(3000_km), weeks_of({0, 0, 0, 5, 0, 0, 0, 5})));
    CHECK_FALSE(project(a_shoe(1, "x").with_limit(40_km), weeks_of({10, 10, 10, 10, 10})));
    CHECK_FALSE(project(a_shoe(1, "x").with_limit(700_km).retired("2025-11-01"), weeks_of({10, 10, 10, 10, 10})));
}

TEST_CASE("without a line of her own the end of the usual range is looked at") {
    const auto found = project(a_shoe(1, "x").worn_before(600_km), weeks_of({20, 20, 20, 20, 20, 20}));
    REQUIRE(found);
    CHECK(found->left == std::chrono::days{28});
}

TEST_CASE("an age that is up before the kilometres are comes first, on its day") {
    Shoe shoe = a_shoe(1, "x").with_limit(700_km).since("2025-01-05");
    shoe.limit.age = std::chrono::months{12};
    const auto found = project(shoe, weeks_of({10, 10, 10, 10, 10}));
    REQUIRE(found);
    CHECK(found->by == Gauge::Age);
    CHECK(found->earliest == day("2026-01-05"));
    CHECK(found->latest == day("2026-01-05"));
}

TEST_CASE("hours have weeks of their own") {
    Shoe shoe = a_shoe(1, "x");
    shoe.limit.time = 20_h;
    const auto found = project(shoe, weeks_of({10, 10, 10, 10, 10}));
    REQUIRE(found);
    CHECK(found->by == Gauge::Time);
    CHECK(found->left == std::chrono::days{105});
    CHECK(found->slow_time.count() == doctest::Approx(3240));
}
