#include <algorithm>
#include <map>
#include <random>

#include "core/storage/run_store.h"
#include "core/storage/shoe_store.h"
#include "core/storage/transaction.h"
#include "core/storage/wearing_store.h"
#include "tests/bench/bench.h"

namespace jointline::bench {
namespace {

constexpr int pairs = 60;
constexpr int runs = 100'000;

/// A long life of running: a pair for each stretch of it, three in turn, one run in a hundred split.
void fill(storage::Database& database) {
    storage::Transaction transaction(database);
    storage::ShoeStore shoes(database);
    storage::RunStore log(database);
    storage::WearingStore wearing(database);
    std::mt19937 random{1};
    std::vector<ShoeId> shelf;
    for (int i = 0; i < pairs; ++i) {
        shoes::Shoe shoe;
        shoe.name = "Pair " + std::to_string(i);
        shelf.push_back(shoes.add(shoe));
    }
    for (int i = 0; i < runs; ++i) {
        storage::RunRecord record;
        record.day = Day{std::chrono::days{10'000 + i / 4}};
        record.run.start = instant(LocalTime{record.day} + std::chrono::hours{6 + 3 * (i % 4)}, ZoneOffset{});
        record.run.sport = runs::Sport::Running;
        record.run.kind = runs::Kind::Road;
        record.run.distance = Distance::meters(3000 + double(random() % 1'500'000) / 100);
        record.run.moving = Seconds{record.run.distance->as_km() * 350};
        record.run.title = "Round the lake and back by the old road";
        const RunId run = log.add(record);
        const auto stretch = static_cast<std::size_t>(i / (runs / (pairs - 2)));
        const ShoeId pair = shelf[std::min(stretch + random() % 3, shelf.size() - 1)];
        std::vector<shoes::Share> shares{{pair, 1.0}};
        if (random() % 100 == 0) shares = {{shelf[0], 0.25}, {shelf[1], 0.75}};
        wearing.wear(std::vector<storage::Wearing>{{run, shares}});
    }
    transaction.commit();
    database.connection().exec("ANALYZE");
}

}  // namespace

void shelf() {
    auto database = storage::Database::open(":memory:");
    if (!database) return;
    fill(*database);
    const storage::ShoeStore shoes(*database);
    const storage::WearingStore wearing(*database);
    std::size_t seen = 0;
    // The baseline is the sum as it reads: every run with its shares, added up one by one.
    const double brute_force = seconds_per_call([&] {
        std::map<ShoeId, Distance> sums;
        for (const shoes::WornRun& run : wearing.runs())
            for (const shoes::Share& share : run.shares) sums[share.shoe] += run.distance * share.part;
        seen += sums.size();
    });
    const double took = seconds_per_call([&] { seen += shoes.shelf().size(); });
    report("shelf_60_pairs_100k_runs", took * 1000, "ms", brute_force * 1000);
    report("inbox_count_100k_runs", seconds_per_call([&] { seen += wearing.without_pair(); }) * 1000, "ms");
    if (seen == 0) report("shelf_is_empty", 1, "fault");
}

}  // namespace jointline::bench
