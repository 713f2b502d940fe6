#include "core/care/escalation.h"

#include <algorithm>

#include "core/care/schedule.h"

namespace jointline::care {

namespace {

using std::chrono::days;
using triage::Disposition;

bool is_worsening(const ReviewRules& rules, const Episode& episode, const History& history, Day today) {
    int worse_in_a_row = 0;
    std::optional<Day> last;
    for (const CheckIn& check_in : history.check_ins) {
        if (check_in.day > today) continue;
        const bool is_worse = check_in.morning.against_yesterday == Morning::Worse;
        const bool follows = last && check_in.day == *last + days{1};
        if (last != check_in.day) worse_in_a_row = is_worse ? (follows ? worse_in_a_row + 1 : 1) : 0;
        last = check_in.day;
    }
    if (worse_in_a_row >= rules.worse_mornings) return true;
    if (episode.reviews.empty()) return false;
    const Review& now = episode.reviews.back();
    const auto rose = [&](std::optional<int> before, std::optional<int> after) {
        return before && after && *after >= *before + rules.worse_by;
    };
    return rose(episode.start.pain_running, now.pain_running) || rose(episode.start.pain_worst, now.pain_worst);
}

/// Two red sessions in a week while there is nothing to step back to.
bool cannot_step_back(const PlanRules& rules, const Plan& plan, const History& history, const Position& position,
                      Day today) {
    if (position.stage > 0 || plan.pain_rule == PainRule::Zero) return false;
    int reds = 0;
    for (const Session& session : history.sessions) {
        if (session.day > today || today - session.day >= days{7}) continue;
        if (light_of(session, plan, rules, history, position).light == Light::Red) ++reds;
    }
    return reds >= rules.reds_for_a_stage_back;
}

}  // namespace

std::optional<bool> is_better(const ReviewRules& rules, const Review& start, const Review& now) {
    std::optional<bool> better;
    if (start.pain_running && now.pain_running) {
        better = *now.pain_running <= *start.pain_running - rules.better_pain_drop;
        // Who began at 1 cannot fall by 2: no pain at all is as good as it gets.
        if (*start.pain_running < rules.better_pain_drop && *now.pain_running == 0) better = true;
    }
    if (start.longest_green_run && now.longest_green_run && *start.longest_green_run > Distance{}) {
        const bool further = *now.longest_green_run >= *start.longest_green_run * (1 + rules.better_run_pct / 100.0);
        better = better.value_or(false) || further;
    }
    return better;
}

std::optional<Escalation> escalation(const PlanRules& rules, const Plan& plan, const Episode& episode,
                                     const History& history, const Position& position, Day today,
                                     std::optional<Disposition> new_sign) {
    if (new_sign && *new_sign > Disposition::SelfCare) return Escalation{*new_sign, "new_warning_sign", 0};
    if (position.is_finished) return std::nullopt;
    if (is_worsening(rules.reviews, episode, history, today)) {
        return Escalation{Disposition::ClinicianSoon, "worsening", 0};
    }
    if (!plan.stages.empty() && cannot_step_back(rules, plan, history, position, today)) {
        return Escalation{Disposition::ClinicianSoon, "cannot_step_back", 0};
    }
    const auto gained = [&](const Review& review) {
        return is_better(rules.reviews, episode.start, review).value_or(false);
    };
    int without = 0;
    for (const Review& review : episode.reviews) {
        if (review.day > today) continue;
        // The early look is too soon for a gain.
        if (review.day - episode.start.day < days{7}) continue;
        without = gained(review) ? 0 : without + 1;
    }
    if (without >= rules.reviews.without_better) return Escalation{Disposition::ClinicianSoon, "two_reviews", without};
    const auto limit = step_up_day(episode.start.day, episode.step_up_weeks);
    const bool last_gained = !episode.reviews.empty() && gained(episode.reviews.back());
    if (limit && today >= *limit && !last_gained) {
        return Escalation{Disposition::ClinicianSoon, "step_up_weeks", episode.step_up_weeks};
    }
    return std::nullopt;
}

}  // namespace jointline::care
