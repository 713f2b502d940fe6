#pragma once
/// Colours as light (linear), and as the screen wants them (sRGB).
#include <cstdint>

#include "assets/body/bake/vec.h"

namespace jointline::bake {

float to_linear(float srgb);
float to_srgb(float linear);
/// 0xRRGGBB as light.
Vec color(std::uint32_t rgb);

/// Three stops of brightness: what a surface looks like in the dark, between and in full light.
struct Ramp {
    Vec low;
    Vec middle;
    Vec high;

    Vec operator()(float brightness) const {
        if (brightness < 0.5F) {
            const float t = brightness / 0.5F;
            return mix(low, middle, 0.5F * smooth_step(0, 1, t) + 0.5F * t);
        }
        return mix(middle, high, clamp01((brightness - 0.5F) / 0.5F));
    }
};

}  // namespace jointline::bake
