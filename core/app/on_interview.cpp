#include <algorithm>

#include "core/app/finish.h"
#include "core/app/handlers.h"
#include "core/app/options.h"
#include "core/app/training.h"
#include "core/app/wording.h"
#include "core/base/text.h"
#include "core/triage/training_context.h"

namespace jointline {
namespace {

using triage::Answer;
using triage::FindingId;
using triage::Question;

/// The question that an earlier page asked a finding on, or a page of its own.
Question question_about(const AppState& state, FindingId finding) {
    for (const auto& step : state.interview.steps) {
        const auto& asked = step.question.findings;
        if (asked.size() == 1 && asked.front() == finding) return step.question;
    }
    return {{finding}, std::nullopt};
}

void ask(AppState& state, Question question, bool editing) {
    Draft draft{std::move(question), {}, {}, editing};
    const auto evidence = state.interview.evidence();
    if (editing) fill_draft(state, draft, evidence);
    state.draft = std::move(draft);
    state.go(Place::Question);
}

/// The logs answer for the days before the pain began, so they are asked anew when that day becomes known.
void ask_the_logs(AppState& state) {
    if (state.options.profile == Profile::Kiosk) return;
    const Day today = day_of(state.options.now(), state.options.zone);
    int days_ago = 0;
    if (const auto finding = state.knowledge.finding("onset.days")) {
        const auto answer = state.interview.evidence().answer(*finding);
        if (answer.kind() == Answer::Kind::Number) days_ago = static_cast<int>(answer.as_number());
    }
    const Day onset = today - std::chrono::days{days_ago};
    if (state.logs_answer_for == onset) return;
    state.logs_answer_for = onset;
    triage::add_training(state.knowledge, training_of(state.database, onset, today), state.interview.known);
}

/// The next page, or the result when no question is worth asking.
void go_on(AppState& state) {
    ask_the_logs(state);
    if (auto next = triage::next_question(state.knowledge, state.interview))
        ask(state, std::move(*next), false);
    else
        finish(state);
}

}  // namespace

triage::Evidence AppState::marked_evidence() const {
    triage::Evidence evidence;
    bool left = false;
    bool right = false;
    int strongest = -1;
    bool pointed_small = false;
    bool pointed_large = false;
    for (const Mark& mark : map.marks()) {
        left = left || mark.site.side == body::Side::Left;
        right = right || mark.site.side == body::Side::Right;
        const auto region = knowledge.region(body::name(mark.site.region));
        if (region && !evidence.is_marked(*region)) evidence.regions.push_back(*region);
        strongest = std::max(strongest, mark.strength.value_or(-1));
        pointed_small = pointed_small || mark.extent == Extent::Finger;
        pointed_large = pointed_large || mark.extent == Extent::Hand || mark.extent == Extent::AllOver;
    }
    evidence.side = left && right ? triage::Side::Both
                    : left        ? triage::Side::Left
                    : right       ? triage::Side::Right
                                  : triage::Side::None;
    triage::add_marks(knowledge, evidence);
    if (const auto finding = knowledge.finding("pain.now"); finding && strongest >= 0)
        evidence.set(*finding, Answer::number(strongest).from(triage::Origin::Map));
    if (const auto finding = knowledge.finding("pain.one_finger"); finding && (pointed_small || pointed_large))
        evidence.set(*finding, Answer::yes_no(!pointed_large && map.marks().size() == 1).from(triage::Origin::Map));
    return evidence;
}

Result<Done> on(AppState& state, const BeginInterview&) {
    if (state.map.marks().empty()) {
        state.notify(state.strings("ui/mark.none"));
        return Done{};
    }
    const auto marked = state.marked_evidence();
    const bool same_marks = !state.interview.steps.empty() && state.interview.known.regions == marked.regions &&
                            state.interview.known.side == marked.side;
    state.interview.known = marked;
    state.logs_answer_for.reset();
    if (!same_marks) state.interview.steps.clear();
    state.interview.options.in_kiosk = state.options.profile == Profile::Kiosk;
    go_on(state);
    return Done{};
}

Result<Done> on(AppState& state, const ChooseAnswer& command) {
    if (!state.draft) return Error{ErrorCode::Usage, "no question is open"};
    choose(*state.draft, state.knowledge, command.option);
    return Done{};
}

Result<Done> on(AppState& state, const EnterNumber& command) {
    if (!state.draft) return Error{ErrorCode::Usage, "no question is open"};
    state.draft->number = std::string(trim(command.text));
    state.draft->chosen.clear();
    return Done{};
}

Result<Done> on(AppState& state, const NextQuestion&) {
    if (!state.draft) return Error{ErrorCode::Usage, "no question is open"};
    const auto answers = answers_of(*state.draft, state.knowledge);
    if (!answers) return Done{};  // "Next" is off until there is an answer
    const Draft draft = *state.draft;
    if (draft.editing) {
        const bool asked_before =
            std::any_of(state.interview.steps.begin(), state.interview.steps.end(), [&](const triage::Step& step) {
                return std::find(step.question.findings.begin(), step.question.findings.end(),
                                 draft.question.finding()) != step.question.findings.end();
            });
        if (asked_before)
            state.interview.change(state.knowledge, draft.question.finding(), answers->front());
        else
            state.interview.answer(draft.question, *answers);
        const auto level_before = state.finished ? std::optional(state.finished->assessment.level) : std::nullopt;
        go_on(state);
        if (level_before && state.finished && state.finished->assessment.level != *level_before)
            state.notify(state.strings("ui/question.changed"));
        return Done{};
    }
    state.interview.answer(draft.question, *answers);
    go_on(state);
    return Done{};
}

Result<Done> on(AppState& state, const EditAnswer& command) {
    const auto finding = state.knowledge.finding(command.finding);
    if (!finding) return Error{ErrorCode::Usage, "no question is called " + command.finding};
    ask(state, question_about(state, *finding), true);
    return Done{};
}

Result<Done> on(AppState& state, const GetHelpNow&) {
    state.interview.known.wish = triage::Disposition::Emergency;
    finish(state);
    return Done{};
}

void back_in_interview(AppState& state) {
    const bool was_editing = state.draft && state.draft->editing;
    state.draft.reset();
    if (was_editing || state.interview.steps.empty()) {
        state.trail.pop_back();
        return;
    }
    // One page back, with what was answered there still chosen.
    const triage::Step last = state.interview.steps.back();
    const auto evidence = state.interview.evidence();
    state.interview.back();
    Draft draft{last.question, {}, {}, false};
    fill_draft(state, draft, evidence);
    state.draft = std::move(draft);
}

}  // namespace jointline
