#pragma once
/// Surfaces: cards, outlines, fades, the ring of the keyboard.
///
/// Units   window pixels for boxes, dp for radii and thicknesses.
#include <utility>

#include "ui/frame.h"
#include "ui/text.h"

namespace jointline::ui {

ImU32 blend(ImU32 below, ImU32 above, float how_much);
/// The same colour, more transparent.
ImU32 faded(ImU32 color, float alpha);

void fill(Frame& frame, const Box& box, ImU32 color, float radius = 0);
void outline(Frame& frame, const Box& box, ImU32 color, float radius, float thickness);
/// A card with its shadow: `level` 0 has none.
void draw_card(Frame& frame, const Box& box, float radius, int level = 1, Role role = Role::Surface);
/// Three dp in the primary colour, three dp away.
void draw_focus(Frame& frame, const Box& box, float radius);
/// From clear to the colour, downwards; upwards when `up`.
void draw_fade(Frame& frame, const Box& box, ImU32 color, bool up = false);
void hairline(Frame& frame, ImVec2 from, float width);

struct CardLook {
    Role fill = Role::Surface;
    int level = 1;
    float radius = 20;
    float pad = 18;
    ImU32 edge = 0;  ///< outline, if not 0
    float edge_width = 2;
};

/// A card as high as what is put on it: `content(Column&)` draws, then the card is laid under it.
template <typename Content>
Box on_card(Frame& frame, Column& column, const CardLook& look, Content content) {
    const float pad = frame.dp(look.pad);
    ImDrawListSplitter layers;
    ImDrawList* list = &frame.list();
    layers.Split(list, 2);
    layers.SetCurrentChannel(list, 1);
    Column inner{column.x + pad, column.y + pad, column.width - 2 * pad};
    content(inner);
    const Box box{{column.x, column.y}, {column.x + column.width, frame.snap(inner.y + pad)}};
    layers.SetCurrentChannel(list, 0);
    draw_card(frame, box, look.radius, look.level, look.fill);
    if (look.edge != 0) outline(frame, box, look.edge, look.radius, look.edge_width);
    layers.Merge(list);
    column.y = box.max.y;
    return box;
}

}  // namespace jointline::ui
