#pragma once
/// What changed in the training before it hurt: the answers the run log gives to the questions of a triage.
///
/// Shapes  the runs of the log in any order, and the day the pain began. "Before" never includes that day.
/// Units   per cent, Distance a week, steps a minute.
/// Errors  nullopt where the log does not reach back far enough to tell. A log that is silent is not a runner at rest.
/// Source  the rules are those the triage's findings state (`train.*`, assets/knowledge); each function names its own.
#include "core/runs/mileage.h"

namespace jointline::runs {

struct TrainedRun : LoggedRun {
    std::optional<Distance> ascent, descent;
    std::optional<double> cadence;  ///< steps a minute, both feet
};

class TrainingHistory {
public:
    TrainingHistory(std::vector<TrainedRun> runs, Day onset);

    /// The largest of 100 * (distance / longest of the 30 days before that run - 1) over the runs of the last 14 days.
    std::optional<double> single_run_spike_percent() const;
    /// 100 * (the last 7 days / the mean week of the 21 days before them - 1).
    std::optional<double> weekly_change_percent() const;
    /// The mean week of the last 28 days.
    std::optional<Distance> usual_week() const;
    /// A gap of 21 days or more that ended within the last 56 days.
    std::optional<bool> returned_from_break() const;
    /// The share of distance faster than the fastest tenth of the 12 weeks before has doubled in the last 6 weeks.
    std::optional<bool> added_speed() const;
    /// Height gained and lost per kilometre in the last 3 weeks is over 1.5 times that of the 12 weeks before.
    std::optional<bool> added_hills() const;
    /// The median cadence of the easy runs of the last 28 days: those not faster than the median pace.
    std::optional<double> easy_cadence() const;
    /// Distance of the 7 days up to and including `today` as a share of the usual week.
    std::optional<double> share_still_run(Day today) const;

private:
    /// Whether the log began at least so many days before the onset.
    bool reaches_back(std::chrono::days days) const;
    /// Runs from `from` days before the onset up to, not including, `to` days before.
    std::vector<const TrainedRun*> between(std::chrono::days from, std::chrono::days to) const;
    Distance distance_between(std::chrono::days from, std::chrono::days to) const;

    std::vector<TrainedRun> runs_;
    Day onset_;
};

}  // namespace jointline::runs
