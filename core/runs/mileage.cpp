#include "core/runs/mileage.h"

#include <algorithm>
#include <deque>

namespace jointline::runs {
namespace {

constexpr double rounding = 1e-9;  // 11 km after 10 km is exactly ten per cent, whatever doubles make of it

std::vector<LoggedRun> by_start(std::span<const LoggedRun> runs) {
    std::vector<LoggedRun> sorted(runs.begin(), runs.end());
    std::sort(sorted.begin(), sorted.end(), [](const LoggedRun& a, const LoggedRun& b) {
        return a.start != b.start ? a.start < b.start : a.id < b.id;
    });
    return sorted;
}

Breach compare(RunId run, Distance distance, Distance longest) {
    return {run, distance, longest, 100.0 * (distance / longest - 1.0)};
}

}  // namespace

std::vector<WeekTotal> weeks(std::span<const LoggedRun> runs, std::chrono::weekday first_day,
                             std::optional<Day> until) {
    if (runs.empty()) return {};
    const auto [first, last] = std::minmax_element(
        runs.begin(), runs.end(), [](const LoggedRun& a, const LoggedRun& b) { return a.day < b.day; });
    const Week begin = Week::of(first->day, first_day);
    const Week end = Week::of(until.value_or(last->day), first_day);
    std::vector<WeekTotal> totals;
    for (Week week = begin; week <= end; week = week.next()) totals.push_back({week, {}, Seconds{0}, 0});
    for (const LoggedRun& run : runs) {
        const auto index = static_cast<std::size_t>((Week::of(run.day, first_day).first - begin.first).count() / 7);
        if (index >= totals.size()) continue;  // after `until`
        totals[index].distance += run.distance;
        totals[index].time += run.time;
        ++totals[index].runs;
    }
    return totals;
}

std::optional<Distance> LongestRun::cap() const {
    if (!distance) return std::nullopt;
    return *distance * single_run_cap;
}

LongestRun longest_before(std::span<const LoggedRun> runs, Instant at) {
    LongestRun longest;
    for (const LoggedRun& run : runs) {
        if (run.start >= at || run.start < at - longest_run_window) continue;
        longest.distance = std::max(longest.distance.value_or(Distance{}), run.distance);
        ++longest.runs;
    }
    return longest;
}

bool breaks_cap(Distance planned, Distance longest) {
    return longest > Distance{} && planned / longest > single_run_cap + rounding;
}

std::vector<Breach> breaches(std::span<const LoggedRun> runs) {
    const auto sorted = by_start(runs);
    std::vector<Breach> found;
    // The runs of the window that may still be the longest: each longer than all after it.
    std::deque<const LoggedRun*> longest;
    std::size_t entered = 0;
    for (const LoggedRun& run : sorted) {
        for (; sorted[entered].start < run.start; ++entered) {
            while (!longest.empty() && longest.back()->distance <= sorted[entered].distance) longest.pop_back();
            longest.push_back(&sorted[entered]);
        }
        while (!longest.empty() && longest.front()->start < run.start - longest_run_window) longest.pop_front();
        if (!longest.empty() && breaks_cap(run.distance, longest.front()->distance))
            found.push_back(compare(run.id, run.distance, longest.front()->distance));
    }
    return found;
}

std::optional<Breach> planned_run(std::span<const LoggedRun> runs, Instant at, Distance planned) {
    const auto longest = longest_before(runs, at);
    if (!longest.distance || *longest.distance <= Distance{}) return std::nullopt;
    return compare(RunId{}, planned, *longest.distance);
}

}  // namespace jointline::runs
