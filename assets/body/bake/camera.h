#pragma once
/// From where a figure is looked at, and what that makes of the lights.
///
/// Shapes  a picture's plane stands before the figure; rays go straight through it, side by side. The lights stay with
///         the viewer: key from the upper left front, fill from the right, a rim from behind.
/// Units   millimetres.
#include "assets/body/bake/vec.h"
#include "core/base/geometry.h"
#include "core/body/region.h"

namespace jointline::bake {

class Camera {
public:
    /// `about` is the axis the figure turns on; the plane stands `before` it. `key` is where the main light comes from.
    Camera(body::View view, Vec about, float before, Vec key_light);

    Vec start(Point on_plane) const;
    Vec along() const { return towards_viewer * -1; }

    Vec towards_viewer, up, key, fill, rim;

private:
    Vec into_world(Vec v) const;
    body::View view_;
    Vec about_;
    float before_;
};

}  // namespace jointline::bake
