#include "core/import/table_values.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/import/decimal.h"

namespace jointline::import {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// A stretch of digits, or of anything that is neither digit, blank nor punctuation.
struct Token {
    std::string_view text;
    bool is_number = false;
    int value = 0;
};

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> found;
    const auto is_gap = [](char letter) {
        return std::string_view(" \t,.:/-'").find(letter) != std::string_view::npos;
    };
    constexpr std::string_view narrow_space = "\xE2\x80\xAF";  // what newer exports put before AM and PM
    constexpr std::string_view hard_space = "\xC2\xA0";
    std::size_t at = 0;
    const auto space = [&]() -> std::size_t {
        if (text.substr(at, narrow_space.size()) == narrow_space) return narrow_space.size();
        if (text.substr(at, hard_space.size()) == hard_space) return hard_space.size();
        return is_gap(text[at]) ? 1 : 0;
    };
    while (at < text.size()) {
        if (const std::size_t gap = space(); gap > 0) {
            at += gap;
            continue;
        }
        const std::size_t begin = at;
        const bool number = is_digit(text[at]);
        while (at < text.size() && is_digit(text[at]) == number && space() == 0) ++at;
        Token token{text.substr(begin, at - begin), number, 0};
        if (number) {
            if (token.text.size() > 6) return {};
            for (const char digit : token.text) token.value = token.value * 10 + (digit - '0');
        }
        found.push_back(token);
    }
    return found;
}

struct MonthName {
    std::string_view begins;
    unsigned month;
};

// English, German, French, Spanish, Italian, Dutch, Portuguese: as much of each name as tells it from the others.
constexpr std::array<MonthName, 41> month_names{{
    {"jan", 1},  {"jän", 1},  {"ene", 1},  {"gen", 1},  {"feb", 2},  {"fév", 2},  {"fev", 2},  {"mar", 3},  {"mär", 3},
    {"maa", 3},  {"mrt", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},  {"may", 5},  {"mai", 5},  {"mag", 5},  {"mei", 5},
    {"jun", 6},  {"juin", 6}, {"giu", 6},  {"jul", 7},  {"juil", 7}, {"lug", 7},  {"aug", 8},  {"aoû", 8},  {"aou", 8},
    {"ago", 8},  {"sep", 9},  {"set", 9},  {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"nov", 11}, {"dec", 12},
    {"dez", 12}, {"déc", 12}, {"dic", 12}, {"märz", 3}, {"mars", 3},
}};

unsigned month_of(std::string_view word) {
    const std::string plain = lower_case(word);
    for (const MonthName& name : month_names)
        if (plain.compare(0, name.begins.size(), name.begins) == 0) return name.month;
    return 0;
}

std::optional<LocalTime> moment(int year, int month, int day, int hour, int minute, int second) {
    if (year < 100) year += 2000;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1900 || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return LocalTime{std::chrono::sys_days{date}.time_since_epoch() + std::chrono::hours{hour} +
                     std::chrono::minutes{minute} + std::chrono::seconds{second}};
}

/// A number written with one comma or point, and how many digits stand behind the last of them.
std::size_t digits_behind(std::string_view cell, char mark) {
    const auto at = cell.rfind(mark);
    return at == std::string_view::npos ? 0 : cell.size() - at - 1;
}

bool is_numeric(std::string_view cell) {
    return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char letter) {
        return is_digit(letter) || letter == ',' || letter == '.' || letter == '-' || letter == ' ';
    });
}

}  // namespace

std::string lower_case(std::string_view text) {
    std::string result{trim(text)};
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto letter = static_cast<unsigned char>(result[i]);
        if (letter >= 'A' && letter <= 'Z') result[i] = static_cast<char>(letter - 'A' + 'a');
        // U+00C0 to U+00DE, whose small letters stand 32 further on.
        if (letter == 0xC3 && i + 1 < result.size()) {
            const auto second = static_cast<unsigned char>(result[i + 1]);
            if (second >= 0x80 && second <= 0x9E && second != 0x97) result[i + 1] = static_cast<char>(second + 0x20);
        }
    }
    return result;
}

