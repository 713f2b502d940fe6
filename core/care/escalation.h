#pragma once
/// When the app itself says that this should be seen, and whether a review shows a gain.
///
/// Laws    a review that was not filled in never counts as better; a new warning sign always goes first.
/// Shapes  reviews oldest first.
/// Units   pain 0 to 10; Distance; days on the runner's calendar.
/// Errors  none.
/// Source  plans: better = running pain down by 2 or longest green run up by a third; two reviews without it, or the
///         step-up weeks of the cause, end self-care. Expert opinion, see knowledge/care/plan.json.
#include <optional>
#include <string>
#include <vector>

#include "core/care/progress.h"
#include "core/triage/finding.h"

namespace jointline::care {

/// What is asked at a review, and at the start.
struct Review {
    Day day;
    std::optional<int> pain_now;
    std::optional<int> pain_worst;
    std::optional<int> pain_running;
    std::optional<Distance> longest_green_run;
    bool swollen = false;
};

/// Against the start of the episode. Empty where neither pain nor distance can be compared: not a gain.
std::optional<bool> is_better(const ReviewRules& rules, const Review& start, const Review& now);

struct Episode {
    Review start;  ///< as it was when the plan began
    int step_up_weeks = 0;
    std::vector<Review> reviews;
};

struct Escalation {
    triage::Disposition level = triage::Disposition::ClinicianSoon;
    std::string reason;  ///< care/escalation/<reason>
    int number = 0;      ///< weeks or pain in that sentence
};

/// `new_sign`: the level that triage gives to warning signs which came up since the start, if any did.
std::optional<Escalation> escalation(const PlanRules& rules, const Plan& plan, const Episode& episode,
                                     const History& history, const Position& position, Day today,
                                     std::optional<triage::Disposition> new_sign = std::nullopt);

}  // namespace jointline::care
