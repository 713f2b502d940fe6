#include "core/app/advice_words.h"
#include "core/app/assessment_record.h"
#include "core/app/handlers.h"

namespace jointline {

Result<Done> on(AppState& state, const OpenCondition& command) {
    state.open_condition = state.open_condition == command.condition ? "" : command.condition;
    return Done{};
}

Result<Done> on(AppState& state, const ShowSource& command) {
    if (!command.source.empty() && state.knowledge.source(command.source) == nullptr && !care_citation(command.source))
        return Error{ErrorCode::Usage, "no source is called " + command.source};
    state.open_source = command.source;
    return Done{};
}

Result<Done> on(AppState& state, const TakeNextStep&) {
    if (!state.finished) return Error{ErrorCode::Usage, "there is no result to go on from"};
    if (state.finished->assessment.level < triage::Disposition::SameDay) state.go(Place::Plan);
    // Who is to be seen today takes along what she answered.
    if (state.finished->assessment.level >= triage::Disposition::SameDay) state.go(Place::Answers);
    return Done{};
}

Result<Done> on(AppState& state, const OpenAssessment& command) {
    const auto row = state.assessments.find(command.id);
    if (!row) return Error{ErrorCode::Usage, "there is no check with the number " + std::to_string(command.id)};
    if (auto read = from_row(state, *row); !read) return read.error();
    state.draft.reset();
    state.open_condition.clear();
    state.go(Place::Result);
    return Done{};
}

Result<Done> on(AppState& state, const DeleteAssessment& command) {
    state.assessments.remove(command.id);
    if (state.finished && state.finished->stored_as == command.id) state.finished->stored_as.reset();
    state.notify(state.strings("ui/history.deleted"));
    return Done{};
}

}  // namespace jointline
