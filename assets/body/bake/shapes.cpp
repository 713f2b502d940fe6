#include "assets/body/bake/shapes.h"

namespace jointline::bake {

Ellipsoid ellipsoid(Vec center, Vec radii, float about_z, float about_x, float about_y) {
    const auto into_axes = [&](Vec v) { return turned_y(turned_x(turned_z(v, -about_z), -about_x), -about_y); };
    const Vec x = into_axes({1, 0, 0});
    const Vec y = into_axes({0, 1, 0});
    const Vec z = into_axes({0, 0, 1});
    return {center,
            {1 / radii.x, 1 / radii.y, 1 / radii.z},
            {{x.x, y.x, z.x}, {x.y, y.y, z.y}, {x.z, y.z, z.z}},
            std::min({radii.x, radii.y, radii.z})};
}

RoundCone round_cone(Vec from, Vec to, float radius_from, float radius_to) {
    const Vec ba = to - from;
    const float l2 = dot(ba, ba);
    const float rr = radius_from - radius_to;
    return {from, ba, radius_from, radius_to, l2, l2 - rr * rr, rr, l2 > 0 ? 1 / l2 : 0};
}

float Wheel::operator()(Vec p) const {
    const Vec q = p - center;
    const float x = cosine * q.x + sine * q.z;
    const float z = -sine * q.x + cosine * q.z;
    const float out = std::sqrt(q.y * q.y + z * z) - (radius - edge);
    const float side = std::fabs(x) - (half_width - edge);
    if (out < 0 && side <= 0) return std::max(out, side) - edge;
    const float dx = std::max(side, 0.0F);
    const float dr = std::max(out, 0.0F);
    return std::sqrt(dx * dx + dr * dr) - edge;
}

Wheel wheel(Vec center, float radius, float half_width, float turn) {
    return {center, radius, half_width, 10, std::cos(turn), std::sin(turn)};
}

Swell add(const Ellipsoid& shape, float blend) { return {Swell::Kind::Ellipsoid, false, blend, shape, {}}; }
Swell add(const RoundCone& shape, float blend) { return {Swell::Kind::RoundCone, false, blend, {}, shape}; }
Swell cut(const Ellipsoid& shape, float blend) { return {Swell::Kind::Ellipsoid, true, blend, shape, {}}; }
Swell cut(const RoundCone& shape, float blend) { return {Swell::Kind::RoundCone, true, blend, {}, shape}; }

}  // namespace jointline::bake
