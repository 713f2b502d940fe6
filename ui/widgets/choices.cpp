#include "ui/widgets/choices.h"

#include <algorithm>

#include "ui/motion.h"
#include "ui/shapes.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

std::string child(std::string_view group, std::string_view id) { return std::string(group) + "." + std::string(id); }

/// How the parts of a track share it: side by side, equally or by what they say, in smaller letters if need be; else
/// in rows.
struct Parts {
    Type type = Type::Label;
    std::vector<Box> boxes;  ///< from the track's corner
    float height = 0;        ///< of the track
};

Parts lay_parts(Frame& frame, const Choices& choices, float width) {
    Parts parts;
    if (choices.empty()) return parts;
    const float pad = frame.dp(20);
    const float tick = frame.theme().contrast() ? frame.dp(24) : 0;
    const float least = frame.dp(frame.metrics().kiosk() ? 50 : 58);  // a target, and its part of the gaps
    const auto count = static_cast<float>(choices.size());
    const auto widths = [&](Type type) {
        std::vector<float> out;
        for (const ChoiceView& choice : choices)
            out.push_back(std::max(lay_out(frame, choice.label, type).width + pad + tick, least));
        return out;
    };
    float height = frame.dp(frame.metrics().segment);
    for (const Type type : {Type::Label, Type::SmallStrong, Type::Tab}) {
        if (type == Type::Tab && frame.text_scale() < 1.3F) break;  // small enough as they are
        const std::vector<float> wanted = widths(type);
        float sum = 0;
        for (const float one : wanted) sum += one;
        const bool equal = *std::max_element(wanted.begin(), wanted.end()) <= width / count;
        if (!equal && sum > width) continue;
        parts.type = type;
        parts.height = std::max(height, lay_out(frame, choices.front().label, type).height() + frame.dp(16));
        float x = 0;
        for (const float one : wanted) {
            const float own = equal ? width / count : one + (width - sum) / count;
            parts.boxes.push_back({{x, 0}, {x + own, parts.height}});
            x += own;
        }
        return parts;
    }
    const std::size_t in_row = choices.size() % 2 == 0 && choices.size() > 2 ? 2 : 1;
    const float own = width / static_cast<float>(in_row);
    for (const ChoiceView& choice : choices)
        height = std::max(height, lay_out(frame, choice.label, Type::Label, own - pad).height() + frame.dp(16));
    const float gap = frame.dp(8);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::size_t row = i / in_row;
        const ImVec2 at{static_cast<float>(i % in_row) * own, static_cast<float>(row) * (height + gap)};
        parts.boxes.push_back(Box::sized(at, {own, height}));
    }
    parts.height = parts.boxes.back().max.y;
    return parts;
}

}  // namespace

float segment_height(Frame& frame, const Choices& choices, float width) {
    return frame.snap(lay_parts(frame, choices, width).height);
}

