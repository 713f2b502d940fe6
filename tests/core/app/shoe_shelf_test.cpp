#include "core/app/shoe_shelf.h"

#include <algorithm>

#include "tests/core/storage/shelf.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;

namespace {

struct Desk : test::Shelf {
    ShoeShelf desk{database};
};

Gear strava_gear(const std::string& name) {
    Gear gear;
    gear.service = "strava";
    gear.name = name;
    return gear;
}

RunId named_run(Desk& desk, const std::string& service, const std::string& shoe, const std::string& number = "") {
    auto record = test::Shelf::record("2025-05-01", 10_km);
    record.origin.service = service;
    record.origin.service_shoe = shoe;
    record.origin.service_id = number;
    return desk.runs.add(record);
}

}  // namespace

TEST_CASE("a second pair of a name is refused, whatever its case, and a pair may keep its own") {
    Desk desk;
    Shoe shoe;
    shoe.name = "Daily Sand";
    REQUIRE_FALSE(desk.desk.add(shoe));
    CHECK(shoe.id.is_set());
    Shoe again;
    again.name = "daily sand";
    CHECK(desk.desk.add(again)->id == "name_taken");
    shoe.notes = "kept";
    CHECK_FALSE(desk.desk.edit(shoe));
    CHECK(desk.shoes.all().size() == 1);
    CHECK(desk.shoes.find(shoe.id)->notes == "kept");
}

TEST_CASE("a pair is retired and brought back with its days, and not before it was bought") {
    Desk desk;
    Shoe shoe;
    shoe.name = "Old Coral";
    shoe.bought = parse_day("2024-03-03");
    REQUIRE_FALSE(desk.desk.add(shoe));
    CHECK(desk.desk.retire(shoe.id, *parse_day("2024-01-01"))->id == "retired_before_bought");
    CHECK_FALSE(desk.shoes.find(shoe.id)->is_retired());
    CHECK_FALSE(desk.desk.retire(shoe.id, *parse_day("2025-09-02")));
    CHECK(desk.desk.retire(shoe.id, *parse_day("2025-09-03"))->id == "retired_already");
    CHECK_FALSE(desk.desk.bring_back(shoe.id, *parse_day("2025-11-01")));
    CHECK_FALSE(desk.shoes.find(shoe.id)->is_retired());
    CHECK(desk.desk.retire(ShoeId{99}, *parse_day("2025-09-03"))->id == "not_there");
}

TEST_CASE("a pair with runs is not deleted, and its runs stay") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    desk.ran_in(daily, "2025-05-01", 10_km);
    const auto fault = desk.desk.remove(daily);
    REQUIRE(fault);
    CHECK(fault->what == "Daily Sand has 1 run: retire it, or move its runs into another pair first");
    CHECK(desk.shoes.totals(daily).distance == 10_km);
    const ShoeId bare = desk.has("Bare");
    CHECK_FALSE(desk.desk.remove(bare));
    CHECK(desk.shoes.all().size() == 1);
}

TEST_CASE("moving runs by filter is exact, says what it gave up, and can be taken back") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    const ShoeId moss = desk.has("Trail Moss");
    const RunId split = desk.ran("2025-05-01", 10_km);
    desk.wearing.wear(std::vector<storage::Wearing>{{split, {{daily, 0.5}, {moss, 0.5}}}});
    desk.ran_in(daily, "2025-05-02", 7_km);
    desk.ran("2025-05-03", 5_km);
    RunFilter filter;
    filter.until = parse_day("2025-05-02");
    CHECK(desk.desk.preview(moss, filter).changes.size() == 2);
    const auto assigned = desk.desk.move(moss, filter);
    CHECK(assigned.before.size() == 2);
    CHECK(assigned.splits == 1);
    CHECK(desk.shoes.totals(moss).distance == 17_km);
    CHECK(desk.shoes.totals(daily).runs == 0);
    desk.desk.take_back(assigned);
    CHECK(desk.shoes.totals(moss).distance == 5_km);
    CHECK(desk.shoes.totals(daily).distance == 12_km);
}

