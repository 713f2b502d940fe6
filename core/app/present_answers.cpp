#include "core/app/present.h"
#include "core/app/wording.h"

namespace jointline {

void present_answers(const AppState& state, View& view) {
    if (state.place() != Place::Answers) return;
    AnswersView answers;
    answers.title = state.strings("ui/answers.title");
    // What the logs answered is shown like the rest, to be put right like the rest.
    const auto evidence = state.interview.evidence();
    const auto& known = state.interview.known.answers;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const triage::FindingId id{static_cast<std::uint16_t>(i)};
        if (!known[i].is_known() || known[i].origin() != triage::Origin::Log) continue;
        if (evidence.answer(id) != known[i]) continue;  // she said otherwise
        answers.rows.push_back({state.knowledge[id].id, question_text(state, id),
                                state.strings("ui/answer.from_log", {{"answer", answer_text(state, id, known[i])}})});
    }
    for (const auto& step : state.interview.steps) {
        for (std::size_t i = 0; i < step.question.findings.size() && i < step.answers.size(); ++i) {
            const auto id = step.question.findings[i];
            answers.rows.push_back(
                {state.knowledge[id].id, question_text(state, id), answer_text(state, id, step.answers[i])});
        }
    }
    if (answers.rows.empty()) answers.empty = state.strings("ui/answers.empty");
    view.answers = std::move(answers);
}

}  // namespace jointline
