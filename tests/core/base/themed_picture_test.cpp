#include "core/base/themed_picture.h"

#include <vector>

#include <doctest/doctest.h>

using namespace jointline;

namespace {

using namespace std::string_literals;

// One pixel of palette place 0, red; check sums as any PNG program writes them.
const std::string red_pixel =
    "\x89PNG\r\n\x1A\n"s
    "\0\0\0\x0DIHDR\0\0\0\x01\0\0\0\x01\x08\x03\0\0\0\x28\xCB\x34\xBB"s
    "\0\0\0\x03PLTE\xFF\0\0\x19\xE2\x09\x37"s
    "\0\0\0\x0AIDAT\x78\xDA\x63\x60\0\0\0\x02\0\x01\xE5\x27\xDE\xFC"s
    "\0\0\0\0IEND\xAE\x42\x60\x82"s;

}  // namespace

TEST_CASE("a theme file says the same after writing and reading") {
    const auto bytes = theme_file({0.25F, 0.5F, 0, 1, "abcdefgh"});
    const auto theme = read_theme_file(bytes);
    REQUIRE(theme.has_value());
    CHECK(theme->fade_top == doctest::Approx(0.25).epsilon(0.0001));
    CHECK(theme->fade_bottom == doctest::Approx(0.5).epsilon(0.0001));
    CHECK(theme->fade_left == 0);
    CHECK(theme->fade_right == 1);
    CHECK(theme->dark_palette == "abcdefgh");
}

TEST_CASE("what is not a theme file is not read as one") {
    const auto whole = theme_file({0, 0, 0, 0, "abcd"});
    for (std::size_t size = 0; size < whole.size(); ++size)
        if (size != 12) CHECK_FALSE(read_theme_file(std::string_view(whole).substr(0, size)).has_value());
    CHECK_FALSE(read_theme_file("JLTX12345678").has_value());
}

TEST_CASE("in the dark a picture has the other palette, with a check sum that holds, and the same pixels") {
    const auto dark = in_dark(red_pixel, {0, 0, 0, 0, "\0\0\xFF\x80"s});
    REQUIRE(dark.has_value());
    CHECK(dark->find("PLTE\0\0\xFF\x8A\x78\xD2\x57"s) != std::string::npos);
    CHECK(dark->find("\0\0\0\x01tRNS\x80\xAD\x5E\x5B\x46"s) != std::string::npos);
    const auto pixels = red_pixel.substr(red_pixel.find("IDAT"));
    CHECK(dark->ends_with(pixels));
    // and back again, where opacity was not said before
    const auto light = in_dark(*dark, {0, 0, 0, 0, "\xFF\0\0\xFF"s});
    REQUIRE(light.has_value());
    CHECK(light->find("PLTE\xFF\0\0\x19\xE2\x09\x37"s) != std::string::npos);
}

TEST_CASE("a picture that is cut off or has no palette of that size has no dark side") {
    const ThemeFile blue{0, 0, 0, 0, "\0\0\xFF\x80"};
    for (std::size_t size = 0; size < red_pixel.size() - 12; ++size)
        CHECK_FALSE(
            in_dark(std::string_view(red_pixel).substr(0, size), {0, 0, 0, 0, "\0\0\xFF\x80\0\0\0\0"s}).has_value());
    CHECK_FALSE(in_dark("", blue).has_value());
}

TEST_CASE("a limb runs out where it is cut, and only there") {
    std::vector<std::uint8_t> pixels(400, 200);
    fade_edges(pixels, 10, 10, {0.4F, 0, 0, 0, {}});
    const auto alpha = [&](std::size_t x, std::size_t y) { return pixels[4 * (10 * y + x) + 3]; };
    CHECK(alpha(5, 0) < 20);
    CHECK(alpha(5, 1) > alpha(5, 0));
    CHECK(alpha(5, 5) == 200);
    CHECK(alpha(5, 9) == 200);
    CHECK(alpha(0, 9) == 200);
    CHECK(pixels[0] == 200);  // the colour stays
}
