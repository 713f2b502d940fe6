#include "assets/body/bake/knee_picture.h"

#include <limits>

#include "assets/body/bake/knee_look.h"
#include "assets/body/bake/skin_look.h"

namespace jointline::bake {

namespace {

constexpr float before = 160;
constexpr float farthest = 330;
constexpr float half_turn = 3.14159265F;
/// Of what is drawn.
Vec low_corner(Pose pose) { return pose.bend == 0 ? Vec{-84, -182, -100} : Vec{-84, -95, -215}; }
constexpr Vec high_corner{91, 210, 110};
constexpr Vec key_light{-0.50F, 0.66F, 0.70F};
constexpr std::uint8_t glass_label = 201;
constexpr std::uint8_t skin_label = 200;

constexpr std::uint64_t muscles =
    bits(Part::Itb, Part::Sartorius, Part::Gracilis, Part::Semitendinosus, Part::BicepsFemoris, Part::Semimembranosus,
         Part::GastrocnemiusMedial, Part::GastrocnemiusLateral, Part::VastusMedialis, Part::VastusLateralis,
         Part::RectusFemoris, Part::Soleus, Part::TibialisAnterior, Part::Peroneals, Part::AdductorMagnus, Part::Nerve,
         Part::Artery, Part::DeepCalf, Part::Plantaris);
constexpr std::uint64_t bones = bits(Part::Femur, Part::Tibia, Part::Fibula, Part::Patella, Part::Cartilage);

std::uint64_t hidden_in(body::Layer layer) {
    switch (layer) {
        case body::Layer::Ligament:
            return muscles;
        case body::Layer::Bone:
            return ~bones;
        case body::Layer::Skin:
        case body::Layer::Muscle:
            break;
    }
    return 0;
}

/// Light on tissue: warmer in the crevices than skin, with a shine of its own.
Vec tissue_color(const Knee& knee, const NearExact<KneeScene>& scene, const Camera& camera, const KneeScene::Hit& hit,
                 Vec p, Vec smooth_normal, float open) {
    const Knee::Straight straight = knee.straightened(hit.part, p);
    Vec surface = color_of(hit.part, straight.p);
    Gloss gloss = gloss_of(hit.part);
    if (hit.share > 0) surface = mix(surface, color_of(hit.other, knee.straightened(hit.other, p).p), hit.share);
    const auto turned = [&](Vec direction, float by) { return by == 0 ? direction : turned_x(direction, by); };
    const Vec n = turned(with_fibres(turned(smooth_normal, -straight.turn), hit.part, straight.p,
                                     turned(camera.towards_viewer, -straight.turn)),
                         straight.turn);
    const float nk = dot(n, camera.key);
    const float shadow = nk > -0.2F ? light_through(scene, p + n * 0.8F, camera.key, 150, 9) : 0;
    const float key = clamp01((nk + 0.25F) / 1.25F) * (0.30F + 0.70F * shadow);
    const float fill = clamp01((dot(n, camera.fill) + 0.4F) / 1.4F);
    const float sky = 0.5F + 0.5F * n.y;
    const float edge = power(1 - clamp01(dot(n, camera.towards_viewer)), 2.2F);
    const float shine = power(std::max(dot(n, unit(camera.key + camera.towards_viewer)), 0.0F), gloss.sharpness) *
                        gloss.strength * (0.3F + 0.7F * shadow);
    const Vec light = Vec{1.0F, 0.985F, 0.955F} * (0.98F * key) +
                      Vec{0.86F, 0.94F, 1.0F} * ((0.20F * fill + 0.19F * sky + 0.10F) * mix(0.30F, 1, open));
    const float crevice = 1 - open;
    Vec c = surface * light * (mix(0.42F, 1.05F, open) * (1 - 0.30F * edge));
    c = c * Vec{1 - 0.06F * crevice, 1 - 0.16F * crevice, 1 - 0.20F * crevice};
    return c + Vec{shine, shine, shine};
}

/// Glass: strong where the skin turns away from the viewer, faint where one looks straight through.
struct Glass {
    Vec color;
    float cover;
};
Glass glass(const Camera& camera, Vec n, bool over_tissue, bool dark) {
    const float away = power(1 - clamp01(dot(n, camera.towards_viewer)), 2.3F);
    const float lit = clamp01((dot(n, camera.key) + 0.3F) / 1.3F);
    if (dark) {
        const Vec c = mix(color(0x3E5A6A), color(0xA3C6D4), lit);
        return {c, clamp01(over_tissue ? 0.09F + 0.76F * away : 0.34F + 0.62F * away)};
    }
    return {mix(color(0x8FA6B2), color(0xDCE6EA), lit),
            clamp01(over_tissue ? 0.10F + 0.78F * away : 0.30F + 0.62F * away)};
}

Knee knee_for(body::Layer layer, Pose pose) {
    Knee knee(pose);
    knee.quadriceps_cut = layer == body::Layer::Ligament;
    return knee;
}

}  // namespace

Pose pose_of(body::View view) { return {view == body::View::Bent ? half_turn / 2 : 0}; }

KneeStage::KneeStage(body::Layer layer, Pose pose)
    : layer_(layer),
      knee_(knee_for(layer, pose)),
      skin_light_(skin_, low_corner(pose), high_corner, 2),
      scene_(knee_, hidden_in(layer), low_corner(pose), high_corner),
      scene_light_(scene_, low_corner(pose), high_corner, 1.8F),
      film_light_(film_, low_corner(pose), high_corner, 2) {}

/// A thin sheet between skin and tissue, if there is one on the ray.
void KneeStage::lay_film(Vec& tissue, std::uint8_t& label, const Camera& camera, Vec from, float to_skin,
                         float to_tissue, float open) const {
    const float t = march(film_light_, from, camera.along(), std::max(to_skin - 2, 0.0F), to_tissue, 0.7F, 0.15F);
    if (t < 0 || t >= to_tissue) return;
    const Vec p = from + camera.along() * t;
    const KneeFilm::Sheet sheet = film_.at(p, layer_ == body::Layer::Ligament);
    if (sheet.cover < 0.01F) return;
    Vec n = normal_of(film_, p, 0.6F);
    const Vec across = unit(cross(sheet.along, camera.towards_viewer));
    const float phase = dot(p, across) * 2.4F + 0.7F * std::sin(dot(p, sheet.along) * 0.11F);
    n = unit(n + across * (0.10F * std::cos(phase)));
    const float lit = clamp01((dot(n, camera.key) + 0.25F) / 1.25F);
    const float away = 1 - clamp01(dot(n, camera.towards_viewer));
    const float shine = power(std::max(dot(n, unit(camera.key + camera.towards_viewer)), 0.0F), 30) * 0.16F;
    const Vec own = color(0xDDE4E0) * (0.30F + 0.26F * open + 0.55F * lit) + Vec{shine, shine, shine};
    const float cover = clamp01(sheet.cover * (0.86F + 0.10F * std::cos(phase) + 0.35F * away * away));
    tissue = mix(tissue, own, cover);
    if (sheet.cover > 0.3F) label = static_cast<std::uint8_t>(sheet.part);
}

Sample KneeStage::shade(const Camera& camera, Point at) const {
    Sample sample;
    const Vec from = camera.start(at);
    const Vec along = camera.along();
    const float to_skin = march(skin_light_, from, along, 0, farthest, 0.65F, 0.12F);
    if (to_skin < 0) return sample;
    const Vec on_skin = from + along * to_skin;
    const Vec skin_normal = normal_of(skin_, on_skin, 0.5F);
    sample.depth = to_skin;
    sample.normal = skin_normal;
    if (layer_ == body::Layer::Skin) {
        sample.label = skin_label;
        const auto light = light_on(skin_light_, camera, on_skin, skin_normal, skin_directions_, 70, 200);
        paint(sample, skin_ramps(), light, 1);
        return sample;
    }

    const float to_tissue = march(scene_light_, from, along, std::max(to_skin - 8, 0.0F), farthest, 0.8F, 0.1F);
    const bool hit = to_tissue >= 0;
    Vec tissue[2];
    sample.label = glass_label;
    if (hit) {
        const Vec p = from + along * to_tissue;
        const KneeScene::Hit found = scene_.at(p);
        const Vec n = normal_of(scene_, p, 0.3F);
        const float open = openness(scene_light_, p, n, tissue_directions_, 46);
        Vec c = tissue_color(knee_, scene_light_, camera, found, p, n, open);
        sample.label = static_cast<std::uint8_t>(found.part);
        sample.depth = to_tissue;
        sample.normal = n;
        if (layer_ != body::Layer::Bone) lay_film(c, sample.label, camera, from, to_skin, to_tissue, open);
        // deeper parts take the colour of the skin before them
        const float depth = clamp01((to_tissue - to_skin) / 75);
        const float veil = 0.02F + (layer_ == body::Layer::Muscle ? 0.26F : 0.16F) * depth;
        tissue[0] = mix(c, color(0xDDE6EA) * (0.5F + 0.4F * open), veil);
        tissue[1] = mix(c * 0.94F, color(0x1C2A33), veil);
    }
    const float glint = power(std::max(dot(skin_normal, unit(camera.key + camera.towards_viewer)), 0.0F), 22) * 0.10F;
    for (std::size_t theme = 0; theme < 2; ++theme) {
        const Glass g = glass(camera, skin_normal, hit, theme == 1);
        const float shine = glint * (theme == 1 ? 0.6F : 1);
        const float behind = hit ? 1.0F : 0.0F;
        sample.themes[theme] = {g.color * g.cover + tissue[theme] * (1 - g.cover) + Vec{shine, shine, shine},
                                g.cover + behind * (1 - g.cover)};
    }
    return sample;
}

Picture KneeStage::picture(body::View view, const Rect& part, float pixels_per_mm) const {
    const Camera camera(view, {}, before, key_light);
    return render(part, pixels_per_mm, [&](Point at) { return shade(camera, at); });
}

std::vector<Vec> knee_skin_points(body::View view, const Rect& area, float pixels_per_mm) {
    const Knee knee(pose_of(view));
    const auto skin = [&](Vec p) { return knee.skin(p); };
    const NearExact skin_light(skin, low_corner(knee.pose()), high_corner, 2);
    const Camera camera(view, {}, before, key_light);
    const int width = static_cast<int>(std::lround(area.width() * pixels_per_mm));
    const int height = static_cast<int>(std::lround(area.height() * pixels_per_mm));
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    std::vector<Vec> points(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), Vec{none, none, none});
    each_row(height, [&](int y) {
        for (int x = 0; x < width; ++x) {
            const Vec from = camera.start({area.min.x + (static_cast<float>(x) + 0.5F) / pixels_per_mm,
                                           area.max.y - (static_cast<float>(y) + 0.5F) / pixels_per_mm});
            const float t = march(skin_light, from, camera.along(), 0, farthest, 0.65F, 0.12F);
            if (t >= 0)
                points[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
                    from + camera.along() * t;
        }
    });
    return points;
}

}  // namespace jointline::bake
