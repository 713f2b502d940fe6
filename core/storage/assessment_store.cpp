#include "core/storage/assessment_store.h"

namespace jointline::storage {
namespace {

constexpr const char* columns =
    "id, made_at_ms, zone_minutes, level, evidence, result, knowledge_version, knowledge_sha256";

StoredAssessment row_of(SQLite::Statement& query) {
    StoredAssessment row;
    row.id = query.getColumn(0).getInt64();
    row.made_at = Instant{std::chrono::milliseconds{query.getColumn(1).getInt64()}};
    row.zone = ZoneOffset{std::chrono::minutes{query.getColumn(2).getInt()}};
    row.level = query.getColumn(3).getString();
    row.evidence = query.getColumn(4).getString();
    row.result = query.getColumn(5).getString();
    row.knowledge_version = query.getColumn(6).getString();
    row.knowledge_sha256 = query.getColumn(7).getString();
    return row;
}

void bind(SQLite::Statement& statement, const StoredAssessment& assessment) {
    statement.bind(1, static_cast<std::int64_t>(assessment.made_at.time_since_epoch().count()));
    statement.bind(2, static_cast<int>(assessment.zone.east.count()));
    statement.bind(3, assessment.level);
    statement.bind(4, assessment.evidence);
    statement.bind(5, assessment.result);
    statement.bind(6, assessment.knowledge_version);
    statement.bind(7, assessment.knowledge_sha256);
}

}  // namespace

long long AssessmentStore::add(const StoredAssessment& assessment) {
    SQLite::Statement insert(db_,
                             "INSERT INTO assessment (made_at_ms, zone_minutes, level, evidence, result,"
                             " knowledge_version, knowledge_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)");
    bind(insert, assessment);
    insert.exec();
    return db_.getLastInsertRowid();
}

void AssessmentStore::update(const StoredAssessment& assessment) {
    SQLite::Statement change(db_,
                             "UPDATE assessment SET made_at_ms = ?, zone_minutes = ?, level = ?, evidence = ?,"
                             " result = ?, knowledge_version = ?, knowledge_sha256 = ? WHERE id = ?");
    bind(change, assessment);
    change.bind(8, static_cast<std::int64_t>(assessment.id));
    change.exec();
}

std::optional<StoredAssessment> AssessmentStore::find(long long id) const {
    SQLite::Statement query(db_, std::string("SELECT ") + columns + " FROM assessment WHERE id = ?");
    query.bind(1, static_cast<std::int64_t>(id));
    if (!query.executeStep()) return std::nullopt;
    return row_of(query);
}

std::vector<StoredAssessment> AssessmentStore::newest(int at_most) const {
    SQLite::Statement query(
        db_, std::string("SELECT ") + columns + " FROM assessment ORDER BY made_at_ms DESC, id DESC LIMIT ?");
    query.bind(1, at_most);
    std::vector<StoredAssessment> rows;
    while (query.executeStep()) rows.push_back(row_of(query));
    return rows;
}

void AssessmentStore::remove(long long id) {
    SQLite::Statement statement(db_, "DELETE FROM assessment WHERE id = ?");
    statement.bind(1, static_cast<std::int64_t>(id));
    statement.exec();
}

}  // namespace jointline::storage
