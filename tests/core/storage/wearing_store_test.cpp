#include "core/storage/wearing_store.h"

#include <map>
#include <random>

#include "tests/core/storage/shelf.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using storage::Wearing;
using test::Shelf;

TEST_CASE("a run in one pair, a split run and one without a pair are seen as such") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    const ShoeId spikes = shelf.has("Spikes");
    const RunId whole = shelf.ran_in(daily, "2025-05-01", 10_km);
    const RunId split = shelf.ran("2025-05-02", 8_km);
    const RunId bare = shelf.ran("2025-05-03", 5_km);
    shelf.wearing.wear(std::vector<Wearing>{{split, {{daily, 0.25}, {spikes, 0.75}}}});
    const auto runs = shelf.wearing.runs();
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].id == whole);
    CHECK(runs[0].only_pair() == daily);
    CHECK(runs[0].kind == runs::Kind::Road);
    CHECK(runs[0].time == 60_min);
    CHECK(runs[1].part_in(spikes) == 0.75);
    CHECK(runs[2].shares.empty());
    CHECK(shelf.wearing.without_pair() == 1);
    CHECK(shelf.wearing.run(bare)->distance == 5_km);
    CHECK(shelf.shoes.totals(spikes).distance == 6_km);
    CHECK(shelf.shoes.totals(daily).distance == 12_km);
    CHECK(shelf.wearing.names() == std::map<RunId, std::string>{{whole, "Daily Sand"}, {split, "Spikes"}});
}

TEST_CASE("what was changed is handed back and takes the change back") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    const ShoeId spikes = shelf.has("Spikes");
    std::vector<RunId> runs;
    for (int i = 0; i < 30; ++i) runs.push_back(shelf.ran("2025-05-01", Distance::km(5 + i)));
    std::vector<Wearing> first;
    for (std::size_t i = 0; i < 20; ++i)
        first.push_back(
            {runs[i], i % 2 ? std::vector<Share>{{daily, 1.0}} : std::vector<Share>{{daily, 0.5}, {spikes, 0.5}}});
    shelf.wearing.wear(std::span<const Wearing>(first));
    const auto before = shelf.wearing.runs();
    std::vector<Assignment> all;
    for (const RunId run : runs) all.push_back({run, spikes});
    const auto undo = shelf.wearing.wear(all);
    CHECK(undo.size() == 30);
    CHECK(shelf.shoes.totals(daily).runs == 0);
    CHECK(shelf.shoes.totals(spikes).runs == 30);
    shelf.wearing.wear(std::span<const Wearing>(undo));
    const auto after = shelf.wearing.runs();
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) CHECK(after[i].shares == before[i].shares);
}

TEST_CASE("a run that is not there any more is left out") {
    Shelf shelf;
    const ShoeId daily = shelf.has("Daily Sand");
    CHECK(shelf.wearing.wear(std::vector<Assignment>{{RunId{99}, daily}}).empty());
    CHECK(shelf.wearing.wear(std::vector<Wearing>{{RunId{99}, {{daily, 0.5}, {daily, 0.5}}}}).empty());
    CHECK(shelf.shoes.totals(daily).runs == 0);
}

TEST_CASE("rides are no runs of a shoe, and runs of no known sport are") {
    Shelf shelf;
    auto ride = Shelf::record("2025-05-01", 40_km);
    ride.run.sport = runs::Sport::Cycling;
    shelf.runs.add(ride);
    auto unknown = Shelf::record("2025-05-02", 4_km);
    unknown.run.sport = runs::Sport::Unknown;
    shelf.runs.add(unknown);
    CHECK(shelf.wearing.without_pair() == 1);
    CHECK(shelf.wearing.runs().size() == 1);
}

TEST_CASE("runs are taken over into the pair their service names, and those of a name two pairs have wait") {
    Shelf shelf;
    const ShoeId a = shelf.has("Road shoe A");
    const ShoeId b1 = shelf.has("Road shoe B");
    const ShoeId b2 = shelf.has("Road shoe B (2)");
    shelf.rules.add_alias({"strava", "", "Road shoe A", a});
    shelf.rules.add_alias({"strava", "", "Road shoe A", a});
    shelf.rules.add_alias({"strava", "", "Road shoe B", b1});
    shelf.rules.add_alias({"strava", "", "Road shoe B", b2});
    CHECK(shelf.rules.aliases().size() == 3);
    const auto named = [&](const std::string& service, const std::string& shoe) {
        auto record = Shelf::record("2025-05-01", 10_km);
        record.origin.service = service;
        record.origin.service_shoe = shoe;
        return shelf.runs.add(record);
    };
    const RunId of_a = named("strava", "road shoe a");
    const RunId of_b = named("strava", "Road shoe B");
    const RunId elsewhere = named("garmin", "Road shoe A");
    const RunId said_before = named("strava", "Road shoe A");
    shelf.wearing.wear(std::vector<Assignment>{{said_before, b2}});
    CHECK(shelf.wearing.take_over_named() == 1);
    CHECK(shelf.wearing.run(of_a)->only_pair() == a);
    CHECK(shelf.wearing.run(said_before)->only_pair() == b2);
    CHECK(shelf.wearing.run(of_b)->shares.empty());
    CHECK(shelf.wearing.run(of_b)->named == std::vector<ShoeId>{b1, b2});
    CHECK(shelf.wearing.without_pair() == 2);
    // The shelf has a pair of that name, but nobody said that Garmin's is the same: to be asked.
    CHECK(shelf.wearing.run(elsewhere)->shares.empty());
    CHECK(shelf.wearing.run(elsewhere)->named == std::vector<ShoeId>{a});
}

