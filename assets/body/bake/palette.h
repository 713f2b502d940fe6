#pragma once
/// A picture in two themes as one picture of palette places, and two palettes: light and dark differ only in colour, so
/// they share everything else and cost little more than one.
///
/// Shapes  palette entries are straight sRGB with opacity. The fewest places are used that keep the mean error below
///         what an eye sees, at most 256. Pixels are dithered a little, always in the same way.
#include <array>
#include <cstdint>
#include <vector>

#include "assets/body/bake/picture.h"

namespace jointline::bake {

using Rgba = std::array<std::uint8_t, 4>;

struct Indexed {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> places;
    std::vector<Rgba> palettes[2];  ///< light, dark; of the same length
};

Indexed indexed(const Picture& picture);

}  // namespace jointline::bake
