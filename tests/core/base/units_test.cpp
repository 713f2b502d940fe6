#include "core/base/units.h"

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::literals;

TEST_CASE("a pace needs ground covered") {
    CHECK_FALSE(Pace::of(Distance{}, 10_min));
    CHECK(Pace::of(10_km, 50_min)->per_km().count() == doctest::Approx(300));
    CHECK(Pace::of(10_km, 40_min)->is_faster_than(*Pace::of(10_km, 50_min)));
}

TEST_CASE("a speed needs time passed") {
    CHECK_FALSE(Speed::of(1_km, Seconds{0}));
    CHECK(Speed::of(1_km, 250_s)->as_meters_per_second() == doctest::Approx(4));
}

TEST_CASE("kilometres, miles and metres are one distance") {
    CHECK(Distance::miles(1).as_meters() == doctest::Approx(1609.344));
    CHECK(1.5_km == 1500_m);
    CHECK(1_km + 500_m > 1.4_km);
    CHECK(3_km / 2_km == doctest::Approx(1.5));
}
