// The plan that a result leads to: its stages, what the first one asks, and the rule that decides each step.
#include <string>

#include "ui/screens/care_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

void head_part(Frame& frame, Column& column, const PlanView& plan) {
    if (!plan.condition.empty()) {
        heading(frame, column, "condition", plan.condition, Type::Heading);
        column.space(frame.dp(12));
    }
    if (!plan.note.empty()) {
        note(frame, column, "note", plan.note, Tone::Info, Icon::Info);
        column.space(frame.dp(16));
    }
    stage_bar(frame, column, plan.stages);
}

void running_part(Frame& frame, Column& column, const PlanView& plan) {
    if (plan.run.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "running.title", plan.run_title, Type::Label);
        RowLook look;
        look.icon = Icon::Runs;
        look.end = Icon::None;
        look.first = true;
        row(frame, inner, "running", plan.run, plan.session, look);
        if (plan.session_note.empty()) return;
        inner.space(frame.dp(6));
        text(frame, inner, "running.note", plan.session_note, Type::Small, Role::InkSoft);
    });
    after_card(frame, column);
}

void exercises_part(Frame& frame, Column& column, const PlanView& plan) {
    if (plan.exercises.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "exercises.title", plan.exercises_title, Type::Label);
        inner.space(frame.dp(4));
        for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
            const ExerciseRowView& exercise = plan.exercises[i];
            RowLook look;
            look.icon = Icon::Body;
            look.first = i == 0;
            if (row(frame, inner, "exercise." + exercise.id, exercise.name, exercise.dose, look))
                frame.send(OpenExercise{exercise.id});
        }
    });
    after_card(frame, column);
}

void tasks_part(Frame& frame, Column& column, const PlanView& plan) {
    if (plan.tasks.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "tasks.title", plan.tasks_title, Type::Label);
        inner.space(frame.dp(4));
        for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
            RowLook look;
            look.icon = Icon::Plus;
            look.end = Icon::None;
            look.first = i == 0;
            row(frame, inner, numbered("task", i), plan.tasks[i].title, plan.tasks[i].detail, look);
        }
    });
    after_card(frame, column);
}

void leave_part(Frame& frame, Column& column, const PlanView& plan) {
    if (plan.leave.empty()) return;
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "leave.title", plan.leave_title, Type::Label);
        for (std::size_t i = 0; i < plan.leave.size(); ++i) {
            inner.space(frame.dp(10));
            bullet(frame, inner, numbered("leave", i), plan.leave[i], Icon::Close, Role::Sunken, Role::InkSoft);
        }
    });
    after_card(frame, column);
}

void end_part(Frame& frame, Column& column, const PlanView& plan) {
    small_line(frame, column, "criteria.rule", plan.stages_title, Icon::Info);
    small_line(frame, column, "time", plan.time, Icon::Clock);
    small_line(frame, column, "step_up", plan.step_up, Icon::Calendar);
}

void plan_button(const View& view, Frame& frame, Box& area, float margin) {
    const PlanView& plan = *view.plan;
    ButtonLook look;
    look.arrow = true;
    const bool running = !plan.episode_label.empty();
    if (!way_on(view, frame, area, running ? plan.episode_label : plan.start_label, look, margin)) return;
    if (running)
        frame.send(Open{Place::Episode});
    else
        frame.send(StartPlan{});
}

void draw_plan_desk(const View& view, Frame& frame, const Box& area) {
    const PlanView& plan = *view.plan;
    const Box content = content_box(frame, area);
    const float margin = frame.dp(frame.metrics().margin);
    const float edge = frame.snap(content.min.x + content.width() * 0.51F);
    fill(frame, {{edge, area.min.y}, {edge + frame.dp(1), area.max.y}}, frame.color(Role::Line));
    Box left{content.min, {edge, content.max.y}};
    Box right{{edge, content.min.y}, content.max};
    care_header(view, frame, left, plan.title, false);
    {
        Scroll scroll(frame, "plan", left, margin);
        Column& column = scroll.column;
        column.space(frame.dp(8));
        head_part(frame, column, plan);
        running_part(frame, column, plan);
        exercises_part(frame, column, plan);
        criteria_part(frame, column, plan.criteria_title, plan.criteria_note, plan.stages);
        end_part(frame, column, plan);
        column.space(frame.dp(20));
    }
    plan_button(view, frame, right, margin);
    Scroll scroll(frame, "plan.beside", right, margin);
    Column& column = scroll.column;
    column.space(frame.dp(28));
    rule_part(frame, column, plan.rule_title, plan.rule);
    tasks_part(frame, column, plan);
    leave_part(frame, column, plan);
    cards_part(frame, column, "cards", plan.cards_title, plan.cards);
    column.space(frame.dp(20));
}

}  // namespace

void draw_plan(const View& view, Frame& frame, Box area) {
    if (!view.plan) return;
    const PlanView& plan = *view.plan;
    if (area.width() >= frame.dp(900) && !plan.stages.empty()) return draw_plan_desk(view, frame, area);
    Box middle = column_box(frame, area, 720);
    care_header(view, frame, middle, plan.title);
    plan_button(view, frame, middle, frame.dp(frame.metrics().card_margin));
    Scroll scroll(frame, "plan", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(8));
    head_part(frame, column, plan);
    running_part(frame, column, plan);
    exercises_part(frame, column, plan);
    rule_part(frame, column, plan.rule_title, plan.rule);
    criteria_part(frame, column, plan.criteria_title, plan.criteria_note, plan.stages);
    tasks_part(frame, column, plan);
    leave_part(frame, column, plan);
    cards_part(frame, column, "cards", plan.cards_title, plan.cards);
    end_part(frame, column, plan);
    column.space(frame.dp(20));
}

}  // namespace jointline::ui
