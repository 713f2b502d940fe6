#pragma once
/// When a pair will reach the runner's own line, or the end of the usual range: a span of days, not a day.
///
/// Shapes  from the last eight weeks in the pair, as far as it is in use that long. A fast week is the upper quartile
/// of
///         those weeks, a slow one the lower; the two are held at least a tenth apart from the mean, so that an even
///         runner gets a span too.
/// Units   distance or time per week; whole days.
/// Errors  nullopt while the pair has less than four weeks of data, was not worn in the last eight, is at its line
///         already, is retired, or would need more than two years even in fast weeks.
#include "core/shoes/wear.h"

namespace jointline::shoes {

inline constexpr std::chrono::days shortest_history{28};
inline constexpr int weeks_looked_at = 8;
inline constexpr std::chrono::days furthest_projection{730};

struct Projection {
    Gauge by = Gauge::Distance;
    Day earliest{};
    std::optional<Day> latest;  ///< open where slow weeks have no kilometre at all; for an age both are the same day
    int weeks = 0;              ///< how many were looked at
    Distance slow_week, fast_week;       ///< of a distance
    Seconds slow_time{0}, fast_time{0};  ///< of a time
    std::chrono::days left{0};           ///< at the mean pace of those weeks, or to the day its age is up
};

/// `runs` hold at least those of the last eight weeks; `totals` those of the whole log.
std::optional<Projection> projection(const Shoe& shoe, const Totals& totals, std::span<const WornRun> runs,
                                     const WearKnowledge& knowledge, Day today);

}  // namespace jointline::shoes
