#include "core/runs/training_change.h"

#include <algorithm>

namespace jointline::runs {
namespace {

using std::chrono::days;

constexpr days week{7};
constexpr double doubled = 2.0;
constexpr double clearly_hillier = 1.5;
constexpr double fastest_share = 0.10;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::optional<Speed> speed(const TrainedRun& run) { return Speed::of(run.distance, run.time); }

/// The speed that only the fastest tenth of the distance exceeds.
std::optional<Speed> fast_for(const std::vector<const TrainedRun*>& runs) {
    std::vector<const TrainedRun*> paced;
    Distance sum;
    for (const TrainedRun* run : runs) {
        if (!speed(*run)) continue;
        paced.push_back(run);
        sum += run->distance;
    }
    std::sort(paced.begin(), paced.end(),
              [](const TrainedRun* a, const TrainedRun* b) { return *speed(*a) > *speed(*b); });
    Distance faster;
    for (const TrainedRun* run : paced) {
        faster += run->distance;
        if (faster > sum * fastest_share) return speed(*run);
    }
    return std::nullopt;
}

std::optional<double> share_faster(const std::vector<const TrainedRun*>& runs, Speed than) {
    Distance sum;
    Distance faster;
    for (const TrainedRun* run : runs) {
        if (!speed(*run)) continue;
        sum += run->distance;
        if (*speed(*run) > than) faster += run->distance;
    }
    if (sum <= Distance{}) return std::nullopt;
    return faster / sum;
}

std::optional<double> climb_per_km(const std::vector<const TrainedRun*>& runs) {
    Distance ground;
    Distance height;
    for (const TrainedRun* run : runs) {
        if (!run->ascent && !run->descent) continue;
        ground += run->distance;
        height += run->ascent.value_or(Distance{}) + run->descent.value_or(Distance{});
    }
    if (ground <= Distance{}) return std::nullopt;
    return height.as_meters() / ground.as_km();
}

}  // namespace

TrainingHistory::TrainingHistory(std::vector<TrainedRun> runs, Day onset) : runs_(std::move(runs)), onset_(onset) {
    std::sort(runs_.begin(), runs_.end(), [](const TrainedRun& a, const TrainedRun& b) { return a.start < b.start; });
}

bool TrainingHistory::reaches_back(days days) const { return !runs_.empty() && runs_.front().day <= onset_ - days; }

std::vector<const TrainedRun*> TrainingHistory::between(days from, days to) const {
    std::vector<const TrainedRun*> found;
    for (const TrainedRun& run : runs_)
        if (run.day >= onset_ - from && run.day < onset_ - to) found.push_back(&run);
    return found;
}

Distance TrainingHistory::distance_between(days from, days to) const {
    Distance sum;
    for (const TrainedRun* run : between(from, to)) sum += run->distance;
    return sum;
}

std::optional<double> TrainingHistory::single_run_spike_percent() const {
    const std::vector<LoggedRun> all(runs_.begin(), runs_.end());
    std::optional<double> spike;
    for (const TrainedRun* run : between(days{14}, days{0})) {
        const auto compared = planned_run(all, run->start, run->distance);
        if (compared) spike = std::max(spike.value_or(compared->over_percent), compared->over_percent);
    }
    return spike;
}

std::optional<double> TrainingHistory::weekly_change_percent() const {
    const Distance before = distance_between(4 * week, week) / 3.0;
    if (!reaches_back(3 * week) || before <= Distance{}) return std::nullopt;
    return 100.0 * (distance_between(week, days{0}) / before - 1.0);
}

std::optional<Distance> TrainingHistory::usual_week() const {
    if (!reaches_back(3 * week)) return std::nullopt;
    return distance_between(4 * week, days{0}) / 4.0;
}

std::optional<bool> TrainingHistory::returned_from_break() const {
    constexpr days long_gap{21};
    constexpr days lately{56};
    const TrainedRun* last = nullptr;
    for (const TrainedRun& run : runs_) {
        if (run.day >= onset_) break;
        if (last != nullptr && run.day >= onset_ - lately && run.day - last->day >= long_gap) return true;
        last = &run;
    }
    if (!reaches_back(lately)) return std::nullopt;
    return false;
}

std::optional<bool> TrainingHistory::added_speed() const {
    const auto before = between(18 * week, 6 * week);
    const auto fast = fast_for(before);
    if (!fast) return std::nullopt;
    const auto was = share_faster(before, *fast);
    const auto is = share_faster(between(6 * week, days{0}), *fast);
    if (!was || !is) return std::nullopt;
    return *is > 0 && *is >= doubled * std::max(*was, fastest_share);
}

std::optional<bool> TrainingHistory::added_hills() const {
    const auto was = climb_per_km(between(15 * week, 3 * week));
    const auto is = climb_per_km(between(3 * week, days{0}));
    if (!was || !is) return std::nullopt;
    return *is > clearly_hillier * *was;
}

std::optional<double> TrainingHistory::easy_cadence() const {
    const auto lately = between(4 * week, days{0});
    std::vector<double> paces;
    for (const TrainedRun* run : lately)
        if (speed(*run)) paces.push_back(speed(*run)->as_meters_per_second());
    if (paces.empty()) return std::nullopt;
    const Speed usual = Speed::meters_per_second(median(paces));
    std::vector<double> cadences;
    for (const TrainedRun* run : lately)
        if (run->cadence && speed(*run) && *speed(*run) <= usual) cadences.push_back(*run->cadence);
    if (cadences.empty()) return std::nullopt;
    return median(std::move(cadences));
}

std::optional<double> TrainingHistory::share_still_run(Day today) const {
    const auto usual = usual_week();
    if (!usual || *usual <= Distance{}) return std::nullopt;
    Distance lately;
    for (const TrainedRun& run : runs_)
        if (run.day > today - week && run.day <= today) lately += run.distance;
    return lately / *usual;
}

}  // namespace jointline::runs
