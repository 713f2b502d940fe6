// Torso, neck, head, and the whole person. Slices: height, half width, front, back.
#include "assets/body/bake/person.h"

namespace jointline::bake {

namespace {

struct Ring {
    float y, half, front, back;
};

std::vector<Slice> slices_of(std::initializer_list<Ring> rings) {
    std::vector<Slice> out;
    for (const Ring& r : rings) out.push_back({r.y, r.half, -r.half, r.front, -r.back});
    return out;
}

Loft torso_loft(bool soft) {
    if (soft)
        return Loft(slices_of({{806, 40, 38, 40},   {830, 100, 72, 86},   {860, 153, 85, 104},  {890, 172, 90, 112},
                               {925, 175, 93, 111}, {970, 166, 94, 101},  {1020, 151, 92, 86},  {1065, 137, 88, 75},
                               {1105, 128, 85, 71}, {1150, 126, 87, 74},  {1200, 128, 92, 83},  {1250, 133, 97, 92},
                               {1300, 136, 97, 99}, {1345, 136, 89, 102}, {1385, 128, 75, 100}, {1415, 106, 59, 93},
                               {1445, 72, 43, 83},  {1475, 49, 35, 73},   {1505, 32, 27, 61},   {1535, 13, 10, 40}}),
                    2.25F, 0.45F);
    return Loft(slices_of({{806, 40, 38, 40},     {830, 96, 72, 84},    {860, 146, 86, 100},  {890, 164, 92, 108},
                           {925, 168, 95, 108},   {970, 163, 96, 100},  {1020, 151, 94, 86},  {1065, 142, 91, 77},
                           {1105, 138, 90, 75},   {1150, 139, 95, 81},  {1200, 145, 101, 92}, {1250, 152, 106, 103},
                           {1300, 157, 107, 111}, {1345, 158, 99, 115}, {1385, 149, 82, 112}, {1415, 124, 64, 102},
                           {1445, 84, 46, 90},    {1475, 56, 38, 80},   {1505, 36, 28, 66},   {1535, 14, 10, 40}}),
                2.35F, 0.45F);
}

Relief torso_relief(bool soft) {
    if (soft)
        return {add(ellipsoid({58, 1274, 60}, {58, 52, 45}, 0.10F), 34),  // bust under a firm top
                add(ellipsoid({0, 1276, 62}, {64, 42, 38}), 34),
                add(ellipsoid({30, 1110, 52}, {40, 130, 38}, 0.02F), 32),     // belly
                add(ellipsoid({70, 1336, -66}, {54, 80, 40}, -0.16F), 40),    // shoulder blade
                add(ellipsoid({32, 1110, -46}, {30, 130, 30}), 34),           // muscles of the back
                cut(capsule({0, 1400, -130}, {0, 1040, -100}, 11), 32),       // furrow of the spine
                cut(ball({0, 1026, -120}, 16), 44),                           // hollow of the back
                add(ellipsoid({84, 890, -68}, {86, 84, 66}, 0.16F), 38),      // buttock
                add(ellipsoid({116, 980, 4}, {37, 84, 64}, -0.12F), 54),      // hip
                add(round_cone({20, 1432, 30}, {136, 1436, -8}, 7, 8), 20)};  // collar bone
    return {add(ellipsoid({70, 1322, 56}, {80, 56, 46}, 0.12F), 24),          // chest
            cut(capsule({26, 1212, 134}, {120, 1118, 84}, 10), 34),           // edge of the ribs
            add(ellipsoid({92, 1226, 18}, {52, 112, 74}, 0.05F), 46),         // side of the ribs
            cut(capsule({0, 1330, 128}, {0, 1255, 128}, 13), 22),             // breast bone
            add(ellipsoid({38, 1120, 58}, {40, 130, 42}, 0.02F), 20),         // belly
            cut(capsule({0, 1200, 118}, {0, 1000, 112}, 9), 24),
            add(ellipsoid({80, 1340, -72}, {62, 84, 46}, -0.16F), 36),          // shoulder blade
            add(ellipsoid({100, 1268, -42}, {49, 108, 58}, 0.12F), 44),         // latissimus
            add(ellipsoid({36, 1110, -52}, {32, 130, 34}), 28),                 // muscles of the back
            cut(capsule({0, 1400, -142}, {0, 1040, -104}, 13), 30),             // furrow of the spine
            cut(ball({0, 1022, -122}, 16), 40),                                 // hollow of the back
            add(ellipsoid({82, 893, -66}, {80, 80, 62}, 0.18F), 34),            // buttock
            add(ellipsoid({112, 1015, 20}, {36, 60, 62}, -0.30F), 44),          // flank
            add(round_cone({22, 1437, 30}, {150, 1444, -8}, 8.5F, 9.5F), 18)};  // collar bone
}

Loft neck_loft(bool soft) {
    std::vector<Slice> slices = {{1400, 64, -64, 34, -92},       {1440, 58, -58, 38, -84}, {1475, 53, -53, 41, -75},
                                 {1510, 50.5F, -50.5F, 44, -67}, {1545, 50, -50, 45, -66}, {1580, 51, -51, 42, -70},
                                 {1620, 46, -46, 38, -66}};
    if (soft)
        for (Slice& s : slices) {
            const float cz = (s.front + s.back) / 2;
            s.out *= 0.84F;
            s.in *= 0.84F;
            s.front = cz + (s.front - cz) * 0.86F;
            s.back = cz + (s.back - cz) * 0.86F;
        }
    return Loft(std::move(slices));
}

Relief face_relief(bool soft) {  // neutral: no face
    return {add(ellipsoid({0, 1620, 22}, {soft ? 57.0F : 60.0F, 84, 60}, 0, 0.08F), 44),
            add(ellipsoid({0, 1562, 50}, {soft ? 23.0F : 27.0F, 23, 26}), 50),  // chin
            cut(ellipsoid({33, 1650, 108}, {30, 17, 18}, -0.05F), 44),          // where the eyes would be
            add(round_cone({0, 1660, 72}, {0, 1622, 80}, 7, 10), 26)};          // ridge of the nose
}

}  // namespace

Trunk::Trunk(body::Build build)
    : soft_(build == body::Build::Soft),
      torso_(torso_loft(soft_)),
      torso_relief_(torso_relief(soft_)),
      neck_(neck_loft(soft_)),
      sternomastoid_(soft_ ? round_cone({15, 1438, 32}, {38, 1572, -18}, 8, 11)
                           : round_cone({18, 1440, 34}, {45, 1572, -18}, 10, 13)),
      trapezius_(soft_ ? round_cone({28, 1492, -38}, {154, 1420, -26}, 28, 30)
                       : round_cone({34, 1500, -40}, {172, 1428, -26}, 34, 36)),
      skull_(ellipsoid({0, 1668, -16}, {76, 93, 96})),
      face_(face_relief(soft_)),
      ear_(ellipsoid({78, 1630, -16}, {9, 29, 18}, -0.14F, 0, 0.35F)),
      ear_hollow_(ellipsoid({88, 1632, -8}, {8, 18, 10}, -0.1F)) {}

float Trunk::torso(Vec p) const {
    float d = torso_(p);
    if (d < 150) d = torso_relief_(d, p);
    if (p.y < 700) d = std::max(d, 90.0F);
    d = smooth_min(d, smooth_min(neck_(p), sternomastoid_(p), 18), 34);
    return smooth_min(d, trapezius_(p), 40);
}

float Trunk::head(Vec p) const {
    if (p.y < 1420) return 1530 - p.y;
    const float scale = soft_ ? 0.95F : 1;
    const Vec h = (p - Vec{0, 1560, 0}) * (1 / scale) + Vec{0, 1560, 0};
    const float d = face_(skull_(h), h);
    return smooth_min(d, smooth_max(ear_(h), -ear_hollow_(h), 8), 8) * scale;
}

Person::Parts Person::parts(Vec p) const {
    p.x = std::sqrt(p.x * p.x + 36) - 1.5F;  // a mirror without a crease in the middle
    Parts out{trunk_.torso(p), trunk_.head(p), arm_(p), leg_(p), 0};
    const float trunk = smooth_min(out.torso, out.leg, 26);
    const float head = smooth_min(out.head, out.torso, 22);
    if (p.y >= 1310) {
        out.all = smooth_min(std::min(trunk, head), out.arm, 26);
    } else {  // arms must not melt into the flanks
        out.all = std::min(smooth_min(trunk, out.arm, 2 + 24 * smooth_step(1190, 1310, p.y)), head);
    }
    return out;
}

Cloth Person::cloth(Vec p, const Parts& parts) const {
    if (p.y < 650 || p.y > 1525 || parts.arm < std::min(parts.torso, parts.leg) + 1) return Cloth::Skin;
    const float x = std::fabs(p.x);
    const float waist = 986 - 3 * std::cos(x * 0.012F);
    if (p.y <= waist) return p.y > 686 + 10 * (x - 90) / 80 ? Cloth::Shorts : Cloth::Skin;
    const float slim = soft_ ? 0.88F : 1;
    const float below = std::min(p.y - 1460, 0.0F);
    const float depth = p.z > -20 ? 92.0F : 58.0F;
    const float neckline = std::sqrt(x * x / (64 * 64 * slim * slim) + below * below / (depth * depth));
    const float armhole = (172 - 68 * smooth_step(1190, 1420, p.y)) * slim;
    if (neckline < 1 || (p.y > 1190 && x > armhole)) return Cloth::Skin;
    return Cloth::Top;
}

float Person::operator()(Vec p) const {
    const Parts own = parts(p);
    if (own.all >= 20) return own.all;
    switch (cloth(p, own)) {
        case Cloth::Shorts:
            return own.all - 2.2F;
        case Cloth::Top:
            return own.all - 3;
        case Cloth::Skin:
            break;
    }
    return own.all;
}

float LoneLeg::operator()(Vec p) const {
    if (p.x <= 0) return std::max(40 - p.x * 0.5F, 40.0F);
    const float d = leg()(Vec{std::sqrt(p.x * p.x + 36) - 1.5F, p.y, p.z});
    return d < 20 && cloth(p) == Cloth::Shorts ? d - 2.2F : d;
}

Cloth LoneLeg::cloth(Vec p) const {
    const float x = std::fabs(p.x);
    return p.y > 686 + 10 * (x - 90) / 80 ? Cloth::Shorts : Cloth::Skin;
}

}  // namespace jointline::bake
