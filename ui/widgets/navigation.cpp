#include "ui/widgets/navigation.h"

#include "ui/motion.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

constexpr float toast_time = 6;
constexpr float fault_time = 20;

void tab(Frame& frame, const TabView& item, const Box& box, bool label) {
    const Tap tap = tap_target(frame, item.id, "tab", item.label, box, {}, item.chosen ? "true" : "false");
    if (tap.tapped && !item.chosen) frame.send(Open{item.place});
    const float chosen = frame.motion().to(item.id + "/chosen", item.chosen ? 1 : 0, Pace::Quick);
    const ImVec2 middle{box.center().x, box.min.y + frame.dp(24)};
    const Box pill = Box::around(middle, {frame.dp(60), frame.dp(34)});
    if (chosen > 0) fill(frame, pill, frame.color(Role::PrimaryTint, chosen), 17);
    if (tap.pressed || tap.hovered) fill(frame, pill, frame.color(Role::Ink, tap.pressed ? 0.08F : 0.04F), 17);
    const ImU32 ink = frame.color(item.chosen ? Role::PrimaryInk : Role::InkSoft);
    draw_icon(frame, icon_named(item.icon), middle, 24, ink);
    if (label)
        draw_text_at(frame, item.label, Type::Tab,
                     {box.center().x, box.min.y + frame.dp(46) + frame.dp(8) * frame.text_scale()}, ink);
    if (tap.focused) draw_focus(frame, pill, 17);
}

}  // namespace

void quick_button(Frame& frame, const SettingView& setting, ImVec2 center, bool raised) {
    const auto& options = setting.options;
    if (options.empty()) return;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].chosen) chosen = i;
    IconLook look;
    look.raised = raised;
    const std::string label = setting.label + ": " + options[chosen].label;
    if (icon_button(frame, "quick." + setting.key, label, icon_named(setting.key), center, look))
        frame.send(SetSetting{setting.key, options[(chosen + 1) % options.size()].id});
}

float quick_buttons(Frame& frame, const View& view, ImVec2 right_center, bool raised) {
    const float side = frame.dp(frame.metrics().target);
    float x = right_center.x;
    for (auto setting = view.quick.rbegin(); setting != view.quick.rend(); ++setting) {
        quick_button(frame, *setting, {x - side / 2, right_center.y}, raised);
        x -= side + frame.dp(8);
    }
    return right_center.x - x;
}

Box tab_bar(Frame& frame, const View& view, const Box& area) {
    if (view.tabs.empty()) return area;
    // Above 150 % the bar keeps its size and shows only the label of the active tab.
    const float height = frame.dp(frame.metrics().tab_bar - 12) + frame.dp(std::max(frame.bottom_inset(), 0.0F)) +
                         frame.dp(16) * (std::min(frame.text_scale(), 2.0F) - 1);
    const Box bar{{area.min.x, area.max.y - height}, area.max};
    frame.memory().floor = bar.min.y;
    fill(frame, bar, frame.color(Role::Surface));
    hairline(frame, bar.min, bar.width());
    const Box middle = column_box(frame, bar, 560);
    const float part = middle.width() / static_cast<float>(view.tabs.size());
    frame.semantics().open(frame.node("tabs", "tablist", {}, bar));
    for (std::size_t i = 0; i < view.tabs.size(); ++i) {
        const float x = middle.min.x + part * static_cast<float>(i);
        const Box own{{x + frame.dp(4), bar.min.y + frame.dp(1)},
                      {x + part - frame.dp(4), bar.max.y - frame.dp(frame.bottom_inset())}};
        tab(frame, view.tabs[i], own, frame.text_scale() <= 1.5F || view.tabs[i].chosen);
    }
    frame.semantics().close();
    return {area.min, {area.max.x, bar.min.y}};
}

