#include "platform/desktop/icon.h"

#include <array>

#include <doctest/doctest.h>

namespace {

std::array<int, 4> pixel(const std::vector<unsigned char>& icon, int side, int x, int y) {
    const auto at = static_cast<std::size_t>(y * side + x) * 4;
    return {icon[at], icon[at + 1], icon[at + 2], icon[at + 3]};
}

}  // namespace

TEST_CASE("the sign is a green tile with round corners, white bones and a coral hairline") {
    const auto icon = jointline::desktop::icon(128);
    CHECK(pixel(icon, 128, 0, 0)[3] == 0);
    CHECK(pixel(icon, 128, 64, 4) == std::array{11, 95, 92, 255});
    CHECK(pixel(icon, 128, 64, 64) == std::array{255, 128, 98, 255});
    CHECK(pixel(icon, 128, 64, 72) == std::array{255, 255, 255, 255});
    CHECK(pixel(icon, 128, 64, 56) == std::array{255, 255, 255, 255});
}
