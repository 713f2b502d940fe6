// One question: what is asked, what it means, the answers, and the way on. Nothing moves on by itself.
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/body_figure.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/notes.h"

namespace jointline::ui {

namespace {

/// For whoever should not finish this: a hint, and the button beside it, or below where letters are large.
class HelpNow {
public:
    HelpNow(Frame& frame, const QuestionView& question, float width)
        : frame_(frame), question_(question), beside_(frame.text_scale() <= 1.3F) {
        const float pad = frame.dp(14);
        lead_ = pad + frame.dp(24) + frame.dp(12);
        button_.x = beside_ ? button_width(frame, question.help_now_label, look_, width * 0.5F) : width - 2 * pad;
        button_.y = button_height(frame, question.help_now_label, button_.x, look_);
        const float room = beside_ ? width - lead_ - button_.x - frame.dp(22) : width - lead_ - pad;
        hint_ = lay_out(frame, question.help_now_hint, Type::Small, room);
        height_ = beside_ ? std::max(hint_.height() + 2 * pad, button_.y + frame.dp(20))
                          : hint_.height() + button_.y + frame.dp(40);
    }
    float height() const { return height_; }

    bool draw(const Box& box) {
        draw_card(frame_, box, frame_.metrics().radius_button);
        const float pad = frame_.dp(14);
        const float y = beside_ ? box.center().y - hint_.height() / 2 : box.min.y + pad;
        const ImVec2 icon{box.min.x + pad + frame_.dp(12), y + hint_.height() / 2};
        draw_icon(frame_, Icon::Phone, icon, 22, frame_.color(Role::UrgentInk));
        draw_text(frame_, hint_, {box.min.x + lead_, y}, frame_.color(Role::Ink));
        frame_.says("help_now.hint", "note", plain(question_.help_now_hint),
                    Box::sized({box.min.x + lead_, y}, {hint_.width, hint_.height()}));
        const ImVec2 at = beside_ ? ImVec2{box.max.x - frame_.dp(10) - button_.x, box.center().y - button_.y / 2}
                                  : ImVec2{box.min.x + pad, box.max.y - pad - button_.y};
        return button(frame_, "help_now", question_.help_now_label, Box::sized(at, button_), look_);
    }

private:
    Frame& frame_;
    const QuestionView& question_;
    ButtonLook look_{Weight::Quiet, Icon::None, false, true, true};
    bool beside_;
    float lead_ = 0;
    ImVec2 button_{};
    TextBlock hint_;
    float height_ = 0;
};

void question_header(const View& view, Frame& frame, Box& area) {
    const QuestionView& question = *view.question;
    HeaderLook look;
    look.title = question.progress;
    look.quiet = true;
    look.end = frame.metrics().kiosk() ? Icon::None : Icon::Close;
    look.end_id = "start_over";
    look.end_label = question.start_over_label;
    if (header(frame, view, area, look).end) frame.send(StartOver{});
    const float margin = frame.dp(frame.metrics().margin);
    const Box bar{{area.min.x + margin, area.min.y}, {area.max.x - margin, area.min.y + frame.dp(6)}};
    progress_bar(frame, bar, question.at, question.of);
    area.min.y = bar.max.y;
}

}  // namespace

void question_content(const View& view, Frame& frame, Column& column, const Box& seen, bool flat) {
    const QuestionView& question = *view.question;
    place_chip(frame, column, "places", question.places);
    if (!question.places.empty()) column.space(frame.dp(14));
    if (question.safety && !question.safety_note.empty()) {
        note(frame, column, "safety_note", question.safety_note, Tone::Info, Icon::Shield);
        column.space(frame.dp(16));
    }
    heading(frame, column, "question", question.title, flat ? Type::Heading : Type::Title);
    if (!question.help.empty()) {
        column.space(frame.dp(8));
        text(frame, column, "help", question.help, Type::Body, Role::InkSoft);
    }
    if (!question.before_you_try.empty()) {
        column.space(frame.dp(12));
        note(frame, column, "before_you_try", question.before_you_try, Tone::Watch, Icon::Triangle);
    }
    if (!question.confirm.empty()) {
        column.space(frame.dp(12));
        note(frame, column, "confirm", question.confirm, Tone::Info, Icon::Info);
    }
    column.space(frame.dp(18));
    if (question.number) {
        if (const auto typed = number_field(frame, column, "number", question.title, *question.number))
            frame.send(EnterNumber{typed->text});
        column.space(frame.dp(14));
    }
    if (const auto answer = answers(frame, column, "answer", question.options, question.several, flat))
        frame.send(ChooseAnswer{*answer});
    column.space(frame.dp(10));
    if (!question.why_label.empty()) {
        bool& open = frame.memory().opened["why/" + question.id];
        if (link(frame, column, "why", question.why_label, Icon::Info)) open = !open;
        if (open) note(frame, column, "why.text", question.why, Tone::Info, Icon::None);
    }
    if (question.safety && !question.help_now_label.empty()) {
        column.space(frame.dp(14));
        HelpNow help(frame, question, column.width);
        column.y = std::max(column.y, seen.max.y - help.height() - frame.dp(10));
        if (help.draw(column.take(help.height()))) frame.send(GetHelpNow{});
    }
    column.space(frame.dp(10));
}

void draw_question(const View& view, Frame& frame, Box area) {
    if (!view.question) return;
    const QuestionView& question = *view.question;
    Box middle = column_box(frame, area, 640);
    question_header(view, frame, middle);
    const bool kiosk = frame.metrics().kiosk();
    const float margin = frame.dp(frame.metrics().margin);
    ButtonLook next;
    next.arrow = question.next_enabled;
    next.enabled = question.next_enabled;
    const ButtonLook erase{Weight::Outline, Icon::None, false, true, false};
    const float width = middle.width() - 2 * margin;
    const float left = kiosk ? button_width(frame, question.start_over_label, erase, width * 0.45F) : 0;
    const float gap = kiosk ? frame.dp(12) : 0;
    float height = button_height(frame, question.next_label, width - left - gap, next);
    if (kiosk) height = std::max(height, button_height(frame, question.start_over_label, left, erase));
    const float bottom = middle.max.y - frame.dp(28) - frame.dp(frame.bottom_inset());
    const Box footer{{middle.min.x + margin + left + gap, bottom - height}, {middle.max.x - margin, bottom}};
    const Box seen{{middle.min.x, middle.min.y + frame.dp(8)}, {middle.max.x, footer.min.y - frame.dp(10)}};
    {
        Scroll scroll(frame, "question/" + question.id, seen, margin);
        scroll.column.space(frame.dp(14));
        question_content(view, frame, scroll.column, seen, false);
    }
    if (kiosk) {
        const Box own{{middle.min.x + margin, footer.min.y}, {middle.min.x + margin + left, bottom}};
        if (button(frame, "start_over", question.start_over_label, own, erase)) frame.send(StartOver{});
    }
    frame.memory().floor = footer.min.y;
    if (button(frame, "next", question.next_label, footer, next)) frame.send(NextQuestion{});
}

}  // namespace jointline::ui
