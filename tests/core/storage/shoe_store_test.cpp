#include "core/storage/shoe_store.h"

#include "tests/core/storage/shelf.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::Shelf;

namespace {

Day day(std::string_view text) { return parse_day(text).value(); }

Shoe a_full_pair() {
    Shoe shoe;
    shoe.name = "Daily Sand";
    shoe.brand = "Acme";
    shoe.model = "Road 1";
    shoe.use = "Everyday";
    shoe.category = Category::Cushioned;
    shoe.size = Size{SizeSystem::Uk, 8.5};
    shoe.width = "2E";
    shoe.drop = Millimeters{8};
    shoe.stack = Millimeters{34.5};
    shoe.weight = Grams{251};
    shoe.price = Money{12990, "EUR"};
    shoe.bought = day("2025-03-03");
    shoe.first_used = day("2025-03-05");
    shoe.before = 120_km;
    shoe.limit = {700_km, 60_h, std::chrono::months{18}};
    shoe.colors = {0x010203, 0xFFEEDD, 0x00ABCD};
    shoe.photo = "p1.jpg";
    shoe.notes = "two\nlines";
    shoe.fit = {1, -2, "heel lock"};
    shoe.parts = {{{}, Part::Kind::Orthotic, "cork", day("2025-05-02"), std::nullopt, "from the physio"}};
    shoe.retirements = {{day("2025-09-02"), day("2025-11-01")}, {day("2026-01-05"), std::nullopt}};
    return shoe;
}

}  // namespace

TEST_CASE("a stored pair comes back as it was, and so does one with nothing but a name") {
    Shelf shelf;
    Shoe full = a_full_pair();
    full.id = shelf.shoes.add(full);
    const ShoeId bare = shelf.has("Tempo Blue");
    auto back = shelf.shoes.find(full.id);
    REQUIRE(back);
    full.parts[0].id = back->parts.at(0).id;
    CHECK(*back == full);
    Shoe plain;
    plain.id = bare;
    plain.name = "Tempo Blue";
    CHECK(*shelf.shoes.find(bare) == plain);
    CHECK(shelf.shoes.all() == std::vector<Shoe>{full, plain});
    CHECK_FALSE(shelf.shoes.find(ShoeId{99}));
}

TEST_CASE("an edited pair is what it is now, without the parts and rests it no longer has") {
    Shelf shelf;
    Shoe shoe = a_full_pair();
    shoe.id = shelf.shoes.add(shoe);
    shoe = *shelf.shoes.find(shoe.id);
    const PartId cork = shoe.parts[0].id;
    shoe.name = "Renamed";
    shoe.price.reset();
    shoe.size.reset();
    shoe.retirements.clear();
    shoe.parts[0].until = day("2025-07-01");
    shoe.parts.push_back({{}, Part::Kind::Insole, "gel", std::nullopt, std::nullopt, ""});
    shelf.shoes.edit(shoe);
    const Shoe back = *shelf.shoes.find(shoe.id);
    CHECK(back.name == "Renamed");
    CHECK_FALSE(back.price);
    CHECK_FALSE(back.size);
    CHECK(back.retirements.empty());
    REQUIRE(back.parts.size() == 2);
    CHECK(back.parts[0].id == cork);
    CHECK(back.parts[0].until == day("2025-07-01"));
}

TEST_CASE("a name is found in any case and given once") {
    Shelf shelf;
    const ShoeId id = shelf.has("  Daily Sand ");
    CHECK(shelf.shoes.named("daily sand") == id);
    CHECK_FALSE(shelf.shoes.named("Daily"));
    CHECK_THROWS_AS(shelf.has("DAILY SAND"), SQLite::Exception);
}