void Notation::see_number(std::string_view cell) {
    cell = trim(cell);
    const auto comma = cell.rfind(',');
    if (comma == std::string_view::npos || !is_numeric(cell)) return;
    const auto point = cell.rfind('.');
    if (point != std::string_view::npos)
        decimal_comma_ = decimal_comma_ || comma > point;
    else
        decimal_comma_ = decimal_comma_ || digits_behind(cell, ',') != 3;
}

void Notation::see_date(std::string_view cell) {
    const auto parts = tokens(cell);
    if (parts.size() < 3 || !parts[0].is_number || !parts[1].is_number || parts[0].value > 31) return;
    if (parts[0].value > 12 || cell.find('.') < cell.find(' ')) day_first_ = true;
    if (parts[1].value > 12) month_first_ = true;
    for (const Token& part : parts)  // clocks of twelve hours go with months first, unless a date says otherwise
        if (const std::string word = lower_case(part.text); word == "am" || word == "pm") month_first_ = true;
}

std::optional<double> table_number(std::string_view cell, const Notation& notation) {
    cell = trim(cell);
    if (!is_numeric(cell)) return std::nullopt;
    std::string plain;
    for (const char letter : cell) {
        if (letter == ' ') continue;
        if (letter == (notation.decimal_comma() ? '.' : ',')) continue;  // thousands
        plain += letter == ',' ? '.' : letter;
    }
    return decimal(plain);
}

std::optional<Seconds> table_duration(std::string_view cell, const Notation& notation) {
    cell = trim(cell);
    if (cell.find(':') == std::string_view::npos) {
        const auto value = table_number(cell, notation);
        if (!value || *value < 0) return std::nullopt;
        return Seconds{*value};
    }
    double total = 0;
    const auto parts = split(cell, ':');
    if (parts.size() > 3) return std::nullopt;
    for (const std::string_view part : parts) {
        std::string plain{part};
        std::replace(plain.begin(), plain.end(), ',', '.');
        const auto value = decimal(plain);
        if (!value || *value < 0) return std::nullopt;
        total = total * 60 + *value;
    }
    return Seconds{total};
}

std::optional<LocalTime> table_time(std::string_view cell, const Notation& notation) {
    std::vector<int> numbers;
    unsigned month = 0;
    bool afternoon = false;
    bool twelve_hours = false;
    for (const Token& token : tokens(cell)) {
        if (token.is_number) {
            numbers.push_back(token.value);
            continue;
        }
        const std::string word = lower_case(token.text);
        // "3:53:35 p.m." comes as "p" and "m".
        if (word == "pm" || word == "p") afternoon = twelve_hours = true;
        if (word == "am" || word == "a") twelve_hours = true;
        if (month == 0 && word.size() >= 3) month = month_of(word);
    }
    if (numbers.size() < (month != 0 ? 2u : 3u)) return std::nullopt;
    int year = 0;
    int day = 0;
    std::size_t clock = 3;
    if (month != 0) {
        day = numbers[0] > 31 ? numbers[1] : numbers[0];
        year = numbers[0] > 31 ? numbers[0] : numbers[1];
        clock = 2;
    } else if (numbers[0] > 31) {
        year = numbers[0];
        month = static_cast<unsigned>(numbers[1]);
        day = numbers[2];
    } else {
        const bool day_first = numbers[1] <= 12 && notation.day_first();
        day = numbers[day_first ? 0 : 1];
        month = static_cast<unsigned>(numbers[day_first ? 1 : 0]);
        year = numbers[2];
    }
    const auto part = [&](std::size_t index) { return index < numbers.size() ? numbers[index] : 0; };
    int hour = part(clock);
    if (twelve_hours) hour = hour % 12 + (afternoon ? 12 : 0);
    return moment(year, static_cast<int>(month), day, hour, part(clock + 1), part(clock + 2));
}

}  // namespace jointline::import
