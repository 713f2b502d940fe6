#include "core/app/run_import.h"

#include <doctest/doctest.h>

#include "core/app/run_reports.h"
#include "core/base/json.h"
#include "tests/core/import/fit_bytes.h"
#include "tests/core/import/samples.h"
#include "tests/core/storage/dump.h"

using namespace jointline;
using namespace jointline::test;

namespace {

struct Log {
    storage::Database database = *storage::Database::open(":memory:");
    storage::OriginalStore originals = *storage::OriginalStore::open(":memory:");

    RunImport::Stores stores() { return {database, originals}; }
    ImportReport take_in(const std::vector<std::pair<std::string, std::string>>& files, bool preview = false) {
        RunImport run{stores(),
                      {parse_stamp("2025-06-01T12:00:00Z")->at, ZoneOffset{std::chrono::minutes{120}}, preview,
                       files.empty() ? "" : files.front().first}};
        for (const auto& [name, bytes] : files) {
            import::ImportJob job{name, bytes};
            while (run.step(job, 500) == import::Step::More) {
            }
        }
        run.finish();
        return run.report();
    }
    std::size_t runs() { return storage::RunStore{database}.count({}); }
};

/// A run of so many records, a second and three metres apart.
std::string a_fit(std::int64_t start, int records) {
    FitBytes fit;
    fit.define(0, 0, {{0, 1, enum_type}}).message(0, {{4, 1}}).define(1, 20, {{253, 4, uint32}, {5, 4, uint32}});
    for (int i = 0; i < records; ++i) fit.message(1, {{start + i, 4}, {300 * i, 4}});
    return fit.bytes();
}

}  // namespace

TEST_CASE("importing twice adds a run once, and says which it met") {
    Log log;
    const std::string bytes = a_fit(may_2025, 600);
    const auto first = log.take_in({{"a.fit", bytes}});
    CHECK(first.count("new") == 1);
    const auto again = log.take_in({{"b.fit", bytes}});
    CHECK(again.count("duplicate") == 1);
    CHECK(again.files[0].twin == first.files[0].run);
    CHECK(again.files[0].reason.find("the same recording as the run of 2025-05-") == 0);
    CHECK(log.runs() == 1);
}

TEST_CASE("the same run from another program is asked about, not doubled") {
    if (samples().empty()) return;
    Log log;
    const char* const files[] = {"garmin-fr220-run-abc.fit", "garmin-fr220-run-abc.tcx", "garmin-fr220-run-abc.gpx"};
    std::vector<std::pair<std::string, std::string>> named;
    for (const char* file : files) named.emplace_back(file, sample_bytes(file));
    const auto report = log.take_in(named);
    CHECK(report.count("new") == 1);
    CHECK(report.count("ask") == 2);
    CHECK(report.files[1].twin == report.files[0].run);
    CHECK(report.files[2].twin == report.files[0].run);
    CHECK(log.runs() == 1);
}

