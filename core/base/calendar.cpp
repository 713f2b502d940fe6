#include "core/base/calendar.h"

namespace jointline {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr minutes widest_zone = hours{14};

/// Reads digits off the front of a text; every reader says whether what it wanted was there.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool digits(std::size_t count, int& value) {
        if (text_.size() < count) return false;
        int sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const unsigned digit = static_cast<unsigned char>(text_[i]) - unsigned{'0'};
            if (digit > 9) return false;
            sum = sum * 10 + static_cast<int>(digit);
        }
        value = sum;
        text_.remove_prefix(count);
        return true;
    }
    bool one_of(std::string_view choices) {
        if (text_.empty() || choices.find(text_.front()) == std::string_view::npos) return false;
        text_.remove_prefix(1);
        return true;
    }
    /// Any number of decimals; what is finer than a millisecond is cut off.
    bool fraction(int& thousandths) {
        int weight = 100;
        bool any = false;
        for (int digit = 0; digits(1, digit); any = true, weight /= 10) thousandths += digit * weight;
        return any;
    }
    std::string_view rest() const { return text_; }
    bool done() const { return text_.empty(); }

private:
    std::string_view text_;
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool date(Reader& reader, Day& day) {
    int year = 0;
    int month = 0;
    int date = 0;
    if (!reader.digits(4, year) || !reader.one_of("-/") || !reader.digits(2, month) || !reader.one_of("-/") ||
        !reader.digits(2, date))
        return false;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(date)}};
    if (!ymd.ok()) return false;
    day = Day{std::chrono::sys_days{ymd}.time_since_epoch()};
    return true;
}

std::string padded(long long value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

LocalTime local_time(Instant at, ZoneOffset zone) { return LocalTime{at.time_since_epoch() + zone.east}; }

Instant instant(LocalTime at, ZoneOffset zone) { return Instant{at.time_since_epoch() - zone.east}; }

Day day_of(Instant at, ZoneOffset zone) { return day_of(local_time(at, zone)); }

Day day_of(LocalTime at) { return floor<days>(at); }

std::optional<ZoneOffset> zone_between(Instant at, LocalTime shown) {
    constexpr seconds slack{90};
    const milliseconds ahead = shown.time_since_epoch() - at.time_since_epoch();
    const auto quarters = std::chrono::round<std::chrono::duration<int, std::ratio<900>>>(ahead);
    if (std::chrono::abs(ahead - quarters) > slack || std::chrono::abs(quarters) > widest_zone) return std::nullopt;
    return ZoneOffset{std::chrono::duration_cast<minutes>(quarters)};
}

Week Week::of(Day day, std::chrono::weekday first_day) {
    return {day - (std::chrono::weekday{day} - first_day)};  // the difference of two weekdays is 0 to 6
}

std::optional<ZoneOffset> parse_zone(std::string_view text) {
    if (text == "Z" || text == "z") return ZoneOffset{};
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    Reader reader{text.substr(1)};
    int hour = 0;
    int minute = 0;
    if (!reader.digits(2, hour)) return std::nullopt;
    if (!reader.done()) {
        reader.one_of(":");
        if (!reader.digits(2, minute) || minute > 59) return std::nullopt;
    }
    const minutes offset = hours{hour} + minutes{minute};
    if (!reader.done() || offset > widest_zone) return std::nullopt;
    return ZoneOffset{text.front() == '-' ? -offset : offset};
}

std::optional<Day> parse_day(std::string_view text) {
    Reader reader{trimmed(text)};
    Day day;
    if (!date(reader, day) || !reader.done()) return std::nullopt;
    return day;
}

std::optional<Stamp> parse_stamp(std::string_view text) {
    Reader reader{trimmed(text)};
    Day day;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int thousandths = 0;
    if (!date(reader, day) || !reader.one_of("Tt ")) return std::nullopt;
    if (!reader.digits(2, hour) || !reader.one_of(":") || !reader.digits(2, minute)) return std::nullopt;
    if (reader.one_of(":")) {
        if (!reader.digits(2, second)) return std::nullopt;
        if (reader.one_of(".,") && !reader.fraction(thousandths)) return std::nullopt;
    }
    if (hour > 24 || minute > 59 || second > 60) return std::nullopt;  // 60: a leap second
    const Instant as_written{day.time_since_epoch() + hours{hour} + minutes{minute} + seconds{second} +
                             milliseconds{thousandths}};
    reader.one_of(" ");
    if (reader.done()) return Stamp{as_written, std::nullopt};
    const auto zone = parse_zone(reader.rest());
    if (!zone) return std::nullopt;
    return Stamp{as_written - zone->east, zone};
}

std::string format_day(Day day) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{day.time_since_epoch()}};
    return padded(int{ymd.year()}, 4) + "-" + padded(unsigned{ymd.month()}, 2) + "-" + padded(unsigned{ymd.day()}, 2);
}

std::string format_local(LocalTime at) {
    const Day day = day_of(at);
    const std::chrono::hh_mm_ss<milliseconds> clock{at - day};
    std::string text = format_day(day) + "T" + padded(clock.hours().count(), 2) + ":" +
                       padded(clock.minutes().count(), 2) + ":" + padded(clock.seconds().count(), 2);
    if (clock.subseconds().count() != 0) text += "." + padded(clock.subseconds().count(), 3);
    return text;
}

std::string format_instant(Instant at) { return format_local(local_time(at, ZoneOffset{})) + "Z"; }

std::string format_zone(ZoneOffset zone) {
    if (zone.east.count() == 0) return "Z";
    const auto size = zone.east.count() < 0 ? -zone.east.count() : zone.east.count();
    return (zone.east.count() < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2);
}

}  // namespace jointline
