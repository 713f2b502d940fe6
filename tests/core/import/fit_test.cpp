#include <doctest/doctest.h>

#include "core/import/fit_import.h"
#include "core/import/inspect.h"
#include "tests/core/import/fit_bytes.h"
#include "tests/core/import/samples.h"

using namespace jointline;
using namespace jointline::test;

namespace {

/// Ten records a second apart, three metres each, and the session over them.
FitBytes a_run(bool big_endian = false) {
    FitBytes fit{big_endian};
    fit.define(0, 0, {{0, 1, enum_type}, {1, 2, uint16}, {2, 2, uint16}}).message(0, {{4, 1}, {1, 2}, {3076, 2}});
    fit.define(1, 20, {{253, 4, uint32}, {5, 4, uint32}, {3, 1, uint8}, {4, 1, uint8}});
    for (int i = 0; i < 10; ++i) fit.message(1, {{may_2025 + i, 4}, {300 * i, 4}, {140 + i, 1}, {85, 1}});
    fit.define(2, 18,
               {{253, 4, uint32}, {2, 4, uint32}, {7, 4, uint32}, {8, 4, uint32}, {9, 4, uint32}, {5, 1, enum_type}});
    fit.message(2, {{may_2025 + 9, 4}, {may_2025, 4}, {9000, 4}, {9000, 4}, {2700, 4}, {1, 1}});
    return fit;
}

import::Activity the_activity(const std::string& bytes){auto found = import::inspect("run.fit", bytes);
REQUIRE(found.activities.size() == 1);
return found.activities[0];
}  // namespace

}  // namespace

TEST_CASE("a FIT file is read in either byte order") {
    for (const bool big_endian : {false, true}) {
        const auto activity = the_activity(a_run(big_endian).bytes());
        CHECK(activity.warnings.empty());
        CHECK(activity.run.records == 10);
        CHECK(activity.run.distance->as_meters() == 27);
        CHECK(activity.run.samples[9].heart_rate == 149);
        CHECK(activity.run.samples[9].cadence == 170);
        CHECK(activity.run.device == "Garmin Forerunner 245");
        CHECK(activity.run.sport == runs::Sport::Running);
    }
}

TEST_CASE("compressed time stamps count on from the last whole one, past the turn of 32 seconds") {
    FitBytes fit;
    fit.define(0, 20, {{253, 4, uint32}, {3, 1, uint8}}).define(1, 20, {{3, 1, uint8}});
    const std::int64_t begin = (may_2025 & ~std::int64_t{31}) + 30;
    fit.message(0, {{begin, 4}, {120, 1}});
    fit.compressed(1, 31, {{121, 1}}).compressed(1, 2, {{122, 1}}).compressed(1, 2, {{123, 1}});
    const auto activity = the_activity(fit.bytes());
    CHECK(activity.run.records == 4);
    CHECK(activity.run.samples[1].time == 1000);
    CHECK(activity.run.samples[2].time == 4000);
    CHECK(activity.run.samples[3].time == 4000);
    CHECK(*activity.run.elapsed == Seconds{4});
}

TEST_CASE("an app's field stands in for one that the watch left out") {
    FitBytes fit;
    fit.define(0, 206, {{0, 1, uint8}, {1, 1, uint8}, {2, 1, uint8}, {14, 2, uint16}, {15, 1, uint8}});
    fit.message(0, {{0, 1}, {7, 1}, {float32, 1}, {20, 2}, {3, 1}});
    fit.define(1, 20, {{253, 4, uint32}}, {{7, 4, 0}});
    fit.message(1, {{may_2025, 4}, {0x43160000, 4}});  // 150.0
    const auto activity = the_activity(fit.bytes());
    CHECK(activity.run.samples[0].heart_rate == 150);
}

TEST_CASE("two files in one are two activities") {
    const std::string one = a_run().bytes();
    const auto found = import::inspect("two.fit", one + one);
    CHECK(found.activities.size() == 2);
    CHECK(found.activities[1].run.records == 10);
}

TEST_CASE("after a damaged file the next in the chain is read") {
    FitBytes damaged;
    damaged.define(0, 20, {{253, 4, uint32}, {3, 1, uint8}}).message(0, {{may_2025, 4}, {120, 1}}).message(9, {{1, 4}});
    const auto found = import::inspect("two.fit", damaged.bytes() + a_run().bytes());
    REQUIRE(found.activities.size() == 2);
    CHECK(found.activities[0].run.records == 1);
    REQUIRE(found.activities[0].warnings.size() == 1);
    CHECK(found.activities[0].warnings[0].find("damaged at byte 32") == 0);
    CHECK(found.activities[1].warnings.empty());
}

