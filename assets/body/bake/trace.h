#pragma once
/// Turns a mask into outlines: the borders of each label as few straight lines as the eye allows.
///
/// Shapes  rings run counter-clockwise. Two labels that touch share their border exactly, so that no gap opens between
///         two regions. A hole is joined to the ring around it by a bridge that is walked there and back.
/// Units   millimetres: `tolerance` is how far a line may stray from the border, `smallest` the least area of a piece.
#include <cstdint>
#include <vector>

#include "assets/body/bake/mask.h"
#include "core/base/geometry.h"

namespace jointline::bake {

std::vector<Polygon> trace(const Mask& mask, std::uint8_t label, float tolerance, float smallest);

/// The largest circle of one label inside `window`: where a name goes, and how much room a finger has.
struct Circle {
    Point center;
    float diameter = 0;
};
Circle largest_circle(const Mask& mask, std::uint8_t label, const Rect& window);

}  // namespace jointline::bake
