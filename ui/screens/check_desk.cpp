// A desk: the whole body, the close-up, and at the right the panel that speaks of them.
#include "ui/motion.h"
#include "ui/screens/map_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/widgets/body_figure.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/notes.h"

namespace jointline::ui {

namespace {

/// Where a figure and the buttons over it go, once its title and the segment that turns it are drawn.
struct DeskMap {
    Box map;
    std::array<Box, 4> buttons;
};

struct DeskMapLook {
    std::string_view id;
    std::size_t buttons = 0;
    bool subtitle = true;
    const View* back = nullptr;  ///< with a way back: the body is not beside it
};

void draw_title(Frame& frame, const MapView& map, Column& words, const DeskMapLook& look) {
    if (look.back != nullptr && look.back->can_go_back) {
        const float side = frame.dp(frame.metrics().target);
        const ImVec2 center{words.x + side / 2 - frame.dp(12), words.y + frame.dp(14)};
        if (icon_button(frame, "back", look.back->back_label, Icon::Back, center)) frame.send(Back{});
        words.x += side - frame.dp(8);
        words.width -= side - frame.dp(8);
    }
    heading(frame, words, std::string(look.id) + ".title", map.title, Type::Heading);
    if (!look.subtitle) return;
    words.space(frame.dp(2));
    text(frame, words, std::string(look.id) + ".subtitle", map.subtitle, Type::Small, Role::InkSoft);
}

/// A low window, a phone on its side: everything but the figure in a strip at its left.
DeskMap beside_strip(Frame& frame, const MapView& map, const Box& box, const DeskMapLook& look) {
    const float margin = frame.dp(20);
    const float strip = std::min(frame.dp(216), box.width() * 0.5F);
    Column words{box.min.x + margin, box.min.y + frame.dp(16), strip - margin};
    draw_title(frame, map, words, look);
    words.x = box.min.x + margin;
    words.width = strip - margin;
    DeskMap desk;
    const float side = frame.dp(frame.metrics().target);
    const float step = side + frame.dp(8);
    for (std::size_t i = 0; i < look.buttons; ++i) {
        const std::size_t row = i / 2;
        const ImVec2 at{words.x + static_cast<float>(i % 2) * step,
                        words.y + frame.dp(12) + static_cast<float>(row) * step};
        desk.buttons[i] = Box::sized(at, {side, side});
    }
    const float height = segment_height(frame, map.views, words.width);
    const float bottom = box.max.y - frame.dp(16);
    view_segment(frame, map, {{words.x, bottom - height}, {words.x + words.width, bottom}},
                 std::string(look.id) + ".view");
    desk.map = {{box.min.x + strip, box.min.y + frame.dp(8)}, {box.max.x, box.max.y - frame.dp(8)}};
    return desk;
}

DeskMap below_title(Frame& frame, const MapView& map, const Box& box, const DeskMapLook& look) {
    const float margin = frame.dp(frame.metrics().margin);
    const float side = frame.dp(frame.metrics().target);
    const float step = side + frame.dp(8);
    const float right = box.max.x - frame.dp(16);
    const float room = look.buttons == 0 ? 0 : static_cast<float>(look.buttons) * step + frame.dp(16);
    DeskMap desk;
    for (std::size_t i = 0; i < look.buttons; ++i) {
        const float x = right - static_cast<float>(look.buttons - i) * step + frame.dp(8);
        desk.buttons[i] = Box::sized({x, box.min.y + frame.dp(28)}, {side, side});
    }
    Column words{box.min.x + margin, box.min.y + frame.dp(28), box.width() - margin - frame.dp(8) - room};
    draw_title(frame, map, words, look);
    const float width = std::min(box.width() - 2 * margin, frame.dp(map.views.size() > 2 ? 440 : 240));
    const float height = segment_height(frame, map.views, width);
    const float bottom = box.max.y - frame.dp(32);
    view_segment(frame, map, Box::sized({box.center().x - width / 2, bottom - height}, {width, height}),
                 std::string(look.id) + ".view");
    const float top = std::max(words.y, box.min.y + frame.dp(76)) + frame.dp(12);
    desk.map = {{box.min.x, top}, {box.max.x, bottom - height - frame.dp(14)}};
    return desk;
}

DeskMap lay_map(Frame& frame, const MapView& map, const Box& box, const DeskMapLook& look) {
    return box.height() < frame.dp(520) ? beside_strip(frame, map, box, look) : below_title(frame, map, box, look);
}

/// From the place on the body to the close-up that shows it.
void draw_thread(Frame& frame, ImVec2 from, ImVec2 to) {
    const ImVec2 a{mix(from.x, to.x, 0.55F), from.y};
    const ImVec2 b{mix(from.x, to.x, 0.45F), to.y};
    constexpr int pieces = 44;
    for (int i = 0; i <= pieces; i += 2) {
        const auto at = [&](float t) {
            const float u = 1 - t;
            return from * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + to * (t * t * t);
        };
        frame.list().AddLine(at(static_cast<float>(i) / pieces), at((static_cast<float>(i) + 0.7F) / pieces),
                             frame.color(Role::Control), frame.dp(1.5F));
    }
}

void draw_maps(const View& view, Frame& frame, const Box& box) {
    if (!view.close_up) {
        const DeskMap body = lay_map(frame, view.body, box, {"body", 2, !view.marks.marks.empty()});
        if (const auto asked = body_figure(frame, "map.body", view.body, body.map, {body.buttons})) frame.send(*asked);
        const MapButton undo{"undo", view.marks.undo_label, Icon::Undo, view.marks.can_undo};
        if (map_button(frame, undo, body.buttons[0])) frame.send(Undo{});
        if (map_button(frame, {"list", view.marks.list_label, Icon::List}, body.buttons[1]))
            frame.send(Open{Place::RegionList});
        return;
    }
    const MapView& map = *view.close_up;
    const bool both = box.width() >= frame.dp(620) && box.height() >= frame.dp(520);
    const float edge = both ? frame.snap(box.min.x + box.width() * 0.44F) : box.min.x;
    if (both) {
        const DeskMap body = lay_map(frame, view.body, {box.min, {edge, box.max.y}}, {"body"});
        if (const auto asked = body_figure(frame, "map.body", view.body, body.map, {{}, &map})) frame.send(*asked);
    }
    const std::size_t buttons = 2 + (map.layers.empty() ? 0U : 1U) + (map.views.size() > 1 ? 1U : 0U);
    const DeskMap close_up =
        lay_map(frame, map, {{edge, box.min.y}, box.max},
                {"close_up", buttons, true, both || view.place == Place::Question ? nullptr : &view});
    if (const auto asked = body_figure(frame, "map.close_up", map, close_up.map, {close_up.buttons}))
        frame.send(*asked);
    close_up_buttons(view, frame, close_up.buttons);
    if (!both) return;
    const FigurePlace place = figure_place(frame, "map.body");
    for (const RegionView& region : view.body.regions)
        if (region.active)
            draw_thread(frame, place.at(region.anchor) + ImVec2{region.room / 2 * place.scale + frame.dp(8), 0},
                        {edge + frame.dp(18), close_up.map.center().y});
}

void marks_panel(const View& view, Frame& frame, const Box& box, float margin) {
    ButtonLook next;
    next.arrow = view.marks.next_enabled;
    next.enabled = view.marks.next_enabled;
    const float width = box.width() - 2 * margin;
    const float height = view.region_list ? list_buttons_height(view, frame, width)
                                          : button_height(frame, view.marks.next_label, width, next);
    const Box footer{{box.min.x + margin, box.max.y - frame.dp(32) - height},
                     {box.max.x - margin, box.max.y - frame.dp(32)}};
    {
        Scroll scroll(frame, "marks", {box.min, {box.max.x, footer.min.y - frame.dp(10)}}, margin, Role::Surface);
        scroll.column.space(frame.dp(28));
        if (view.region_list) {
            heading(frame, scroll.column, "title", view.region_list->title, Type::Heading);
            scroll.column.space(frame.dp(12));
        }
        if (view.marks.marks.empty() && !view.region_list) {
            heading(frame, scroll.column, "subtitle", view.body.subtitle, Type::Heading);
            scroll.column.space(frame.dp(8));
            if (link(frame, scroll.column, "panel.list", view.marks.list_label, Icon::List))
                frame.send(Open{Place::RegionList});
        }
        if (view.region_list) {
            marks_in_brief(view, frame, scroll.column);
            scroll.column.space(frame.dp(view.marks.marks.empty() ? 0 : 20));
            region_list_content(view, frame, scroll.column);
        } else {
            marks_content(view, frame, scroll.column);
        }
        scroll.column.space(frame.dp(16));
    }
    if (!view.region_list) {
        if (button(frame, "next", view.marks.next_label, footer, next)) frame.send(BeginInterview{});
        return;
    }
    list_buttons(view, frame, footer);
}

void question_panel(const View& view, Frame& frame, const Box& box, float margin) {
    const QuestionView& question = *view.question;
    Column head{box.min.x + margin, box.min.y + frame.dp(20), box.width() - 2 * margin};
    const TextBlock over = lay_out(frame, question.start_over_label, Type::SmallStrong, head.width * 0.45F);
    const TextBlock progress =
        lay_out(frame, question.progress, Type::SmallStrong, head.width - over.width - frame.dp(16));
    const Box row = head.take(std::max(frame.dp(48), progress.height()));
    draw_text(frame, progress, {row.min.x, row.center().y - progress.height() / 2}, frame.color(Role::InkSoft));
    frame.says("progress", "text", question.progress,
               Box::sized({row.min.x, row.center().y - progress.height() / 2}, {progress.width, progress.height()}));
    const Box again{{row.max.x - over.width - frame.dp(8), row.min.y}, {row.max.x + frame.dp(8), row.max.y}};
    const Tap tap = tap_target(frame, "start_over", "button", question.start_over_label, again);
    draw_text(frame, over, {row.max.x - over.width, row.center().y - over.height() / 2},
              frame.color(Role::PrimaryInk, tap.pressed ? 0.7F : 1));
    if (tap.focused) draw_focus(frame, again.grown(-frame.dp(6)), 8);
    if (tap.tapped) frame.send(StartOver{});
    progress_bar(frame, head.take(frame.dp(6)), question.at, question.of);

    ButtonLook next;
    next.arrow = question.next_enabled;
    next.enabled = question.next_enabled;
    const ButtonLook back{Weight::Second, Icon::None, false, true, false};
    const float gap = frame.dp(12);
    const float width = box.width() - 2 * margin;
    const float left = view.can_go_back ? button_width(frame, question.back_label, back, width * 0.4F) : -gap;
    const float height = std::max(button_height(frame, question.next_label, width - left - gap, next),
                                  left > 0 ? button_height(frame, question.back_label, left, back) : 0);
    const float bottom = box.max.y - frame.dp(32);
    const Box footer{{box.min.x + margin + left + gap, bottom - height}, {box.max.x - margin, bottom}};
    const Box seen{{box.min.x, head.y + frame.dp(4)}, {box.max.x, footer.min.y - frame.dp(10)}};
    {
        Scroll scroll(frame, "question/" + question.id, seen, margin, Role::Surface);
        scroll.column.space(frame.dp(14));
        question_content(view, frame, scroll.column, seen, true);
    }
    if (left > 0 && button(frame, "back", question.back_label,
                           Box::sized({box.min.x + margin, footer.min.y}, {left, height}), back))
        frame.send(Back{});
    if (button(frame, "next", question.next_label, footer, next)) frame.send(NextQuestion{});
}

}  // namespace

void draw_check_desk(const View& view, Frame& frame, Box area) {
    const float width =
        std::min(frame.dp(frame.metrics().panel) * (frame.text_scale() > 1.3F ? 1.25F : 1), area.width() * 0.5F);
    const Box panel{{frame.snap(area.max.x - width), area.min.y}, area.max};
    draw_maps(view, frame, {area.min, {panel.min.x, area.max.y}});
    fill(frame, panel, frame.color(Role::Surface));
    fill(frame, {panel.min, {panel.min.x + frame.dp(1), panel.max.y}}, frame.color(Role::Line));
    frame.touch().target("panel", panel, {true, Grip::Tap, false, false});
    const float margin = frame.dp(32);
    if (view.place == Place::Question && view.question) {
        question_panel(view, frame, panel, margin);
    } else {
        marks_panel(view, frame, panel, margin);
    }
}

}  // namespace jointline::ui
