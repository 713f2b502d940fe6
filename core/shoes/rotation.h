#pragma once
/// The pairs in use, and which of them were worn lately: rotation at a glance.
///
/// Shapes  a row for each pair in service, most worn lately first. A pair has a turn if it did at least a tenth of the
///         last eight weeks; only where two pairs have one is there a next pair and a resting one.
/// Units   shares of the distance that has a pair, of the 56 days up to and including today.
/// Errors  none: no runs, no turns.
/// Source  who rotates was hurt less in one cohort (claim "rotation" of knowledge/shoes/wear.json: weak). The next pair
///         is a reminder of the runner's own habit, not advice.
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

inline constexpr std::chrono::days rotation_window{56};
inline constexpr double has_a_turn_from = 0.10;

struct Turn {
    ShoeId shoe;
    Distance distance;
    double share = 0;
    std::size_t runs = 0;
    std::optional<Day> last;
};

struct Rotation {
    std::vector<Turn> turns;
    std::optional<ShoeId> next;  ///< has rested longest of those that have a turn
    std::optional<ShoeId> rest;  ///< was worn last
};

Rotation rotation(std::span<const Shoe> shoes, std::span<const WornRun> runs, Day today);

}  // namespace jointline::shoes
