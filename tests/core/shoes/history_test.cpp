#include "core/shoes/history.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::a_shoe;
using test::day;

namespace {

const Day turn = test::day("2025-06-01");

/// A run every third day for so many weeks to either side of the turn.
std::vector<WornRun> runs_around(std::int64_t before, std::int64_t after, int weeks, int pain_before, int pain_after,
                                 Distance length_after = 10_km) {
    std::vector<WornRun> runs;
    for (int i = -7 * weeks; i < 7 * weeks; i += 3)
        runs.push_back(a_run(turn + std::chrono::days{i}, i < 0 ? 10_km : length_after)
                           .in(i < 0 ? before : after)
                           .hurting(i < 0 ? pain_before : pain_after));
    return runs;
}

Event event(Event::Kind kind, std::int64_t shoe) { return {turn, kind, ShoeId{shoe}, {}, {}}; }

}  // namespace

TEST_CASE("shoes, insoles, pictures of wear and the onset of pain stand on one line, oldest first") {
    Shoe daily = a_shoe(1, "Daily Sand").since("2025-03-03").retired("2025-09-01", day("2025-10-01"));
    daily.parts.push_back({{}, Part::Kind::Insole, "cork", day("2025-05-02"), day("2025-07-01"), {}});
    const std::vector<WearNote> notes{{{}, ShoeId{1}, day("2025-08-01"), WearNote::View::Heel, "outer edge", "a.jpg"}};
    const std::vector<Day> onsets{day("2025-06-15")};
    const std::vector<ShelfEntry> shelf{{daily, {8_km, 48_min, 1, day("2025-03-05"), day("2025-03-05")}}};
    const auto line = history(shelf, notes, onsets);
    using Kind = Event::Kind;
    std::vector<Kind> kinds;
    for (const Event& each : line) kinds.push_back(each.kind);
    CHECK((kinds == std::vector<Kind>{Kind::Bought, Kind::FirstRun, Kind::PartIn, Kind::Onset, Kind::PartOut,
                                      Kind::Note, Kind::Retired, Kind::BroughtBack}));
    CHECK(line[1].day == day("2025-03-05"));
    CHECK(line[5].photo == "a.jpg");
}

TEST_CASE("pain before a new pair is counted in any pair, pain after in the new one") {
    auto runs = runs_around(1, 2, 6, 4, 1);
    runs.push_back(a_run(turn + std::chrono::days{4}, 10_km).in(1).hurting(8));
    const auto seen = before_after(event(Event::Kind::FirstRun, 2), {}, runs);
    CHECK(seen.before.runs == 14);
    CHECK(seen.before.painful == 14);
    CHECK(seen.after.runs == 14);
    CHECK(seen.after.painful == 0);
    CHECK(seen.speaks());
    CHECK_FALSE(seen.other_change);
    CHECK_FALSE(seen.other_volume);
}

TEST_CASE("an insole is judged by the pair it lies in") {
    auto runs = runs_around(1, 1, 6, 2, 2);
    runs.push_back(a_run(turn - std::chrono::days{4}, 10_km).in(2).hurting(8));
    const auto seen = before_after(event(Event::Kind::PartIn, 1), {}, runs);
    CHECK(seen.before.painful == 0);
    CHECK(seen.after.runs == 14);
}

TEST_CASE("before and after is silent below six rated runs on either side") {
    CHECK_FALSE(before_after(event(Event::Kind::FirstRun, 2), {}, runs_around(1, 2, 2, 4, 1)).speaks());
    CHECK(before_after(event(Event::Kind::FirstRun, 2), {}, runs_around(1, 2, 3, 4, 1)).speaks());
}

TEST_CASE("another change in those weeks and other volume are told") {
    const auto runs = runs_around(1, 2, 6, 4, 1, 6_km);
    const std::vector<Event> events{event(Event::Kind::FirstRun, 2),
                                    {turn + std::chrono::days{20}, Event::Kind::PartIn, ShoeId{2}, "cork", {}}};
    const auto seen = before_after(events[0], events, runs);
    CHECK(seen.other_change);
    CHECK(seen.other_volume);
    CHECK_FALSE(before_after(events[0], std::vector<Event>{events[0]}, runs).other_change);
}
