#pragma once
/// A picture in its two themes, rendered pixel by pixel.
///
/// Shapes  rows from the top, premultiplied linear light. Every pixel is shaded once at its center; only pixels on an
///         edge (another structure, depth, normal, colour or opacity beside them) again with 2 x 2 samples.
#include <cstdint>
#include <functional>
#include <vector>

#include "assets/body/bake/vec.h"
#include "core/base/geometry.h"

namespace jointline::bake {

struct Color {
    Vec light;  ///< premultiplied
    float opacity = 0;
};

/// One shaded point: its colour in both themes, and what tells edges apart.
struct Sample {
    Color themes[2];  ///< light, dark
    std::uint8_t label = 0;
    float depth = 0;
    Vec normal;
};

struct Picture {
    int width = 0;
    int height = 0;
    Rect area;
    std::vector<Color> themes[2];
    std::vector<std::uint8_t> labels;

    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

/// `shade` is given the point of the picture's plane and is called from several threads.
Picture render(const Rect& area, float pixels_per_mm, const std::function<Sample(Point)>& shade);

/// Calls `row` for every row, spread over the machine's cores.
void each_row(int rows, const std::function<void(int)>& row);

}  // namespace jointline::bake
