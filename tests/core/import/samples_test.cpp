#include "tests/core/import/samples.h"

#include <numeric>

#include <doctest/doctest.h>

#include "core/import/import_job.h"
#include "core/import/inspect.h"

using namespace jointline;

namespace {

using Number = std::optional<double>;

/// The sum over a file's activities of what some of them say; nullopt if none does.
template <typename Value>
Number sum(const std::vector<import::Activity>& activities, Value value) {
    Number total;
    for (const import::Activity& activity : activities)
        if (const Number each = value(activity.run)) total = total.value_or(0) + *each;
    return total;
}

Number meters(const std::optional<Distance>& value) { return value ? Number{value->as_meters()} : std::nullopt; }
Number seconds(const std::optional<Seconds>& value) { return value ? Number{value->count()} : std::nullopt; }

void check_near(const char* what, Number found, Number wanted, double tolerance) {
    if (!wanted) return;
    CAPTURE(what);
    REQUIRE(found);
    CHECK(*found >= *wanted - tolerance);
    CHECK(*found <= *wanted + tolerance);
}

bool has_warnings(const std::vector<import::Activity>& activities) {
    for (const import::Activity& activity : activities)
        if (!activity.warnings.empty()) return true;
    return false;
}

}  // namespace

TEST_CASE("every sample recording yields its facts, or the refusal that is due") {
    if (test::samples().empty()) MESSAGE("the sample recordings are not there; nothing was checked");
    for (const test::SampleFacts& facts : test::samples()) {
        CAPTURE(facts.file);
        const auto found = import::inspect(facts.file, test::sample_bytes(facts.file));
        const auto& activities = found.activities;
        if (facts.expected == "reject") {
            CHECK(activities.empty());
            REQUIRE(found.refusals.size() == 1);
            CHECK(found.refusals[0].code == ErrorCode::BadInput);
            CHECK(found.refusals[0].detail.size() > 10);
            CHECK(found.refusals[0].file == facts.file);
            continue;
        }
        CHECK(found.refusals.empty());
        REQUIRE_FALSE(activities.empty());
        if (facts.sessions && *facts.sessions > 0) CHECK(static_cast<double>(activities.size()) == *facts.sessions);
        check_near("records", sum(activities, [](auto& run) { return Number{double(run.records)}; }), facts.records, 0);
        check_near("laps", sum(activities, [](auto& run) { return Number{double(run.laps.size())}; }), facts.laps, 0);
        constexpr double rounding = 0.05;  // of the manifest, to a tenth of a metre
        check_near("distance", sum(activities, [](auto& run) { return meters(run.distance); }), facts.distance,
                   facts.distance.value_or(0) * 0.005 + rounding);
        if (activities.size() == 1 || facts.format == "fit")
            check_near("elapsed", sum(activities, [](auto& run) { return seconds(run.elapsed); }), facts.elapsed, 1);
        check_near("timer", sum(activities, [](auto& run) { return seconds(run.timer); }), facts.timer, 1);
        if (activities.size() == 1) {
            const runs::Run& run = activities[0].run;
            check_near("heart rate", run.average_heart_rate, facts.average_heart_rate, 1);
            check_near("highest heart rate", run.max_heart_rate, facts.max_heart_rate, 1);
            if (facts.start)
                CHECK(import::json_line(activities[0]).find("\"" + *facts.start + "\"") != std::string::npos);
            if (facts.expected == "ok-no-date") CHECK_FALSE(run.start);
            if (facts.sport == "running" || facts.sport == "cycling" || facts.sport == "walking")
                CHECK((run.sport == runs::Sport::Unknown || runs::name(run.sport) == facts.sport));
        }
        if (facts.expected == "ok-warn" || facts.expected == "partial" || facts.expected == "ok-no-date")
            CHECK(has_warnings(activities));
    }
}

TEST_CASE("a heart rate of nought is none") {
    if (test::samples().empty()) return;
    const auto ride = import::inspect("ride.fit", test::sample_bytes("zwift-virtual-ride-hr-zero.fit"));
    REQUIRE(ride.activities.size() == 1);
    CHECK_FALSE(ride.activities[0].run.average_heart_rate);
    CHECK(ride.activities[0].run.samples.heart_rate.empty());
    CHECK(import::json_line(ride.activities[0]).find("\"avg_hr_bpm\": null") != std::string::npos);
}

TEST_CASE("a timer of nought that ran for minutes is none") {
    if (test::samples().empty()) return;
    const auto ride = import::inspect("ride.fit", test::sample_bytes("apple-watch-via-strava.fit"));
    REQUIRE(ride.activities.size() == 1);
    CHECK_FALSE(ride.activities[0].run.timer);
    CHECK(ride.activities[0].run.pauses.size() == 4);
}

