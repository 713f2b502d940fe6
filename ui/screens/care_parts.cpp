#include "ui/screens/care_parts.h"

#include <string>

#include "ui/stage.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

/// One criterion; true where it was tapped.
bool criterion_row(Frame& frame, Column& column, const CriterionView& criterion, bool first) {
    if (!first) {
        column.space(frame.dp(4));
        hairline(frame, {column.x, column.y}, column.width);
        column.space(frame.dp(4));
    }
    const bool act = criterion.can_be_tried && !criterion.met;
    const float lead = frame.dp(40) * std::min(frame.text_scale(), 1.2F);
    const TextBlock state = lay_out(frame, criterion.state, Type::SmallStrong);
    const float side = criterion.state.empty() ? 0 : state.width + frame.dp(12);
    const bool beside = column.width - lead - side > column.width * 0.45F;
    const float room = column.width - lead - (beside ? side : 0);
    const TextBlock words = lay_out(frame, criterion.text, Type::Body, room);
    const float below = beside || criterion.state.empty() ? 0 : state.height();
    const float height = words.height() + below;
    const Box row = column.take(frame.snap(std::max(frame.dp(frame.metrics().target), height + frame.dp(10))));
    const std::string id = "criterion." + criterion.id;
    Tap tap;
    if (act) {
        tap = tap_target(frame, id, "button", criterion.text, row, {}, criterion.state);
        if (tap.pressed || tap.hovered)
            fill(frame, row.grown(frame.dp(4)), frame.color(Role::Ink, tap.pressed ? 0.06F : 0.03F), 12);
    } else {
        frame.says(id, "listitem", criterion.text, row, criterion.state);
    }
    const float top = row.center().y - height / 2;
    draw_mark(frame, {row.min.x + frame.dp(14), beside ? row.center().y : top + words.line_height / 2}, criterion.met,
              true, true);
    draw_text(frame, words, {row.min.x + lead, top}, frame.color(Role::Ink));
    const ImVec2 at = beside ? ImVec2{row.max.x - state.width, row.center().y - state.height() / 2}
                             : ImVec2{row.min.x + lead, top + words.height()};
    draw_text(frame, state, at, frame.color(act ? Role::PrimaryInk : Role::InkSoft));
    if (tap.focused) draw_focus(frame, row, 12);
    return tap.tapped;
}

