#pragma once
/// Pain and comfort by pair, with how many runs that is, and what else set the pairs apart.
///
/// Shapes  runs of the last eight weeks that were run in one pair; a split run belongs to none. Only runs somebody
/// rated
///         count: a run without a word is not a run without pain.
/// Units   painful: 3 of 10 or more. Under eight rated runs a pair is silent, and nothing is compared with it.
/// Errors  none.
/// Source  observational and confounded: nobody chooses a pair by lot (claim "pain_by_shoe", weak). What differs
/// between
///         the pairs is named, and its absence proves nothing.
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

inline constexpr std::size_t least_rated_runs = 8;
inline constexpr int painful_from = 3;
inline constexpr std::chrono::days comparison_window{56};

struct RatedRuns {
    ShoeId shoe;
    std::size_t runs = 0;     ///< rated
    std::size_t painful = 0;  ///< of them
    bool speaks() const { return runs >= least_rated_runs; }
};

enum class Confounder : std::uint8_t { Hills, LongRuns, Fast, Surface, OtherWeeks };
/// "hills", …: the words are shoes/confounder.<name>.
std::string_view name(Confounder confounder);

/// A pair did more of something than the pairs it is compared with.
struct Difference {
    ShoeId shoe;
    Confounder what = Confounder::Hills;
    auto operator<=>(const Difference&) const = default;
};

struct Comparison {
    Day from{}, until{};
    std::vector<RatedRuns> pairs;  ///< most rated first; pairs without a rated run are left out
    std::vector<Difference> differences;
    std::size_t unrated = 0;  ///< runs in a pair that nobody rated
    std::size_t split = 0;    ///< runs in several pairs, left out
    /// At least two pairs speak.
    bool compares() const;
};

Comparison pain_by_pair(std::span<const WornRun> runs, Day today);

struct Comfort {
    ShoeId shoe;
    std::size_t runs = 0;
    double mean = 0;  ///< 1 to 5
    bool speaks() const { return runs >= least_rated_runs; }
};
std::vector<Comfort> comfort_by_pair(std::span<const WornRun> runs, Day today);

}  // namespace jointline::shoes
