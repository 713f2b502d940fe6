#include <algorithm>

#include "core/app/advice_words.h"
#include "core/app/care_desk.h"
#include "core/app/episodes.h"
#include "core/app/handlers.h"

namespace jointline {
namespace {

Moment moment(const AppState& state) { return {state.options.now(), state.options.zone}; }

Episodes episodes(AppState& state) { return {state.database, state.care.plans, state.advice}; }

/// How strong it is now, as it was marked on the map.
std::optional<int> strongest_mark(const AppState& state) {
    std::optional<int> strongest;
    for (const Mark& mark : state.map.marks()) strongest = std::max(strongest, mark.strength);
    return strongest;
}

std::optional<int> answered_number(const AppState& state, std::string_view finding) {
    const auto id = state.knowledge.finding(finding);
    if (!id) return std::nullopt;
    const auto answer = state.interview.evidence().answer(*id);
    if (answer.kind() != triage::Answer::Kind::Number) return std::nullopt;
    return static_cast<int>(answer.as_number());
}

storage::EpisodeRecord episode_from(const AppState& state, const std::string& condition) {
    const auto& result = state.finished->assessment;
    storage::EpisodeRecord episode;
    if (state.finished->stored_as) episode.assessment = AssessmentId{*state.finished->stored_as};
    episode.condition = condition;
    episode.level = std::string(triage::id_of(result.level));
    episode.bone_stress_suspected = suspects_bone_stress(state);
    episode.side = std::string(triage::id_of(state.interview.known.side));
    for (const Mark& mark : state.map.marks()) episode.places.emplace_back(body::name(mark.site.region));
    const Day today = moment(state).today();
    episode.start.day = today;
    episode.start.pain_now = strongest_mark(state);
    episode.start.pain_running = answered_number(state, "pain.running");
    const int days_ago = answered_number(state, "onset.days").value_or(0);
    episode.injured_on = today - std::chrono::days{days_ago};
    episode.review_weeks = result.review_weeks > 0 ? result.review_weeks : 2;
    episode.step_up_weeks = result.step_up_weeks;
    return episode;
}

Error no_episode() { return {ErrorCode::Usage, "no episode is open"}; }

}  // namespace

Result<Done> on(AppState& state, const StartPlan&) {
    const auto condition = planned_condition(state);
    const auto* plan = plan_of(state);
    if (!condition || plan == nullptr || plan->stages.empty())
        return Error{ErrorCode::Usage, "there is no plan to start"};
    // A visit to a shop ends with the visit.
    if (state.options.profile == Profile::Kiosk) return Error{ErrorCode::Usage, "a kiosk keeps no plan"};
    if (!episodes(state).open()) episodes(state).begin(episode_from(state, *condition));
    state.requests.emplace_back(Persist{});
    state.go(Place::Episode);
    return Done{};
}

Result<Done> on(AppState& state, const OpenExercise& command) {
    if (state.care.plans.exercises.count(command.exercise) == 0)
        return Error{ErrorCode::Usage, "no exercise is called " + command.exercise};
    state.care.exercise = command.exercise;
    state.go(Place::Exercise);
    return Done{};
}

Result<Done> on(AppState& state, const BeginCheckIn&) {
    if (!episodes(state).open()) return no_episode();
    state.care.morning = {};
    state.go(Place::CheckIn);
    return Done{};
}

Result<Done> on(AppState& state, const SetMorningPain& command) {
    state.care.morning.now = std::clamp(command.of_ten, 0, 10);
    return Done{};
}

Result<Done> on(AppState& state, const ChooseAgainstYesterday& command) {
    const auto morning = care::morning_of(command.answer);
    if (!morning) return Error{ErrorCode::Usage, "a morning cannot be " + command.answer};
    state.care.morning.against_yesterday = morning;
    return Done{};
}

Result<Done> on(AppState& state, const ToggleMorningSign& command) {
    if (command.sign == "limp")
        state.care.morning.limp = !state.care.morning.limp;
    else if (command.sign == "swollen")
        state.care.morning.swollen = !state.care.morning.swollen;
    else
        return Error{ErrorCode::Usage, "no morning sign is called " + command.sign};
    return Done{};
}

Result<Done> on(AppState& state, const SaveCheckIn&) {
    const auto episode = episodes(state).open();
    if (!episode) return no_episode();
    if (!state.care.morning.now) return Done{};  // "Save" is off until there is a number
    const auto now = moment(state);
    // A clock that was set back must not lose the entry: it counts for the day the episode began.
    const Day day = std::max(now.today(), episode->start.day);
    const auto saved =
        episodes(state).check_in(episode->id, day, state.care.morning, {std::max(now.at, Instant{}), now.zone});
    if (!saved) return saved.error();
    state.trail = {Place::Body, Place::Episode};
    return Done{};
}

Result<Done> on(AppState& state, const ReportSomethingNew&) {
    const auto episode = episodes(state).open();
    if (!episode) return no_episode();
    (void)on(state, StartOver{});
    for (const auto& place : episode->places)
        for (const char* const side : {"left", "right"})
            if (episode->side == side || episode->side == "both") (void)on(state, MarkRegion{side + ("." + place)});
    // What has no side, or is not on the map any more, is marked anew.
    return state.map.marks().empty() ? Result<Done>(Done{}) : on(state, BeginInterview{});
}

Result<Done> on(AppState& state, const TryCriterion& command) {
    const auto episode = episodes(state).open();
    if (!episode) return no_episode();
    const auto now = moment(state);
    const auto tried = episodes(state).try_criterion(episode->id, now.today(), command.criterion, command.passed, now);
    return tried ? Result<Done>(Done{}) : Result<Done>(tried.error());
}

Result<Done> on(AppState& state, const EndEpisode&) {
    const auto episode = episodes(state).open();
    if (!episode) return no_episode();
    if (auto ended = episodes(state).end(episode->id, "person", moment(state)); !ended) return ended.error();
    state.notify(state.strings("ui/episode.ended"));
    state.trail = {Place::Body};
    return Done{};
}

Result<Done> on(AppState& state, const OpenCard& command) {
    if (state.care.cards.card(command.card) == nullptr)
        return Error{ErrorCode::Usage, "no card is called " + command.card};
    state.care.card = command.card;
    state.go(Place::Card);
    return Done{};
}

}  // namespace jointline
