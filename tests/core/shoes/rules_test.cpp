#include "core/shoes/rules.h"

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

/// Does what a store does with a plan.
void apply(std::span<const Planned> planned, std::vector<WornRun>& runs) {
    for (const Planned& each : planned)
        for (WornRun& run : runs)
            if (run.id == each.change.run) run.shares = {{each.change.shoe, 1.0}};
}

}  // namespace

TEST_CASE("the first rule that meets a run decides, and a run that has a pair keeps it") {
    const std::vector<Shoe> shelf{a_shoe(1, "Trail Moss"), a_shoe(2, "Tempo Blue")};
    RunFilter trail;
    trail.kind = Kind::Trail;
    RunFilter any;
    const std::vector<Rule> rules{{RuleId{7}, trail, ShoeId{1}}, {RuleId{8}, any, ShoeId{2}}};
    const std::vector<WornRun> runs{a_run("2025-05-01", 10_km).on(Kind::Trail), a_run("2025-05-02", 10_km),
                                    a_run("2025-05-03", 10_km).on(Kind::Trail).in(2)};
    const auto planned = plan(rules, shelf, runs);
    REQUIRE(planned.size() == 2);
    CHECK((planned[0] == Planned{{runs[0].id, ShoeId{1}}, RuleId{7}}));
    CHECK((planned[1] == Planned{{runs[1].id, ShoeId{2}}, RuleId{8}}));
}

TEST_CASE("the dry run of the rules equals their result, and a second run changes nothing") {
    const std::vector<Shoe> shelf{a_shoe(1, "Trail Moss").since("2025-05-01"), a_shoe(2, "Tempo Blue")};
    RunFilter trail;
    trail.kind = Kind::Trail;
    RunFilter fast;
    fast.faster_than = Pace::of(1_km, 300_s);
    const std::vector<Rule> rules{{RuleId{1}, trail, ShoeId{1}}, {RuleId{2}, fast, ShoeId{2}}};
    std::vector<WornRun> runs;
    for (int i = 0; i < 60; ++i) {
        auto run = a_run(day("2025-04-15") + std::chrono::days{i}, 10_km).on(i % 3 ? Kind::Road : Kind::Trail);
        if (i % 4 == 0) run.taking(48_min);
        runs.push_back(run);
    }
    const auto dry = plan(rules, shelf, runs);
    std::vector<WornRun> after = runs;
    apply(dry, after);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (after[i].shares != runs[i].shares) ++changed;
    CHECK(changed == dry.size());
    CHECK(dry.size() > 20);
    CHECK(plan(rules, shelf, after).empty());
}

TEST_CASE("a rule's pair is passed over on days it was not in service") {
    const std::vector<Shoe> shelf{a_shoe(1, "Old").since("2024-01-01").retired("2025-05-01"), a_shoe(2, "New")};
    const std::vector<Rule> rules{{RuleId{1}, {}, ShoeId{1}}, {RuleId{2}, {}, ShoeId{2}}};
    const std::vector<WornRun> runs{a_run("2025-05-01", 10_km), a_run("2025-05-02", 10_km)};
    const auto planned = plan(rules, shelf, runs);
    REQUIRE(planned.size() == 2);
    CHECK(planned[0].change.shoe == ShoeId{1});
    CHECK(planned[1].change.shoe == ShoeId{2});
}

TEST_CASE("a filter narrows by each of its conditions, and what nobody knows does not meet one") {
    const WornRun run = a_run("2025-05-01", 10_km).on(Kind::Road).called("Sunday LONG run").in(3).taking(50_min);
    const auto meets = [&](auto set) {
        RunFilter filter;
        set(filter);
        return filter.matches(run);
    };
    CHECK(meets([](RunFilter&) {}));
    CHECK(meets([](RunFilter& f) { f.from = f.until = day("2025-05-01"); }));
    CHECK_FALSE(meets([](RunFilter& f) { f.from = day("2025-05-02"); }));
    CHECK_FALSE(meets([](RunFilter& f) { f.until = day("2025-04-30"); }));
    CHECK(meets([](RunFilter& f) { f.kind = Kind::Road; }));
    CHECK_FALSE(meets([](RunFilter& f) { f.kind = Kind::Trail; }));
    CHECK(meets([](RunFilter& f) { f.at_least = f.at_most = 10_km; }));
    CHECK_FALSE(meets([](RunFilter& f) { f.at_least = 10.1_km; }));
    CHECK(meets([](RunFilter& f) { f.words = "long"; }));
    CHECK_FALSE(meets([](RunFilter& f) { f.words = "race"; }));
    CHECK(meets([](RunFilter& f) { f.pair = ShoeId{3}; }));
    CHECK_FALSE(meets([](RunFilter& f) { f.without_pair = true; }));
    CHECK(meets([](RunFilter& f) { f.faster_than = Pace::of(1_km, 301_s); }));
    CHECK_FALSE(meets([](RunFilter& f) { f.faster_than = Pace::of(1_km, 300_s); }));
    CHECK(meets([](RunFilter& f) { f.slower_than = Pace::of(1_km, 299_s); }));

    const WornRun timeless = a_run("2025-05-01", 10_km).taking(Seconds{0});
    RunFilter slow;
    slow.slower_than = Pace::of(1_km, 300_s);
    CHECK_FALSE(slow.matches(timeless));
    RunFilter unknown;
    unknown.kind = Kind::Unknown;
    CHECK_FALSE(unknown.matches(timeless));
}

TEST_CASE("the default for the kind comes before that for every kind, and both only in service") {
    const std::vector<Shoe> shelf{a_shoe(1, "Trail Moss").retired("2025-05-01"), a_shoe(2, "Daily Sand")};
    const std::vector<Default> defaults{{Kind::Unknown, ShoeId{2}}, {Kind::Trail, ShoeId{1}}};
    CHECK(default_pair(defaults, shelf, Kind::Trail, day("2025-04-01")) == ShoeId{1});
    CHECK(default_pair(defaults, shelf, Kind::Trail, day("2025-06-01")) == ShoeId{2});
    CHECK(default_pair(defaults, shelf, Kind::Road, day("2025-04-01")) == ShoeId{2});
    CHECK_FALSE(default_pair({}, shelf, Kind::Road, day("2025-04-01")));
}

TEST_CASE("moving many runs into a pair tells of splits and of days it was not in service") {
    const Shoe pair = a_shoe(1, "Daily Sand").since("2025-05-01");
    const std::vector<WornRun> runs{a_run("2025-04-01", 10_km).in(2), a_run("2025-05-02", 10_km).in(1, 0.5).in(2, 0.5),
                                    a_run("2025-05-03", 10_km).in(1), a_run("2025-05-04", 10_km)};
    const auto move = move_into(pair, {}, runs);
    CHECK(move.changes.size() == 3);
    CHECK(move.splits == 1);
    CHECK(move.out_of_service == 1);
    RunFilter from_the_other;
    from_the_other.pair = ShoeId{2};
    CHECK(move_into(pair, from_the_other, runs).changes.size() == 2);
}
