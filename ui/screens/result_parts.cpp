#include "ui/screens/result_parts.h"

#include <string>

#include "ui/motion.h"
#include "ui/screens/care_parts.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

void statements(Frame& frame, Column& column, std::string_view id, std::string_view title,
                const std::vector<StatementView>& said, Sign sign) {
    if (said.empty()) return;
    column.space(frame.dp(14));
    text(frame, column, std::string(id) + ".title", title, Type::SmallStrong, Role::InkSoft);
    column.space(frame.dp(8));
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (const auto source = statement(frame, column, numbered(id, i), said[i], sign))
            frame.send(ShowSource{*source});
        if (said[i].evidence.empty()) column.space(frame.dp(8));
    }
}

void cause_card(Frame& frame, Column& column, const ConditionView& cause, const ResultView& result) {
    CardLook card = plain_card(frame);
    if (cause.open) card.edge = frame.color(Role::Primary);
    const std::string id = "cause." + cause.id;
    on_card(frame, column, card, [&](Column& inner) {
        const float pad = frame.dp(card.pad);
        const float chevron = frame.dp(36);
        const TextBlock name = lay_out(frame, cause.label, Type::Label, inner.width - chevron);
        const TextBlock word = lay_out(frame, cause.match_word, Type::SmallStrong);
        const float bars = match_width(frame, 3) + frame.dp(10);
        const float beside = inner.width - chevron - bars - word.width - frame.dp(10);
        const TextBlock counts = lay_out(frame, cause.counts, Type::Small, std::max(beside, inner.width * 0.4F));
        const bool one_row = counts.lines.size() == 1 && counts.width <= beside;
        const float second = word.height() + (one_row ? 0 : counts.height());
        const Box head = inner.take(name.height() + frame.dp(4) + second);
        const Tap tap = tap_target(frame, id, "button", cause.label, head.grown(pad), {}, cause.match_word);
        if (tap.tapped) frame.send(OpenCondition{cause.id});
        if (tap.pressed || tap.hovered)
            fill(frame, head.grown(pad), frame.color(Role::Ink, tap.pressed ? 0.06F : 0.03F), card.radius);
        draw_text(frame, name, head.min, frame.color(Role::Ink));
        const float y = head.min.y + name.height() + frame.dp(4);
        draw_match(frame, {head.min.x, y + word.height() / 2 - frame.dp(4)}, cause.match, 3);
        draw_text(frame, word, {head.min.x + bars, y}, frame.color(Role::Ink));
        const ImVec2 at =
            one_row ? ImVec2{head.min.x + bars + word.width + frame.dp(10), y} : ImVec2{head.min.x, y + word.height()};
        draw_text(frame, counts, at, frame.color(Role::InkSoft));
        frame.says(id + ".counts", "text", cause.counts, Box::sized(at, {counts.width, counts.height()}));
        frame.says(id + ".match", "text", cause.match_word,
                   Box::sized({head.min.x + bars, y}, {word.width, word.height()}));
        draw_icon(frame, cause.open ? Icon::Up : Icon::Down,
                  {head.max.x - frame.dp(12), head.min.y + name.line_height / 2}, 20, frame.color(Role::InkSoft));
        if (tap.focused) draw_focus(frame, head.grown(pad), card.radius);
        if (!cause.open) return;
        inner.space(frame.dp(12));
        hairline(frame, {inner.x, inner.y}, inner.width);
        if (!cause.clinical_label.empty()) {
            inner.space(frame.dp(12));
            text(frame, inner, id + ".clinical", cause.clinical_label, Type::Small, Role::InkSoft);
        }
        statements(frame, inner, id + ".fits", result.fits_title, cause.fits, Sign::Fits);
        statements(frame, inner, id + ".against", result.does_not_fit_title, cause.does_not_fit, Sign::DoesNotFit);
        if (!cause.nothing_against.empty()) {
            inner.space(frame.dp(10));
            text(frame, inner, id + ".nothing_against", cause.nothing_against, Type::Small, Role::InkSoft);
        }
        if (!cause.tells_apart.empty()) {
            inner.space(frame.dp(10));
            note(frame, inner, id + ".tells_apart", cause.tells_apart, Tone::Info, Icon::Info);
        }
    });
}

}  // namespace

