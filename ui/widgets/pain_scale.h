#pragma once
/// How strong, from 0 to 10: ten rising bars, the number and its word. Drag or tap; left and right by the keyboard.
///
/// Shapes  gives back a new number when the finger lets go, or a key is pressed; while it is dragged the bars follow.
#include <optional>

#include "core/app/view.h"
#include "ui/text.h"

namespace jointline::ui {

std::optional<int> pain_scale(Frame& frame, Column& column, const StrengthView& strength);

}  // namespace jointline::ui
