// The body map, one figure at a time: the whole body, or the close-up with the sheet under it.
#include "ui/motion.h"
#include "ui/screens/map_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/body_figure.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

namespace {

/// Buttons down the map's left edge, and down its right one where it is too low for all.
template <std::size_t count>
std::array<Box, count> button_places(Frame& frame, const Box& map) {
    const float side = frame.dp(frame.metrics().target);
    const float gap = frame.dp(frame.metrics().kiosk() ? 12 : 10);
    const float in = frame.dp(frame.metrics().kiosk() ? 22 : 12) + side / 2;
    const auto fit = std::max<std::size_t>(
        static_cast<std::size_t>(std::max(map.height() - frame.dp(6) + gap, 0.0F) / (side + gap)), (count + 1) / 2);
    std::array<Box, count> places;
    for (std::size_t i = 0; i < count; ++i) {
        const bool left = i < fit;
        const auto row = static_cast<float>(left ? i : i - fit);
        places[i] = Box::around(
            {left ? map.min.x + in : map.max.x - in, map.min.y + frame.dp(6) + side / 2 + row * (side + gap)},
            {side, side});
    }
    return places;
}

bool speaks_of_marks(const View& view) { return !view.marks.marks.empty() || !view.marks.alternatives.empty(); }

/// The sheet from below: what was marked, and the way on. Gives back its top edge.
float marks_sheet(const View& view, Frame& frame, const Box& area) {
    const float margin = frame.dp(frame.metrics().margin);
    const bool kiosk = frame.metrics().kiosk();
    // So high that the figure above stays large enough for a finger; what does not fit scrolls.
    const float most =
        area.height() * (view.marks.alternatives.empty() && view.marks.marks.size() < 2 && frame.text_scale() < 1.2F
                             ? 0.385F
                         : frame.text_scale() < 1.2F ? 0.47F
                                                     : 0.42F);
    const Sheet sheet(frame, "marks", column_box(frame, area, 560), most, true);
    const Box& box = sheet.box();
    ButtonLook next;
    next.arrow = true;
    next.enabled = view.marks.next_enabled;
    const float width = box.width() - 2 * margin;
    const float height = button_height(frame, view.marks.next_label, width, next);
    const float below = frame.dp(kiosk ? 28 : 20) + frame.dp(frame.bottom_inset());
    const float top = frame.dp(24);
    const Box footer{{box.min.x + margin, box.max.y - below - height}, {box.max.x - margin, box.max.y - below}};
    float content = 0;
    {
        const float bottom = std::max(footer.min.y - frame.dp(8), box.min.y + top);
        Scroll scroll(frame, "marks", {{box.min.x, box.min.y + top}, {box.max.x, bottom}}, margin, Role::Surface);
        const float begin = scroll.column.y;
        marks_content(view, frame, scroll.column);
        scroll.column.space(frame.dp(8));
        content = scroll.column.y - begin;
    }
    frame.memory().floor = footer.min.y;
    if (button(frame, "next", view.marks.next_label, footer, next)) frame.send(BeginInterview{});
    sheet.wants(top + content + frame.dp(8) + height + below);
    return box.min.y;
}

/// A kiosk names the two buttons of its map, at the very bottom; gives back what is left above.
float named_buttons(const View& view, Frame& frame, const Box& strip, float side, float bottom) {
    const ButtonLook undo{Weight::Outline, Icon::Undo, false, view.marks.can_undo, false};
    const ButtonLook list{Weight::Outline, Icon::List, false, true, false};
    bottom -= frame.dp(24);
    const float width = strip.width() - 2 * side;
    const float gap = frame.dp(12);
    const float left = std::floor(width * 0.34F);
    const float height = std::max(button_height(frame, view.marks.undo_label, left, undo),
                                  button_height(frame, view.marks.list_label, width - left - gap, list));
    const Box first = Box::sized({strip.min.x + side, bottom - height}, {left, height});
    const Box second{{first.max.x + gap, first.min.y}, {strip.max.x - side, bottom}};
    if (button(frame, "undo", view.marks.undo_label, first, undo)) frame.send(Undo{});
    if (button(frame, "list", view.marks.list_label, second, list)) frame.send(Open{Place::RegionList});
    return first.min.y - frame.dp(32);
}

}  // namespace

void draw_body(const View& view, Frame& frame, Box area) {
    const bool marked = speaks_of_marks(view);
    const bool kiosk = frame.metrics().kiosk();
    const float margin = frame.dp(frame.metrics().margin);
    Box above = area;
    if (!marked && !kiosk) above = tab_bar(frame, view, area);
    home_header(frame, view, above);
    Column words{above.min.x + margin, above.min.y, above.width() - 2 * margin};
    heading(frame, words, "title", view.body.title, Type::Title);
    if (!marked) {
        words.space(frame.dp(4));
        text(frame, words, "subtitle", view.body.subtitle, Type::Body, Role::InkSoft);
    }
    if (marked) above.max.y = marks_sheet(view, frame, area);
    const Box strip = column_box(frame, above, 560);
    const float side = frame.dp(kiosk ? frame.metrics().margin : 20);
    float bottom = above.max.y - frame.dp(12);
    if (kiosk && !marked) bottom = named_buttons(view, frame, strip, side, bottom);
    const float segment_top = bottom - segment_height(frame, view.body.views, strip.width() - 2 * side);
    const Box map{{above.min.x, words.y + frame.dp(10)}, {above.max.x, segment_top - frame.dp(12)}};
    std::array<Box, 2> places{};
    if (!kiosk || marked) places = button_places<2>(frame, map);
    if (const auto asked = body_figure(frame, "map.body", view.body, map, {places})) frame.send(*asked);
    if (!kiosk || marked) {
        if (map_button(frame, {"undo", view.marks.undo_label, Icon::Undo, view.marks.can_undo}, places[0]))
            frame.send(Undo{});
        if (map_button(frame, {"list", view.marks.list_label, Icon::List}, places[1]))
            frame.send(Open{Place::RegionList});
    }
    if (!marked) frame.memory().floor = segment_top;
    view_segment(frame, view.body, {{strip.min.x + side, segment_top}, {strip.max.x - side, bottom}}, "view");
}

void draw_close_up(const View& view, Frame& frame, Box area) {
    if (!view.close_up) return draw_body(view, frame, area);
    const MapView& close_up = *view.close_up;
    const bool marked = speaks_of_marks(view);
    Box above = area;
    HeaderLook look;
    look.title = close_up.title;
    look.subtitle = close_up.subtitle;
    look.centered = false;
    header(frame, view, above, look);
    if (marked) above.max.y = marks_sheet(view, frame, area);
    const Box strip = column_box(frame, above, 560);
    const float side = frame.dp(frame.metrics().kiosk() ? frame.metrics().margin : 20);
    const float bottom = above.max.y - frame.dp(14) - (marked ? 0 : frame.dp(frame.bottom_inset()));
    const float segment_top = bottom - segment_height(frame, close_up.views, strip.width() - 2 * side);
    const Box map{above.min, {above.max.x, segment_top - frame.dp(8)}};
    const auto places = button_places<4>(frame, map);
    if (const auto asked = body_figure(frame, "map.close_up", close_up, map, {places})) frame.send(*asked);
    figure_zoom(frame, view.body, close_up, "map.close_up", map);
    close_up_buttons(view, frame, places);
    if (!marked) frame.memory().floor = segment_top;
    view_segment(frame, close_up, {{strip.min.x + side, segment_top}, {strip.max.x - side, bottom}}, "view");
}

}  // namespace jointline::ui
