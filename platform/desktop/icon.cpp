#include "platform/desktop/icon.h"

#include <algorithm>
#include <cmath>

namespace jointline::desktop {
namespace {

// Everything below is in a unit square: signed distances, negative inside.
struct At {
    double x, y;
};

double rounded_square(At at, double half, double radius) {
    const double x = std::max(std::abs(at.x) - half + radius, 0.0);
    const double y = std::max(std::abs(at.y) - half + radius, 0.0);
    return std::hypot(x, y) - radius;
}

/// The end of a bone: a bowl that opens away from the joint, its bottom `gap` from the middle.
double bone(At at, double gap) {
    constexpr double radius = 0.19;
    constexpr double half_stroke = 0.05;
    const At from{at.x, at.y - gap - radius};
    const double bowl =
        from.y < 0 ? std::hypot(from.x, from.y) : std::hypot(std::abs(from.x) - radius, from.y) + radius;
    return std::abs(bowl - radius) - half_stroke;
}

double hairline(At at) { return std::hypot(std::max(std::abs(at.x) - 0.26, 0.0), at.y) - 0.018; }

struct Ink {
    double red, green, blue;
};
constexpr Ink green{11, 95, 92};
constexpr Ink white{255, 255, 255};
constexpr Ink coral{255, 128, 98};

}  // namespace

std::vector<unsigned char> icon(int side) {
    std::vector<unsigned char> pixels;
    pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
    const auto covered = [side](double distance) { return std::clamp(0.5 - distance * side, 0.0, 1.0); };
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const At at{(column + 0.5) / side - 0.5, (row + 0.5) / side - 0.5};
            const At mirrored{at.x, -at.y};
            Ink ink = green;
            const auto over = [&ink](const Ink& top, double share) {
                ink = {ink.red + (top.red - ink.red) * share, ink.green + (top.green - ink.green) * share,
                       ink.blue + (top.blue - ink.blue) * share};
            };
            over(white, covered(std::min(bone(at, 0.055), bone(mirrored, 0.055))));
            over(coral, covered(hairline(at)));
            for (const double part : {ink.red, ink.green, ink.blue})
                pixels.push_back(static_cast<unsigned char>(std::lround(part)));
            pixels.push_back(static_cast<unsigned char>(std::lround(255 * covered(rounded_square(at, 0.5, 0.24)))));
        }
    }
    return pixels;
}

}  // namespace jointline::desktop
