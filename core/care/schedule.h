#pragma once
/// Which days of the next weeks hold a run, exercises or a review.
///
/// Shapes  entries by day, oldest first; one entry a day and kind.
/// Units   days on the runner's calendar.
/// Errors  none.
#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/care/progress.h"

namespace jointline::care {

struct PlannedDay {
    enum class Kind : std::uint8_t { Run, Exercises, Review, StepUp };
    Day day;
    Kind kind = Kind::Run;
    std::vector<std::string> exercises;  ///< of Kind::Exercises
    bool operator==(const PlannedDay&) const = default;
};

/// Runs every second day at most and as often as the stage says, exercises in between on days that do not follow each
/// other, daily ones each day. No run before `rest_until`, none closer to `last_run` than the rules allow.
std::vector<PlannedDay> plan_days(const PlanBook& book, const Plan& plan, const Position& position, Day from,
                                  int days = 7, std::optional<Day> last_run = std::nullopt);

/// The reviews of an episode: an early look where pain is amber or red, then after `review_weeks`, then every two
/// weeks. Units: weeks as in the triage tables (Condition::review_weeks); 0 counts as two.
std::vector<Day> review_days(const ReviewRules& rules, Day start, int review_weeks, bool early, Day until);

/// The day on which self-care without relief ends; none where the cause has no such time (0: a clinician anyway).
std::optional<Day> step_up_day(Day start, int step_up_weeks);

}  // namespace jointline::care
