#include "core/shoes/gear.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_shoe;
using test::day;
using Is = GearMatch::Is;

namespace {

Table strava(std::vector<std::vector<std::string>> rows) {
    Table table;
    table.header = {"Shoe Name", "Shoe Brand", "Shoe Model", "Shoe Default Sport Types"};
    for (auto& cells : rows) table.rows.push_back({0, std::move(cells)});
    return table;
}

constexpr const char* garmin = R"([{
 "gearDTOS": [
  {"gearPk": 11, "uuid": "a", "gearMakeName": "Acme", "gearModelName": "Road 1", "gearTypeName": "Shoes",
   "gearStatusName": "retired", "displayName": "Old Coral", "customMakeModel": null,
   "dateBegin": "2024-03-01T00:00:00.0", "dateEnd": "2025-09-02T00:00:00.0", "maximumMeters": 700000.0},
  {"gearPk": 12, "gearMakeName": "Other", "gearModelName": "Unknown Shoes", "gearTypeName": "Shoes",
   "gearStatusName": "active", "displayName": null, "customMakeModel": "Tempo Blue",
   "dateBegin": 1735689600000, "dateEnd": null, "maximumMeters": 0},
  {"gearPk": 13, "gearTypeName": "Bike", "displayName": "Gravel bike"}],
 "gearActivityDTOs": {"11": [{"activityId": 901, "gearPk": 11}, {"activityId": 902, "gearPk": 11}], "13": [{"activityId": 5}]}
}])";

}  // namespace

TEST_CASE("Strava's shoes are read by their columns' names, a blank name as brand and model") {
    const auto gear =
        strava_gear(strava({{"Road shoe A", "Acme", "Road 1", "Run"}, {"", "Acme", "Road 2", ""}, {"", "", "", ""}}));
    REQUIRE(gear.size() == 2);
    CHECK(gear[0].name == "Road shoe A");
    CHECK(gear[1].name == "Acme Road 2");
    CHECK(gear[1].model == "Road 2");
    Table bikes;
    bikes.header = {"Bike Name"};
    CHECK(strava_gear(bikes).empty());
}

TEST_CASE("Garmin's shoes come with their days, their limit and their runs, its bikes do not come") {
    const auto gear = garmin_gear(garmin, "gear.json");
    REQUIRE(gear);
    REQUIRE(gear->size() == 2);
    const Gear& coral = gear->at(0);
    CHECK(coral.name == "Old Coral");
    CHECK(coral.brand == "Acme");
    CHECK(coral.begun == day("2024-03-01"));
    CHECK(coral.retired == day("2025-09-02"));
    CHECK(coral.limit == 700_km);
    CHECK(coral.activities == std::vector<std::string>{"901", "902"});
    const Gear& blue = gear->at(1);
    CHECK(blue.name == "Tempo Blue");
    CHECK(blue.begun == day("2025-01-01"));
    CHECK_FALSE(blue.retired);
    CHECK_FALSE(blue.limit);
}

TEST_CASE("a gear file that is none is refused at its line") {
    CHECK_FALSE(garmin_gear("[{}]", "gear.json"));
    const auto broken = garmin_gear("[{\n\"gearDTOS\": 7}]", "gear.json");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().text().find("gear.json:2") == 0);
}

TEST_CASE("gear that was taken over before is known, a namesake is asked about, the rest is new") {
    const std::vector<Shoe> shelf{a_shoe(1, "Old Coral"), a_shoe(2, "road shoe a")};
    const std::vector<Alias> aliases{{"garmin", "11", "Renamed since", ShoeId{1}}};
    const auto from_garmin = match(*garmin_gear(garmin, ""), shelf, aliases);
    CHECK(from_garmin[0].is == Is::Known);
    CHECK(from_garmin[0].pair == ShoeId{1});
    CHECK(from_garmin[1].is == Is::New);
    CHECK(from_garmin[1].draft.name == "Tempo Blue");
    const auto from_strava = match(strava_gear(strava({{"Road shoe A", "", "", ""}})), shelf, aliases);
    CHECK(from_strava[0].is == Is::SameName);
    CHECK(from_strava[0].pair == ShoeId{2});
}

TEST_CASE("two pairs of one name in an archive both come, under names of their own, and their runs ask") {
    const auto matches = match(
        strava_gear(strava({{"Daily", "Acme", "1", ""}, {"daily ", "Acme", "2", ""}, {"Trail", "", "", ""}})), {}, {});
    REQUIRE(matches.size() == 3);
    CHECK(matches[0].is == Is::Twice);
    CHECK(matches[1].is == Is::Twice);
    CHECK(matches[0].draft.name == "Daily");
    CHECK(matches[1].draft.name == "daily (2)");
    CHECK(matches[1].draft.model == "2");
    CHECK(matches[2].is == Is::New);
}

TEST_CASE("an archive that comes again adds no pair, and the name that two pairs have still asks") {
    const auto gear =
        strava_gear(strava({{"Daily", "Acme", "1", ""}, {"Daily", "Acme", "2", ""}, {"Trail", "", "", ""}}));
    const std::vector<Shoe> shelf{a_shoe(1, "Daily"), a_shoe(2, "Daily (2)"), a_shoe(3, "Renamed since")};
    const std::vector<Alias> aliases{
        {"strava", "", "Daily", ShoeId{1}}, {"strava", "", "Daily", ShoeId{2}}, {"strava", "", "Trail", ShoeId{3}}};
    const auto matches = match(gear, shelf, aliases);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(matches[i].is == Is::Known);
        CHECK(matches[i].pair == ShoeId{std::int64_t(i + 1)});
    }
    CHECK(named_pairs("strava", "daily", aliases).size() == 2);
    CHECK(named_pairs("strava", "Trail", aliases) == std::vector<ShoeId>{ShoeId{3}});
    CHECK(named_pairs("garmin", "Trail", aliases).empty());
}

TEST_CASE("a retired pair of an archive comes retired") {
    const auto matches = match(*garmin_gear(garmin, ""), {}, {});
    CHECK(matches[0].draft.retired_on() == day("2025-09-02"));
    CHECK(matches[0].draft.limit.distance == 700_km);
    CHECK(faults(matches[0].draft).empty());
    CHECK_FALSE(matches[1].draft.is_retired());
}
