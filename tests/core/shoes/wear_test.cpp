#include "core/shoes/wear.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"
#include "tests/core/shoes/knowledge.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::a_shoe;
using test::day;

namespace {

const Day today = test::day("2025-11-22");

Totals ran(Distance distance, Seconds time = Seconds{0}) {
    return {distance, time, 52, day("2025-03-10"), day("2025-11-18")};
}

WearState state_at(Distance limit, Distance distance) {
    return wear(a_shoe(1, "x").with_limit(limit), ran(distance), test::wear_knowledge(), today).state;
}

}  // namespace

TEST_CASE("the pairs of the drawn shelf stand where they are drawn") {
    CHECK(state_at(700_km, 533_km) == WearState::WearingDown);
    CHECK(state_at(650_km, 412_km) == WearState::InGoodShape);
    CHECK(state_at(650_km, 287_km) == WearState::InGoodShape);
    CHECK(state_at(500_km, 118_km) == WearState::NearlyNew);
    CHECK(state_at(300_km, 46_km) == WearState::NearlyNew);
    CHECK(state_at(700_km, 742_km) == WearState::PastItsRange);
}

TEST_CASE("wear begins at 70 per cent of the runner's own line, and she is told at 80") {
    const auto knowledge = test::wear_knowledge();
    const auto at = [&](Distance covered) {
        return wear(a_shoe(1, "x").with_limit(700_km), ran(covered), knowledge, today);
    };
    CHECK(at(489.9_km).state == WearState::InGoodShape);
    CHECK(at(490.1_km).state == WearState::WearingDown);
    CHECK_FALSE(at(559.9_km).note);
    CHECK(at(560_km).note);
    CHECK(at(700_km).state == WearState::PastItsRange);
}

TEST_CASE("without a line of her own the usual range counts, from its beginning to its end, and nobody is told") {
    const auto knowledge = test::wear_knowledge();
    const auto at = [&](Distance covered) { return wear(a_shoe(1, "x"), ran(covered), knowledge, today); };
    CHECK(at(499_km).state == WearState::InGoodShape);
    CHECK(at(500_km).state == WearState::WearingDown);
    CHECK(at(799_km).state == WearState::WearingDown);
    CHECK(at(800_km).state == WearState::PastItsRange);
    CHECK(at(790_km).limit == 800_km);
    CHECK_FALSE(at(790_km).own_limit);
    CHECK_FALSE(at(790_km).note);
}

TEST_CASE("distance before the app counts and stays apart from the logged") {
    const auto reading = wear(a_shoe(1, "Daily Sand").worn_before(120_km).with_limit(700_km), ran(413_km),
                              test::wear_knowledge(), today);
    CHECK(reading.logged == 413_km);
    CHECK(reading.before == 120_km);
    CHECK(reading.distance() == 533_km);
    CHECK(reading.share == doctest::Approx(533.0 / 700));
}

TEST_CASE("of several lines the nearest counts") {
    Shoe shoe = a_shoe(1, "x").with_limit(700_km).since("2025-01-31");
    shoe.limit.time = 50_h;
    shoe.limit.age = std::chrono::months{12};
    const auto knowledge = test::wear_knowledge();
    CHECK(wear(shoe, ran(100_km, 10_h), knowledge, today).by == Gauge::Age);
    CHECK(wear(shoe, ran(100_km, 45_h), knowledge, today).by == Gauge::Time);
    CHECK(wear(shoe, ran(690_km, 45_h), knowledge, today).by == Gauge::Distance);
    CHECK(wear(shoe, ran(100_km, 10_h), knowledge, day("2026-01-31")).state == WearState::PastItsRange);
    CHECK(wear(shoe, ran(100_km, 10_h), knowledge, day("2026-01-30")).state == WearState::WearingDown);
}

