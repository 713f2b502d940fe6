#pragma once
/// A picture of labels: which region every pixel shows.
///
/// Shapes  rows from the top; label 0 is nothing. `area` is what the picture covers.
/// Units   millimetres; pixels_per_mm is the same across and up.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/geometry.h"

namespace jointline::bake {

struct Mask {
    int width = 0;
    int height = 0;
    Rect area;
    std::vector<std::uint8_t> labels;

    float pixels_per_mm() const { return static_cast<float>(width) / area.width(); }
    /// Zero outside the picture.
    std::uint8_t at(int x, int y) const {
        if (x < 0 || y < 0 || x >= width || y >= height) return 0;
        return labels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    /// Where a point of the picture (pixels from the top left corner) lies.
    Point point(float x, float y) const { return {area.min.x + x / pixels_per_mm(), area.max.y - y / pixels_per_mm()}; }
};

}  // namespace jointline::bake
