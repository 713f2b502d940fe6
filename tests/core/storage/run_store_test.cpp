#include "core/storage/run_store.h"

#include <doctest/doctest.h>

#include "core/storage/import_log.h"
#include "core/storage/original_store.h"
#include "tests/core/storage/dump.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::storage;

namespace {

RunRecord a_run(const char* start, Distance distance, Seconds moving = 30_min) {
    RunRecord record;
    record.run.start = parse_stamp(start)->at;
    record.run.zone = ZoneOffset{std::chrono::minutes{120}};
    record.day = day_of(*record.run.start, *record.run.zone);
    record.run.sport = runs::Sport::Running;
    record.run.kind = runs::Kind::Trail;
    record.run.distance = distance;
    record.run.moving = moving;
    record.run.title = "Round the lake";
    record.origin.format = "fit";
    return record;
}

struct Log {
    Database database = *Database::open(":memory:");
    RunStore runs{database};
    ImportLog imports{database};
};

}  // namespace

TEST_CASE("a stored run comes back with its laps, pauses and samples") {
    Log log;
    RunRecord record = a_run("2025-05-03T22:30:00Z", 10.02_km);
    record.effort = 6;
    runs::Lap lap;
    lap.start = record.run.start;
    lap.distance = 1_km;
    lap.timer = 300_s;
    record.run.laps = {lap, lap};
    record.run.has_laps = true;
    record.run.pauses = {{*record.run.start, *record.run.start + std::chrono::seconds{9}}};
    record.run.samples.push({0, 480'000'000, 110'000'000, 5000, 0, 120, 170});
    record.run.samples.push({1000, 480'000'300, 110'000'000, 5001, 330, 121, 171});
    const RunId id = log.runs.add(record);
    const auto back = log.runs.find(id);
    REQUIRE(back);
    CHECK(back->run.laps == record.run.laps);
    CHECK(back->run.pauses == record.run.pauses);
    CHECK(static_cast<const runs::Summary&>(back->run) == static_cast<const runs::Summary&>(record.run));
    CHECK(back->run.kind == runs::Kind::Trail);
    CHECK(back->run.title == "Round the lake");
    CHECK(back->effort == 6);
    CHECK_FALSE(back->pain);
    CHECK(format_day(back->day) == "2025-05-04");
    CHECK(*log.runs.samples(id) == record.run.samples);
    CHECK(log.runs.samples(RunId{99})->empty());
}

TEST_CASE("the list is newest first, and can be narrowed by day, sport and words") {
    Log log;
    log.runs.add(a_run("2025-05-01T06:00:00Z", 5_km));
    log.runs.add(a_run("2025-05-03T06:00:00Z", 7_km));
    RunRecord ride = a_run("2025-05-02T06:00:00Z", 40_km);
    ride.run.sport = runs::Sport::Cycling;
    ride.run.title = "Commute";
    log.runs.add(ride);
    CHECK(log.runs.list({}).size() == 3);
    CHECK(log.runs.list({})[0].run.distance == 7_km);
    RunFilter filter;
    filter.from = parse_day("2025-05-02");
    CHECK(log.runs.count(filter) == 2);
    filter.sport = "running";
    CHECK(log.runs.count(filter) == 1);
    filter = {};
    filter.words = "lake";
    CHECK(log.runs.count(filter) == 2);
    filter.limit = 1;
    filter.skip = 1;
    REQUIRE(log.runs.list(filter).size() == 1);
    CHECK(log.runs.list(filter)[0].run.distance == 5_km);
}

TEST_CASE("the database's weeks equal those reckoned run by run, whatever day they begin on") {
    Log log;
    for (int i = 0; i < 60; ++i) {
        RunRecord record = a_run("2025-03-01T23:30:00Z", Distance::km(3 + i % 7));
        record.run.start = *record.run.start + std::chrono::hours{31 * i};
        record.day = day_of(*record.run.start, *record.run.zone);
        log.runs.add(record);
    }
    // Runs that are changed, moved to another day, made a ride and taken out leave no trace in the sums.
    auto listed = log.runs.list({});
    listed[3].run.distance = 42_km;
    listed[7].day += std::chrono::days{30};
    listed[7].run.start = *listed[7].run.start + std::chrono::days{30};
    listed[9].run.sport = runs::Sport::Cycling;
    for (const std::size_t i : {3u, 7u, 9u}) log.runs.edit(listed[i]);
    log.runs.remove(listed[11].id);
    for (const auto first_day : {std::chrono::Monday, std::chrono::Sunday, std::chrono::Saturday}) {
        const auto counted = log.runs.weeks(first_day);
        auto reckoned = runs::weeks(log.runs.logged(), first_day);
        std::erase_if(reckoned, [](const runs::WeekTotal& week) { return week.runs == 0; });
        REQUIRE(counted.size() == reckoned.size());
        for (std::size_t i = 0; i < counted.size(); ++i) {
            CHECK(counted[i].week == reckoned[i].week);
            CHECK(counted[i].runs == reckoned[i].runs);
            CHECK(counted[i].distance.as_meters() == doctest::Approx(reckoned[i].distance.as_meters()));
            CHECK(counted[i].time.count() == doctest::Approx(reckoned[i].time.count()));
        }
    }
}

