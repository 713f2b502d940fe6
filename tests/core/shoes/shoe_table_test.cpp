#include "core/shoes/shoe_table.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::a_shoe;
using test::day;

namespace {

Shoe a_full_pair() {
    Shoe shoe = a_shoe(1, "Daily, \"Sand\"").built(Category::Everyday, 8, 34.5).since("2025-03-03").worn_before(120_km);
    shoe.brand = "Acme";
    shoe.model = "Road 1";
    shoe.use = "Everyday";
    shoe.size = Size{SizeSystem::UsWomen, 9.5};
    shoe.width = "2E";
    shoe.weight = Grams{251};
    shoe.price = Money{12990, "EUR"};
    shoe.first_used = day("2025-03-05");
    shoe.limit = {700_km, 60_h, std::chrono::months{18}};
    shoe.colors = {0x010203, 0xFFEEDD, 0x00ABCD};
    shoe.photo = "p1.jpg";
    shoe.notes = " two\nlines; and more ";
    shoe.fit = {1, -2, "heel lock"};
    shoe.parts = {{{}, Part::Kind::Orthotic, "cork", day("2025-05-02"), day("2025-07-01"), "from the physio"},
                  {{}, Part::Kind::HeelLift, "lift", std::nullopt, std::nullopt, ""}};
    shoe.retirements = {{day("2025-09-02"), day("2025-11-01")}, {day("2026-01-05"), std::nullopt}};
    return shoe;
}

Table table_of(std::vector<std::string> header, std::vector<std::vector<std::string>> rows) {
    Table table;
    table.header = std::move(header);
    int line = 1;
    for (auto& cells : rows) table.rows.push_back({++line, std::move(cells)});
    return table;
}

}  // namespace

TEST_CASE("a shelf that goes out as tables comes back as it was") {
    Shoe full = a_full_pair();
    const std::vector<ShelfEntry> shelf{{full, {}}, {a_shoe(2, "Tempo Blue"), {}}};
    const auto back = read_shoes(shoe_table(shelf), part_table(shelf), "shoes.csv", "shoe_parts.csv");
    CHECK(back.faults.empty());
    REQUIRE(back.shoes.size() == 2);
    full.id = {};
    CHECK(back.shoes[0] == full);
    CHECK(back.shoes[1].name == "Tempo Blue");
}

TEST_CASE("what follows from the runs is written and never read") {
    const std::vector<ShelfEntry> shelf{{a_shoe(1, "x"), {413_km, 41_h, 52, day("2025-03-05"), day("2025-11-18")}}};
    const Table table = shoe_table(shelf);
    CHECK(table.rows[0][table.column("distance_m")] == "413000");
    CHECK(table.rows[0][table.column("runs")] == "52");
    CHECK(table.rows[0][table.column("last")] == "2025-11-18");
    CHECK(read_shoes(table, {}, "", "").shoes[0].before == 0_km);
}

TEST_CASE("a row that cannot be is told with its line, and the others come") {
    const Table table = table_of({"name", "drop_mm", "bought", "retired"}, {{"a", "8", "", ""},
                                                                            {"b", "800", "", ""},
                                                                            {"c", "low", "", ""},
                                                                            {"d", "", "2025-03-03", "2025-01-03"},
                                                                            {"A", "", "", ""},
                                                                            {"", "", "", ""},
                                                                            {"e", "", "3 March", ""}});
    const auto read = read_shoes(table, {}, "shoes.csv", "");
    CHECK(read.shoes.size() == 1);
    REQUIRE(read.faults.size() == 6);
    CHECK(read.faults[0].text() == "shoes.csv:3: b: a drop from -20 to 40 mm was expected");
    CHECK(read.faults[1].text() == "shoes.csv:4: drop_mm: low, expected a number");
    CHECK(read.faults[2].text() == "shoes.csv:5: d: retired on 2025-01-03, before it was bought on 2025-03-03");
    CHECK(read.faults[3].text() == "shoes.csv:6: a second pair called A");
    CHECK(read.faults[5].text() == "shoes.csv:8: bought: 3 March, expected a day such as 2025-05-03");
}

TEST_CASE("a table without names and a part without a pair are told") {
    CHECK(read_shoes(table_of({"brand"}, {{"Acme"}}), {}, "shoes.csv", "").faults[0].text() ==
          "shoes.csv:1: expected a column called name");
    const auto read = read_shoes(
        table_of({"name"}, {{"a"}}),
        table_of({"shoe", "name", "from", "until"}, {{"b", "cork", "", ""}, {"a", "cork", "2025-05-02", "2025-05-01"}}),
        "shoes.csv", "parts.csv");
    REQUIRE(read.faults.size() == 2);
    CHECK(read.faults[0].text() == "parts.csv:2: no pair called b");
    CHECK(read.faults[1].line == 3);
    CHECK(read.shoes[0].parts.empty());
}

TEST_CASE("CSV quotes what needs it") {
    const std::vector<ShelfEntry> shelf{{a_shoe(1, "x, y"), {}}};
    const std::vector<WearNote> notes{
        {{}, ShoeId{1}, day("2025-08-01"), WearNote::View::Heel, "he said \"worn\"\nhe did", ""}};
    CHECK(csv(note_table(shelf, notes)) ==
          "shoe,day,view,text,photo\r\n\"x, y\",2025-08-01,heel,\"he said \"\"worn\"\"\nhe did\",\r\n");
}

TEST_CASE("each share of a run has a row") {
    const std::vector<ShelfEntry> shelf{{a_shoe(1, "a"), {}}, {a_shoe(2, "b"), {}}};
    const std::vector<WornRun> runs{a_run("2025-05-01", 10_km).in(1, 0.25).in(2, 0.75), a_run("2025-05-02", 10_km)};
    CHECK(csv(share_table(shelf, runs)) ==
          "start,distance_m,shoe,part\r\n2025-05-01T08:00:00Z,10000,a,0.25\r\n2025-05-01T08:00:00Z,10000,b,0.75\r\n");
}
