#include "core/app/shoe_words.h"

#include <cmath>

#include "core/base/text.h"

namespace jointline {
namespace {

using std::chrono::days;

unsigned day_of_month(Day day) { return static_cast<unsigned>(std::chrono::year_month_day{day}.day()); }
std::string year(Day day) { return std::to_string(static_cast<int>(std::chrono::year_month_day{day}.year())); }

}  // namespace

std::string ShoeWords::whole(Distance distance) const { return fixed_text(in_unit(distance), 0); }
std::string ShoeWords::whole_km(Distance distance) const { return whole(distance) + " " + unit(); }
std::string ShoeWords::km(Distance distance) const { return number_text(in_unit(distance), 1) + " " + unit(); }

std::string ShoeWords::pace(const Pace& pace) const {
    const Seconds each = in_miles() ? pace.per_mile() : pace.per_km();
    return duration_text(std::llround(each.count())) + " /" + unit();
}

std::string ShoeWords::money(double amount, const std::string& currency) const {
    for (const auto& [code, sign] : {std::pair{"EUR", "€"}, {"USD", "$"}, {"GBP", "£"}})
        if (currency == code) return fixed_text(amount, 2) + " " + sign;
    return fixed_text(amount, 2) + (currency.empty() ? "" : " " + currency);
}

std::string ShoeWords::month(Day day, std::string_view form) const {
    const auto number = std::to_string(static_cast<unsigned>(std::chrono::year_month_day{day}.month()));
    return (*this)("date." + std::string(form) + "." + number);
}

std::string ShoeWords::long_day(Day day) const {
    return (*this)("date.long",
                   {{"day", std::to_string(day_of_month(day))}, {"month", month(day, "month")}, {"year", year(day)}});
}

std::string ShoeWords::near_day(Day day, Day today) const {
    constexpr days clear{300};
    if (std::chrono::abs(day - today) > clear) return long_day(day);
    return (*this)("date.near", {{"day", std::to_string(day_of_month(day))}, {"month", month(day, "month")}});
}

std::string ShoeWords::short_day(Day day) const {
    return (*this)("date.short", {{"day", std::to_string(day_of_month(day))}, {"month", month(day, "short_month")}});
}

std::string ShoeWords::weekday(Day day) const {
    return (*this)("date.weekday." + std::to_string(std::chrono::weekday{day}.iso_encoding()));
}

std::string ShoeWords::left(days left) const {
    constexpr days weeks_worth_saying{14};
    constexpr days months_worth_saying{84};
    const auto rounded = [left](double unit) {
        return static_cast<std::size_t>(std::llround(static_cast<double>(left.count()) / unit));
    };
    if (left < weeks_worth_saying) return (*this)("left.days");
    if (left < months_worth_saying) return count("left.weeks", rounded(7));
    return count("left.months", rounded(30.44));
}

std::string ShoeWords::setting(const shoes::Setting& setting) const {
    const std::string_view kind = runs::name(setting.kind);
    std::string words = (*this)("setting." + std::string(kind.empty() ? "any" : kind));
    if (setting.hilly) words = (*this)(*setting.hilly ? "setting.hilly" : "setting.flat", {{"kind", words}});
    if (setting.fast) words = (*this)(*setting.fast ? "setting.fast" : "setting.easy", {{"setting", words}});
    return words;
}

std::string ShoeWords::filter(const shoes::RunFilter& filter) const {
    std::string text = setting({filter.kind.value_or(runs::Kind::Unknown), std::nullopt, std::nullopt});
    const auto add = [&](std::string_view key, const std::string& value) {
        text += ", " + (*this)("rule." + std::string(key), {{"value", value}});
    };
    if (filter.at_least) add("at_least", km(*filter.at_least));
    if (filter.at_most) add("at_most", km(*filter.at_most));
    if (filter.faster_than) add("faster_than", pace(*filter.faster_than));
    if (filter.slower_than) add("slower_than", pace(*filter.slower_than));
    if (!filter.words.empty()) add("words", filter.words);
    if (filter.from) add("from", long_day(*filter.from));
    if (filter.until) add("until", long_day(*filter.until));
    return text;
}

}  // namespace jointline