TEST_CASE("a triathlon is told as its parts, each with its own records and laps") {
    if (test::samples().empty()) return;
    const auto race = import::inspect("race.fit", test::sample_bytes("garmin-fr920xt-triathlon-chained.fit"));
    REQUIRE(race.activities.size() == 5);
    CHECK(race.activities[0].run.sport == runs::Sport::Swimming);
    CHECK(race.activities[1].run.sport == runs::Sport::Transition);
    CHECK(race.activities[4].run.sport == runs::Sport::Running);
    for (const import::Activity& part : race.activities) {
        CHECK(part.run.laps.size() == 1);
        CHECK(part.run.records > 0);
        CHECK(*part.run.moving <= *part.run.timer);
    }
}

TEST_CASE("steps are those of both feet, whatever the file counts") {
    if (test::samples().empty()) return;
    for (const char* file : {"garmin-connect-run.gpx", "garmin-treadmill.tcx", "coros-run.fit", "strava-run.gpx.gz"}) {
        CAPTURE(file);
        const auto run = import::inspect(file, test::sample_bytes(file));
        REQUIRE(run.activities.size() == 1);
        CHECK(*run.activities[0].run.average_cadence > 140);
        CHECK(*run.activities[0].run.average_cadence < 200);
    }
    const auto ride = import::inspect("ride.tcx", test::sample_bytes("polar-4-laps-no-gps.tcx"));
    CHECK_FALSE(ride.activities[0].run.average_cadence);
}

TEST_CASE("Strava's table names what its files do not know, and keeps what was entered by hand") {
    if (test::samples().empty()) return;
    const auto archive = import::inspect("export.zip", test::sample_bytes("constructed-strava-export.zip"));
    REQUIRE(archive.activities.size() == 6);
    const auto& first = archive.activities[0];
    CHECK(first.file == "export.zip/activities/9000000001.fit.gz");
    CHECK(first.service == "strava");
    CHECK(first.service_id == "9000000001");
    CHECK(first.shoe == "Road shoe A");
    CHECK(first.run.title == "Kurzer Lauf – Größe 42");
    CHECK(first.run.notes == "Nur zum Test, mit \"Anführungszeichen\" und\nZeilenumbruch");
    const auto& by_hand = archive.activities[4];
    CHECK(by_hand.run.title == "Manual entry, treadmill");
    CHECK(by_hand.run.distance->as_meters() == 5000);
    CHECK(format_instant(*by_hand.run.start) == "2021-04-17T06:00:00Z");
    CHECK(by_hand.warnings.empty());
    REQUIRE(archive.activities[3].warnings.size() == 1);  // a run that the table calls a ride
    CHECK(archive.activities[3].run.sport == runs::Sport::Running);
    REQUIRE(archive.activities[5].warnings.size() == 1);
    CHECK(archive.activities[5].warnings[0].find("9000000005.fit.gz is not in the archive") != std::string::npos);
}

TEST_CASE("damage is named with its byte, and what is before it is kept") {
    if (test::samples().empty()) return;
    const auto cut = import::inspect("cut.fit", test::sample_bytes("strava-android-corrupt.fit"));
    REQUIRE(cut.activities.size() == 1);
    CHECK(cut.activities[0].warnings.back().find("damaged at byte 7471") != std::string::npos);
    CHECK(cut.activities[0].run.records == 473);
    const auto wrong_sum = import::inspect("sum.fit", test::sample_bytes("constructed-crc-bad.fit"));
    CHECK(wrong_sum.activities[0].warnings == std::vector<std::string>{"crc mismatch at byte 5595"});
}

TEST_CASE("slices of one message give the same as one slice of all") {
    if (test::samples().empty()) return;
    for (const char* file :
         {"garmin-fr220-run-abc.fit", "garmin-fr220-run-abc.tcx", "garmin-fr220-run-abc.gpx", "three-gpx.zip"}) {
        CAPTURE(file);
        const std::string bytes = test::sample_bytes(file);
        import::ImportJob job{file, bytes};
        std::vector<import::FileOutcome> outcomes;
        std::uint64_t last = 0;
        for (import::Step step = import::Step::More; step == import::Step::More;) {
            step = job.step(1);
            CHECK(job.progress().done >= last);
            last = job.progress().done;
            CHECK(last <= job.progress().all);
            for (auto& outcome : job.take_runs()) outcomes.push_back(std::move(outcome));
        }
        CHECK(job.progress().done == job.progress().all);
        std::vector<std::string> lines;
        for (const auto& outcome : outcomes)
            for (const auto& activity : outcome.activities) lines.push_back(import::json_line(activity));
        std::vector<std::string> at_once;
        for (const auto& activity : import::inspect(file, bytes).activities)
            at_once.push_back(import::json_line(activity));
        CHECK(lines == at_once);
    }
}
