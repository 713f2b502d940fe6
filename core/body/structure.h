#pragma once
/// What lies under the skin of the knee: bones, cartilage, menisci, ligaments, tendons, muscles, nerves, vessels; and
/// where each is seen in a picture, so that a finger held on one can be told what it is.
///
/// Shapes  a StructureId is a place in all_structure_names(); pictures as in core/body/figure.h, knee only, one map for
///         each view and layer. Structures that hide behind others are not in the map there.
/// Units   millimetres of the figure.
/// Errors  unknown names are an empty optional; data that is not what it should be is BadInput with its line.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/body/figure.h"

namespace jointline::body {

enum class StructureId : std::uint8_t {};

std::span<const std::string_view> all_structure_names();
std::string_view name(StructureId structure);  ///< "meniscus_medial"
std::optional<StructureId> structure_named(std::string_view name);

struct StructureOutline {
    StructureId structure{};
    Shape shape;  ///< as it is drawn: already mirrored for the right leg
    Point label;
};

/// Every structure seen in one picture.
struct StructureMap {
    FigureId figure;
    Layer layer = Layer::Muscle;
    std::vector<StructureOutline> outlines;

    /// The structure at a point, or the nearest within a finger's reach.
    const StructureOutline* at(Point point, Millimetres finger = {}) const;
    const StructureOutline* find(StructureId structure) const;
};

/// Every map, from the files of assets/body/structures.
class Structures {
public:
    Result<Done> add(std::string_view text, std::string file = {});
    /// nullptr where the layer shows no structures (skin) or the figure is no knee.
    const StructureMap* find(const FigureId& figure, Layer layer) const;
    std::span<const StructureMap> all() const { return maps_; }

private:
    std::vector<StructureMap> maps_;
};

}  // namespace jointline::body
