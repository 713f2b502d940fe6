#pragma once
/// Plan and review dates as a calendar file (.ics) that any calendar takes in.
///
/// Shapes  whole-day events that do not block the day. Text is UTF-8; lines end in CRLF and are folded at 75 octets.
/// Errors  none: what a calendar may not hold (control characters) is left out.
/// Source  RFC 5545, RFC 7986 (NAME).
#include <span>
#include <string>
#include <vector>

#include "core/base/calendar.h"

namespace jointline::report {

struct CalendarEvent {
    std::string uid;  ///< the same for the same event each time, so that a second import replaces it
    Day day;
    std::string summary;
    std::string description;
    int sequence = 0;  ///< grows when the event was changed
};

/// `stamp`: when the file is written. `language` is a tag such as "en".
std::string write_calendar(const std::string& name, std::span<const CalendarEvent> events, Instant stamp,
                           const std::string& language = "en");

}  // namespace jointline::report
