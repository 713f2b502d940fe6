#include "assets/body/bake/knee.h"

#include <limits>

namespace jointline::bake {

namespace {

constexpr float pi = 3.14159265F;

// Muscle bellies.
const Ellipsoid vastus_medialis = ellipsoid({-27, 88, 27}, {19, 42, 20}, -0.20F);
const Relief vastus_medialis_more = {add(ellipsoid({-30, 155, 22}, {25, 74, 28}, -0.05F), 18),
                                     add(ellipsoid({-21, 56, 36}, {11, 16, 9}, 0.55F), 12),
                                     add(ellipsoid({-16, 165, 4}, {20, 92, 22}), 20)};
const Ellipsoid vastus_lateralis = ellipsoid({31, 155, 26}, {17, 82, 27}, 0.03F);
const Relief vastus_lateralis_more = {add(ellipsoid({27, 92, 34}, {13, 34, 14}, 0.22F), 16),
                                      add(round_cone({26, 88, 36}, {17.5F, 53, 43}, 10, 2.8F), 16),
                                      add(ellipsoid({31, 150, 2}, {17, 84, 22}, 0.02F), 16)};
const Ellipsoid biceps_belly = ellipsoid({36, 165, -38}, {18.5F, 88, 20}, 0.03F);
const Ellipsoid semimembranosus_belly = ellipsoid({-21, 160, -37}, {20, 98, 20}, -0.06F);
const Relief calf_medial = {add(ellipsoid({-22, -95, -52}, {22, 78, 22}, 0.03F), 20),
                            add(ellipsoid({-20, -190, -50}, {22, 90, 20}, 0.03F), 24),
                            add(ellipsoid({-21, -66, -37}, {11, 42, 10}, 0.05F), 14)};
const Relief calf_lateral = {add(ellipsoid({26, -90, -50}, {22, 74, 21}, -0.03F), 20),
                             add(ellipsoid({26, -190, -48}, {21, 90, 20}, -0.03F), 24)};
const RoundCone soleus_root = round_cone({33, -48, -28}, {26, -130, -32}, 6, 13);
const Relief soleus_relief = {add(ellipsoid({3, -160, -30}, {35, 104, 16}), 14),
                              add(round_cone({-13, -60, -20}, {-25, -165, -27}, 2.5F, 10), 12)};
const RoundCone deep_calf = round_cone({-5, -66, -13}, {-12, -215, -17}, 1.5F, 7.5F);
const Ellipsoid tibialis_anterior = ellipsoid({21, -140, 12}, {13, 112, 16}, 0.02F);
const Ellipsoid peroneals = ellipsoid({37, -150, -6}, {11, 112, 17});

/// A crescent wedge on the shin bone: high and rounded at the rim, thin inside, hollowed above by the condyle.
struct Meniscus {
    Vec center;
    float rx, rz;
    float opening;  ///< direction of its gap
    float gap;      ///< half of it
    float height_front, height_middle, height_back;
    float width_front, width_middle, width_back;

