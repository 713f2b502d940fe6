#include "core/base/calendar.h"

#include <doctest/doctest.h>

using namespace jointline;

TEST_CASE("a time with a zone is the moment it names, and the zone is remembered") {
    const auto stamp = parse_stamp("2015-12-11T15:43:13.994+01:00");
    REQUIRE(stamp);
    CHECK(format_instant(stamp->at) == "2015-12-11T14:43:13.994Z");
    CHECK(stamp->zone == ZoneOffset{std::chrono::minutes{60}});
    CHECK(format_local(stamp->local()) == "2015-12-11T15:43:13.994");
}

TEST_CASE("times are read the way devices write them") {
    const char* const spellings[] = {"2021-01-07T20:36:59Z",         "2021-01-07 20:36:59Z",
                                     "2021-01-07T21:51:59+01:15",    "2021-01-07T20:36:59.0000000Z",
                                     "\n2021-01-07T20:36:59+00:00 ", "2021-01-07T15:36:59-0500"};
    for (const char* text : spellings) {
        CAPTURE(text);
        const auto stamp = parse_stamp(text);
        REQUIRE(stamp);
        CHECK(format_instant(stamp->at) == "2021-01-07T20:36:59Z");
    }
    CHECK_FALSE(parse_stamp("2021-01-07T20:36:59")->zone);
}

TEST_CASE("what is not a time is nothing") {
    for (const char* text : {"", "2021", "2021-02-30T10:00:00Z", "2021-01-07T25:00:00Z", "2021-01-07T20:61:00Z",
                             "2021-01-07T20:36:59+99:00", "2021-01-07T20:36:59Zulu", "2021-13-07", "yesterday"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_stamp(text));
    }
    CHECK_FALSE(parse_day("2023-02-29"));
    CHECK(parse_day("2024-02-29"));
}

TEST_CASE("a day belongs to the week that starts on or before it") {
    const Day sunday = *parse_day("2025-05-04");
    CHECK(format_day(Week::of(sunday).first) == "2025-04-28");
    CHECK(format_day(Week::of(sunday, std::chrono::Sunday).first) == "2025-05-04");
    CHECK(format_day(Week::of(*parse_day("2025-04-28")).first) == "2025-04-28");
    CHECK(Week::of(sunday).contains(sunday));
    CHECK_FALSE(Week::of(sunday).contains(*parse_day("2025-05-05")));
}

TEST_CASE("a run after midnight abroad is on the day the runner saw on the clock") {
    const Instant at = parse_stamp("2025-05-03T22:30:00Z")->at;
    CHECK(format_day(day_of(at, ZoneOffset{})) == "2025-05-03");
    CHECK(format_day(day_of(at, *parse_zone("+02:00"))) == "2025-05-04");
    CHECK(format_day(day_of(at, *parse_zone("-09:30"))) == "2025-05-03");
    CHECK(format_zone(*parse_zone("-09:30")) == "-09:30");
    CHECK(format_zone(*parse_zone("Z")) == "Z");
}

TEST_CASE("days before 1970 have dates too") {
    CHECK(format_day(*parse_day("1969-12-31")) == "1969-12-31");
    CHECK(format_instant(parse_stamp("1969-12-31T23:59:59.5Z")->at) == "1969-12-31T23:59:59.500Z");
}

TEST_CASE("the clock on the wall tells the zone, a clock set by hand tells none") {
    const Instant at = parse_stamp("2025-05-03T22:30:00Z")->at;
    const auto shown = [](const char* text) { return parse_stamp(text)->local(); };
    CHECK(zone_between(at, shown("2025-05-04T00:30:20")) == parse_zone("+02:00"));
    CHECK(zone_between(at, shown("2025-05-03T13:00:00")) == parse_zone("-09:30"));
    CHECK_FALSE(zone_between(at, shown("2025-05-04T00:37:00")));
    CHECK_FALSE(zone_between(at, shown("2025-05-05T00:30:00")));
}