std::optional<std::string> segment(Frame& frame, std::string_view group, const Choices& choices, const Box& box) {
    if (choices.empty()) return std::nullopt;
    const Parts parts = lay_parts(frame, choices, box.width());
    const float radius = frame.metrics().radius_icon_button;
    const auto place = [&](std::size_t i) { return parts.boxes[i].moved(box.min); };
    fill(frame, box, frame.color(Role::Sunken), radius);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (!choices[i].chosen) continue;
        const Box goal = place(i);
        const std::string id(group);
        const ImVec2 at{box.min.x + frame.motion().to(id + "/x", goal.min.x - box.min.x, Pace::Quick),
                        box.min.y + frame.motion().to(id + "/y", goal.min.y - box.min.y, Pace::Quick)};
        const Box thumb = Box::sized(at, goal.size()).grown(-frame.dp(4));
        draw_card(frame, thumb, radius - 3, frame.theme().contrast() ? 0 : 1, Role::Thumb);
    }
    frame.semantics().open(frame.node(group, "radiogroup", {}, box));
    std::optional<std::string> tapped;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ChoiceView& choice = choices[i];
        const Box own = place(i);
        // Neighbours share no edge: eight dp of the track between two targets belong to neither.
        const Box target{{own.min.x + frame.dp(4), own.min.y}, {own.max.x - frame.dp(4), own.max.y}};
        TargetOptions options;
        options.enabled = choice.enabled;
        const Tap tap = tap_target(frame, child(group, choice.id), "radio", choice.label, target, options,
                                   choice.chosen ? "true" : "false");
        if (tap.tapped && !choice.chosen) tapped = choice.id;
        if (tap.pressed || tap.hovered)
            fill(frame, own.grown(-frame.dp(4)), frame.color(Role::Ink, tap.pressed ? 0.08F : 0.04F), radius - 3);
        const bool on_primary = choice.chosen && frame.theme().contrast();
        const Role ink = !choice.enabled ? Role::InkFaint
                         : on_primary    ? Role::OnPrimary
                         : choice.chosen ? Role::Ink
                                         : Role::InkSoft;
        const TextBlock label = lay_out(frame, choice.label, parts.type, own.width() - frame.dp(12));
        const float lead = on_primary ? frame.dp(12) : 0;
        draw_text(frame, label, {own.center().x + lead - label.width / 2, own.center().y - label.height() / 2},
                  frame.color(ink), Align::Center, label.width);
        if (on_primary)
            draw_icon(frame, Icon::Check, {own.center().x - label.width / 2 - frame.dp(2), own.center().y}, 18,
                      frame.color(ink));
        if (tap.focused) draw_focus(frame, own.grown(-frame.dp(4)), radius - 3);
    }
    frame.semantics().close();
    return tapped;
}

void draw_mark(Frame& frame, ImVec2 center, bool chosen, bool several, bool enabled) {
    const float size = frame.metrics().kiosk() ? 22 : several ? 26 : 24;
    const float half = frame.dp(size) / 2 * std::min(frame.text_scale(), 1.35F);
    const ImU32 primary = frame.color(enabled ? Role::Primary : Role::InkFaint);
    if (several) {
        const Box box = Box::around(center, {half * 2, half * 2});
        const float radius = frame.metrics().kiosk() ? 6 : 8;
        if (chosen) {
            fill(frame, box, primary, radius);
            draw_icon(frame, Icon::Check, center, size * 0.72F, frame.color(Role::OnPrimary));
        } else {
            outline(frame, box, frame.color(Role::Control), radius, 2);
        }
        return;
    }
    if (chosen) {
        frame.list().AddCircleFilled(center, half, primary, 40);
        frame.list().AddCircleFilled(center, half * 0.42F, frame.color(Role::OnPrimary), 24);
    } else {
        frame.list().AddCircle(center, half - frame.dp(1), frame.color(Role::Control), 40, frame.dp(2));
    }
}