TEST_CASE("a run longer than its split keeps the pair it had") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    const ShoeId spikes = desk.has("Spikes");
    const RunId run = desk.ran_in(daily, "2025-05-01", 10_km);
    Assigned assigned;
    const auto fault = desk.desk.split(run, split_by_distance(10_km, std::vector<Piece>{{spikes, 8_km}}), assigned);
    REQUIRE(fault);
    CHECK(fault->id == "split_short");
    CHECK(desk.wearing.run(run)->only_pair() == daily);
    CHECK_FALSE(desk.desk.split(run, split_by_distance(10_km, std::vector<Piece>{{spikes, 8_km}}, daily), assigned));
    CHECK(desk.shoes.totals(spikes).distance == 8_km);
    CHECK(desk.shoes.totals(daily).distance == 2_km);
    desk.desk.take_back(assigned);
    CHECK(desk.shoes.totals(daily).distance == 10_km);
    const auto unknown = split_by_distance(10_km, std::vector<Piece>{{ShoeId{99}, 10_km}});
    CHECK(desk.desk.split(run, unknown, assigned)->id == "not_there");
}

TEST_CASE("the gear of an archive becomes pairs with their runs, once") {
    Desk desk;
    const RunId of_a = named_run(desk, "strava", "Road shoe A");
    named_run(desk, "strava", "Road shoe B");
    const std::vector<Gear> gear{strava_gear("Road shoe A"), strava_gear("Road shoe B")};
    const auto first = desk.desk.take_over(gear);
    CHECK(first.added == std::vector<std::string>{"Road shoe A", "Road shoe B"});
    CHECK(first.runs == 2);
    const auto second = desk.desk.take_over(gear);
    CHECK(second.added.empty());
    CHECK(second.known.size() == 2);
    CHECK(second.runs == 0);
    CHECK(desk.shoes.all().size() == 2);
    CHECK(desk.shoes.find(*desk.wearing.run(of_a)->only_pair())->name == "Road shoe A");
}

TEST_CASE("two pairs of one name in an archive both come, and their runs wait in the inbox with both to choose from") {
    Desk desk;
    const RunId run = named_run(desk, "strava", "Daily");
    const auto report = desk.desk.take_over(std::vector<Gear>{strava_gear("Daily"), strava_gear("Daily")});
    CHECK(report.added == std::vector<std::string>{"Daily", "Daily (2)"});
    CHECK(report.twice.size() == 2);
    CHECK(report.runs == 0);
    const auto inbox = desk.desk.inbox().groups;
    REQUIRE(inbox.size() == 1);
    CHECK(inbox[0].runs == std::vector<RunId>{run});
    CHECK(inbox[0].choices.size() == 2);
}

TEST_CASE("a pair of the shelf with the name of an archive's is not taken for it: its runs ask") {
    Desk desk;
    const ShoeId mine = desk.has("Daily Sand");
    const RunId run = named_run(desk, "strava", "Daily Sand");
    const auto report = desk.desk.take_over(std::vector<Gear>{strava_gear("Daily Sand")});
    CHECK(report.asks == std::vector<std::string>{"Daily Sand"});
    CHECK(report.added.empty());
    CHECK(desk.wearing.run(run)->shares.empty());
    const auto inbox = desk.desk.inbox().groups;
    REQUIRE(inbox.size() == 1);
    CHECK(inbox[0].basis == Basis::Service);
    CHECK(inbox[0].shoe == mine);
}

TEST_CASE("Garmin's list of runs puts each into its pair, two of one name included") {
    Desk desk;
    const RunId first = named_run(desk, "garmin", "", "901");
    const RunId second = named_run(desk, "garmin", "", "902");
    Gear a = strava_gear("Daily");
    a.service = "garmin";
    a.service_id = "11";
    a.activities = {"901"};
    Gear b = a;
    b.service_id = "12";
    b.activities = {"902"};
    const auto report = desk.desk.take_over(std::vector<Gear>{a, b});
    CHECK(report.added == std::vector<std::string>{"Daily", "Daily (2)"});
    CHECK(report.twice.empty());
    CHECK(report.runs == 2);
    CHECK(desk.wearing.run(first)->only_pair() != desk.wearing.run(second)->only_pair());
}

TEST_CASE("after an import the runner's rules settle what the service did not name") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    const ShoeId a = desk.has("Road shoe A");
    desk.rules.add_alias({"strava", "", "Road shoe A", a});
    desk.rules.set_rules(std::vector<Rule>{{{}, {}, daily}});
    const RunId named = named_run(desk, "strava", "Road shoe A");
    const RunId bare = desk.ran("2025-05-03", 5_km);
    CHECK(desk.desk.dry_run().size() == 2);
    const auto assigned = desk.desk.settle_new_runs();
    CHECK(assigned.before.size() == 1);
    CHECK(desk.wearing.run(named)->only_pair() == a);
    CHECK(desk.wearing.run(bare)->only_pair() == daily);
}
