#pragma once
/// Which runs are meant: by date, kind, length, pace, words and pair. The same for rules and for moving many runs.
///
/// Shapes  what is not set does not narrow. Words are looked for in the title, any case of a to z.
/// Errors  none. A run whose kind or pace nobody knows does not meet a condition on it.
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

struct RunFilter {
    std::optional<Day> from, until;  ///< both days included
    std::optional<runs::Kind> kind;
    std::optional<Distance> at_least, at_most;
    std::optional<Pace> faster_than, slower_than;
    std::string words;
    bool without_pair = false;
    std::optional<ShoeId> pair;  ///< worn for at least a part of the run

    bool matches(const WornRun& run) const;
    bool is_empty() const { return *this == RunFilter{}; }
    bool operator==(const RunFilter&) const = default;
};

std::vector<RunId> matching(const RunFilter& filter, std::span<const WornRun> runs);

}  // namespace jointline::shoes
