#include "core/app/finish.h"

#include "core/app/assessment_record.h"
#include "core/triage/triage.h"

namespace jointline {

void finish(AppState& state) {
    const auto stored_before = state.finished ? state.finished->stored_as : std::nullopt;
    Finished finished;
    finished.assessment = triage::assess(state.knowledge, state.interview.evidence());
    finished.made_at = state.options.now();
    finished.zone = state.options.zone;
    finished.stored_as = stored_before;
    state.finished = std::move(finished);
    state.draft.reset();
    state.open_condition.clear();
    // Back from a result leads to the places that were marked, not into the last question.
    while (state.trail.size() > 1 && (state.place() == Place::Question || state.place() == Place::Result))
        state.trail.pop_back();
    state.go(Place::Result);

    storage::StoredAssessment row = to_row(state);
    if (stored_before) {
        row.id = *stored_before;
        state.assessments.update(row);
    } else {
        state.finished->stored_as = state.assessments.add(row);
    }
    state.requests.emplace_back(Persist{});
}

}  // namespace jointline
