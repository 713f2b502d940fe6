#include "assets/body/bake/person_picture.h"

#include "assets/body/bake/camera.h"
#include "assets/body/bake/distance_grid.h"
#include "assets/body/bake/person.h"
#include "assets/body/bake/skin_look.h"

namespace jointline::bake {

namespace {

constexpr Vec key_light{-0.50F, 0.62F, 0.72F};
constexpr Vec leg_axis{111.5F, 0, 0};

const Themed materials[] = {
    skin_ramps(),
    {{color(0x1C3E48), color(0x3C6770), color(0x5E8790)}, {color(0x123640), color(0x2F6A72), color(0x4E8F96)}},
    {{color(0x4A7179), color(0x7FA6AB), color(0xA3C3C5)}, {color(0x24505A), color(0x4F8C93), color(0x7DB4B8)}},
};
const Themed nail = {{color(0x84939E), color(0xD9DBDB), color(0xF9F6F2)},
                     {color(0x42515C), color(0x9CA8B1), color(0xD3DBDF)}};

/// A person or a lone leg, with all that depends on which of the two it is.
class Model {
public:
    explicit Model(const PersonView& view)
        : alone_(view.zoom == body::Zoom::Leg), person_(view.build), leg_(view.build) {}

    float operator()(Vec p) const { return alone_ ? leg_(p) : person_(p); }
    Cloth cloth(Vec p) const {
        if (alone_) return leg_.cloth(p);
        const Vec left{std::fabs(p.x), p.y, p.z};
        return person_.cloth(left, person_.parts(left));
    }
    bool is_nail(Vec p) const { return person_.leg().is_nail({std::fabs(p.x), p.y, p.z}); }
    Place place(Vec p, Vec normal) const {
        const Vec left{std::fabs(p.x), p.y, p.z};
        return {p, part(left), normal.z >= 0, person_.leg().angle_around(left), Leg::in_foot(left).z};
    }

private:
    BodyPart part(Vec left) const {
        if (alone_) return BodyPart::Leg;
        const Person::Parts d = person_.parts(left);
        if (d.arm < d.torso && d.arm < d.leg && (d.arm < d.torso - 8 || left.y < 1300)) return BodyPart::Arm;
        if (d.head < d.torso || left.y > 1445) return BodyPart::Head;
        return d.leg < d.torso || left.y < 800 ? BodyPart::Leg : BodyPart::Torso;
    }
    bool alone_;
    Person person_;
    LoneLeg leg_;
};

struct Stage {
    explicit Stage(const PersonView& view)
        : model(view),
          sole(view.zoom == body::Zoom::Sole),
          alone(view.zoom == body::Zoom::Leg),
          camera(view.view, alone ? leg_axis : Vec{},
                 sole    ? 60.0F
                 : alone ? 230.0F
                         : 420.0F,
                 key_light),
          farthest(sole    ? 190.0F
                   : alone ? 460.0F
                           : 840.0F),
          light(model,
                sole    ? Vec{-230, -10, -150}
                : alone ? Vec{-20, -30, -150}
                        : Vec{-440, -10, -170},
                sole    ? Vec{230, 250, 230}
                : alone ? Vec{240, 830, 240}
                        : Vec{440, 1800, 240},
                sole    ? 2.5F
                : alone ? 3
                        : 5) {}

    float way(Point at) const { return march(light, camera.start(at), camera.along(), 0, farthest, 0.72F, 0.2F); }
    Vec point(Point at, float way) const { return camera.start(at) + camera.along() * way; }

    Model model;
    bool sole;
    bool alone;
    Camera camera;
    float farthest;
    NearExact<Model> light;
};

}  // namespace

Picture person_picture(const PersonView& view, const Rect& part, float pixels_per_mm) {
    const Stage stage(view);
    const auto directions = even_directions(40);
    return render(part, pixels_per_mm, [&](Point at) {
        Sample sample;
        const float t = stage.way(at);
        if (t < 0) return sample;
        const Vec p = stage.point(at, t);
        sample.normal = normal_of(stage.model, p, 0.6F);
        sample.depth = t;
        const Cloth cloth = stage.model.cloth(p);
        const bool on_nail = cloth == Cloth::Skin && stage.model.is_nail(p);
        sample.label = static_cast<std::uint8_t>(1 + static_cast<int>(cloth) + (on_nail ? 8 : 0));
        const auto light =
            light_on(stage.light, stage.camera, p, sample.normal, directions, stage.sole ? 60 : 120, 420);
        paint(sample, on_nail ? nail : materials[static_cast<std::size_t>(cloth)], light,
              cloth == Cloth::Skin ? 1 : 0.5F);
        return sample;
    });
}

std::vector<Place> person_places(const PersonView& view, float pixels_per_mm) {
    const Stage stage(view);
    const int width = static_cast<int>(std::lround(view.frame.width() * pixels_per_mm));
    const int height = static_cast<int>(std::lround(view.frame.height() * pixels_per_mm));
    std::vector<Place> places(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    each_row(height, [&](int y) {
        for (int x = 0; x < width; ++x) {
            const Point at{view.frame.min.x + (static_cast<float>(x) + 0.5F) / pixels_per_mm,
                           view.frame.max.y - (static_cast<float>(y) + 0.5F) / pixels_per_mm};
            const float t = stage.way(at);
            if (t < 0) continue;
            const Vec p = stage.point(at, t);
            places[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
                stage.model.place(p, normal_of(stage.model, p, 0.6F));
        }
    });
    return places;
}

}  // namespace jointline::bake
