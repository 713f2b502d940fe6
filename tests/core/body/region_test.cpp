#include "core/body/region.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/core/body/body_map.h"

using namespace jointline;
using namespace jointline::body;
using jointline::tests::all_regions;
using jointline::tests::site;

TEST_CASE("a place on the body is written with its side in front, and read back the same") {
    for (const std::string_view region : all_region_names()) {
        const RegionId id = *region_named(region);
        for (const Side side : {Side::Left, Side::Right, Side::Both, Side::None}) {
            const Site place{id, side};
            CHECK(site_from(text(place)) == place);
        }
    }
    CHECK(text(site("left.knee.medial.joint_line")) == "left.knee.medial.joint_line");
    CHECK(text(Site{*region_named("back.lower"), Side::None}) == "back.lower");
}

TEST_CASE("what is not a place of the vocabulary is not read as one") {
    for (const char* wrong :
         {"", "left", "left.", "left.knee", "knee.medial.joint_line ", "none.back.lower", "Left.shin.front"})
        CHECK_MESSAGE(!site_from(wrong).has_value(), wrong);
}

TEST_CASE("the other side of left is right, and a place without a side has no other") {
    CHECK(other(Side::Left) == Side::Right);
    CHECK(other(Side::Right) == Side::Left);
    CHECK(other(Side::None) == Side::None);
    CHECK(other(Side::Both) == Side::Both);
}

TEST_CASE("neighbours know each other, and nobody is a neighbour of himself") {
    for (const Region& region : all_regions().all())
        for (const RegionId neighbour : region.adjacent) {
            CHECK(neighbour != region.id);
            CHECK_MESSAGE(all_regions().are_adjacent(neighbour, region.id), std::string(name(neighbour)));
        }
    CHECK(all_regions().are_adjacent(*region_named("knee.medial.joint_line"),
                                     *region_named("knee.medial.tibial_plateau")));
    CHECK_FALSE(
        all_regions().are_adjacent(*region_named("knee.medial.joint_line"), *region_named("knee.lateral.gerdy")));
}

TEST_CASE("there are at least eight named zones on the inner side of the knee, because they separate the causes") {
    const auto names = all_region_names();
    CHECK(std::count_if(names.begin(), names.end(), [](auto name) { return name.starts_with("knee.medial."); }) >= 8);
}

TEST_CASE("only the lower back has no side") {
    for (const Region& region : all_regions().all()) CHECK(region.has_sides == (name(region.id) != "back.lower"));
}

TEST_CASE("the three depths of the kneecap each know the other two") {
    const std::set<std::string> kneecap = {"knee.front.patella_surface", "knee.front.retropatellar",
                                           "knee.front.peripatellar"};
    for (const Region& region : all_regions().all()) {
        std::set<std::string> stack;
        for (const RegionId mate : region.stacked) stack.emplace(name(mate));
        if (!stack.empty()) stack.emplace(name(region.id));
        CHECK(stack == (kneecap.count(std::string(name(region.id))) > 0 ? kneecap : std::set<std::string>{}));
    }
}

TEST_CASE("region data that is not what it should be says where") {
    const auto line_of = [](std::string_view text) {
        const auto parsed = Regions::parse(text, "regions.txt");
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error().code == ErrorCode::BadInput);
        CHECK(parsed.error().file == "regions.txt");
        return parsed.error().line;
    };
    CHECK(line_of("") == 0);  // all of them are missing
    CHECK(line_of("# remark\nregion knee.medial.nowhere sided fine front") == 2);
    CHECK(line_of("region shin.front sided fine front\nregion shin.front sided fine front") == 2);
    CHECK(line_of("region shin.front sided fine above") == 1);
    CHECK(line_of("region shin.front sideways fine front") == 1);
    CHECK(line_of("region shin.front sided fine front elbow") == 1);
    CHECK(line_of("stack elbow,shin.front") == 1);
    CHECK(line_of("shin.front") == 1);
}
