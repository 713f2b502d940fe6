#include "core/storage/shoe_rule_store.h"

#include <algorithm>

#include "tests/core/storage/shelf.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using runs::Kind;
using test::Shelf;

TEST_CASE("a default for a kind is kept, changed and taken away") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    const ShoeId moss = shelf.has("Trail Moss");
    shelf.rules.set_default(Kind::Unknown, daily);
    shelf.rules.set_default(Kind::Trail, daily);
    shelf.rules.set_default(Kind::Trail, moss);
    CHECK(shelf.rules.defaults() == std::vector<Default>{{Kind::Unknown, daily}, {Kind::Trail, moss}});
    shelf.rules.set_default(Kind::Trail, std::nullopt);
    CHECK(shelf.rules.defaults().size() == 1);
}

TEST_CASE("rules come back in their order with all their conditions") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    RunFilter full;
    full.from = parse_day("2025-01-01");
    full.until = parse_day("2025-12-31");
    full.kind = Kind::Track;
    full.at_least = 3_km;
    full.at_most = 9_km;
    full.faster_than = Pace::of(1_km, 300_s);
    full.slower_than = Pace::of(1_km, 180_s);
    full.words = "intervals";
    full.without_pair = false;
    std::vector<Rule> rules{{RuleId{7}, full, daily}, {RuleId{3}, {}, daily}};
    shelf.rules.set_rules(rules);
    CHECK(shelf.rules.rules() == rules);
    std::swap(rules[0], rules[1]);
    shelf.rules.set_rules(rules);
    CHECK(shelf.rules.rules() == rules);
    shelf.rules.set_rules({});
    CHECK(shelf.rules.rules().empty());
}

TEST_CASE("the dry run of the rules equals what the log holds after them") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    const ShoeId spikes = shelf.has("Spikes");
    for (int i = 0; i < 40; ++i) {
        auto record = Shelf::record("2025-05-01", Distance::km(4 + i % 9));
        record.run.kind = i % 5 == 0 ? Kind::Track : Kind::Road;
        shelf.runs.add(record);
    }
    shelf.ran_in(daily, "2025-05-02", 5_km);
    RunFilter track;
    track.kind = Kind::Track;
    RunFilter longer;
    longer.at_least = 8_km;
    shelf.rules.set_rules(std::vector<Rule>{{{}, track, spikes}, {{}, longer, daily}});
    const auto dry = plan(shelf.rules.rules(), shelf.shoes.all(), shelf.wearing.runs());
    std::vector<Assignment> changes;
    for (const Planned& each : dry) changes.push_back(each.change);
    const auto before = shelf.wearing.runs();
    CHECK(shelf.wearing.wear(changes).size() == dry.size());
    std::size_t changed = 0;
    for (const WornRun& run : before) {
        const auto now = shelf.wearing.run(run.id)->shares;
        if (now == run.shares) continue;
        ++changed;
        const auto planned =
            std::find_if(dry.begin(), dry.end(), [&](const Planned& p) { return p.change.run == run.id; });
        REQUIRE(planned != dry.end());
        CHECK(now == std::vector<Share>{{planned->change.shoe, 1.0}});
    }
    CHECK(changed == dry.size());
    CHECK(dry.size() == 24);
}

TEST_CASE("what speaks of a pair goes with it") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    shelf.rules.set_default(Kind::Unknown, daily);
    shelf.rules.set_rules(std::vector<Rule>{{{}, {}, daily}});
    shelf.rules.add_alias({"strava", "", "Daily Sand", daily});
    CHECK(shelf.shoes.remove(daily));
    CHECK(shelf.rules.defaults().empty());
    CHECK(shelf.rules.rules().empty());
    CHECK(shelf.rules.aliases().empty());
}
