#include "core/care/schedule.h"

#include <algorithm>

namespace jointline::care {

namespace {

using std::chrono::days;

/// Exercises of the stage, daily ones apart from those that want a day between.
struct Sorted {
    std::vector<std::string> daily;
    std::vector<std::string> spaced;
};

Sorted sorted(const PlanBook& book, const Stage& stage) {
    Sorted all;
    for (const std::string& id : stage.exercises) {
        const auto exercise = book.exercises.find(id);
        if (exercise == book.exercises.end()) continue;
        (exercise->second.start.is_daily() ? all.daily : all.spaced).push_back(id);
    }
    return all;
}

}  // namespace

std::vector<PlannedDay> plan_days(const PlanBook& book, const Plan& plan, const Position& position, Day from, int count,
                                  std::optional<Day> last_run) {
    std::vector<PlannedDay> planned;
    if (plan.stages.empty() || position.is_finished) return planned;
    const Stage& stage = plan.stages[std::min(position.stage, plan.stages.size() - 1)];
    const Sorted exercises = sorted(book, stage);
    const days gap{book.rules.days_between_runs};
    const bool runs = stage.run.mode != RunPlan::Mode::None;
    const int runs_a_week = stage.run.mode == RunPlan::Mode::Ladder ? 7 : stage.run.per_week;
    std::optional<Day> run_before = last_run;
    std::optional<Day> strength_before;
    int runs_this_week = 0;
    for (int i = 0; i < count; ++i) {
        const Day day = from + days{i};
        if (i % 7 == 0) runs_this_week = 0;
        const bool is_rested = !position.rest_until || day > *position.rest_until;
        const bool is_run_day =
            runs && is_rested && runs_this_week < runs_a_week && (!run_before || day - *run_before >= gap);
        if (is_run_day) {
            planned.push_back({day, PlannedDay::Kind::Run, {}});
            run_before = day;
            ++runs_this_week;
        }
        std::vector<std::string> today = exercises.daily;
        const bool is_strength_day = !is_run_day && (!strength_before || day - *strength_before >= days{2});
        if (is_strength_day && !exercises.spaced.empty()) {
            today.insert(today.end(), exercises.spaced.begin(), exercises.spaced.end());
            strength_before = day;
        }
        if (!today.empty()) planned.push_back({day, PlannedDay::Kind::Exercises, std::move(today)});
    }
    return planned;
}

std::vector<Day> review_days(const ReviewRules& rules, Day start, int review_weeks, bool early, Day until) {
    std::vector<Day> all;
    const Day first = start + days{review_weeks > 0 ? 7 * review_weeks : rules.every_days};
    if (early && start + days{rules.early_day} < first) all.push_back(start + days{rules.early_day});
    for (Day day = first; day <= until; day += days{rules.every_days}) all.push_back(day);
    all.erase(std::remove_if(all.begin(), all.end(), [&](Day day) { return day > until; }), all.end());
    return all;
}

std::optional<Day> step_up_day(Day start, int step_up_weeks) {
    if (step_up_weeks <= 0) return std::nullopt;
    return start + days{7 * step_up_weeks};
}

}  // namespace jointline::care