/// "That went well" and "Not yet", side by side where they fit.
void try_buttons(Frame& frame, Column& column, const CriterionView& criterion) {
    const ButtonLook yes{Weight::Second, Icon::Check, false, true, true};
    const ButtonLook no{Weight::Outline, Icon::None, false, true, true};
    const std::string id = "try." + criterion.id;
    const float gap = frame.dp(10);
    const float half = (column.width - gap) / 2;
    const bool beside = button_width(frame, criterion.passed_label, yes, 10'000) <= half &&
                        button_width(frame, criterion.failed_label, no, 10'000) <= half;
    const float width = beside ? half : column.width;
    const float height = std::max(button_height(frame, criterion.passed_label, width, yes),
                                  button_height(frame, criterion.failed_label, width, no));
    column.space(frame.dp(8));
    const Box first = column.take(height);
    Box second{{first.min.x + half + gap, first.min.y}, first.max};
    if (!beside) {
        column.space(gap);
        second = column.take(height);
    }
    bool& open = frame.memory().opened["try/" + criterion.id];
    const auto tell = [&](bool passed) {
        open = false;
        frame.send(TryCriterion{criterion.id, passed});
    };
    if (button(frame, id + ".passed", criterion.passed_label, Box::sized(first.min, {width, height}), yes)) tell(true);
    if (button(frame, id + ".failed", criterion.failed_label, second, no)) tell(false);
    column.space(frame.dp(8));
}

}  // namespace

CardLook plain_card(Frame& frame) {
    CardLook card;
    card.radius = frame.metrics().radius_card;
    card.pad = frame.metrics().pad;
    return card;
}

void after_card(Frame& frame, Column& column) { column.space(frame.dp(frame.metrics().gap + 2)); }

std::string numbered(std::string_view id, std::size_t i) { return std::string(id) + "." + std::to_string(i + 1); }

void care_header(const View& view, Frame& frame, Box& area, std::string_view title, bool centered) {
    HeaderLook look;
    look.title = title;
    look.centered = centered;
    header(frame, view, area, look);
}

bool way_on(const View& view, Frame& frame, Box& area, std::string_view label, const ButtonLook& look, float margin) {
    const std::string finish = frame.metrics().kiosk() && view.result ? view.result->done_label : std::string{};
    if (label.empty() && finish.empty()) return false;
    const ButtonLook erase{label.empty() ? Weight::Main : Weight::Outline, Icon::None, false, true, false};
    const float width = area.width() - 2 * margin;
    const float gap = frame.dp(12);
    const float left = finish.empty() ? 0 : label.empty() ? width : button_width(frame, finish, erase, width * 0.45F);
    const float right = finish.empty() ? width : width - left - gap;
    float height = label.empty() ? 0 : button_height(frame, label, right, look);
    if (!finish.empty()) height = std::max(height, button_height(frame, finish, left, erase));
    const float bottom = area.max.y - frame.dp(28) - frame.dp(frame.bottom_inset());
    const ImVec2 at{area.min.x + margin, bottom - height};
    if (!finish.empty() && button(frame, "done", finish, Box::sized(at, {left, height}), erase))
        frame.send(StartOver{});
    const Box own{{area.max.x - margin - right, at.y}, {area.max.x - margin, bottom}};
    const bool tapped = !label.empty() && button(frame, "main", label, own, look);
    area.max.y = at.y - frame.dp(10);
    return tapped;
}

void stage_bar(Frame& frame, Column& column, const std::vector<StageView>& stages) {
    if (stages.empty()) return;
    const auto count = static_cast<float>(stages.size());
    const float gap = frame.dp(8);
    const float part = (column.width - gap * (count - 1)) / count;
    float height = 0;
    std::vector<TextBlock> names;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const Type type = stages[i].current ? Type::SmallStrong : Type::Small;
        names.push_back(lay_out(frame, std::to_string(i + 1) + " " + stages[i].name, type, part));
        height = std::max(height, names.back().height());
    }
    const Box bars = column.take(frame.dp(8));
    column.space(frame.dp(6));
    const Box row = column.take(height);
    const StageView* current = nullptr;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const StageView& stage = stages[i];
        if (stage.current) current = &stage;
        const float x = bars.min.x + static_cast<float>(i) * (part + gap);
        const Box bar{{x, bars.min.y}, {x + part, bars.max.y}};
        if (stage.reached)
            fill(frame, bar, frame.color(Role::Primary), 4);
        else
            outline(frame, bar, frame.color(Role::Control), 4, 1.5F);
        draw_text(frame, names[i], {x, row.min.y}, frame.color(stage.current ? Role::Ink : Role::InkSoft));
        frame.says("stage." + stage.id, "listitem", stage.name, {bar.min, {x + part, row.max.y}}, stage.line);
    }
    if (current != nullptr && !current->line.empty()) {
        column.space(frame.dp(8));
        text(frame, column, "stage.line", current->line, Type::Body, Role::InkSoft);
    }
    column.space(frame.dp(16));
}

void criteria_part(Frame& frame, Column& column, std::string_view title, std::string_view hint,
                   const std::vector<StageView>& stages) {
    for (const StageView& stage : stages) {
        if (!stage.current || stage.criteria.empty()) continue;
        on_card(frame, column, plain_card(frame), [&](Column& inner) {
            heading(frame, inner, "criteria.title", title, Type::Label);
            text(frame, inner, "criteria.hint", hint, Type::Small, Role::InkSoft);
            inner.space(frame.dp(6));
            for (std::size_t i = 0; i < stage.criteria.size(); ++i) {
                const CriterionView& criterion = stage.criteria[i];
                bool& open = frame.memory().opened["try/" + criterion.id];
                if (criterion_row(frame, inner, criterion, i == 0)) open = !open;
                if (open && criterion.can_be_tried && !criterion.met) try_buttons(frame, inner, criterion);
            }
        });
        after_card(frame, column);
    }
}

