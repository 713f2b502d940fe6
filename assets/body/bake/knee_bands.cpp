// Ligaments, tendons, nerves and vessels: the points they run through.
#include "assets/body/bake/knee.h"

namespace jointline::bake {

namespace course {  // where each runs; names as in KneeBands
namespace {

using Points = std::vector<BandPoint>;

const Points mcl = {
    flat({-42.4F, 44, -8}, {-1, 0.5F, 0}, 4.5F, 0.8F),       flat({-44.9F, 36, -7.5F}, {-1, 0.1F, 0}, 6.4F, 1.2F),
    flat({-45, 29, -6.5F}, {-1, 0, 0.1F}, 7.4F, 1.6F),       flat({-43.8F, 18, -5}, {-1, 0, 0.1F}, 7.5F, 1.9F),
    flat({-42.6F, 0, -4}, {-1, 0, 0.1F}, 8, 1.9F),           flat({-38.6F, -17, -3}, {-1, -0.15F, 0.1F}, 7.6F, 1.7F),
    flat({-29.4F, -38, -1.5F}, {-1, -0.25F, 0.1F}, 7, 1.5F), flat({-21.8F, -57, -1}, {-1, -0.15F, 0.15F}, 6.5F, 1.2F),
    flat({-18, -74, -0.5F}, {-1, -0.05F, 0.15F}, 6, 0.8F)};
const Points mcl_deep = {flat({-40, 36, -10}, {-1, 0, -0.1F}, 5, 0.7F), flat({-43, 26, -10}, {-1, 0, -0.2F}, 7, 1.2F),
                         flat({-41.6F, 14, -15}, {-1, 0, -0.35F}, 8, 1.5F),
                         flat({-37, -2, -19.5F}, {-1, 0, -0.6F}, 8, 1.5F),
                         flat({-32, -16, -20}, {-1, -0.2F, -0.9F}, 7, 1)};
const Points lcl = {cord({42.6F, 37, -7}, 1.4F), cord({44.6F, 31, -8.5F}, 2.5F),  cord({45.4F, 20, -12}, 2.5F),
                    cord({44.8F, 4, -17}, 2.4F), cord({43.8F, -9, -21.5F}, 2.5F), cord({42, -17, -23}, 1.8F)};
const Points acl = {flat({9, 22, -18}, {1, 0, 0.3F}, 5.5F, 3.6F), flat({4, 11, -7}, {0.9F, 0.3F, 0.3F}, 4.6F, 3.4F),
                    flat({-3, 0, 6}, {0.7F, 0.6F, 0}, 5.5F, 3), flat({-5, -4, 9}, {0.5F, 0.8F, 0}, 5.5F, 2)};
const Points pcl = {flat({-9, 16, -4}, {-1, 0, 0.3F}, 5.5F, 4), flat({-5, 4, -15}, {-0.8F, 0.3F, 0.2F}, 5.2F, 4),
                    flat({0, -9, -26}, {-0.5F, 0.4F, -0.6F}, 5.5F, 3.4F), flat({0, -15, -26.6F}, {0, 0.1F, -1}, 5, 2),
                    flat({0, -22, -24.6F}, {0, -0.1F, -1}, 4, 1)};

// Some fibres run over the kneecap's face: the tendon begins there as a thin tongue.
const Points patellar_tendon = {
    flat({1, 33, 51.2F}, {0, 0.05F, 1}, 8, 0.3F),     flat({1, 25, 50.0F}, {0, 0.22F, 1}, 11.5F, 1.3F),
    flat({1, 17, 47.2F}, {0, 0.27F, 1}, 12.8F, 2.3F), flat({1, 8, 44}, {0, 0.27F, 1}, 12.8F, 2.7F),
    flat({2, -8, 38.8F}, {0, 0.25F, 1}, 12, 2.7F),    flat({3, -24, 34.4F}, {0, 0.22F, 1}, 11.6F, 2.6F),
    flat({3.5F, -37, 32.6F}, {0, 0.16F, 1}, 10, 2),   flat({3.5F, -47, 30.9F}, {0, 0.25F, 1}, 8, 1.3F),
    flat({3.5F, -56, 28}, {0, 0.35F, 1}, 6.5F, 0.8F)};
const Points quadriceps_tendon = {
    flat({1, 44, 51.4F}, {0, 0.1F, 1}, 10, 0.3F),  flat({1, 51, 50.3F}, {0, 0.3F, 1}, 14, 1.6F),
    flat({1, 60, 47.4F}, {0, 0.25F, 1}, 16, 3.0F), flat({3, 70, 45.4F}, {0, 0, 1}, 15.5F, 3.6F),
    flat({6, 92, 47}, {0, 0, 1}, 13, 3.6F),        flat({9, 120, 51}, {0, 0, 1}, 11, 3.0F),
    flat({12, 150, 55}, {0, 0, 1}, 9, 2)};
const Points itb = {
    flat({53, 225, 4}, {1, 0, 0.1F}, 21, 1.5F),        flat({51, 150, 5}, {1, 0, 0.1F}, 19, 1.6F),
    flat({48.6F, 90, 7}, {1, 0, 0.12F}, 16.5F, 1.8F),  flat({46.8F, 50, 9}, {1, 0, 0.2F}, 14.5F, 2),
    flat({45, 22, 12}, {1, 0, 0.3F}, 13, 2),           flat({40.5F, -2, 15.5F}, {1, -0.1F, 0.5F}, 10.5F, 2),
    flat({35.8F, -14, 20}, {1, -0.3F, 0.8F}, 8, 1.8F), flat({32, -23, 23.4F}, {0.9F, -0.3F, 1}, 6.5F, 1.4F),
    flat({29, -31, 24}, {0.8F, -0.1F, 1}, 5.5F, 0.9F)};

const Points rectus = {flat({16, 280, 52}, {0, 0, 1}, 19, 12),          flat({15.5F, 215, 52}, {0, 0, 1}, 18.5F, 12),
                       flat({13.8F, 172, 53}, {0, 0, 1}, 16, 10.5F),    flat({12, 142, 53.5F}, {0, 0, 1}, 12, 7.6F),
                       flat({9.8F, 112, 49.8F}, {0, 0, 1}, 8.5F, 4.2F), flat({7, 82, 43}, {0, 0, 1}, 6, 2)};

const Points sartorius = {
    flat({-52, 215, -22}, {-1, 0, -0.3F}, 14, 3.8F),     flat({-49, 150, -26}, {-1, 0, -0.4F}, 13, 3.8F),
    flat({-46.5F, 90, -27}, {-1, 0, -0.5F}, 11, 3.5F),   flat({-45, 45, -27}, {-1, 0, -0.5F}, 8.5F, 3),
    flat({-43.5F, 5, -23}, {-1, 0, -0.4F}, 7.5F, 2.6F),  flat({-39.6F, -25, -13}, {-1, -0.1F, -0.1F}, 8, 2),
    flat({-31.6F, -44, 0}, {-1, -0.2F, 0.35F}, 9, 1.7F), flat({-21.5F, -57, 11}, {-0.8F, -0.1F, 0.7F}, 9, 1.2F),
    flat({-12, -65, 18}, {-0.5F, 0, 0.9F}, 8, 0.6F)};
const Points gracilis = {cord({-44, 205, -44}, 6.5F),
                         cord({-42, 130, -44}, 5.4F),
                         cord({-40.5F, 70, -41}, 4.2F),
                         cord({-40, 25, -37}, 3.5F),
                         cord({-39.5F, -8, -30}, 3.1F),
                         flat({-36, -36, -16}, {-1, -0.2F, 0.1F}, 3.2F, 2.4F),
                         flat({-28.5F, -55, -2}, {-1, -0.15F, 0.3F}, 3.6F, 1.8F),
                         flat({-20.2F, -67, 8}, {-0.85F, -0.1F, 0.6F}, 4.2F, 1.2F),
                         flat({-13, -74, 15}, {-0.6F, 0, 0.9F}, 4.5F, 0.5F)};
const Points semitendinosus = {cord({-30, 205, -56}, 8),
                               cord({-31, 130, -54}, 6),
                               cord({-32.5F, 70, -50}, 4.6F),
                               cord({-34, 25, -45}, 3.8F),
                               cord({-35, -12, -38}, 3.3F),
                               flat({-33, -44, -22}, {-1, -0.15F, 0}, 3.2F, 2.5F),
                               flat({-27, -66, -6}, {-1, -0.1F, 0.2F}, 3.6F, 1.9F),
                               flat({-19.6F, -80, 5}, {-0.9F, 0, 0.5F}, 4.2F, 1.2F),
                               flat({-13, -87, 12}, {-0.6F, 0, 0.9F}, 4.5F, 0.5F)};
const Points biceps = {cord({36, 150, -39}, 8),      cord({40, 105, -40}, 8),     cord({42, 65, -38}, 6.5F),
                       cord({43.5F, 28, -33}, 4.6F), cord({42.4F, 0, -27}, 4.1F), cord({40, -15, -23}, 2.8F),
                       cord({38.5F, -22, -21}, 1.6F)};
const Points semimembranosus = {cord({-22, 150, -37}, 9),   cord({-25, 95, -37}, 9.5F), cord({-29, 52, -36}, 7.5F),
                                cord({-31, 22, -33}, 5),    cord({-32, 0, -29}, 4),     cord({-32, -14, -26}, 2.6F),
                                cord({-31, -20, -24}, 1.4F)};
const Points adductor = {
    flat({-14, 225, -20}, {-1, 0, -0.4F}, 15, 9),           flat({-20, 165, -17}, {-1, 0, -0.4F}, 13, 8),
    flat({-26, 115, -13}, {-1, 0, -0.4F}, 7.5F, 5),         flat({-31.5F, 78, -11}, {-1, 0, -0.3F}, 3, 2.6F),
    flat({-35, 58, -10.5F}, {-1, 0.2F, -0.2F}, 2.6F, 1.8F), flat({-36.4F, 49, -10}, {-1, 0.3F, -0.2F}, 2, 1)};

// Popliteus: a cord from the outer condyle, under the outer ligament, that fans out over the back of the shin bone.
const Points popliteus = {flat({43, 21, -3}, {1, 0, 0}, 2.6F, 1.8F),
                          flat({43, 12, -13}, {1, 0, -0.5F}, 2.8F, 2),
                          flat({36.5F, 0, -26}, {0.6F, 0, -1}, 3.4F, 2.2F),
                          flat({24, -11, -31.5F}, {0.2F, 0.1F, -1}, 7, 2.6F),
                          flat({10, -26, -29}, {0, 0, -1}, 12, 3.4F),
                          flat({-2, -45, -22.5F}, {-0.1F, -0.1F, -1}, 14, 3.2F),
                          flat({-7, -64, -18}, {-0.2F, -0.15F, -1}, 11.5F, 2.2F),
                          flat({-9.5F, -80, -15.5F}, {-0.25F, -0.1F, -1}, 7, 0.9F)};
const Points plantaris = {cord({21, 42, -29}, 1.8F),   cord({18, 26, -37}, 4.2F), cord({13, 6, -41}, 3.6F),
                          cord({9, -16, -41}, 1.9F),   cord({4, -60, -37}, 1.3F), cord({-4, -110, -37}, 1.2F),
                          cord({-12, -170, -40}, 1.2F)};

const Points tibial_nerve = {cord({7, 225, -40}, 2.8F),   cord({6, 150, -43}, 2.7F), cord({2, 90, -45}, 2.6F),
                             cord({3, 30, -43.5F}, 2.5F), cord({1, -20, -43}, 2.3F), cord({2, -62, -36}, 2),
                             cord({3, -92, -30}, 1.6F)};
const Points peroneal_nerve = {cord({7, 165, -43}, 1.4F),        cord({19, 100, -46}, 1.9F),
                               cord({33, 48, -43}, 1.8F),        cord({40.5F, 5, -36}, 1.8F),
                               cord({43.4F, -22, -30.5F}, 1.7F), cord({42, -34, -24}, 1.5F),
                               cord({36.5F, -42, -19}, 1)};
const Points artery = {cord({-13, 215, -26}, 3.6F), cord({-8, 130, -32}, 3.6F), cord({-3, 50, -37.5F}, 3.4F),
                       cord({-2, -10, -37}, 3.1F), cord({-1, -60, -31}, 2.6F)};

}  // namespace
}  // namespace course

namespace {

using course::Points;

/// Tendons behind the joint take the short way when it bends: their points beside it are left out.
Points bowstring(const Points& points, const Pose& pose) {
    if (pose.bend == 0) return points;
    Points out;
    for (const BandPoint& p : points)
        if (p.at.y > 50 || p.at.y < -20) out.push_back(p);
    return out;
}

BandPoint moved(BandPoint p, Vec at, float turn) {
    p.at = at;
    p.normal = turned_x(p.normal, turn);
    return p;
}

/// From the kneecap straight to the tubercle.
Points bent_patellar_tendon(const Pose& pose) {
    if (pose.bend == 0) return course::patellar_tendon;
    Points out;
    for (const BandPoint& p : course::patellar_tendon)
        if (p.at.y > 12) out.push_back(moved(p, pose.with_kneecap(p.at), Pose::kneecap_share * pose.bend));
    const BandPoint above = out.back();
    bool below = false;
    for (const BandPoint& p : course::patellar_tendon) {
        if (p.at.y > -30) continue;
        const BandPoint next = moved(p, pose.with_shank(p.at), pose.bend);
        for (int i = 1; !below && i < 6; ++i) {  // evenly, or the curve overshoots
            const float t = static_cast<float>(i) / 6;
            out.push_back({mix(above.at, next.at, t), mix(above.normal, next.normal, t),
                           mix(above.width, next.width, t), mix(above.thickness, next.thickness, t)});
        }
        below = true;
        out.push_back(next);
    }
    return out;
}

/// From the kneecap over the front of the thigh bone.
Points bent_quadriceps_tendon(const Pose& pose) {
    if (pose.bend == 0) return course::quadriceps_tendon;
    Points out;
    for (const BandPoint& p : course::quadriceps_tendon)
        if (p.at.y < 55) out.push_back(moved(p, pose.with_kneecap(p.at), Pose::kneecap_share * pose.bend));
    out.push_back(flat({1, -1, 41.5F}, {0, -0.45F, 1}, 15.5F, 2.8F));
    out.push_back(flat({1.5F, 16, 39.5F}, {0, -0.05F, 1}, 16, 3.2F));
    out.push_back(flat({2.5F, 42, 38.5F}, {0, 0, 1}, 15.5F, 3.4F));
    for (const BandPoint& p : course::quadriceps_tendon)
        if (p.at.y > 65) out.push_back(p);
    return out;
}

Points posed(Points points, const Pose& pose) {
    if (pose.bend == 0) return points;
    for (BandPoint& p : points) {
        p.normal = pose.place_direction(p.normal, p.at);
        p.at = pose.place(p.at);
    }
    return points;
}

Band band(const Points& points, const Pose& pose, Tips tips = {}, int pieces = 10) {
    return Band(posed(points, pose), tips, pieces);
}

}  // namespace

KneeBands::KneeBands(const Pose& pose)
    : mcl(band(course::mcl, pose, {12, 16})),
      mcl_deep(band(course::mcl_deep, pose, {5, 5})),
      lcl(band(course::lcl, pose, {}, 8)),
      acl(band(course::acl, pose, {}, 8)),
      pcl(band(course::pcl, pose, {0, 8}, 8)),
      patellar_tendon(Band(bent_patellar_tendon(pose), {9, 17})),
      quadriceps_tendon(Band(bent_quadriceps_tendon(pose), {9, 0})),
      itb(band(course::itb, pose, {0, 11})),
      rectus(band(course::rectus, pose, {0, 6})),
      sartorius(band(bowstring(course::sartorius, pose), pose, {0, 14}, 14)),
      gracilis(band(bowstring(course::gracilis, pose), pose, {0, 12})),
      semitendinosus(band(bowstring(course::semitendinosus, pose), pose, {0, 12})),
      biceps(band(bowstring(course::biceps, pose), pose)),
      semimembranosus(band(bowstring(course::semimembranosus, pose), pose)),
      adductor(band(course::adductor, pose, {0, 5})),
      popliteus(band(course::popliteus, pose, {0, 8})),
      plantaris(band(course::plantaris, pose, {}, 8)),
      tibial_nerve(band(course::tibial_nerve, pose, {}, 8)),
      peroneal_nerve(band(course::peroneal_nerve, pose, {}, 8)),
      artery(band(course::artery, pose, {}, 8)) {}

}  // namespace jointline::bake
