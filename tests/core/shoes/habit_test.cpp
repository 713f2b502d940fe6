#include "core/shoes/habit.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using runs::Kind;
using test::a_run;
using test::a_shoe;
using test::day;

namespace {

const Day begin = test::day("2025-03-01");
constexpr ShoeId daily{1};
constexpr ShoeId moss{2};
constexpr ShoeId coral{3};

Day at(int days) { return begin + std::chrono::days{days}; }

/// Road runs in the daily pair, hilly forest runs in the trail pair, two and one a week.
std::vector<WornRun> a_habit(int weeks) {
    std::vector<WornRun> runs;
    for (int week = 0; week < weeks; ++week) {
        runs.push_back(a_run(at(7 * week), 8_km).on(Kind::Road).in(1));
        runs.push_back(a_run(at(7 * week + 2), 8.4_km).on(Kind::Road).in(1));
        runs.push_back(a_run(at(7 * week + 5), 12_km).on(Kind::Trail).climbing(300_m).taking(90_min).in(2));
    }
    return runs;
}

Suggestion suggestion_for(const std::vector<Shoe>& shelf, std::vector<WornRun> runs, WornRun run,
                          std::span<const Default> defaults = {}) {
    runs.push_back(std::move(run));
    const auto all = suggestions(shelf, defaults, runs);
    REQUIRE(all.size() == 1);
    return all.front();
}

}  // namespace

TEST_CASE("a hilly forest run is taken for one in the pair that did the others there") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Trail Moss")};
    const auto found =
        suggestion_for(shelf, a_habit(9), a_run(at(65), 10_km).on(Kind::Trail).climbing(200_m).taking(75_min));
    CHECK(found.basis == Basis::Habit);
    CHECK(found.shoe == moss);
    CHECK(found.did == 9);
    CHECK(found.of == 9);
    CHECK(found.setting.hilly == true);
}

TEST_CASE("where a kind has no clear pair the default for it is asked, then the only pair there was") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Trail Moss"),
                                  a_shoe(3, "Old Coral").retired("2025-02-01")};
    const WornRun treadmill = a_run(at(65), 5_km).on(Kind::Treadmill);
    CHECK(suggestion_for(shelf, a_habit(9), treadmill).basis == Basis::None);
    const std::vector<Default> defaults{{Kind::Treadmill, daily}};
    const auto by_default = suggestion_for(shelf, a_habit(9), treadmill, defaults);
    CHECK(by_default.basis == Basis::Default);
    CHECK(by_default.shoe == daily);
    const std::vector<Shoe> one{a_shoe(1, "Daily Sand"), a_shoe(3, "Old Coral").retired("2025-02-01")};
    CHECK(suggestion_for(one, {}, treadmill).basis == Basis::OnlyPair);
}

TEST_CASE("a retired pair is suggested for its own time and not after") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand").since("2025-06-01"),
                                  a_shoe(3, "Old Coral").since("2024-01-01").retired("2025-06-10")};
    std::vector<WornRun> runs;
    for (int i = 0; i < 12; ++i)
        runs.push_back(a_run(day("2025-04-01") + std::chrono::days{3 * i}, 8_km).on(Kind::Road).in(3));
    CHECK(suggestion_for(shelf, runs, a_run("2025-04-20", 8_km).on(Kind::Road)).shoe == coral);
    const auto later = suggestion_for(shelf, runs, a_run("2025-06-20", 8_km).on(Kind::Road));
    CHECK(later.shoe == daily);
    CHECK(later.basis == Basis::OnlyPair);
}

TEST_CASE("a coin toss is no habit") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Trail Moss")};
    std::vector<WornRun> runs;
    for (int i = 0; i < 12; ++i) runs.push_back(a_run(at(i), 8_km).on(Kind::Road).in(1 + i % 2));
    CHECK(suggestion_for(shelf, runs, a_run(at(13), 8_km).on(Kind::Road)).basis == Basis::None);
}

TEST_CASE("what was worn long ago is no habit") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Trail Moss")};
    CHECK(suggestion_for(shelf, a_habit(9), a_run("2026-05-01", 8_km).on(Kind::Road)).basis == Basis::None);
}

