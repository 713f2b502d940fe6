#pragma once
/// A run between pairs: spikes for the intervals, the daily pair for the way there and back.
///
/// Shapes  shares sum to one exactly, each pair once, in the order given. What is typed may miss the run by ten metres
/// or
///         a thousandth, whichever is more, and is then stretched to it.
/// Errors  a split that covers less or more of the run than that is a fault with the difference; nothing is guessed,
/// and
///         the shares the run had stay as they are. `rest` names a pair for what is left over.
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

struct Piece {
    ShoeId shoe;
    Distance distance;
};

struct Split {
    std::vector<Share> shares;
    std::optional<Fault> fault;  ///< "split_short", "split_long", "split_empty"; then there are no shares
    Distance off;                ///< how much is left over, or too much
};

Split split_by_distance(Distance run, std::span<const Piece> pieces, std::optional<ShoeId> rest = std::nullopt);

/// A pair for each lap, 0 for a lap that `rest` did. Laps share the run by their length, whatever they sum to; laps of
/// no length share it evenly.
Split split_by_laps(std::span<const Piece> laps, std::optional<ShoeId> rest = std::nullopt);

}  // namespace jointline::shoes
