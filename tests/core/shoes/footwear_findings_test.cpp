#include "core/shoes/footwear_findings.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_run;
using test::a_shoe;
using test::day;

namespace {

const Day onset = test::day("2025-11-04");

Day before(int days) { return onset - std::chrono::days{days}; }

/// A run of ten kilometres in a pair every other day.
void wear(std::vector<WornRun>& runs, std::int64_t pair, int from, int until, Distance length = 10_km) {
    for (int i = from; i > until; i -= 2) runs.push_back(a_run(before(i), length).in(pair));
}

}  // namespace

TEST_CASE("shoe.km is the distance of the pair used most in the 28 days before the onset, before the app included") {
    std::vector<Shoe> shelf{a_shoe(1, "Daily Sand").worn_before(120_km), a_shoe(2, "Trail Moss")};
    std::vector<WornRun> runs;
    wear(runs, 1, 100, 0);
    wear(runs, 2, 101, 29, 30_km);              // went further, but not in the 28 days
    runs.push_back(a_run(onset, 50_km).in(2));  // the day itself is not before
    const auto found = footwear_findings(shelf, runs, onset);
    CHECK(found.main_pair == ShoeId{1});
    CHECK(found.distance == Distance::km(120 + 50 * 10));
}

TEST_CASE("a run 28 days before the onset counts and one of 29 days does not") {
    const std::vector<Shoe> shelf{a_shoe(1, "a"), a_shoe(2, "b")};
    CHECK(footwear_findings(shelf, std::vector<WornRun>{a_run(before(28), 5_km).in(1)}, onset).main_pair == ShoeId{1});
    CHECK_FALSE(footwear_findings(shelf, std::vector<WornRun>{a_run(before(29), 5_km).in(1)}, onset).main_pair);
}

TEST_CASE("runs without a pair that could make another pair the main one leave the question open") {
    const std::vector<Shoe> shelf{a_shoe(1, "a"), a_shoe(2, "b")};
    std::vector<WornRun> runs{a_run(before(5), 10_km).in(1), a_run(before(6), 4_km).in(2), a_run(before(7), 5_km)};
    CHECK(footwear_findings(shelf, runs, onset).main_pair == ShoeId{1});
    runs.push_back(a_run(before(8), 1_km));
    CHECK_FALSE(footwear_findings(shelf, runs, onset).main_pair);
    CHECK_FALSE(footwear_findings(shelf, runs, onset).distance);
}

TEST_CASE("shoe.new: first use of the main pair within 42 days before the onset") {
    const auto is_new = [](int first_use) {
        const std::vector<Shoe> shelf{a_shoe(1, "old"), a_shoe(2, "new")};
        std::vector<WornRun> runs;
        wear(runs, 1, 120, first_use);
        wear(runs, 2, first_use, 0);
        return footwear_findings(shelf, runs, onset).is_new;
    };
    CHECK(is_new(10) != std::optional(true));  // five runs: the old pair still did most
    CHECK(is_new(20) == true);
    CHECK(is_new(42) == true);
    CHECK(is_new(43) == false);
    CHECK(is_new(80) == false);
}

TEST_CASE("a first use that the runner states beats what the log shows") {
    Shoe shoe = a_shoe(1, "x");
    const std::vector<WornRun> runs{a_run(before(20), 10_km).in(1)};
    shoe.first_used = before(42);
    CHECK(footwear_findings(std::vector<Shoe>{shoe}, runs, onset).is_new == true);
    shoe.first_used = before(43);
    CHECK(footwear_findings(std::vector<Shoe>{shoe}, runs, onset).is_new == false);
}

TEST_CASE("a log that began too late, a distance before the app or runs without a pair keep shoe.new open") {
    const std::vector<Shoe> shelf{a_shoe(1, "x")};
    CHECK_FALSE(footwear_findings(shelf, std::vector<WornRun>{a_run(before(20), 10_km).in(1)}, onset).is_new);

    std::vector<WornRun> runs{a_run(before(100), 10_km).in(9), a_run(before(20), 10_km).in(1)};
    CHECK(footwear_findings(shelf, runs, onset).is_new == true);
    CHECK_FALSE(footwear_findings(std::vector<Shoe>{a_shoe(1, "x").worn_before(50_km)}, runs, onset).is_new);
    runs.push_back(a_run(before(60), 10_km));
    CHECK_FALSE(footwear_findings(shelf, runs, onset).is_new);
    Shoe bought_lately = a_shoe(1, "x");
    bought_lately.bought = before(30);
    CHECK(footwear_findings(std::vector<Shoe>{bought_lately}, runs, onset).is_new == true);
}

