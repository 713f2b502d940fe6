#pragma once
/// The end of an interview: the assessment, and its place in the history.
#include "core/app/state.h"

namespace jointline {

/// Assesses, stores (or replaces what an answer changed), and goes to the result. A storage that fails costs the
/// history entry, never the result on the screen.
void finish(AppState& state);

}  // namespace jointline
