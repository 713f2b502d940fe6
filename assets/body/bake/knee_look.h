#pragma once
/// What the structures of the knee look like: colour along each, gloss, and the direction of their fibres.
#include "assets/body/bake/knee_parts.h"
#include "assets/body/bake/vec.h"

namespace jointline::bake {

/// Colour as light at a point of a structure: muscle turns into tendon, tendon and ligament turn into bone where they
/// are rooted.
Vec color_of(Part part, Vec p);

struct Gloss {
    float strength;
    float sharpness;
};
Gloss gloss_of(Part part);

/// The normal, tilted by fine lines along the structure's fibres.
Vec with_fibres(Vec normal, Part part, Vec p, Vec towards_viewer);

}  // namespace jointline::bake
