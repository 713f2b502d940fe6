#include "core/app/advice_words.h"

#include "assets/assets.h"
#include "core/app/wording.h"
#include "core/base/json.h"
#include "core/care/advice.h"

namespace jointline {
namespace {

using triage::Disposition;

care::Situation situation_of(const AppState& state) {
    const auto& result = state.finished->assessment;
    care::Situation situation;
    situation.level = result.level;
    for (const auto& reason : result.reasons)
        if (reason.kind == triage::Reason::Kind::Rule) situation.rules.push_back(reason.id);
    for (const auto id : result.shown) {
        for (const auto& possibility : result.differential) {
            if (possibility.condition != id) continue;
            const int match = possibility.band == triage::Band::FitsWell  ? 3
                              : possibility.band == triage::Band::CouldBe ? 2
                                                                          : 1;
            situation.shown.push_back({state.knowledge[id].id, match});
        }
    }
    for (const Mark& mark : state.map.marks()) situation.regions.emplace_back(body::name(mark.site.region));
    situation.names_causes = state.setting("causes", "shown") == "shown";
    situation.has_open_questions = !result.open.empty();
    return situation;
}

std::string review_day(const AppState& state, int weeks) {
    return day_text(state, state.finished->made_at + std::chrono::days{7 * weeks}, state.finished->zone);
}

std::string exercise_names(const AppState& state, const care::Advice& advice) {
    std::string names;
    for (const auto& id : advice.exercises) {
        const std::string key = "care/exercise/" + id + "/name";
        if (!state.strings.has(key)) continue;
        names += (names.empty() ? "" : ", ") + state.strings(key);
    }
    return names;
}

std::string steps_title_key(Disposition level) {
    switch (level) {
        case Disposition::Emergency:
            return "ui/result.steps.now";
        case Disposition::SameDay:
            return "ui/result.steps.today";
        case Disposition::ClinicianSoon:
            return "ui/result.steps.until";
        case Disposition::SelfCare:
            return "ui/result.steps.start";
    }
    return "";
}

}  // namespace

void add_advice(const AppState& state, ResultView& view) {
    const auto& result = state.finished->assessment;
    const auto advice = care::advise(state.advice, situation_of(state));
    const int weeks = std::max(result.review_weeks, 1);
    const std::string date = review_day(state, weeks);
    const std::string within = advice.within.empty() ? "" : state.strings("advice/within/" + advice.within);
    const std::string exercises = exercise_names(state, advice);
    const std::string limit = std::to_string(advice.pain_limit);
    const std::string weeks_text = std::to_string(weeks);
    const auto filled = [&](const std::string& key) {
        return state.strings(
            key,
            {{"date", date}, {"within", within}, {"exercises", exercises}, {"limit", limit}, {"weeks", weeks_text}});
    };
    view.sentence = filled("advice/sentence/" + view.level);
    view.steps_title = state.strings(steps_title_key(result.level));
    for (const auto& step : advice.steps) {
        if (step.is_private && state.options.profile == Profile::Kiosk) continue;
        const bool names_exercises = step.id == "exercises" || step.id == "exercises_zero";
        if (names_exercises && exercises.empty()) continue;
        view.steps.push_back({filled(step.title_key), filled(step.detail_key)});
    }
    if (!advice.now.empty()) {
        view.now_title =
            state.strings(result.level == Disposition::SameDay ? "advice/now_instead_title" : "advice/now_title");
        for (const auto& sign : advice.now) view.now.push_back(state.strings("advice/sign/" + sign));
    }
    if (!advice.sooner.empty()) {
        view.sooner_title = state.strings("advice/sooner_title");
        for (const auto& sign : advice.sooner) view.sooner.push_back(state.strings("advice/sign/" + sign));
    }
    if (!advice.myths.empty() && !view.causes.empty()) {
        view.myth_title = state.strings("advice/myth_title");
        view.myth = state.strings(advice.myths.front().title_key);
    }
    for (auto& cause : view.causes) {
        for (const auto& key : advice.apart_keys)
            if ((key.find("/" + cause.id + ".") != std::string::npos || key.ends_with("." + cause.id)) &&
                cause.tells_apart.empty())
                cause.tells_apart = state.strings("ui/result.tells_apart", {{"what", state.strings(key)}});
    }
    switch (result.level) {
        case Disposition::SelfCare:
            if (result.step_up_weeks > 0) {
                const std::string step_up = review_day(state, result.step_up_weeks);
                view.review = state.strings("advice/review/escalate", {{"date", step_up}});
            }
            break;
        case Disposition::ClinicianSoon:
        case Disposition::SameDay:
        case Disposition::Emergency:
            break;
    }
}

bool suspects_bone_stress(const AppState& state) {
    return care::suspects_bone_stress(state.advice, situation_of(state));
}

std::optional<std::string> care_citation(const std::string& source) {
    const auto json = Json::parse(assets::find("knowledge/care/sources.json").value_or(""), "care/sources.json");
    const auto sources = json ? json->root().find("sources") : std::nullopt;
    const auto entry = sources ? sources->find(source) : std::nullopt;
    const auto citation = entry ? entry->string("citation") : Result<std::string>(Error{});
    return citation ? std::optional(*citation) : std::nullopt;
}

}  // namespace jointline
