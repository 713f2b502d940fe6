#pragma once
/// What to do, in words: core/care says which steps, here they become sentences of the result.
#include <optional>
#include <string>

#include "core/app/state.h"

namespace jointline {

void add_advice(const AppState& state, ResultView& view);
/// Whether a bone stress injury is suspected in the result that is shown.
bool suspects_bone_stress(const AppState& state);
/// A citation of core/care's own sources.
std::optional<std::string> care_citation(const std::string& source);

}  // namespace jointline
