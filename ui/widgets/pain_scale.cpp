#include "ui/widgets/pain_scale.h"

#include <string>

#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

constexpr std::string_view id = "strength";

int value_at(const Box& strip, float x) {
    const float part = strip.width() / 10;
    return std::clamp(static_cast<int>(std::ceil((x - strip.min.x) / part)), 0, 10);
}

void draw_bars(Frame& frame, const Box& strip, int value) {
    const float gap = frame.dp(7);
    const float width = (strip.width() - 9 * gap) / 10;
    for (int i = 0; i < 10; ++i) {
        const float rise = 0.32F + 0.68F * static_cast<float>(i) / 9;
        const float x = strip.min.x + static_cast<float>(i) * (width + gap);
        const Box bar{{x, strip.max.y - strip.height() * rise}, {x + width, strip.max.y}};
        const float radius = std::min(7.0F, bar.height() / frame.dp(2));
        if (i < value) {
            fill(frame, bar, frame.color(Role::Pain), radius);
        } else {
            fill(frame, bar, frame.color(Role::Sunken), radius);
            outline(frame, bar, frame.color(Role::Control), radius, frame.theme().contrast() ? 2 : 1.2F);
        }
    }
}

}  // namespace

std::optional<int> pain_scale(Frame& frame, Column& column, const StrengthView& strength) {
    Memory& memory = frame.memory();
    const std::string draft(id);
    std::optional<int> shown = strength.of_ten;
    if (const auto held = memory.drafts.find(draft); held != memory.drafts.end()) shown = std::stoi(held->second);

    const TextBlock word =
        lay_out(frame, shown == strength.of_ten ? strength.word : std::string_view{}, Type::SmallStrong);
    const TextBlock number = lay_out(frame, shown ? std::to_string(*shown) : "–", Type::Number);
    const float right = number.width + word.width + frame.dp(10);
    const float room = column.width - right - frame.dp(12);
    const bool beside = room > frame.dp(100) && lay_out(frame, strength.title, Type::Label, room).lines.size() <= 2;
    const TextBlock title = lay_out(frame, strength.title, Type::Label, beside ? room : column.width);
    const float row = beside ? std::max(title.height(), number.height()) : title.height() + number.height();
    const Box head = column.take(row);
    draw_text(frame, title, {head.min.x, beside ? head.center().y - title.height() / 2 : head.min.y},
              frame.color(Role::Ink));
    const float baseline = beside ? head.center().y : head.max.y - number.height() / 2;
    const float x = beside ? head.max.x - right : head.min.x;
    draw_text(frame, number, {x, baseline - number.height() / 2}, frame.color(shown ? Role::PainInk : Role::InkFaint));
    draw_text(frame, word, {x + number.width + frame.dp(10), baseline - word.height() / 2 + frame.dp(1)},
              frame.color(Role::PainInk));
    frame.says("strength.title", "text", strength.title, head);

    column.space(frame.dp(10));
    const Box strip = column.take(frame.dp(frame.metrics().kiosk() ? 46 : 52));
    const float above = frame.dp(8);
    const Box target{{strip.min.x, strip.min.y - above}, {strip.max.x, strip.max.y + above}};
    TargetOptions options;
    options.grip = Grip::Sideways;
    options.arrows = true;
    const std::string value = strength.of_ten ? std::to_string(*strength.of_ten) + " " + strength.word : "";
    const Tap tap = tap_target(frame, id, "slider", strength.title, target, options, value);

    std::optional<int> changed;
    const Drag* drag = frame.touch().drag(id);
    if (tap.tapped && !tap.focused) {
        changed = value_at(strip, frame.touch().at().x);
        if (*changed == 1 && strength.of_ten == 1) changed = 0;  // the first bar again: none
    }
    if (drag != nullptr) {
        const int now = value_at(strip, drag->at.x);
        if (drag->over) {
            changed = now;
            memory.drafts.erase(draft);
        } else {
            memory.drafts[draft] = std::to_string(now);
        }
    } else {
        memory.drafts.erase(draft);
    }
    if (frame.touch().focus() == id && frame.touch().keyboard_in_use()) {
        const Keys& keys = frame.touch().keys();
        const int step = keys.right - keys.down;
        if (step != 0) changed = std::clamp(strength.of_ten.value_or(0) + step, 0, 10);
        if (keys.home) changed = 0;
        if (keys.end) changed = 10;
    }
    draw_bars(frame, strip, shown.value_or(0));
    if (tap.focused) draw_focus(frame, strip, 8);

    column.space(frame.dp(4));
    const TextBlock low = lay_out(frame, strength.lowest, Type::Caption);
    const TextBlock high = lay_out(frame, strength.highest, Type::Caption);
    const Box ends =
        column.take(low.width + high.width + frame.dp(12) > column.width ? low.height() + high.height() : low.height());
    draw_text(frame, low, ends.min, frame.color(Role::InkSoft));
    draw_text(frame, high, {ends.max.x - high.width, ends.max.y - high.height()}, frame.color(Role::InkSoft));
    frame.says("strength.lowest", "text", strength.lowest, Box::sized(ends.min, {low.width, low.height()}));
    frame.says("strength.highest", "text", strength.highest,
               Box::sized({ends.max.x - high.width, ends.max.y - high.height()}, {high.width, high.height()}));
    if (changed == strength.of_ten) changed.reset();
    return changed;
}

}  // namespace jointline::ui
