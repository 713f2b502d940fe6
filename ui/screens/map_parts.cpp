#include "ui/screens/map_parts.h"

#include "ui/screens/screens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/pain_scale.h"

namespace jointline::ui {

namespace {

std::string next_of(const Choices& choices) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].chosen) return choices[(i + 1) % choices.size()].id;
    return choices.empty() ? std::string() : choices.front().id;
}

}  // namespace

bool map_button(Frame& frame, const MapButton& look, const Box& place) {
    IconLook icon;
    icon.raised = true;
    icon.enabled = look.enabled;
    icon.chosen = look.chosen;
    return icon_button(frame, look.id, look.label, look.icon, place.center(), icon);
}

void close_up_buttons(const View& view, Frame& frame, const std::array<Box, 4>& places) {
    const MapView& map = *view.close_up;
    std::size_t at = 0;
    if (!map.layers.empty()) {
        std::string label = map.layers_label;
        for (const ChoiceView& layer : map.layers)
            if (layer.chosen) label += (label.empty() ? "" : ": ") + layer.label;
        const bool anatomy = !map.layers.front().chosen;
        if (map_button(frame, {"layers", label, Icon::Layers, true, anatomy}, places[at++]))
            frame.send(ShowLayer{next_of(map.layers)});
    }
    if (map.views.size() > 1 && map_button(frame, {"turn", map.turn_label, Icon::Turn}, places[at++]))
        frame.send(TurnFigure{map.figure, next_of(map.views)});
    const MapButton undo{"undo", view.marks.undo_label, Icon::Undo, view.marks.can_undo};
    if (map_button(frame, undo, places[at++])) frame.send(Undo{});
    if (map_button(frame, {"list", view.marks.list_label, Icon::List}, places[at++]))
        frame.send(Open{Place::RegionList});
}

void view_segment(Frame& frame, const MapView& map, const Box& box, std::string_view id) {
    if (map.views.size() < 2) return;
    if (const auto chosen = segment(frame, id, map.views, box)) frame.send(TurnFigure{map.figure, *chosen});
}

namespace {

void mark_chips(const MarksView& marks, Frame& frame, Column& column) {
    Choices shown = marks.marks;
    // One place is read back in full; several are told apart by their short names.
    if (shown.size() == 1 && !marks.read_back.empty()) shown.front().label = marks.read_back;
    const auto tap = spot_chips(frame, column, shown, marks.remove_label);
    if (!tap) return;
    if (tap->remove) {
        frame.send(UnmarkRegion{tap->region});
    } else {
        frame.send(ChooseMark{tap->region});
    }
}

void strength_part(const MarksView& marks, Frame& frame, Column& column) {
    if (!marks.strength) return;
    column.space(frame.dp(12));
    if (const auto strength = pain_scale(frame, column, *marks.strength)) frame.send(SetStrength{*strength});
}

}  // namespace

void marks_in_brief(const View& view, Frame& frame, Column& column) {
    mark_chips(view.marks, frame, column);
    strength_part(view.marks, frame, column);
}

void marks_content(const View& view, Frame& frame, Column& column) {
    const MarksView& marks = view.marks;
    mark_chips(marks, frame, column);
    if (!marks.alternatives.empty()) {
        column.space(frame.dp(6));
        text(frame, column, "alternatives.title", marks.alternatives_title, Type::Caption, Role::InkSoft);
        column.space(frame.dp(2));
        if (const auto chosen = chips(frame, column, "alternative", marks.alternatives))
            frame.send(MarkRegion{*chosen});
    }
    strength_part(marks, frame, column);
    if (!marks.extent.empty()) {
        column.space(frame.dp(16));
        text(frame, column, "extent.title", marks.extent_title, Type::Label);
        column.space(frame.dp(8));
        const Box box = column.take(segment_height(frame, marks.extent, column.width));
        if (const auto extent = segment(frame, "extent", marks.extent, box)) frame.send(SetExtent{*extent});
    }
    if (marks.other_side) {
        column.space(frame.dp(12));
        if (const auto side = chips(frame, column, "other_side", {*marks.other_side})) frame.send(MarkRegion{*side});
    }
}

}  // namespace jointline::ui
