#include "assets/body/bake/knee_film.h"

namespace jointline::bake {

namespace {

struct Strip {
    Part part;
    bool is_ligament;  // shown with the ligaments too
    Vec from;
    Vec to;
    float radius_from;
    float radius_to;
    float cover;
};

constexpr Strip strips[] = {
    // medial patellofemoral ligament: fans from the bump out to the kneecap's inner edge
    {Part::RetinaculumMedial, true, {-17, 39, 44}, {-33, 42, 28}, 17, 13, 0.72F},
    {Part::RetinaculumMedial, true, {-33, 42, 28}, {-43, 43, -4}, 13, 8, 0.78F},
    // down to the shin, beside the tendon
    {Part::RetinaculumMedial, false, {-14, 20, 44}, {-26, 0, 34}, 9, 8, 0.62F},
    {Part::RetinaculumMedial, false, {-26, 0, 34}, {-27, -9, 30}, 8, 6, 0.55F},
    // between the two the capsule is thin
    {Part::RetinaculumMedial, false, {-26, 18, 36}, {-38, 22, 14}, 15, 13, 0.26F},
    {Part::RetinaculumLateral, false, {20, 37, 44}, {35, 37, 30}, 17, 16, 0.66F},
    {Part::RetinaculumLateral, false, {35, 37, 30}, {45, 36, 14}, 16, 15, 0.66F},
    {Part::RetinaculumLateral, false, {15, 20, 44}, {28, -2, 34}, 9, 8, 0.6F},
    {Part::RetinaculumLateral, false, {28, -2, 34}, {30, -10, 31}, 8, 6, 0.55F},
    {Part::RetinaculumLateral, false, {27, 17, 36}, {38, 20, 18}, 14, 12, 0.24F},
    // capsule behind, with its slanting band (oblique popliteal ligament)
    {Part::Capsule, false, {-26, 22, -37}, {-26, -8, -27}, 14, 11, 0.5F},
    {Part::Capsule, false, {26, 22, -37}, {26, -8, -27}, 14, 11, 0.5F},
    {Part::Capsule, false, {0, 28, -30}, {0, -10, -30}, 22, 18, 0.5F},
    {Part::Capsule, false, {-30, -8, -28}, {20, 30, -36}, 6, 7, 0.8F},
};

/// 1 in the middle of a strip, 0 at its edge.
float within(const Strip& s, Vec p, const Pose& pose) {
    const Vec from = pose.place_in_front(s.from);
    const Vec along = pose.place_in_front(s.to) - from;
    const float h = clamp01(dot(p - from, along) / dot(along, along));
    const float radius = mix(s.radius_from, s.radius_to, h);
    return smooth_step(radius, radius * 0.62F, length(p - (from + along * h)));
}

}  // namespace

float KneeFilm::operator()(Vec p) const {
    if (p.y > 75 || p.y < -80) return std::fabs(p.y) - 55;
    const float thigh = smooth_min(knee_.part(Part::Femur, p), knee_.part(Part::Cartilage, p), 6);
    const float upper = smooth_min(thigh, knee_.part(Part::Patella, p), 24);
    return smooth_min(upper, knee_.part(Part::Tibia, p), 24) - 1.6F;
}

KneeFilm::Sheet KneeFilm::at(Vec p, bool ligaments_only) const {
    Sheet sheet;
    float left = 1;  // of what is below
    float most = 0;
    for (const Strip& s : strips) {
        if (ligaments_only && !s.is_ligament) continue;
        const float own = s.cover * within(s, p, knee_.pose());
        left *= 1 - own;
        if (own > most) {
            most = own;
            sheet.part = s.part;
            sheet.along = unit(knee_.pose().place_in_front(s.to) - knee_.pose().place_in_front(s.from));
        }
    }
    sheet.cover = std::min(1 - left, 0.82F);
    return sheet;
}

}  // namespace jointline::bake