TEST_CASE("runs that a service lists under a pair by their numbers go into it") {
    Shelf shelf;
    const ShoeId coral = shelf.has("Old Coral");
    auto record = Shelf::record("2025-05-01", 10_km);
    record.origin.service = "garmin";
    record.origin.service_id = "901";
    shelf.runs.add(record);
    CHECK(shelf.wearing.take_over("garmin", std::vector<std::string>{"901", "902"}, coral) == 1);
    CHECK(shelf.wearing.take_over("garmin", std::vector<std::string>{"901"}, coral) == 0);
    CHECK(shelf.shoes.totals(coral).distance == 10_km);
}

TEST_CASE("totals equal a brute-force sum after ten thousand random edits") {
    Shelf shelf;
    std::mt19937 random{11};
    const auto dice = [&random](std::size_t sides) { return static_cast<std::size_t>(random() % sides); };
    std::vector<ShoeId> pairs;
    for (int i = 0; i < 8; ++i) pairs.push_back(shelf.has("Pair " + std::to_string(i)));
    // What must be, kept apart from the database.
    struct Kept {
        storage::RunRecord record;
        std::vector<Share> shares;
    };
    std::map<RunId, Kept> kept;
    const auto any_run = [&] { return std::next(kept.begin(), static_cast<std::ptrdiff_t>(dice(kept.size()))); };
    const auto any_length = [&] { return Distance::meters(500 + double(random() % 3'000'000) / 100); };
    const auto check = [&] {
        for (const ShoeId pair : pairs) {
            Distance distance;
            Seconds time{0};
            std::size_t runs = 0;
            std::optional<Day> first;
            std::optional<Day> last;
            for (const auto& [id, run] : kept)
                for (const Share& share : run.shares) {
                    if (share.shoe != pair) continue;
                    distance += run.record.run.distance.value_or(Distance{}) * share.part;
                    time += run.record.run.moving.value_or(Seconds{0}) * share.part;
                    ++runs;
                    first = std::min(first.value_or(run.record.day), run.record.day);
                    last = std::max(last.value_or(run.record.day), run.record.day);
                }
            const auto totals = shelf.shoes.totals(pair);
            REQUIRE(totals.distance.as_meters() == doctest::Approx(distance.as_meters()).epsilon(1e-12));
            REQUIRE(totals.time.count() == doctest::Approx(time.count()).epsilon(1e-12));
            REQUIRE(totals.runs == runs);
            REQUIRE(totals.first == first);
            REQUIRE(totals.last == last);
        }
    };
    storage::Transaction transaction(shelf.database);
    for (int edit = 0; edit < 10'000; ++edit) {
        const std::size_t what = kept.size() < 50 ? 0 : dice(8);
        if (what <= 1) {
            const Day when = parse_day("2024-01-01").value() + std::chrono::days{int(dice(700))};
            auto record = Shelf::record(format_day(when), any_length());
            record.id = shelf.runs.add(record);
            kept[record.id] = {record, {}};
        } else if (what == 2) {
            const auto run = any_run();
            shelf.runs.remove(run->first);
            kept.erase(run);
        } else if (what == 3) {
            auto& record = any_run()->second.record;
            record.run.distance = dice(20) == 0 ? std::nullopt : std::optional(any_length());
            record.day += std::chrono::days{1};
            shelf.runs.edit(record);
        } else if (what == 4) {  // a split
            const auto run = any_run();
            const ShoeId a = pairs[dice(4)];
            const ShoeId b = pairs[4 + dice(4)];
            const double part = double(1 + dice(98)) / 100;
            run->second.shares = {{a, part}, {b, 1 - part}};
            shelf.wearing.wear(std::vector<Wearing>{{run->first, run->second.shares}});
        } else if (what == 5) {  // said and taken back
            const auto run = any_run();
            const auto undo = shelf.wearing.wear(std::vector<Assignment>{{run->first, pairs[dice(8)]}});
            if (dice(2) == 0)
                shelf.wearing.wear(std::span<const Wearing>(undo));
            else
                run->second.shares = shelf.wearing.shares(run->first);
        } else if (what == 6) {  // without a pair again
            const auto run = any_run();
            run->second.shares.clear();
            shelf.wearing.wear(std::vector<Wearing>{{run->first, {}}});
        } else {  // many at once
            const ShoeId pair = pairs[dice(8)];
            std::vector<Assignment> changes;
            for (auto& [id, run] : kept)
                if (dice(40) == 0) {
                    changes.push_back({id, pair});
                    run.shares = {{pair, 1.0}};
                }
            shelf.wearing.wear(changes);
        }
        if (edit % 1000 == 999) check();
    }
    transaction.commit();
    check();
    std::size_t bare = 0;
    for (const auto& [id, run] : kept) bare += run.shares.empty() ? 1 : 0;
    CHECK(shelf.wearing.without_pair() == bare);
    CHECK(kept.size() > 500);
}
