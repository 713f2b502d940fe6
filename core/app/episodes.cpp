#include "core/app/episodes.h"

#include <algorithm>

#include "core/runs/mileage.h"
#include "core/storage/run_store.h"
#include "core/storage/transaction.h"

namespace jointline {
namespace {

using std::chrono::days;

constexpr std::size_t runs_for_a_median = 3;
const Error no_such_episode{ErrorCode::BadInput, "care/episode/none"};

template <typename T>
std::optional<T> median(std::vector<T> values) {
    if (values.size() < runs_for_a_median) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The median pace of the last six weeks.
std::optional<Pace> easy_pace(const std::vector<runs::LoggedRun>& logged, Day today) {
    std::vector<double> seconds_per_km;
    for (const runs::LoggedRun& run : logged) {
        if (run.day < today - days{42} || run.time <= Seconds{0}) continue;
        if (const auto pace = Pace::of(run.distance, run.time)) seconds_per_km.push_back(pace->per_km().count());
    }
    const auto middle = median(std::move(seconds_per_km));
    return middle ? Pace::of(Distance::km(1), Seconds{*middle}) : std::nullopt;
}

}  // namespace

std::optional<Distance> usual_run(storage::Database& database, Day day) {
    std::vector<Distance> lengths;
    for (const auto& run : storage::RunStore(database).logged(day - days{28}, day - days{1})) {
        lengths.push_back(run.distance);
    }
    return median(std::move(lengths));
}

EpisodeId Episodes::begin(storage::EpisodeRecord episode) {
    storage::Transaction transaction(database_);
    if (!episode.usual_run) episode.usual_run = usual_run(database_, episode.start.day);
    const EpisodeId id = store_.begin(episode);
    transaction.commit();
    return id;
}

care::EpisodeFacts Episodes::facts(const storage::EpisodeRecord& episode, const Moment& now) const {
    care::EpisodeFacts facts;
    facts.condition = episode.condition;
    facts.level = triage::disposition_of(episode.level).value_or(triage::Disposition::ClinicianSoon);
    facts.bone_stress_suspected = episode.bone_stress_suspected;
    facts.side = episode.side;
    facts.places = episode.places;
    facts.start = episode.start;
    facts.review_weeks = episode.review_weeks;
    facts.step_up_weeks = episode.step_up_weeks;
    facts.history = store_.history(episode.id);
    facts.reviews = store_.reviews(episode.id);
    facts.past = store_.past();
    facts.usual_run = episode.usual_run;
    const auto logged = storage::RunStore(database_).logged(now.today() - days{60});
    const auto longest = runs::longest_before(logged, now.at);
    if (longest.is_firm()) facts.longest_30d = longest.distance;
    facts.easy_pace = easy_pace(logged, now.today());
    for (const auto& run : logged) {
        if (run.day <= now.today() && (!facts.last_run || run.day > *facts.last_run)) facts.last_run = run.day;
    }
    return facts;
}

Result<care::EpisodeNow> Episodes::look(EpisodeId id, const Moment& now,
                                        std::optional<triage::Disposition> new_sign) const {
    const auto episode = store_.find(id);
    if (!episode) return no_such_episode;
    care::EpisodeFacts known = facts(*episode, now);
    known.new_sign = new_sign;
    return care::look_at(plans_, advice_, known, now.today());
}

template <typename Write>
Result<care::EpisodeNow> Episodes::write(EpisodeId id, Day day, const Moment& now, Write write) {
    if (const auto allowed = care::check_day(day, now.today()); !allowed) return allowed.error();
    if (!store_.find(id)) return no_such_episode;
    storage::Transaction transaction(database_);
    write();
    transaction.commit();
    return look(id, now);
}

Result<care::EpisodeNow> Episodes::check_in(EpisodeId id, Day day, const care::MorningPain& morning, const Moment& now,
                                            const std::string& note) {
    return write(id, day, now, [&] { store_.check_in(id, day, morning, now.at, note); });
}

Result<care::EpisodeNow> Episodes::save(EpisodeId id, const storage::SessionRecord& session, const Moment& now) {
    return write(id, session.session.day, now, [&] { store_.save(id, session, now.at); });
}

Result<care::EpisodeNow> Episodes::try_criterion(EpisodeId id, Day day, const std::string& criterion, bool passed,
                                                 const Moment& now) {
    return write(id, day, now, [&] { store_.try_criterion(id, day, criterion, passed, now.at); });
}

Result<care::EpisodeNow> Episodes::review(EpisodeId id, const care::Review& review, const Moment& now) {
    return write(id, review.day, now, [&] { store_.review(id, review, now.at); });
}

int Episodes::take_in_runs(EpisodeId id, const Moment& now) {
    const auto episode = store_.find(id);
    if (!episode) return 0;
    storage::RunFilter filter;
    filter.from = episode->start.day;
    filter.to = std::min(now.today(), episode->end.value_or(now.today()));
    storage::Transaction transaction(database_);
    int taken = 0;
    for (const storage::RunRecord& run : storage::RunStore(database_).list(filter)) {
        if (run.run.sport != runs::Sport::Running && run.run.sport != runs::Sport::Unknown) continue;
        auto session = store_.session_of(run.id);
        if (session && (session->session.pain.during || !run.pain)) continue;
        if (!session) {
            ++taken;
            session.emplace();
            session->run = run.id;
            session->session.kind = care::Session::Kind::Run;
            session->session.done = true;
        }
        session->session.day = run.day;
        session->session.distance = run.run.distance;
        session->session.pain.during = run.pain;
        store_.save(id, *session, now.at);
    }
    transaction.commit();
    return taken;
}

Result<Done> Episodes::end(EpisodeId id, const std::string& reason, const Moment& now) {
    const auto state = look(id, now);
    if (!state) return state.error();
    storage::Transaction transaction(database_);
    store_.end(id, now.today(), reason, state->course.stage_starts);
    transaction.commit();
    return Done{};
}

}  // namespace jointline
