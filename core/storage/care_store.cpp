#include "core/storage/care_store.h"

#include "core/storage/columns.h"

namespace jointline::storage {
namespace {

constexpr const char* episode_columns =
    "id, assessment, condition, level, bone_stress, side, start_day, injured_day, end_day, end_reason, review_weeks,"
    " step_up_weeks, pain_now, pain_worst, pain_running, longest_green_m, usual_run_m";

constexpr const char* session_columns =
    "entry.id, entry.day, kind, done, run, distance_m, effort, pain, settled, next_morning, limp, sharp, swollen";

std::optional<Day> day_or_none(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return day(column);
}

std::optional<std::string> text_of(std::optional<care::Morning> morning) {
    return morning ? std::optional(std::string(care::id_of(*morning))) : std::nullopt;
}
std::optional<std::string> text_of(std::optional<care::Settled> settled) {
    return settled ? std::optional(std::string(care::id_of(*settled))) : std::nullopt;
}

std::optional<std::int64_t> number_or_none(std::int64_t id) { return id != 0 ? std::optional(id) : std::nullopt; }

EpisodeRecord episode_of(SQLite::Statement& row) {
    EpisodeRecord episode;
    episode.id = {row.getColumn(0).getInt64()};
    episode.assessment = {row.getColumn(1).isNull() ? 0 : row.getColumn(1).getInt64()};
    episode.condition = row.getColumn(2).getString();
    episode.level = row.getColumn(3).getString();
    episode.bone_stress_suspected = row.getColumn(4).getInt() != 0;
    episode.side = row.getColumn(5).getString();
    episode.start.day = day(row.getColumn(6));
    episode.injured_on = day(row.getColumn(7));
    episode.end = day_or_none(row.getColumn(8));
    episode.end_reason = row.getColumn(9).getString();
    episode.review_weeks = row.getColumn(10).getInt();
    episode.step_up_weeks = row.getColumn(11).getInt();
    episode.start.pain_now = whole(row.getColumn(12));
    episode.start.pain_worst = whole(row.getColumn(13));
    episode.start.pain_running = whole(row.getColumn(14));
    episode.start.longest_green_run = meters(row.getColumn(15));
    episode.usual_run = meters(row.getColumn(16));
    return episode;
}

void bind(Binder& to, const EpisodeRecord& episode) {
    to << number_or_none(episode.assessment.value) << episode.condition << episode.level
       << episode.bone_stress_suspected << episode.side << episode.start.day << episode.injured_on << episode.end
       << episode.end_reason << episode.review_weeks << episode.step_up_weeks << episode.start.pain_now
       << episode.start.pain_worst << episode.start.pain_running << episode.start.longest_green_run
       << episode.usual_run;
}

SessionRecord session_of_row(SQLite::Statement& row) {
    SessionRecord record;
    care::Session& session = record.session;
    session.order = row.getColumn(0).getInt64();
    session.day = day(row.getColumn(1));
    session.kind = row.getColumn(2).getString() == "run" ? care::Session::Kind::Run : care::Session::Kind::Exercises;
    session.done = row.getColumn(3).getInt() != 0;
    record.run = {row.getColumn(4).isNull() ? 0 : row.getColumn(4).getInt64()};
    session.distance = meters(row.getColumn(5));
    session.effort = whole(row.getColumn(6));
    session.pain.during = whole(row.getColumn(7));
    session.pain.settled = care::settled_of(row.getColumn(8).getString());
    session.pain.next_morning = care::morning_of(row.getColumn(9).getString());
    session.pain.limp = row.getColumn(10).getInt() != 0;
    session.pain.sharp_each_step = row.getColumn(11).getInt() != 0;
    session.pain.swollen = row.getColumn(12).getInt() != 0;
    return record;
}

std::vector<ExerciseDone> exercises_of(SQLite::Database& db, std::int64_t entry) {
    SQLite::Statement query(db, "SELECT exercise, sets, pain FROM exercise_done WHERE entry = ? ORDER BY exercise");
    Binder(query) << entry;
    std::vector<ExerciseDone> all;
    while (query.executeStep()) {
        all.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt(), whole(query.getColumn(2))});
    }
    return all;
}

}  // namespace

