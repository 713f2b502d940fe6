#pragma once
/// A picture in two themes as one picture of palette places, and two palettes: light and dark differ only in colour, so
/// they share everything else and cost little more than one.
///
/// Shapes  at most 256 palette entries, straight sRGB with opacity. `dither` is the share of a pixel's error that its
///         neighbours make up for: 0 shows steps where colours are many, 1 is smooth and costs a third more bytes.
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

Indexed indexed(const Picture& picture, float dither);

}  // namespace jointline::bake
