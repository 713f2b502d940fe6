#pragma once
/// Distances, days and the like as the shelf says them, in the reader's language and units.
#include <string>

#include "core/app/strings.h"
#include "core/base/calendar.h"
#include "core/base/units.h"
#include "core/shoes/habit.h"

namespace jointline {

enum class LengthUnit { Kilometers, Miles };

class ShoeWords {
public:
    ShoeWords(const Strings& strings, LengthUnit unit) : strings_(&strings), unit_(unit) {}

    const Strings& strings() const { return *strings_; }
    std::string operator()(std::string_view key, std::initializer_list<Strings::Place> places = {}) const {
        return (*strings_)("shoes/" + std::string(key), places);
    }
    std::string count(std::string_view key, std::size_t count,
                      std::initializer_list<Strings::Place> places = {}) const {
        return strings_->count("shoes/" + std::string(key), static_cast<long long>(count), places);
    }

    bool in_miles() const { return unit_ == LengthUnit::Miles; }
    double in_unit(Distance distance) const { return in_miles() ? distance.as_miles() : distance.as_km(); }
    std::string unit() const { return in_miles() ? "mi" : "km"; }
    std::string whole(Distance distance) const;     ///< "533"
    std::string whole_km(Distance distance) const;  ///< "533 km"
    std::string km(Distance distance) const;        ///< "8.1 km"
    std::string pace(const Pace& pace) const;       ///< "6:10 /km"
    std::string money(double amount, const std::string& currency) const;

    std::string long_day(Day day) const;                ///< "3 March 2025"
    std::string near_day(Day day, Day today) const;     ///< "3 March"; with its year where that is not clear
    std::string short_day(Day day) const;               ///< "26 Oct"
    std::string weekday(Day day) const;                 ///< "Tue"
    std::string left(std::chrono::days days) const;     ///< "About 10 weeks left"
    std::string setting(const shoes::Setting&) const;   ///< "Trail runs, hilly"
    std::string filter(const shoes::RunFilter&) const;  ///< "Trail runs, 10 km or more"

private:
    std::string month(Day day, std::string_view form) const;
    const Strings* strings_;  ///< outlives this
    LengthUnit unit_;
};

}  // namespace jointline
