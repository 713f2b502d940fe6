#pragma once
/// What the charts of the clinician's page show, from the run log and the diary.
#include <optional>

#include "core/app/clinician_report.h"

namespace jointline {

/// The weeks before the pain began (or before today), with the runs that were over their cap; empty without runs.
std::optional<report::LoadChart> load_chart(AppState& state, std::optional<Day> onset, const Moment& now);

/// Morning pain since the first day; empty without a check-in.
std::optional<report::PainChart> pain_chart(const AppState& state, const care::PlanRules& rules,
                                            const EpisodeReport& episode, const Moment& now);

/// "4 Nov"
std::string short_day(const AppState& state, Day day);

}  // namespace jointline
