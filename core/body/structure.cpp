#include "core/body/structure.h"

#include <algorithm>
#include <array>

#include "core/body/lines.h"

namespace jointline::body {

namespace {

// A bake's masks hold a structure's place in this list + 1: add at the end, never reorder.
constexpr std::array<std::string_view, 37> structure_names = {"femur",
                                                              "tibia",
                                                              "fibula",
                                                              "patella",
                                                              "cartilage",
                                                              "meniscus_medial",
                                                              "meniscus_lateral",
                                                              "acl",
                                                              "pcl",
                                                              "mcl",
                                                              "lcl",
                                                              "patellar_tendon",
                                                              "quadriceps_tendon",
                                                              "itb",
                                                              "sartorius",
                                                              "gracilis",
                                                              "semitendinosus",
                                                              "biceps_femoris",
                                                              "semimembranosus",
                                                              "gastrocnemius_medial",
                                                              "gastrocnemius_lateral",
                                                              "fat_pad",
                                                              "vastus_medialis",
                                                              "vastus_lateralis",
                                                              "retinaculum_medial",
                                                              "retinaculum_lateral",
                                                              "rectus_femoris",
                                                              "soleus",
                                                              "tibialis_anterior",
                                                              "peroneals",
                                                              "adductor_magnus",
                                                              "nerve",
                                                              "artery",
                                                              "popliteus",
                                                              "capsule",
                                                              "tibialis_posterior",
                                                              "plantaris"};

StructureMap mirrored(const StructureMap& map) {
    StructureMap out = map;
    out.figure.side = other(map.figure.side);
    for (StructureOutline& outline : out.outlines) {
        outline.shape = jointline::mirrored(outline.shape);
        outline.label.x = -outline.label.x;
    }
    return out;
}

}  // namespace

std::span<const std::string_view> all_structure_names() { return structure_names; }
std::string_view name(StructureId structure) { return structure_names[static_cast<std::size_t>(structure)]; }

std::optional<StructureId> structure_named(std::string_view name) {
    const auto at = std::find(structure_names.begin(), structure_names.end(), name);
    if (at == structure_names.end()) return std::nullopt;
    return static_cast<StructureId>(at - structure_names.begin());
}

const StructureOutline* StructureMap::at(Point point, Millimetres finger) const {
    const StructureOutline* nearest = nullptr;
    float least = std::max(finger.count, 0.0F);
    for (const StructureOutline& outline : outlines) {
        const float distance = outline.shape.distance_to(point);
        if (distance > least || (nearest != nullptr && distance == least)) continue;
        least = distance;
        nearest = &outline;
    }
    return nearest;
}

const StructureOutline* StructureMap::find(StructureId structure) const {
    const auto at = std::find_if(outlines.begin(), outlines.end(),
                                 [&](const StructureOutline& outline) { return outline.structure == structure; });
    return at == outlines.end() ? nullptr : &*at;
}

Result<Done> Structures::add(std::string_view text, std::string file) {
    StructureMap map;
    bool named = false;
    for (const Line& line : lines_of(text)) {
        const auto& words = line.words;
        if (words[0] == "structures" && words.size() == 3) {
            const auto view = view_named(words[1]);
            const auto layer = layer_named(words[2]);
            if (!view || !layer) return fault(file, line, "expected: structures VIEW LAYER");
            map.figure = {Zoom::Knee, *view, Build::Athletic, Side::Left};
            map.layer = *layer;
            named = true;
        } else if (words[0] == "structure" && words.size() == 4) {
            const auto structure = structure_named(words[1]);
            const auto label = points(line, 2);
            if (!structure || !label) return fault(file, line, "expected: structure NAME X Y");
            map.outlines.push_back({*structure, {}, label->front()});
        } else if (words[0] == "piece" && !map.outlines.empty()) {
            auto border = points(line, 1);
            if (!border || border->size() < 3)
                return fault(file, line, "expected three points or more, as whole numbers");
            map.outlines.back().shape.add(*std::move(border));
        } else {
            return fault(file, line, "not a statement of a structure file");
        }
    }
    if (!named) return Error{ErrorCode::BadInput, "no view and layer in it", std::move(file)};
    maps_.push_back(map);
    maps_.push_back(mirrored(map));
    return Done{};
}

const StructureMap* Structures::find(const FigureId& figure, Layer layer) const {
    const auto at = std::find_if(maps_.begin(), maps_.end(), [&](const StructureMap& map) {
        return map.layer == layer && map.figure.zoom == figure.zoom && map.figure.view == figure.view &&
               map.figure.side == figure.side;
    });
    return at == maps_.end() ? nullptr : &*at;
}

}  // namespace jointline::body
