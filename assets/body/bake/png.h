#pragma once
/// PNG files of palette pictures: written as small as deflate allows, and read back (only those written here).
///
/// Shapes  palettes as bytes: red, green, blue, opacity of each entry.
/// Errors  a file that is not ours is an empty optional.
#include <optional>
#include <string>
#include <string_view>

#include "assets/body/bake/palette.h"

namespace jointline::bake {

/// In the light theme.
std::string png(const Indexed& picture);
std::string dark_palette(const Indexed& picture);
/// Without its dark palette.
std::optional<Indexed> read_png(std::string_view png);

}  // namespace jointline::bake
