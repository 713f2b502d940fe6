#include "core/report/calendar_file.h"

#include <cstdio>

namespace jointline::report {

namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line's end

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\':
                out += "\\\\";
                break;
            case ';':
                out += "\\;";
                break;
            case ',':
                out += "\\,";
                break;
            case '\n':
                out += "\\n";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
        }
    }
    return out;
}

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// One content line, folded: a line that goes on begins with a blank. A character is never torn apart.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && is_inside_character(line[end])) --end;
        out.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_line - 1;
    }
    out.append(line).append("\r\n");
}

std::string date(Day day) {
    const std::chrono::year_month_day ymd{day};
    char text[16];
    std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                  static_cast<unsigned>(ymd.day()));
    return text;
}

/// "20251219T071000Z"
std::string moment(Instant at) {
    std::string text = format_instant(std::chrono::floor<std::chrono::seconds>(at));
    std::string out;
    for (const char c : text) {
        if (c != '-' && c != ':') out += c;
    }
    return out;
}

}  // namespace

std::string write_calendar(const std::string& name, std::span<const CalendarEvent> events, Instant stamp,
                           const std::string& language) {
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Jointline//Jointline//" + escaped(language));
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "NAME:" + escaped(name));
    add_line(out, "X-WR-CALNAME:" + escaped(name));
    for (const CalendarEvent& event : events) {
        add_line(out, "BEGIN:VEVENT");
        add_line(out, "UID:" + escaped(event.uid));
        add_line(out, "DTSTAMP:" + moment(stamp));
        add_line(out, "DTSTART;VALUE=DATE:" + date(event.day));
        add_line(out, "DTEND;VALUE=DATE:" + date(event.day + std::chrono::days{1}));
        if (event.sequence > 0) add_line(out, "SEQUENCE:" + std::to_string(event.sequence));
        add_line(out, "SUMMARY:" + escaped(event.summary));
        if (!event.description.empty()) add_line(out, "DESCRIPTION:" + escaped(event.description));
        add_line(out, "TRANSP:TRANSPARENT");
        add_line(out, "CLASS:PRIVATE");
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace jointline::report
