#include "core/app/advice_words.h"
#include "core/app/care_desk.h"
#include "core/app/state.h"
#include "core/base/text.h"

namespace jointline {
namespace {

std::string minutes(Seconds time) { return std::to_string(static_cast<int>(time.count() / 60)); }

std::string kilometres(Distance distance) { return number_text(distance.as_km(), 1) + " km"; }

}  // namespace

std::optional<std::string> planned_condition(const AppState& state) {
    if (!state.finished || state.finished->assessment.shown.empty()) return std::nullopt;
    return state.knowledge[state.finished->assessment.shown.front()].id;
}

const care::Plan* plan_of(const AppState& state) {
    const auto condition = planned_condition(state);
    return condition ? care::plan_for(state.care.plans, *condition, state.finished->assessment.level) : nullptr;
}

std::string dose_text(const AppState& state, const care::Dose& dose) {
    const auto& strings = state.strings;
    const std::string sets = std::to_string(dose.sets);
    std::string text =
        dose.minutes > 0 ? strings("care/exercise_card/dose_minutes", {{"minutes", std::to_string(dose.minutes)}})
        : dose.hold_s > 0
            ? strings("care/exercise_card/dose_hold", {{"sets", sets}, {"seconds", std::to_string(dose.hold_s)}})
            : strings("care/exercise_card/dose_reps", {{"sets", sets}, {"reps", std::to_string(dose.reps)}});
    if (dose.per_side) text = strings("care/exercise_card/per_side", {{"dose", text}});
    if (dose.per_day > 1)
        text = strings("care/exercise_card/per_day", {{"dose", text}, {"n", std::to_string(dose.per_day)}});
    return text + ", " +
           (dose.is_daily() ? strings("care/exercise_card/daily")
                            : strings("care/exercise_card/per_week", {{"n", std::to_string(dose.per_week)}}));
}

std::string stage_name(const AppState& state, const std::string& stage) {
    return state.strings("care/stage/" + stage + "/name");
}

std::vector<LightView> rule_lines(const AppState& state, care::PainRule rule) {
    const auto& limits = state.care.plans.rules.limits(rule);
    const auto& strings = state.strings;
    const auto line = [&](const char* light, std::string text) {
        return LightView{light, strings(std::string("care/light/") + light + "/name"), std::move(text)};
    };
    if (limits.is_zero())
        return {line("green", strings("care/light_rule/zero_green")), line("red", strings("care/light_rule/zero_red"))};
    return {line("green", strings("care/light_rule/green", {{"green", std::to_string(limits.green_to)}})),
            line("amber", strings("care/light_rule/amber", {{"from", std::to_string(limits.green_to + 1)},
                                                            {"to", std::to_string(limits.amber_to)}})),
            line("red", strings("care/light_rule/red", {{"red", std::to_string(limits.amber_to + 1)}}))};
}

std::string session_text(const AppState& state, const care::RunSession& session) {
    const auto& strings = state.strings;
    std::string text;
    if (session.is_usual)
        text = strings("care/session/usual");
    else if (session.run <= Seconds{0})
        text = strings("care/session/walk_only", {{"walk", minutes(session.walk)}});
    else if (session.repeats > 1)
        text = strings(
            "care/session/repeats",
            {{"n", std::to_string(session.repeats)}, {"run", minutes(session.run)}, {"walk", minutes(session.walk)}});
    else
        text = strings("care/session/straight", {{"run", minutes(session.run)}});
    if (session.about > Distance{}) text += ", " + strings("care/session/about", {{"km", kilometres(session.about)}});
    return text;
}

}  // namespace jointline
