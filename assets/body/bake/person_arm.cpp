// Arm and hand. The arm has a frame of its own: y is minus the way from the shoulder, the arm leans out from the body.
#include "assets/body/bake/person.h"

namespace jointline::bake {

namespace {

constexpr float lean = 0.225F;

std::vector<Slice> arm_slices(bool soft) {
    std::vector<Slice> slices = {
        {30, 30, -40, 36, -38},      {0, 46, -46, 46, -48},         {-45, 55, -47, 53, -53},
        {-95, 54, -45, 54, -51},     {-145, 47, -43, 54, -47},      {-200, 42, -42, 51, -45},
        {-250, 39, -40, 44, -43},    {-288, 41, -42, 39, -42},      {-325, 46.5F, -41, 43, -40},
        {-365, 46, -39.5F, 47, -36}, {-420, 38.5F, -36, 46, -26},   {-480, 30, -31, 40, -13},
        {-522, 26, -27, 36, -6},     {-556, 24.5F, -25.5F, 35, -4}, {-580, 19, -20, 29, 2}};
    if (!soft) return slices;
    for (Slice& s : slices) {
        const float k = s.y > -500 ? 0.84F : 0.90F;
        const float cz = (s.front + s.back) / 2;
        s.out *= k;
        s.in *= k;
        s.front = cz + (s.front - cz) * k;
        s.back = cz + (s.back - cz) * k;
    }
    return slices;
}

Relief arm_relief(bool soft) {
    if (soft)
        return {add(ellipsoid({2, -150, 16}, {28, 86, 28}), 28),
                add(ellipsoid({6, -140, -18}, {29, 92, 27}, 0.02F), 28),
                add(ellipsoid({19, -345, 12}, {19, 72, 25}, 0.08F), 28), add(ball({0, -290, -28}, 10), 20)};
    return {add(ellipsoid({2, -150, 22}, {34, 86, 34}), 20),          // biceps
            add(ellipsoid({8, -140, -22}, {36, 92, 32}, 0.02F), 20),  // triceps
            add(ellipsoid({24, -345, 14}, {24, 72, 30}, 0.08F), 22),  // forearm
            add(ball({0, -290, -33}, 12), 18),                        // elbow
            add(ball({20, -545, 6}, 8), 14)};                         // wrist
}

struct Finger {
    RoundCone palm;  // the metacarpal
    RoundCone bones[3];
};

/// y down the fingers, z towards the thumb, x out of the back of the hand.
struct Hand {
    Finger fingers[4];
    Ellipsoid thumb_ball;
    RoundCone thumb[3];
};

Hand make_hand() {
    constexpr float across[] = {29, 10, -9, -26};
    constexpr float knuckle[] = {-90, -94, -89, -80};
    constexpr float reach[] = {72, 80, 74, 58};
    constexpr float radius[] = {10.2F, 10.4F, 10, 8.8F};
    constexpr float fan[] = {5, 1.5F, -3, -8};
    Hand hand;
    for (std::size_t i = 0; i < 4; ++i) {
        const float r = radius[i];
        const Vec wrist{0, -4, across[i] * 0.5F};
        const Vec k{1, knuckle[i], across[i] * 0.96F};
        const Vec a = k + Vec{-4, -reach[i] * 0.46F, fan[i] * 0.5F};
        const Vec b = a + Vec{-6, -reach[i] * 0.31F, fan[i] * 0.25F};
        const Vec tip = b + Vec{-6.5F, -reach[i] * 0.21F, fan[i] * 0.1F};
        hand.fingers[i] = {round_cone(wrist, k, 15, 11.4F),
                           {round_cone(k, a, r + 0.5F, r - 0.9F), round_cone(a, b, r - 0.9F, r - 1.9F),
                            round_cone(b, tip, r - 1.9F, r - 3.1F)}};
    }
    hand.thumb_ball = ellipsoid({-11, -40, 24}, {13, 34, 18}, 0, 0.25F);
    hand.thumb[0] = round_cone({-5, -18, 16}, {-13, -54, 42}, 14, 11.5F);
    hand.thumb[1] = round_cone({-13, -54, 42}, {-17, -84, 54}, 11.5F, 9.5F);
    hand.thumb[2] = round_cone({-17, -84, 54}, {-19, -106, 59}, 9.5F, 7.2F);
    return hand;
}

}  // namespace

Arm::Arm(body::Build build)
    : soft_(build == body::Build::Soft),
      shoulder_(soft_ ? Vec{163, 1402, -12} : Vec{180, 1408, -12}),
      loft_(arm_slices(soft_)),
      deltoid_(soft_ ? ellipsoid({174, 1374, -12}, {39, 76, 49}, 0.20F)
                     : ellipsoid({196, 1378, -12}, {48, 88, 60}, 0.20F)),
      deltoid_blend_(soft_ ? 30 * 1.35F : 30),
      relief_(arm_relief(soft_)) {}

float Arm::hand(Vec in_arm) const {
    static const Hand hand = make_hand();
    const float scale = soft_ ? 0.90F : 1;
    const Vec h = turned_y(turned_x(in_arm - Vec{-1, -552, 15}, 0.06F), 0.62F) * (1 / scale);
    const float around = length(h - Vec{0, -85, 5});
    if (around > 160) return (around - 125) * scale;
    float palm = 1e9F;
    float fingers = 1e9F;
    for (const Finger& finger : hand.fingers) {
        palm = palm > 1e8F ? finger.palm(h) : smooth_min(palm, finger.palm(h), 14);
        // soft joints; neighbouring fingers touch but do not melt
        const float own =
            smooth_min(finger.bones[0](h), smooth_min(finger.bones[1](h), finger.bones[2](h), 2.5F), 2.5F);
        fingers = fingers > 1e8F ? own : smooth_min(fingers, own, 1.6F);
    }
    float d = smooth_min(palm, fingers, 10);
    d = smooth_min(d, hand.thumb_ball(h), 18);
    const float thumb = smooth_min(hand.thumb[0](h), smooth_min(hand.thumb[1](h), hand.thumb[2](h), 5), 6);
    return smooth_min(d, thumb, 12) * scale;
}

float Arm::operator()(Vec p) const {
    const RoundCone around = capsule(shoulder_ + Vec{8, -8, 2}, {370, 690, 30}, 78);
    const float far = around(p);
    if (far > 60) return far;
    const Vec q = turned_z(p - shoulder_, -lean);
    float d = smooth_min(loft_(q), deltoid_(p), deltoid_blend_);
    if (d < 110) d = relief_(d, q);
    return smooth_min(d, hand(q), 26);
}

}  // namespace jointline::bake
