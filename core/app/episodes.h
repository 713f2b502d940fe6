#pragma once
/// Episodes for the app: from the store and the run log to what care makes of them, and back.
///
/// Shapes  every call that writes does so in one transaction and answers with the episode as it then stands. `today` is
///         the day on the runner's clock.
/// Errors  BadInput for a day to come, or an episode that is not there (the detail is a key of the sentence); failures
///         of storage throw, as everywhere below App::send.
#include "core/base/result.h"
#include "core/care/episode.h"
#include "core/care/plan.h"
#include "core/storage/care_store.h"
#include "core/storage/database.h"

namespace jointline {

/// The moment, as a clock on the runner's wall shows it.
struct Moment {
    Instant at;
    ZoneOffset zone;
    Day today() const { return day_of(at, zone); }
};

class Episodes {
public:
    Episodes(storage::Database& database, const care::PlanBook& plans, const care::AdviceBook& advice)
        : database_(database), plans_(plans), advice_(advice), store_(database) {}

    /// Begins one; what it does not say of the usual run is taken from the log.
    EpisodeId begin(storage::EpisodeRecord episode);
    std::optional<storage::EpisodeRecord> open() const { return store_.open(); }
    std::vector<storage::EpisodeRecord> all() const { return store_.list(); }

    Result<care::EpisodeNow> look(EpisodeId id, const Moment& now,
                                  std::optional<triage::Disposition> new_sign = std::nullopt) const;

    Result<care::EpisodeNow> check_in(EpisodeId id, Day day, const care::MorningPain& morning, const Moment& now,
                                      const std::string& note = {});
    Result<care::EpisodeNow> save(EpisodeId id, const storage::SessionRecord& session, const Moment& now);
    Result<care::EpisodeNow> try_criterion(EpisodeId id, Day day, const std::string& criterion, bool passed,
                                           const Moment& now);
    Result<care::EpisodeNow> review(EpisodeId id, const care::Review& review, const Moment& now);

    /// Runs of the log since the first day become sessions of the plan, each once; a number for pain that was given to
    /// a run later is taken over. Returns how many are new.
    int take_in_runs(EpisodeId id, const Moment& now);

    /// Ends it, and remembers how long each stage took.
    Result<Done> end(EpisodeId id, const std::string& reason, const Moment& now);

private:
    care::EpisodeFacts facts(const storage::EpisodeRecord& episode, const Moment& now) const;
    template <typename Write>
    Result<care::EpisodeNow> write(EpisodeId id, Day day, const Moment& now, Write write);

    storage::Database& database_;
    const care::PlanBook& plans_;
    const care::AdviceBook& advice_;
    storage::CareStore store_;
};

/// The median length of the runs of the four weeks before `day`; empty where there are fewer than three.
std::optional<Distance> usual_run(storage::Database& database, Day day);

}  // namespace jointline
