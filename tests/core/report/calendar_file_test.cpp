#include "core/report/calendar_file.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::report;

namespace {

const Instant stamp = parse_stamp("2025-12-19T07:10:00Z")->at;

CalendarEvent review() {
    return {"episode-1-review-1@jointline", parse_day("2025-12-21").value(), "Review: answer a few questions", "", 0};
}

/// Lines as they are on the wire, and joined again as a reader does it.
std::vector<std::string> lines(const std::string& text, bool unfold) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = text.find("\r\n", from);
        REQUIRE(end != std::string::npos);
        std::string line = text.substr(from, end - from);
        if (unfold && !line.empty() && line[0] == ' ') {
            all.back() += line.substr(1);
        } else {
            all.push_back(std::move(line));
        }
        from = end + 2;
    }
    return all;
}

bool has(const std::vector<std::string>& all, const std::string& line) {
    return std::find(all.begin(), all.end(), line) != all.end();
}

}  // namespace

TEST_CASE("a review is a whole day in the calendar and does not block it") {
    const auto event = review();
    const auto all = lines(write_calendar("Jointline plan", {&event, 1}, stamp), true);
    CHECK(all.front() == "BEGIN:VCALENDAR");
    CHECK(all[1] == "VERSION:2.0");
    CHECK(all.back() == "END:VCALENDAR");
    CHECK(has(all, "UID:episode-1-review-1@jointline"));
    CHECK(has(all, "DTSTAMP:20251219T071000Z"));
    CHECK(has(all, "DTSTART;VALUE=DATE:20251221"));
    CHECK(has(all, "DTEND;VALUE=DATE:20251222"));
    CHECK(has(all, "SUMMARY:Review: answer a few questions"));
    CHECK(has(all, "TRANSP:TRANSPARENT"));
}

TEST_CASE("the year's last day ends in the next year") {
    CalendarEvent event = review();
    event.day = parse_day("2025-12-31").value();
    CHECK(has(lines(write_calendar("x", {&event, 1}, stamp), true), "DTEND;VALUE=DATE:20260101"));
}

TEST_CASE("commas, semicolons, backslashes and line breaks are kept, control characters are not") {
    CalendarEvent event = review();
    event.summary = "Run, easy; flat\\soft";
    event.description = "one\ntwo\x01";
    const auto all = lines(write_calendar("x", {&event, 1}, stamp), true);
    CHECK(has(all, "SUMMARY:Run\\, easy\\; flat\\\\soft"));
    CHECK(has(all, "DESCRIPTION:one\\ntwo"));
}

TEST_CASE("no line is longer than 75 octets, none tears a character apart, and a reader gets the text back") {
    CalendarEvent event = review();
    for (int i = 0; i < 60; ++i) event.description += i % 3 == 0 ? "ü" : i % 3 == 1 ? "€x" : "a ";
    const std::string text = write_calendar("x", {&event, 1}, stamp);
    for (const std::string& line : lines(text, false)) {
        CHECK(line.size() <= 75);
        const std::size_t start = !line.empty() && line[0] == ' ' ? 1 : 0;
        if (line.size() > start) CHECK((static_cast<unsigned char>(line[start]) & 0xC0U) != 0x80U);
    }
    CHECK(has(lines(text, true), "DESCRIPTION:" + event.description));
}

TEST_CASE("an empty plan is still a calendar, and the same plan gives the same bytes") {
    CHECK(lines(write_calendar("x", {}, stamp), true).size() == 7);
    const auto event = review();
    CHECK(write_calendar("x", {&event, 1}, stamp) == write_calendar("x", {&event, 1}, stamp));
}
