#pragma once
/// One spell of pain, looked at today: where its plan stands, what is next, when it is reviewed, and whether the app
/// sends it on.
///
/// Laws    no run and no exercises are proposed at the upper two levels, after an escalation, or where the plan is
/// over. Shapes  facts are what the store, the log and the check know; EpisodeNow is everything a screen or a report
/// needs. Errors  none; check_day() says why a day cannot be filled in.
#include <optional>
#include <string>
#include <vector>

#include "core/care/adherence.h"
#include "core/care/course.h"
#include "core/care/escalation.h"
#include "core/care/recurrence.h"
#include "core/care/schedule.h"
#include "core/care/walk_run.h"

namespace jointline::care {

struct EpisodeFacts {
    std::string condition;  ///< the likeliest cause, whose plan it is
    triage::Disposition level = triage::Disposition::SelfCare;
    bool bone_stress_suspected = false;
    std::string side;
    std::vector<std::string> places;
    Review start;  ///< as it was on the first day
    int review_weeks = 2;
    int step_up_weeks = 0;
    History history;
    std::vector<Review> reviews;
    std::optional<triage::Disposition> new_sign;
    std::vector<PastEpisode> past;

    // From the run log.
    std::optional<Distance> longest_30d;  ///< only where there are enough runs for a cap
    std::optional<Distance> usual_run;
    std::optional<Pace> easy_pace;
    std::optional<Day> last_run;
};

struct EpisodeNow {
    int day = 1;  ///< the first day is day 1
    Plan plan;    ///< without stages where there is none
    Course course;
    std::vector<CriterionState> criteria;
    std::vector<PlannedDay> days;  ///< the next seven, from today
    std::optional<RunSession> next_run;
    std::vector<Day> reviews;       ///< due from the start to the step-up day, or for half a year
    std::optional<Day> review_due;  ///< today or before, and not done
    std::optional<Day> next_review;
    std::optional<Day> step_up_on;
    std::optional<Escalation> escalation;
    Adherence runs;
    Adherence exercises;
    std::optional<Recurrence> recurrence;
};

EpisodeNow look_at(const PlanBook& book, const AdviceBook& advice, const EpisodeFacts& facts, Day today);

/// A day that may be filled in: not to come. The detail is a key: care/check_in/future.
Result<Done> check_day(Day entry, Day today);

}  // namespace jointline::care
