#pragma once
/// What can be done on the shoe shelf, for the screens and the command line alike: each call is whole or not at all.
///
/// Shapes  changes of which run was in which pair are handed back as what was before; take_back() restores it.
/// Errors  a Fault says what cannot be: its sentence is shoes/fault.<id>, its English is for the command line. Nothing
/// is
///         changed then. A storage that fails throws what the stores throw.
#include "core/shoes/habit.h"
#include "core/shoes/split.h"
#include "core/storage/shoe_rule_store.h"
#include "core/storage/shoe_store.h"
#include "core/storage/wearing_store.h"

namespace jointline {

/// What taking over the gear of an archive came to.
struct GearTakenOver {
    std::vector<std::string> added;  ///< names of new pairs
    std::vector<std::string> known;  ///< taken over before
    std::vector<std::string> asks;   ///< the shelf has a pair of that name: its runs ask whether it is the same
    std::vector<std::string> twice;  ///< names that two pairs of the archive have: their runs ask
    std::size_t runs = 0;            ///< that went into their pair
};

struct Assigned {
    std::vector<storage::Wearing> before;  ///< of the runs that changed
    std::size_t splits = 0;                ///< runs that were split and are no more
    std::size_t out_of_service = 0;        ///< runs on days the pair was not in service
};

class ShoeShelf {
public:
    explicit ShoeShelf(storage::Database& database);

    storage::ShoeStore& pairs() { return pairs_; }
    const storage::ShoeStore& pairs() const { return pairs_; }
    const storage::WearingStore& wearing() const { return wearing_; }
    storage::ShoeRuleStore& rules() { return rules_; }
    const storage::ShoeRuleStore& rules() const { return rules_; }

    /// Gives the pair its id.
    std::optional<shoes::Fault> add(shoes::Shoe& shoe);
    std::optional<shoes::Fault> edit(const shoes::Shoe& shoe);
    std::optional<shoes::Fault> retire(ShoeId id, Day on);
    std::optional<shoes::Fault> bring_back(ShoeId id, Day on);
    /// A pair that has runs stays.
    std::optional<shoes::Fault> remove(ShoeId id);

    /// Moves the runs a filter meets into a pair; `changes` of a preview are what the call would do.
    shoes::Move preview(ShoeId pair, const shoes::RunFilter& filter) const;
    Assigned move(ShoeId pair, const shoes::RunFilter& filter);
    Assigned assign(std::span<const shoes::Assignment> changes);
    Assigned clear(std::span<const RunId> runs);
    /// A split that faults leaves the run as it was.
    std::optional<shoes::Fault> split(RunId run, const shoes::Split& split, Assigned& assigned);
    void take_back(const Assigned& assigned);

    struct Inbox {
        std::vector<shoes::InboxGroup> groups;
        std::vector<shoes::WornRun> runs;  ///< those of the groups, and those they were learned from
    };
    Inbox inbox() const;
    /// Behind those that are there; the pair must be on the shelf.
    std::optional<shoes::Fault> add_rule(const shoes::Rule& rule);
    std::optional<shoes::Fault> remove_rule(shoes::RuleId id);
    std::vector<shoes::Planned> dry_run() const;
    Assigned apply_rules();

    /// Adds the pairs of an archive and puts its runs into them as far as it says so beyond doubt.
    GearTakenOver take_over(std::span<const shoes::Gear> gear);
    /// After an import: runs whose service names a known pair go into it, then the runner's rules are applied.
    Assigned settle_new_runs();

private:
    std::optional<shoes::Fault> check(const shoes::Shoe& shoe) const;

    storage::Database& database_;
    storage::ShoeStore pairs_;
    storage::WearingStore wearing_;
    storage::ShoeRuleStore rules_;
};

}  // namespace jointline