TEST_CASE("a recording that was never closed is read to its end") {
    std::string bytes = a_run().bytes();
    for (std::size_t i = 4; i < 8; ++i) bytes[i] = '\0';  // the size of its data
    const auto activity = the_activity(bytes);
    CHECK(activity.run.records == 10);
    CHECK(activity.warnings.front().find("announces no data") != std::string::npos);
}

TEST_CASE("a course is no activity, and neither is a file without records") {
    FitBytes course;
    course.define(0, 0, {{0, 1, enum_type}}).message(0, {{6, 1}});
    course.define(1, 20, {{253, 4, uint32}, {5, 4, uint32}}).message(1, {{may_2025, 4}, {0, 4}});
    const auto found = import::inspect("course.fit", course.bytes());
    CHECK(found.activities.empty());
    REQUIRE(found.refusals.size() == 1);
    CHECK(found.refusals[0].detail == "this FIT file holds a course, not an activity");
    CHECK(import::inspect("empty.fit", FitBytes{}.bytes()).refusals.size() == 1);
}

TEST_CASE("a stopped watch is a pause, and nothing is covered in it") {
    FitBytes fit;
    fit.define(0, 20, {{253, 4, uint32}, {0, 4, sint32}, {1, 4, sint32}});
    fit.define(1, 21, {{253, 4, uint32}, {0, 1, enum_type}, {1, 1, enum_type}});
    fit.message(1, {{may_2025, 4}, {0, 1}, {0, 1}});
    for (int i = 0; i < 20; ++i) fit.message(0, {{may_2025 + i, 4}, {600'000'000 + 300 * i, 4}, {100'000'000, 4}});
    fit.message(1, {{may_2025 + 20, 4}, {0, 1}, {4, 1}}).message(1, {{may_2025 + 320, 4}, {0, 1}, {0, 1}});
    for (int i = 0; i < 20; ++i)
        fit.message(0, {{may_2025 + 320 + i, 4}, {601'000'000 + 300 * i, 4}, {100'000'000, 4}});
    const auto activity = the_activity(fit.bytes());
    REQUIRE(activity.run.pauses.size() == 1);
    CHECK(activity.run.pauses[0].to - activity.run.pauses[0].from == std::chrono::seconds{300});
    CHECK(activity.run.distance->as_meters() == doctest::Approx(2 * 19 * 300 * 9.33e-3).epsilon(0.01));
    CHECK(*activity.run.moving == Seconds{38});
}

TEST_CASE("a place beyond the pole or at the origin of the map was no fix") {
    FitBytes fit;
    fit.define(0, 20, {{253, 4, uint32}, {0, 4, sint32}, {1, 4, sint32}});
    fit.message(0, {{may_2025, 4}, {0, 4}, {0, 4}}).message(0, {{may_2025 + 1, 4}, {0x7FFFFFFF, 4}, {0x7FFFFFFF, 4}});
    fit.message(0, {{may_2025 + 2, 4}, {0x70000000, 4}, {5, 4}});
    CHECK_FALSE(the_activity(fit.bytes()).run.samples.has_position());
}

TEST_CASE("every prefix of a FIT file gives a shorter run or a clean refusal") {
    std::vector<std::string> files{a_run().bytes()};
    if (!samples().empty())
        for (const char* file :
             {"garmin-fr220-run-abc.fit", "constructed-chained.fit", "garmin-fr70-compressed-speed-distance.fit"})
            files.push_back(sample_bytes(file));
    for (const std::string& whole : files) {
        std::size_t last = 0;
        // A file of a chain ends where the cut cannot be seen.
        const auto next = whole.find(".FIT", 12);
        const std::size_t first_file = next == std::string::npos ? whole.size() : next - 8;
        const std::size_t stride = whole.size() > 2000 ? 7 : 1;
        for (std::size_t size = 0; size <= whole.size(); size += stride) {
            const auto found = import::inspect("cut.fit", std::string_view(whole).substr(0, size));
            std::size_t records = 0;
            bool said = size == whole.size();
            for (const import::Activity& activity : found.activities) {
                records += activity.run.records;
                said = said || !activity.warnings.empty();
            }
            CHECK((said || size == first_file || found.activities.empty()));
            CHECK((!found.activities.empty() || found.refusals.size() == 1));
            CHECK(records >= last);
            last = records;
        }
    }
}
