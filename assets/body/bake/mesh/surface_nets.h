#pragma once
/// A distance field's surface as triangles: one point in every cell that the surface crosses (naive surface nets),
/// moved onto the surface.
///
/// Units   millimetres; `cell` is the length of a cell's edge.
/// Source  S. Gibson 1998, "Constrained elastic surface nets", in its simple form.
#include <cstdint>
#include <functional>
#include <vector>

#include "assets/body/bake/vec.h"

namespace jointline::bake {

struct Triangles {
    std::vector<Vec> points;
    std::vector<std::uint32_t> indices;
};

Triangles surface_of(const std::function<float(Vec)>& field, Vec low, Vec high, float cell);

}  // namespace jointline::bake
