#pragma once
/// Which region a place on the skin of the knee belongs to: the one whose capsule is nearest. Full cover, no gaps,
/// natural borders, and the same from every side; the outlines of the knee's figures are drawn by the same rule.
///
/// Shapes  the straight left knee: origin at the joint line, x outwards, y up, z to the front. Mirror x for the right.
/// Units   millimetres.
/// Source  landmarks of surface anatomy, placed by this project; to be looked over by a clinician.
#include <span>

#include "core/base/geometry.h"
#include "core/body/region.h"

namespace jointline::body {

struct SkinCapsule {
    const char* region;
    Point3 from;
    Point3 to;
    float radius;
};

std::span<const SkinCapsule> knee_skin_capsules();
RegionId region_on_knee_skin(Point3 place);

}  // namespace jointline::body
