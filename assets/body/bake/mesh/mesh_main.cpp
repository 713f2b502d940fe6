// jointline_bake_mesh FILE: makes the knee's mesh (core/body/knee_mesh.h says what is in it).
#include <bit>
#include <fstream>
#include <iostream>

#include <meshoptimizer.h>

#include "assets/body/bake/color.h"
#include "assets/body/bake/distance_grid.h"
#include "assets/body/bake/knee_film.h"
#include "assets/body/bake/knee_look.h"
#include "assets/body/bake/knee_scene.h"
#include "assets/body/bake/light.h"
#include "assets/body/bake/mesh/surface_nets.h"
#include "core/body/knee_mesh.h"
#include "core/body/knee_skin.h"

namespace {

using namespace jointline;
using namespace jointline::bake;
using Kind = body::KneeMesh::Kind;

constexpr Vec low{-84, -182, -100};
constexpr Vec high{91, 202, 110};
constexpr float kept_share = 0.10F;  // of the raw triangles, at least
constexpr float stray = 0.0035F;     // of the knee's size, that simplifying may move a surface

struct Vertex {
    Vec at;
    Vec normal;
    Vec color;  // as light
    float open = 1;
    float opacity = 1;
    std::uint8_t region = 0;
    std::uint8_t structure = 0;
};

struct Piece {
    Kind kind;
    std::uint8_t structure;
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
};

/// Ends the knee where the drawing runs out.
float cut_ends(float d, Vec p) { return std::max(d, std::fabs(p.y - 10) - 183); }

Triangles simplified(const Triangles& mesh, float share) {
    Triangles out;
    if (mesh.indices.empty()) return out;
    const std::size_t target = static_cast<std::size_t>(static_cast<float>(mesh.indices.size()) * share) / 3 * 3;
    std::vector<unsigned> kept(mesh.indices.size());
    kept.resize(meshopt_simplify(kept.data(), mesh.indices.data(), mesh.indices.size(), &mesh.points[0].x,
                                 mesh.points.size(), sizeof(Vec), target, stray, 0, nullptr));
    std::vector<unsigned> renamed(mesh.points.size());
    const std::size_t used =
        meshopt_optimizeVertexFetchRemap(renamed.data(), kept.data(), kept.size(), mesh.points.size());
    out.points.resize(used);
    out.indices.resize(kept.size());
    meshopt_remapVertexBuffer(out.points.data(), mesh.points.data(), mesh.points.size(), sizeof(Vec), renamed.data());
    meshopt_remapIndexBuffer(out.indices.data(), kept.data(), kept.size(), renamed.data());
    meshopt_optimizeVertexCache(out.indices.data(), out.indices.data(), out.indices.size(), used);
    return out;
}

/// Takes away triangles that lie inside other parts, where nobody sees them.
void drop_buried(Triangles& mesh, const KneeScene& all) {
    std::vector<bool> buried;
    for (const Vec& p : mesh.points) buried.push_back(all(p) < -2.6F);
    std::vector<std::uint32_t> kept;
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3)
        if (!buried[mesh.indices[t]] || !buried[mesh.indices[t + 1]] || !buried[mesh.indices[t + 2]])
            kept.insert(kept.end(), mesh.indices.begin() + static_cast<std::ptrdiff_t>(t),
                        mesh.indices.begin() + static_cast<std::ptrdiff_t>(t) + 3);
    mesh.indices = std::move(kept);
}

class Knees {
public:
    Knees() : light_(all_, low, high, 2), directions_(even_directions(28)) {}

