#include "core/runs/run_builder.h"

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::runs;

namespace {

const Instant morning = parse_stamp("2025-05-03T06:00:00Z")->at;

Instant after(double seconds) { return morning + std::chrono::milliseconds{static_cast<long>(seconds * 1000)}; }

/// So far north of the start, on the equator.
Sample at(double meters_north) {
    Sample sample;
    sample.latitude = static_cast<std::int32_t>(meters_north / 6'371'008.8 * 180 / 3.14159265358979 * 1e7);
    sample.longitude = 0;
    return sample;
}

Sample recorded(double meters) {
    Sample sample;
    sample.distance = static_cast<std::uint32_t>(meters * 100);
    return sample;
}

}  // namespace

TEST_CASE("a run without recorded distance is as long as its track") {
    RunBuilder builder;
    for (int i = 0; i <= 100; ++i) builder.add(after(i), at(3.0 * i));
    const Run run = builder.finish();
    CHECK(run.distance->as_meters() == doctest::Approx(300).epsilon(0.001));
    CHECK(run.start == morning);
    CHECK(*run.elapsed == 100_s);
    CHECK(*run.moving == 100_s);
    CHECK_FALSE(run.timer);
    CHECK(run.records == 101);
}

TEST_CASE("nothing is covered between two segments") {
    RunBuilder builder;
    for (int i = 0; i <= 10; ++i) builder.add(after(i), at(3.0 * i));
    builder.begin_segment();
    for (int i = 0; i <= 10; ++i) builder.add(after(500 + i), at(1000 + 3.0 * i));
    const Run run = builder.finish();
    CHECK(run.distance->as_meters() == doctest::Approx(60).epsilon(0.001));
    CHECK(*run.moving == 20_s);
    CHECK(*run.elapsed == 510_s);
}

TEST_CASE("standing at a light is elapsed but not moving") {
    RunBuilder builder;
    for (int i = 0; i <= 60; ++i) builder.add(after(i), at(3.0 * i));
    for (int i = 61; i <= 120; ++i) builder.add(after(i), at(180 + (i % 2)));
    for (int i = 121; i <= 180; ++i) builder.add(after(i), at(180 + 3.0 * (i - 120)));
    const Run run = builder.finish();
    CHECK(run.moving->count() == doctest::Approx(120).epsilon(0.05));
    CHECK(*run.elapsed == 180_s);
}

TEST_CASE("smart recording with long steps is all moving") {
    RunBuilder builder;
    for (int i = 0; i <= 20; ++i) builder.add(after(i * 17.0), recorded(50.0 * i));
    CHECK(*builder.finish().moving == 340_s);
}

TEST_CASE("a watch that writes its distance every few seconds does not seem to stop and go") {
    RunBuilder builder;
    for (int i = 0; i <= 100; ++i) builder.add(after(i), recorded(3.0 * (i / 5 * 5)));
    CHECK(builder.finish().moving->count() == doctest::Approx(100).epsilon(0.06));
}

TEST_CASE("what the file says is not reckoned again, and moving is never more than the timer") {
    RunBuilder builder;
    for (int i = 0; i <= 100; ++i) builder.add(after(i), at(3.0 * i));
    builder.said().distance = 310_m;
    builder.said().elapsed = 99_s;
    builder.said().timer = 90_s;
    const Run run = builder.finish();
    CHECK(*run.distance == 310_m);
    CHECK(*run.elapsed == 99_s);
    CHECK(*run.moving == 90_s);
}

TEST_CASE("noise of the altimeter is no climb") {
    RunBuilder builder;
    const double heights[] = {100, 101, 99.5, 101.5, 100, 104, 110, 109, 108.5, 103, 102};
    int second = 0;
    for (const double height : heights) {
        Sample sample;
        sample.elevation = static_cast<std::int32_t>(height * 10);
        builder.add(after(second++), sample);
    }
    const Run run = builder.finish();
    CHECK(run.ascent->as_meters() == doctest::Approx(10));
    CHECK(run.descent->as_meters() == doctest::Approx(7));
    CHECK_FALSE(run.distance);
    CHECK_FALSE(run.moving);
}

TEST_CASE("a jump of the satellites gives no false peak") {
    RunBuilder builder;
    for (int i = 0; i <= 200; ++i) builder.add(after(i), at(3.0 * i + (i == 100 ? 400 : 0)));
    Run run = builder.finish();
    run.sport = Sport::Running;
    for (const auto& speed : speeds(run)) CHECK((!speed || *speed <= fastest(Sport::Running)));
    CHECK(speeds(run)[50]->as_meters_per_second() == doctest::Approx(3).epsilon(0.01));
    CHECK_FALSE(speeds(run)[100]);
}

TEST_CASE("a run of which only one place is known has no length") {
    RunBuilder builder;
    builder.add(morning, at(0));
    const Run run = builder.finish();
    CHECK_FALSE(run.distance);
    CHECK(*run.elapsed == 0_s);
}

TEST_CASE("a track without times has a length and no duration") {
    RunBuilder builder;
    for (int i = 0; i <= 10; ++i) builder.add(at(3.0 * i));
    const Run run = builder.finish();
    CHECK(run.distance->as_meters() == doctest::Approx(30).epsilon(0.001));
    CHECK_FALSE(run.start);
    CHECK_FALSE(run.elapsed);
    CHECK_FALSE(run.moving);
}

TEST_CASE("a value that comes late does not move the ones before it") {
    RunBuilder builder;
    builder.add(after(0), at(0));
    Sample with_pulse = at(3);
    with_pulse.heart_rate = 140;
    builder.add(after(1), with_pulse);
    builder.add(after(2), at(6));
    const Run run = builder.finish();
    CHECK_FALSE(run.samples[0].has_heart_rate());
    CHECK(run.samples[1].heart_rate == 140);
    CHECK_FALSE(run.samples[2].has_heart_rate());
    CHECK(run.samples.cadence.empty());
    CHECK(*run.average_heart_rate == 140);
}

TEST_CASE("services' names for a run all mean running") {
    for (const char* text : {"Run", "running", "Trail Run", "trail_running", "9", "HKWorkoutActivityTypeRunning"})
        CHECK(sport_named(text) == Sport::Running);
    CHECK(sport_named("Biking") == Sport::Cycling);
    CHECK(sport_named("curling") == Sport::Unknown);
    CHECK(name(Sport::Running) == "running");
    CHECK(kind_named("Treadmill Running") == Kind::Treadmill);
}
