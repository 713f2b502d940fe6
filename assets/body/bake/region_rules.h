#pragma once
/// Which region a place on the skin belongs to: capsules on the knee, a list of rules on body and leg. Changing a
/// border needs no new picture.
///
/// Shapes  masks as in outline_file.h.
/// Units   millimetres, degrees.
#include <cstdint>
#include <vector>

#include "assets/body/bake/knee_pose.h"
#include "assets/body/bake/mask.h"
#include "assets/body/bake/outline_file.h"
#include "assets/body/bake/vec.h"

namespace jointline::bake {

enum class BodyPart : std::uint8_t { Nothing, Torso, Arm, Leg, Head };

/// A place on the person's skin.
struct Place {
    Vec at;
    BodyPart part = BodyPart::Nothing;
    bool faces_front = true;
    float angle = 0;       ///< around its leg: 0 front, 90 outside, -90 inside
    float along_foot = 0;  ///< from the ankle towards the toes
};

/// `skin`: one point a pixel, x not a number where there is none.
Mask knee_mask(const Rect& area, float pixels_per_mm, const std::vector<Vec>& skin, const Pose& pose);
Mask person_mask(const Rect& area, float pixels_per_mm, const std::vector<Place>& places, bool soles);

}  // namespace jointline::bake
