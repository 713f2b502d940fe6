#include "core/storage/assessment_store.h"

#include <doctest/doctest.h>

using namespace jointline;
using storage::AssessmentStore;
using storage::Database;
using storage::StoredAssessment;

namespace {

StoredAssessment a_check(long long seconds, const std::string& level) {
    StoredAssessment check;
    check.made_at = Instant{std::chrono::seconds{seconds}};
    check.zone = ZoneOffset{std::chrono::minutes{-90}};
    check.level = level;
    check.evidence = R"({"side":"left"})";
    check.result = "{}";
    check.knowledge_version = "1";
    check.knowledge_sha256 = "ab";
    return check;
}

}  // namespace

TEST_CASE("a stored check comes back as it was, newest first") {
    auto db = Database::open(":memory:");
    REQUIRE(db);
    AssessmentStore store(*db);
    const auto older = store.add(a_check(1000, "self_care_with_review"));
    const auto newer = store.add(a_check(2000, "clinician_soon"));
    const auto rows = store.newest(10);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == newer);
    CHECK(rows[1].id == older);
    CHECK((rows[1].made_at == Instant{std::chrono::seconds{1000}}));
    CHECK((rows[1].zone.east == std::chrono::minutes{-90}));
    CHECK(rows[1].evidence == R"({"side":"left"})");
    CHECK(store.newest(1).size() == 1);
}

TEST_CASE("an answer changed later replaces the stored check instead of adding one") {
    auto db = Database::open(":memory:");
    REQUIRE(db);
    AssessmentStore store(*db);
    auto check = a_check(1000, "self_care_with_review");
    check.id = store.add(check);
    check.level = "urgent_same_day";
    store.update(check);
    REQUIRE(store.newest(10).size() == 1);
    CHECK(store.find(check.id)->level == "urgent_same_day");
}

TEST_CASE("a check that the runner deletes is gone") {
    auto db = Database::open(":memory:");
    REQUIRE(db);
    AssessmentStore store(*db);
    const auto id = store.add(a_check(1000, "clinician_soon"));
    store.remove(id);
    CHECK_FALSE(store.find(id).has_value());
    CHECK(store.newest(10).empty());
}
