// The committed art agrees with the sources that are committed beside it.
#include <cmath>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "assets/body/bake/color.h"
#include "assets/body/bake/knee_parts.h"
#include "assets/body/bake/png.h"
#include "assets/body/bake/recipes.h"
#include "assets/body/bake/shapes.h"
#include "assets/body/bake/sources.h"
#include "assets/body/bake/trace.h"
#include "core/body/knee_mesh.h"

using namespace jointline;

namespace {

const std::filesystem::path body_folder = std::filesystem::path(JOINTLINE_SOURCE_DIR) / "assets" / "body";

/// Renders a piece of a figure anew and gives the mean difference to the committed picture, of 255, opacity included.
double difference(const body::FigureId& id, body::Layer layer, Point corner, float width, float height) {
    for (const body::Figure& figure : bake::figures()) {
        if (figure.id != id) continue;
        const auto bytes = assets::find(body::art_name(id, layer) + ".png");
        REQUIRE(bytes.has_value());
        const auto committed = bake::read_png(*bytes);
        REQUIRE(committed.has_value());
        const float scale = bake::pixels_per_mm(figure);
        const int x0 = static_cast<int>(std::lround((corner.x - figure.frame.min.x) * scale));
        const int y0 = static_cast<int>(std::lround((figure.frame.max.y - corner.y) * scale));
        const auto left = figure.frame.min.x + static_cast<float>(x0) / scale;
        const auto top = figure.frame.max.y - static_cast<float>(y0) / scale;
        bake::Painter painter;
        const auto fresh = painter.paint(figure, layer, {{left, top - height}, {left + width, top}}, scale);
        double sum = 0;
        for (int y = 0; y < fresh.height; ++y)
            for (int x = 0; x < fresh.width; ++x) {
                const auto& color = fresh.themes[0][fresh.index(x, y)];
                const auto place =
                    committed->places[static_cast<std::size_t>(y0 + y) * static_cast<std::size_t>(committed->width) +
                                      static_cast<std::size_t>(x0 + x)];
                const auto& old = committed->palettes[0][place];
                const float a = color.opacity;
                const bake::Vec straight = a > 1e-4F ? color.light * (1 / a) : bake::Vec{};
                const float now[4] = {bake::to_srgb(straight.x) * a * 255, bake::to_srgb(straight.y) * a * 255,
                                      bake::to_srgb(straight.z) * a * 255, a * 255};
                for (std::size_t k = 0; k < 4; ++k) {
                    const float was = k < 3 ? static_cast<float>(old[k]) * static_cast<float>(old[3]) / 255
                                            : static_cast<float>(old[3]);
                    sum += std::fabs(now[k] - was);
                }
            }
        return sum / (4.0 * fresh.width * fresh.height);
    }
    FAIL("no such figure");
    return 255;
}

}  // namespace

TEST_CASE("the committed art was made by the committed sources") {
    std::ifstream file(body_folder / "art" / "made_from.txt");
    std::string committed;
    file >> committed;
    CHECK_MESSAGE(committed == bake::fingerprint(body_folder / "bake"),
                  "bake the art anew: jointline_bake assets/body");
}

TEST_CASE("a piece of the art rendered anew looks like the committed one") {
    using namespace body;
    CHECK(difference({Zoom::Knee, View::Inside, Build::Athletic, Side::Left}, Layer::Muscle, {-30, 12}, 24, 16) < 3);
    CHECK(difference({Zoom::Leg, View::Outside, Build::Soft, Side::Left}, Layer::Skin, {-60, 120}, 60, 50) < 3);
}

TEST_CASE("every point of the committed mesh lies on the surface that the sources describe") {
    const auto bytes = assets::find("body/knee.mesh");
    REQUIRE(bytes.has_value());
    const auto mesh = body::KneeMesh::read(*bytes);
    REQUIRE(mesh.has_value());
    const bake::Knee knee;
    double sum = 0;
    int count = 0;
    for (const auto& part : mesh->parts())
        for (std::size_t i = std::size_t{3} * part.first_triangle;
             i < std::size_t{3} * (part.first_triangle + part.triangles); i += 41) {
            const auto at = mesh->vertices()[mesh->indices()[i]].at;
            const bake::Vec p{at.x, at.y, at.z};
            if (std::fabs(p.y - 10) > 180 || part.kind == body::KneeMesh::Kind::Sheet) continue;  // the open ends
            const float skin = knee.skin(p);
            const bool tissue = part.structure.has_value();
            if (tissue && skin > -6) continue;  // pressed under the skin
            const float d =
                tissue ? knee.part(static_cast<bake::Part>(static_cast<int>(*part.structure) + 1), p) : skin;
            sum += std::fabs(d);
            ++count;
        }
    CHECK(count > 1000);
    CHECK(sum / count < 0.4);
}

TEST_CASE("every drawn part of the knee has a name, in the same order") {
    CHECK(body::all_structure_names().size() + 1 == static_cast<std::size_t>(bake::part_count));
    CHECK(*body::structure_named("popliteus") ==
          static_cast<body::StructureId>(static_cast<int>(bake::Part::Popliteus) - 1));
    CHECK(*body::structure_named("artery") == static_cast<body::StructureId>(static_cast<int>(bake::Part::Artery) - 1));
}

TEST_CASE("distances are true: a round cone and a ball are as far away as a ruler says") {
    const auto cone = bake::round_cone({0, 0, 0}, {0, 100, 0}, 10, 10);
    CHECK(cone({30, 50, 0}) == doctest::Approx(20));
    CHECK(cone({0, 50, 0}) == doctest::Approx(-10));
    CHECK(bake::ball({5, 5, 5}, 3)({5, 5, 15}) == doctest::Approx(7));
    CHECK(bake::smooth_min(4, 40, 10) == 4);
    CHECK(bake::smooth_min(4, 4, 8) == doctest::Approx(2));
}

TEST_CASE("neighbours on a mask share their border point for point, and a hole stays a hole") {
    bake::Mask mask;
    mask.width = 40;
    mask.height = 40;
    mask.area = {{0, 0}, {40, 40}};
    mask.labels.assign(1600, 0);
    for (int y = 5; y < 35; ++y)
        for (int x = 5; x < 35; ++x) {
            const bool hole = x > 10 && x < 16 && y > 10 && y < 16;
            mask.labels[static_cast<std::size_t>(y) * 40 + static_cast<std::size_t>(x)] = hole             ? 3
                                                                                          : x + y % 3 < 20 ? 1
                                                                                                           : 2;
        }
    const auto one = bake::trace(mask, 1, 0.4F, 4);
    const auto two = bake::trace(mask, 2, 0.4F, 4);
    REQUIRE(one.size() == 1);
    REQUIRE(two.size() == 1);
    const auto shared = std::count_if(two[0].begin(), two[0].end(), [&](Point p) {
        return std::find(one[0].begin(), one[0].end(), p) != one[0].end();
    });
    CHECK(shared >= 2);
    const float whole = signed_area(one[0]) + signed_area(two[0]) + signed_area(bake::trace(mask, 3, 0.4F, 4)[0]);
    CHECK(whole == doctest::Approx(900).epsilon(0.02));
    CHECK_FALSE(contains(one[0], {13, 40 - 13}));
    CHECK(bake::largest_circle(mask, 3, mask.area).diameter == doctest::Approx(6).epsilon(0.2));
}
