#include "ui/widgets/buttons.h"

#include <string>

#include "ui/motion.h"
#include "ui/shapes.h"

namespace jointline::ui {

namespace {

struct Colors {
    ImU32 fill;
    ImU32 pressed;
    ImU32 ink;
    ImU32 pressed_ink;
    ImU32 edge = 0;
};

Colors colors_of(Frame& frame, const ButtonLook& look) {
    const ImU32 ink = frame.color(Role::Ink);
    if (!look.enabled) return {frame.color(Role::Sunken), 0, frame.color(Role::InkFaint), 0};
    switch (look.weight) {
        case Weight::Main: {
            const ImU32 on = frame.color(Role::OnPrimary);
            return {frame.color(Role::Primary), frame.color(Role::PrimaryInk), on, on};
        }
        case Weight::Second: {
            const ImU32 tint = frame.color(Role::PrimaryTint);
            const ImU32 label = frame.color(Role::PrimaryInk);
            return {tint, blend(tint, ink, 0.08F), label, label};
        }
        case Weight::Outline:
            return {frame.color(Role::Ink, 0), frame.color(Role::Ink, 0.08F), ink, ink, frame.color(Role::Control)};
        case Weight::Urgent: {
            const ImU32 red = frame.color(Role::UrgentInk);
            const ImU32 on = frame.color(Role::OnUrgent);
            return {red, blend(red, ink, 0.16F), on, on};
        }
        case Weight::Quiet: {
            const ImU32 tint = frame.color(Role::UrgentTint);
            const ImU32 label = frame.color(Role::UrgentInk);
            return {tint, blend(tint, ink, 0.08F), label, label};
        }
    }
    return {};
}

float side_pad(Frame& frame, const ButtonLook& look) { return frame.dp(look.small ? 14 : 20); }
float icon_room(Frame& frame, const ButtonLook& look) {
    const float each = frame.dp(frame.metrics().icon) + frame.dp(10);
    return (look.icon != Icon::None ? each : 0) + (look.arrow ? each : 0);
}
Type type_of(const ButtonLook& look) { return look.small ? Type::SmallStrong : Type::Label; }

}  // namespace

Tap tap_target(Frame& frame, std::string_view id, std::string_view role, std::string_view label, const Box& box,
               TargetOptions options, std::string_view value) {
    const Tap tap = frame.touch().target(id, box, options);
    const float least = frame.dp(frame.metrics().kiosk() ? 40 : 48);
    frame.says(id, role, label, box, value, options.enabled, frame.touch().focus() == id, least);
    if (tap.hovered && options.enabled) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return tap;
}

float button_height(Frame& frame, std::string_view label, float width, const ButtonLook& look) {
    const float room = width - 2 * side_pad(frame, look) - icon_room(frame, look);
    const TextBlock block = lay_out(frame, label, type_of(look), room);
    const float least = frame.dp(look.small ? std::max(frame.metrics().target, 44.0F) : frame.metrics().button);
    return frame.snap(std::max(least, block.height() + frame.dp(look.small ? 16 : 24)));
}

float button_width(Frame& frame, std::string_view label, const ButtonLook& look, float most) {
    const TextBlock block = lay_out(frame, label, type_of(look));
    return std::min(most, block.width + 2 * side_pad(frame, look) + icon_room(frame, look) + 1);
}

bool button(Frame& frame, std::string_view id, std::string_view label, const Box& box, const ButtonLook& look,
            bool icon_only) {
    TargetOptions options;
    options.enabled = look.enabled;
    const Tap tap = tap_target(frame, id, "button", label, box, options);
    const float press = frame.motion().to(std::string(id) + "/press", tap.pressed ? 1 : 0, Pace::Press);
    const Colors colors = colors_of(frame, look);
    const float radius = look.small ? frame.metrics().radius_icon_button : frame.metrics().radius_button;
    const Box shown = box.grown(-press * std::min(box.height(), frame.dp(56)) * 0.012F);
    ImU32 color = blend(colors.fill, colors.pressed, press);
    if (tap.hovered) color = blend(color, frame.color(Role::Ink), 0.04F);
    fill(frame, shown, color, radius);
    if (colors.edge != 0) outline(frame, shown, colors.edge, radius, frame.theme().contrast() ? 2 : 1.5F);
    const ImU32 ink = press > 0.5F && colors.pressed_ink != 0 ? colors.pressed_ink : colors.ink;
    if (tap.focused) draw_focus(frame, box, radius);
    if (icon_only) {
        draw_icon(frame, look.icon, box.center(), frame.metrics().icon, ink);
        return tap.tapped;
    }
    const float room = box.width() - 2 * side_pad(frame, look) - icon_room(frame, look);
    const TextBlock block = lay_out(frame, label, type_of(look), room);
    const float icon = frame.dp(frame.metrics().icon);
    const float gap = frame.dp(10);
    const float whole = block.width + icon_room(frame, look);
    float x = box.center().x - whole / 2;
    if (look.icon != Icon::None) {
        draw_icon(frame, look.icon, {x + icon / 2, box.center().y}, frame.metrics().icon, ink);
        x += icon + gap;
    }
    draw_text(frame, block, {x, box.center().y - block.height() / 2}, ink, Align::Center, block.width);
    if (look.arrow)
        draw_icon(frame, Icon::Forward, {x + block.width + gap + icon / 2, box.center().y},
                  frame.metrics().icon * 0.92F, ink);
    return tap.tapped;
}

bool button(Frame& frame, Column& column, std::string_view id, std::string_view label, const ButtonLook& look) {
    return button(frame, id, label, column.take(button_height(frame, label, column.width, look)), look);
}

bool icon_button(Frame& frame, std::string_view id, std::string_view label, Icon icon, ImVec2 center,
                 const IconLook& look) {
    const float side = frame.dp(frame.metrics().target);
    const Box box = Box::around(center, {side, side});
    TargetOptions options;
    options.enabled = look.enabled;
    const Tap tap = tap_target(frame, id, "button", label, box, options);
    const float radius = frame.metrics().radius_icon_button;
    const float press = frame.motion().to(std::string(id) + "/press", tap.pressed ? 1 : 0, Pace::Press);
    if (look.raised) draw_card(frame, box, radius, 1, look.chosen ? Role::Ink : Role::Surface);
    const float veil = press * 0.08F + (tap.hovered ? 0.04F : 0);
    if (veil > 0) fill(frame, box, frame.color(look.chosen ? Role::Surface : Role::Ink, veil), radius);
    const Role ink = !look.enabled ? Role::InkFaint : look.chosen ? Role::Surface : Role::Ink;
    draw_icon(frame, icon, center, frame.metrics().icon, frame.color(ink, look.enabled ? 1 : 0.55F));
    if (tap.focused) draw_focus(frame, box, radius);
    return tap.tapped;
}

bool link(Frame& frame, Column& column, std::string_view id, std::string_view label, Icon icon) {
    const float lead = icon == Icon::None ? 0 : frame.dp(frame.metrics().icon) + frame.dp(10);
    const TextBlock block = lay_out(frame, label, Type::SmallStrong, column.width - lead - frame.dp(8));
    const float height = std::max(frame.dp(frame.metrics().target), block.height() + frame.dp(16));
    const Box row = column.take(height);
    const Box box{row.min, {row.min.x + lead + block.width + frame.dp(12), row.max.y}};
    const Tap tap = tap_target(frame, id, "button", label, box);
    const ImU32 ink = frame.color(Role::PrimaryInk, tap.pressed ? 0.7F : 1);
    if (icon != Icon::None)
        draw_icon(frame, icon, {row.min.x + frame.dp(frame.metrics().icon) / 2, row.center().y},
                  frame.metrics().icon * 0.92F, ink);
    draw_text(frame, block, {row.min.x + lead, row.center().y - block.height() / 2}, ink);
    if (tap.focused) draw_focus(frame, box, frame.metrics().radius_chip);
    return tap.tapped;
}

}  // namespace jointline::ui
