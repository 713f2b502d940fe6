#pragma once
/// Weekly mileage, the longest run of the last 30 days, and the cap that follows from it.
///
/// Shapes  logged runs in any order; weeks come back oldest first, empty weeks included; breaches by their run's start.
/// Units   Distance; a week starts on the given weekday, on the runner's own calendar. The 30 days are 30 times 24
/// hours
///         before a run's start: a run exactly that old still counts, another one starting at the same moment does not.
/// Errors  none: no runs, no weeks. A run without an earlier one within 30 days has no cap and breaks none.
/// Source  Schuster Brandt Frandsen et al. 2025, British Journal of Sports Medicine, 5,205 runners: injuries rose with
/// a
///         single run longer than the longest of the 30 days before, from 10 % over it on.
#include <span>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/units.h"

namespace jointline::runs {

/// What training load needs to know of a run.
struct LoggedRun {
    RunId id;
    Instant start;
    Day day;  ///< on the runner's calendar, where the run was
    Distance distance;
    Seconds time{0};
    bool operator==(const LoggedRun&) const = default;
};

struct WeekTotal {
    Week week;
    Distance distance;
    Seconds time{0};
    std::size_t runs = 0;
    bool operator==(const WeekTotal&) const = default;
};

/// From the first run's week to the week of `until`, or to the last run's without it.
std::vector<WeekTotal> weeks(std::span<const LoggedRun> runs, std::chrono::weekday first_day = std::chrono::Monday,
                             std::optional<Day> until = std::nullopt);

inline constexpr std::chrono::days longest_run_window{30};
inline constexpr double single_run_cap = 1.10;
/// With fewer runs than this in the window the cap is asked about rather than held up.
inline constexpr std::size_t runs_for_a_cap = 4;

/// How a run compares with the longest of the 30 days before it.
struct Breach {
    RunId run;
    Distance distance;
    Distance longest_before;
    double over_percent = 0;
    bool operator==(const Breach&) const = default;
};

/// The longest run and the number of runs in the 30 days up to and not including `at`.
struct LongestRun {
    std::optional<Distance> distance;
    std::size_t runs = 0;
    std::optional<Distance> cap() const;
    bool is_firm() const { return runs >= runs_for_a_cap; }
};
LongestRun longest_before(std::span<const LoggedRun> runs, Instant at);

/// Whether a run of that length breaks a cap that follows from `longest`: 10 % over passes, anything more does not.
bool breaks_cap(Distance planned, Distance longest);

/// Every run that was over its cap on the day, oldest first.
std::vector<Breach> breaches(std::span<const LoggedRun> runs);

/// "What if my next run is this long": nullopt while there is nothing to compare with.
std::optional<Breach> planned_run(std::span<const LoggedRun> runs, Instant at, Distance planned);

}  // namespace jointline::runs
