#pragma once
/// What happened on the shelf, day by day, beside what happened to the runner; and pain before and after a change.
///
/// Shapes  events oldest first. A change is a first run in another pair, a part put in or taken out. Before: the runs
/// of
///         six weeks before its day, in any pair (for a part: in the pair it lies in). After: the runs of six weeks
///         from that day on in the changed pair. Only rated runs count.
/// Units   days; painful is 3 of 10 or more.
/// Errors  none. With fewer than six rated runs on either side a comparison does not speak.
/// Source  before and after is no proof: pain passes by itself, and training changes too. What else changed is named.
#include "core/shoes/comparison.h"

namespace jointline::shoes {

inline constexpr std::chrono::days change_window{42};
inline constexpr std::size_t least_rated_each_side = 6;

struct Event {
    enum class Kind : std::uint8_t { Bought, FirstRun, PartIn, PartOut, Note, Retired, BroughtBack, Onset };
    Day day{};
    Kind kind = Kind::FirstRun;
    ShoeId shoe;         ///< unset for an onset
    std::string detail;  ///< name of a part, words of a note
    std::string photo;   ///< of a note
    bool is_change() const { return kind == Kind::FirstRun || kind == Kind::PartIn || kind == Kind::PartOut; }
    bool operator==(const Event&) const = default;
};
/// "bought", …: the words are shoes/event.<name>.
std::string_view name(Event::Kind kind);

/// `onsets` are the days on which spells of pain began.
std::vector<Event> history(std::span<const ShelfEntry> shelf, std::span<const WearNote> notes = {},
                           std::span<const Day> onsets = {});

struct BeforeAfter {
    Event change;
    RatedRuns before, after;
    bool other_change = false;  ///< something else on the shelf changed within those weeks
    bool other_volume = false;  ///< the weeks after held at least 30 % more or less running
    bool speaks() const { return before.runs >= least_rated_each_side && after.runs >= least_rated_each_side; }
};
BeforeAfter before_after(const Event& change, std::span<const Event> events, std::span<const WornRun> runs);

}  // namespace jointline::shoes
