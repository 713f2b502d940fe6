#include "core/shoes/projection.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jointline::shoes {
namespace {

using std::chrono::days;

constexpr days week{7};
constexpr double least_spread = 0.1;

struct Pace {
    double slow = 0, mean = 0, fast = 0;  ///< a week
};

/// What the pair did in each of the last weeks, the newest first, today included.
std::vector<double> weekly(const Shoe& shoe, std::span<const WornRun> runs, Gauge by, Day today, int weeks) {
    std::vector<double> sums(static_cast<std::size_t>(weeks), 0.0);
    for (const WornRun& run : runs) {
        const double part = run.part_in(shoe.id);
        if (part <= 0 || run.day > today) continue;
        const auto back = static_cast<std::size_t>((today - run.day).count() / week.count());
        if (back < sums.size()) sums[back] += part * (by == Gauge::Time ? run.time.count() : run.distance.as_meters());
    }
    return sums;
}

double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - static_cast<double>(below));
}

Pace pace_of(std::vector<double> sums) {
    std::sort(sums.begin(), sums.end());
    Pace pace;
    for (const double sum : sums) pace.mean += sum;
    pace.mean /= static_cast<double>(sums.size());
    pace.slow = std::min(quantile(sums, 0.25), pace.mean * (1 - least_spread));
    pace.fast = std::max(quantile(sums, 0.75), pace.mean * (1 + least_spread));
    return pace;
}

/// How many days from now on `left` lasts; nullopt where it lasts beyond what is worth saying.
std::optional<days> lasts(double left, double a_week) {
    const double in_days = a_week > 0 ? std::ceil(left / a_week * 7.0) : INFINITY;
    if (!(in_days <= static_cast<double>(furthest_projection.count()))) return std::nullopt;
    return days{static_cast<int>(in_days)};
}

std::optional<Projection> by_use(Gauge by, double left, const std::vector<double>& sums, Day today) {
    if (left <= 0) return std::nullopt;
    const Pace pace = pace_of(sums);
    const auto soonest = lasts(left, pace.fast);
    const auto usual = lasts(left, pace.mean);
    if (!soonest || !usual) return std::nullopt;
    Projection found;
    found.by = by;
    found.weeks = static_cast<int>(sums.size());
    found.earliest = today + *soonest;
    if (const auto last = lasts(left, pace.slow)) found.latest = today + *last;
    found.left = *usual;
    if (by == Gauge::Time) {
        found.slow_time = Seconds{pace.slow};
        found.fast_time = Seconds{pace.fast};
    } else {
        found.slow_week = Distance::meters(pace.slow);
        found.fast_week = Distance::meters(pace.fast);
    }
    return found;
}

}  // namespace

std::optional<Projection> projection(const Shoe& shoe, const Totals& totals, std::span<const WornRun> runs,
                                     const WearKnowledge& knowledge, Day today) {
    if (shoe.is_retired() || !totals.first) return std::nullopt;
    const days history = today - *totals.first + days{1};
    if (history < shortest_history) return std::nullopt;
    const int weeks = std::min(weeks_looked_at, static_cast<int>(history.count() / week.count()));

    std::vector<Projection> found;
    const auto consider = [&](Gauge by, double left) {
        if (const auto one = by_use(by, left, weekly(shoe, runs, by, today, weeks), today)) found.push_back(*one);
    };
    const Wear now = wear(shoe, totals, knowledge, today);
    if (now.state == WearState::PastItsRange) return std::nullopt;
    const auto limit = shoe.limit.is_set() ? shoe.limit.distance : std::optional(knowledge.band.to);
    if (limit) consider(Gauge::Distance, (*limit - now.distance()).as_meters());
    if (shoe.limit.time) consider(Gauge::Time, (*shoe.limit.time - now.time).count());
    if (const auto end = aged_out(shoe, totals); end && *end > today && *end - today <= furthest_projection) {
        Projection by_age;
        by_age.by = Gauge::Age;
        by_age.earliest = *end;
        by_age.latest = *end;
        by_age.weeks = weeks;
        by_age.left = *end - today;
        found.push_back(by_age);
    }
    const auto first = std::min_element(found.begin(), found.end(),
                                        [](const auto& a, const auto& b) { return a.earliest < b.earliest; });
    return first == found.end() ? std::nullopt : std::optional(*first);
}

}  // namespace jointline::shoes
