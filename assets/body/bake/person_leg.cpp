// Leg and foot. Slices: height, outwards, inwards, front, back.
#include <iterator>

#include "assets/body/bake/person.h"

namespace jointline::bake {

namespace {

std::vector<Slice> leg_slices(body::Build build) {
    std::vector<Slice> slices = {
        {960, 150, 30, 84, -90},       {925, 168, 20, 92, -104},   {890, 174, 12, 94, -108}, {855, 176, 9, 95, -104},
        {815, 175, 14, 96, -96},       {770, 173, 24, 97, -88},    {715, 171, 35, 95, -81},  {660, 168, 45, 90, -74},
        {605, 164, 54, 81, -67},       {565, 161, 60, 73, -61},    {535, 160, 62, 66, -56},  {508, 160, 63.5F, 62, -53},
        {485, 159.5F, 65.5F, 58, -53}, {460, 159, 68, 51, -55},    {432, 163, 69, 45, -62},  {400, 168, 67.5F, 40, -74},
        {365, 171, 68, 35, -82},       {330, 170.5F, 72, 30, -84}, {290, 167, 79, 25, -79},  {245, 162, 88.5F, 19, -70},
        {200, 158.5F, 97, 13, -61},    {155, 156, 102.5F, 9, -55}, {120, 157, 104, 8, -53},  {92, 162, 101, 12, -56},
        {70, 164, 101, 18, -63},       {40, 160, 100, 24, -70},    {28, 150, 108, 18, -66}};
    if (build == body::Build::Athletic) return slices;
    for (Slice& s : slices) {  // softer: fuller above, slimmer below the knee
        const float thigh = smooth_step(560, 800, s.y);
        const float slim = 1 - 0.055F * (1 - smooth_step(300, 450, s.y));
        s.out += 5 * thigh;
        s.in = std::max(s.in - 5 * thigh, 8.0F);
        s.front -= 2 * thigh;
        s.back -= 6 * thigh;
        const float cx = (s.out + s.in) / 2;
        const float cz = (s.front + s.back) / 2;
        s.out = cx + (s.out - cx) * slim;
        s.in = cx + (s.in - cx) * slim;
        s.front = cz + (s.front - cz) * slim;
        s.back = cz + (s.back - cz) * slim;
    }
    return slices;
}

/// `muscle` widens the blends of muscles in the softer build.
Relief leg_relief(float muscle) {
    return {
        add(ellipsoid({110, 700, 46}, {44, 160, 50}, 0.03F), 34 * muscle),   // rectus femoris
        add(ellipsoid({141, 650, 20}, {32, 140, 54}, -0.03F), 30 * muscle),  // vastus lateralis
        add(ellipsoid({82, 578, 34}, {25, 58, 34}, 0.22F), 20 * muscle),     // vastus medialis
        add(ellipsoid({136, 668, -44}, {32, 150, 38}, 0.02F), 26 * muscle),  // biceps femoris
        add(ellipsoid({84, 668, -44}, {32, 150, 38}, 0.06F), 26 * muscle),   // inner hamstrings
        cut(ellipsoid({112, 502, -87}, {20, 62, 25}), 28),                   // hollow of the knee
        add(round_cone({148, 700, -40}, {153, 470, -25}, 13, 4), 28),        // outer cord
        add(round_cone({72, 700, -46}, {78, 452, -22}, 13, 4), 28),          // inner cords
        cut(round_cone({83, 514, 74}, {87, 498, 71}, 2, 6), 26),             // beside the kneecap
        cut(round_cone({142, 515, 73}, {137, 498, 70}, 2, 6), 26),
        add(ellipsoid({112, 526, 55}, {22, 23.5F, 12}), 13),                 // kneecap
        add(round_cone({113, 504, 49}, {115, 448, 42}, 8.5F, 7.5F), 16),     // its tendon
        add(ellipsoid({115, 447, 40}, {12, 19, 8.5F}), 20),                  // tubercle
        add(round_cone({114, 436, 37}, {127, 120, -12}, 6, 3), 20),          // edge of the shin
        add(ellipsoid({141, 335, 2}, {22, 126, 24}, -0.03F, 0.06F), 36),     // muscles of the shin
        add(ellipsoid({90, 362, -48}, {27, 86, 36}, 0.05F), 32 * muscle),    // calf, inner head (lower)
        add(ellipsoid({141, 378, -48}, {27, 80, 34}, -0.04F), 32 * muscle),  // and outer head
        cut(round_cone({115, 446, -88}, {118, 268, -112}, 9, 5), 24),        // between them
        add(round_cone({119, 310, -62}, {131, 88, -56}, 17, 8.5F), 34),      // Achilles tendon
        cut(round_cone({101, 64, -62}, {103, 215, -78}, 12, 2), 26),         // hollows beside it
        cut(round_cone({160, 64, -60}, {158, 215, -78}, 12, 2), 26),
        add(ball({106, 92, -22}, 12), 14),  // ankle bones
        add(ball({158, 80, -30}, 12), 14),
    };
}

struct Toe {
    RoundCone root;  // from the ball to the knuckle; the big toe in one piece
    RoundCone tip;
    Ellipsoid nail;  // a thin plate on the last joint, a little proud of it
};

Toe toe(float x, float root, float tip, float radius) {
    const Vec from{x, 23, root};
    const Vec knuckle{x, radius + 7, mix(root, tip, 0.55F)};
    const Vec end{x - 0.5F, radius + 0.5F, tip};
    const float size = radius / 14.2F;
    return {round_cone(from, knuckle, radius + 2, radius - 0.4F), round_cone(knuckle, end, radius - 0.4F, radius),
            ellipsoid({x - 0.5F, radius * 1.86F + 1, tip + 2}, {8.6F * size, 2.4F, 8.4F * size}, 0, 0.42F)};
}

Toe big_toe() {
    const RoundCone whole = round_cone({-28, 22, 142}, {-25, 14.7F, 186}, 17.2F, 14.2F);
    return {whole, whole, ellipsoid({-25, 26.4F, 189}, {8.6F, 2.4F, 8.4F}, 0, 0.42F)};
}

const Toe toes[] = {big_toe(), toe(-7.5F, 146, 187, 10), toe(9, 142, 179, 9.4F), toe(23.5F, 136, 168, 8.8F),
                    toe(36, 128, 154, 8.4F)};
const Ellipsoid heel = ellipsoid({0, 33, -22}, {32, 36, 36});
const Ellipsoid outer_ankle = ellipsoid({31, 70, 30}, {8, 12, 11});
const RoundCone around_the_leg = capsule({100, 900, -10}, {124, 20, -10}, 118);

}  // namespace

Leg::Leg(body::Build build)
    : foot_scale_(build == body::Build::Soft ? 0.94F : 1),
      loft_(leg_slices(build)),
      relief_(leg_relief(build == body::Build::Soft ? 1.35F : 1)),
      foot_relief_({
          add(round_cone({-2, 66, 6}, {-3, 42, 78}, 33, 23), 26),      // instep
          add(round_cone({3, 30, 0}, {6, 25, 100}, 30, 22), 24),       // middle of the foot
          add(ellipsoid({1, 23, 126}, {47, 22, 40}), 26),              // ball
          add(round_cone({-22, 28, 60}, {-26, 24, 128}, 20, 20), 20),  // first ray
          cut(ellipsoid({-32, -9, 52}, {32, 25, 44}, 0.25F), 18),      // arch
      }) {}

Vec Leg::in_foot(Vec p) { return turned_y(p - Vec{132, 0, -30}, -0.16F); }

float Leg::foot(Vec p) const {
    const Vec q = in_foot(p) * (1 / foot_scale_);
    float d = foot_relief_(heel(q), q);
    float t = 1e9F;
    for (const Toe& toe : toes) t = std::min(t, smooth_min(toe.root(q), toe.tip(q), 3));
    d = smooth_min(d, t, 8);
    for (const Toe& toe : toes) d = smooth_min(d, toe.nail(q), 1.2F);
    d = smooth_min(d, outer_ankle(q), 16);
    return smooth_max(d, -(q.y - 1.5F), 8) * foot_scale_;
}

bool Leg::is_nail(Vec p) const {
    if (p.y > 60) return false;
    const Vec q = in_foot(p) * (1 / foot_scale_);
    return std::any_of(std::begin(toes), std::end(toes), [&](const Toe& toe) { return toe.nail(q) < 0.35F; });
}

float Leg::operator()(Vec p) const {
    const float far = around_the_leg(p);
    if (far > 130) return far;
    float d = loft_(p);
    if (d < 120) d = relief_(d, p);
    return p.y < 260 ? smooth_min(d, foot(p), 24) : d;
}

float Leg::angle_around(Vec p) const {
    const Slice s = loft_.at(p.y);
    return std::atan2((p.x - (s.out + s.in) / 2) / ((s.out - s.in) / 2),
                      (p.z - (s.front + s.back) / 2) / ((s.front - s.back) / 2)) *
           57.29578F;
}

}  // namespace jointline::bake
