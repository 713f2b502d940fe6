#pragma once
/// Soft shadows and the glow behind the figure, baked once and stretched.
///
/// Shapes  a shadow is one corner of a blurred rounded box; the other three are its mirror images, the sides its last
///         row. Blurred things need few pixels, so it is baked small.
/// Units   window pixels.
#include <unordered_map>

#include "ui/atlas.h"
#include "ui/box.h"

namespace jointline::ui {

class Frame;

class Shadows {
public:
    explicit Shadows(Atlas& atlas) : atlas_(atlas) {}

    /// A corner of a box with this radius, blurred; `radius` and `sigma` in the same unit.
    const Patch& corner(float radius, float sigma);
    const Patch& glow();
    /// Pixels of a corner patch to one sigma, and how many sigmas it reaches out of the box.
    static constexpr int pixels_per_sigma = 4;
    static constexpr int reach = 3;

private:
    void check();
    Atlas& atlas_;
    int generation_ = 0;
    std::unordered_map<int, Patch> corners_;
    Patch glow_;
};

/// Level 1 cards and buttons, 2 call-outs, 3 sheets. High contrast has none: outlines are drawn instead.
void draw_shadow(Frame& frame, const Box& box, float radius, int level);
void draw_glow(Frame& frame, ImVec2 center, ImVec2 size);

}  // namespace jointline::ui
