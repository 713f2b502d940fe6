#include "core/shoes/fitting.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::shoes;
using test::day;

namespace {

Fitting a_fitting() {
    Fitting fitting;
    fitting.day = day("2025-11-22");
    fitting.shop = "Corner shop";
    fitting.foot = {Millimeters{268}, Millimeters{270},   std::nullopt,
                    std::nullopt,     Foot::Shape::Greek, Foot::Volume::Low};
    fitting.own_pair = "Daily Sand";
    Tried road;
    road.label = "Shelf 12";
    road.brand = "Acme";
    road.model = "Road 1";
    road.category = Category::Everyday;
    road.size = Size{SizeSystem::Eu, 42.5};
    road.width = "wide";
    road.drop = Millimeters{8};
    road.comfort = 5;
    road.feels = {Feel::LikeMyOwn, Feel::ToesHaveRoom};
    road.taken = true;
    Tried other;
    other.label = "Shelf 07";
    other.comfort = 3;
    other.feels = {Feel::HeelSlips, Feel::LowerThanMyOwn};
    other.why_not = "lower than \"my\" own\nand slips";
    fitting.tried = {road, other};
    fitting.remark = "left foot longer";
    return fitting;
}

}  // namespace

TEST_CASE("what was tried on goes home as it was noted") {
    const Fitting fitting = a_fitting();
    const auto home = fitting_from_json(to_json(fitting), "fitting.json");
    REQUIRE(home);
    CHECK(*home == fitting);
    CHECK(to_json(fitting).find('\n') == std::string::npos);
    CHECK(to_json(fitting).size() < 700);
}

TEST_CASE("a shop keeps nothing the customer did not agree to") {
    Fitting fitting = a_fitting();
    CHECK_FALSE(shop_copy(fitting));
    fitting.shop_may_keep = true;
    CHECK(shop_copy(fitting));
}

TEST_CASE("a pair that was taken becomes a pair of the shelf") {
    const Fitting fitting = a_fitting();
    const Shoe shoe = shoe_of(fitting.tried[0], fitting);
    CHECK(shoe.name == "Road 1");
    CHECK(shoe.bought == day("2025-11-22"));
    CHECK(shoe.fit.toe_room == 0);
    CHECK(faults(shoe).empty());
    CHECK(shoe_of(fitting.tried[1], fitting).name == "Shelf 07");
}

TEST_CASE("a feeling that a later version knows is passed over, an unknown shape of foot is told") {
    const auto with = [](const std::string& what) {
        return fitting_from_json(R"({"schema": "jointline-fitting", "version": 1, "day": "2025-11-22", )" + what + "}",
                                 "f.json");
    };
    const auto later = with(R"("tried": [{"label": "a", "feels": ["tickles", "heel_holds"]}])");
    REQUIRE(later);
    CHECK(later->tried[0].feels == std::vector<Feel>{Feel::HeelHolds});
    const auto shape = with("\n\"foot\": {\"shape\": \"round\"}");
    REQUIRE_FALSE(shape);
    CHECK(shape.error().text() == "f.json:2: shape: unknown word round");
    CHECK_FALSE(with(R"("tried": [{"label": "a", "comfort": 6}])"));
    CHECK_FALSE(with(R"("tried": [{"comfort": 5}])"));
    CHECK_FALSE(with(R"("foot": {"left_length_mm": 27})"));
    CHECK_FALSE(fitting_from_json(R"({"schema": "jointline-fitting", "version": 2, "day": "2025-11-22"})", "f.json"));
    CHECK_FALSE(fitting_from_json("{}", "f.json"));
}

TEST_CASE("every word of a fitting is read as it is written") {
    for (std::size_t i = 0; i < feel_count; ++i) CHECK(feel_named(name(static_cast<Feel>(i))) == static_cast<Feel>(i));
    for (int i = 0; i < 4; ++i) {
        CHECK(foot_shape_named(name(static_cast<Foot::Shape>(i))) == static_cast<Foot::Shape>(i));
        CHECK(volume_named(name(static_cast<Foot::Volume>(i))) == static_cast<Foot::Volume>(i));
    }
}
