#pragma once
/// A picture that is kept once and shown in a light and a dark theme: a PNG with a palette, and a theme file beside it.
///
/// Shapes  "x.png" shows the light theme. "x.theme" holds "JLTH", four 16-bit shares (big-endian, of 65,535) of the
///         height or width over which the picture runs out at its top, bottom, left and right, and the dark palette:
///         red, green, blue and opacity for every entry of the PNG's.
/// Errors  what is not such a file is an empty optional.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jointline {

struct ThemeFile {
    float fade_top = 0;
    float fade_bottom = 0;
    float fade_left = 0;
    float fade_right = 0;
    std::string_view dark_palette;  ///< lives as long as the bytes it was read from
};

std::optional<ThemeFile> read_theme_file(std::string_view bytes);
std::string theme_file(const ThemeFile& theme);

/// The PNG in the dark theme: another palette, all else as it is.
std::optional<std::string> in_dark(std::string_view png, const ThemeFile& theme);

/// Lets straight-alpha pixels (rows from the top) run out at the edges.
void fade_edges(std::span<std::uint8_t> rgba, int width, int height, const ThemeFile& theme);

}  // namespace jointline
