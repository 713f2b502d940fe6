#include "core/runs/mileage.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::runs;

namespace {

LoggedRun a_run(std::string_view when, Distance distance, std::int64_t id = 1) {
    const auto stamp = parse_stamp(when);
    REQUIRE(stamp);
    return {RunId{id}, stamp->at, day_of(stamp->at, ZoneOffset{}), distance, 30_min};
}

/// The rule as it reads, run by run.
std::vector<Breach> breaches_by_brute_force(const std::vector<LoggedRun>& runs) {
    std::vector<Breach> found;
    for (const LoggedRun& run : runs) {
        Distance longest;
        for (const LoggedRun& other : runs)
            if (other.start < run.start && other.start >= run.start - std::chrono::days{30})
                longest = std::max(longest, other.distance);
        if (longest > Distance{} && run.distance.as_meters() > longest.as_meters() * 1.1 + 1e-6)
            found.push_back({run.id, run.distance, longest, 100 * (run.distance / longest - 1)});
    }
    return found;
}

}  // namespace

TEST_CASE("a run ten per cent over the longest of 30 days passes, and one of 10.1 per cent is named") {
    const std::vector<LoggedRun> ten{a_run("2025-05-01T06:00Z", 10_km), a_run("2025-05-08T06:00Z", 11_km, 2)};
    CHECK(breaches(ten).empty());
    const std::vector<LoggedRun> more{a_run("2025-05-01T06:00Z", 10_km), a_run("2025-05-08T06:00Z", 11.01_km, 2)};
    REQUIRE(breaches(more).size() == 1);
    CHECK(breaches(more)[0].run == RunId{2});
    CHECK(breaches(more)[0].over_percent == doctest::Approx(10.1));
    CHECK(breaches(more)[0].longest_before == 10_km);
}

TEST_CASE("a first run breaks no cap, and neither does one after more than 30 days") {
    CHECK(breaches(std::vector{a_run("2025-05-01T06:00Z", 30_km)}).empty());
    CHECK(breaches(std::vector{a_run("2025-04-01T06:00Z", 5_km), a_run("2025-05-01T06:01Z", 30_km)}).empty());
    CHECK(breaches(std::vector{a_run("2025-04-01T06:00Z", 5_km), a_run("2025-05-01T06:00Z", 30_km)}).size() == 1);
}

TEST_CASE("the longest run and its breaches equal brute force") {
    std::mt19937 random{7};
    for (int round = 0; round < 40; ++round) {
        std::vector<LoggedRun> runs;
        const Instant first = parse_stamp("2024-01-01T00:00Z")->at;
        for (std::int64_t id = 1; id <= 120; ++id) {
            const Instant start = first + std::chrono::hours{random() % (24 * 250)};
            runs.push_back({RunId{id}, start, day_of(start, ZoneOffset{}),
                            Distance::meters(double(random() % 200) * 100), 30_min});
        }
        auto expected = breaches_by_brute_force(runs);
        const auto start_of = [&](RunId id) { return runs[static_cast<std::size_t>(id.value - 1)].start; };
        std::sort(expected.begin(), expected.end(), [&](const Breach& a, const Breach& b) {
            return start_of(a.run) != start_of(b.run) ? start_of(a.run) < start_of(b.run) : a.run < b.run;
        });
        CHECK(breaches(runs) == expected);
    }
}

TEST_CASE("weeks without a run are there, and a week holds what was run in it") {
    const std::vector<LoggedRun> runs{a_run("2025-05-18T23:00Z", 8_km), a_run("2025-04-28T06:00Z", 5_km),
                                      a_run("2025-05-04T06:00Z", 7_km)};
    const auto totals = weeks(runs);
    REQUIRE(totals.size() == 3);
    CHECK(format_day(totals[0].week.first) == "2025-04-28");
    CHECK(totals[0].distance == 12_km);
    CHECK(totals[0].runs == 2);
    CHECK(totals[0].time == 60_min);
    CHECK(totals[1].runs == 0);
    CHECK(totals[2].distance == 8_km);
    CHECK(weeks(runs, std::chrono::Sunday).size() == 4);
    CHECK(weeks(runs, std::chrono::Monday, *parse_day("2025-06-01")).size() == 5);
    CHECK(weeks({}).empty());
}

TEST_CASE("the cap follows from the longest run, and is firm from four runs on") {
    std::vector<LoggedRun> runs{a_run("2025-05-01T06:00Z", 10_km), a_run("2025-05-03T06:00Z", 4_km),
                                a_run("2025-05-05T06:00Z", 6_km)};
    const Instant now = parse_stamp("2025-05-10T06:00Z")->at;
    CHECK(longest_before(runs, now).cap()->as_km() == doctest::Approx(11));
    CHECK_FALSE(longest_before(runs, now).is_firm());
    runs.push_back(a_run("2025-05-07T06:00Z", 6_km));
    CHECK(longest_before(runs, now).is_firm());
    CHECK(planned_run(runs, now, 12_km)->over_percent == doctest::Approx(20));
    CHECK_FALSE(planned_run({}, now, 12_km));
    CHECK_FALSE(longest_before({}, now).cap());
}
