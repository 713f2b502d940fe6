#include "core/runs/training_change.h"

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::runs;

namespace {

const Day onset = *parse_day("2025-06-30");

TrainedRun a_run(int days_before, Distance distance, Seconds time = 60_min) {
    TrainedRun run;
    run.id = RunId{1000 - days_before};
    run.day = onset - std::chrono::days{days_before};
    run.start = Instant{run.day.time_since_epoch() + std::chrono::hours{7}};
    run.distance = distance;
    run.time = time;
    return run;
}

}  // namespace

TEST_CASE("one run longer than any of the month before shows as a spike") {
    const TrainingHistory history{{a_run(40, 25_km), a_run(20, 10_km), a_run(12, 8_km), a_run(3, 15_km)}, onset};
    CHECK(*history.single_run_spike_percent() == doctest::Approx(50));
    CHECK_FALSE(TrainingHistory({a_run(3, 15_km)}, onset).single_run_spike_percent());
    CHECK_FALSE(TrainingHistory({a_run(30, 5_km), a_run(16, 15_km)}, onset).single_run_spike_percent());
}

TEST_CASE("the last week is compared with the mean of the three before") {
    const TrainingHistory history{
        {a_run(28, 10_km), a_run(20, 10_km), a_run(10, 10_km), a_run(7, 9_km), a_run(1, 6_km), a_run(0, 50_km)}, onset};
    CHECK(*history.weekly_change_percent() == doctest::Approx(100 * (15.0 / 10.0 - 1)));
    CHECK(history.usual_week()->as_km() == doctest::Approx(45 / 4.0));
}

TEST_CASE("a log of a few days does not know the usual week") {
    const TrainingHistory history{{a_run(6, 10_km), a_run(2, 10_km)}, onset};
    CHECK_FALSE(history.weekly_change_percent());
    CHECK_FALSE(history.usual_week());
    CHECK_FALSE(history.returned_from_break());
}

TEST_CASE("three weeks without a run and then running again is a return from a break") {
    CHECK(*TrainingHistory({a_run(80, 5_km), a_run(40, 5_km), a_run(30, 5_km)}, onset).returned_from_break());
    CHECK_FALSE(*TrainingHistory({a_run(80, 5_km), a_run(62, 5_km), a_run(50, 5_km), a_run(30, 5_km)}, onset)
                     .returned_from_break());
}

TEST_CASE("more fast running than before is noticed") {
    std::vector<TrainedRun> runs;
    for (int day = 126; day > 42; day -= 3) runs.push_back(a_run(day, 10_km, 60_min));
    runs.push_back(a_run(44, 10_km, 52_min));
    for (int day = 40; day > 0; day -= 4) runs.push_back(a_run(day, 10_km, day % 8 == 0 ? 48_min : 60_min));
    CHECK(*TrainingHistory(runs, onset).added_speed());
    std::vector<TrainedRun> steady;
    for (int day = 126; day > 0; day -= 3) steady.push_back(a_run(day, 10_km, 60_min));
    CHECK_FALSE(*TrainingHistory(steady, onset).added_speed());
}

TEST_CASE("more climbing per kilometre than before is noticed") {
    std::vector<TrainedRun> runs;
    for (int day = 100; day > 0; day -= 5) {
        runs.push_back(a_run(day, 10_km));
        runs.back().ascent = runs.back().descent = day <= 21 ? 100_m : 40_m;
    }
    CHECK(*TrainingHistory(runs, onset).added_hills());
    for (TrainedRun& run : runs) run.ascent = run.descent = 40_m;
    CHECK_FALSE(*TrainingHistory(runs, onset).added_hills());
    for (TrainedRun& run : runs) run.ascent = run.descent = std::nullopt;
    CHECK_FALSE(TrainingHistory(runs, onset).added_hills());
}

TEST_CASE("cadence is that of the easy runs") {
    std::vector<TrainedRun> runs{a_run(20, 10_km, 60_min), a_run(15, 10_km, 62_min), a_run(10, 10_km, 45_min)};
    runs[0].cadence = 166;
    runs[1].cadence = 162;
    runs[2].cadence = 184;
    CHECK(*TrainingHistory(runs, onset).easy_cadence() == doctest::Approx(164));
}

TEST_CASE("what is still run is a share of the usual week") {
    const TrainingHistory history{{a_run(28, 20_km), a_run(20, 20_km), a_run(-3, 5_km)}, onset};
    CHECK(*history.share_still_run(onset + std::chrono::days{5}) == doctest::Approx(0.5));
}
