#pragma once
/// Episodes of pain with their diary: check-ins, sessions, tries of a criterion, reviews.
///
/// Shapes  entries come back oldest first, by day and then by the order they were written in. A check-in or a review of
///         the same day replaces the one before; so does a try of the same criterion.
/// Units   days on the runner's calendar, as everywhere.
/// Errors  throws as database.h says. Writing is left to the caller's transaction. A run that is deleted leaves its
///         session without a run; nothing else is lost.
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/care/escalation.h"
#include "core/care/progress.h"
#include "core/care/recurrence.h"
#include "core/storage/database.h"

namespace jointline::storage {

struct EpisodeRecord {
    EpisodeId id;
    AssessmentId assessment;  ///< not set: the check was deleted, or there was none
    std::string condition;
    std::string level;
    bool bone_stress_suspected = false;
    std::string side;
    std::vector<std::string> places;
    care::Review start;  ///< its day is the first one
    Day injured_on{};
    std::optional<Day> end;
    std::string end_reason;
    int review_weeks = 2;
    int step_up_weeks = 0;
    std::optional<Distance> usual_run;
};

struct ExerciseDone {
    std::string exercise;
    int sets = 0;
    std::optional<int> pain;
    bool operator==(const ExerciseDone&) const = default;
};

struct SessionRecord {
    care::Session session;  ///< `order` is its id
    RunId run;              ///< not set: typed in, or the run was deleted
    std::vector<ExerciseDone> exercises;
};

class CareStore {
public:
    explicit CareStore(Database& database) : db_(database.connection()) {}

    EpisodeId begin(const EpisodeRecord& episode);
    /// Everything but the diary.
    void change(const EpisodeRecord& episode);
    /// `stage_starts` is kept for the next time it hurts there.
    void end(EpisodeId id, Day day, const std::string& reason, const std::vector<Day>& stage_starts);
    void reopen(EpisodeId id);
    void remove(EpisodeId id);
    std::optional<EpisodeRecord> find(EpisodeId id) const;
    std::vector<EpisodeRecord> list() const;      ///< newest first
    std::optional<EpisodeRecord> open() const;    ///< the newest that has not ended
    std::vector<care::PastEpisode> past() const;  ///< every episode, as recurrence() wants it

    void check_in(EpisodeId id, Day day, const care::MorningPain& morning, Instant at, const std::string& note = {});
    /// A new session where `order` is 0, else that one is replaced. Returns its order.
    std::int64_t save(EpisodeId id, const SessionRecord& record, Instant at);
    void try_criterion(EpisodeId id, Day day, const std::string& criterion, bool passed, Instant at);
    void review(EpisodeId id, const care::Review& review, Instant at);
    void remove_entry(std::int64_t order);

    care::History history(EpisodeId id) const;
    std::vector<SessionRecord> sessions(EpisodeId id) const;
    std::vector<care::Review> reviews(EpisodeId id) const;
    /// The session that a run of the log was taken into.
    std::optional<SessionRecord> session_of(RunId run) const;

private:
    std::int64_t add_entry(EpisodeId id, Day day, Instant at);
    void write_places(EpisodeId id, const EpisodeRecord& episode);
    SQLite::Database& db_;
};

}  // namespace jointline::storage
