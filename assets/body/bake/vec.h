#pragma once
/// A point or direction in space.
///
/// Shapes  x to the person's left, y up, z towards whoever looks at the person from the front.
/// Units   millimetres; angles are radians.
#include <algorithm>
#include <cmath>

namespace jointline::bake {

struct Vec {
    float x = 0;
    float y = 0;
    float z = 0;
};

inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vec operator*(Vec a, float s) { return {a.x * s, a.y * s, a.z * s}; }
inline Vec operator*(Vec a, Vec b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
inline float dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline float length(Vec a) { return std::sqrt(dot(a, a)); }
inline Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline Vec unit(Vec a) {
    const float l = length(a);
    return l > 1e-9F ? a * (1 / l) : Vec{0, 0, 1};
}

inline float mix(float a, float b, float t) { return a + (b - a) * t; }
inline Vec mix(Vec a, Vec b, float t) { return a + (b - a) * t; }
inline float clamp01(float x) { return std::clamp(x, 0.0F, 1.0F); }
/// 0 below `from`, 1 above `to` (or the other way round), smooth between.
inline float smooth_step(float from, float to, float x) {
    const float t = clamp01((x - from) / (to - from));
    return t * t * (3 - 2 * t);
}

inline Vec turned_x(Vec p, float a) {
    const float c = std::cos(a);
    const float s = std::sin(a);
    return {p.x, c * p.y - s * p.z, s * p.y + c * p.z};
}
inline Vec turned_y(Vec p, float a) {
    const float c = std::cos(a);
    const float s = std::sin(a);
    return {c * p.x + s * p.z, p.y, -s * p.x + c * p.z};
}
inline Vec turned_z(Vec p, float a) {
    const float c = std::cos(a);
    const float s = std::sin(a);
    return {c * p.x - s * p.y, s * p.x + c * p.y, p.z};
}

}  // namespace jointline::bake