    float operator()(Vec p, float condyles) const {
        const Vec q = p - center;
        const float k0 = std::sqrt(q.x * q.x / (rx * rx) + q.z * q.z / (rz * rz));
        const float k1 = std::sqrt(q.x * q.x / (rx * rx * rx * rx) + q.z * q.z / (rz * rz * rz * rz));
        const float rim = k1 < 1e-5F ? -rx : k0 * (k0 - 1) / k1;  // below zero inside the rim
        const float s = std::clamp(q.z / rz, -1.0F, 1.0F);
        const float front = std::max(s, 0.0F) * std::max(s, 0.0F);
        const float back = std::max(-s, 0.0F) * std::max(-s, 0.0F);
        const float height =
            height_middle + (height_front - height_middle) * front + (height_back - height_middle) * back;
        const float width = width_middle + (width_front - width_middle) * front + (width_back - width_middle) * back;
        const float u = clamp01(-rim / width);
        const float top = height * (1 - u) * (1 - 0.35F * u) + 0.7F;
        const float bulge = 1.1F * (1 - 4 * (q.y / height - 0.45F) * (q.y / height - 0.45F));  // the rim is round
        float d = smooth_max(smooth_max(rim - std::max(bulge, 0.0F), -rim - width, 1.5F),
                             smooth_max((q.y - top) * 0.86F, -q.y, 1.2F), 2.6F);
        d = smooth_max(d, -(condyles - 0.45F), 1.2F);
        float turn = std::atan2(q.z / rz, q.x / rx) - opening;
        while (turn > pi) turn -= 2 * pi;
        while (turn < -pi) turn += 2 * pi;
        const float out_of_gap = (gap - std::fabs(turn)) * std::sqrt(q.x * q.x + q.z * q.z);
        return smooth_max(d, out_of_gap, 3) * 0.85F;
    }
};
const Meniscus inner_meniscus = {{-20, -2.5F, -3}, 18.6F, 23.6F, 0, 0.62F, 4.4F, 7.4F, 8.6F, 9, 9.5F, 13};
const Meniscus outer_meniscus = {{20, -2.3F, -3}, 17.4F, 20.2F, pi, 0.42F, 4.6F, 7.4F, 7.8F, 10, 10.5F, 11};

// Skin: what shows through.
const Relief skin_thigh = {
    add(ellipsoid({-34, 116, 33}, {24, 64, 34}, 0.12F), 30),  // vastus medialis, with a fuller lower end
    add(ellipsoid({-30, 76, 40}, {18, 30, 22}, 0.30F), 20),
    add(ellipsoid({34, 140, 36}, {20, 74, 34}), 34),       // vastus lateralis
    cut(ellipsoid({7, 84, 94}, {11, 34, 12}, -0.1F), 30),  // hollow over the tendon above the kneecap
};
const Relief skin_kneecap = {
    cut(round_cone({-31, 34, 71}, {-25, 12, 69}, 2.5F, 6), 26),  // grooves beside the kneecap
    cut(round_cone({33, 35, 70}, {27, 12, 68}, 2.5F, 6), 26),
    add(ellipsoid({1, 36, 55}, {22, 23.5F, 12}), 13),               // kneecap
    add(round_cone({2, 14, 49}, {3, -42, 42.5F}, 8.5F, 7.5F), 16),  // its tendon
    add(ellipsoid({-13, 4, 44.5F}, {10, 11, 8}), 22),               // fat pad beside it
    add(ellipsoid({16, 4, 44}, {10, 11, 8}), 22),
};
const Relief skin_shin = {
    add(ellipsoid({3.5F, -43, 40}, {12, 19, 8.5F}), 20),     // tubercle
    add(round_cone({3, -60, 36}, {0, -240, 18}, 6, 4), 20),  // shin
};
const Relief skin_condyles = {
    add(ellipsoid({-35, 26, 0}, {13.5F, 34, 34}), 34),
    add(ellipsoid({35, 24, 4}, {13.5F, 34, 34}), 34),
};
const Relief skin_below = {
    add(ellipsoid({-33, -16, 6}, {13, 24, 28}, 0.1F), 30),      // inner flare of the shin bone
    add(ellipsoid({29.5F, -20, 24}, {12, 14, 12}), 28),         // Gerdy's tubercle
    add(ellipsoid({36, -92, 12}, {20, 66, 27}, 0.03F), 34),     // muscles of the shin
    add(ellipsoid({-22, -128, -50}, {28, 82, 37}, 0.05F), 24),  // calf
    add(ellipsoid({30, -112, -50}, {28, 76, 35}, -0.04F), 24),
    add(ellipsoid({41.5F, -23, -20}, {8.5F, 14, 11}), 24),  // head of the calf bone
};
const Relief skin_behind = {
    cut(ellipsoid({0, 14, -86}, {20, 62, 25}), 30),                // hollow of the knee
    add(round_cone({46, 245, -42}, {42, -16, -25}, 12, 4), 28),    // outer cord
    add(round_cone({-45, 245, -54}, {-34, -40, -22}, 13, 4), 28),  // inner cords
};
// Finer shapes of the inner side and of the hollow, which are what a finger looks for. A blend of width k moves a
// surface that is s away by (k - s)^2 / 4k: these stay a few millimetres off the skin to move it by one to three.
const Relief skin_fine = {
    cut(round_cone({-88, 240, -10}, {-78, 15, 4}, 16, 5), 22),       // behind the vastus, before the inner muscles
    add(ball({-43.5F, 34, -8}, 9), 20),                              // inner bump
    cut(capsule({-70, 2, 22}, {-69, 1, -20}, 4), 15),                // joint gap
    add(ellipsoid({-33, -58, 15}, {8, 24, 12}, 0.2F), 16),           // the three tendons' end
    cut(round_cone({-62, -50, -18}, {-53, -200, -13}, 4, 4), 20),    // edge of the calf behind the shin bone
    add(round_cone({-43, 150, -46}, {-36, -42, -32}, 6, 4.5F), 14),  // inner cords
    add(round_cone({44, 150, -40}, {41, -24, -31}, 5, 4.5F), 14),    // outer cord
    cut(round_cone({2, 120, -84}, {2, -8, -61}, 9, 8.5F), 20),       // the hollow between them
    cut(round_cone({0, 6, -50.8F}, {30, 10, -53}, 2.2F, 0.3F), 5),   // its fold
    cut(round_cone({0, 6, -50.8F}, {-30, 9, -53}, 2.2F, 0.3F), 5),
};

// Flesh over the tendons of the bent knee.
const RoundCone bent_tendon_below = round_cone({3, -17, -62}, {1, -7, 2}, 13, 16);
const RoundCone bent_tendon_above = round_cone({1, 2, 30}, {2, 46, 27}, 16, 23);

}  // namespace

Knee::Knee(Pose pose)
    : pose_(pose),
      bands_(pose),
      // the same leg as the body map's (less 111.5, 490, 0), a little richer
      skin_({{235, 57, -68, 93, -80},
             {175, 55, -62, 89, -74},
             {115, 52, -56, 82, -66},
             {75, 50, -53, 73, -61},
             {45, 50, -51, 67, -57},
             {18, 50, -49.5F, 63, -54},
             {-5, 49.5F, -48, 58, -54},
             {-30, 48.5F, -46, 51, -57},
             {-58, 51, -45, 46, -64},
             {-90, 55.5F, -46, 40, -74},
             {-125, 59, -45, 35, -81},
             {-160, 59, -42, 30, -83},
             {-235, 54, -33, 22, -78}},
            2.3F),
      calf_medial_head_(round_cone({-22, 33, -31}, pose.place({-24, -22, -46}), 4.5F, 12.5F)),
      calf_lateral_head_(round_cone({24, 31, -29}, pose.place({25, -20, -44}), 4.5F, 12)) {}

float Knee::straight_skin(Vec p) const {
    float d = skin_(p);
    if (d > 40) return d;
    d = skin_shin(skin_kneecap(skin_thigh(d, p), p), p);
    return skin_fine(skin_behind(skin_below(skin_condyles(d, p), p), p), p);
}

float Knee::bent_skin(Vec p) const {
    // thigh and shin, each ending at the joint, and flesh over what stands out between them
    const Vec q = pose_.shank(p);
    float thigh = skin_(p);
    if (thigh < 40) thigh = skin_condyles(skin_thigh(thigh, p), p);
    thigh = smooth_max(thigh, 22 - p.y, 24);
    float shin = skin_(q);
    if (shin < 40) shin = skin_below(skin_shin(shin, q), q);
    shin = smooth_max(shin, q.y + 2, 20);
    float d = smooth_min(thigh, shin, 12);
    if (d > 60) return d;
    float front = smooth_min(bones_.condyles(p) - 7.5F, bones_.patella(pose_.kneecap(p)) - 5.5F, 20);
    front = smooth_min(front, bent_tendon_below(p), 20);
    front = smooth_min(front, bent_tendon_above(p), 22);
    front = smooth_min(front, bones_.tibia(q) - 7.5F, 20);
    d = smooth_min(d, front, 20);
    return smooth_min(d, smooth_min(bands_.semitendinosus(p), bands_.sartorius(p), 12) - 2.5F, 18);
}

float Knee::skin(Vec p) const { return pose_.bend == 0 ? straight_skin(p) : bent_skin(p); }

float Knee::meniscus(Vec p, bool medial) const {
    const Vec q = pose_.shank(p);
    return (medial ? inner_meniscus : outer_meniscus)(q, bones_.condyles(p));
}

float Knee::fat_pad(Vec p) const {
    const Vec q = pose_.shank(p);
    // a wedge between the tendon (front), the condyles (back, above) and the shin bone (below), with soft flanks
    const auto plane = [&](float y, float z, float ny, float nz) {
        return ((q.y - y) * ny + (q.z - z) * nz) / std::sqrt(ny * ny + nz * nz);
    };
    float d = smooth_max(plane(-8, 36.4F, -0.27F, 0.96F), plane(7, 24, 0.95F, -0.40F), 11);
    d = smooth_max(d, plane(-8, 22.5F, -0.66F, -0.75F), 11);
    d = smooth_max(d, std::fabs(q.x - 1.5F) - 25 + 0.035F * (q.y + 2) * (q.y + 2), 13);
    d = smooth_max(d, -(bands_.patellar_tendon(p) - 0.3F), 2);
    d = smooth_max(d, -(bones_.condyles(p) - 0.3F), 2);
    d += 0.16F * std::sin(q.x * 0.62F + 0.6F * std::sin(q.y * 0.4F)) * std::sin(q.y * 0.55F + q.x * 0.2F);  // lobes
    return d * 0.9F;
}

float Knee::gastrocnemius(Vec p, bool medial) const {
    const Vec q = pose_.shank(p);
    return medial ? calf_medial(calf_medial_head_(p), q) : calf_lateral(calf_lateral_head_(p), q);
}

Knee::Straight Knee::straightened(Part part, Vec p) const {
    const Straight with_thigh{p, 0};
    if (pose_.bend == 0) return with_thigh;
    const Straight with_shin{pose_.shank(p), pose_.bend};
    const Straight with_kneecap{pose_.kneecap(p), Pose::kneecap_share * pose_.bend};
    switch (part) {
        case Part::Patella:
            return with_kneecap;
        case Part::PatellarTendon:
            return with_shin.p.y < -12 ? with_shin : with_kneecap;
        case Part::QuadricepsTendon:
            return with_kneecap.p.y < 62 ? with_kneecap : with_thigh;
        case Part::Femur:
        case Part::Cartilage:
        case Part::VastusMedialis:
        case Part::VastusLateralis:
        case Part::RectusFemoris:
        case Part::AdductorMagnus:
            return with_thigh;
        case Part::Tibia:
        case Part::Fibula:
        case Part::MeniscusMedial:
        case Part::MeniscusLateral:
        case Part::FatPad:
        case Part::Soleus:
        case Part::TibialisAnterior:
        case Part::Peroneals:
        case Part::DeepCalf:
        case Part::Popliteus:
            return with_shin;
        case Part::GastrocnemiusMedial:
        case Part::GastrocnemiusLateral:
            return with_shin.p.y < 0 ? with_shin : with_thigh;
        default:
            break;
    }
    // what runs from one to the other
    const float thigh = smooth_step(-30, 10, with_shin.p.y);
    return {mix(with_shin.p, p, thigh), pose_.bend * (1 - thigh)};
}

float Knee::part(Part part, Vec p) const {
    const Vec q = pose_.shank(p);
    switch (part) {
        case Part::None:
            break;
        case Part::Femur:
            return bones_.femur(p);
        case Part::Tibia:
            return bones_.tibia(q);
        case Part::Fibula:
            return bones_.fibula(q);
        case Part::Patella:
            return bones_.patella(pose_.kneecap(p));
        case Part::Cartilage:
            return bones_.cartilage(p);
        case Part::MeniscusMedial:
            return meniscus(p, true);
        case Part::MeniscusLateral:
            return meniscus(p, false);
        case Part::Acl:
            return bands_.acl(p);
        case Part::Pcl:
            return bands_.pcl(p);
        case Part::Mcl:
            return pose_.bend > 0 ? bands_.mcl(p) : smooth_min(bands_.mcl(p), bands_.mcl_deep(p), 2);
        case Part::Lcl:
            return bands_.lcl(p);
        case Part::PatellarTendon:
            return bands_.patellar_tendon(p);
        case Part::QuadricepsTendon: {
            const float d = bands_.quadriceps_tendon(p);
            return quadriceps_cut ? smooth_max(d, p.y - 84, 5) : d;
        }
        case Part::Itb:
            return bands_.itb(p);
        case Part::Sartorius:
            return bands_.sartorius(p);
        case Part::Gracilis:
            return bands_.gracilis(p);
        case Part::Semitendinosus:
            return bands_.semitendinosus(p);
        case Part::BicepsFemoris: {
            const float d = bands_.biceps(p);
            return smooth_min(d, biceps_belly(p), 16);
        }
        case Part::Semimembranosus: {
            const float d = bands_.semimembranosus(p);
            return smooth_min(d, semimembranosus_belly(p), 16);
        }
        case Part::GastrocnemiusMedial:
            return gastrocnemius(p, true);
        case Part::GastrocnemiusLateral:
            return gastrocnemius(p, false);
        case Part::FatPad:
            return fat_pad(p);
        case Part::VastusMedialis:
            return vastus_medialis_more(vastus_medialis(p), p);
        case Part::VastusLateralis:
            return vastus_lateralis_more(vastus_lateralis(p), p);
        case Part::RetinaculumMedial:
        case Part::RetinaculumLateral:
        case Part::Capsule:
            break;  // films, see knee_film.h
        case Part::RectusFemoris:
            return bands_.rectus(p);
        case Part::Soleus:
            return soleus_relief(soleus_root(q), q);
        case Part::TibialisAnterior:
            return tibialis_anterior(q);
        case Part::Peroneals:
            return peroneals(q);
        case Part::AdductorMagnus:
            return bands_.adductor(p);
        case Part::Nerve:
            return std::min(bands_.tibial_nerve(p), bands_.peroneal_nerve(p));
        case Part::Artery:
            return bands_.artery(p);
        case Part::Popliteus:
            return bands_.popliteus(p);
        case Part::DeepCalf:
            return deep_calf(q);
        case Part::Plantaris:
            return bands_.plantaris(p);
    }
    return std::numeric_limits<float>::max();
}

}  // namespace jointline::bake
