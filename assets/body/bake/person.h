#pragma once
/// A standing person as a distance field, in two builds: torso, head, arms with hands, legs with feet, running clothes.
///
/// Shapes  y up from the floor, x to the person's left; only the left half is described, the right one is its mirror
///         image. Landmarks have the same heights in both builds, so one set of region rules serves both.
/// Units   millimetres: 1760 tall. The knee's origin is (111.5, 490, 0).
#include "assets/body/bake/loft.h"
#include "assets/body/bake/shapes.h"
#include "core/body/figure.h"

namespace jointline::bake {

class Leg {
public:
    explicit Leg(body::Build build);
    /// Distance to the left leg with its foot; p.x > 0.
    float operator()(Vec p) const;
    /// Angle around the leg in its own slice, degrees: 0 front, 90 outside, -90 inside.
    float angle_around(Vec p) const;
    /// In the foot's own frame: turned out a little, z along the foot.
    static Vec in_foot(Vec p);
    /// Toe nails lie here.
    bool is_nail(Vec p) const;

private:
    float foot(Vec p) const;
    float foot_scale_;
    Loft loft_;
    Relief relief_;
    Relief foot_relief_;
};

class Arm {
public:
    explicit Arm(body::Build build);
    float operator()(Vec p) const;

private:
    float hand(Vec in_arm) const;
    bool soft_;
    Vec shoulder_;
    Loft loft_;
    Ellipsoid deltoid_;
    float deltoid_blend_;
    Relief relief_;
};

class Trunk {
public:
    explicit Trunk(body::Build build);
    float torso(Vec p) const;  ///< with neck
    float head(Vec p) const;

private:
    bool soft_;
    Loft torso_;
    Relief torso_relief_;
    Loft neck_;
    RoundCone sternomastoid_;
    RoundCone trapezius_;
    Ellipsoid skull_;
    Relief face_;
    Ellipsoid ear_;
    Ellipsoid ear_hollow_;
};

enum class Cloth : unsigned char { Skin, Shorts, Top };

class Person {
public:
    explicit Person(body::Build build) : soft_(build == body::Build::Soft), leg_(build), arm_(build), trunk_(build) {}

    struct Parts {
        float torso, head, arm, leg;
        float all;
    };
    Parts parts(Vec p) const;
    Cloth cloth(Vec p, const Parts& parts) const;
    float operator()(Vec p) const;
    const Leg& leg() const { return leg_; }

private:
    bool soft_;
    Leg leg_;
    Arm arm_;
    Trunk trunk_;
};

/// The left leg alone, for its close-up.
class LoneLeg {
public:
    explicit LoneLeg(body::Build build) : person_(build) {}
    float operator()(Vec p) const;
    Cloth cloth(Vec p) const;
    const Leg& leg() const { return person_.leg(); }

private:
    Person person_;
};

}  // namespace jointline::bake
