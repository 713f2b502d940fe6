#pragma once
/// Everything that is baked: which figures, from where, how large, at how many pixels a millimetre.
#include <memory>
#include <string>
#include <vector>

#include "assets/body/bake/knee_picture.h"
#include "assets/body/bake/palette.h"
#include "assets/body/bake/person_picture.h"
#include "core/body/figure.h"

namespace jointline::bake {

inline constexpr float knee_pixels_per_mm = 5;
inline constexpr float body_pixels_per_mm = 1.2F;
inline constexpr float leg_pixels_per_mm = 2;
inline constexpr float sole_pixels_per_mm = 1.8F;

/// Frames, windows and origins of all figures that are drawn, without outlines; left legs only.
std::vector<body::Figure> figures();
float pixels_per_mm(const body::Figure& figure);
/// Millimetres over which a picture runs out at its edges, where a limb is cut.
struct Fades {
    float top = 0;
    float bottom = 0;
    float left = 0;
    float right = 0;
};
Fades fades(const body::Figure& figure);
/// Tissue has more colours than a palette; skin has not.
inline float dither(body::Layer layer) { return layer == body::Layer::Skin ? 0.15F : 0.7F; }
/// The layers a figure is drawn in.
std::vector<body::Layer> layers(const body::Figure& figure);

/// Paints figures; keeps what the views of one layer have in common.
class Painter {
public:
    /// `part` of the figure's frame.
    Picture paint(const body::Figure& figure, body::Layer layer, const Rect& part, float pixels_per_mm);

private:
    std::unique_ptr<KneeStage> stage_;
    body::Layer staged_ = body::Layer::Skin;
    bool bent_ = false;
};

/// The region mask of a figure.
Mask region_mask(const body::Figure& figure, float pixels_per_mm);

}  // namespace jointline::bake
