#pragma once
/// The checks that were made: what was marked and answered, and what came of it.
///
/// Shapes  newest first. `evidence` and `result` are JSON texts; what is in them is core/app's business.
#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/storage/database.h"

namespace jointline::storage {

struct StoredAssessment {
    long long id = 0;
    Instant made_at{};
    ZoneOffset zone;
    std::string level;
    std::string evidence;
    std::string result;
    std::string knowledge_version;
    std::string knowledge_sha256;
};

class AssessmentStore {
public:
    explicit AssessmentStore(Database& database) : db_(database.connection()) {}
    /// Returns its id; the `id` handed in is not looked at.
    long long add(const StoredAssessment& assessment);
    /// Replaces what a changed answer made out of date.
    void update(const StoredAssessment& assessment);
    std::optional<StoredAssessment> find(long long id) const;
    std::vector<StoredAssessment> newest(int at_most) const;
    void remove(long long id);

private:
    SQLite::Database& db_;
};

}  // namespace jointline::storage