TEST_CASE("shoe.type_change: 4 mm of drop, 8 mm of stack or another category than the pair before") {
    const auto change = [](Category category, double drop, double stack) {
        const std::vector<Shoe> shelf{a_shoe(1, "old").built(Category::Everyday, 8, 34),
                                      a_shoe(2, "new").built(category, drop, stack)};
        std::vector<WornRun> runs;
        wear(runs, 1, 120, 20);
        wear(runs, 2, 20, 0);
        const auto found = footwear_findings(shelf, runs, onset);
        CHECK(found.pair_before == ShoeId{1});
        return found.other_type;
    };
    CHECK(change(Category::Everyday, 8, 34) == false);
    CHECK(change(Category::Everyday, 4.1, 41.9) == false);
    CHECK(change(Category::Everyday, 4, 34) == true);
    CHECK(change(Category::Everyday, 12, 34) == true);
    CHECK(change(Category::Everyday, 8, 42) == true);
    CHECK(change(Category::Everyday, 8, 26) == true);
    CHECK(change(Category::Plated, 8, 34) == true);
    CHECK_FALSE(change(Category::Unknown, 8, 34).has_value());
    CHECK(change(Category::Unknown, 0, 34) == true);
}

TEST_CASE("the same model again is no other type, whatever nobody noted of it") {
    Shoe old = a_shoe(1, "old");
    Shoe again = a_shoe(2, "again");
    old.brand = again.brand = "Acme";
    old.model = "Road 1";
    again.model = "road 1";
    std::vector<WornRun> runs;
    wear(runs, 1, 120, 20);
    wear(runs, 2, 20, 0);
    CHECK(footwear_findings(std::vector<Shoe>{old, again}, runs, onset).other_type == false);
}

TEST_CASE("the same pair all along is no change of type, and going back to an old pair can be one") {
    const std::vector<Shoe> shelf{a_shoe(1, "daily").built(Category::Everyday, 8, 34),
                                  a_shoe(2, "minimal").built(Category::Minimal, 0, 12)};
    std::vector<WornRun> same;
    wear(same, 1, 120, 0);
    CHECK(footwear_findings(shelf, same, onset).other_type == false);

    std::vector<WornRun> back;
    wear(back, 2, 300, 200);
    wear(back, 1, 200, 24);
    wear(back, 2, 24, 0);
    const auto found = footwear_findings(shelf, back, onset);
    CHECK(found.is_new == false);
    CHECK(found.other_type == true);
}

TEST_CASE("shoe.rotation: two pairs with a fifth each of eight weeks") {
    const std::vector<Shoe> shelf{a_shoe(1, "a"), a_shoe(2, "b"), a_shoe(3, "c")};
    const auto rotates = [&](double a, double b, double without) {
        return footwear_findings(
                   shelf,
                   std::vector<WornRun>{a_run(before(56), Distance::km(a)).in(1),
                                        a_run(before(1), Distance::km(b)).in(2), a_run(before(57), 500_km).in(3),
                                        a_run(onset, 500_km).in(3), a_run(before(2), Distance::km(without))},
                   onset)
            .rotates;
    };
    CHECK(rotates(80, 20, 0) == true);
    CHECK(rotates(80, 19, 0) == false);
    CHECK(rotates(70, 20, 10) == true);
    CHECK_FALSE(rotates(80, 15, 5).has_value());
    CHECK(rotates(94, 3, 3) == false);
    CHECK_FALSE(rotates(0, 0, 50).has_value());
}

TEST_CASE("an empty log says nothing") {
    const auto found = footwear_findings({}, {}, onset);
    CHECK_FALSE(found.distance);
    CHECK_FALSE(found.is_new);
    CHECK_FALSE(found.other_type);
    CHECK_FALSE(found.rotates);
}

TEST_CASE("a split run counts for each pair by its part") {
    const std::vector<Shoe> shelf{a_shoe(1, "a"), a_shoe(2, "b")};
    const std::vector<WornRun> runs{a_run(before(3), 10_km).in(1, 0.7).in(2, 0.3)};
    const auto found = footwear_findings(shelf, runs, onset);
    CHECK(found.distance == 7_km);
    CHECK(found.rotates == true);
}
