#include "core/runs/great_circle.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace jointline;
using runs::great_circle;

namespace {
std::int32_t degrees(double value) { return static_cast<std::int32_t>(std::lround(value * 1e7)); }
double meters(double lat_a, double lon_a, double lat_b, double lon_b) {
    return great_circle(degrees(lat_a), degrees(lon_a), degrees(lat_b), degrees(lon_b)).as_meters();
}
}  // namespace

TEST_CASE("a degree of latitude is a 360th of the Earth's circumference") {
    CHECK(meters(10, 20, 11, 20) == doctest::Approx(111'195.08).epsilon(1e-7));
    CHECK(meters(0, 0, 0, 180) == doctest::Approx(20'015'114.4).epsilon(1e-7));
}

TEST_CASE("short steps and long ones agree where they meet") {
    for (const double latitude : {0.0, 30.0, 60.0, -84.9}) {
        CAPTURE(latitude);
        const double below = meters(latitude, 7, latitude + 0.00499, 7.00499);
        const double above = meters(latitude, 7, latitude + 0.00501, 7.00501);
        CHECK(above / below == doctest::Approx(0.00501 / 0.00499).epsilon(1e-6));
    }
}

TEST_CASE("a step over the pole is measured over the pole") {
    CHECK(meters(89.9999, 0, 89.9999, 180) == doctest::Approx(22.239).epsilon(1e-3));
    CHECK(meters(5, 5, 5, 5) == 0);
}
