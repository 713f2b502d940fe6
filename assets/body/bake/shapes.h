#pragma once
/// Signed distance to simple solids, and ways to join them: negative inside, zero on the surface.
///
/// Shapes  the round cone is exact; the ellipsoid is a first-order estimate, far too small beside the tip of a long
/// thin
///         one: cut with round cones there.
/// Units   millimetres. A blend width k of 8 to 15 draws an edge, 20 to 45 only a swelling.
/// Source  round cone, smooth minimum and ellipsoid estimate as published by I. Quilez, written anew.
#include <initializer_list>
#include <vector>

#include "assets/body/bake/vec.h"

namespace jointline::bake {

inline float smooth_min(float a, float b, float k) {
    const float h = std::max(k - std::fabs(a - b), 0.0F) / k;
    return std::min(a, b) - h * h * k * 0.25F;
}
inline float smooth_max(float a, float b, float k) { return -smooth_min(-a, -b, k); }

inline float sphere(Vec p, Vec center, float radius) { return length(p - center) - radius; }

struct Ellipsoid {
    Vec center;
    Vec inverse;  // 1 / radii
    Vec rows[3];  // turns a point into the ellipsoid's own axes
    float least;  // smallest radius

    float operator()(Vec p) const {
        const Vec q = p - center;
        const Vec a = Vec{dot(rows[0], q), dot(rows[1], q), dot(rows[2], q)} * inverse;
        const Vec b = a * inverse;
        const float k0 = length(a);
        const float k1 = length(b);
        return k1 < 1e-6F ? -least : k0 * (k0 - 1) / k1;
    }
};

/// Turned about z, then x, then y, all about its center.
Ellipsoid ellipsoid(Vec center, Vec radii, float about_z = 0, float about_x = 0, float about_y = 0);

/// Two spheres and the cone that touches both.
struct RoundCone {
    Vec a;
    Vec ba;
    float r1;
    float r2;
    float l2;
    float a2;
    float rr;
    float il2;

    float operator()(Vec p) const {
        const Vec pa = p - a;
        if (a2 <= 0) return std::min(length(pa) - r1, length(pa - ba) - r2);  // one sphere swallows the other
        const float y = dot(pa, ba);
        const float z = y - l2;
        const Vec x = pa * l2 - ba * y;
        const float x2 = dot(x, x);
        const float y2 = y * y * l2;
        const float z2 = z * z * l2;
        const float k = (rr > 0 ? 1.0F : rr < 0 ? -1.0F : 0.0F) * rr * rr * x2;
        if ((z > 0 ? 1.0F : -1.0F) * a2 * z2 > k) return std::sqrt(x2 + z2) * il2 - r2;
        if ((y > 0 ? 1.0F : -1.0F) * a2 * y2 < k) return std::sqrt(x2 + y2) * il2 - r1;
        return (std::sqrt(x2 * a2 * il2) + y * rr) * il2 - r1;
    }
};

RoundCone round_cone(Vec from, Vec to, float radius_from, float radius_to);
inline RoundCone capsule(Vec from, Vec to, float radius) { return round_cone(from, to, radius, radius); }
inline RoundCone ball(Vec center, float radius) { return round_cone(center, center, radius, radius); }

/// A rounded disc with its axis along x, turned about y: the roll of a condyle.
struct Wheel {
    Vec center;
    float radius;
    float half_width;
    float edge;
    float cosine;
    float sine;

    float operator()(Vec p) const;
};
Wheel wheel(Vec center, float radius, float half_width, float turn);

/// Swellings and hollows that are blended into a surface one after the other.
struct Swell {
    enum class Kind : unsigned char { Ellipsoid, RoundCone };
    Kind kind;
    bool cut;
    float blend;
    Ellipsoid ellipsoid;
    RoundCone cone;
};

Swell add(const Ellipsoid& shape, float blend);
Swell add(const RoundCone& shape, float blend);
Swell cut(const Ellipsoid& shape, float blend);
Swell cut(const RoundCone& shape, float blend);

class Relief {
public:
    Relief() = default;
    Relief(std::initializer_list<Swell> swells) : swells_(swells) {}
    /// The surface `d` with everything blended in.
    float operator()(float d, Vec p) const {
        for (const Swell& s : swells_) {
            const float own = s.kind == Swell::Kind::Ellipsoid ? s.ellipsoid(p) : s.cone(p);
            d = s.cut ? smooth_max(d, -own, s.blend) : smooth_min(d, own, s.blend);
        }
        return d;
    }

private:
    std::vector<Swell> swells_;
};

}  // namespace jointline::bake