bool steps_first(const ResultView& result) { return result.rank >= 3; }

void banner_part(Frame& frame, Column& column, const ResultView& result) {
    triage_banner(frame, column, result);
    after_card(frame, column);
}

void steps_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.steps.empty()) return;
    if (!steps_first(result) && !result.steps_title.empty()) {
        column.space(frame.dp(8));
        heading(frame, column, "steps.title", result.steps_title, Type::Heading);
        column.space(frame.dp(12));
    } else if (!result.steps_title.empty()) {
        heading(frame, column, "steps.title", result.steps_title, Type::Label);
        column.space(frame.dp(8));
    }
    on_card(frame, column, plain_card(frame), [&](Column& inner) { numbered_steps(frame, inner, result.steps); });
    after_card(frame, column);
}

void now_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.now.empty()) return;
    CardLook card = plain_card(frame);
    card.fill = Role::UrgentTint;
    card.level = 0;
    if (frame.theme().contrast()) card.edge = frame.color(Role::Ink);
    on_card(frame, column, card, [&](Column& inner) {
        const float lead = frame.dp(34);
        draw_icon(frame, Icon::Triangle, {inner.x + frame.dp(12), inner.y + frame.dp(12)}, 24,
                  frame.color(Role::UrgentInk));
        Column words{inner.x + lead, inner.y, inner.width - lead};
        heading(frame, words, "now.title", result.now_title, Type::Label);
        for (std::size_t i = 0; i < result.now.size(); ++i) {
            words.space(frame.dp(6));
            text(frame, words, numbered("now", i), result.now[i], Type::Body);
        }
        inner.y = std::max(words.y, inner.y + frame.dp(24));
    });
    after_card(frame, column);
}

void sooner_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.sooner.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "sooner.title", result.sooner_title, Type::Label);
        for (std::size_t i = 0; i < result.sooner.size(); ++i) {
            inner.space(frame.dp(10));
            bullet(frame, inner, numbered("sooner", i), result.sooner[i], Icon::Calendar, Role::InfoTint,
                   Role::InfoInk);
        }
    });
    after_card(frame, column);
}

void causes_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.causes.empty()) return;
    column.space(frame.dp(8));
    heading(frame, column, "causes.title", result.causes_title, Type::Heading);
    column.space(frame.dp(2));
    text(frame, column, "causes.not_a_diagnosis", result.not_a_diagnosis, Type::Small, Role::InkSoft);
    column.space(frame.dp(12));
    for (const ConditionView& cause : result.causes) {
        cause_card(frame, column, cause, result);
        after_card(frame, column);
    }
    if (result.rule_out.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "rule_out.title", result.rule_out_title, Type::Label);
        for (std::size_t i = 0; i < result.rule_out.size(); ++i) {
            inner.space(frame.dp(10));
            bullet(frame, inner, numbered("rule_out", i), result.rule_out[i], Icon::Shield, Role::PrimaryTint,
                   Role::PrimaryInk);
        }
    });
    after_card(frame, column);
}

void open_questions_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.open_questions.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "open.title", result.open_title, Type::Label);
        inner.space(frame.dp(6));
        for (std::size_t i = 0; i < result.open_questions.size(); ++i) {
            RowLook look;
            look.icon = Icon::Info;
            look.tile = Role::InfoTint;
            look.tile_ink = Role::InfoInk;
            look.first = i == 0;
            const ChoiceView& question = result.open_questions[i];
            if (row(frame, inner, "open." + question.id, question.label, result.answer_now_label, look))
                frame.send(EditAnswer{question.id});
        }
    });
    after_card(frame, column);
}