Box rail(Frame& frame, const View& view, const Box& area) {
    const Box bar{area.min, {area.min.x + frame.dp(frame.metrics().rail), area.max.y}};
    fill(frame, bar, frame.color(Role::Surface));
    frame.list().AddRectFilled({bar.max.x - frame.snap(frame.dp(1)), bar.min.y}, bar.max, frame.color(Role::Line));
    draw_logo(frame, {bar.center().x, bar.min.y + frame.dp(42)}, 44);
    frame.says("app", "text", view.app_name,
               Box::around({bar.center().x, bar.min.y + frame.dp(42)}, {frame.dp(44), frame.dp(44)}));
    float y = bar.min.y + frame.dp(104);
    frame.semantics().open(frame.node("tabs", "tablist", {}, bar));
    for (const TabView& item : view.tabs) {
        const float height = frame.dp(54) + frame.dp(16) * frame.text_scale();
        tab(frame, item, {{bar.min.x + frame.dp(10), y}, {bar.max.x - frame.dp(10), y + height}}, true);
        y += height + frame.dp(8);
    }
    frame.semantics().close();
    const float side = frame.dp(frame.metrics().target);
    float bottom = bar.max.y - frame.dp(16);
    for (auto setting = view.quick.rbegin(); setting != view.quick.rend(); ++setting) {
        quick_button(frame, *setting, {bar.center().x, bottom - side / 2}, false);
        bottom -= side + frame.dp(8);
    }
    return {{bar.max.x, area.min.y}, area.max};
}

HeaderTap header(Frame& frame, const View& view, Box& area, const HeaderLook& look) {
    HeaderTap tap;
    const Metrics& metrics = frame.metrics();
    const bool kiosk = metrics.kiosk();
    const float side = frame.dp(metrics.target);
    const float top = area.min.y + frame.dp(kiosk ? 20 : 14);
    const float edge = frame.dp(kiosk ? metrics.margin - 6 : 8);
    const float left =
        view.can_go_back ? area.min.x + edge + side + frame.dp(kiosk ? 12 : 4) : area.min.x + frame.dp(metrics.margin);
    float right = area.max.x - edge;
    const float middle = top + side / 2;
    if (look.end != Icon::None) {
        tap.end = icon_button(frame, look.end_id, look.end_label, look.end, {right - side / 2, middle}, {});
        right -= side + frame.dp(4);
    }
    if (kiosk) right -= quick_buttons(frame, view, {right, middle}, true);
    const bool centered = look.centered && !kiosk;
    if (centered) right = std::min(right, area.max.x - (left - area.min.x));
    const float room = std::max(right - left, frame.dp(80));
    const Type type = look.quiet && !kiosk ? Type::SmallStrong : Type::Label;
    const TextBlock title = lay_out(frame, look.title, type, room);
    const TextBlock subtitle = lay_out(frame, look.subtitle, Type::Small, room);
    const float words = title.height() + (look.subtitle.empty() ? 0 : subtitle.height());
    const float height = std::max(side, words);
    const float y = top + (height - words) / 2;
    if (view.can_go_back) {
        IconLook back;
        back.raised = kiosk;
        tap.back =
            icon_button(frame, "back", view.back_label, Icon::Back, {area.min.x + edge + side / 2, middle}, back);
    }
    draw_text(frame, title, {left, y}, frame.color(look.quiet ? Role::InkSoft : Role::Ink),
              centered ? Align::Center : Align::Left, room);
    const float x = centered ? left + (room - title.width) / 2 : left;
    if (!look.title.empty())
        frame.says("title", "heading", plain(look.title), Box::sized({x, y}, {title.width, title.height()}));
    if (!look.subtitle.empty()) {
        draw_text(frame, subtitle, {left, y + title.height()}, frame.color(Role::InkSoft),
                  centered ? Align::Center : Align::Left, room);
        frame.says("subtitle", "text", plain(look.subtitle),
                   Box::sized({left, y + title.height()}, {subtitle.width, subtitle.height()}));
    }
    if (tap.back) frame.send(Back{});
    area.min.y = top + height + frame.dp(8);
    return tap;
}

void home_header(Frame& frame, const View& view, Box& area) {
    const Metrics& metrics = frame.metrics();
    const float side = frame.dp(metrics.target);
    const float top = area.min.y + frame.dp(metrics.kiosk() ? 20 : 18);
    const float middle = top + side / 2;
    const float logo = metrics.kiosk() ? 36 : 32;
    const float x = area.min.x + frame.dp(metrics.margin);
    draw_logo(frame, {x + frame.dp(logo) / 2, middle}, logo);
    const TextBlock name = lay_out(frame, view.app_name, Type::Heading);
    draw_text(frame, name, {x + frame.dp(logo + 11), middle - name.height() / 2}, frame.color(Role::Ink));
    frame.says("app", "text", view.app_name,
               {{x, middle - frame.dp(logo) / 2}, {x + frame.dp(logo + 11) + name.width, middle + frame.dp(logo) / 2}});
    quick_buttons(frame, view, {area.max.x - frame.dp(metrics.kiosk() ? metrics.margin - 6 : 12), middle},
                  metrics.kiosk());
    area.min.y = top + side + frame.dp(4);
}

