#pragma once
/// Whether the same place hurt before, and how that went: "same place in March; stage 3 took 16 days".
///
/// Shapes  past episodes in any order; the latest one at the same place is told.
/// Errors  none: the first time at a place is an empty optional.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/calendar.h"

namespace jointline::care {

struct PastEpisode {
    std::string side;                 ///< "left", "right", "none"
    std::vector<std::string> places;  ///< region ids without the side
    Day start;
    std::optional<Day> end;         ///< while it is open there is none
    std::vector<Day> stage_starts;  ///< when each stage was first reached, in order; the first is `start`
};

struct Recurrence {
    int times_before = 0;
    Day last_start;
    std::optional<int> days;  ///< from start to end of the last one
    int longest_stage = 0;    ///< from 1; 0 where stages are not known
    int longest_stage_days = 0;
};

/// Same side and at least one place in common, ended or begun before `start`.
std::optional<Recurrence> recurrence(std::string_view side, std::span<const std::string> places, Day start,
                                     std::span<const PastEpisode> past);

}  // namespace jointline::care
