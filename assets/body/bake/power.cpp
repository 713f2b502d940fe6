#include "assets/body/bake/power.h"

#include <initializer_list>

namespace jointline::bake {

namespace {

float log2_of(float x) {
    const auto word = std::bit_cast<std::uint32_t>(x);
    const int exponent = static_cast<int>(word >> 23U) - 127;
    const float t = std::bit_cast<float>((word & 0x7FFFFFU) | 0x3F800000U) - 1;
    float s = 0.00930861F;
    for (const float c : {-0.04340657F, 0.09639147F, -0.14854181F, 0.20077455F, -0.27856738F, 0.44269422F})
        s = s * t + c;
    return static_cast<float>(exponent) + t + t * (1 - t) * s;
}

float exp2_of(float y) {
    const float low = y < -125 ? -125 : y > 125 ? 125 : y;
    const int whole = static_cast<int>(low + 256) - 256;  // floor, since low + 256 is positive
    const float x = low - static_cast<float>(whole);
    float r = 2.19009483e-4F;
    for (const float c : {1.45979644e-3F, 1.11383905e-2F, 6.66242606e-2F, 3.06852861e-1F}) r = r * x + c;
    const float fraction = 1 + x + x * (x - 1) * r;
    return fraction * std::bit_cast<float>(static_cast<std::uint32_t>(whole + 127) << 23U);
}

}  // namespace

float power(float x, float n) { return x <= 1e-30F ? 0 : exp2_of(n * log2_of(x)); }

}  // namespace jointline::bake
