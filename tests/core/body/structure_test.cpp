#include "core/body/structure.h"

#include <cmath>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "tests/core/body/body_map.h"

using namespace jointline;
using namespace jointline::body;
using namespace jointline::tests;

namespace {

std::string held(View view, Layer layer, Point at, Side side = Side::Left) {
    const StructureMap* map = all_structures().find({Zoom::Knee, view, Build::Athletic, side}, layer);
    REQUIRE(map != nullptr);
    const StructureOutline* found = map->at(at);
    return found == nullptr ? "" : std::string(name(found->structure));
}

}  // namespace

TEST_CASE("a finger held on the knee is told what lies there, layer by layer") {
    CHECK(held(View::Front, Layer::Muscle, {2, -10}) == "patellar_tendon");
    CHECK(held(View::Front, Layer::Bone, {1, 38}) == "patella");
    CHECK(held(View::Front, Layer::Bone, {2, -90}) == "tibia");
    CHECK(held(View::Inside, Layer::Ligament, {-5, 12}) == "mcl");
    CHECK(held(View::Outside, Layer::Ligament, {15, 4}) == "lcl");
    CHECK(held(View::Outside, Layer::Muscle, {-5, 100}) == "itb");
    CHECK(held(View::Back, Layer::Muscle, {22, -100}) == "gastrocnemius_medial");
    CHECK(held(View::Front, Layer::Muscle, {90, 0}).empty());
}

TEST_CASE("on the right knee the same structures lie mirrored") {
    CHECK(held(View::Back, Layer::Muscle, {-22, -100}, Side::Right) == "gastrocnemius_medial");
    CHECK(held(View::Inside, Layer::Ligament, {5, 12}, Side::Right) == "mcl");
}

TEST_CASE("without muscles no muscle can be held, and the skin shows no structure") {
    for (const View view : {View::Front, View::Inside, View::Outside, View::Back}) {
        const FigureId knee{Zoom::Knee, view, Build::Athletic, Side::Left};
        for (const Layer layer : {Layer::Ligament, Layer::Bone})
            for (const char* muscle : {"vastus_medialis", "gastrocnemius_medial", "biceps_femoris", "sartorius", "itb"})
                CHECK(all_structures().find(knee, layer)->find(*structure_named(muscle)) == nullptr);
        CHECK(all_structures().find(knee, Layer::Skin) == nullptr);
    }
}

TEST_CASE("a structure's pieces are filled exactly, holes left out") {
    for (const StructureMap& map : all_structures().all())
        for (const StructureOutline& outline : map.outlines)
            for (const auto& piece : outline.shape.pieces) {
                float area = 0;
                for (std::size_t i = 0; i < piece.triangles.size(); i += 3)
                    area += std::abs(
                        signed_area(Polygon{piece.border[piece.triangles[i]], piece.border[piece.triangles[i + 1]],
                                            piece.border[piece.triangles[i + 2]]}));
                CHECK_MESSAGE(area == doctest::Approx(signed_area(piece.border)).epsilon(0.01),
                              std::string(name(outline.structure)));
            }
}

TEST_CASE("structure data that is not what it should be says where") {
    const auto line_of = [](std::string_view text) {
        Structures structures;
        const auto added = structures.add(text, "front_bone.txt");
        REQUIRE_FALSE(added.has_value());
        CHECK(added.error().code == ErrorCode::BadInput);
        return added.error().line;
    };
    CHECK(line_of("") == 0);
    CHECK(line_of("structures above bone") == 1);
    CHECK(line_of("structures front bone\nstructure elbow 0 0") == 2);
    CHECK(line_of("structures front bone\npiece 0 0 1 1 2 0") == 2);
    CHECK(line_of("structures front bone\nstructure femur 0 0\npiece 0 0 1 1 2") == 3);
}
