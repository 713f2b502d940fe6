#include "ui/shadows.h"

#include <array>
#include <cmath>
#include <vector>

#include "ui/frame.h"

namespace jointline::ui {

namespace {

struct Layer {
    float down;
    float blur;
    float light;  ///< strength of #14232B
    float dark;   ///< of black
};

constexpr std::array<std::array<Layer, 2>, 3> levels = {{
    {{{1, 2, 0.07F, 0.35F}, {3, 10, 0.05F, 0.22F}}},
    {{{2, 4, 0.07F, 0.40F}, {8, 24, 0.10F, 0.38F}}},
    {{{-2, 6, 0.05F, 0.30F}, {-10, 36, 0.11F, 0.40F}}},
}};

/// One blurred corner: the patch's left top is outside, its right bottom in the middle of the box.
void draw_layer(Frame& frame, const Box& box, float radius, float sigma, ImU32 color) {
    const Patch& patch = frame.shadows().corner(radius, sigma);
    if (patch.empty()) return;
    const float pixel = sigma / Shadows::pixels_per_sigma;
    const float full = static_cast<float>(patch.pixels.width) * pixel;
    const Box out = box.grown(sigma * Shadows::reach);
    const float cx = std::min(full, out.width() / 2);
    const float cy = std::min(full, out.height() / 2);
    const ImVec2 half{(patch.uv_max.x - patch.uv_min.x) / static_cast<float>(patch.pixels.width) / 2,
                      (patch.uv_max.y - patch.uv_min.y) / static_cast<float>(patch.pixels.height) / 2};
    const ImVec2 a = patch.uv_min + half;
    const ImVec2 b = patch.uv_max - half;
    const float xs[] = {out.min.x, out.min.x + cx, out.max.x - cx, out.max.x};
    const float ys[] = {out.min.y, out.min.y + cy, out.max.y - cy, out.max.y};
    const float us[] = {a.x, b.x, b.x, a.x};
    const float vs[] = {a.y, b.y, b.y, a.y};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            if (xs[column + 1] <= xs[column] || ys[row + 1] <= ys[row]) continue;
            frame.list().AddImage(frame.atlas().texture(), {xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                                  {us[column], vs[row]}, {us[column + 1], vs[row + 1]}, color);
        }
}

}  // namespace

void Shadows::check() {
    if (generation_ == atlas_.generation()) return;
    corners_.clear();
    glow_ = {};
    generation_ = atlas_.generation();
}

const Patch& Shadows::corner(float radius, float sigma) {
    check();
    const int round = static_cast<int>(std::lround(radius / sigma * pixels_per_sigma));
    const auto [at, is_new] = corners_.try_emplace(round);
    if (!is_new) return at->second;
    const int outside = reach * pixels_per_sigma;
    const int side = outside + std::max(round, 0) + outside;
    std::vector<std::uint8_t> coverage;
    coverage.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    const auto r = static_cast<float>(round);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            // Distance to the rounded box, whose corner lies at (outside, outside).
            const float qx = r - (static_cast<float>(x - outside) + 0.5F);
            const float qy = r - (static_cast<float>(y - outside) + 0.5F);
            const float d = std::hypot(std::max(qx, 0.0F), std::max(qy, 0.0F)) + std::min(std::max(qx, qy), 0.0F) - r;
            const float alpha = 0.5F * std::erfc(d / static_cast<float>(pixels_per_sigma) / 1.41421356F);
            coverage.push_back(static_cast<std::uint8_t>(std::lround(alpha * 255)));
        }
    at->second = atlas_.add(side, side, coverage);
    return at->second;
}

const Patch& Shadows::glow() {
    check();
    if (!glow_.empty()) return glow_;
    constexpr int side = 128;
    std::vector<std::uint8_t> coverage;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float d = std::hypot(static_cast<float>(x) - 63.5F, static_cast<float>(y) - 63.5F) / 63.5F;
            const float t = std::clamp(1 - d, 0.0F, 1.0F);
            coverage.push_back(static_cast<std::uint8_t>(std::lround(t * t * (3 - 2 * t) * 255)));
        }
    glow_ = atlas_.add(side, side, coverage);
    return glow_;
}

void draw_shadow(Frame& frame, const Box& box, float radius, int level) {
    if (frame.theme().contrast()) return;  // what lies on it has an outline instead
    const bool dark = frame.theme().dark();
    for (const Layer& layer : levels[static_cast<std::size_t>(level - 1)]) {
        const float strength = dark ? layer.dark : layer.light;
        const ImU32 base = dark ? IM_COL32(0, 0, 0, 0) : IM_COL32(0x14, 0x23, 0x2B, 0);
        const ImU32 color = base | (static_cast<ImU32>(std::lround(strength * 255)) << IM_COL32_A_SHIFT);
        draw_layer(frame, box.moved({0, frame.dp(layer.down)}), radius, frame.dp(layer.blur) / 2, color);
    }
}

void draw_glow(Frame& frame, ImVec2 center, ImVec2 size) {
    const Patch& patch = frame.shadows().glow();
    if (patch.empty()) return;
    const Box box = Box::around(center, size);
    frame.list().AddImage(frame.atlas().texture(), box.min, box.max, patch.uv_min, patch.uv_max,
                          frame.color(Role::Glow));
}

}  // namespace jointline::ui
