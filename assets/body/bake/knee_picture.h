#pragma once
/// The knee as it is drawn: opaque skin, or tissue under skin of glass.
#include "assets/body/bake/camera.h"
#include "assets/body/bake/distance_grid.h"
#include "assets/body/bake/knee_film.h"
#include "assets/body/bake/knee_scene.h"
#include "assets/body/bake/light.h"
#include "assets/body/bake/picture.h"
#include "core/body/structure.h"

namespace jointline::bake {

/// Bent as a view shows it: only the view called bent does.
Pose pose_of(body::View view);

/// The knee in one layer, ready to be looked at from any side.
class KneeStage {
public:
    KneeStage(body::Layer layer, Pose pose);
    /// Labels of the picture are the parts that are seen.
    Picture picture(body::View view, const Rect& part, float pixels_per_mm) const;

private:
    struct Skin {
        const Knee& knee;
        float operator()(Vec p) const { return knee.skin(p); }
    };
    Sample shade(const Camera& camera, Point at) const;
    void lay_film(Vec& tissue, std::uint8_t& label, const Camera& camera, Vec from, float to_skin, float to_tissue,
                  float open) const;

    body::Layer layer_;
    Knee knee_;
    Skin skin_{knee_};
    NearExact<Skin> skin_light_;
    KneeScene scene_;
    NearExact<KneeScene> scene_light_;
    KneeFilm film_{knee_};
    NearExact<KneeFilm> film_light_;
    std::vector<Vec> tissue_directions_ = even_directions(26);
    std::vector<Vec> skin_directions_ = even_directions(40);
};

/// Points of the skin, one a pixel; NaN where there is none. Region rules are applied to them.
std::vector<Vec> knee_skin_points(body::View view, const Rect& area, float pixels_per_mm);

}  // namespace jointline::bake