std::optional<std::string> answers(Frame& frame, Column& column, std::string_view group, const Choices& choices,
                                   bool several, bool flat) {
    std::optional<std::string> tapped;
    const Metrics& metrics = frame.metrics();
    frame.semantics().open(frame.node(group, several ? "group" : "radiogroup", {},
                                      {{column.x, column.y}, {column.x + column.width, column.y}}));
    const float lead =
        frame.dp(18) + frame.dp(metrics.kiosk() ? 22 : 26) * std::min(frame.text_scale(), 1.35F) + frame.dp(14);
    for (const ChoiceView& choice : choices) {
        const std::string_view whole = choice.label;
        const std::size_t cut = std::min(whole.find('\n'), whole.size());
        const std::string_view small = cut < whole.size() ? whole.substr(cut + 1) : std::string_view{};
        const float room = column.width - lead - frame.dp(16);
        const TextBlock label = lay_out(frame, whole.substr(0, cut), Type::Label, room);
        const TextBlock detail = lay_out(frame, small, Type::Small, room);
        const float words = label.height() + (small.empty() ? 0 : detail.height());
        const Box box = column.take(frame.snap(std::max(frame.dp(metrics.answer), words + frame.dp(24))));
        TargetOptions options;
        options.enabled = choice.enabled;
        const std::string id = child(group, choice.id);
        const Tap tap = tap_target(frame, id, several ? "checkbox" : "radio", plain(whole), box, options,
                                   choice.chosen ? "true" : "false");
        if (tap.tapped) tapped = choice.id;
        const float chosen = frame.motion().to(id + "/chosen", choice.chosen ? 1 : 0, Pace::Quick);
        if (flat && chosen < 1) {
            fill(frame, box, frame.color(frame.theme().dark() ? Role::Sunken : Role::Canvas), metrics.radius_button);
            if (frame.theme().contrast()) outline(frame, box, frame.color(Role::Ink), metrics.radius_button, 2);
        } else if (chosen < 1) {
            draw_card(frame, box, metrics.radius_button);
        }
        if (chosen > 0) {
            fill(frame, box, frame.color(Role::PrimaryTint, chosen), metrics.radius_button);
            outline(frame, box, frame.color(Role::Primary, chosen), metrics.radius_button, 2);
        }
        if (tap.pressed || tap.hovered)
            fill(frame, box, frame.color(Role::Ink, tap.pressed ? 0.08F : 0.04F), metrics.radius_button);
        const float mark = frame.dp(18) + frame.dp(12) * std::min(frame.text_scale(), 1.35F);
        draw_mark(frame, {box.min.x + mark, box.center().y}, choice.chosen, several, choice.enabled);
        float y = box.center().y - words / 2;
        draw_text(frame, label, {box.min.x + lead, y}, frame.color(choice.enabled ? Role::Ink : Role::InkFaint));
        y += label.height();
        if (!small.empty()) draw_text(frame, detail, {box.min.x + lead, y}, frame.color(Role::InkSoft));
        if (tap.focused) draw_focus(frame, box, metrics.radius_button);
        column.space(frame.dp(std::max(10.0F, metrics.gap - 2)));
    }
    if (!choices.empty()) column.space(-frame.dp(std::max(10.0F, metrics.gap - 2)));
    frame.semantics().close();
    return tapped;
}

std::optional<std::string> chips(Frame& frame, Column& column, std::string_view group, const Choices& choices) {
    if (choices.empty()) return std::nullopt;
    std::optional<std::string> tapped;
    const float target = frame.dp(frame.metrics().kiosk() ? frame.metrics().chip + 4 : 48);
    const float gap = frame.dp(8);
    float x = column.x;
    float row = 0;
    frame.semantics().open(frame.node(group, "group", {}, {{column.x, column.y}, {column.x + column.width, column.y}}));
    for (const ChoiceView& choice : choices) {
        const float tick = choice.chosen ? frame.dp(26) : 0;
        const TextBlock label = lay_out(frame, choice.label, Type::SmallStrong, column.width - frame.dp(32) - tick);
        const float width = std::min(column.width, std::max(target, label.width + frame.dp(28) + tick));
        const float height = std::max(target, label.height() + frame.dp(20));
        if (x > column.x && x + width > column.x + column.width + 0.5F) {
            column.y += row + gap;
            x = column.x;
            row = 0;
        }
        const Box box = Box::sized({x, column.y}, {width, height});
        TargetOptions options;
        options.enabled = choice.enabled;
        const Tap tap = tap_target(frame, child(group, choice.id), "checkbox", choice.label, box, options,
                                   choice.chosen ? "true" : "false");
        if (tap.tapped) tapped = choice.id;
        const Box shown{{box.min.x, box.min.y + frame.dp(4)}, {box.max.x, box.max.y - frame.dp(4)}};
        const float radius = frame.metrics().radius_chip;
        fill(frame, shown, frame.color(choice.chosen ? Role::Ink : Role::Sunken), radius);
        if (frame.theme().contrast()) outline(frame, shown, frame.color(Role::Ink), radius, 2);
        if (tap.pressed || tap.hovered)
            fill(frame, shown, frame.color(choice.chosen ? Role::Surface : Role::Ink, tap.pressed ? 0.1F : 0.05F),
                 radius);
        const ImU32 ink = frame.color(choice.chosen ? Role::Surface : choice.enabled ? Role::Ink : Role::InkFaint);
        if (choice.chosen) draw_icon(frame, Icon::Check, {shown.min.x + frame.dp(22), shown.center().y}, 18, ink);
        const float left = shown.min.x + tick + (shown.width() - tick - label.width) / 2;
        draw_text(frame, label, {left, shown.center().y - label.height() / 2}, ink);
        if (tap.focused) draw_focus(frame, shown, radius);
        x += width + gap;
        row = std::max(row, height);
    }
    column.y += row;
    frame.semantics().close();
    return tapped;
}

