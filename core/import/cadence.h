#pragma once
/// Whether a file counts the steps of one foot or of both.
///
/// Source  nobody runs or walks at fewer than about 100 or more than about 240 steps a minute for long; GPX and TCX
///         extensions are meant to hold revolutions of one leg, and some programs write steps into them.
#include "core/runs/run.h"

namespace jointline::import {

/// Below this mean, a number can only be that of one foot.
inline constexpr double least_steps = 120;

/// Makes steps of both feet out of a column that may hold those of one.
void count_both_feet(runs::Run& run);

}  // namespace jointline::import
