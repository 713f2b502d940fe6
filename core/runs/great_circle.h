#pragma once
/// How far apart two places are.
///
/// Shapes  positions of samples, in 10^-7 degrees; what a file wrote is taken as written, beyond a pole too.
/// Units   Distance along the great circle of a sphere.
/// Source  mean Earth radius (2a + b) / 3 = 6,371,008.8 m, Moritz 2000, Geodetic Reference System 1980. The haversine
///         form; below a kilometre its limit on the plane, which differs by less than 10^-7 of the distance.
#include <cstdint>

#include "core/base/units.h"

namespace jointline::runs {

inline constexpr Distance earth_radius = Distance::meters(6'371'008.8);

Distance great_circle(std::int32_t latitude_a, std::int32_t longitude_a, std::int32_t latitude_b,
                      std::int32_t longitude_b);

}  // namespace jointline::runs
