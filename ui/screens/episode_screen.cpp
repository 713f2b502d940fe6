// Where a plan stands today: what it decided and why, the mornings so far, what ends the stage, what is for today.
#include <string>

#include "ui/screens/care_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/pain_curve.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

void head_part(Frame& frame, Column& column, const EpisodeView& episode) {
    heading(frame, column, "day", episode.day, Type::Title);
    text(frame, column, "since", episode.since, Type::Body, Role::InkSoft);
    if (!episode.place.empty()) {
        column.space(frame.dp(10));
        place_chip(frame, column, "places", episode.place);
    }
    column.space(frame.dp(16));
    if (!episode.escalation_title.empty()) {
        SignLook look = light_look("open");
        look.icon = Icon::Calendar;
        panel(frame, column, "escalation", episode.escalation_title, episode.escalation, look);
        return;
    }
    panel(frame, column, "decision", episode.decision, episode.why, move_look(episode.move));
}

void curve_part(Frame& frame, Column& column, const EpisodeView& episode) {
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "curve.title", episode.curve_title, Type::Label);
        inner.space(frame.dp(10));
        pain_curve(frame, inner, "curve", episode);
        if (episode.curve_empty.empty()) return;
        inner.space(frame.dp(4));
        text(frame, inner, "curve.empty", episode.curve_empty, Type::Small, Role::InkSoft);
    });
    after_card(frame, column);
}

void today_part(Frame& frame, Column& column, const EpisodeView& episode) {
    if (episode.today.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "today.title", episode.today_title, Type::Label);
        inner.space(frame.dp(4));
        for (std::size_t i = 0; i < episode.today.size(); ++i) {
            const TaskView& task = episode.today[i];
            RowLook look;
            look.icon = task.exercise.empty() ? Icon::Runs : Icon::Body;
            look.end = task.exercise.empty() ? Icon::None : Icon::Forward;
            look.first = i == 0;
            const std::string id = task.exercise.empty() ? numbered("today", i) : "exercise." + task.exercise;
            if (row(frame, inner, id, task.title, task.detail, look)) frame.send(OpenExercise{task.exercise});
        }
    });
    after_card(frame, column);
}

void history_part(Frame& frame, Column& column, const EpisodeView& episode) {
    if (episode.events.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "history.title", episode.history_title, Type::Label);
        inner.space(frame.dp(4));
        for (std::size_t i = 0; i < episode.events.size(); ++i) {
            const CourseEventView& event = episode.events[i];
            const SignLook sign = move_look(event.move);
            RowLook look;
            look.icon = sign.icon;
            look.tile = sign.tint;
            look.tile_ink = sign.ink;
            look.end = Icon::None;
            look.first = i == 0;
            row(frame, inner, numbered("event", i), event.title, event.day + " · " + event.detail, look);
        }
    });
    after_card(frame, column);
}

void lines_part(Frame& frame, Column& column, const EpisodeView& episode) {
    small_line(frame, column, "review", episode.review, Icon::Calendar);
    small_line(frame, column, "adherence", episode.adherence, Icon::Check);
    small_line(frame, column, "recurrence", episode.recurrence, Icon::History);
}

void other_buttons(Frame& frame, Column& column, const EpisodeView& episode) {
    const ButtonLook second{Weight::Second, Icon::List, false, true, false};
    const ButtonLook book{Weight::Second, Icon::Book, false, true, false};
    const ButtonLook quiet{Weight::Outline, Icon::None, false, true, false};
    column.space(frame.dp(8));
    if (!episode.plan_label.empty()) {
        if (button(frame, column, "plan", episode.plan_label, second)) frame.send(Open{Place::Plan});
        column.space(frame.dp(12));
    }
    if (!episode.cards_label.empty()) {
        if (button(frame, column, "cards", episode.cards_label, book)) frame.send(Open{Place::Cards});
        column.space(frame.dp(12));
    }
    if (button(frame, column, "end", episode.end_label, quiet)) frame.send(EndEpisode{});
    column.space(frame.dp(20));
}

void check_in_button(const View& view, Frame& frame, Box& area, float margin) {
    const ButtonLook look{Weight::Main, Icon::None, true, true, false};
    if (way_on(view, frame, area, view.episode->check_in_label, look, margin)) frame.send(BeginCheckIn{});
}

void draw_episode_desk(const View& view, Frame& frame, const Box& area) {
    const EpisodeView& episode = *view.episode;
    const Box content = content_box(frame, area);
    const float margin = frame.dp(frame.metrics().margin);
    const float edge = frame.snap(content.min.x + content.width() * 0.58F);
    fill(frame, {{edge, area.min.y}, {edge + frame.dp(1), area.max.y}}, frame.color(Role::Line));
    Box left{content.min, {edge, content.max.y}};
    Box right{{edge, content.min.y}, content.max};
    care_header(view, frame, left, episode.title, false);
    {
        Scroll scroll(frame, "episode", left, margin);
        Column& column = scroll.column;
        column.space(frame.dp(8));
        head_part(frame, column, episode);
        curve_part(frame, column, episode);
        history_part(frame, column, episode);
        lines_part(frame, column, episode);
        column.space(frame.dp(20));
    }
    check_in_button(view, frame, right, margin);
    Scroll scroll(frame, "episode.beside", right, margin);
    Column& column = scroll.column;
    column.space(frame.dp(28));
    stage_bar(frame, column, episode.stages);
    today_part(frame, column, episode);
    criteria_part(frame, column, episode.criteria_title, episode.criteria_note, episode.stages);
    other_buttons(frame, column, episode);
}

}  // namespace

void draw_episode(const View& view, Frame& frame, Box area) {
    if (!view.episode) return;
    const EpisodeView& episode = *view.episode;
    if (area.width() >= frame.dp(900)) return draw_episode_desk(view, frame, area);
    Box middle = column_box(frame, area, 720);
    care_header(view, frame, middle, episode.title);
    check_in_button(view, frame, middle, frame.dp(frame.metrics().card_margin));
    Scroll scroll(frame, "episode", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(8));
    head_part(frame, column, episode);
    stage_bar(frame, column, episode.stages);
    curve_part(frame, column, episode);
    today_part(frame, column, episode);
    criteria_part(frame, column, episode.criteria_title, episode.criteria_note, episode.stages);
    history_part(frame, column, episode);
    lines_part(frame, column, episode);
    other_buttons(frame, column, episode);
}

}  // namespace jointline::ui
