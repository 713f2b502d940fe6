#include "core/base/geometry.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace jointline;

namespace {

const Polygon square = {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
const Polygon horseshoe = {{0, 0}, {30, 0}, {30, 30}, {20, 30}, {20, 10}, {10, 10}, {10, 30}, {0, 30}};

float area_of(const Polygon& ring, const std::vector<std::uint16_t>& triangles) {
    float area = 0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3)
        area += std::abs(signed_area(Polygon{ring[triangles[i]], ring[triangles[i + 1]], ring[triangles[i + 2]]}));
    return area;
}

}  // namespace

TEST_CASE("a point is in a polygon or not, also where the polygon is hollow") {
    CHECK(contains(square, {5, 5}));
    CHECK_FALSE(contains(square, {11, 5}));
    CHECK(contains(horseshoe, {5, 25}));
    CHECK_FALSE(contains(horseshoe, {15, 25}));
    CHECK_FALSE(contains({}, {0, 0}));
}

TEST_CASE("outside a polygon the distance to its border counts, inside it is zero") {
    CHECK(distance_to_polygon(square, {13, 14}) == doctest::Approx(5));
    CHECK(distance_to_polygon(square, {5, 5}) == 0);
    CHECK(distance_to_border(square, {5, 4}) == doctest::Approx(4));
    CHECK(std::isinf(distance_to_polygon({}, {0, 0})));
}

TEST_CASE("triangles of a hollow polygon fill it exactly, whichever way its points run") {
    Polygon backwards(horseshoe.rbegin(), horseshoe.rend());
    for (const Polygon& ring : {square, horseshoe, backwards}) {
        const auto triangles = triangulate(ring);
        CHECK(triangles.size() == 3 * (ring.size() - 2));
        CHECK(area_of(ring, triangles) == doctest::Approx(std::abs(signed_area(ring))));
    }
    CHECK(triangulate(Polygon{{0, 0}, {1, 1}}).empty());
}

TEST_CASE("a mirror image keeps its size and runs the same way round") {
    const Polygon mirror = mirrored(horseshoe);
    CHECK(signed_area(mirror) == doctest::Approx(signed_area(horseshoe)));
    CHECK(contains(mirror, {-5, 25}));
    CHECK_FALSE(contains(mirror, {5, 25}));
}

TEST_CASE("a shape of two pieces is hit in either, and near whichever is nearer") {
    Shape shape;
    shape.add(square);
    shape.add({{20, 0}, {30, 0}, {30, 10}, {20, 10}});
    CHECK(shape.contains({25, 5}));
    CHECK_FALSE(shape.contains({15, 5}));
    CHECK(shape.distance_to({17, 5}) == doctest::Approx(3));
    CHECK(shape.bounds() == Rect{{0, 0}, {30, 10}});
    CHECK(mirrored(shape).contains({-25, 5}));
}