void rule_part(Frame& frame, Column& column, std::string_view title, const std::vector<LightView>& rule) {
    if (rule.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "rule.title", title, Type::Label);
        for (std::size_t i = 0; i < rule.size(); ++i) {
            if (i > 0 || !title.empty()) inner.space(frame.dp(10));
            const SignLook look = light_look(rule[i].light);
            bullet(frame, inner, "rule." + rule[i].light, rule[i].text, look.icon, look.tint, look.ink);
        }
    });
    after_card(frame, column);
}

void cards_part(Frame& frame, Column& column, std::string_view id, std::string_view title,
                const std::vector<CardRowView>& cards) {
    if (cards.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, std::string(id) + ".title", title, Type::Label);
        inner.space(frame.dp(4));
        for (std::size_t i = 0; i < cards.size(); ++i) {
            RowLook look;
            look.icon = Icon::Book;
            look.first = i == 0;
            if (row(frame, inner, "card." + cards[i].id, cards[i].title, cards[i].line, look))
                frame.send(OpenCard{cards[i].id});
        }
    });
    after_card(frame, column);
}

SignLook light_look(std::string_view light) {
    if (light == "green") return {Role::GoodTint, Role::GoodFill, Role::OnTile, Role::GoodInk, Icon::Check};
    if (light == "amber") return {Role::WatchTint, Role::WatchTile, Role::OnWatchTile, Role::WatchInk, Icon::Minus};
    if (light == "red") return {Role::UrgentTint, Role::UrgentInk, Role::OnTile, Role::UrgentInk, Icon::Down};
    return {Role::InfoTint, Role::InfoInk, Role::OnTile, Role::InfoInk, Icon::Info};
}

SignLook move_look(std::string_view move) {
    SignLook look = light_look(move == "hold" ? "amber" : move == "up" || move == "up_run" ? "green" : "red");
    if (move == "up" || move == "up_run") look.icon = Icon::Up;
    if (move == "finish") look = light_look("green");
    return look;
}

void panel(Frame& frame, Column& column, std::string_view id, std::string_view title, std::string_view sentence,
           const SignLook& look) {
    if (title.empty() && sentence.empty()) return;
    CardLook card = plain_card(frame);
    card.fill = look.tint;
    card.level = 0;
    if (frame.theme().contrast()) card.edge = frame.color(look.ink);
    on_card(frame, column, card, [&](Column& inner) {
        const float side = frame.dp(44);
        const float lead = side + frame.dp(14);
        const TextBlock name = lay_out(frame, title, Type::Label, inner.width - lead);
        const TextBlock words = lay_out(frame, sentence, Type::Small, inner.width - lead);
        const float height = (title.empty() ? 0 : name.height()) + (sentence.empty() ? 0 : words.height());
        const Box row = inner.take(std::max(side, height));
        const Box tile =
            Box::sized({row.min.x, height > side * 1.6F ? row.min.y : row.center().y - side / 2}, {side, side});
        fill(frame, tile, frame.color(look.tile), 14);
        draw_icon(frame, look.icon, tile.center(), 26, frame.color(look.on_tile));
        float y = row.center().y - height / 2;
        if (!title.empty()) {
            draw_text(frame, name, {row.min.x + lead, y}, frame.color(Role::Ink));
            y += name.height();
        }
        if (!sentence.empty()) draw_text(frame, words, {row.min.x + lead, y}, frame.color(Role::Ink));
        frame.says(id, "note", plain(title.empty() ? sentence : title), row, title.empty() ? "" : plain(sentence));
    });
    after_card(frame, column);
}

void small_line(Frame& frame, Column& column, std::string_view id, std::string_view words, Icon icon) {
    if (words.empty()) return;
    const float lead = frame.dp(32);
    const TextBlock block = lay_out(frame, words, Type::Small, column.width - lead);
    const Box box = column.take(std::max(frame.dp(24), block.height()));
    draw_icon(frame, icon, {box.min.x + frame.dp(12), box.center().y}, 20, frame.color(Role::InkSoft));
    draw_text(frame, block, {box.min.x + lead, box.center().y - block.height() / 2}, frame.color(Role::InkSoft));
    frame.says(id, "text", plain(words), box);
    column.space(frame.dp(10));
}

}  // namespace jointline::ui
