#pragma once
/// A silhouette as a stack of horizontal slices, each an asymmetric ellipse (or a squarer one).
///
/// Shapes  a slice gives how far the surface reaches outwards, inwards, to the front and to the back at its height;
///         between slices the four run on smoothly.
/// Units   millimetres; `exponent` 2 is an ellipse, more is squarer; `front_share` is where between back and front the
///         slice's center lies.
#include <array>
#include <vector>

#include "assets/body/bake/vec.h"

namespace jointline::bake {

struct Slice {
    float y;
    float out;
    float in;
    float front;
    float back;
};

class Loft {
public:
    Loft() = default;
    explicit Loft(std::vector<Slice> slices, float exponent = 2, float front_share = 0.5F);
    float operator()(Vec p) const;
    Slice at(float y) const;

private:
    float lowest_ = 0;
    float highest_ = 0;
    float exponent_ = 2;
    float front_share_ = 0.5F;
    std::array<std::vector<float>, 4> every_mm_;
};

}  // namespace jointline::bake
