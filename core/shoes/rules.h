#pragma once
/// The runner's own rules for which pair a run was in, and her default pair for each kind of run.
///
/// Shapes  the first rule that meets a run decides. A plan is the list of changes: showing it is the dry run, storing
/// it
///         is the result, so the two cannot differ. Rules touch no run that has a pair.
/// Errors  none. A rule whose pair was not in service on the day of the run is passed over.
#include "core/shoes/run_filter.h"

namespace jointline::shoes {

using RuleId = Id<struct RuleTag>;

struct Rule {
    RuleId id;
    RunFilter when;
    ShoeId shoe;
    bool operator==(const Rule&) const = default;
};

struct Planned {
    Assignment change;
    RuleId rule;
    bool operator==(const Planned&) const = default;
};

std::vector<Planned> plan(std::span<const Rule> rules, std::span<const Shoe> shoes, std::span<const WornRun> runs);

/// The pair she wears for a kind of run unless she says otherwise; Unknown stands for every kind without one of its
/// own.
struct Default {
    runs::Kind kind = runs::Kind::Unknown;
    ShoeId shoe;
    bool operator==(const Default&) const = default;
};
std::optional<ShoeId> default_pair(std::span<const Default> defaults, std::span<const Shoe> shoes, runs::Kind kind,
                                   Day day);

/// Moves each of those runs into one pair as a whole; runs in it already are left out. Splits are given up, so a caller
/// says how many there are.
struct Move {
    std::vector<Assignment> changes;
    std::size_t splits = 0;          ///< runs among them that were split between pairs
    std::size_t out_of_service = 0;  ///< runs on days the pair was not in service: moved all the same, and told
};
Move move_into(const Shoe& shoe, const RunFilter& filter, std::span<const WornRun> runs);

}  // namespace jointline::shoes