void reasons_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.reasons.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "reasons.title", result.reasons_title, Type::Label);
        inner.space(frame.dp(8));
        for (std::size_t i = 0; i < result.reasons.size(); ++i) {
            if (const auto source = statement(frame, inner, numbered("reason", i), result.reasons[i], Sign::None))
                frame.send(ShowSource{*source});
            if (result.reasons[i].evidence.empty()) inner.space(frame.dp(8));
        }
    });
    after_card(frame, column);
}

void myth_part(Frame& frame, Column& column, const ResultView& result) {
    if (result.myth.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "myth.title", result.myth_title, Type::Label);
        inner.space(frame.dp(6));
        text(frame, inner, "myth", result.myth, Type::Body, Role::InkSoft);
    });
    after_card(frame, column);
}

void small_print_part(Frame& frame, Column& column, const ResultView& result) {
    const auto line = [&](std::string_view id, std::string_view words, Icon icon) {
        if (words.empty()) return;
        const float lead = frame.dp(32);
        const TextBlock block = lay_out(frame, words, Type::Small, column.width - lead);
        const Box box = column.take(std::max(frame.dp(24), block.height()));
        draw_icon(frame, icon, {box.min.x + frame.dp(12), box.center().y}, 20, frame.color(Role::InkSoft));
        draw_text(frame, block, {box.min.x + lead, box.center().y - block.height() / 2}, frame.color(Role::InkSoft));
        frame.says(id, "text", plain(words), box);
        column.space(frame.dp(10));
    };
    line("review", result.review, Icon::Clock);
    if (result.causes.empty()) line("not_a_diagnosis", result.not_a_diagnosis, Icon::Info);
    line("saved", result.saved, Icon::Lock);
}

void other_buttons_part(Frame& frame, Column& column, const ResultView& result) {
    const ButtonLook answers{Weight::Second, Icon::List, false, true, false};
    const ButtonLook done{Weight::Outline, Icon::None, false, true, false};
    // At the upper two levels the main button shows the answers already.
    if (!(steps_first(result) && !result.main_label.empty())) {
        column.space(frame.dp(4));
        if (button(frame, column, "answers", result.answers_label, answers)) frame.send(Open{Place::Answers});
    }
    if (!result.main_label.empty() && !frame.metrics().kiosk()) {
        column.space(frame.dp(12));
        if (button(frame, column, "done", result.done_label, done)) frame.send(StartOver{});
    }
    column.space(frame.dp(12));
}

float result_buttons(Frame& frame, const Box& area, const ResultView& result, float margin) {
    const bool kiosk = frame.metrics().kiosk();
    const bool has_main = !result.main_label.empty();
    ButtonLook look;
    look.weight = has_main && result.rank == 4 ? Weight::Urgent : Weight::Main;
    look.icon = has_main && steps_first(result) ? Icon::List : Icon::None;
    look.arrow = has_main && !steps_first(result);
    const std::string& label = has_main ? result.main_label : result.done_label;
    const ButtonLook erase{Weight::Outline, Icon::None, false, true, false};
    const float width = area.width() - 2 * margin;
    const float gap = frame.dp(12);
    const bool two = kiosk && has_main;
    const float left = two ? button_width(frame, result.done_label, erase, width * 0.42F) + gap : 0;
    float height = button_height(frame, label, width - left, look);
    if (two) height = std::max(height, button_height(frame, result.done_label, left - gap, erase));
    const float bottom = area.max.y - frame.dp(28) - frame.dp(frame.bottom_inset());
    const Box box{{area.min.x + margin + left, bottom - height}, {area.max.x - margin, bottom}};
    if (two) {
        const Box own = Box::sized({area.min.x + margin, box.min.y}, {left - gap, height});
        if (button(frame, "done", result.done_label, own, erase)) frame.send(StartOver{});
    }
    if (button(frame, has_main ? "main" : "done", label, box, look)) {
        if (has_main) {
            frame.send(TakeNextStep{});
        } else {
            frame.send(StartOver{});
        }
    }
    frame.memory().floor = box.min.y;
    return box.min.y - frame.dp(10);
}

}  // namespace jointline::ui
