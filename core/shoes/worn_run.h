#pragma once
/// A run as the shelf sees it: how far and how long, in which pair or pairs, and how it felt.
///
/// Shapes  the shares of a run sum to one; a run without any has no pair yet. Totals are sums over runs, made when
/// asked
///         for and never kept.
/// Units   comfort 1 to 5, pain 0 to 10; nullopt where nobody said. A run nobody rated is not a run without pain.
/// Errors  none.
#include <span>
#include <string>
#include <vector>

#include "core/runs/mileage.h"
#include "core/runs/run.h"
#include "core/shoes/shoe.h"

namespace jointline::shoes {

/// The part of a run that was run in one pair.
struct Share {
    ShoeId shoe;
    double part = 1;
    bool operator==(const Share&) const = default;
};

struct WornRun : runs::LoggedRun {
    runs::Kind kind = runs::Kind::Unknown;
    std::optional<Distance> ascent;
    std::string title;
    std::vector<Share> shares;
    std::vector<ShoeId> named;  ///< the pairs its service may mean by the name it gave; empty where it gave none
    std::optional<int> comfort;
    std::optional<int> pain;

    /// How much of it was run in that pair: 0 to 1.
    double part_in(ShoeId shoe) const;
    /// The one pair of a run that was not split.
    std::optional<ShoeId> only_pair() const {
        return shares.size() == 1 ? std::optional(shares.front().shoe) : std::nullopt;
    }
};

/// This run in that pair, and what a planner of many such changes hands out.
struct Assignment {
    RunId run;
    ShoeId shoe;
    auto operator<=>(const Assignment&) const = default;
};

/// What a pair did in the log; what came before the log is the shoe's own `before`.
struct Totals {
    Distance distance;
    Seconds time{0};
    std::size_t runs = 0;
    std::optional<Day> first, last;
};

/// A pair and what it did.
struct ShelfEntry {
    Shoe shoe;
    Totals totals;
};

Totals totals(ShoeId shoe, std::span<const WornRun> runs);
/// What a part of the pair did: the runs in the pair on the days it was in it.
Distance distance_of(const Part& part, ShoeId shoe, std::span<const WornRun> runs);

}  // namespace jointline::shoes
