#pragma once
/// How skin and cloth are lit: one brightness value, through a ramp of three colours for each theme.
#include <span>

#include "assets/body/bake/camera.h"
#include "assets/body/bake/color.h"
#include "assets/body/bake/light.h"
#include "assets/body/bake/picture.h"
#include "assets/body/bake/power.h"

namespace jointline::bake {

/// A material in the light and in the dark theme.
struct Themed {
    Ramp light;
    Ramp dark;
};
const Themed& skin_ramps();

struct SurfaceLight {
    float brightness = 0;
    float shine = 0;
    float rim = 0;
};

template <typename Field>
SurfaceLight light_on(const Field& field, const Camera& camera, Vec p, Vec n, std::span<const Vec> directions,
                      float reach, float shadow_reach) {
    const float open = openness(field, p, n, directions, reach);
    const float nk = dot(n, camera.key);
    const float shadow = nk > -0.25F ? light_through(field, p + n * 1.5F, camera.key, shadow_reach, 9) : 0;
    float key = clamp01((nk + 0.28F) / 1.28F);
    key = key * key * (0.35F + 0.65F * shadow);
    const float fill = clamp01((dot(n, camera.fill) + 0.4F) / 1.4F);
    const float sky = 0.5F + 0.5F * dot(n, camera.up);
    const float facing = clamp01(dot(n, camera.towards_viewer));
    float q = 0.70F * key + (0.13F * fill + 0.11F * sky + 0.04F) * mix(0.25F, 1, open);
    q *= mix(0.50F, 1, smooth_step(0, 0.95F, open)) * (1 - 0.36F * (1 - facing) * (1 - facing));
    q = std::clamp(q * 1.06F, 0.0F, 1.1F);
    const float away = 1 - facing;
    return {q * q * 0.35F + q * 0.65F,
            power(std::max(dot(n, unit(camera.key + camera.towards_viewer)), 0.0F), 26) * 0.10F * shadow,
            away * away * away * clamp01(dot(n, camera.rim) * 0.9F + 0.35F)};
}

/// `gloss` is 1 for skin, less for cloth.
void paint(Sample& sample, const Themed& material, const SurfaceLight& light, float gloss);

}  // namespace jointline::bake
