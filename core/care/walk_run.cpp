#include "core/care/walk_run.h"

#include <algorithm>
#include <cmath>

#include "core/runs/mileage.h"

namespace jointline::care {

namespace {

constexpr Seconds minute{60};
constexpr Speed walking = Speed::meters_per_second(1.6);  // 10:25 /km: brisk, so that walking is not underrated

Distance ground(Seconds taken, Speed speed) { return Distance::meters(taken.count() * speed.as_meters_per_second()); }

Speed running_speed(std::optional<Pace> easy_pace) {
    const Seconds per_km = easy_pace ? easy_pace->per_km() : Seconds{300};
    return Speed::meters_per_second(1000.0 / std::max(per_km.count(), 1.0));
}

Distance ground_of(const RunSession& session, Speed speed) {
    return (ground(session.run, speed) + ground(session.walk, walking)) * static_cast<double>(session.repeats);
}

/// Takes repeats away, then running minutes, until the session stays within its cap.
void fit_below_cap(RunSession& session, Distance longest, Speed speed) {
    session.has_cap = true;
    const auto is_over = [&] { return runs::breaks_cap(ground_of(session, speed), longest); };
    while (is_over() && session.repeats > 1) {
        --session.repeats;
        session.is_cut_for_cap = true;
    }
    while (is_over() && session.run >= minute) {
        session.run = std::floor((session.run - minute / 2) / minute) * minute;
        session.is_cut_for_cap = true;
    }
    while (is_over() && session.walk >= minute) session.walk -= minute;
}

}  // namespace

RunSession walk_run_session(const PlanRules& rules, int ladder_step, std::optional<Distance> longest,
                            std::optional<Pace> easy_pace, double load) {
    const int top = static_cast<int>(rules.ladder.size());
    const LadderStep& step = rules.ladder[static_cast<std::size_t>(std::clamp(ladder_step, 1, top) - 1)];
    RunSession session;
    session.ladder_step = std::clamp(ladder_step, 1, top);
    session.repeats = std::max(1, static_cast<int>(std::floor(step.repeats * std::clamp(load, 0.0, 1.0))));
    session.run = step.run_min * minute;
    session.walk = step.walk_min * minute;
    session.is_usual = step.is_usual;
    if (step.repeats == 1 && load < 1) session.run = std::floor(session.run * load / minute) * minute;
    const Speed speed = running_speed(easy_pace);
    if (longest) fit_below_cap(session, *longest, speed);
    session.about = ground_of(session, speed);
    return session;
}

RunSession kept_run(const RunPlan& run, Distance usual, std::optional<Distance> longest, std::optional<Pace> easy_pace,
                    double load) {
    RunSession session;
    Distance about = usual * (run.share_pct / 100.0) * std::clamp(load, 0.0, 1.0);
    if (longest) {
        session.has_cap = true;
        const Distance most = run.builds ? *longest * runs::single_run_cap : *longest;
        session.is_cut_for_cap = about > most;
        about = std::min(about, most);
    }
    session.about = about;
    session.run = Seconds{about.as_meters() / running_speed(easy_pace).as_meters_per_second()};
    session.is_usual = run.share_pct == 100 && !session.is_cut_for_cap && load >= 1;
    return session;
}

}  // namespace jointline::care