// ---- Episodes
// --------------------------------------------------------------------------------------------------------

EpisodeId CareStore::begin(const EpisodeRecord& episode) {
    SQLite::Statement insert(
        db_,
        "INSERT INTO episode (assessment, condition, level, bone_stress, side, start_day, injured_day, end_day,"
        " end_reason, review_weeks, step_up_weeks, pain_now, pain_worst, pain_running, longest_green_m, usual_run_m)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Binder binder(insert);
    bind(binder, episode);
    insert.exec();
    const EpisodeId id{db_.getLastInsertRowid()};
    write_places(id, episode);
    return id;
}

void CareStore::change(const EpisodeRecord& episode) {
    SQLite::Statement update(
        db_,
        "UPDATE episode SET assessment = ?, condition = ?, level = ?, bone_stress = ?, side = ?, start_day = ?,"
        " injured_day = ?, end_day = ?, end_reason = ?, review_weeks = ?, step_up_weeks = ?, pain_now = ?,"
        " pain_worst = ?, pain_running = ?, longest_green_m = ?, usual_run_m = ? WHERE id = ?");
    Binder binder(update);
    bind(binder, episode);
    binder << episode.id.value;
    update.exec();
    write_places(episode.id, episode);
}

void CareStore::write_places(EpisodeId id, const EpisodeRecord& episode) {
    SQLite::Statement clear(db_, "DELETE FROM episode_place WHERE episode = ?");
    Binder(clear) << id.value;
    clear.exec();
    for (const std::string& place : episode.places) {
        SQLite::Statement insert(db_, "INSERT OR IGNORE INTO episode_place (episode, region) VALUES (?, ?)");
        Binder(insert) << id.value << place;
        insert.exec();
    }
}

void CareStore::end(EpisodeId id, Day day, const std::string& reason, const std::vector<Day>& stage_starts) {
    SQLite::Statement update(db_, "UPDATE episode SET end_day = ?, end_reason = ? WHERE id = ?");
    Binder(update) << day << reason << id.value;
    update.exec();
    SQLite::Statement clear(db_, "DELETE FROM episode_stage WHERE episode = ?");
    Binder(clear) << id.value;
    clear.exec();
    int number = 0;
    for (const Day start : stage_starts) {
        SQLite::Statement insert(db_, "INSERT INTO episode_stage (episode, number, day) VALUES (?, ?, ?)");
        Binder(insert) << id.value << ++number << start;
        insert.exec();
    }
}

void CareStore::reopen(EpisodeId id) {
    SQLite::Statement update(db_, "UPDATE episode SET end_day = NULL, end_reason = '' WHERE id = ?");
    Binder(update) << id.value;
    update.exec();
}

void CareStore::remove(EpisodeId id) {
    SQLite::Statement erase(db_, "DELETE FROM episode WHERE id = ?");
    Binder(erase) << id.value;
    erase.exec();
}

std::vector<EpisodeRecord> CareStore::list() const {
    SQLite::Statement query(
        db_, std::string("SELECT ") + episode_columns + " FROM episode ORDER BY start_day DESC, id DESC");
    std::vector<EpisodeRecord> all;
    while (query.executeStep()) all.push_back(episode_of(query));
    for (EpisodeRecord& episode : all) {
        SQLite::Statement places(db_, "SELECT region FROM episode_place WHERE episode = ? ORDER BY region");
        Binder(places) << episode.id.value;
        while (places.executeStep()) episode.places.push_back(places.getColumn(0).getString());
    }
    return all;
}

std::optional<EpisodeRecord> CareStore::find(EpisodeId id) const {
    for (EpisodeRecord& episode : list()) {
        if (episode.id == id) return std::move(episode);
    }
    return std::nullopt;
}

std::optional<EpisodeRecord> CareStore::open() const {
    for (EpisodeRecord& episode : list()) {
        if (!episode.end) return std::move(episode);
    }
    return std::nullopt;
}

std::vector<care::PastEpisode> CareStore::past() const {
    std::vector<care::PastEpisode> all;
    for (EpisodeRecord& episode : list()) {
        care::PastEpisode past{episode.side, std::move(episode.places), episode.start.day, episode.end, {}};
        SQLite::Statement stages(db_, "SELECT day FROM episode_stage WHERE episode = ? ORDER BY number");
        Binder(stages) << episode.id.value;
        while (stages.executeStep()) past.stage_starts.push_back(day(stages.getColumn(0)));
        all.push_back(std::move(past));
    }
    return all;
}

// ---- The diary
// -------------------------------------------------------------------------------------------------------

std::int64_t CareStore::add_entry(EpisodeId id, Day day, Instant at) {
    SQLite::Statement insert(db_, "INSERT INTO diary_entry (episode, day, at_ms) VALUES (?, ?, ?)");
    Binder(insert) << id.value << day << at;
    insert.exec();
    return db_.getLastInsertRowid();
}

void CareStore::remove_entry(std::int64_t order) {
    SQLite::Statement erase(db_, "DELETE FROM diary_entry WHERE id = ?");
    Binder(erase) << order;
    erase.exec();
}

void CareStore::check_in(EpisodeId id, Day day, const care::MorningPain& morning, Instant at, const std::string& note) {
    SQLite::Statement before(
        db_, "DELETE FROM diary_entry WHERE episode = ? AND day = ? AND id IN (SELECT entry FROM check_in)");
    Binder(before) << id.value << day;
    before.exec();
    const std::int64_t entry = add_entry(id, day, at);
    SQLite::Statement insert(
        db_, "INSERT INTO check_in (entry, pain, against, limp, swollen, note) VALUES (?, ?, ?, ?, ?, ?)");
    Binder(insert) << entry << morning.now << text_of(morning.against_yesterday) << morning.limp << morning.swollen
                   << note;
    insert.exec();
}

std::int64_t CareStore::save(EpisodeId id, const SessionRecord& record, Instant at) {
    const care::Session& session = record.session;
    std::int64_t entry = session.order;
    if (entry == 0) {
        entry = add_entry(id, session.day, at);
    } else {
        SQLite::Statement move(db_, "UPDATE diary_entry SET day = ?, at_ms = ? WHERE id = ?");
        Binder(move) << session.day << at << entry;
        move.exec();
    }
    const bool is_run = session.kind == care::Session::Kind::Run;
    SQLite::Statement insert(
        db_,
        "INSERT OR REPLACE INTO care_session (entry, kind, done, run, distance_m, effort, pain,"
        " settled, next_morning, limp, sharp, swollen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Binder(insert) << entry << std::string(is_run ? "run" : "exercises") << session.done
                   << number_or_none(record.run.value) << session.distance << session.effort << session.pain.during
                   << text_of(session.pain.settled) << text_of(session.pain.next_morning) << session.pain.limp
                   << session.pain.sharp_each_step << session.pain.swollen;
    insert.exec();
    SQLite::Statement clear(db_, "DELETE FROM exercise_done WHERE entry = ?");
    Binder(clear) << entry;
    clear.exec();
    for (const ExerciseDone& done : record.exercises) {
        SQLite::Statement add(db_, "INSERT INTO exercise_done (entry, exercise, sets, pain) VALUES (?, ?, ?, ?)");
        Binder(add) << entry << done.exercise << done.sets << done.pain;
        add.exec();
    }
    return entry;
}

void CareStore::try_criterion(EpisodeId id, Day day, const std::string& criterion, bool passed, Instant at) {
    SQLite::Statement before(db_,
                             "DELETE FROM diary_entry WHERE episode = ? AND day = ? AND id IN"
                             " (SELECT entry FROM criterion_try WHERE criterion = ?)");
    Binder(before) << id.value << day << criterion;
    before.exec();
    const std::int64_t entry = add_entry(id, day, at);
    SQLite::Statement insert(db_, "INSERT INTO criterion_try (entry, criterion, passed) VALUES (?, ?, ?)");
    Binder(insert) << entry << criterion << passed;
    insert.exec();
}

void CareStore::review(EpisodeId id, const care::Review& review, Instant at) {
    SQLite::Statement before(
        db_, "DELETE FROM diary_entry WHERE episode = ? AND day = ? AND id IN (SELECT entry FROM review)");
    Binder(before) << id.value << review.day;
    before.exec();
    const std::int64_t entry = add_entry(id, review.day, at);
    SQLite::Statement insert(db_,
                             "INSERT INTO review (entry, pain_now, pain_worst, pain_running, longest_green_m, swollen)"
                             " VALUES (?, ?, ?, ?, ?, ?)");
    Binder(insert) << entry << review.pain_now << review.pain_worst << review.pain_running << review.longest_green_run
                   << review.swollen;
    insert.exec();
}

std::vector<SessionRecord> CareStore::sessions(EpisodeId id) const {
    SQLite::Statement query(db_, std::string("SELECT ") + session_columns +
                                     " FROM care_session JOIN diary_entry AS entry ON entry.id = care_session.entry"
                                     " WHERE entry.episode = ? ORDER BY entry.day, entry.id");
    Binder(query) << id.value;
    std::vector<SessionRecord> all;
    while (query.executeStep()) all.push_back(session_of_row(query));
    for (SessionRecord& record : all) record.exercises = exercises_of(db_, record.session.order);
    return all;
}

std::optional<SessionRecord> CareStore::session_of(RunId run) const {
    SQLite::Statement query(db_, std::string("SELECT ") + session_columns +
                                     " FROM care_session JOIN diary_entry AS entry ON entry.id = care_session.entry"
                                     " WHERE run = ?");
    Binder(query) << run.value;
    if (!query.executeStep()) return std::nullopt;
    SessionRecord record = session_of_row(query);
    record.exercises = exercises_of(db_, record.session.order);
    return record;
}

std::vector<care::Review> CareStore::reviews(EpisodeId id) const {
    SQLite::Statement query(
        db_,
        "SELECT entry.day, pain_now, pain_worst, pain_running, longest_green_m, swollen FROM review"
        " JOIN diary_entry AS entry ON entry.id = review.entry WHERE entry.episode = ? ORDER BY entry.day, entry.id");
    Binder(query) << id.value;
    std::vector<care::Review> all;
    while (query.executeStep()) {
        all.push_back({day(query.getColumn(0)), whole(query.getColumn(1)), whole(query.getColumn(2)),
                       whole(query.getColumn(3)), meters(query.getColumn(4)), query.getColumn(5).getInt() != 0});
    }
    return all;
}

care::History CareStore::history(EpisodeId id) const {
    care::History history;
    SQLite::Statement injured(db_, "SELECT injured_day FROM episode WHERE id = ?");
    Binder(injured) << id.value;
    if (injured.executeStep()) history.injured_on = day(injured.getColumn(0));
    for (const SessionRecord& record : sessions(id)) history.sessions.push_back(record.session);
    SQLite::Statement mornings(
        db_,
        "SELECT entry.id, entry.day, pain, against, limp, swollen FROM check_in"
        " JOIN diary_entry AS entry ON entry.id = check_in.entry WHERE entry.episode = ? ORDER BY entry.day, entry.id");
    Binder(mornings) << id.value;
    while (mornings.executeStep()) {
        const care::MorningPain morning{whole(mornings.getColumn(2)),
                                        care::morning_of(mornings.getColumn(3).getString()),
                                        mornings.getColumn(4).getInt() != 0, mornings.getColumn(5).getInt() != 0};
        history.check_ins.push_back({mornings.getColumn(0).getInt64(), day(mornings.getColumn(1)), morning});
    }
    SQLite::Statement tries(db_,
                            "SELECT entry.id, entry.day, criterion, passed FROM criterion_try"
                            " JOIN diary_entry AS entry ON entry.id = criterion_try.entry WHERE entry.episode = ?"
                            " ORDER BY entry.day, entry.id");
    Binder(tries) << id.value;
    while (tries.executeStep()) {
        history.criteria.push_back({tries.getColumn(0).getInt64(), day(tries.getColumn(1)),
                                    tries.getColumn(2).getString(), tries.getColumn(3).getInt() != 0});
    }
    return history;
}

}  // namespace jointline::storage
