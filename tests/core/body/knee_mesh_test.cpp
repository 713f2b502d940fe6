#include "core/body/knee_mesh.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/body/knee_skin.h"
#include "tests/core/body/body_map.h"

using namespace jointline;
using namespace jointline::body;
using namespace jointline::tests;

namespace {

std::string_view bytes() {
    const auto found = assets::find("body/knee.mesh");
    REQUIRE(found.has_value());
    return *found;
}

const KneeMesh& knee() {
    static const KneeMesh mesh = [] {
        auto read = KneeMesh::read(bytes(), "body/knee.mesh");
        REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().text()));
        return *std::move(read);
    }();
    return mesh;
}

std::string skin_at(Point3 from, Point3 along) {
    const auto pick = knee().pick({from, along}, KneeMesh::Kind::Skin);
    return pick && pick->region ? std::string(name(*pick->region)) : "";
}

std::string tissue_at(Point3 from, Point3 along) {
    const auto pick = knee().pick({from, along}, KneeMesh::Kind::Tissue);
    return pick && pick->structure ? std::string(name(*pick->structure)) : "";
}

}  // namespace

TEST_CASE("the knee's mesh is light enough for a phone and has no corner without a place") {
    CHECK(knee().indices().size() / 3 <= 80'000);
    CHECK(knee().indices().size() / 3 > 20'000);
    CHECK(knee().parts().size() > 30);
    for (const auto& v : knee().vertices())
        REQUIRE(std::abs(std::hypot(v.normal.x, v.normal.y, v.normal.z) - 1) < 0.001);
}

TEST_CASE("every point of the mesh's skin knows its region, and no region of the knee is missing") {
    std::map<std::string_view, int> seen;
    for (const auto& part : knee().parts()) {
        if (part.kind != KneeMesh::Kind::Skin) continue;
        for (std::size_t i = std::size_t{3} * part.first_triangle;
             i < std::size_t{3} * (part.first_triangle + part.triangles); ++i) {
            const auto& v = knee().vertices()[knee().indices()[i]];
            REQUIRE(v.region.has_value());
            ++seen[name(*v.region)];
        }
    }
    for (const SkinCapsule& capsule : knee_skin_capsules()) CHECK_MESSAGE(seen[capsule.region] > 0, capsule.region);
}

TEST_CASE("a finger on the turned knee means the region under it, as on the drawn views") {
    CHECK(skin_at({0, 38, 200}, {0, 0, -1}) == "knee.front.retropatellar");
    CHECK(skin_at({2, -8, 200}, {0, 0, -1}) == "knee.front.patellar_tendon");
    CHECK(skin_at({-200, 0, -8}, {1, 0, 0}) == "knee.medial.joint_line");
    CHECK(skin_at({200, -26, -22}, {-1, 0, 0}) == "knee.lateral.fibular_head");
    CHECK(skin_at({0, 15, -200}, {0, 0, 1}) == "knee.back.popliteal_fossa");
    CHECK(skin_at({150, 0, 0}, {0, 0, -1}).empty());
    // between front and inside, where no drawn view looks straight at it
    CHECK(skin_at({-150, -55, 165}, {0.7F, 0, -0.7F}) == "knee.medial.pes_anserine");
}

TEST_CASE("the four drawn sides of the knee and the turned one agree about the region of a finger") {
    const Figure& front = figure(Zoom::Knee, View::Front, Side::Left);
    int asked = 0;
    int agreed = 0;
    for (const Point at : grid({{-45, -100}, {45, 100}}, 4.3F)) {
        const Hit drawn = region_at(front, all_regions(), at);
        const std::string turned = skin_at({at.x, at.y, 200}, {0, 0, -1});
        if (!drawn.site || turned.empty()) continue;
        ++asked;
        agreed += name(drawn.site->region) == turned;
    }
    CHECK(asked > 700);
    CHECK_MESSAGE(agreed > asked * 97 / 100, agreed << " of " << asked);  // at borders a millimetre may part them
}

TEST_CASE("under the skin the ray meets the structure that lies there") {
    CHECK(tissue_at({2, -8, 200}, {0, 0, -1}) == "patellar_tendon");
    CHECK(tissue_at({-200, 12, -5}, {1, 0, 0}) == "mcl");
    CHECK(tissue_at({22, -100, -200}, {0, 0, 1}) == "gastrocnemius_lateral");
    CHECK(tissue_at({200, 100, 5}, {-1, 0, 0}) == "itb");
}

TEST_CASE("a mesh that is cut off or damaged is refused, never read beyond its end") {
    const std::string whole(bytes());
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{3}, std::size_t{20}, std::size_t{60}, whole.size() / 2, whole.size() - 1})
        CHECK_FALSE(KneeMesh::read(std::string_view(whole).substr(0, size)).has_value());
    std::string damaged = whole;
    damaged[4] = 9;  // another version
    CHECK_FALSE(KneeMesh::read(damaged).has_value());
    damaged = whole;
    damaged.back() = damaged[damaged.size() - 2] = '\xFF';  // a corner that is not there
    CHECK_FALSE(KneeMesh::read(damaged).has_value());
}
