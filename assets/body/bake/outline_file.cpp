#include "assets/body/bake/outline_file.h"

#include <cmath>

#include "assets/body/bake/trace.h"

namespace jointline::bake {

namespace {

constexpr float least_room = 2.5F;  // mm

void put(std::string& out, float mm) { out.append(" ").append(std::to_string(std::lround(mm * 10))); }

void put(std::string& out, const char* word, const Rect& rect) {
    out.append(word);
    for (const float v : {rect.min.x, rect.min.y, rect.max.x, rect.max.y}) put(out, v);
    out.append("\n");
}

void put(std::string& out, const std::vector<Polygon>& pieces) {
    for (const Polygon& piece : pieces) {
        out.append("piece");
        for (const Point p : piece) {
            put(out, p.x);
            put(out, p.y);
        }
        out.append("\n");
    }
}

}  // namespace

std::string outline_file(const body::Figure& frame, const Mask& mask, float tolerance, float smallest) {
    const bool one_leg = frame.id.side != body::Side::None;
    std::string out = "figure";
    for (const auto word : {name(frame.id.zoom), name(frame.id.view), name(frame.id.build)})
        out.append(" ").append(word);
    out.append("\n");
    put(out, "frame", frame.frame);
    for (const Rect& window : frame.windows) put(out, "window", window);
    out.append("origin");
    put(out, frame.origin.x);
    put(out, frame.origin.y);
    out.append("\n");

    for (std::size_t i = 0; i < body::region_count; ++i) {
        const auto label = static_cast<std::uint8_t>(i + 1);
        const auto pieces = trace(mask, label, tolerance, smallest);
        if (pieces.empty()) continue;
        Circle room;
        for (const Rect& window : frame.windows)
            if (const Circle here = largest_circle(mask, label, window); here.diameter > room.diameter) room = here;
        if (room.diameter <= 0) room = largest_circle(mask, label, frame.frame);
        if (room.diameter < least_room) continue;  // a sliver at the edge of the figure: its neighbour is nearest
        const auto region = static_cast<body::RegionId>(i);
        const bool has_side = one_leg || name(region) != "back.lower";
        out.append("outline ").append(name(region)).append(has_side ? " left" : " none");
        put(out, room.diameter);
        put(out, room.center.x);
        put(out, room.center.y);
        out.append("\n");
        put(out, pieces);
    }

    Mask whole = mask;
    for (auto& label : whole.labels) label = label == 0 ? 0 : 1;
    out.append("silhouette\n");
    put(out, trace(whole, 1, tolerance, smallest));
    return out;
}

std::string structure_file(body::View view, body::Layer layer, const Mask& mask, float tolerance, float smallest) {
    std::string out = "structures";
    for (const auto word : {name(view), name(layer)}) out.append(" ").append(word);
    out.append("\n");
    for (std::size_t i = 0; i < body::all_structure_names().size(); ++i) {
        const auto label = static_cast<std::uint8_t>(i + 1);
        const auto pieces = trace(mask, label, tolerance, smallest);
        if (pieces.empty()) continue;
        const Circle room = largest_circle(mask, label, mask.area);
        out.append("structure ").append(body::all_structure_names()[i]);
        put(out, room.center.x);
        put(out, room.center.y);
        out.append("\n");
        put(out, pieces);
    }
    return out;
}

}  // namespace jointline::bake
