#pragma once
/// The body map: art, regions, spots and the call-out of one figure.
///
/// Shapes  touch down shows the region under the finger; lifting it there reports the point. More than ten dp of
///         movement picks nothing: it pans a zoomed figure, or turns it by one view. The wheel zooms, arrow keys turn.
///         Every region is a node of the semantic tree, with a small rect that lies inside its outline.
/// Units   points reported are millimetres of the figure, y up.
#include <optional>
#include <span>
#include <string_view>

#include "core/app/command.h"
#include "core/app/view.h"
#include "ui/frame.h"

namespace jointline::ui {

struct FigureLook {
    std::span<const Box> obstacles;   ///< buttons over the map: the call-out keeps off them
    const MapView* beside = nullptr;  ///< a closer map that names the spots: this one does not
};

/// What the finger or a key asked for: TapFigure, TurnFigure or ZoomIn.
std::optional<Command> body_figure(Frame& frame, std::string_view id, const MapView& map, const Box& box,
                                   const FigureLook& look = {});

/// Where a figure was drawn in this frame.
struct FigurePlace {
    ImVec2 zero{};
    float scale = 0;
    ImVec2 at(Point p) const { return {zero.x + p.x * scale, zero.y - p.y * scale}; }
};
FigurePlace figure_place(Frame& frame, std::string_view id);

/// While the close-up opens: the body comes nearer until its knee lies where the close-up has it. Zero when done.
void figure_zoom(Frame& frame, const MapView& body, const MapView& close_up, std::string_view close_up_id,
                 const Box& box);

}  // namespace jointline::ui
