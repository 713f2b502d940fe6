#pragma once
/// Wear as a band, not a cliff: where a pair stands on its way to the runner's own line, or in the usual range.
///
/// Shapes  a reading for each line that is set, the furthest first; without a line of her own the usual range counts,
///         and a pair is wearing from its beginning on. A state is a word, never a verdict: nothing here is unsafe.
/// Units   shares of the way: 0 new, 1 at the line, more behind it. Distance includes that before the app; time does
/// not,
///         nobody knows it.
/// Errors  none. An age needs a day it counts from: the day bought, else first worn, else its first run.
/// Source  knowledge/shoes/wear.json; each number there names its own.
#include "core/shoes/wear_knowledge.h"
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

enum class WearState : std::uint8_t { NearlyNew, InGoodShape, WearingDown, PastItsRange };
enum class Gauge : std::uint8_t { Distance, Time, Age };
/// "nearly_new", …: the words are shoes/state.<name>.
std::string_view name(WearState state);
std::string_view name(Gauge gauge);

struct Wear {
    Distance logged, before;
    Seconds time{0};
    std::optional<std::chrono::days> age;

    double share = 0;               ///< of the way to the nearest line
    Gauge by = Gauge::Distance;     ///< which line that is
    bool own_limit = false;         ///< hers, not the usual range
    std::optional<Distance> limit;  ///< what the ring counts to: her distance, or the end of the usual range
    WearState state = WearState::NearlyNew;
    bool note = false;  ///< she asked to be told: at note_from of her own line

    Distance distance() const { return logged + before; }
};

/// The first day the pair's age counts from.
std::optional<Day> born(const Shoe& shoe, const Totals& totals);
/// The last day before it is as old as her limit says.
std::optional<Day> aged_out(const Shoe& shoe, const Totals& totals);

Wear wear(const Shoe& shoe, const Totals& totals, const WearKnowledge& knowledge, Day today);

/// What a kilometre in it has cost so far, in the currency's main unit. Silent below 50 km, where the number only
/// shocks.
inline constexpr Distance cost_shown_from = Distance::km(50);
std::optional<double> cost_per_km(const Shoe& shoe, const Totals& totals);

}  // namespace jointline::shoes
