#include <algorithm>

#include "core/app/advice_words.h"
#include "core/app/present.h"
#include "core/app/wording.h"

namespace jointline {
namespace {

using triage::Disposition;

/// What a match bar shows for a band: three, two or one of three.
int match_of(triage::Band band) {
    switch (band) {
        case triage::Band::FitsWell:
            return 3;
        case triage::Band::CouldBe:
            return 2;
        case triage::Band::LessLikely:
            return 1;
    }
    return 1;
}

std::string grade_text(const AppState& state, triage::Grade grade) {
    return state.strings("ui/grade." + std::string(triage::id_of(grade)));
}

/// The number behind "this answer fits this cause", and so its source.
StatementView statement_view(const AppState& state, triage::ConditionId condition, triage::FindingId finding) {
    StatementView view;
    view.text = statement(state, finding, state.interview.evidence().answer(finding));
    for (const auto& cpd : state.knowledge[condition].cpds) {
        if (cpd.finding != finding) continue;
        view.evidence = grade_text(state, cpd.from.grade);
        view.source = cpd.from.source;
        return view;
    }
    view.evidence = grade_text(state, state.knowledge[finding].background_from.grade);
    view.source = state.knowledge[finding].background_from.source;
    return view;
}

/// Whether the marked places are where this cause is usually drawn.
void add_marked_places(const AppState& state, triage::ConditionId id, ConditionView& view) {
    const auto& condition = state.knowledge[id];
    for (const Mark& mark : state.map.marks()) {
        const auto region = state.knowledge.region(body::name(mark.site.region));
        if (!region) continue;
        const bool typical = std::find(condition.typical_regions.begin(), condition.typical_regions.end(), *region) !=
                             condition.typical_regions.end();
        StatementView marked;
        marked.text = state.strings("ui/result.marked", {{"place", short_place(state, mark.site.region)}});
        marked.evidence = grade_text(state, condition.marks_from.grade);
        marked.source = condition.marks_from.source;
        (typical ? view.fits : view.does_not_fit).push_back(std::move(marked));
    }
}

ConditionView cause(const AppState& state, const triage::Possibility& possibility) {
    ConditionView view;
    const auto& condition = state.knowledge[possibility.condition];
    view.id = condition.id;
    view.label = condition_name(state, possibility.condition);
    view.clinical_label = condition_clinical(state, possibility.condition);
    view.match = match_of(possibility.band);
    view.match_word = state.strings("ui/result.match." + std::to_string(view.match));
    view.open = state.open_condition == condition.id;
    add_marked_places(state, possibility.condition, view);
    for (const auto& weight : possibility.in_favour)
        view.fits.push_back(statement_view(state, possibility.condition, weight.finding));
    for (const auto& weight : possibility.against)
        view.does_not_fit.push_back(statement_view(state, possibility.condition, weight.finding));
    view.counts = state.strings("ui/result.counts", {{"for", std::to_string(view.fits.size())},
                                                     {"against", std::to_string(view.does_not_fit.size())}});
    if (view.does_not_fit.empty()) view.nothing_against = state.strings("ui/result.nothing_against");
    return view;
}

void add_causes(const AppState& state, ResultView& view) {
    const auto& result = state.finished->assessment;
    // At the upper two levels the steps are what counts; nobody should weigh causes then.
    if (result.level >= Disposition::SameDay || state.setting("causes", "shown") == "hidden") return;
    view.causes_title = state.strings("ui/result.causes");
    view.fits_title = state.strings("ui/result.fits");
    view.does_not_fit_title = state.strings("ui/result.does_not_fit");
    for (const auto id : result.shown) {
        const auto possibility = std::find_if(result.differential.begin(), result.differential.end(),
                                              [&](const auto& p) { return p.condition == id; });
        if (possibility != result.differential.end()) view.causes.push_back(cause(state, *possibility));
    }
    if (result.rule_out.empty()) return;
    view.rule_out_title = state.strings("ui/result.rule_out");
    for (const auto id : result.rule_out) view.rule_out.push_back(condition_name(state, id));
}

StatementView reason_view(const AppState& state, const triage::Reason& reason) {
    StatementView view;
    view.source = reason.source;
    switch (reason.kind) {
        case triage::Reason::Kind::Rule: {
            view.text = rule_sentence(state, reason.id);
            for (const auto& rule : state.knowledge.rules)
                if (rule.id == reason.id) view.evidence = grade_text(state, rule.from.grade);
            break;
        }
        case triage::Reason::Kind::Wish:
            view.text = state.strings("ui/result.wish");
            view.source.clear();
            break;
        case triage::Reason::Kind::OpenQuestions:
            view.text = state.strings("ui/result.open.sentence");
            view.source.clear();
            break;
        case triage::Reason::Kind::UsualCare: {
            const auto id = reason.id.substr(reason.id.find(':') + 1);
            const auto condition = state.knowledge.condition(id);
            const bool named = condition && state.setting("causes", "shown") == "shown";
            view.text = named ? state.strings("ui/result.usual_care", {{"cause", condition_name(state, *condition)}})
                              : state.strings("ui/result.no_warning");
            break;
        }
    }
    return view;
}

void add_reasons(const AppState& state, ResultView& view) {
    view.reasons_title = state.strings("ui/result.reasons");
    for (const auto& reason : state.finished->assessment.reasons) {
        if (reason.level < state.finished->assessment.level) continue;  // what decided, not everything that was heard
        view.reasons.push_back(reason_view(state, reason));
    }
}

void add_open_questions(const AppState& state, ResultView& view) {
    const auto& open = state.finished->assessment.open;
    if (open.empty() || state.finished->assessment.level >= Disposition::SameDay) return;
    view.open_title = state.strings("ui/result.open");
    view.answer_now_label = state.strings("ui/result.answer_now");
    for (const auto id : open) view.open_questions.push_back({state.knowledge[id].id, question_text(state, id)});
}

}  // namespace

void present_result(const AppState& state, View& view) {
    if (!state.finished) return;
    const auto& strings = state.strings;
    const auto& result = state.finished->assessment;
    ResultView shown;
    shown.title = strings("ui/result.title");
    shown.level = std::string(triage::id_of(result.level));
    shown.rank = static_cast<int>(result.level);
    shown.rank_text =
        strings("ui/result.rank", {{"n", std::to_string(shown.rank)}, {"of", std::to_string(shown.ranks)}});
    shown.name = level_name(state, result.level);
    shown.not_a_diagnosis = strings("ui/result.not_a_diagnosis.long");
    add_reasons(state, shown);
    add_open_questions(state, shown);
    add_causes(state, shown);
    add_advice(state, shown);
    shown.main_label = strings(result.level >= Disposition::SameDay ? "ui/result.show_answers" : "ui/result.plan");
    shown.answers_label = strings("ui/result.answers");
    shown.done_label = strings("ui/result.done");
    if (state.finished->stored_as && state.options.profile != Profile::Kiosk)
        shown.saved =
            strings("ui/result.saved", {{"day", day_text(state, state.finished->made_at, state.finished->zone)}});
    view.result = std::move(shown);
}

void present_source(const AppState& state, View& view) {
    if (state.open_source.empty()) return;
    SourceView shown;
    shown.id = state.open_source;
    shown.title = state.strings("ui/source.title");
    shown.close_label = state.strings("ui/close");
    if (const auto* source = state.knowledge.source(state.open_source)) {
        shown.citation = source->citation;
        shown.note = source->note;
        if (!source->seen && source->id != "expert") shown.grade = state.strings("ui/source.unread");
    } else if (const auto cited = care_citation(state.open_source)) {
        shown.citation = *cited;
    }
    view.source = std::move(shown);
}

}  // namespace jointline