    Piece tissue(bake::Part part) const {
        const bool fine =
            part == bake::Part::Lcl || part == bake::Part::Gracilis || part == bake::Part::Semitendinosus ||
            part == bake::Part::Mcl || part == bake::Part::Nerve || part == bake::Part::Artery ||
            part == bake::Part::Plantaris || part == bake::Part::AdductorMagnus || part == bake::Part::Itb ||
            part == bake::Part::PatellarTendon || part == bake::Part::QuadricepsTendon || part == bake::Part::Sartorius;
        const KneeScene alone(knee_, ~bit(part), low, high);
        const float grown = fine ? 0.3F : 0;  // thinner than a cell, an edge would be ragged
        const auto field = [&](Vec p) { return cut_ends(std::min(alone(p), 30.0F) - grown, p); };
        Triangles mesh = surface_of(field, low, high, fine ? 1.0F : 1.5F);
        drop_buried(mesh, all_);
        mesh = simplified(mesh, kept_share);
        Piece out{Kind::Tissue, static_cast<std::uint8_t>(part), {}, mesh.indices};
        for (const Vec& p : mesh.points) {
            Vertex v;
            v.at = p;
            v.normal = normal_of(field, p, 0.4F);
            v.open = openness(light_, p, v.normal, directions_, 46);
            v.color = color_of(part, p);
            const KneeScene::Hit hit = all_.at(p);  // where it is rooted the two colours mix
            if (hit.share > 0 && hit.part == part) v.color = mix(v.color, color_of(hit.other, p), hit.share);
            if (hit.share > 0 && hit.other == part) v.color = mix(color_of(hit.part, p), v.color, hit.share);
            v.structure = static_cast<std::uint8_t>(part);
            out.vertices.push_back(v);
        }
        return out;
    }

    Piece sheet(bake::Part part) const {
        const KneeFilm film(knee_);
        const auto field = [&](Vec p) { return film(p) - 0.2F; };
        Triangles mesh = simplified(surface_of(field, {-60, -50, -60}, {60, 75, 60}, 1.5F), 0.25F);
        const auto cover = [&](Vec p) {
            const KneeFilm::Sheet s = film.at(p, false);
            return s.part == part ? s.cover : 0;
        };
        std::vector<std::uint32_t> kept;
        for (std::size_t t = 0; t < mesh.indices.size(); t += 3) {
            float most = 0;
            for (std::size_t k = 0; k < 3; ++k) most = std::max(most, cover(mesh.points[mesh.indices[t + k]]));
            if (most < 0.02F) continue;
            for (std::size_t k = 0; k < 3; ++k) kept.push_back(mesh.indices[t + k]);
        }
        mesh.indices = std::move(kept);
        mesh = simplified(mesh, 1);
        Piece out{Kind::Sheet, static_cast<std::uint8_t>(part), {}, mesh.indices};
        for (const Vec& p : mesh.points) {
            const Vec n = normal_of(field, p, 0.6F);
            out.vertices.push_back({p, n, color(0xDDE4E0), openness(light_, p, n, directions_, 46), cover(p), 0,
                                    static_cast<std::uint8_t>(part)});
        }
        return out;
    }

    Piece skin() const {
        const auto field = [&](Vec p) { return cut_ends(std::min(knee_.skin(p), 30.0F), p); };
        const Triangles mesh = simplified(surface_of(field, low, high, 2.5F), 0.11F);
        Piece out{Kind::Skin, 0, {}, mesh.indices};
        const auto open_air = [&](Vec p) { return knee_.skin(p); };
        for (const Vec& p : mesh.points) {
            const Vec n = normal_of(field, p, 0.5F);
            const auto region = body::region_on_knee_skin({p.x, p.y, p.z});
            out.vertices.push_back({p, n, color(0xDCE6EA), openness(open_air, p, n, directions_, 70), 1,
                                    static_cast<std::uint8_t>(static_cast<int>(region) + 1), 0});
        }
        return out;
    }

private:
    Knee knee_;
    KneeScene all_{knee_, 0, low, high};
    NearExact<KneeScene> light_;
    std::vector<Vec> directions_;
};

void put(std::string& out, std::uint32_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 255U));
}
void put(std::string& out, float value) { put(out, std::bit_cast<std::uint32_t>(value), 4); }

std::uint32_t byte(float share) { return static_cast<std::uint32_t>(std::lround(clamp01(share) * 255)); }

