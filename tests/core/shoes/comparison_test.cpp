#include "core/shoes/comparison.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::day;

namespace {

const Day today = test::day("2025-11-22");

void add(std::vector<WornRun>& runs, std::int64_t pair, int count, int painful, Distance length, Distance climb = 0_m) {
    for (int i = 0; i < count; ++i)
        runs.push_back(
            a_run(today - std::chrono::days{5 * i}, length).in(pair).climbing(climb).hurting(i < painful ? 3 : 2));
}

bool has(const Comparison& comparison, std::int64_t pair, Confounder what) {
    return std::find(comparison.differences.begin(), comparison.differences.end(), Difference{ShoeId{pair}, what}) !=
           comparison.differences.end();
}

}  // namespace

TEST_CASE("the drawn comparison: 2 of 11, 4 of 9 on the hills and the longest runs, and too few to say") {
    std::vector<WornRun> runs;
    add(runs, 1, 11, 2, 9_km, 30_m);
    add(runs, 2, 9, 4, 14_km, 250_m);
    add(runs, 3, 4, 0, 8_km);
    const auto seen = pain_by_pair(runs, today);
    REQUIRE(seen.pairs.size() == 3);
    CHECK(seen.pairs[0].runs == 11);
    CHECK(seen.pairs[0].painful == 2);
    CHECK(seen.pairs[1].painful == 4);
    CHECK(seen.pairs[1].speaks());
    CHECK_FALSE(seen.pairs[2].speaks());
    CHECK(seen.compares());
    CHECK(has(seen, 2, Confounder::Hills));
    CHECK(has(seen, 2, Confounder::LongRuns));
    CHECK_FALSE(has(seen, 1, Confounder::Hills));
    CHECK_FALSE(has(seen, 1, Confounder::LongRuns));
}

TEST_CASE("a run nobody rated is no run without pain, a split run is no pair's, an old run is no news") {
    std::vector<WornRun> runs;
    add(runs, 1, 8, 0, 9_km);
    runs.push_back(a_run(today, 9_km).in(1));
    runs.push_back(a_run(today, 9_km).in(1, 0.5).in(2, 0.5).hurting(7));
    runs.push_back(a_run(today - std::chrono::days{56}, 9_km).in(1).hurting(7));
    runs.push_back(a_run(today, 9_km).hurting(7));
    const auto seen = pain_by_pair(runs, today);
    REQUIRE(seen.pairs.size() == 1);
    CHECK(seen.pairs[0].runs == 8);
    CHECK(seen.pairs[0].painful == 0);
    CHECK(seen.unrated == 1);
    CHECK(seen.split == 1);
    CHECK_FALSE(seen.compares());
    CHECK(seen.differences.empty());
}

TEST_CASE("speed, surface and other weeks are named where they set pairs apart") {
    std::vector<WornRun> runs;
    for (int i = 0; i < 10; ++i) {
        runs.push_back(a_run(today - std::chrono::days{i}, 8_km).in(1).on(runs::Kind::Track).taking(36_min).hurting(1));
        runs.push_back(
            a_run(today - std::chrono::days{30 + i}, 8_km).in(2).on(runs::Kind::Road).taking(48_min).hurting(1));
    }
    const auto seen = pain_by_pair(runs, today);
    CHECK(has(seen, 1, Confounder::Fast));
    CHECK_FALSE(has(seen, 2, Confounder::Fast));
    CHECK(has(seen, 1, Confounder::Surface));
    CHECK(has(seen, 1, Confounder::OtherWeeks));
    CHECK(has(seen, 2, Confounder::OtherWeeks));
}

TEST_CASE("comfort is a mean of runs somebody rated, silent below eight") {
    std::vector<WornRun> runs;
    for (int i = 0; i < 8; ++i) runs.push_back(a_run(today - std::chrono::days{i}, 8_km).in(1).comfortable(3 + i % 2));
    for (int i = 0; i < 7; ++i) runs.push_back(a_run(today - std::chrono::days{i}, 8_km).in(2).comfortable(5));
    runs.push_back(a_run(today, 8_km).in(2));
    const auto seen = comfort_by_pair(runs, today);
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].mean == 3.5);
    CHECK(seen[0].speaks());
    CHECK_FALSE(seen[1].speaks());
}
