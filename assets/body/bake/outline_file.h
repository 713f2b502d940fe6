#pragma once
/// Writes the outlines of regions and structures from masks, in the forms that core/body reads.
///
/// Shapes  a structure mask holds a structure's place in all_structure_names() + 1.
#include <string>

#include "assets/body/bake/mask.h"
#include "core/body/structure.h"

namespace jointline::bake {

/// The labels of a mask: region number + 1 (both on one-legged pictures and on the left of two-legged ones), the same
/// + other_leg for the person's right, no_region for parts of the person that belong to no region.
inline constexpr int other_leg = 64;
inline constexpr std::uint8_t no_region = 254;

/// `frame` gives id, frame, windows and origin; its outlines are left alone.
std::string outline_file(const body::Figure& frame, const Mask& mask, float tolerance, float smallest);
std::string structure_file(body::View view, body::Layer layer, const Mask& mask, float tolerance, float smallest);

}  // namespace jointline::bake