TEST_CASE("a ride is no mileage, and a run of unknown sport is") {
    Log log;
    RunRecord ride = a_run("2025-05-01T06:00:00Z", 40_km);
    ride.run.sport = runs::Sport::Cycling;
    log.runs.add(ride);
    RunRecord unknown = a_run("2025-05-02T06:00:00Z", 8_km);
    unknown.run.sport = runs::Sport::Unknown;
    log.runs.add(unknown);
    REQUIRE(log.runs.logged().size() == 1);
    CHECK(log.runs.logged()[0].distance == 8_km);
    CHECK(log.runs.weeks(std::chrono::Monday).size() == 1);
}

TEST_CASE("taking back an import leaves the database as it was before it") {
    Log log;
    const BatchId first = log.imports.begin(Instant{}, "before");
    RunRecord record = a_run("2025-05-01T06:00:00Z", 5_km);
    record.batch = first;
    record.run.laps.resize(3);
    record.run.samples.push({0, 1, 2, 3, 4, 5, 6});
    const RunId kept = log.runs.add(record);
    log.imports.add(first, 0, {"a.fit", "new", kept, {}, "", "", 0});
    const std::string before = test::dump(log.database);

    const BatchId second = log.imports.begin(Instant{}, "more");
    RunRecord changed = a_run("2025-05-01T06:00:00Z", 5.5_km);
    changed.batch = second;
    changed.run.laps.resize(1);
    log.runs.replace(kept, changed);
    RunRecord fresh = a_run("2025-05-09T06:00:00Z", 9_km);
    fresh.batch = second;
    fresh.run.samples.push({0, 1, 2, 3, 4, 5, 6});
    const RunId added = log.runs.add(fresh);
    log.imports.add(second, 0, {"a.tcx", "updated", kept, {}, "", "", 0});
    log.imports.add(second, 1, {"b.fit", "new", added, {}, "", "", 0});
    CHECK(log.runs.find(kept)->run.distance == 5.5_km);
    CHECK(log.runs.find(kept)->run.laps.size() == 1);
    CHECK(log.runs.samples(kept)->empty());
    CHECK(log.runs.list({}).size() == 2);
    CHECK(log.imports.find(second)->files.size() == 2);

    CHECK(log.imports.undo(second));
    CHECK(test::dump(log.database) == before);
    CHECK_FALSE(log.imports.undo(second));
    CHECK(log.imports.undo(first));
    CHECK(log.runs.list({}).empty());
}

TEST_CASE("what the runner said of a run survives its being read anew") {
    Log log;
    RunRecord record = a_run("2025-05-01T06:00:00Z", 5_km);
    const RunId id = log.runs.add(record);
    record = *log.runs.find(id);
    record.pain = 3;
    record.comfort = 4;
    log.runs.edit(record);
    RunRecord again = a_run("2025-05-01T06:00:00Z", 5.1_km);
    again.batch = log.imports.begin(Instant{}, "again");
    log.runs.replace(id, again);
    CHECK(log.runs.find(id)->pain == 3);
    CHECK(log.runs.find(id)->comfort == 4);
    log.runs.remove(id);
    CHECK_FALSE(log.runs.find(id));
    CHECK(log.runs.list({}).empty());
}

TEST_CASE("an original is kept once and comes back byte for byte") {
    auto originals = OriginalStore::open(":memory:");
    REQUIRE(originals);
    const std::string bytes = std::string(5000, 'x') + '\0' + "end";
    originals->keep("abc", bytes);
    originals->keep("abc", "other");
    CHECK(originals->read("abc") == bytes);
    originals->remove("abc");
    CHECK_FALSE(originals->read("abc"));
    CHECK(OriginalStore::path_beside("/data/jointline.db") == "/data/jointline-originals.db");
    CHECK(OriginalStore::path_beside(":memory:") == ":memory:");
}