TEST_CASE("a line by hours alone leaves the kilometres without a line") {
    Shoe shoe = a_shoe(1, "x");
    shoe.limit.time = 50_h;
    const auto reading = wear(shoe, ran(900_km, 10_h), test::wear_knowledge(), today);
    CHECK(reading.by == Gauge::Time);
    CHECK(reading.share == doctest::Approx(0.2));
    CHECK_FALSE(reading.limit);
}

TEST_CASE("an age limit that ends on a day its month does not have ends on the month's last") {
    Shoe shoe = a_shoe(1, "x").since("2024-08-31");
    shoe.limit.age = std::chrono::months{6};
    CHECK(aged_out(shoe, {}) == day("2025-02-28"));
}

TEST_CASE("a retired pair gets no older and asks for nothing") {
    Shoe shoe = a_shoe(1, "x").since("2024-01-01").retired("2025-01-01");
    shoe.limit.age = std::chrono::months{24};
    const auto reading = wear(shoe, ran(100_km), test::wear_knowledge(), day("2029-01-01"));
    CHECK((reading.age == std::chrono::days{366}));
    CHECK(reading.share == doctest::Approx(366.0 / 731));
    CHECK_FALSE(reading.note);
}

TEST_CASE("cost per kilometre counts every kilometre and is silent while it only shocks") {
    Shoe shoe = a_shoe(1, "x").worn_before(120_km);
    CHECK_FALSE(cost_per_km(shoe, ran(413_km)));
    shoe.price = Money{13000, "EUR"};
    CHECK(*cost_per_km(shoe, ran(413_km)) == doctest::Approx(0.2439).epsilon(0.001));
    shoe.before = 0_km;
    CHECK_FALSE(cost_per_km(shoe, ran(49_km)));
}

TEST_CASE("an insole's distance is that of the runs while it was in the pair") {
    const Part cork{{}, Part::Kind::Insole, "cork", day("2025-05-02"), day("2025-05-31"), {}};
    const std::vector<WornRun> runs{a_run("2025-05-01", 8_km).in(1), a_run("2025-05-02", 10_km).in(1),
                                    a_run("2025-05-10", 10_km).in(1, 0.5).in(2, 0.5), a_run("2025-05-20", 7_km).in(2),
                                    a_run("2025-06-01", 9_km).in(1)};
    CHECK(distance_of(cork, ShoeId{1}, runs) == 15_km);
}

TEST_CASE("knowledge of wear names a source and a known label for everything it says") {
    const auto knowledge = test::wear_knowledge();
    CHECK(knowledge.band.from == 500_km);
    CHECK(knowledge.band.to == 800_km);
    CHECK(knowledge.claims.size() >= 8);
    for (const auto& [id, known] : knowledge.claims) CHECK_MESSAGE(knowledge.sources.count(known.source) == 1, id);
}

TEST_CASE("knowledge with an unknown label, a source that is not there or a band upside down is refused at its line") {
    const std::string head = "{\"version\": \"1\", \"sources\": {\"a\": {\"citation\": \"c\", \"read\": \"text\"}},\n";
    const std::string tail = ",\n\"nearly_new_below\": 0.3, \"wearing_from\": 0.7, \"note_from\": 0.8}";
    const auto parse = [&](const std::string& band, const std::string& claims) {
        return WearKnowledge::parse(head + "\"claims\": {" + claims + "},\n\"band\": " + band + tail, "wear.json");
    };
    const std::string good = R"({"from_km": 500, "to_km": 800, "evidence": "weak", "source": "a"})";
    CHECK(parse(good, ""));
    const auto upside_down = parse(R"({"from_km": 800, "to_km": 500, "evidence": "weak", "source": "a"})", "");
    REQUIRE_FALSE(upside_down);
    CHECK(upside_down.error().line == 3);
    const auto proven = parse(good, R"("x": {"evidence": "proven", "source": "a"})");
    REQUIRE_FALSE(proven);
    CHECK(proven.error().text().find("wear.json:2: evidence") == 0);
    CHECK_FALSE(parse(good, R"("x": {"evidence": "weak", "source": "b"})"));
}
