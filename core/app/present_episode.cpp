#include <algorithm>

#include "core/app/care_desk.h"
#include "core/app/episodes.h"
#include "core/app/present.h"
#include "core/app/wording.h"

namespace jointline {
namespace {

std::vector<std::pair<std::string, std::string>> numbers_of(const care::Decision& decision) {
    std::vector<std::pair<std::string, std::string>> numbers;
    for (const auto& [name, value] : decision.numbers) numbers.emplace_back(name, std::to_string(value));
    return numbers;
}

/// "Hold", "Step up to Load" and the one sentence of reason.
struct DecisionWords {
    std::string move;
    std::string title;
    std::string detail;
};
DecisionWords decision_words(const AppState& state, const care::Plan& plan, const care::Decision& decision,
                             const care::Position& after) {
    const std::string stage = after.stage < plan.stages.size() ? stage_name(state, plan.stages[after.stage].id) : "";
    const char* move = "hold";
    switch (decision.move) {
        case care::Move::Up:
            move = "up";
            break;
        case care::Move::UpRun:
            move = "up_run";
            break;
        case care::Move::Finish:
            move = "finish";
            break;
        case care::Move::Hold:
            break;
        case care::Move::Cut:
            move = "cut";
            break;
        case care::Move::Back:
            move = "back";
            break;
        case care::Move::BackRun:
            move = "back_run";
            break;
    }
    auto places = numbers_of(decision);
    return {move,
            state.strings(std::string("care/move/") + move,
                          {{"stage", stage}, {"n", std::to_string(std::max(after.run_stage, 1))}}),
            state.strings.fill("care/decision/" + decision.reason, places)};
}

std::string criterion_state(const AppState& state, const care::CriterionState& criterion) {
    const auto& strings = state.strings;
    if (criterion.is_met) return strings("care/criterion_state/met");
    const std::string act = criterion.can_be_tried ? strings("care/criterion_state/try") : "";
    if (criterion.of <= 1) return act;
    const std::string count = strings("care/criterion_state/count",
                                      {{"met", std::to_string(criterion.met)}, {"of", std::to_string(criterion.of)}});
    return act.empty() ? count : act + " · " + count;
}

void add_stages(const AppState& state, const care::EpisodeNow& now, Day first, EpisodeView& view) {
    for (std::size_t i = 0; i < now.plan.stages.size(); ++i) {
        const auto& stage = now.plan.stages[i];
        StageView shown;
        shown.id = stage.id;
        shown.name = stage_name(state, stage.id);
        shown.line = state.strings("care/stage/" + stage.id + "/line");
        shown.current = i == now.course.position.stage && !now.course.position.is_finished;
        shown.reached = i <= now.course.position.stage;
        if (i < now.course.stage_starts.size() && shown.reached)
            shown.from_day = static_cast<int>((now.course.stage_starts[i] - first).count()) + 1;
        if (shown.current) {
            for (const auto& criterion : now.criteria)
                shown.criteria.push_back({criterion.id, state.strings("care/criterion/" + criterion.id),
                                          criterion_state(state, criterion), criterion.is_met, criterion.can_be_tried,
                                          state.strings("ui/episode.try.passed"),
                                          state.strings("ui/episode.try.failed")});
        }
        view.stages.push_back(std::move(shown));
    }
    const std::size_t next = now.course.position.stage + 1;
    if (now.criteria.empty() || next >= now.plan.stages.size()) return;
    view.criteria_title = state.strings("care/plan/next", {{"stage", stage_name(state, now.plan.stages[next].id)}});
    view.criteria_note = state.strings("care/plan/when_all_met");
}

void add_today(const AppState& state, const care::EpisodeNow& now, Day today, EpisodeView& view) {
    view.today_title = state.strings("care/plan/today");
    for (const auto& planned : now.days) {
        if (planned.day != today) continue;
        if (planned.kind == care::PlannedDay::Kind::Run && now.next_run)
            view.today.push_back({state.strings("care/plan/running"), session_text(state, *now.next_run), {}});
        for (const auto& id : planned.exercises)
            view.today.push_back({state.strings("care/exercise/" + id + "/name"),
                                  dose_text(state, state.care.plans.exercises.at(id).start), id});
    }
}

std::string text_of_day(const AppState& state, Day day) {
    return day_text(state, instant(LocalTime{day}, ZoneOffset{}), ZoneOffset{});
}

/// "Same place in March; stage 2 took 16 days."
std::string recurrence_text(const AppState& state, const care::Recurrence& before) {
    const auto month =
        state.strings("ui/date.month." +
                      std::to_string(static_cast<unsigned>(std::chrono::year_month_day{before.last_start}.month())));
    if (before.longest_stage > 0 && before.longest_stage_days > 0)
        return state.strings("care/recurrence/same_place", {{"month", month},
                                                            {"stage", std::to_string(before.longest_stage)},
                                                            {"days", std::to_string(before.longest_stage_days)}});
    if (!before.days) return {};
    return state.strings("care/recurrence/same_place_short",
                         {{"month", month}, {"days", std::to_string(*before.days)}});
}

}  // namespace

void present_episode(const AppState& state, View& view) {
    if (state.place() != Place::Episode || !state.open_episode || !state.episode_now) return;
    const auto& strings = state.strings;
    const auto& record = *state.open_episode;
    const auto& now = *state.episode_now;
    const Day today = day_of(state.options.now(), state.options.zone);
    EpisodeView shown;
    const auto condition = state.knowledge.condition(record.condition);
    shown.title = condition && state.setting("causes", "shown") == "shown" ? condition_name(state, *condition)
                                                                           : strings("care/plan/title");
    for (const auto& place : record.places)
        if (const auto region = body::region_named(place))
            shown.place += (shown.place.empty() ? "" : " · ") + short_place(state, *region);
    shown.day = strings("care/plan/day_n", {{"n", std::to_string(now.day)}});
    shown.since = strings("care/plan/since", {{"date", text_of_day(state, record.start.day)}});
    const auto decision = decision_words(state, now.plan, now.course.now, now.course.position);
    shown.move = decision.move;
    shown.decision = decision.title;
    shown.why = decision.detail;
    if (now.escalation) {
        const std::string number = std::to_string(now.escalation->number);
        shown.escalation_title = strings("care/escalation_title");
        shown.escalation = strings("care/escalation/" + now.escalation->reason, {{"weeks", number}, {"pain", number}}) +
                           " " + strings("care/escalation_line");
    }
    shown.curve_title = strings("ui/episode.curve");
    for (const auto& check_in : state.episode_history.check_ins)
        if (check_in.morning.now)
            shown.curve.push_back(
                {static_cast<int>((check_in.day - record.start.day).count()) + 1, *check_in.morning.now});
    shown.days = now.day;
    shown.curve_from = text_of_day(state, record.start.day);
    shown.curve_to = strings("care/plan/today");
    if (shown.curve.empty() || now.day == 1) shown.curve_empty = strings("ui/episode.curve_empty");
    add_stages(state, now, record.start.day, shown);
    add_today(state, now, today, shown);
    if (now.review_due)
        shown.review = strings("care/review/overdue", {{"date", text_of_day(state, *now.review_due)}});
    else if (now.next_review)
        shown.review = strings("care/review/due", {{"date", text_of_day(state, *now.next_review)}});
    if (now.step_up_on)
        shown.review += (shown.review.empty() ? "" : ". ") +
                        strings("care/review/step_up", {{"date", text_of_day(state, *now.step_up_on)}});
    shown.check_in_label = strings("ui/episode.check_in");
    if (now.recurrence) shown.recurrence = recurrence_text(state, *now.recurrence);
    if (now.exercises.planned > 0)
        shown.adherence = strings(
            "ui/episode.adherence",
            {{"sessions", strings("care/adherence/done", {{"done", std::to_string(now.exercises.done)},
                                                          {"planned", std::to_string(now.exercises.planned)}})}});
    if (state.finished) shown.plan_label = strings("care/plan/title");
    shown.cards_label = strings("cards/title");
    shown.end_label = strings("ui/episode.end");
    for (auto event = now.course.events.rbegin(); event != now.course.events.rend(); ++event) {
        const auto told = decision_words(state, now.plan, event->decision, event->after);
        shown.events.push_back({told.move, told.title, text_of_day(state, event->day), told.detail});
    }
    if (!shown.events.empty()) shown.history_title = strings("ui/episode.history");
    view.episode = std::move(shown);
}

void present_check_in(const AppState& state, View& view) {
    if (state.place() != Place::CheckIn || !state.open_episode || !state.episode_now) return;
    const auto& strings = state.strings;
    const auto& morning = state.care.morning;
    CheckInView shown;
    std::string place;
    if (!state.open_episode->places.empty())
        if (const auto region = body::region_named(state.open_episode->places.front()))
            place = lower_first(short_place(state, *region));
    shown.title = strings("care/check_in/title", {{"place", place}});
    shown.strength_title = strings("care/check_in/now");
    shown.of_ten = morning.now;
    if (morning.now) shown.word = strength_word(state, *morning.now);
    shown.lowest = strings("care/check_in/lowest");
    shown.highest = strings("care/check_in/highest");
    if (!state.episode_history.check_ins.empty() && state.episode_history.check_ins.back().morning.now)
        shown.yesterday = strings("care/check_in/yesterday",
                                  {{"n", std::to_string(*state.episode_history.check_ins.back().morning.now)}});
    shown.against_title = strings("care/check_in/against");
    for (const auto one : {care::Morning::Better, care::Morning::Same, care::Morning::Worse}) {
        const std::string id(care::id_of(one));
        shown.against.push_back({id, strings("care/check_in/" + id), morning.against_yesterday == one});
    }
    shown.signs = {{"limp", strings("care/check_in/limp"), morning.limp},
                   {"swollen", strings("care/check_in/swollen"), morning.swollen}};
    if (morning.now) {
        const auto& limits = state.care.plans.rules.limits(state.episode_now->plan.pain_rule);
        const auto answer = care::morning_light(morning, limits);
        shown.answer =
            LightView{std::string(care::id_of(answer.light)),
                      strings("care/light/" + std::string(care::id_of(answer.light)) + "/name"),
                      strings("care/light_reason/" + answer.reason, {{"green", std::to_string(limits.green_to)},
                                                                     {"pain", std::to_string(*morning.now)},
                                                                     {"limit", std::to_string(limits.amber_to)}})};
    }
    shown.blank_note = strings("care/check_in/blank");
    shown.new_sign_label = strings("care/check_in/new");
    shown.new_sign_detail = strings("care/check_in/new_line");
    shown.save_label = strings("care/check_in/save");
    shown.save_enabled = morning.now.has_value();
    view.check_in = std::move(shown);
}

}  // namespace jointline
