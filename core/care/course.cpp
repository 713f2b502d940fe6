#include "core/care/course.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace jointline::care {

namespace {

/// The same entries, with orders that follow the days.
History by_day(const History& history) {
    History sorted = history;
    std::vector<std::pair<std::pair<Day, std::int64_t>, std::int64_t*>> orders;
    const auto collect = [&](auto& entries) {
        std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
            return std::tie(a.day, a.order) < std::tie(b.day, b.order);
        });
        for (auto& entry : entries) orders.push_back({{entry.day, entry.order}, &entry.order});
    };
    collect(sorted.sessions);
    collect(sorted.check_ins);
    collect(sorted.criteria);
    std::sort(orders.begin(), orders.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::int64_t next = 0;
    for (auto& [key, order] : orders) *order = ++next;
    return sorted;
}

std::set<Day> days_with_entries(const History& history, Day start, Day today) {
    std::set<Day> days;
    const auto collect = [&](const auto& entries) {
        for (const auto& entry : entries) {
            if (entry.day >= start && entry.day <= today) days.insert(entry.day);
        }
    };
    collect(history.sessions);
    collect(history.check_ins);
    collect(history.criteria);
    return days;
}

}  // namespace

Course course_of(const Plan& plan, const PlanRules& rules, const History& history, Day start, Day today) {
    Course course;
    if (plan.stages.empty()) return course;
    course.stage_starts.push_back(start);
    if (plan.stages.front().run.mode == RunPlan::Mode::Ladder) course.position.run_stage = 1;
    const History sorted = by_day(history);
    for (const Day day : days_with_entries(sorted, start, today)) {
        const Decision decision = next_step(plan, rules, course.position, sorted, day);
        course.position = moved(plan, rules, course.position, decision, sorted, day);
        if (decision.move == Move::Hold) continue;
        course.events.push_back({day, decision, course.position});
        if (course.position.stage + 1 > course.stage_starts.size()) course.stage_starts.push_back(day);
        if (course.position.is_finished) break;
    }
    const bool moved_today = !course.events.empty() && course.events.back().day == today;
    course.now = moved_today || course.position.is_finished ? course.events.back().decision
                                                            : next_step(plan, rules, course.position, sorted, today);
    return course;
}

}  // namespace jointline::care
