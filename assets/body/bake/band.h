#pragma once
/// A ligament, tendon, nerve or vessel: a flat or round cross section swept along a curve.
///
/// Shapes  the sweep is mitred: neighbouring pieces share the plane at their common point, so nothing shows where they
///         meet. Tips run out as a half ellipse, to a quarter of the thickness.
/// Units   millimetres. `width` and `thickness` are halves; `normal` faces away from the bone.
#include <vector>

#include "assets/body/bake/vec.h"

namespace jointline::bake {

struct BandPoint {
    Vec at;
    Vec normal;
    float width;
    float thickness;
};

inline BandPoint flat(Vec at, Vec normal, float width, float thickness) { return {at, unit(normal), width, thickness}; }
inline BandPoint cord(Vec at, float radius) { return {at, unit({0.1F, 0.02F, 1}), radius + 0.01F, radius}; }

struct Tips {
    float first = 0;  ///< length over which an end runs out; 0 is a plain rounded end
    float last = 0;
};

class Band {
public:
    Band() = default;
    explicit Band(const std::vector<BandPoint>& points, Tips tips = {}, int pieces_between = 10);
    float operator()(Vec p) const;

private:
    struct Station {
        Vec at;
        Vec tangent;
        Vec normal;
        Vec side;
        float width;
        float thickness;
    };
    struct Group {  // of neighbouring stations, to pass over those far away
        std::size_t first;
        std::size_t last;
        Vec center;
        float radius;
    };
    std::vector<Station> stations_;
    std::vector<Group> groups_;
};

}  // namespace jointline::bake
