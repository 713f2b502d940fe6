#include "core/storage/import_log.h"

#include "core/storage/columns.h"

namespace jointline::storage {
namespace {

void run(SQLite::Database& db, const char* sql, std::int64_t batch) {
    SQLite::Statement statement(db, sql);
    statement.bind(":batch", batch);
    statement.exec();
}

std::optional<std::int64_t> set(RunId id) { return id.is_set() ? std::optional(id.value) : std::nullopt; }

}  // namespace

BatchId ImportLog::begin(Instant at, const std::string& source) {
    SQLite::Statement insert(db_, "INSERT INTO import_batch (at_ms, source) VALUES (?, ?)");
    Binder bind{insert};
    bind << at << source;
    insert.exec();
    return BatchId{db_.getLastInsertRowid()};
}

void ImportLog::add(BatchId batch, std::size_t number, const ImportedFile& file) {
    SQLite::Statement insert(db_,
                             "INSERT INTO import_file (batch, number, file, status, run, twin, reason, original, part)"
                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Binder bind{insert};
    bind << batch.value << static_cast<std::int64_t>(number) << file.file << file.status << set(file.run)
         << set(file.twin) << file.reason << file.original << file.part;
    insert.exec();
}

void ImportLog::settle(BatchId batch, std::size_t number, const ImportedFile& file) {
    SQLite::Statement change(db_,
                             "UPDATE import_file SET status = ?, run = ?, twin = ? WHERE batch = ? AND number = ?");
    Binder bind{change};
    bind << file.status << set(file.run) << set(file.twin) << batch.value << static_cast<std::int64_t>(number);
    change.exec();
}

std::vector<ImportBatch> ImportLog::newest(int at_most) const {
    SQLite::Statement query(db_, "SELECT id, at_ms, source FROM import_batch ORDER BY id DESC LIMIT ?");
    query.bind(1, at_most);
    std::vector<ImportBatch> batches;
    while (query.executeStep())
        batches.push_back(
            {BatchId{query.getColumn(0).getInt64()}, *moment(query.getColumn(1)), query.getColumn(2).getString(), {}});
    return batches;
}

std::optional<ImportBatch> ImportLog::find(BatchId id) const {
    SQLite::Statement query(db_, "SELECT at_ms, source FROM import_batch WHERE id = ?");
    query.bind(1, id.value);
    if (!query.executeStep()) return std::nullopt;
    ImportBatch batch{id, *moment(query.getColumn(0)), query.getColumn(1).getString(), {}};
    SQLite::Statement files(db_,
                            "SELECT file, status, run, twin, reason, original, part FROM import_file WHERE batch = ?"
                            " ORDER BY number");
    files.bind(1, id.value);
    while (files.executeStep())
        batch.files.push_back({files.getColumn(0).getString(), files.getColumn(1).getString(),
                               RunId{files.getColumn(2).getInt64()}, RunId{files.getColumn(3).getInt64()},
                               files.getColumn(4).getString(), files.getColumn(5).getString(),
                               files.getColumn(6).getInt()});
    return batch;
}

bool ImportLog::needs_original(const std::string& name) const {
    SQLite::Statement query(db_,
                            "SELECT EXISTS (SELECT 1 FROM run WHERE original = :name) OR"
                            " EXISTS (SELECT 1 FROM import_file WHERE original = :name)");
    query.bind(":name", name);
    query.executeStep();
    return query.getColumn(0).getInt() != 0;
}

bool ImportLog::undo(BatchId id) {
    if (!find(id)) return false;
    SQLite::Transaction transaction(db_);
    const std::int64_t batch = id.value;
    // What was replaced: its details come back to the run that is there now, and then all that was told of it.
    for (const char* table : {"lap", "pause", "track"}) {
        const std::string name = table;
        const std::string clear =
            "DELETE FROM " + name + " WHERE run IN (SELECT version_of FROM run WHERE replaced_in = :batch)";
        const std::string move = "UPDATE " + name + " SET run = (SELECT version_of FROM run WHERE id = " + name +
                                 ".run) WHERE run IN (SELECT id FROM run WHERE replaced_in = :batch)";
        run(db_, clear.c_str(), batch);
        run(db_, move.c_str(), batch);
    }
    run(db_,
        "UPDATE run SET (start_ms, zone_minutes, day, sport, kind, distance_m, elapsed_s, timer_s, moving_s, ascent_m,"
        " descent_m, avg_hr, max_hr, avg_cadence, title, notes, device, laps_known, records, format, service, "
        "service_id,"
        " service_shoe, file, content, original, part) = (SELECT start_ms, zone_minutes, day, sport, kind, distance_m,"
        " elapsed_s, timer_s, moving_s, ascent_m, descent_m, avg_hr, max_hr, avg_cadence, title, notes, device, "
        "laps_known,"
        " records, format, service, service_id, service_shoe, file, content, original, part FROM run AS before WHERE"
        " before.version_of = run.id AND before.replaced_in = :batch)"
        " WHERE id IN (SELECT version_of FROM run WHERE replaced_in = :batch)",
        batch);
    run(db_, "DELETE FROM run WHERE replaced_in = :batch", batch);
    // Runs that this batch made, with what later batches kept of them.
    run(db_, "DELETE FROM run WHERE version_of IN (SELECT id FROM run WHERE batch = :batch)", batch);
    run(db_, "DELETE FROM run WHERE batch = :batch", batch);
    run(db_, "DELETE FROM import_batch WHERE id = :batch", batch);
    transaction.commit();
    return true;
}

}  // namespace jointline::storage
