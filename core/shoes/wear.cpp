#include "core/shoes/wear.h"

#include <array>

namespace jointline::shoes {
namespace {

/// The same day of the month so many months on; the last of the month where there is no such day.
Day months_after(Day day, std::chrono::months months) {
    const std::chrono::year_month_day date{day};
    const auto moved = date + months;
    return Day{moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last};
}

WearState state_of(const Wear& wear, const WearKnowledge& knowledge) {
    if (wear.share >= 1) return WearState::PastItsRange;
    const double wearing_from = wear.own_limit ? knowledge.wearing_from : knowledge.band.from / knowledge.band.to;
    if (wear.share >= wearing_from) return WearState::WearingDown;
    return wear.share < knowledge.nearly_new_below ? WearState::NearlyNew : WearState::InGoodShape;
}

}  // namespace

std::string_view name(WearState state) {
    constexpr std::array<std::string_view, 4> names{"nearly_new", "in_good_shape", "wearing_down", "past_its_range"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view name(Gauge gauge) {
    constexpr std::array<std::string_view, 3> names{"distance", "time", "age"};
    return names[static_cast<std::size_t>(gauge)];
}

std::optional<Day> born(const Shoe& shoe, const Totals& totals) {
    if (shoe.bought) return shoe.bought;
    return shoe.first_used ? shoe.first_used : totals.first;
}

std::optional<Day> aged_out(const Shoe& shoe, const Totals& totals) {
    const auto since = born(shoe, totals);
    if (!since || !shoe.limit.age) return std::nullopt;
    return months_after(*since, *shoe.limit.age);
}

Wear wear(const Shoe& shoe, const Totals& totals, const WearKnowledge& knowledge, Day today) {
    Wear wear;
    wear.logged = totals.distance;
    wear.before = shoe.before;
    wear.time = totals.time;
    const Day until = shoe.retired_on().value_or(today);  // a retired pair gets no older
    if (const auto since = born(shoe, totals)) wear.age = until - *since;

    const auto consider = [&wear](double share, Gauge by) {
        if (wear.own_limit && share <= wear.share) return;
        wear.share = share;
        wear.by = by;
        wear.own_limit = true;
    };
    if (shoe.limit.distance) consider(wear.distance() / *shoe.limit.distance, Gauge::Distance);
    if (shoe.limit.time) consider(wear.time / *shoe.limit.time, Gauge::Time);
    if (const auto end = aged_out(shoe, totals)) {
        const auto since = *born(shoe, totals);
        consider(static_cast<double>((until - since).count()) / static_cast<double>((*end - since).count()),
                 Gauge::Age);
    }
    if (!wear.own_limit) wear.share = wear.distance() / knowledge.band.to;
    wear.limit = shoe.limit.is_set() ? shoe.limit.distance : std::optional(knowledge.band.to);
    wear.state = state_of(wear, knowledge);
    wear.note = wear.own_limit && wear.share >= knowledge.note_from && !shoe.is_retired();
    return wear;
}

std::optional<double> cost_per_km(const Shoe& shoe, const Totals& totals) {
    const Distance covered = totals.distance + shoe.before;
    if (!shoe.price || covered < cost_shown_from) return std::nullopt;
    return static_cast<double>(shoe.price->hundredths) / 100.0 / covered.as_km();
}

}  // namespace jointline::shoes
