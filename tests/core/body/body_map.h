#pragma once
/// The body map as it is built into the program, for tests.
#include <string_view>

#include "core/body/structure.h"

namespace jointline::tests {

const body::Regions& all_regions();
const body::Figures& all_figures();
const body::Structures& all_structures();
const body::Figure& figure(body::Zoom zoom, body::View view, body::Side side = body::Side::None,
                           body::Build build = body::Build::Athletic);
body::Site site(std::string_view text);
/// Points `step` apart that fill a rectangle.
std::vector<Point> grid(const Rect& area, float step);
/// "left.knee.medial.joint_line", "" for nothing, "ask" for a tie.
std::string hit_text(const body::Hit& hit);

}  // namespace jointline::tests
