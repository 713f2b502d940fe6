#pragma once
/// Numbers, durations and dates as people's programs write them into tables, in several languages.
///
/// Shapes  Notation says what a single cell cannot: whether 1,204 is a thousand, and whether 3/4 is in April. It is
/// found
///         out from all cells of a table.
/// Errors  nullopt for what cannot be read, and for the ways of writing that there is none: "--", "-", blank.
#include <optional>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/units.h"

namespace jointline::import {

class Notation {
public:
    /// Cells of columns that hold numbers, and of those that hold dates.
    void see_number(std::string_view cell);
    void see_date(std::string_view cell);

    bool decimal_comma() const { return decimal_comma_; }
    bool day_first() const { return day_first_ || !month_first_; }

private:
    bool decimal_comma_ = false;
    bool day_first_ = false;
    bool month_first_ = false;
};

/// "10.20", "1,204", "1.204,5".
std::optional<double> table_number(std::string_view cell, const Notation& notation);

/// "1:05:11", "37:02", "2:01:00.5", or seconds as a plain number.
std::optional<Seconds> table_duration(std::string_view cell, const Notation& notation);

/// "May 29, 2022, 3:53:35 PM", "29.05.2022, 15:53:35", "29 mai 2022 à 15:53", "2018-09-12 15:02:23".
std::optional<LocalTime> table_time(std::string_view cell, const Notation& notation);

/// Lower case without blanks at the ends; letters beyond ASCII as they are, save for German and French capitals.
std::string lower_case(std::string_view text);

}  // namespace jointline::import
