#include "assets/body/bake/recipes.h"

namespace jointline::bake {

namespace {

using body::Build;
using body::View;
using body::Zoom;

body::Figure figure(Zoom zoom, View view, Build build, const Rect& frame, std::vector<Rect> windows, Point origin) {
    body::Figure f;
    f.id = {zoom, view, build, zoom == Zoom::Leg || zoom == Zoom::Knee ? body::Side::Left : body::Side::None};
    f.frame = frame;
    f.windows = std::move(windows);
    f.origin = origin;
    return f;
}

/// Where the leg's picture begins: the foot points another way in each view.
float leg_left(View view) {
    switch (view) {
        case View::Bent:
        case View::Inside:
            return -130;
        case View::Outside:
            return -190;
        case View::Back:
            return -170;
        case View::Front:
        case View::Sole:
            break;
    }
    return -150;
}

}  // namespace

std::vector<body::Figure> figures() {
    std::vector<body::Figure> out;
    for (const View view : {View::Front, View::Inside, View::Outside, View::Back})
        out.push_back(figure(Zoom::Knee, view, Build::Athletic, {{-95, -175}, {95, 195}}, {{{-85, -112}, {85, 113}}},
                             {111.5F, 490}));
    out.push_back(figure(Zoom::Knee, View::Bent, Build::Athletic, {{-190, -80}, {95, 195}}, {{{-105, -62}, {75, 118}}},
                         {111.5F, 490}));
    for (const Build build : {Build::Athletic, Build::Soft}) {
        for (const View view : {View::Front, View::Inside, View::Outside, View::Back}) {
            const float x = leg_left(view);
            out.push_back(figure(Zoom::Leg, view, build, {{x, -20}, {x + 320, 790}},
                                 {{{x, -20}, {x + 320, 440}}, {{x, 430}, {x + 320, 790}}}, {111.5F, 0}));
        }
        for (const View view : {View::Front, View::Back})
            out.push_back(figure(Zoom::Body, view, build, {{-420, -25}, {420, 1785}},
                                 {{{-420, -25}, {420, 1785}}, {{-210, 760}, {210, 1200}}}, {}));
        out.push_back(
            figure(Zoom::Sole, View::Sole, build, {{-205, -125}, {205, 205}}, {{{-205, -125}, {205, 205}}}, {}));
    }
    return out;
}

float pixels_per_mm(const body::Figure& figure) {
    switch (figure.id.zoom) {
        case Zoom::Body:
            return body_pixels_per_mm;
        case Zoom::Leg:
            return leg_pixels_per_mm;
        case Zoom::Sole:
            return sole_pixels_per_mm;
        case Zoom::Knee:
            break;
    }
    return knee_pixels_per_mm;
}

Fades fades(const body::Figure& figure) {
    if (figure.id.zoom == Zoom::Leg) return {.top = 70};
    if (figure.id.zoom != Zoom::Knee) return {};
    return figure.id.view == View::Bent ? Fades{.top = 52, .left = 52} : Fades{.top = 52, .bottom = 52};
}

std::vector<body::Layer> layers(const body::Figure& figure) {
    using body::Layer;
    if (figure.id.zoom == Zoom::Knee) return {Layer::Skin, Layer::Muscle, Layer::Ligament, Layer::Bone};
    return {Layer::Skin};
}

Picture Painter::paint(const body::Figure& figure, body::Layer layer, const Rect& part, float pixels_per_mm) {
    if (figure.id.zoom != Zoom::Knee)
        return person_picture({figure.id.zoom, figure.id.view, figure.id.build, figure.frame}, part, pixels_per_mm);
    const Pose pose = pose_of(figure.id.view);
    if (stage_ == nullptr || staged_ != layer || bent_ != (pose.bend > 0)) {
        stage_ = std::make_unique<KneeStage>(layer, pose);
        staged_ = layer;
        bent_ = pose.bend > 0;
    }
    return stage_->picture(figure.id.view, part, pixels_per_mm);
}

Mask region_mask(const body::Figure& figure, float pixels_per_mm) {
    if (figure.id.zoom == Zoom::Knee)
        return knee_mask(figure.frame, pixels_per_mm, knee_skin_points(figure.id.view, figure.frame, pixels_per_mm),
                         pose_of(figure.id.view));
    const PersonView view{figure.id.zoom, figure.id.view, figure.id.build, figure.frame};
    return person_mask(figure.frame, pixels_per_mm, person_places(view, pixels_per_mm), figure.id.zoom == Zoom::Sole);
}

}  // namespace jointline::bake
