#pragma once
/// How far the knee is bent, and where that takes the shin and the kneecap.
///
/// Shapes  the thigh stands still. shank() and kneecap() take a point of the picture back to where it would be in the
///         straight knee; place() takes a point of the straight knee to where bending moves it.
/// Units   radians; 0 is straight. The shin turns about the middle of the rear of the condyles, the kneecap slides
///         around the condyles and turns a little less.
#include "assets/body/bake/vec.h"

namespace jointline::bake {

struct Pose {
    float bend = 0;

    Vec shank(Vec p) const { return turned(p, shin_axis, -bend); }
    Vec kneecap(Vec p) const { return turned(p, kneecap_axis, -kneecap_share * bend) + Vec{0, 0, sunk * bend}; }
    Vec with_shank(Vec p) const { return turned(p, shin_axis, bend); }
    Vec with_kneecap(Vec p) const { return turned(p - Vec{0, 0, sunk * bend}, kneecap_axis, kneecap_share * bend); }
    /// A point of a ligament, tendon or skin place: above the joint it stays, below it goes with the shin, between the
    /// two it is drawn around the joint.
    Vec place(Vec p) const { return turned(p, shin_axis, bend * smooth_step(20, -6, p.y)); }
    /// The same for a place on the front of the knee, which goes with the kneecap as far as that reaches.
    Vec place_in_front(Vec p) const { return p.y > 8 && p.y < 62 && p.z > 28 ? with_kneecap(p) : place(p); }
    Vec place_direction(Vec direction, Vec at) const { return turned(direction, {}, bend * smooth_step(20, -6, at.y)); }

    static constexpr Vec shin_axis{0, 22, -11};
    static constexpr Vec kneecap_axis{0, 27, 0};
    static constexpr float kneecap_share = 0.8F;
    static constexpr float sunk = 3.2F;  // mm a radian that it comes nearer to the thigh bone

private:
    /// About an axis along x through `axis`: below goes backwards, front goes down.
    static Vec turned(Vec p, Vec axis, float angle) { return angle == 0 ? p : turned_x(p - axis, angle) + axis; }
};

}  // namespace jointline::bake
