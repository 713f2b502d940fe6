#pragma once
/// The whole person, the soles and the leg alone as they are drawn, and where on them a pixel lies.
#include "assets/body/bake/picture.h"
#include "assets/body/bake/region_rules.h"
#include "core/body/figure.h"

namespace jointline::bake {

struct PersonView {
    body::Zoom zoom;  ///< Body, Leg or Sole
    body::View view;
    body::Build build;
    Rect frame;
};

Picture person_picture(const PersonView& view, const Rect& part, float pixels_per_mm);

/// For the region rules: one a pixel, `part` None where nothing is.
std::vector<Place> person_places(const PersonView& view, float pixels_per_mm);

}  // namespace jointline::bake
