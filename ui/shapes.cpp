#include "ui/shapes.h"

#include "ui/shadows.h"

namespace jointline::ui {

namespace {

unsigned channel(ImU32 color, unsigned shift) { return (color >> shift) & 255U; }

}  // namespace

ImU32 blend(ImU32 below, ImU32 above, float how_much) {
    const auto one = [&](unsigned shift) {
        const float value =
            mix(static_cast<float>(channel(below, shift)), static_cast<float>(channel(above, shift)), how_much);
        return static_cast<ImU32>(std::lround(value)) << shift;
    };
    return one(IM_COL32_R_SHIFT) | one(IM_COL32_G_SHIFT) | one(IM_COL32_B_SHIFT) | one(IM_COL32_A_SHIFT);
}

ImU32 faded(ImU32 color, float alpha) {
    const auto own = static_cast<float>(channel(color, IM_COL32_A_SHIFT));
    return (color & ~IM_COL32_A_MASK) |
           (static_cast<ImU32>(std::lround(own * std::clamp(alpha, 0.0F, 1.0F))) << IM_COL32_A_SHIFT);
}

void fill(Frame& frame, const Box& box, ImU32 color, float radius) {
    frame.list().AddRectFilled({frame.snap(box.min.x), frame.snap(box.min.y)},
                               {frame.snap(box.max.x), frame.snap(box.max.y)}, color, frame.dp(radius));
}

void outline(Frame& frame, const Box& box, ImU32 color, float radius, float thickness) {
    const float width = frame.dp(thickness);
    // The line lies inside the box, so that chosen and not chosen are equally large.
    const Box middle = box.grown(-width / 2);
    frame.list().AddRect(middle.min, middle.max, color, std::max(frame.dp(radius) - width / 2, 0.0F), 0, width);
}

void draw_card(Frame& frame, const Box& box, float radius, int level, Role role) {
    if (level > 0) draw_shadow(frame, box, frame.dp(radius), level);
    fill(frame, box, frame.color(role), radius);
    if (level > 0 && frame.theme().contrast()) outline(frame, box, frame.color(Role::Ink), radius, 2);
}

void draw_focus(Frame& frame, const Box& box, float radius) {
    const Box ring = box.grown(frame.dp(4.5F));
    frame.list().AddRect(ring.min, ring.max, frame.color(Role::Primary), frame.dp(radius + 4.5F), 0, frame.dp(3));
}

void draw_fade(Frame& frame, const Box& box, ImU32 color, bool up) {
    const ImU32 clear = color & ~IM_COL32_A_MASK;
    const ImU32 top = up ? color : clear;
    const ImU32 bottom = up ? clear : color;
    frame.list().AddRectFilledMultiColor(box.min, box.max, top, top, bottom, bottom);
}

void hairline(Frame& frame, ImVec2 from, float width) {
    const float y = frame.snap(from.y);
    const float thick = std::max(frame.dp(1), 1 / frame.density());
    frame.list().AddRectFilled({from.x, y}, {from.x + width, y + frame.snap(thick)}, frame.color(Role::Line));
}

}  // namespace jointline::ui