/// A direction folded onto an octahedron and flattened.
void put_normal(std::string& out, Vec n) {
    const float sum = std::fabs(n.x) + std::fabs(n.y) + std::fabs(n.z);
    float u = n.x / sum;
    float v = n.y / sum;
    if (n.z < 0) {
        const float old = u;
        u = std::copysign(1 - std::fabs(v), old);
        v = std::copysign(1 - std::fabs(old), v);
    }
    for (const float share : {u, v})
        put(out, std::bit_cast<std::uint8_t>(static_cast<std::int8_t>(std::lround(share * 127))), 1);
}

std::string file_of(const std::vector<Piece>& parts) {
    Vec least{1e9F, 1e9F, 1e9F};
    Vec most{-1e9F, -1e9F, -1e9F};
    std::uint32_t vertices = 0;
    std::uint32_t triangles = 0;
    for (const Piece& part : parts) {
        vertices += static_cast<std::uint32_t>(part.vertices.size());
        triangles += static_cast<std::uint32_t>(part.indices.size() / 3);
        for (const Vertex& v : part.vertices) {
            least = {std::min(least.x, v.at.x), std::min(least.y, v.at.y), std::min(least.z, v.at.z)};
            most = {std::max(most.x, v.at.x), std::max(most.y, v.at.y), std::max(most.z, v.at.z)};
        }
    }
    std::string out = "JLKM";
    for (const std::uint32_t number : {1U, vertices, triangles, static_cast<std::uint32_t>(parts.size())})
        put(out, number, 4);
    for (const float edge : {least.x, least.y, least.z, most.x, most.y, most.z}) put(out, edge);
    std::uint32_t first = 0;
    for (const Piece& part : parts) {
        const auto count = static_cast<std::uint32_t>(part.indices.size() / 3);
        put(out, static_cast<std::uint32_t>(part.kind), 1);
        put(out, part.structure, 1);
        put(out, 0, 2);
        put(out, first, 4);
        put(out, count, 4);
        first += count;
    }
    for (const Piece& part : parts)
        for (const Vertex& v : part.vertices) {
            const auto place = [](float value, float from, float to) {
                return static_cast<std::uint32_t>(std::lround((value - from) / (to - from) * 65535));
            };
            put(out, place(v.at.x, least.x, most.x), 2);
            put(out, place(v.at.y, least.y, most.y), 2);
            put(out, place(v.at.z, least.z, most.z), 2);
            put_normal(out, v.normal);
            for (const float share : {v.color.x, v.color.y, v.color.z}) put(out, byte(to_srgb(share)), 1);
            put(out, byte(v.open), 1);
            put(out, v.region, 1);
            put(out, v.structure, 1);
            put(out, byte(v.opacity), 1);
            put(out, 0, 1);
        }
    std::uint32_t base = 0;
    for (const Piece& part : parts) {
        for (const std::uint32_t index : part.indices) put(out, base + index, 2);
        base += static_cast<std::uint32_t>(part.vertices.size());
    }
    return out;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "jointline_bake_mesh FILE\n";
        return 2;
    }
    const Knees knees;
    std::vector<Piece> parts;
    for (int k = 1; k < part_count; ++k) {
        const auto part = static_cast<bake::Part>(k);
        const bool is_sheet = part == bake::Part::RetinaculumMedial || part == bake::Part::RetinaculumLateral ||
                              part == bake::Part::Capsule;
        if (!is_sheet) parts.push_back(knees.tissue(part));
    }
    for (const auto part : {bake::Part::RetinaculumMedial, bake::Part::RetinaculumLateral, bake::Part::Capsule})
        parts.push_back(knees.sheet(part));
    parts.push_back(knees.skin());
    for (const Piece& part : parts)
        std::cerr << static_cast<int>(part.structure) << ": " << part.indices.size() / 3 << " triangles, "
                  << part.vertices.size() << " vertices\n";
    std::ofstream(arguments[1], std::ios::binary) << file_of(parts);
    return 0;
}
