#pragma once
/// Pairs and runs as tests tell of them: a_shoe("Daily Sand").bought("2025-03-03"), a_run("2025-05-01",
/// 10_km).in(daily).
#include <string_view>

#include "core/shoes/worn_run.h"

namespace jointline::test {

inline Day day(std::string_view text) { return parse_day(text).value(); }

struct ShoeBuilder : shoes::Shoe {
    ShoeBuilder& since(std::string_view day_text) {
        bought = day(day_text);
        return *this;
    }
    ShoeBuilder& with_limit(Distance distance) {
        limit.distance = distance;
        return *this;
    }
    ShoeBuilder& worn_before(Distance distance) {
        before = distance;
        return *this;
    }
    ShoeBuilder& retired(std::string_view day_text, std::optional<Day> back = std::nullopt) {
        retirements.push_back({day(day_text), back});
        return *this;
    }
    ShoeBuilder& built(shoes::Category kind, double drop_mm, double stack_mm) {
        category = kind;
        drop = shoes::Millimeters{drop_mm};
        stack = shoes::Millimeters{stack_mm};
        return *this;
    }
};

inline ShoeBuilder a_shoe(std::int64_t id, std::string_view name) {
    ShoeBuilder shoe;
    shoe.id = ShoeId{id};
    shoe.name = name;
    return shoe;
}

struct RunBuilder : shoes::WornRun {
    RunBuilder& in(std::int64_t shoe, double part = 1) {
        shares.push_back({ShoeId{shoe}, part});
        return *this;
    }
    RunBuilder& on(runs::Kind where) {
        kind = where;
        return *this;
    }
    RunBuilder& climbing(Distance height) {
        ascent = height;
        return *this;
    }
    RunBuilder& taking(Seconds seconds) {
        time = seconds;
        return *this;
    }
    RunBuilder& hurting(int of_ten) {
        pain = of_ten;
        return *this;
    }
    RunBuilder& comfortable(int of_five) {
        comfort = of_five;
        return *this;
    }
    RunBuilder& called(std::string_view words) {
        title = words;
        return *this;
    }
};

/// At eight in the morning, at six minutes a kilometre.
inline RunBuilder a_run(Day when, Distance distance) {
    static std::int64_t next = 0;
    RunBuilder run;
    run.id = RunId{++next};
    run.day = when;
    run.start = instant(LocalTime{when} + std::chrono::hours{8}, ZoneOffset{});
    run.distance = distance;
    run.time = Seconds{distance.as_km() * 360};
    return run;
}
inline RunBuilder a_run(std::string_view when, Distance distance) { return a_run(day(when), distance); }

}  // namespace jointline::test
