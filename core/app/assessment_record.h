#pragma once
/// A finished check as it is stored: marks, answers and result as JSON, by ids, so that it reads the same whatever a
/// later version's tables are. The form has a version of its own; fields may be added, none may change its meaning.
///
/// Errors  a record that cannot be read (from a newer version, or damaged) is BadInput; ids that today's knowledge no
///         longer has are left out.
#include "core/app/state.h"
#include "core/base/result.h"

namespace jointline {

storage::StoredAssessment to_row(const AppState& state);

/// Puts a stored check back on the screen: marks, interview and result as they were.
Result<Done> from_row(AppState& state, const storage::StoredAssessment& row);

}  // namespace jointline