TEST_CASE("a preview counts what an import would do and writes nothing") {
    Log log;
    log.take_in({{"a.fit", a_fit(may_2025, 600)}});
    const std::string before = dump(log.database);
    const auto preview = log.take_in({{"a.fit", a_fit(may_2025, 600)},
                                      {"b.fit", a_fit(may_2025 + 90'000, 600)},
                                      {"c.fit", a_fit(may_2025 + 90'000, 600)},
                                      {"d.fit", "nonsense"}},
                                     true);
    CHECK_FALSE(preview.batch);
    CHECK(preview.count("duplicate") == 2);
    CHECK(preview.count("new") == 1);
    CHECK(preview.count("failed") == 1);
    CHECK(dump(log.database) == before);
}

TEST_CASE("an import can be taken back as a whole, originals included") {
    Log log;
    log.take_in({{"a.fit", a_fit(may_2025, 600)}});
    const std::string before = dump(log.database);
    const auto report =
        log.take_in({{"b.fit", a_fit(may_2025 + 90'000, 60)}, {"c.fit", a_fit(may_2025 + 180'000, 60)}});
    CHECK(log.runs() == 3);
    REQUIRE(report.batch);
    CHECK(undo_import(log.stores(), *report.batch));
    CHECK(dump(log.database) == before);
    CHECK(log.originals.connection().execAndGet("SELECT count(*) FROM original").getInt() == 1);
    CHECK_FALSE(undo_import(log.stores(), *report.batch));
}

TEST_CASE("a recording without a date waits for one, and an empty track is said to be empty") {
    if (samples().empty()) return;
    Log log;
    const char* undated = "garmin-fr70-clock-unset-compressed.fit";
    const char* tracks = "gpx10-eight-tracks.gpx";
    const auto report = log.take_in({{undated, sample_bytes(undated)}, {tracks, sample_bytes(tracks)}});
    CHECK(report.files[0].status == "ask");
    CHECK(report.files[0].reason.find("its date is not known") == 0);
    CHECK_FALSE(report.files[0].original.empty());
    CHECK(report.count("failed") == 1);
}

TEST_CASE("reading an original again gives the same summary") {
    if (samples().empty()) return;
    Log log;
    const char* file = "garmin-fr920xt-run-pauses-devfields.fit";
    const auto report = log.take_in({{file, sample_bytes(file)}});
    const storage::RunStore runs{log.database};
    const auto before = runs.find(report.files[0].run);
    const auto track = runs.samples(report.files[0].run);
    REQUIRE(read_again(log.stores(), report.files[0].run, Instant{}, ZoneOffset{}));
    const auto after = runs.find(report.files[0].run);
    CHECK(static_cast<const runs::Summary&>(after->run) == static_cast<const runs::Summary&>(before->run));
    CHECK(after->run.laps == before->run.laps);
    CHECK(*runs.samples(report.files[0].run) == *track);
    CHECK_FALSE(read_again(log.stores(), RunId{99}, Instant{}, ZoneOffset{}));
}

TEST_CASE("what an import asked about is settled by the runner's word") {
    if (samples().empty()) return;
    Log log;
    const auto report = log.take_in({{"a.fit", sample_bytes("garmin-fr220-run-abc.fit")},
                                     {"a.tcx", sample_bytes("garmin-fr220-run-abc.tcx")},
                                     {"undated.fit", sample_bytes("garmin-fr70-clock-unset-compressed.fit")}});
    REQUIRE(report.count("ask") == 2);
    const auto same = settle(log.stores(), *report.batch, 1, {false, {}}, ZoneOffset{});
    REQUIRE(same);
    CHECK_FALSE(*same);
    CHECK(log.runs() == 1);
    CHECK_FALSE(settle(log.stores(), *report.batch, 1, {}, ZoneOffset{}));  // settled already
    CHECK_FALSE(settle(log.stores(), *report.batch, 2, {}, ZoneOffset{}));  // still no date
    const auto dated =
        settle(log.stores(), *report.batch, 2, {true, parse_stamp("2012-03-04T08:00:00Z")->at}, ZoneOffset{});
    REQUIRE(dated);
    REQUIRE(*dated);
    CHECK(log.runs() == 2);
    CHECK(format_day(storage::RunStore{log.database}.find(**dated)->day) == "2012-03-04");
    CHECK(undo_import(log.stores(), *report.batch));
    CHECK(log.runs() == 0);
}

TEST_CASE("Strava's archive imported twice is imported once") {
    if (samples().empty()) return;
    Log log;
    const std::string archive = sample_bytes("constructed-strava-export.zip");
    const auto first = log.take_in({{"export.zip", archive}});
    CHECK(first.count("new") == 6);
    const auto second = log.take_in({{"export.zip", archive}});
    CHECK(second.count("duplicate") == 6);
    CHECK(log.runs() == 6);
}

TEST_CASE("programs are told of the log in the agreed shapes") {
    Log log;
    const auto report = log.take_in({{"a.fit", a_fit(may_2025, 600)}, {"b.fit", a_fit(may_2025 + 172'800, 900)}});
    const std::string imported = import_json(report);
    CHECK(
        imported.find(
            R"({"batch": 1, "new": 2, "updated": 0, "duplicate": 0, "ask": 0, "failed": 0, "files": [{"file": "a.fit", "status": "new", "run": 1, "twin": null, "reason": null})") ==
        0);
    const auto runs = Json::parse(runs_json(log.database, {}), "runs");
    REQUIRE(runs);
    const auto list = runs->root().array("runs");
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK(*list->at(0).number("distance_m") == doctest::Approx(2697));
    CHECK(*list->at(0).string("source") == "fit");
    const auto load = Json::parse(load_json(log.database, *parse_day("2025-05-04"), ZoneOffset{}), "load");
    REQUIRE(load);
    CHECK(*load->root().number("longest_30d_m") == doctest::Approx(2697));
    CHECK(*load->root().number("cap_m") == doctest::Approx(2966.7));
    REQUIRE(load->root().array("breaches")->size() == 1);
    CHECK(*load->root().array("breaches")->at(0).number("over_pct") ==
          doctest::Approx(100 * (2697.0 / 1797 - 1)).epsilon(1e-3));
    CHECK(load->root().array("weeks")->size() >= 1);
}
