#include "assets/body/bake/color.h"

#include "assets/body/bake/power.h"

namespace jointline::bake {

float to_linear(float srgb) { return srgb <= 0.04045F ? srgb / 12.92F : power((srgb + 0.055F) / 1.055F, 2.4F); }

float to_srgb(float linear) {
    const float l = clamp01(linear);
    return l <= 0.0031308F ? l * 12.92F : 1.055F * power(l, 1 / 2.4F) - 0.055F;
}

Vec color(std::uint32_t rgb) {
    const auto part = [&](unsigned shift) { return to_linear(static_cast<float>((rgb >> shift) & 255U) / 255); };
    return {part(16), part(8), part(0)};
}

}  // namespace jointline::bake