std::optional<SpotTap> spot_chips(Frame& frame, Column& column, const Choices& marks, std::string_view remove_label) {
    std::optional<SpotTap> result;
    const float gap = frame.dp(8);
    const float target = frame.dp(frame.metrics().kiosk() ? 44 : 48);
    const float cross = target;
    float x = column.x;
    float row = 0;
    for (const ChoiceView& mark : marks) {
        const float lead = frame.dp(28);
        const TextBlock label = lay_out(frame, mark.label, Type::SmallStrong, column.width - lead - 2 * gap - cross);
        const float height = std::max(target, label.height() + frame.dp(20));
        const float width = std::max(lead + label.width + gap, target) + gap + cross;
        if (x > column.x && x + width > column.x + column.width + 0.5F) {
            column.y += row + gap;
            x = column.x;
            row = 0;
        }
        const Box box = Box::sized({x, column.y}, {width, height});
        const Box shown{{box.min.x, box.min.y + frame.dp(6)}, {box.max.x, box.max.y - frame.dp(6)}};
        const Box name{box.min, {box.max.x - cross - gap, box.max.y}};
        const Box away{{box.max.x - cross, box.min.y}, box.max};
        const std::string id = "mark." + mark.id;
        const float radius = frame.metrics().radius_chip;
        fill(frame, shown, frame.color(Role::PainTint), radius);
        if (mark.chosen && marks.size() > 1) outline(frame, shown, frame.color(Role::Pain), radius, 2);
        const Tap choose = tap_target(frame, id, "button", mark.label, name, {}, mark.chosen ? "true" : "false");
        const Tap remove =
            tap_target(frame, id + ".remove", "button",
                       remove_label.empty() ? mark.label : std::string(remove_label) + ": " + mark.label, away);
        if (choose.tapped) result = SpotTap{mark.id, false};
        if (remove.tapped) result = SpotTap{mark.id, true};
        const ImU32 ink = frame.color(Role::PainInk);
        if (choose.pressed || remove.pressed) fill(frame, shown, frame.color(Role::PainInk, 0.08F), radius);
        frame.list().AddCircleFilled({shown.min.x + frame.dp(16), shown.center().y}, frame.dp(5),
                                     frame.color(Role::Pain), 24);
        draw_text(frame, label, {shown.min.x + lead, shown.center().y - label.height() / 2}, ink);
        draw_icon(frame, Icon::Close, {away.center().x + frame.dp(4), away.center().y}, 16, ink);
        if (choose.focused) draw_focus(frame, {{shown.min.x, shown.min.y}, {name.max.x, shown.max.y}}, radius);
        if (remove.focused) draw_focus(frame, {{away.min.x, shown.min.y}, shown.max}, radius);
        x += width + gap;
        row = std::max(row, height);
    }
    column.y += row;
    return result;
}

void place_chip(Frame& frame, Column& column, std::string_view id, std::string_view label) {
    if (label.empty()) return;
    const float lead = frame.dp(32);
    const TextBlock block = lay_out(frame, label, Type::SmallStrong, column.width - lead - frame.dp(14));
    const float height = std::max(frame.dp(36), block.height() + frame.dp(16));
    const Box row = column.take(height);
    const Box box{row.min, {row.min.x + lead + block.width + frame.dp(14), row.max.y}};
    fill(frame, box, frame.color(Role::PainTint), frame.metrics().radius_chip);
    frame.list().AddCircleFilled({box.min.x + frame.dp(17), box.min.y + frame.dp(8) + block.line_height / 2},
                                 frame.dp(5), frame.color(Role::Pain), 24);
    draw_text(frame, block, {box.min.x + lead, box.center().y - block.height() / 2}, frame.color(Role::PainInk));
    frame.says(id, "text", label, box);
}

}  // namespace jointline::ui
