#pragma once
/// Which pair a run without one was probably in, learned from what the runner wore on runs like it; and the inbox,
/// grouped so that one tap settles many.
///
/// Shapes  a suggestion for each run without a pair. What its service says of it comes first. Runs like it are the
/// nearest in time of the same setting; a narrower
///         setting (kind, hills and speed) is asked before a wider one (kind alone). A pair is only suggested for days
///         it was in service, and so a retired pair is suggested for its own time.
/// Units   hilly from 12 m of climb a kilometre; fast from 6 % over the runner's median speed. The nearest nine within
/// 120
///         days to either side, at least three of them in the pair, and two in three.
/// Errors  none: where habit does not tell, the default for the kind; then the only pair in service; then nothing, and
/// the
///         pairs that were in service to choose from.
#include "core/shoes/rules.h"

namespace jointline::shoes {

enum class Basis : std::uint8_t { Service, Habit, Default, OnlyPair, None };
/// "service", …: the words are shoes/basis.<name>.
std::string_view name(Basis basis);

/// Where and how a run was run, as far as habit distinguishes. What is not known or not asked is nullopt.
struct Setting {
    runs::Kind kind = runs::Kind::Unknown;
    std::optional<bool> hilly, fast;
    auto operator<=>(const Setting&) const = default;
};

inline constexpr std::chrono::days habit_reach{120};

struct Suggestion {
    RunId run;
    Basis basis = Basis::None;
    std::optional<ShoeId> shoe;
    Setting setting;      ///< what the runs it was learned from have in common with it
    std::size_t did = 0;  ///< runs in that pair …
    std::size_t of = 0;   ///< … of so many like it
};

/// Suggestions for the runs without a pair, in their order.
std::vector<Suggestion> suggestions(std::span<const Shoe> shoes, std::span<const Default> defaults,
                                    std::span<const WornRun> runs);

struct InboxGroup {
    Basis basis = Basis::None;
    std::optional<ShoeId> shoe;
    Setting setting;
    std::size_t did = 0, of = 0;  ///< the strongest of its suggestions
    std::vector<RunId> runs;      ///< newest first
    std::vector<ShoeId> choices;  ///< where nothing is suggested: pairs in service on at least one of the days
};

/// Suggested groups first, the largest first; then the one that cannot be guessed.
std::vector<InboxGroup> inbox(std::span<const Shoe> shoes, std::span<const Default> defaults,
                              std::span<const WornRun> runs);

/// What accepting every suggestion of the inbox would change.
std::vector<Assignment> accept_all(std::span<const InboxGroup> groups);
/// The runs of a group that this pair can take: those its service may mean it by, or on days it was in service. The
/// others stay in the inbox.
std::vector<Assignment> give(const InboxGroup& group, const Shoe& shoe, std::span<const WornRun> runs);

}  // namespace jointline::shoes
