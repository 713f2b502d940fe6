#pragma once
/// The way from the first day to today, worked out from the diary each time: nothing of it is stored, so that an entry
/// that is corrected corrects everything after it.
///
/// Shapes  events oldest first; a day on which nothing moved has none.
/// Errors  none. Entries of days to come are not looked at.
#include <vector>

#include "core/care/progress.h"

namespace jointline::care {

struct CourseEvent {
    Day day;
    Decision decision;
    Position after;
};

struct Course {
    Position position;
    Decision now;  ///< what moved today, else why it holds
    std::vector<CourseEvent> events;
    std::vector<Day> stage_starts;  ///< when each stage was first reached
};

/// Entries count by their day, and within a day by their order.
Course course_of(const Plan& plan, const PlanRules& rules, const History& history, Day start, Day today);

}  // namespace jointline::care
