#pragma once
/// The knee as a mesh that can be turned: bones, soft tissue, thin sheets and skin, with a region on every point of the
/// skin and a structure on everything else; and what a ray (a finger on the screen) meets.
///
/// Shapes  the straight left knee: origin at the joint line, x outwards, y up, z to the front; draw it mirrored in x
/// for
///         the right one. Parts are to be drawn in their order: tissue, then sheets and skin, which are see-through.
///         The ends at y = -173 and y = 193 are open: let the drawing run out over `fade` before them.
/// Units   millimetres.
/// Errors  data that is not what it should be is BadInput.
///
/// The file (little endian): "JLKM", u32 version 1, u32 vertices, u32 triangles, u32 parts, f32 x 6 corners of the box;
/// for each part u8 kind, u8 structure + 1, u16 0, u32 first triangle, u32 triangles; for each vertex u16 x 3 place in
/// the box, i8 x 2 normal (octahedral), u8 x 3 colour (sRGB), u8 openness to light, u8 region + 1, u8 structure + 1,
/// u8 opacity, u8 0; for each triangle u16 x 3.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/result.h"
#include "core/body/structure.h"

namespace jointline::body {

class KneeMesh {
public:
    enum class Kind : std::uint8_t { Tissue, Sheet, Skin };

    struct Vertex {
        Point3 at;
        Point3 normal;
        std::array<std::uint8_t, 3> color{};   ///< sRGB
        std::uint8_t open = 255;               ///< how much of the sky reaches it: occlusion, baked
        std::uint8_t opacity = 255;            ///< less than full only on sheets
        std::optional<RegionId> region;        ///< on the skin
        std::optional<StructureId> structure;  ///< under it
    };
    struct Part {
        Kind kind = Kind::Tissue;
        std::optional<StructureId> structure;
        std::uint32_t first_triangle = 0;
        std::uint32_t triangles = 0;
    };

    static constexpr float fade = 52;

    static Result<KneeMesh> read(std::string_view bytes, std::string file = {});

    const std::vector<Vertex>& vertices() const { return vertices_; }
    /// Three a triangle.
    const std::vector<std::uint16_t>& indices() const { return indices_; }
    const std::vector<Part>& parts() const { return parts_; }

    struct Ray {
        Point3 from;
        Point3 along;
    };
    struct Pick {
        Point3 at;
        float way = 0;  ///< from the ray's start, in lengths of `along`
        std::optional<RegionId> region;
        std::optional<StructureId> structure;
    };
    /// What the ray meets first of one kind. On the skin the region is that of the very point met, not of a vertex.
    std::optional<Pick> pick(const Ray& ray, Kind kind) const;

private:
    std::vector<Vertex> vertices_;
    std::vector<std::uint16_t> indices_;
    std::vector<Part> parts_;
};

}  // namespace jointline::body
