// The bones of the knee. Tables: height, and how far the bone reaches outwards, inwards, to the front and to the back.
#include "assets/body/bake/knee.h"

namespace jointline::bake {

namespace {

// Condyles: each two rolls and a cheek of the kneecap's groove. The inner one is longer and runs apart to the back; the
// outer one is broader and flatter, and its cheek stands prouder.
const Wheel medial_rear = wheel({-25, 21, -16}, 21.5F, 12.5F, -0.22F);
const Wheel medial_middle = wheel({-23, 26, -2}, 26, 12.5F, -0.12F);
const Wheel medial_cheek = wheel({-13, 38, 9}, 19, 12, -0.15F);
const Wheel lateral_rear = wheel({25, 21, -15}, 20.5F, 13, 0.10F);
const Wheel lateral_middle = wheel({24, 26, 0}, 26, 13.5F, 0.05F);
const Wheel lateral_cheek = wheel({14, 39, 10}, 21.5F, 13, 0.12F);
const RoundCone notch = round_cone({0, 6, -50}, {0, 9, 2}, 12, 8);
const RoundCone notch_floor = capsule({0, 0, -34}, {0, -2, 4}, 9);

const Relief femur_relief = {
    add(ellipsoid({-37, 33, -8}, {7, 13, 13}, 0.1F), 10),  // inner epicondyle
    add(ellipsoid({37, 30, -8}, {7, 12, 12}, -0.1F), 10),  // outer epicondyle
    add(ball({-33, 50, -10}, 7), 12),                      // adductor tubercle
    cut(round_cone({0, 6, -50}, {0, 9, -2}, 11, 7), 8),    // notch
};

const Relief tibia_relief = {
    add(round_cone({3.5F, -28, 22}, {3.5F, -48, 21}, 11, 8), 13),  // tubercle
    add(ellipsoid({26, -20, 17}, {9, 8, 8}, 0.3F), 10),            // Gerdy's tubercle
    add(round_cone({3, -50, 18}, {0, -235, 14}, 7, 4), 9),         // front edge
    cut(ellipsoid({-19, 8, -3}, {15, 11.2F, 19}), 5),              // inner dish
    cut(ellipsoid({19, 8, -3}, {14, 10.4F, 17}), 5),               // outer dish
    add(round_cone({-5.5F, -8, -4}, {-4.5F, 3.2F, -4}, 5, 2), 5),  // eminences
    add(round_cone({5.5F, -8, -3}, {4.5F, 2.4F, -3}, 5, 2), 5),
};

const Ellipsoid fibula_head = ellipsoid({37, -20, -21}, {9.5F, 12, 10}, 0.15F);
const Relief fibula_relief = {
    add(ball({39, -11, -23}, 4), 6),  // its tip
    add(round_cone({36.5F, -26, -21}, {34, -62, -20}, 8, 5.5F), 12),
    add(round_cone({34, -62, -20}, {31, -240, -17}, 5.5F, 6), 3),
};

const Ellipsoid patella_body = ellipsoid({1, 39.5F, 40.5F}, {22.5F, 16, 10.5F});
const RoundCone patella_tip = round_cone({1, 38, 40}, {1.5F, 17.5F, 40.5F}, 13, 5.5F);

}  // namespace

KneeBones::KneeBones()
    : tibia_({{-4, 36.5F, -37.5F, 20, -27},
              {-9, 38, -38.5F, 22, -28},
              {-16, 36, -37, 24, -26},
              {-26, 30, -32, 24, -23},
              {-38, 24, -26.5F, 25, -19},
              {-52, 19, -22, 22, -16.5F},
              {-70, 16, -18.5F, 19, -15},
              {-100, 13.5F, -15.5F, 17, -14},
              {-140, 12, -14, 16.5F, -13.5F},
              {-240, 11, -13, 16, -13}},
             2.25F, 0.46F),
      femur_({{30, 34, -35, 18, -20},
              {46, 33, -34, 20, -18},
              {60, 28, -27, 20, -15},
              {76, 22.5F, -17, 18.5F, -12},
              {95, 20, -11, 17.5F, -10},
              {125, 20.5F, -7, 18, -10},
              {170, 23, -4, 19.5F, -9.5F},
              {260, 28, 1, 22, -8}},
             2.1F) {}

float KneeBones::condyles(Vec p) const {
    float medial = smooth_min(medial_rear(p), medial_middle(p), 10);
    float lateral = smooth_min(lateral_rear(p), lateral_middle(p), 10);
    medial = smooth_min(medial, medial_cheek(p), 14);
    lateral = smooth_min(lateral, lateral_cheek(p), 14);
    float d = smooth_min(medial, lateral, 9);
    d = smooth_max(d, -notch(p), 10);
    return smooth_max(d, -notch_floor(p), 10);
}

float KneeBones::cartilage(Vec p) const {
    // only where the bones glide: not on the condyles' flanks, and not above the groove
    const float flank = std::max(-34 - p.x, p.x - 35.5F);
    return smooth_max(smooth_max(condyles(p), p.y - 52 + 0.3F * std::max(0.0F, -p.z), 4), flank, 3);
}

float KneeBones::femur(Vec p) const {
    return femur_relief(smooth_min(femur_(p), condyles(p) + 2, 22), p);  // 2 mm of cartilage
}

float KneeBones::tibia(Vec p) const { return tibia_relief(smooth_max(tibia_(p), p.y + 2.2F, 5), p); }

float KneeBones::fibula(Vec p) const { return fibula_relief(fibula_head(p), p); }

float KneeBones::patella(Vec p) const {
    const float d = smooth_min(patella_body(p), patella_tip(p), 12);
    return smooth_max(d, 31 + 0.18F * std::fabs(p.x - 1) - p.z, 5);
}

}  // namespace jointline::bake
