#pragma once
/// What the run log and the shoe shelf answer of a check by themselves: the findings train.* and shoe.*, as their
/// auto rules say.
///
/// Shapes  `onset` is the day the pain began, on the runner's calendar. What the logs cannot tell stays empty.
/// Errors  throws what the stores throw.
#include "core/base/calendar.h"
#include "core/storage/database.h"
#include "core/triage/training_context.h"

namespace jointline {

triage::TrainingContext training_of(storage::Database& database, Day onset, Day today);

}  // namespace jointline
