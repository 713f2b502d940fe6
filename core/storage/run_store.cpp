#include "core/storage/run_store.h"

#include "core/runs/sample_blob.h"
#include "core/storage/columns.h"

namespace jointline::storage {
namespace {

// What a recording tells; what the runner says (effort, pain, comfort) stands apart.
constexpr const char* told =
    "start_ms, zone_minutes, day, sport, kind, distance_m, elapsed_s, timer_s, moving_s, ascent_m, descent_m, avg_hr,"
    " max_hr, avg_cadence, title, notes, device, laps_known, records, format, service, service_id, service_shoe, file,"
    " content, original, part, batch";
constexpr const char* told_places =
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

std::string select(const std::string& rest) {
    return std::string("SELECT id, effort, pain, comfort, ") + told + " FROM run " + rest;
}

void bind_told(Binder& bind, const RunRecord& record) {
    const runs::Run& run = record.run;
    const Origin& origin = record.origin;
    bind << run.start << run.zone << record.day << std::string(runs::name(run.sport))
         << std::string(runs::name(run.kind)) << run.distance << run.elapsed << run.timer << run.moving << run.ascent
         << run.descent << run.average_heart_rate << run.max_heart_rate << run.average_cadence << run.title << run.notes
         << run.device << run.has_laps << static_cast<std::int64_t>(run.records) << origin.format << origin.service
         << origin.service_id << origin.service_shoe << origin.file << origin.content << origin.original << origin.part;
    bind << (record.batch.is_set() ? std::optional(record.batch.value) : std::nullopt);
}

RunRecord record_of(SQLite::Statement& query) {
    RunRecord record;
    int at = 0;
    const auto next = [&] { return query.getColumn(at++); };
    record.id = RunId{next().getInt64()};
    record.effort = whole(next());
    record.pain = whole(next());
    record.comfort = whole(next());
    runs::Run& run = record.run;
    run.start = moment(next());
    if (const auto zone = whole(next())) run.zone = ZoneOffset{std::chrono::minutes{*zone}};
    record.day = day(next());
    run.sport = runs::sport_named(next().getString());
    run.kind = runs::kind_named(next().getString());
    run.distance = meters(next());
    run.elapsed = seconds(next());
    run.timer = seconds(next());
    run.moving = seconds(next());
    run.ascent = meters(next());
    run.descent = meters(next());
    run.average_heart_rate = number(next());
    run.max_heart_rate = number(next());
    run.average_cadence = number(next());
    run.title = next().getString();
    run.notes = next().getString();
    run.device = next().getString();
    run.has_laps = next().getInt() != 0;
    run.records = static_cast<std::size_t>(next().getInt64());
    record.origin.format = next().getString();
    record.origin.service = next().getString();
    record.origin.service_id = next().getString();
    record.origin.service_shoe = next().getString();
    record.origin.file = next().getString();
    record.origin.content = next().getString();
    record.origin.original = next().getString();
    record.origin.part = next().getInt();
    record.batch = BatchId{next().getInt64()};
    return record;
}

constexpr const char* on_foot = "sport IN ('running', '')";

/// The condition of a filter, and its values in the same order.
std::string condition(const RunFilter& filter) {
    std::string where = "WHERE replaced_in IS NULL";
    if (filter.from) where += " AND day >= ?";
    if (filter.to) where += " AND day <= ?";
    if (!filter.sport.empty()) where += " AND sport = ?";
    if (!filter.words.empty())
        where += " AND instr(lower(title || ' ' || notes || ' ' || device || ' ' || file), lower(?)) > 0";
    return where;
}

void bind_filter(Binder& bind, const RunFilter& filter) {
    if (filter.from) bind << *filter.from;
    if (filter.to) bind << *filter.to;
    if (!filter.sport.empty()) bind << filter.sport;
    if (!filter.words.empty()) bind << filter.words;
}

std::string between_days(std::optional<Day> from, std::optional<Day> to) {
    std::string where = std::string("WHERE replaced_in IS NULL AND distance_m IS NOT NULL AND ") + on_foot;
    if (from) where += " AND day >= ?";
    if (to) where += " AND day <= ?";
    return where;
}

constexpr const char* time_run = "coalesce(moving_s, timer_s, elapsed_s, 0)";

}  // namespace

RunId RunStore::add(const RunRecord& record) {
    SQLite::Statement insert(db_, std::string("INSERT INTO run (effort, pain, comfort, ") + told +
                                      ") VALUES (?, ?, ?, " + told_places + ")");
    Binder bind{insert};
    bind << record.effort << record.pain << record.comfort;
    bind_told(bind, record);
    insert.exec();
    const RunId id{db_.getLastInsertRowid()};
    write_details(id, record);
    return id;
}

void RunStore::write_details(RunId id, const RunRecord& record) {
    const runs::Run& run = record.run;
    if (!run.laps.empty()) {
        SQLite::Statement insert(db_, "INSERT INTO lap VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        std::int64_t number = 0;
        for (const runs::Lap& lap : run.laps) {
            Binder bind{insert};
            bind << id.value << ++number << lap.start << lap.distance << lap.elapsed << lap.timer << lap.moving
                 << lap.ascent << lap.descent << lap.average_heart_rate << lap.max_heart_rate << lap.average_cadence;
            insert.exec();
            insert.reset();
        }
    }
    if (!run.pauses.empty()) {
        SQLite::Statement insert(db_, "INSERT INTO pause VALUES (?, ?, ?, ?)");
        std::int64_t number = 0;
        for (const runs::Pause& pause : run.pauses) {
            Binder bind{insert};
            bind << id.value << ++number << pause.from << pause.to;
            insert.exec();
            insert.reset();
        }
    }
    if (!run.samples.empty()) {
        SQLite::Statement insert(db_, "INSERT INTO track VALUES (?, ?)");
        const std::string blob = runs::encode_samples(run.samples);
        insert.bind(1, id.value);
        insert.bindNoCopy(2, blob.data(), static_cast<int>(blob.size()));
        insert.exec();
    }
}

void RunStore::replace(RunId id, const RunRecord& record) {
    SQLite::Statement keep(db_, std::string("INSERT INTO run (version_of, replaced_in, effort, pain, comfort, ") +
                                    told + ") SELECT id, ?, effort, pain, comfort, " + told + " FROM run WHERE id = ?");
    keep.bind(1, record.batch.value);
    keep.bind(2, id.value);
    keep.exec();
    const std::int64_t kept = db_.getLastInsertRowid();
    for (const char* details : {"lap", "pause", "track"}) {
        SQLite::Statement move(db_, std::string("UPDATE ") + details + " SET run = ? WHERE run = ?");
        move.bind(1, kept);
        move.bind(2, id.value);
        move.exec();
    }
    SQLite::Statement change(db_, std::string("UPDATE run SET (") + told + ") = (" + told_places + ") WHERE id = ?");
    Binder bind{change};
    bind_told(bind, record);
    bind << id.value;
    change.exec();
    // The run itself was not made by this batch: taking it back must not remove it.
    SQLite::Statement batch(db_, "UPDATE run SET batch = (SELECT batch FROM run WHERE id = ?) WHERE id = ?");
    batch.bind(1, kept);
    batch.bind(2, id.value);
    batch.exec();
    write_details(id, record);
}

void RunStore::remove(RunId id) {
    for (const char* what : {"DELETE FROM run WHERE version_of = ?", "DELETE FROM run WHERE id = ?"}) {
        SQLite::Statement statement(db_, what);
        statement.bind(1, id.value);
        statement.exec();
    }
}

void RunStore::edit(const RunRecord& record) {
    SQLite::Statement change(
        db_,
        "UPDATE run SET start_ms = ?, zone_minutes = ?, day = ?, sport = ?, kind = ?, distance_m = ?,"
        " elapsed_s = ?, timer_s = ?, moving_s = ?, title = ?, notes = ?, effort = ?, pain = ?,"
        " comfort = ? WHERE id = ?");
    const runs::Run& run = record.run;
    Binder bind{change};
    bind << run.start << run.zone << record.day << std::string(runs::name(run.sport))
         << std::string(runs::name(run.kind)) << run.distance << run.elapsed << run.timer << run.moving << run.title
         << run.notes << record.effort << record.pain << record.comfort << record.id.value;
    change.exec();
}

void RunStore::read_details(RunRecord& record) const {
    SQLite::Statement laps(
        db_,
        "SELECT start_ms, distance_m, elapsed_s, timer_s, moving_s, ascent_m, descent_m, avg_hr, max_hr,"
        " avg_cadence FROM lap WHERE run = ? ORDER BY number");
    laps.bind(1, record.id.value);
    while (laps.executeStep()) {
        runs::Lap lap;
        lap.start = moment(laps.getColumn(0));
        lap.distance = meters(laps.getColumn(1));
        lap.elapsed = seconds(laps.getColumn(2));
        lap.timer = seconds(laps.getColumn(3));
        lap.moving = seconds(laps.getColumn(4));
        lap.ascent = meters(laps.getColumn(5));
        lap.descent = meters(laps.getColumn(6));
        lap.average_heart_rate = number(laps.getColumn(7));
        lap.max_heart_rate = number(laps.getColumn(8));
        lap.average_cadence = number(laps.getColumn(9));
        record.run.laps.push_back(lap);
    }
    SQLite::Statement pauses(db_, "SELECT from_ms, to_ms FROM pause WHERE run = ? ORDER BY number");
    pauses.bind(1, record.id.value);
    while (pauses.executeStep())
        record.run.pauses.push_back({*moment(pauses.getColumn(0)), *moment(pauses.getColumn(1))});
}

std::optional<RunRecord> RunStore::find(RunId id) const {
    SQLite::Statement query(db_, select("WHERE id = ? AND replaced_in IS NULL"));
    query.bind(1, id.value);
    if (!query.executeStep()) return std::nullopt;
    RunRecord record = record_of(query);
    read_details(record);
    return record;
}

Result<runs::Samples> RunStore::samples(RunId id) const {
    SQLite::Statement query(db_, "SELECT samples FROM track WHERE run = ?");
    query.bind(1, id.value);
    if (!query.executeStep()) return runs::Samples{};
    const SQLite::Column blob = query.getColumn(0);
    return runs::decode_samples({static_cast<const char*>(blob.getBlob()), static_cast<std::size_t>(blob.getBytes())});
}

std::vector<RunRecord> RunStore::list(const RunFilter& filter) const {
    SQLite::Statement query(db_, select(condition(filter) + " ORDER BY start_ms DESC, id DESC LIMIT ? OFFSET ?"));
    Binder bind{query};
    bind_filter(bind, filter);
    bind << filter.limit << filter.skip;
    std::vector<RunRecord> rows;
    while (query.executeStep()) rows.push_back(record_of(query));
    return rows;
}

std::size_t RunStore::count(const RunFilter& filter) const {
    SQLite::Statement query(db_, "SELECT count(*) FROM run " + condition(filter));
    Binder bind{query};
    bind_filter(bind, filter);
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

std::vector<RunRecord> RunStore::alike(const Origin& origin, std::optional<Instant> from,
                                       std::optional<Instant> to) const {
    // Three looks at three indexes; one condition with OR would read the whole log.
    SQLite::Statement query(
        db_,
        select(
            "WHERE id IN (SELECT id FROM run WHERE replaced_in IS NULL AND content <> '' AND content = ?"
            " UNION SELECT id FROM run WHERE replaced_in IS NULL AND service_id <> '' AND service = ? AND service_id = "
            "?"
            " UNION SELECT id FROM run WHERE replaced_in IS NULL AND start_ms BETWEEN ? AND ?) ORDER BY start_ms, id"));
    Binder bind{query};
    bind << origin.content << origin.service << origin.service_id << from << to;
    std::vector<RunRecord> rows;
    while (query.executeStep()) rows.push_back(record_of(query));
    return rows;
}

std::vector<runs::LoggedRun> RunStore::logged(std::optional<Day> from, std::optional<Day> to) const {
    SQLite::Statement query(db_, std::string("SELECT id, start_ms, day, distance_m, ") + time_run + " FROM run " +
                                     between_days(from, to) + " ORDER BY start_ms, id");
    Binder bind{query};
    if (from) bind << *from;
    if (to) bind << *to;
    std::vector<runs::LoggedRun> rows;
    while (query.executeStep())
        rows.push_back({RunId{query.getColumn(0).getInt64()}, *moment(query.getColumn(1)), day(query.getColumn(2)),
                        Distance::meters(query.getColumn(3).getDouble()), Seconds{query.getColumn(4).getDouble()}});
    return rows;
}

std::vector<runs::TrainedRun> RunStore::trained(Day from, Day to) const {
    SQLite::Statement query(db_, std::string("SELECT id, start_ms, day, distance_m, ") + time_run +
                                     ", ascent_m, descent_m, avg_cadence FROM run " + between_days(from, to) +
                                     " ORDER BY start_ms, id");
    Binder bind{query};
    bind << from << to;
    std::vector<runs::TrainedRun> rows;
    while (query.executeStep()) {
        runs::TrainedRun run;
        run.id = RunId{query.getColumn(0).getInt64()};
        run.start = *moment(query.getColumn(1));
        run.day = day(query.getColumn(2));
        run.distance = Distance::meters(query.getColumn(3).getDouble());
        run.time = Seconds{query.getColumn(4).getDouble()};
        run.ascent = meters(query.getColumn(5));
        run.descent = meters(query.getColumn(6));
        run.cadence = number(query.getColumn(7));
        rows.push_back(run);
    }
    return rows;
}

std::vector<runs::WeekTotal> RunStore::weeks(std::chrono::weekday first_day, std::optional<Day> from,
                                             std::optional<Day> to) const {
    SQLite::Statement query(db_,
                            "SELECT day, runs, distance_m, time_s FROM mileage WHERE day BETWEEN ? AND ? ORDER BY day");
    Binder bind{query};
    bind << static_cast<std::int64_t>(from ? from->time_since_epoch().count() : INT32_MIN)
         << static_cast<std::int64_t>(to ? to->time_since_epoch().count() : INT32_MAX);
    std::vector<runs::WeekTotal> totals;
    while (query.executeStep()) {
        const Week week = Week::of(day(query.getColumn(0)), first_day);
        if (totals.empty() || totals.back().week != week) totals.push_back({week, {}, Seconds{0}, 0});
        totals.back().runs += static_cast<std::size_t>(query.getColumn(1).getInt64());
        totals.back().distance += Distance::meters(query.getColumn(2).getDouble());
        totals.back().time += Seconds{query.getColumn(3).getDouble()};
    }
    return totals;
}

}  // namespace jointline::storage
