#include "ui/widgets/fields.h"

#include <array>
#include <cmath>

#include "ui/editor.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

constexpr std::size_t longest = 120;

struct Typed {
    bool changed = false;
    std::string text;
};

/// The bare field, without its frame. The keyboard follows the screen's focus: ImGui edits while it is here.
Typed edit(Frame& frame, std::string_view id, const Box& box, std::string_view value, std::string_view hint,
           Align align, bool again) {
    Memory& memory = frame.memory();
    const std::string key(id);
    const bool here = frame.touch().focus() == id;
    const bool arrived = here && (memory.editing != key || again);
    const auto draft = memory.drafts.find(key);
    const std::string shown = draft != memory.drafts.end() ? draft->second : std::string(value);
    std::array<char, longest + 1> buffer{};
    shown.copy(buffer.data(), longest);

    ImGui::PushFont(editor_font(frame, shown));
    const float wanted = std::max(ImGui::CalcTextSize(shown.c_str()).x + frame.dp(6), frame.dp(12));
    const float width = align == Align::Center ? std::min(box.width(), wanted) : box.width();
    const float x = align == Align::Center ? box.center().x - width / 2 : box.min.x;
    ImGui::PushClipRect(box.min, box.max, true);
    ImGui::SetCursorScreenPos({x, box.center().y - ImGui::GetFontSize() / 2});
    ImGui::SetNextItemWidth(width);
    if (arrived) ImGui::SetKeyboardFocusHere();
    ImGui::PushID(key.c_str());
    ImGui::InputText("##field", buffer.data(), buffer.size(), ImGuiInputTextFlags_AutoSelectAll);
    const bool active = ImGui::IsItemActive();
    ImGui::PopID();
    ImGui::PopClipRect();
    ImGui::PopFont();
    if (shown.empty()) {
        const TextBlock words = lay_out(frame, hint, Type::Body, box.width());
        draw_text(frame, words, {box.min.x, box.center().y - words.height() / 2}, frame.color(Role::InkFaint), align,
                  box.width());
    }
    if (arrived) {
        memory.editing = key;
        frame.want_another();
    } else if (!here && memory.editing == key) {
        memory.editing.clear();
        if (active) leave_editor();
    }
    Typed typed{false, buffer.data()};
    typed.changed = typed.text != shown;
    if (active && here) {
        memory.drafts[key] = typed.text;
        frame.wake_within(0.4F);  // the caret blinks
    } else {
        memory.drafts.erase(key);
    }
    return typed;
}

}  // namespace

std::optional<std::string> text_field(Frame& frame, Column& column, std::string_view id, std::string_view label,
                                      std::string_view value, Icon icon) {
    const Box box = column.take(frame.dp(frame.metrics().answer - 8) * std::max(1.0F, frame.text_scale() * 0.8F));
    const Tap tap = frame.touch().target(id, box, {});
    frame.says(id, "searchbox", label, box, value, true, frame.touch().focus() == id);
    fill(frame, box, frame.color(Role::Surface), frame.metrics().radius_button);
    const bool here = frame.touch().focus() == id;
    outline(frame, box, frame.color(here ? Role::Primary : Role::Control), frame.metrics().radius_button,
            here ? 2 : 1.5F);
    draw_icon(frame, icon, {box.min.x + frame.dp(28), box.center().y}, 22, frame.color(Role::InkSoft));
    const Box inner{{box.min.x + frame.dp(icon == Icon::None ? 18 : 50), box.min.y},
                    {box.max.x - frame.dp(14), box.max.y}};
    const Typed typed = edit(frame, id, inner, value, label, Align::Left, tap.tapped);
    if (tap.focused) draw_focus(frame, box, frame.metrics().radius_button);
    if (!typed.changed) return std::nullopt;
    return typed.text;
}

std::string number_text(double value) {
    const auto hundredths = std::llround(value * 100);
    std::string text = std::to_string(hundredths / 100);
    const auto rest = hundredths % 100;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

std::optional<NumberTyped> number_field(Frame& frame, Column& column, std::string_view id, std::string_view label,
                                        const NumberView& number) {
    std::optional<NumberTyped> result;
    const float height = frame.dp(std::max(64.0F, frame.metrics().answer)) * std::max(1.0F, frame.text_scale() * 0.8F);
    const Box whole = column.take(height);
    const float step = frame.dp(std::max(56.0F, frame.metrics().target));
    const float gap = frame.dp(8);
    const Box field{{whole.min.x + step + gap, whole.min.y}, {whole.max.x - step - gap, whole.max.y}};
    const double now = number.value.value_or(number.lowest);
    const auto stepper = [&](std::string_view which, std::string_view name, Icon icon, const Box& box, double by,
                             bool enabled) {
        TargetOptions options;
        options.enabled = enabled;
        const Tap tap = tap_target(frame, std::string(id) + std::string(which), "button", name, box, options);
        fill(frame, box, frame.color(enabled ? Role::PrimaryTint : Role::Sunken), frame.metrics().radius_button);
        if (tap.pressed || tap.hovered)
            fill(frame, box, frame.color(Role::Ink, tap.pressed ? 0.1F : 0.05F), frame.metrics().radius_button);
        draw_icon(frame, icon, box.center(), 22, frame.color(enabled ? Role::PrimaryInk : Role::InkFaint));
        if (tap.focused) draw_focus(frame, box, frame.metrics().radius_button);
        if (tap.tapped) {
            const double next = number.value ? now + by : by > 0 ? number.lowest : number.highest;
            result = NumberTyped{number_text(std::clamp(next, number.lowest, number.highest))};
            frame.memory().drafts.erase(std::string(id));
        }
    };
    stepper(".less", number.less_label, Icon::Minus, {whole.min, {whole.min.x + step, whole.max.y}}, -number.step,
            !number.value || now > number.lowest);
    const Tap tap = frame.touch().target(id, field, {});
    frame.says(id, "spinbutton", label, field, number.text, true, frame.touch().focus() == id);
    fill(frame, field, frame.color(Role::Surface), frame.metrics().radius_button);
    const bool here = frame.touch().focus() == id;
    outline(frame, field, frame.color(here ? Role::Primary : Role::Control), frame.metrics().radius_button,
            here ? 2 : 1.5F);
    const TextBlock unit = lay_out(frame, number.unit, Type::Body, field.width() * 0.5F);
    const Box inner{{field.min.x + frame.dp(14), field.min.y}, {field.max.x - frame.dp(18) - unit.width, field.max.y}};
    const Typed typed = edit(frame, id, inner, number.text, {}, Align::Center, tap.tapped);
    draw_text(frame, unit, {field.max.x - frame.dp(14) - unit.width, field.center().y - unit.height() / 2},
              frame.color(Role::InkSoft));
    if (!number.unit.empty())
        frame.says(std::string(id) + ".unit", "text", number.unit,
                   Box::sized({field.max.x - frame.dp(14) - unit.width, field.center().y - unit.height() / 2},
                              {unit.width, unit.height()}));
    stepper(".more", number.more_label, Icon::Plus, {{whole.max.x - step, whole.min.y}, whole.max}, number.step,
            !number.value || now < number.highest);
    if (tap.focused) draw_focus(frame, field, frame.metrics().radius_button);
    column.space(frame.dp(8));
    text(frame, column, std::string(id) + ".hint", number.range_hint, Type::Small,
         number.wrong ? Role::UrgentInk : Role::InkSoft);
    if (typed.changed) result = NumberTyped{typed.text};
    return result;
}

}  // namespace jointline::ui
