#include "core/shoes/rotation.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::a_shoe;
using test::day;

TEST_CASE("tomorrow is for the pair that has rested longest, and the one worn last may rest") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Tempo Blue"), a_shoe(3, "Race Light"),
                                  a_shoe(4, "Old Coral").retired("2025-11-01")};
    const std::vector<WornRun> runs{a_run("2025-11-18", 12_km).in(1), a_run("2025-11-13", 10_km).in(2),
                                    a_run("2025-10-01", 1_km).in(3), a_run("2025-10-05", 10_km).in(4)};
    const auto seen = rotation(shelf, runs, day("2025-11-19"));
    CHECK(seen.next == ShoeId{2});
    CHECK(seen.rest == ShoeId{1});
    REQUIRE(seen.turns.size() == 3);
    CHECK(seen.turns[0].shoe == ShoeId{1});
    CHECK(seen.turns[0].share == doctest::Approx(12.0 / 33));
    CHECK(seen.turns[2].runs == 1);
}

TEST_CASE("a runner with one pair is not told to rest it") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Tempo Blue")};
    const auto seen = rotation(shelf, std::vector<WornRun>{a_run("2025-11-18", 12_km).in(1)}, day("2025-11-19"));
    CHECK_FALSE(seen.next);
    CHECK_FALSE(seen.rest);
    CHECK(seen.turns.size() == 2);
}

TEST_CASE("runs older than eight weeks and runs to come do not count") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand")};
    const Day today = day("2025-11-19");
    const std::vector<WornRun> runs{a_run(today - std::chrono::days{56}, 12_km).in(1),
                                    a_run(today - std::chrono::days{55}, 5_km).in(1),
                                    a_run(today + std::chrono::days{1}, 7_km).in(1)};
    CHECK(rotation(shelf, runs, today).turns[0].distance == 5_km);
}