TEST_CASE("a pair with runs is not let go, one without goes with all that was noted of it") {
    Shelf shelf;
    Shoe shoe = a_full_pair();
    shoe.id = shelf.shoes.add(shoe);
    const ShoeId other = shelf.has("Other");
    shelf.shoes.add_note({{}, shoe.id, day("2025-08-01"), WearNote::View::Heel, "outer edge", "a.jpg"});
    const RunId run = shelf.ran_in(shoe.id, "2025-05-01", 10_km);
    CHECK_FALSE(shelf.shoes.remove(shoe.id));
    CHECK(shelf.shoes.find(shoe.id));
    shelf.wearing.wear(std::vector<storage::Wearing>{{run, {{shoe.id, 0.5}, {other, 0.5}}}});
    CHECK_FALSE(shelf.shoes.remove(shoe.id));
    shelf.wearing.wear(std::vector<Assignment>{{run, other}});
    CHECK(shelf.shoes.remove(shoe.id));
    CHECK_FALSE(shelf.shoes.find(shoe.id));
    CHECK(shelf.shoes.notes().empty());
    CHECK(shelf.shoes.totals(other).distance == 10_km);
}

TEST_CASE("an erased database keeps nothing of the shelf") {
    Shelf shelf;
    Shoe shoe = a_full_pair();
    shoe.id = shelf.shoes.add(shoe);
    const ShoeId other = shelf.has("Other");
    shelf.shoes.add_note({{}, shoe.id, day("2025-08-01"), WearNote::View::Heel, "outer edge", "a.jpg"});
    shelf.rules.set_default(runs::Kind::Road, shoe.id);
    shelf.rules.set_rules(std::vector<Rule>{{{}, {}, other}});
    shelf.rules.add_alias({"strava", "", "Other", other});
    shelf.ran_in(shoe.id, "2025-05-01", 10_km);
    const RunId split = shelf.ran("2025-05-02", 8_km);
    shelf.wearing.wear(std::vector<storage::Wearing>{{split, {{shoe.id, 0.5}, {other, 0.5}}}});
    shelf.database.erase();
    auto& db = shelf.database.connection();
    for (const char* table : {"shoe", "shoe_part", "shoe_retirement", "shoe_note", "shoe_share", "shoe_default",
                              "shoe_rule", "shoe_alias", "fitting"})
        CHECK_MESSAGE(db.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt() == 0, table);
    CHECK(shelf.wearing.runs().empty());
}

TEST_CASE("what was seen on a pair comes back newest first") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    const ShoeId other = shelf.has("Other");
    shelf.shoes.add_note({{}, daily, day("2025-06-01"), WearNote::View::Outsole, "fine", ""});
    shelf.shoes.add_note({{}, daily, day("2025-08-01"), WearNote::View::Heel, "outer edge", "a.jpg"});
    shelf.shoes.add_note({{}, other, day("2025-07-01"), WearNote::View::Inside, "", "b.jpg"});
    const auto notes = shelf.shoes.notes(daily);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].text == "outer edge");
    CHECK(notes[0].view == WearNote::View::Heel);
    CHECK(shelf.shoes.notes().size() == 3);
    shelf.shoes.remove_note(notes[0].id.value);
    CHECK(shelf.shoes.notes(daily).size() == 1);
}

TEST_CASE("a changed run changes its pair at once") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    const RunId run = shelf.ran_in(daily, "2025-05-01", 10_km);
    shelf.ran_in(daily, "2025-05-03", 5_km);
    CHECK(shelf.shoes.totals(daily).distance == 15_km);
    auto record = *shelf.runs.find(run);
    record.run.distance = 12_km;
    shelf.runs.edit(record);
    const auto totals = shelf.shoes.totals(daily);
    CHECK(totals.distance == 17_km);
    CHECK(totals.runs == 2);
    CHECK(totals.time == Seconds{3600 + 1800});
    CHECK(totals.first == day("2025-05-01"));
    CHECK(totals.last == day("2025-05-03"));
    shelf.runs.remove(run);
    CHECK(shelf.shoes.totals(daily).distance == 5_km);
    CHECK(shelf.shoes.totals(daily).first == day("2025-05-03"));
}

TEST_CASE("the shelf shows every pair with what it did, and one that did nothing with nothing") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    shelf.has("Tempo Blue");
    shelf.ran_in(daily, "2025-05-01", 10_km);
    const auto entries = shelf.shoes.shelf();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].totals.distance == 10_km);
    CHECK(entries[1].totals.runs == 0);
    CHECK_FALSE(entries[1].totals.first);
}
