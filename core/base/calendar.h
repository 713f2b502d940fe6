#pragma once
/// Moments, days and weeks. Never asks what time it is, never asks which zone this machine is in.
///
/// Shapes  Instant: a moment in UTC. Day: a date on somebody's calendar. Week: the seven days from its first.
///         A Stamp is what a file wrote: the moment, and the zone if it named one.
/// Units   milliseconds, days; offsets in minutes east of UTC, from -14 h to +14 h.
/// Errors  text that is not a date or time is nullopt.
/// Source  RFC 3339, read leniently: a blank for the T, no seconds, no colon in the zone, no zone at all.
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace jointline {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A date on somebody's calendar, without a zone.
using Day = std::chrono::local_days;

/// A date and time of day on somebody's clock, without a zone: what a CSV export writes.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// How far a clock on the wall is ahead of UTC.
struct ZoneOffset {
    std::chrono::minutes east{0};
    std::strong_ordering operator<=>(const ZoneOffset&) const = default;  // NOLINT(modernize-use-nullptr)
};

LocalTime local_time(Instant at, ZoneOffset zone);
Instant instant(LocalTime at, ZoneOffset zone);
Day day_of(Instant at, ZoneOffset zone);
Day day_of(LocalTime at);
/// The zone in which a moment shows as that time: a whole number of quarters of an hour, up to 14 hours, give or take
/// what passes between two looks at a clock. nullopt where no zone does, as on a clock that was set by hand.
std::optional<ZoneOffset> zone_between(Instant at, LocalTime shown);

/// Seven days. Compares by its first day.
struct Week {
    Day first;
    static Week of(Day day, std::chrono::weekday first_day = std::chrono::Monday);
    Week next() const { return {first + std::chrono::days{7}}; }
    bool contains(Day day) const { return day >= first && day < next().first; }
    std::strong_ordering operator<=>(const Week&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// What a file wrote. Without a zone, `at` is the time read as if it were UTC.
struct Stamp {
    Instant at;
    std::optional<ZoneOffset> zone;
    LocalTime local() const { return local_time(at, zone.value_or(ZoneOffset{})); }
};

/// "2025-05-03T06:12:44Z", "2025-05-03T08:12:44.500+02:00", "2025-05-03 06:12".
std::optional<Stamp> parse_stamp(std::string_view text);
/// "2025-05-03"
std::optional<Day> parse_day(std::string_view text);
/// "Z", "+02:00", "-0330"
std::optional<ZoneOffset> parse_zone(std::string_view text);

/// "2025-05-03T06:12:44Z"; milliseconds only where there are any.
std::string format_instant(Instant at);
/// "2025-05-03T08:12:44", no zone.
std::string format_local(LocalTime at);
/// "2025-05-03"
std::string format_day(Day day);
/// "+02:00", "Z" for UTC itself.
std::string format_zone(ZoneOffset zone);

}  // namespace jointline
