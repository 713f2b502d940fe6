#include <doctest/doctest.h>

#include "tests/core/app/support.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using test::Runner;

namespace {

/// A track of two points, a kilometre and five minutes apart.
std::string a_track(const std::string& day) {
    return R"(<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
        <trk><type>running</type><trkseg>
        <trkpt lat="52.5" lon="13.4"><time>)" +
           day + R"(T06:00:00Z</time></trkpt>
        <trkpt lat="52.509" lon="13.4"><time>)" +
           day + R"(T06:05:00Z</time></trkpt></trkseg></trk></gpx>)";
}

void finish_import(Runner& runner) {
    for (int slices = 0; runner.pumps(); ++slices) REQUIRE(slices < 10000);
}

}  // namespace

TEST_CASE("a file dropped on the window becomes a run in the list, and the way that was run") {
    Runner runner;
    REQUIRE(runner.does(ImportFile{"morning.gpx", a_track("2025-11-20")}));
    CHECK(runner.sees().place == Place::Runs);
    CHECK(runner.sees().runs->import);
    finish_import(runner);
    const auto& runs = *runner.sees().runs;
    REQUIRE(runs.imported);
    REQUIRE(runs.rows.size() == 1);
    CHECK(runs.rows[0].detail == "1 km · 5:00 · 5:00 /km");
    REQUIRE(runner.does(OpenRun{runs.rows[0].id}));
    REQUIRE(runner.sees().run);
    CHECK(runner.sees().run->day == "20 November 2025");
    REQUIRE(runner.sees().run->route.size() == 1);
    CHECK(runner.sees().run->route[0].size() == 2);
}

TEST_CASE("several files are taken in one after the other, and what is no run is told with its reason") {
    Runner runner;
    REQUIRE(runner.does(ImportFile{"a.gpx", a_track("2025-11-18")}));
    REQUIRE(runner.does(ImportFile{"b.gpx", a_track("2025-11-20")}));
    REQUIRE(runner.does(ImportFile{"holiday.jpg", "not a run"}));
    finish_import(runner);
    CHECK(runner.sees().runs->rows.size() == 2);
    REQUIRE(runner.sees().runs->imported);
    REQUIRE(runner.sees().runs->imported->files.size() == 1);
    CHECK(runner.sees().runs->imported->files[0].name == "holiday.jpg");
    CHECK_FALSE(runner.sees().runs->imported->files[0].reason.empty());
}

TEST_CASE("an import is taken back as a whole") {
    Runner runner;
    REQUIRE(runner.does(ImportFile{"a.gpx", a_track("2025-11-18")}));
    finish_import(runner);
    REQUIRE_FALSE(runner.sees().runs->imported->undo_label.empty());
    REQUIRE(runner.does(UndoImport{}));
    CHECK(runner.sees().runs->rows.empty());
    CHECK_FALSE(runner.sees().runs->empty.empty());
}

TEST_CASE("choosing files is asked of the shell") {
    Runner runner;
    REQUIRE(runner.does(ChooseFile{}));
    const auto requests = runner.takes_requests();
    REQUIRE(requests.size() == 1);
    CHECK(std::holds_alternative<PickFile>(requests[0]));
}

TEST_CASE("erasing everything takes the runs and their originals along") {
    test::TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    Runner runner(options);
    REQUIRE(runner.does(ImportFile{"a.gpx", a_track("2025-11-18")}));
    finish_import(runner);
    REQUIRE(runner.does(Open{Place::Me}));
    REQUIRE(runner.does(EraseEverything{}));
    REQUIRE(runner.does(EraseEverything{}));
    REQUIRE(runner.does(Open{Place::Runs}));
    CHECK(runner.sees().runs->rows.empty());
}

TEST_CASE("a kiosk keeps no run log") {
    Options options;
    options.profile = Profile::Kiosk;
    Runner runner(options);
    CHECK_FALSE(runner.does(ImportFile{"a.gpx", a_track("2025-11-18")}));
}
