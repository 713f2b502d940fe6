#include "core/storage/fitting_store.h"

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::shoes;

namespace {

Fitting a_fitting(std::string_view day) {
    Fitting fitting;
    fitting.day = parse_day(day).value();
    fitting.foot.left_length = Millimeters{268};
    fitting.tried.emplace_back();
    fitting.tried.back().label = "Shelf 12";
    fitting.tried.back().comfort = 4;
    return fitting;
}

}  // namespace

TEST_CASE("notes of fittings come back newest first, changed where they were changed") {
    auto db = storage::Database::open(":memory:");
    REQUIRE(db);
    storage::FittingStore store(*db);
    Fitting older = a_fitting("2025-05-01");
    older.id = store.add(older);
    Fitting newer = a_fitting("2025-06-01");
    newer.id = store.add(newer);
    CHECK(store.all() == std::vector<Fitting>{newer, older});
    older.remark = "left foot longer";
    older.day = parse_day("2025-07-01").value();
    store.edit(older);
    CHECK(store.all() == std::vector<Fitting>{older, newer});
    store.remove(newer.id);
    CHECK_FALSE(store.find(newer.id));
    CHECK(store.find(older.id) == older);
}

TEST_CASE("a note of a later version is kept and left out") {
    auto db = storage::Database::open(":memory:");
    REQUIRE(db);
    storage::FittingStore store(*db);
    db->connection().exec(
        "INSERT INTO fitting (day, note) VALUES (1, '{\"schema\": \"jointline-fitting\", \"version\": 9}')");
    CHECK(store.all().empty());
    CHECK(db->connection().execAndGet("SELECT count(*) FROM fitting").getInt() == 1);
}
