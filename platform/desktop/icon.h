#pragma once
/// The program's sign: two bones that meet at a joint, and the hairline between them.
///
/// Shapes  side * side pixels from the top left, RGBA.
#include <vector>

namespace jointline::desktop {

std::vector<unsigned char> icon(int side);

}  // namespace jointline::desktop
