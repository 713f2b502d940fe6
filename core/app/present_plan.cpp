#include <algorithm>

#include "core/app/care_desk.h"
#include "core/app/present.h"
#include "core/app/wording.h"
#include "core/care/walk_run.h"

namespace jointline {
namespace {

std::vector<StageView> stages_of(const AppState& state, const care::Plan& plan) {
    std::vector<StageView> stages;
    for (const auto& stage : plan.stages) {
        StageView view;
        view.id = stage.id;
        view.name = stage_name(state, stage.id);
        view.line = state.strings("care/stage/" + stage.id + "/line");
        view.current = stages.empty();
        view.reached = view.current;
        for (const auto& criterion : stage.next)
            view.criteria.push_back(
                {criterion, state.strings("care/criterion/" + criterion), {}, false, false, {}, {}});
        stages.push_back(std::move(view));
    }
    return stages;
}

std::string run_line(const AppState& state, const care::RunPlan& run) {
    const auto& strings = state.strings;
    switch (run.mode) {
        case care::RunPlan::Mode::None:
            return strings("care/run/none");
        case care::RunPlan::Mode::Ladder:
            return strings("care/run/ladder", {{"n", "1"}});
        case care::RunPlan::Mode::Keep:
            if (run.share_pct >= 100) return strings("care/run/keep_full");
            if (run.share_pct == 50) return strings("care/run/half");
            return strings("care/run/keep", {{"share", std::to_string(run.share_pct)}});
    }
    return {};
}

void add_cards(const AppState& state, const std::string& condition, PlanView& view) {
    std::vector<std::string> regions;
    for (const Mark& mark : state.map.marks()) regions.emplace_back(body::name(mark.site.region));
    const auto cards = care::cards_for(state.care.cards, state.finished->assessment.level, {condition}, regions);
    if (cards.empty()) return;
    view.cards_title = state.strings("cards/title");
    // The nearest few; all of them are on their own page.
    for (std::size_t i = 0; i < std::min<std::size_t>(cards.size(), 4); ++i) {
        const auto* card = cards[i];
        view.cards.push_back({card->id, state.strings("cards/card/" + card->id + "/title"),
                              state.strings("cards/card/" + card->id + "/line")});
    }
}

void add_first_stage(const AppState& state, const care::Plan& plan, PlanView& view) {
    const auto& strings = state.strings;
    const auto& first = plan.stages.front();
    view.run_title = strings("care/plan/running");
    view.run = run_line(state, first.run);
    if (first.run.mode == care::RunPlan::Mode::Ladder)
        view.session = session_text(state, care::walk_run_session(state.care.plans.rules, 1, std::nullopt));
    for (const auto& id : first.exercises) {
        const auto& exercise = state.care.plans.exercises.at(id);
        view.exercises.push_back({id, strings("care/exercise/" + id + "/name"), dose_text(state, exercise.start)});
    }
    if (!view.exercises.empty()) view.exercises_title = strings("ui/plan.exercises");
}

std::string time_line(const AppState& state, const care::Plan& plan) {
    const auto& strings = state.strings;
    std::string text;
    if (plan.weeks_high > 0)
        text = strings("care/plan/time",
                       {{"low", std::to_string(plan.weeks_low)}, {"high", std::to_string(plan.weeks_high)}});
    if (plan.median_days > 0)
        text +=
            (text.empty() ? "" : ". ") + strings("care/plan/time_median", {{"days", std::to_string(plan.median_days)}});
    return text;
}

}  // namespace

void present_plan(const AppState& state, View& view) {
    if (state.place() != Place::Plan || !state.finished) return;
    const auto& strings = state.strings;
    PlanView shown;
    shown.title = strings("care/plan/title");
    const auto condition = planned_condition(state);
    const auto* plan = plan_of(state);
    if (condition && state.setting("causes", "shown") == "shown")
        shown.condition = condition_name(state, *state.knowledge.condition(*condition));
    if (plan == nullptr || plan->stages.empty()) {
        shown.note = strings("care/plan/no_plan");
    } else {
        if (plan->until_seen) shown.note = strings("care/plan/until_seen");
        shown.stages_title = strings("care/plan/criteria_not_dates");
        shown.stages = stages_of(state, *plan);
        add_first_stage(state, *plan, shown);
        if (plan->stages.size() > 1 && !plan->stages.front().next.empty()) {
            shown.criteria_title = strings("care/plan/next", {{"stage", stage_name(state, plan->stages[1].id)}});
            shown.criteria_note = strings("care/plan/when_all_met");
        }
        if (!plan->tasks.empty()) shown.tasks_title = strings("ui/plan.tasks");
        for (const auto& task : plan->tasks)
            shown.tasks.push_back(
                {strings("care/task/" + task + "/title"), strings("care/task/" + task + "/line"), {}});
        if (!plan->leave.empty()) shown.leave_title = strings("ui/plan.leave");
        for (const auto& leave : plan->leave) shown.leave.push_back(strings("care/leave/" + leave));
        shown.rule_title = strings("care/plan/pain_decides");
        shown.rule = rule_lines(state, plan->pain_rule);
        shown.time = time_line(state, *plan);
        // A visit to a shop ends with the visit: there a plan is read, not begun.
        if (state.open_episode)
            shown.episode_label = strings("ui/plan.episode");
        else if (state.options.profile != Profile::Kiosk)
            shown.start_label = strings("care/plan/start");
    }
    if (condition) add_cards(state, *condition, shown);
    view.plan = std::move(shown);
}

void present_exercise(const AppState& state, View& view) {
    if (state.place() != Place::Exercise) return;
    const auto found = state.care.plans.exercises.find(state.care.exercise);
    if (found == state.care.plans.exercises.end()) return;
    const auto& exercise = found->second;
    const auto& strings = state.strings;
    const std::string key = "care/exercise/" + exercise.id + "/";
    ExerciseView shown;
    shown.id = exercise.id;
    shown.title = strings(key + "name");
    shown.dose = dose_text(state, exercise.start);
    shown.how = strings.list(key + "how");
    if (strings.has(key + "cue")) shown.cue = strings(key + "cue");
    if (strings.has(key + "safety")) shown.safety = strings(key + "safety");
    if (strings.has(key + "progress"))
        shown.progress = strings("care/exercise_card/easier", {{"progress", strings(key + "progress")}});
    const auto* plan = plan_of(state);
    const auto rule = plan == nullptr ? care::PainRule::Ordinary : plan->pain_rule;
    shown.rule_title = strings("care/plan/pain_decides");
    shown.rule = rule_lines(state, rule);
    shown.evidence = strings("care/evidence/" + std::string(care::id_of(exercise.from.label)));
    shown.source = exercise.from.source;
    view.exercise = std::move(shown);
}

void present_cards(const AppState& state, View& view) {
    const auto& strings = state.strings;
    if (state.place() == Place::Cards) {
        CardsView shown;
        shown.title = strings("cards/title");
        for (const auto& card : state.care.cards.cards) {
            const std::string group = strings("cards/group/" + card.group);
            if (shown.groups.empty() || shown.groups.back().title != group) shown.groups.push_back({group, {}});
            shown.groups.back().cards.push_back(
                {card.id, strings("cards/card/" + card.id + "/title"), strings("cards/card/" + card.id + "/line")});
        }
        view.cards = std::move(shown);
    }
    if (state.place() != Place::Card) return;
    const auto* card = state.care.cards.card(state.care.card);
    if (card == nullptr) return;
    CardView shown;
    shown.id = card->id;
    shown.title = strings("cards/card/" + card->id + "/title");
    shown.line = strings("cards/card/" + card->id + "/line");
    const auto body = strings.list("cards/card/" + card->id + "/body");
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto from = i < card->paragraphs.size() ? card->paragraphs[i] : care::Founded{};
        shown.paragraphs.push_back(
            {body[i], strings("care/evidence/" + std::string(care::id_of(from.label))), from.source});
    }
    view.card = std::move(shown);
}

}  // namespace jointline