void toast(Frame& frame, const View& view, const Box& area) {
    Memory& memory = frame.memory();
    if (!view.notice) {
        memory.toast.clear();
        return;
    }
    const NoticeView& notice = *view.notice;
    if (memory.toast != notice.text) {
        memory.toast = notice.text;
        memory.toast_seconds = 0;
    }
    memory.toast_seconds += ImGui::GetIO().DeltaTime;
    const float left = (notice.is_fault ? fault_time : toast_time) - memory.toast_seconds;
    if (left <= 0) frame.send(DismissNotice{});
    frame.wake_within(std::max(left, 0.0F));

    const float margin = frame.dp(frame.metrics().margin - 4);
    const Box place = column_box(frame, area, 480);
    const float width = place.width() - 2 * margin;
    const ButtonLook look{Weight::Second, Icon::None, false, true, true};
    const float undo = notice.undo_label.empty() ? 0 : button_width(frame, notice.undo_label, look, width / 2);
    const TextBlock words =
        lay_out(frame, notice.text, Type::Small, width - frame.dp(36) - undo - (undo > 0 ? frame.dp(8) : 0));
    const float height = std::max(frame.dp(56), words.height() + frame.dp(28));
    const float up = frame.motion().to("toast/up", 1, Pace::Base, 0.0F);
    const float floor = std::min(place.max.y - margin, frame.memory().floor - frame.dp(12));
    const float y = floor - height + (1 - up) * frame.dp(24);
    const Box box{{place.min.x + margin, y}, {place.max.x - margin, y + height}};
    const ImU32 back = frame.color(notice.is_fault ? Role::UrgentTint : Role::Ink, up);
    const ImU32 ink = frame.color(notice.is_fault ? Role::Ink : Role::Canvas, up);
    if (undo == 0 && tap_target(frame, "notice", "button", notice.text, box).tapped) frame.send(DismissNotice{});
    if (undo > 0) {
        frame.touch().target("notice.back", box, {true, Grip::Tap, false, false});
        frame.says("notice", "alert", notice.text, box);
    }
    draw_shadow(frame, box, frame.dp(18), 2);
    fill(frame, box, back, 18);
    draw_text(frame, words, {box.min.x + frame.dp(18), box.center().y - words.height() / 2}, ink);
    if (undo > 0) {
        const float side = button_height(frame, notice.undo_label, undo, look);
        const Box own = Box::sized({box.max.x - undo - frame.dp(4), box.center().y - side / 2}, {undo, side});
        if (button(frame, "undo.notice", notice.undo_label, own, look)) frame.send(Undo{});
    }
}

Sheet::Sheet(Frame& frame, std::string_view id, const Box& area, float most, bool grip)
    : frame_(frame), id_(std::string(id) + "/height") {
    const float wanted = std::min(most, frame.memory().heights[id_]);
    const float height = frame.snap(frame.motion().to(id_, wanted, Pace::Base, 0.0F));
    box_ = {{area.min.x, area.max.y - height}, area.max};
    const float radius = frame.metrics().radius_sheet;
    // The corners below lie outside of the window.
    const Box drawn{box_.min, {box_.max.x, box_.max.y + frame.dp(radius)}};
    draw_shadow(frame, drawn, frame.dp(radius), 3);
    fill(frame, drawn, frame.color(Role::Surface), radius);
    if (frame.theme().contrast()) outline(frame, drawn, frame.color(Role::Ink), radius, 2);
    frame.touch().target(id_, box_, {true, Grip::Tap, false, false});
    if (grip)
        fill(frame, Box::around({box_.center().x, box_.min.y + frame.dp(12)}, {frame.dp(40), frame.dp(5)}),
             frame.color(Role::Line), 2.5F);
}

void Sheet::wants(float height) const {
    float& held = frame_.memory().heights[id_];
    if (held != height) frame_.want_another();
    held = height;
}

Box column_box(Frame& frame, const Box& area, float widest) {
    const float width = std::min(area.width(), frame.dp(widest));
    const float x = frame.snap(area.center().x - width / 2);
    return {{x, area.min.y}, {x + width, area.max.y}};
}

Box content_box(Frame& frame, const Box& area) { return column_box(frame, area, frame.metrics().content); }

}  // namespace jointline::ui
