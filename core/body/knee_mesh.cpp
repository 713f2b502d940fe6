#include "core/body/knee_mesh.h"

#include <bit>
#include <cmath>

#include "core/body/knee_skin.h"

namespace jointline::body {

namespace {

constexpr std::size_t part_size = 12;
constexpr std::size_t vertex_size = 16;
constexpr std::size_t triangle_size = 6;

/// Takes little-endian numbers off the front; `left` goes false when there is not enough.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    std::uint32_t number(std::size_t size) {
        if (bytes_.size() < size) {
            enough_ = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = size; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes_[i]);
        bytes_.remove_prefix(size);
        return value;
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(number(1)); }
    float real() { return std::bit_cast<float>(number(4)); }
    bool enough() const { return enough_; }
    std::size_t left() const { return bytes_.size(); }

private:
    std::string_view bytes_;
    bool enough_ = true;
};

/// A direction folded onto an octahedron and flattened.
Point3 unfolded(std::uint8_t u, std::uint8_t v) {
    const auto share = [](std::uint8_t byte) { return static_cast<float>(std::bit_cast<std::int8_t>(byte)) / 127; };
    Point3 n{share(u), share(v), 0};
    n.z = 1 - std::fabs(n.x) - std::fabs(n.y);
    if (n.z < 0) {
        const float x = n.x;
        n.x = std::copysign(1 - std::fabs(n.y), x);
        n.y = std::copysign(1 - std::fabs(x), n.y);
    }
    const float length = std::hypot(n.x, n.y, n.z);
    return {n.x / length, n.y / length, n.z / length};
}

template <typename Id>
std::optional<Id> id_from(std::uint8_t place, std::size_t count) {
    if (place == 0 || place > count) return std::nullopt;
    return static_cast<Id>(place - 1);
}

Point3 minus(Point3 a, Point3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
float dot(Point3 a, Point3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
Point3 cross(Point3 a, Point3 b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

/// The way along the ray to a triangle (Moeller and Trumbore); empty if it misses.
std::optional<float> way_to(const KneeMesh::Ray& ray, Point3 a, Point3 b, Point3 c) {
    const Point3 ab = minus(b, a);
    const Point3 ac = minus(c, a);
    const Point3 p = cross(ray.along, ac);
    const float determinant = dot(ab, p);
    if (std::fabs(determinant) < 1e-9F) return std::nullopt;
    const Point3 from = minus(ray.from, a);
    const float u = dot(from, p) / determinant;
    const Point3 q = cross(from, ab);
    const float v = dot(ray.along, q) / determinant;
    if (u < 0 || v < 0 || u + v > 1) return std::nullopt;
    const float way = dot(ac, q) / determinant;
    if (way < 0) return std::nullopt;
    return way;
}

}  // namespace

Result<KneeMesh> KneeMesh::read(std::string_view bytes, std::string file) {
    const auto fault = [&](const char* what) { return Error{ErrorCode::BadInput, what, std::move(file)}; };
    if (!bytes.starts_with("JLKM")) return fault("not a knee mesh");
    Reader in(bytes.substr(4));
    if (in.number(4) != 1) return fault("a knee mesh of another version");
    const std::size_t vertices = in.number(4);
    const std::size_t triangles = in.number(4);
    const std::size_t parts = in.number(4);
    const Point3 low{in.real(), in.real(), in.real()};
    const Point3 high{in.real(), in.real(), in.real()};
    if (!in.enough() || vertices > 65535 ||
        in.left() != parts * part_size + vertices * vertex_size + triangles * triangle_size)
        return fault("a knee mesh that is cut off");

    KneeMesh mesh;
    for (std::size_t i = 0; i < parts; ++i) {
        Part part;
        const std::uint8_t kind = in.byte();
        if (kind > static_cast<std::uint8_t>(Kind::Skin)) return fault("a part of unknown kind");
        part.kind = static_cast<Kind>(kind);
        part.structure = id_from<StructureId>(in.byte(), all_structure_names().size());
        in.number(2);
        part.first_triangle = in.number(4);
        part.triangles = in.number(4);
        if (part.first_triangle > triangles || part.triangles > triangles - part.first_triangle)
            return fault("a part without its triangles");
        mesh.parts_.push_back(part);
    }
    mesh.vertices_.reserve(vertices);
    for (std::size_t i = 0; i < vertices; ++i) {
        Vertex v;
        const auto place = [&](float from, float to) {
            return from + (to - from) * static_cast<float>(in.number(2)) / 65535;
        };
        v.at.x = place(low.x, high.x);
        v.at.y = place(low.y, high.y);
        v.at.z = place(low.z, high.z);
        const std::uint8_t u = in.byte();
        v.normal = unfolded(u, in.byte());
        for (std::uint8_t& color : v.color) color = in.byte();
        v.open = in.byte();
        v.region = id_from<RegionId>(in.byte(), region_count);
        v.structure = id_from<StructureId>(in.byte(), all_structure_names().size());
        v.opacity = in.byte();
        in.byte();
        mesh.vertices_.push_back(v);
    }
    mesh.indices_.reserve(3 * triangles);
    for (std::size_t i = 0; i < 3 * triangles; ++i) {
        const auto index = static_cast<std::uint16_t>(in.number(2));
        if (index >= vertices) return fault("a triangle without its vertices");
        mesh.indices_.push_back(index);
    }
    return mesh;
}

std::optional<KneeMesh::Pick> KneeMesh::pick(const Ray& ray, Kind kind) const {
    std::optional<Pick> nearest;
    for (const Part& part : parts_) {
        if (part.kind != kind) continue;
        for (std::size_t t = part.first_triangle; t < part.first_triangle + part.triangles; ++t) {
            const auto corner = [&](std::size_t k) { return vertices_[indices_[3 * t + k]].at; };
            const auto way = way_to(ray, corner(0), corner(1), corner(2));
            if (!way || (nearest && *way >= nearest->way)) continue;
            nearest = Pick{{}, *way, std::nullopt, part.structure};
        }
    }
    if (!nearest) return nearest;
    nearest->at = {ray.from.x + ray.along.x * nearest->way, ray.from.y + ray.along.y * nearest->way,
                   ray.from.z + ray.along.z * nearest->way};
    if (kind == Kind::Skin) nearest->region = region_on_knee_skin(nearest->at);
    return nearest;
}

}  // namespace jointline::body
