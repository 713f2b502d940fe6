#include "core/shoes/comparison.h"

#include <algorithm>
#include <array>
#include <map>

namespace jointline::shoes {
namespace {

// How much more a pair must have done than the others before it is said aloud.
constexpr double clearly_hillier = 1.5;
constexpr double hilly_at_all = 5;  // metres of climb a kilometre
constexpr double clearly_longer = 1.25;
constexpr double clearly_faster = 1.05;
constexpr double other_surface = 0.5;
constexpr std::chrono::days other_weeks{21};

using Runs = std::vector<const WornRun*>;

template <typename Value>
Value median(std::vector<Value> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Distance usual_length(const Runs& runs) {
    std::vector<Distance> lengths;
    for (const WornRun* run : runs) lengths.push_back(run->distance);
    return median(std::move(lengths));
}

Day usual_day(const Runs& runs) {
    std::vector<Day> days;
    for (const WornRun* run : runs) days.push_back(run->day);
    return median(std::move(days));
}

double climb_per_km(const Runs& runs) {
    Distance climb;
    Distance ground;
    for (const WornRun* run : runs) {
        if (!run->ascent) continue;
        climb += *run->ascent;
        ground += run->distance;
    }
    return ground > Distance{} ? climb.as_meters() / ground.as_km() : 0;
}

double speed(const Runs& runs) {
    Distance ground;
    Seconds time{0};
    for (const WornRun* run : runs) {
        ground += run->distance;
        time += run->time;
    }
    const auto speed = Speed::of(ground, time);
    return speed ? speed->as_meters_per_second() : 0;
}

double share_of(const Runs& runs, runs::Kind kind) {
    const auto count = std::count_if(runs.begin(), runs.end(), [kind](const WornRun* r) { return r->kind == kind; });
    return static_cast<double>(count) / static_cast<double>(runs.size());
}

/// The kind of run that sets them apart from the others.
bool has_other_surface(const Runs& mine, const Runs& others) {
    for (const WornRun* run : mine)
        if (run->kind != runs::Kind::Unknown &&
            share_of(mine, run->kind) - share_of(others, run->kind) >= other_surface)
            return true;
    return false;
}

std::vector<Confounder> differences(const Runs& mine, const Runs& others) {
    std::vector<Confounder> found;
    const double climb = climb_per_km(mine);
    if (climb >= hilly_at_all && climb >= clearly_hillier * climb_per_km(others)) found.push_back(Confounder::Hills);
    if (usual_length(mine) >= usual_length(others) * clearly_longer) found.push_back(Confounder::LongRuns);
    if (speed(others) > 0 && speed(mine) >= clearly_faster * speed(others)) found.push_back(Confounder::Fast);
    if (has_other_surface(mine, others)) found.push_back(Confounder::Surface);
    if (std::chrono::abs(usual_day(mine) - usual_day(others)) >= other_weeks) found.push_back(Confounder::OtherWeeks);
    return found;
}

bool in_window(const WornRun& run, Day today) { return run.day <= today && run.day > today - comparison_window; }

}  // namespace

std::string_view name(Confounder confounder) {
    constexpr std::array<std::string_view, 5> names{"hills", "long_runs", "fast", "surface", "other_weeks"};
    return names[static_cast<std::size_t>(confounder)];
}

bool Comparison::compares() const {
    return std::count_if(pairs.begin(), pairs.end(), [](const RatedRuns& each) { return each.speaks(); }) >= 2;
}

Comparison pain_by_pair(std::span<const WornRun> runs, Day today) {
    Comparison comparison;
    comparison.from = today - comparison_window + std::chrono::days{1};
    comparison.until = today;
    std::map<ShoeId, Runs> rated;
    for (const WornRun& run : runs) {
        if (!in_window(run, today) || run.shares.empty()) continue;
        const auto pair = run.only_pair();
        if (!pair)
            ++comparison.split;
        else if (!run.pain)
            ++comparison.unrated;
        else
            rated[*pair].push_back(&run);
    }
    for (const auto& [shoe, its_runs] : rated) {
        const auto painful = std::count_if(its_runs.begin(), its_runs.end(),
                                           [](const WornRun* run) { return *run->pain >= painful_from; });
        comparison.pairs.push_back({shoe, its_runs.size(), static_cast<std::size_t>(painful)});
    }
    std::stable_sort(comparison.pairs.begin(), comparison.pairs.end(),
                     [](const RatedRuns& a, const RatedRuns& b) { return a.runs > b.runs; });
    if (!comparison.compares()) return comparison;
    for (const RatedRuns& pair : comparison.pairs) {
        if (!pair.speaks()) continue;
        Runs others;
        for (const RatedRuns& other : comparison.pairs)
            if (other.speaks() && other.shoe != pair.shoe)
                others.insert(others.end(), rated[other.shoe].begin(), rated[other.shoe].end());
        for (const Confounder what : differences(rated[pair.shoe], others))
            comparison.differences.push_back({pair.shoe, what});
    }
    return comparison;
}

std::vector<Comfort> comfort_by_pair(std::span<const WornRun> runs, Day today) {
    std::map<ShoeId, Comfort> sums;
    for (const WornRun& run : runs) {
        const auto pair = run.only_pair();
        if (!pair || !run.comfort || !in_window(run, today)) continue;
        Comfort& comfort = sums[*pair];
        comfort.shoe = *pair;
        ++comfort.runs;
        comfort.mean += *run.comfort;
    }
    std::vector<Comfort> found;
    for (auto& [shoe, comfort] : sums) {
        comfort.mean /= static_cast<double>(comfort.runs);
        found.push_back(comfort);
    }
    std::stable_sort(found.begin(), found.end(), [](const Comfort& a, const Comfort& b) { return a.runs > b.runs; });
    return found;
}

}  // namespace jointline::shoes
