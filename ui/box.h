#pragma once
/// Rectangles on the screen, and the few sums that laying out takes.
///
/// Units   window pixels, y down.
#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace jointline::ui {

constexpr ImVec2 operator+(ImVec2 a, ImVec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr ImVec2 operator-(ImVec2 a, ImVec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr ImVec2 operator*(ImVec2 a, float k) { return {a.x * k, a.y * k}; }
inline float length(ImVec2 v) { return std::hypot(v.x, v.y); }
constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }
constexpr ImVec2 mix(ImVec2 a, ImVec2 b, float t) { return {mix(a.x, b.x, t), mix(a.y, b.y, t)}; }

struct Box {
    ImVec2 min{};
    ImVec2 max{};

    static constexpr Box sized(ImVec2 at, ImVec2 size) { return {at, at + size}; }
    static constexpr Box around(ImVec2 center, ImVec2 size) { return sized(center - size * 0.5F, size); }
    constexpr float width() const { return max.x - min.x; }
    constexpr float height() const { return max.y - min.y; }
    constexpr ImVec2 size() const { return max - min; }
    constexpr ImVec2 center() const { return (min + max) * 0.5F; }
    constexpr bool contains(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }
    constexpr bool empty() const { return max.x <= min.x || max.y <= min.y; }
    constexpr Box grown(float by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }
    constexpr Box moved(ImVec2 by) const { return {min + by, max + by}; }
    Box clipped(const Box& to) const {
        return {{std::max(min.x, to.min.x), std::max(min.y, to.min.y)},
                {std::min(max.x, to.max.x), std::min(max.y, to.max.y)}};
    }
    /// At least so large, about the same middle: what a finger needs, of something that looks smaller.
    Box at_least(float side) const { return around(center(), {std::max(width(), side), std::max(height(), side)}); }
    constexpr bool operator==(const Box& o) const {
        return min.x == o.min.x && min.y == o.min.y && max.x == o.max.x && max.y == o.max.y;
    }
};

}  // namespace jointline::ui
