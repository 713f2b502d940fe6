#pragma once
/// Which run was in which pair.
///
/// Shapes  Wearing: a run and its shares; none for a run without a pair. wear() says what it changed, so that the same
///         call takes it back.
/// Errors  throws as database.h says. A run or pair that is not there any more is left out. Writing is left to the
///         caller's transaction.
#include <map>

#include "core/shoes/gear.h"
#include "core/storage/database.h"

namespace jointline::storage {

struct Wearing {
    RunId run;
    std::vector<shoes::Share> shares;
    bool operator==(const Wearing&) const = default;
};

class WearingStore {
public:
    explicit WearingStore(Database& database) : db_(database.connection()) {}

    /// Runs as the shelf sees them, oldest first; those between two days, both included.
    std::vector<shoes::WornRun> runs(std::optional<Day> from = std::nullopt,
                                     std::optional<Day> until = std::nullopt) const;
    std::optional<shoes::WornRun> run(RunId id) const;
    /// Runs on foot that nobody said a pair of.
    std::size_t without_pair() const;
    struct Span {
        Day first{}, last{};
    };
    /// The first and the last day of such a run.
    std::optional<Span> days_without_pair() const;
    /// What a lap-wise split needs.
    std::vector<Distance> laps(RunId run) const;

    std::vector<shoes::Share> shares(RunId run) const;
    /// The name of the pair that did most of a run, for those that have one.
    std::map<RunId, std::string> names() const;
    /// Sets exactly these; what was there before is handed back.
    std::vector<Wearing> wear(std::span<const Wearing> wanted);
    std::vector<Wearing> wear(std::span<const shoes::Assignment> wanted);

    /// Puts runs without a pair into the one their service names, where it can only mean one. Returns how many.
    std::size_t take_over_named();
    /// The same for runs that a service lists under a gear by their own numbers.
    std::size_t take_over(const std::string& service, std::span<const std::string> activities, ShoeId shoe);

private:
    SQLite::Database& db_;
};

}  // namespace jointline::storage