TEST_CASE("fast runs have a habit of their own") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Tempo Blue")};
    std::vector<WornRun> runs;
    for (int i = 0; i < 8; ++i) {
        runs.push_back(a_run(at(4 * i), 8_km).on(Kind::Road).taking(48_min).in(1));
        runs.push_back(a_run(at(4 * i + 1), 8_km).on(Kind::Road).taking(48_min).in(1));
        runs.push_back(a_run(at(4 * i + 2), 8_km).on(Kind::Road).taking(38_min).in(2));
    }
    CHECK(suggestion_for(shelf, runs, a_run(at(20), 6_km).on(Kind::Road).taking(29_min)).shoe == ShoeId{2});
    CHECK(suggestion_for(shelf, runs, a_run(at(20), 6_km).on(Kind::Road).taking(36_min)).shoe == daily);
}

TEST_CASE("a hundred runs without a pair are settled in at most ten taps") {
    std::mt19937 random{5};
    const std::vector<Shoe> shelf{
        a_shoe(1, "Daily Sand").since("2024-06-01"), a_shoe(2, "Trail Moss").since("2025-02-01"),
        a_shoe(3, "Old Coral").since("2023-01-01").retired("2025-04-01"), a_shoe(4, "Race Light").since("2025-05-01")};
    std::vector<WornRun> runs = a_habit(20);
    for (int i = 0; i < 100; ++i) {
        const auto kind = static_cast<Kind>(random() % 6);
        runs.push_back(a_run(at(int(random() % 200)), Distance::km(5 + double(random() % 12))).on(kind));
    }
    int taps = 0;
    const auto apply = [&](const std::vector<Assignment>& changes) {
        ++taps;
        for (const Assignment& change : changes)
            for (WornRun& run : runs)
                if (run.id == change.run) run.shares = {{change.shoe, 1.0}};
    };
    apply(accept_all(inbox(shelf, {}, runs)));
    for (auto groups = inbox(shelf, {}, runs); !groups.empty(); groups = inbox(shelf, {}, runs)) {
        REQUIRE(taps < 10);
        const auto& group = groups.front();
        const ShoeId choice = group.shoe ? *group.shoe : group.choices.front();
        const auto shoe = std::find_if(shelf.begin(), shelf.end(), [&](const Shoe& each) { return each.id == choice; });
        apply(give(group, *shoe, runs));
    }
    CHECK(taps <= 10);
    for (const WornRun& run : runs) CHECK(run.shares.size() == 1);
}

TEST_CASE("what a run's service says comes before habit, and of two pairs it may mean the runner chooses") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Daily Sand (2)"),
                                  a_shoe(3, "Old Coral").retired("2024-01-01")};
    auto run = a_run(at(65), 8_km).on(Kind::Road);
    run.named = {ShoeId{3}};
    CHECK(suggestion_for(shelf, a_habit(9), run).basis == Basis::Service);
    CHECK(suggestion_for(shelf, a_habit(9), run).shoe == coral);
    run.named = {ShoeId{1}, ShoeId{2}};
    CHECK(suggestion_for(shelf, a_habit(9), run).basis == Basis::None);
    auto runs = a_habit(9);
    runs.push_back(run);
    CHECK(inbox(shelf, {}, runs).front().choices == run.named);
}

TEST_CASE("what cannot be guessed comes last, with the pairs of its days to choose from") {
    const std::vector<Shoe> shelf{a_shoe(1, "Daily Sand"), a_shoe(2, "Trail Moss"),
                                  a_shoe(3, "Old Coral").since("2024-01-01").retired("2025-04-01"),
                                  a_shoe(4, "Unworn").since("2025-12-01")};
    std::vector<WornRun> runs = a_habit(9);
    runs.push_back(a_run("2025-03-12", 5_km).on(Kind::Treadmill));
    runs.push_back(a_run("2025-05-19", 5_km).on(Kind::Treadmill));
    runs.push_back(a_run(at(65), 8_km).on(Kind::Road));
    const auto groups = inbox(shelf, {}, runs);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].shoe == daily);
    CHECK(groups[1].basis == Basis::None);
    CHECK(groups[1].runs.size() == 2);
    CHECK(groups[1].choices == std::vector<ShoeId>{daily, moss, coral});
    CHECK(groups[1].runs.front() == runs[runs.size() - 2].id);
    CHECK(accept_all(groups).size() == 1);
    CHECK(give(groups[1], shelf[2], runs).size() == 1);
}
