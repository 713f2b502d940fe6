#pragma once
/// The drawn figures, the outlines of the regions on them, and which region a finger meant.
///
/// Shapes  x to the picture's right, y up. Leg and knee figures are drawn for the left leg; a figure of the
///         right leg is its mirror image, outlines included, and its art is drawn flipped (`mirrored`). On the body and
///         the soles both sides stand together, each from the person's own point of view: seen from the front the
///         person's left is on the picture's right, seen from behind on its left.
/// Units   millimetres of the person, the same in every figure. A figure's (0, 0) lies at `origin` of the body's front
///         picture (for a left leg), so that a zoom from body to knee never jumps.
/// Errors  outline data that is not what it should be is BadInput with its line.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/result.h"
#include "core/body/region.h"

namespace jointline::body {

enum class Zoom : std::uint8_t { Body, Leg, Knee, Sole };
enum class Build : std::uint8_t { Athletic, Soft };
enum class Layer : std::uint8_t { Skin, Muscle, Ligament, Bone };  ///< only the knee has more than Skin

std::string_view name(Zoom zoom);  ///< "body", "leg", "knee", "sole"
std::string_view name(Build build);
std::string_view name(Layer layer);
std::optional<Layer> layer_named(std::string_view name);

/// Names one figure. `side` is the leg of Leg and Knee figures, None for Body and Sole; the knee is the same for both
/// builds (Athletic).
struct FigureId {
    Zoom zoom = Zoom::Body;
    View view = View::Front;
    Build build = Build::Athletic;
    Side side = Side::None;
    friend bool operator==(const FigureId&, const FigureId&) = default;
};

/// Where a region is seen on a figure.
struct Outline {
    Site site;
    Shape shape;     ///< as it is to be drawn: already mirrored on the figures of the right leg
    Point label;     ///< middle of the largest circle inside it
    float room = 0;  ///< diameter of that circle
};

struct Figure {
    FigureId id;
    Rect frame;                 ///< what the art covers
    std::vector<Rect> windows;  ///< what a phone shows of it at finger size, the first one first; at least one
    Point origin;
    bool mirrored = false;  ///< the art is to be drawn flipped left to right about x = 0
    std::vector<Outline> outlines;
    Shape silhouette;  ///< the whole figure, with the parts that have no region

    const Outline* find(Site site) const;  ///< nullptr where the region is not seen here
};

/// What a finger meant. Exactly one of the three: `site` set; `ask` holds two or more; neither (nothing there).
struct Hit {
    std::optional<Site> site;
    std::vector<Site> ask;           ///< a real tie: equally near, and the finger was inside none of them
    std::vector<Site> alternatives;  ///< near neighbours, nearest first, then what lies over or under the hit
    bool on_figure = false;          ///< the finger is on the person, if perhaps at a place without a region
};

inline constexpr float touch_slop = 3;        ///< so far outside, the nearest region is meant
inline constexpr float tie_margin = 1;        ///< nearer to each other than this, two regions outside are a tie
inline constexpr float near_border = 6;       ///< closer neighbours are offered as alternatives
inline constexpr float whole_knee_halo = 12;  ///< beyond the reach of a finger, round a knee: "the whole knee"

/// The region at a point. Inside an outline it is that region, however fat the finger. Outside, the nearest one within
/// touch_slop, plus `finger` (how far round the point the finger reaches) if the point is off the figure altogether.
Hit region_at(const Figure& figure, const Regions& regions, Point at, Millimetres finger = {});

/// Every figure, from the files of assets/body/outlines.
class Figures {
public:
    /// Reads one figure (of both sides, where it has sides); call it once for each file, in any order.
    Result<Done> add(std::string_view text, std::string file = {});
    const Figure* find(FigureId id) const;
    std::span<const Figure> all() const { return figures_; }

private:
    std::vector<Figure> figures_;
};

/// The figure that shows a site at finger size, opened from `from`: the knee, the leg or the soles, in the view of
/// `from` where the site is well seen from there, else in its best one. Empty where nothing closer is drawn (hip, lower
/// back) or the site has both sides or none.
std::optional<FigureId> close_up(const FigureId& from, const Regions& regions, Site site);

/// The art of a figure below assets/: "body/art/knee_inside_muscle", with .png and .theme (core/base/themed_picture.h).
std::string art_name(const FigureId& figure, Layer layer);

}  // namespace jointline::body
