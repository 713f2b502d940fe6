#pragma once
/// What the run log, the shoe log and the profile can answer, as triage wants it. core/app fills it in.
///
/// Units   as the findings: percent, kilometres, years, steps per minute.
/// Errors  none: what the logs do not say is empty. An answer the person gave herself is never overruled.
#include <optional>

#include "core/triage/knowledge.h"

namespace jointline::triage {

struct TrainingContext {
    std::optional<double>
        single_run_spike_pct;  ///< longest run of the 14 days before onset over the longest of 30 days
    std::optional<double> weekly_change_pct;
    std::optional<double> weekly_km;
    std::optional<double> years;
    std::optional<double> cadence;
    std::optional<double> shoe_km;
    std::optional<double> pain_running;
    std::optional<bool> return_break;
    std::optional<bool> speed_added;
    std::optional<bool> hills_added;
    std::optional<bool> surface_change;
    std::optional<bool> shoe_new;
    std::optional<bool> shoe_type_change;
    std::optional<bool> shoe_rotation;
};

void add_training(const Knowledge& knowledge, const TrainingContext& training, Evidence& evidence);

/// What the body map answers by itself: pain on both sides, in the groin, at one small place or all over.
void add_marks(const Knowledge& knowledge, Evidence& evidence);

}  // namespace jointline::triage
