#include "core/import/twins.h"

#include <doctest/doctest.h>

#include "core/import/inspect.h"
#include "tests/core/import/samples.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::import;

namespace {

Likeness a_run(const char* start, Distance distance, Seconds elapsed, const char* service = "", const char* id = "") {
    Likeness run;
    run.id = RunId{7};
    run.content = content_hash(std::string(start) + service + id);
    run.service = service;
    run.service_id = id;
    run.start = parse_stamp(start)->at;
    run.sport = runs::Sport::Running;
    run.distance = distance;
    run.elapsed = elapsed;
    return run;
}

Rule rule(const Likeness& recording, const Likeness& known) { return judge(recording, std::span(&known, 1)).rule; }

Likeness of_sample(const char* file) {
    const auto found = inspect(file, test::sample_bytes(file));
    REQUIRE(found.activities.size() == 1);
    return likeness(found.activities[0]);
}

}  // namespace

TEST_CASE("the same recording is known again, whatever it is called and however it is packed") {
    const Likeness known = a_run("2025-05-03T06:00:00Z", 10_km, 50_min);
    Likeness again = known;
    again.id = RunId{};
    CHECK(rule(again, known) == Rule::SameContent);
}

TEST_CASE("a service's number is the run's, even after it was edited there") {
    const Likeness known = a_run("2025-05-03T06:00:00Z", 10_km, 50_min, "strava", "123");
    CHECK(rule(a_run("2025-05-03T06:10:00Z", 9_km, 45_min, "strava", "123"), known) == Rule::SameNumber);
    CHECK(rule(a_run("2025-05-04T06:10:00Z", 9_km, 45_min, "garmin", "123"), known) == Rule::None);
}

TEST_CASE("two numbers of one service are never merged without asking") {
    const Likeness known = a_run("2025-05-03T06:00:00Z", 10_km, 50_min, "strava", "123");
    CHECK(rule(a_run("2025-05-03T06:00:10Z", 10_km, 50_min, "strava", "124"), known) == Rule::Overlap);
}

TEST_CASE("another source at the same time over the same distance is proposed as the same run") {
    const Likeness known = a_run("2025-05-03T06:00:00Z", 10_km, 50_min, "strava", "123");
    CHECK(rule(a_run("2025-05-03T06:00:59Z", 10.19_km, 51_min), known) == Rule::SameMoment);
    CHECK(rule(a_run("2025-05-03T06:01:01Z", 10.19_km, 51_min), known) == Rule::Overlap);
    CHECK(rule(a_run("2025-05-03T06:00:59Z", 10.3_km, 51_min), known) == Rule::Overlap);
    Likeness ride = a_run("2025-05-03T06:00:00Z", 10_km, 50_min);
    ride.sport = runs::Sport::Cycling;
    CHECK(rule(ride, known) == Rule::None);
}

TEST_CASE("a clock in another zone is a whole number of quarters of an hour off") {
    const Likeness known = a_run("2025-05-03T06:00:00Z", 10_km, 50_min);
    CHECK(rule(a_run("2025-05-03T11:45:02Z", 10.01_km, 50_min), known) == Rule::TimeZone);
    CHECK(rule(a_run("2025-05-02T20:00:00Z", 10_km, 50_min), known) == Rule::TimeZone);
    CHECK(rule(a_run("2025-05-03T11:50:00Z", 10_km, 50_min), known) == Rule::None);
    CHECK(rule(a_run("2025-05-03T21:00:00Z", 10_km, 50_min), known) == Rule::None);
    CHECK(rule(a_run("2025-05-03T11:45:00Z", 10.2_km, 50_min), known) == Rule::None);
    const auto verdict = judge(a_run("2025-05-03T08:00:00Z", 10_km, 50_min), std::span(&known, 1));
    CHECK(verdict.reason == "like the run of 2025-05-03T06:00:00Z, by a clock that is 2 hours apart");
}

TEST_CASE("two runs of one day are two runs") {
    const Likeness known = a_run("2025-05-03T06:00:00Z", 10_km, 50_min);
    CHECK(rule(a_run("2025-05-03T06:51:00Z", 10_km, 50_min), known) == Rule::None);
    CHECK(judge(known, {}).rule == Rule::None);
}

TEST_CASE("a run without a date is known by its content alone") {
    Likeness undated = a_run("2025-05-03T06:00:00Z", 10_km, 50_min);
    const Likeness known = undated;
    undated.start.reset();
    CHECK(rule(undated, known) == Rule::SameContent);
    undated.content = content_hash("other");
    CHECK(rule(undated, known) == Rule::None);
}

TEST_CASE("the FIT, TCX and GPX files of one run are recognised as one") {
    if (test::samples().empty()) return;
    const Likeness fit = of_sample("garmin-fr220-run-abc.fit");
    const Likeness tcx = of_sample("garmin-fr220-run-abc.tcx");
    const Likeness gpx = of_sample("garmin-fr220-run-abc.gpx");
    CHECK(rule(tcx, fit) == Rule::SameMoment);
    CHECK(rule(gpx, fit) == Rule::Overlap);  // its track is 18 % longer than what the watch counted
    CHECK(rule(gpx, tcx) == Rule::Overlap);
    CHECK(rule(fit, of_sample("garmin-fr110-run.fit")) == Rule::None);
}
