#pragma once
/// From millimetres of a figure to pixels of the screen, and shapes drawn by it.
///
/// Units   figure: millimetres, y up; screen: window pixels, y down.
#include "core/app/view.h"
#include "ui/frame.h"

namespace jointline::ui {

struct FigureView {
    ImVec2 zero{};    ///< where the figure's (0, 0) is drawn
    float scale = 1;  ///< window pixels to a millimetre

    ImVec2 to_screen(Point p) const { return {zero.x + p.x * scale, zero.y - p.y * scale}; }
    Point to_figure(ImVec2 p) const { return {(p.x - zero.x) / scale, (zero.y - p.y) / scale}; }
    Box to_screen(const Rect& r) const {
        return {to_screen(Point{r.min.x, r.max.y}), to_screen(Point{r.max.x, r.min.y})};
    }
};

/// So that what a finger needs fills `box`: the first window, more where there is room for it.
FigureView fitted(Frame& frame, const MapView& map, const Box& box);

void fill_shape(Frame& frame, const Shape& shape, const FigureView& view, ImU32 color);
void outline_shape(Frame& frame, const Shape& shape, const FigureView& view, ImU32 color, float width);
void draw_art(Frame& frame, const MapView& map, std::string_view art, const FigureView& view, float alpha);

}  // namespace jointline::ui
