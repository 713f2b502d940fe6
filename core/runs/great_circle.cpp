#include "core/runs/great_circle.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace jointline::runs {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double radians_per_step = pi / 180.0 / 1e7;
constexpr std::int64_t near = 50'000;            // 0.005 degrees: half a kilometre
constexpr std::int32_t near_pole = 850'000'000;  // where a plane's meridians run together too quickly

}  // namespace

Distance great_circle(std::int32_t latitude_a, std::int32_t longitude_a, std::int32_t latitude_b,
                      std::int32_t longitude_b) {
    const std::int64_t north = std::int64_t{latitude_b} - latitude_a;
    const std::int64_t east = std::int64_t{longitude_b} - longitude_a;
    const double up = static_cast<double>(north) * radians_per_step;
    const double across = static_cast<double>(east) * radians_per_step;
    if (std::abs(north) < near && std::abs(east) < near && std::abs(std::int64_t{latitude_a}) < near_pole) {
        const double between = static_cast<double>(std::int64_t{latitude_a} + latitude_b) / 2 * radians_per_step;
        const double narrowed = across * std::cos(between);
        return earth_radius * std::sqrt(up * up + narrowed * narrowed);
    }
    const double half_up = std::sin(up / 2);
    const double half_across = std::sin(across / 2);
    const double haversine = half_up * half_up + std::cos(latitude_a * radians_per_step) *
                                                     std::cos(latitude_b * radians_per_step) * half_across *
                                                     half_across;
    return earth_radius * (2 * std::asin(std::sqrt(std::clamp(haversine, 0.0, 1.0))));
}

}  // namespace jointline::runs
