#pragma once
/// The next run of a plan: walk and run in turns up the ladder, or the usual run at a share of its length. Never longer
/// than the single-run cap.
///
/// Shapes  a session is repeats of running and walking, with the ground it will cover.
/// Units   Distance, Seconds. Minutes of a session are turned into ground at the easy pace, or at a brisk 5:00 /km
/// where
///         none is known: the faster guess shortens a session, it never lengthens one.
/// Errors  none. Without enough runs to know a cap (`longest` empty) the ladder's own step is given and says so.
/// Source  cap: 10 % over the longest run of 30 days, Schuster Brandt Frandsen 2025; see core/runs/mileage.h. The
///         ladder is expert opinion.
#include <optional>

#include "core/base/units.h"
#include "core/care/plan.h"

namespace jointline::care {

struct RunSession {
    int ladder_step = 0;  ///< from 1; 0: not on the ladder
    int repeats = 1;
    Seconds run{0};   ///< of each repeat; zero in a session that is only walked
    Seconds walk{0};  ///< of each repeat
    Distance about;   ///< all ground, walked and run
    bool is_cut_for_cap = false;
    bool has_cap = false;
    bool is_usual = false;
};

/// Step `ladder_step` (from 1) for a runner whose longest run of the last 30 days is `longest`. `load` below 1 shortens
/// it after a red day.
RunSession walk_run_session(const PlanRules& rules, int ladder_step, std::optional<Distance> longest,
                            std::optional<Pace> easy_pace = std::nullopt, double load = 1);

/// Where running goes on: a share of the usual run, shorter after a red day, and never above the cap.
RunSession kept_run(const RunPlan& run, Distance usual, std::optional<Distance> longest,
                    std::optional<Pace> easy_pace = std::nullopt, double load = 1);

}  // namespace jointline::care
