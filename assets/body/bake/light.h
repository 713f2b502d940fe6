#pragma once
/// Light on a distance field: surface normal, occlusion, soft shadow. Nothing random, so pictures repeat.
///
/// Shapes  a Field is anything callable with a Vec that gives a distance.
/// Units   millimetres.
#include <span>
#include <vector>

#include "assets/body/bake/vec.h"

namespace jointline::bake {

template <typename Field>
Vec normal_of(const Field& field, Vec p, float step) {
    constexpr Vec a{1, -1, -1};
    constexpr Vec b{-1, -1, 1};
    constexpr Vec c{-1, 1, -1};
    constexpr Vec d{1, 1, 1};
    return unit(a * field(p + a * step) + b * field(p + b * step) + c * field(p + c * step) + d * field(p + d * step));
}

/// Directions spread evenly over the sphere.
std::vector<Vec> even_directions(int count);

/// How much of the sky above `n` is open within `reach`: 1 is all of it.
template <typename Field>
float openness(const Field& field, Vec p, Vec n, std::span<const Vec> directions, float reach) {
    float open = 0;
    float weight = 0;
    for (const Vec& d : directions) {
        const float c = dot(d, n);
        if (c <= 0.05F) continue;
        float o = 1;
        float h = reach * 0.05F;
        for (int i = 0; i < 5 && h < reach && o > 0; ++i) {
            o = std::min(o, clamp01(0.5F + 0.5F * field(p + n * 0.6F + d * h) / (h * 0.55F)));
            h *= 1.9F;
        }
        open += o * c;
        weight += c;
    }
    return weight > 0 ? open / weight : 1;
}

/// How much of a soft light reaches `p` from direction `l`.
template <typename Field>
float light_through(const Field& field, Vec p, Vec l, float farthest, float sharpness) {
    float r = 1;
    float t = 2.5F;
    for (int i = 0; i < 26 && t < farthest; ++i) {
        const float h = field(p + l * t);
        r = std::min(r, 0.5F + 0.5F * h * sharpness / t);
        if (r <= 0) return 0;
        t += std::clamp(std::fabs(h), 2.0F, 30.0F);
    }
    return smooth_step(0, 1, r);
}

/// Where a ray meets the surface: the way to it, or less than zero if it misses.
template <typename Field>
float march(const Field& field, Vec from, Vec direction, float start, float farthest, float share, float near) {
    float t = start;
    for (int i = 0; i < 260 && t < farthest; ++i) {
        const float h = field(from + direction * t);
        if (h < near) return t;
        t += std::max(h * share, near * 0.85F);
    }
    return -1;
}

}  // namespace jointline::bake
