#pragma once
/// x to the power n, the same on every machine: a C library's pow() may differ in its last digits from the next one's,
/// and is slower.
///
/// Shapes  x >= 0; relative error below 3e-6.
/// Source  minimax polynomials for log2 on [1, 2) and exp2 on [0, 1), fitted by this project.
#include <bit>
#include <cstdint>

namespace jointline::bake {

float power(float x, float n);

}  // namespace jointline::bake
