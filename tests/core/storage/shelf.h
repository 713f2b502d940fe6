#pragma once
/// A run log and a shelf in memory, and runs that are quickly told.
#include <doctest/doctest.h>

#include "core/storage/run_store.h"
#include "core/storage/shoe_rule_store.h"
#include "core/storage/shoe_store.h"
#include "core/storage/transaction.h"
#include "core/storage/wearing_store.h"

namespace jointline::test {

struct Shelf {
    storage::Database database = *storage::Database::open(":memory:");
    storage::RunStore runs{database};
    storage::ShoeStore shoes{database};
    storage::WearingStore wearing{database};
    storage::ShoeRuleStore rules{database};

    ShoeId has(const std::string& name) {
        shoes::Shoe shoe;
        shoe.name = name;
        return shoes.add(shoe);
    }
    RunId ran(std::string_view day_text, Distance distance) { return runs.add(record(day_text, distance)); }
    RunId ran_in(ShoeId shoe, std::string_view day_text, Distance distance) {
        const RunId run = ran(day_text, distance);
        wearing.wear(std::vector<shoes::Assignment>{{run, shoe}});
        return run;
    }

    static storage::RunRecord record(std::string_view day_text, Distance distance) {
        storage::RunRecord record;
        record.day = parse_day(day_text).value();
        record.run.start = instant(LocalTime{record.day} + std::chrono::hours{8}, ZoneOffset{});
        record.run.sport = runs::Sport::Running;
        record.run.kind = runs::Kind::Road;
        record.run.distance = distance;
        record.run.moving = Seconds{distance.as_km() * 360};
        return record;
    }
};

}  // namespace jointline::test
