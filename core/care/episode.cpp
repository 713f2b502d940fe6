#include "core/care/episode.h"

#include <algorithm>

namespace jointline::care {

namespace {

using std::chrono::days;

Plan plan_of(const PlanBook& book, const AdviceBook& advice, const EpisodeFacts& facts) {
    const Plan* plan = plan_for(book, facts.condition, facts.level);
    if (plan == nullptr) return Plan{facts.condition, PainRule::Ordinary, {}, false, {}, {}, 0, 0, 0, {}, {}};
    return facts.bone_stress_suspected ? bridge_without_impact(book, advice, *plan) : *plan;
}

/// What was planned on each day so far, by the position that held on it.
std::vector<PlannedDay> planned_so_far(const PlanBook& book, const Plan& plan, const Course& course, Day start,
                                       Day today) {
    std::vector<PlannedDay> planned;
    Position position;
    Day from = start;
    const auto add_until = [&](Day until) {
        const auto span = static_cast<int>((until - from).count());
        const auto more = plan_days(book, plan, position, from, span);
        planned.insert(planned.end(), more.begin(), more.end());
        from = until;
    };
    for (const CourseEvent& event : course.events) {
        add_until(std::max(from, event.day));
        position = event.after;
    }
    if (!position.is_finished) add_until(today + days{1});
    return planned;
}

void add_reviews(const ReviewRules& rules, const EpisodeFacts& facts, Day today, EpisodeNow& now) {
    const Day start = facts.start.day;
    const bool early = facts.start.pain_running.value_or(3) > 2;  // amber or red, or not known
    now.step_up_on = step_up_day(start, facts.step_up_weeks);
    now.reviews = review_days(rules, start, facts.review_weeks, early, now.step_up_on.value_or(start + days{182}));
    for (const Day due : now.reviews) {
        const bool done = std::any_of(facts.reviews.begin(), facts.reviews.end(),
                                      [&](const Review& review) { return review.day >= due; });
        if (done) continue;
        if (due <= today) now.review_due = due;
        if (due > today && !now.next_review) now.next_review = due;
    }
}

std::optional<RunSession> next_run(const PlanBook& book, const EpisodeFacts& facts, const EpisodeNow& now) {
    const Stage& stage = now.plan.stages[std::min(now.course.position.stage, now.plan.stages.size() - 1)];
    switch (stage.run.mode) {
        case RunPlan::Mode::None:
            return std::nullopt;
        case RunPlan::Mode::Ladder:
            return walk_run_session(book.rules, std::max(1, now.course.position.run_stage), facts.longest_30d,
                                    facts.easy_pace, now.course.position.load);
        case RunPlan::Mode::Keep:
            if (!facts.usual_run) return std::nullopt;
            return kept_run(stage.run, *facts.usual_run, facts.longest_30d, facts.easy_pace, now.course.position.load);
    }
    return std::nullopt;
}

}  // namespace

EpisodeNow look_at(const PlanBook& book, const AdviceBook& advice, const EpisodeFacts& facts, Day today) {
    EpisodeNow now;
    now.day = std::max(1, static_cast<int>((today - facts.start.day).count()) + 1);
    now.plan = plan_of(book, advice, facts);
    now.course = course_of(now.plan, book.rules, facts.history, facts.start.day, today);
    now.recurrence = recurrence(facts.side, facts.places, facts.start.day, facts.past);
    add_reviews(book.rules.reviews, facts, today, now);
    const Episode episode{facts.start, facts.step_up_weeks, facts.reviews};
    now.escalation =
        escalation(book.rules, now.plan, episode, facts.history, now.course.position, today, facts.new_sign);
    if (now.plan.stages.empty()) return now;

    const auto planned = planned_so_far(book, now.plan, now.course, facts.start.day, today);
    now.runs = adherence(planned, facts.history.sessions, Session::Kind::Run, today);
    now.exercises = adherence(planned, facts.history.sessions, Session::Kind::Exercises, today);
    now.criteria = criteria_of(now.plan, book.rules, now.course.position, facts.history, today);
    if (now.escalation || now.course.position.is_finished) return now;  // the plan pauses, or is over
    now.days = plan_days(book, now.plan, now.course.position, today, 7, facts.last_run);
    now.next_run = next_run(book, facts, now);
    return now;
}

Result<Done> check_day(Day entry, Day today) {
    if (entry > today) return Error{ErrorCode::BadInput, "care/check_in/future"};
    return Done{};
}

}  // namespace jointline::care
