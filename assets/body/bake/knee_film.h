#pragma once
/// Sheets so thin that the structures under them show through: the retinacula beside the kneecap and the capsule behind
/// the joint.
///
/// Shapes  one surface stretched over bones and kneecap; strips say where on it a sheet lies, and how dense.
/// Units   millimetres.
#include "assets/body/bake/knee.h"

namespace jointline::bake {

class KneeFilm {
public:
    explicit KneeFilm(const Knee& knee) : knee_(knee) {}
    /// Distance to the stretched surface.
    float operator()(Vec p) const;

    struct Sheet {
        Part part = Part::None;
        float cover = 0;  ///< 0 nothing, 1 opaque, looked at straight
        Vec along;        ///< of its fibres
    };
    Sheet at(Vec p, bool ligaments_only) const;

private:
    const Knee& knee_;
};

}  // namespace jointline::bake
