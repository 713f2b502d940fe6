#include "assets/body/bake/camera.h"

namespace jointline::bake {

namespace {

constexpr float pi = 3.14159265F;

float turn_of(body::View view) {
    switch (view) {
        case body::View::Bent:
        case body::View::Inside:
            return -pi / 2;
        case body::View::Outside:
            return pi / 2;
        case body::View::Back:
            return pi;
        case body::View::Front:
        case body::View::Sole:
            break;
    }
    return 0;
}

}  // namespace

Camera::Camera(body::View view, Vec about, float before, Vec key_light) : view_(view), about_(about), before_(before) {
    towards_viewer = into_world({0, 0, 1});
    up = into_world({0, 1, 0});
    key = into_world(unit(key_light));
    fill = into_world(unit({0.8F, 0.12F, 0.52F}));
    rim = into_world(unit({0.55F, 0.35F, -0.75F}));
}

Vec Camera::into_world(Vec v) const {
    if (view_ == body::View::Sole) return {v.x, -v.z, v.y};  // straight up from below, toes up
    return turned_y(v, turn_of(view_));
}

Vec Camera::start(Point on_plane) const { return into_world({on_plane.x, on_plane.y, before_}) + about_; }

}  // namespace jointline::bake
