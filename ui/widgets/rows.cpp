#include "ui/widgets/rows.h"

#include "ui/motion.h"
#include "ui/shapes.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

struct Laid {
    Box box;
    Tap tap;
    float left = 0;
};

Laid lay_row(Frame& frame, Column& column, std::string_view id, std::string_view role, std::string_view title,
             std::string_view detail, const RowLook& look, float end, bool target, std::string_view value) {
    const float gap = frame.dp(8);
    if (!look.first) {
        column.space(gap / 2);
        hairline(frame, {column.x, column.y}, column.width);
        column.space(gap / 2);
    }
    const float tile = look.icon == Icon::None ? 0 : frame.dp(40);
    const float lead = look.icon == Icon::None ? 0 : tile + frame.dp(14);
    const float room = column.width - lead - end - frame.dp(look.end_room);
    const TextBlock name = lay_out(frame, title, look.answer ? Type::Small : Type::Label, room);
    const TextBlock small = lay_out(frame, detail, look.answer ? Type::Label : Type::Small, room);
    const float words = name.height() + (detail.empty() ? 0 : small.height());
    Laid laid;
    laid.box =
        column.take(frame.snap(std::max(frame.dp(std::max(frame.metrics().target, 52.0F)), words + frame.dp(14))));
    const Box hit{laid.box.min, {laid.box.max.x - frame.dp(look.end_room), laid.box.max.y}};
    if (target) {
        laid.tap =
            tap_target(frame, id, role, plain(title), hit, {}, value.empty() ? plain(detail) : std::string(value));
        if (laid.tap.pressed || laid.tap.hovered)
            fill(frame, hit.grown(frame.dp(4)), frame.color(Role::Ink, laid.tap.pressed ? 0.06F : 0.03F), 12);
    } else {
        frame.says(id, "text", plain(title), hit, plain(detail));
    }
    if (look.icon != Icon::None) {
        const Box square = Box::around({laid.box.min.x + tile / 2, laid.box.center().y}, {tile, tile});
        fill(frame, square, frame.color(look.tile), 12);
        draw_icon(frame, look.icon, square.center(), 22, frame.color(look.tile_ink));
    }
    laid.left = laid.box.min.x + lead;
    float y = laid.box.center().y - words / 2;
    draw_text(frame, name, {laid.left, y}, frame.color(look.answer ? Role::InkSoft : Role::Ink));
    y += name.height();
    if (!detail.empty()) draw_text(frame, small, {laid.left, y}, frame.color(look.answer ? Role::Ink : Role::InkSoft));
    if (laid.tap.focused) draw_focus(frame, hit, 12);
    return laid;
}

}  // namespace

bool row(Frame& frame, Column& column, std::string_view id, std::string_view title, std::string_view detail,
         const RowLook& look) {
    const float end = look.end == Icon::None ? 0 : frame.dp(34);
    const Laid laid = lay_row(frame, column, id, "button", title, detail, look, end, look.end != Icon::None, {});
    const float x = laid.box.max.x - frame.dp(look.end_room) - frame.dp(12);
    draw_icon(frame, look.end, {x, laid.box.center().y}, 20, frame.color(Role::InkSoft));
    return laid.tap.tapped;
}

bool toggle_row(Frame& frame, Column& column, std::string_view id, std::string_view title, std::string_view detail,
                bool on, const RowLook& look) {
    const Laid laid =
        lay_row(frame, column, id, "switch", title, detail, look, frame.dp(64), true, on ? "true" : "false");
    const Box track =
        Box::sized({laid.box.max.x - frame.dp(52), laid.box.center().y - frame.dp(16)}, {frame.dp(52), frame.dp(32)});
    const float t = frame.motion().to(std::string(id) + "/on", on ? 1 : 0, Pace::Quick);
    fill(frame, track, blend(frame.color(Role::Sunken), frame.color(Role::Primary), t), 16);
    if (t < 1) outline(frame, track, frame.color(Role::Control, 1 - t), 16, 2);
    const ImVec2 knob{mix(track.min.x + frame.dp(16), track.max.x - frame.dp(16), t), track.center().y};
    frame.list().AddCircleFilled(knob, frame.dp(mix(9, 12, t)),
                                 blend(frame.color(Role::Control), frame.color(Role::OnPrimary), t), 32);
    if (t > 0.5F) draw_icon(frame, Icon::Check, knob, 16, frame.color(Role::Primary));
    return laid.tap.tapped;
}

}  // namespace jointline::ui
