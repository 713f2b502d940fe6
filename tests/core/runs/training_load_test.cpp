#include "core/runs/training_load.h"

#include <vector>

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::runs;

TEST_CASE("session load is minutes times effort, and a blank is not zero") {
    CHECK(*session_load(45_min, 6) == doctest::Approx(270));
    CHECK(*session_load(45_min, 0) == 0);
    CHECK_FALSE(session_load(45_min, std::nullopt));
    CHECK_FALSE(session_load(std::nullopt, 6));
}

TEST_CASE("four equal weeks have a ratio of one") {
    std::vector<DatedLoad> loads;
    const Day last = *parse_day("2025-05-28");
    for (int week = 0; week < 4; ++week) loads.push_back({last - std::chrono::days{7 * week}, 300});
    CHECK(*acute_chronic_ratio(loads, last) == doctest::Approx(1));
    loads.push_back({last, 300});
    CHECK(*acute_chronic_ratio(loads, last) == doctest::Approx(600 / 375.0));
    CHECK_FALSE(acute_chronic_ratio({}, last));
}
