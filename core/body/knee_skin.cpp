#include "core/body/knee_skin.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jointline::body {

namespace {

constexpr SkinCapsule capsules[] = {
    {"knee.medial.joint_line_anterior", {-25, -1, 50}, {-38, 0, 34}, 8},
    {"knee.medial.joint_line", {-45, 1, 21}, {-49, 0, -12}, 7.5F},
    {"knee.medial.mcl_femoral", {-50, 35, -6}, {-50, 33, -9}, 14.5F},
    {"knee.medial.mcl_tibial", {-44, -53, -8}, {-42, -70, -9}, 10},
    {"knee.medial.pes_anserine", {-32, -48, 32}, {-40, -60, 16}, 12},
    {"knee.medial.pes_anserine", {-27, -63, 36}, {-36, -69, 20}, 10},
    {"knee.medial.tibial_plateau", {-30, -23, 42}, {-44, -24, 18}, 10.5F},
    {"knee.medial.tibial_plateau", {-44, -24, 18}, {-45, -25, -14}, 11},
    {"knee.medial.femoral_condyle", {-45, 16, 30}, {-49, 17, 8}, 7},
    {"knee.medial.patellar_facet", {-23, 46, 58}, {-23, 26, 57}, 7},
    {"knee.medial.patellar_facet", {-33, 44, 48}, {-34, 26, 46}, 6.5F},
    {"knee.medial.retinaculum_plica", {-44, 46, 28}, {-45, 32, 24}, 8},
    {"knee.front.peripatellar", {-25, 58, 60}, {-17, 64, 65}, 6},
    {"knee.front.peripatellar", {19, 64, 65}, {28, 58, 59}, 6},
    {"knee.front.peripatellar", {-24, 14, 55}, {-20, 11, 57}, 4},
    {"knee.front.peripatellar", {25, 14, 54}, {22, 11, 56}, 4},
    {"knee.front.retropatellar", {1, 31, 67}, {1, 30, 67}, 10},
    {"knee.front.patella_surface", {-7, 49, 66}, {9, 49, 66}, 8},
    {"knee.front.quadriceps_tendon", {2, 72, 70}, {6, 98, 75}, 15},
    {"knee.front.inferior_pole", {-3, 14, 62}, {6, 14, 62}, 6.5F},
    {"knee.front.patellar_tendon", {2, 1, 59}, {3, -24, 55}, 9},
    {"knee.front.fat_pad", {-17, 4, 55}, {-15, -4, 55}, 8},
    {"knee.front.fat_pad", {20, 4, 54}, {19, -4, 54}, 8},
    {"knee.front.tibial_tubercle", {3.5F, -39, 51}, {3.5F, -50, 48}, 12},
    {"knee.lateral.patellar_facet", {23, 47, 58}, {23, 25, 57}, 7},
    {"knee.lateral.patellar_facet", {33, 44, 50}, {34, 26, 48}, 6},
    {"knee.lateral.joint_line", {34, 0, 44}, {46, 0, 24}, 7.5F},
    {"knee.lateral.joint_line", {46, 0, 24}, {50, 0, 0}, 7.5F},
    {"knee.lateral.itb_epicondyle", {51, 32, 2}, {51, 29, -8}, 13},
    {"knee.lateral.lcl", {50, 10, -17}, {48, -5, -22}, 7},
    {"knee.lateral.fibular_head", {49, -24, -18}, {47, -28, -26}, 11},
    {"knee.lateral.gerdy", {35, -24, 40}, {45, -25, 25}, 10.5F},
    {"knee.lateral.tibial_plateau", {49, -18, 9}, {50, -17, -4}, 9},
    {"knee.lateral.femoral_condyle", {47, 26, 25}, {48, 18, 20}, 8.5F},
    {"knee.lateral.femoral_condyle", {46, 42, 28}, {48, 34, 24}, 6.5F},
    {"knee.back.posteromedial_corner", {-45, 6, -30}, {-42, -10, -36}, 9},
    {"knee.back.medial_hamstring", {-40, 66, -52}, {-36, 22, -50}, 11},
    {"knee.back.medial_hamstring", {-38, 22, -50}, {-34, -24, -50}, 7},
    {"knee.back.popliteal_fossa", {1, 36, -56}, {1, -12, -56}, 17},
    {"knee.back.gastrocnemius", {-20, -46, -66}, {22, -46, -66}, 14},
    {"knee.back.posterolateral_corner", {44, 2, -34}, {36, -8, -44}, 9},
    {"knee.back.biceps_tendon", {44, 66, -46}, {44, 28, -42}, 11},
    {"knee.back.biceps_tendon", {44, 28, -42}, {46, 18, -38}, 8},
    {"thigh.front", {4, 134, 84}, {10, 240, 92}, 26},
    {"thigh.front", {-38, 84, 50}, {-40, 130, 56}, 15},
    {"thigh.front", {34, 84, 58}, {40, 130, 60}, 15},
    {"thigh.front", {-40, 150, 52}, {-42, 240, 60}, 22},
    {"thigh.front", {42, 150, 56}, {44, 240, 62}, 22},
    {"thigh.medial_lower", {-57, 84, 4}, {-62, 240, 2}, 24},
    {"thigh.outer", {54, 84, 4}, {57, 240, 4}, 24},
    {"thigh.back", {-22, 110, -70}, {-24, 240, -78}, 26},
    {"thigh.back", {22, 110, -68}, {24, 240, -78}, 26},
    {"thigh.back", {0, 92, -64}, {0, 110, -66}, 12},
    {"shin.medial_upper", {-38, -96, 20}, {-36, -235, 12}, 20},
    {"shin.medial_upper", {-44, -100, -10}, {-42, -235, -14}, 18},
    {"shin.front", {3, -84, 42}, {1, -235, 28}, 13},
    {"shin.outer", {40, -76, 30}, {42, -235, 22}, 20},
    {"shin.outer", {56, -70, -14}, {58, -235, -18}, 20},
    {"calf.upper", {-26, -92, -74}, {-24, -235, -76}, 24},
    {"calf.upper", {32, -92, -74}, {32, -235, -76}, 24},
};

float distance_to(const SkinCapsule& capsule, Point3 p) {
    const Point3 along{capsule.to.x - capsule.from.x, capsule.to.y - capsule.from.y, capsule.to.z - capsule.from.z};
    const Point3 from{p.x - capsule.from.x, p.y - capsule.from.y, p.z - capsule.from.z};
    const float length2 = along.x * along.x + along.y * along.y + along.z * along.z;
    const float way = from.x * along.x + from.y * along.y + from.z * along.z;
    const float h = length2 > 0 ? std::clamp(way / length2, 0.0F, 1.0F) : 0;
    return std::hypot(from.x - along.x * h, from.y - along.y * h, from.z - along.z * h) - capsule.radius;
}

}  // namespace

std::span<const SkinCapsule> knee_skin_capsules() { return capsules; }

RegionId region_on_knee_skin(Point3 place) {
    const SkinCapsule* nearest = nullptr;
    float least = std::numeric_limits<float>::max();
    for (const SkinCapsule& capsule : capsules)
        if (const float d = distance_to(capsule, place); d < least) {
            least = d;
            nearest = &capsule;
        }
    return *region_named(nearest->region);
}

}  // namespace jointline::body
