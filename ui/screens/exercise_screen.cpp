// One exercise: how much, how, what to watch for, when to stop.
#include <string>

#include "ui/screens/care_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

void draw_exercise(const View& view, Frame& frame, Box area) {
    if (!view.exercise) return;
    const ExerciseView& exercise = *view.exercise;
    Box middle = column_box(frame, area, 640);
    care_header(view, frame, middle, exercise.title);
    const ButtonLook back{Weight::Main, Icon::Back, false, true, false};
    if (way_on(view, frame, middle, view.back_label, back, frame.dp(frame.metrics().card_margin))) frame.send(Back{});
    Scroll scroll(frame, "exercise", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(8));
    heading(frame, column, "dose", exercise.dose, Type::Heading);
    column.space(frame.dp(14));
    if (!exercise.how.empty()) {
        on_card(frame, column, plain_card(frame), [&](Column& inner) {
            std::vector<StepView> steps;
            for (const std::string& step : exercise.how) steps.push_back({step, {}});
            numbered_steps(frame, inner, steps);
        });
        after_card(frame, column);
    }
    if (!exercise.cue.empty()) {
        note(frame, column, "cue", exercise.cue, Tone::Info, Icon::Info);
        column.space(frame.dp(12));
    }
    if (!exercise.safety.empty()) {
        note(frame, column, "safety", exercise.safety, Tone::Watch, Icon::Triangle);
        column.space(frame.dp(12));
    }
    rule_part(frame, column, exercise.rule_title, exercise.rule);
    StatementView said{exercise.progress, exercise.evidence, exercise.source};
    if (said.text.empty()) said.text = exercise.dose;
    if (const auto source = statement(frame, column, "progress", said, Sign::None)) frame.send(ShowSource{*source});
    column.space(frame.dp(20));
}

}  // namespace jointline::ui
