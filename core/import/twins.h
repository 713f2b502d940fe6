#pragma once
/// Which two recordings are one run, and why.
///
/// Shapes  judge() compares one recording with runs that are in the log already. The rules are tried in order, each
/// over
///         all runs; the first that holds decides.
/// Units   see the constants. Sports compare by family; an unknown sport compares with any.
/// Errors  none: a recording without a start can only be known by its content or its number.
#include <optional>
#include <span>
#include <string>

#include "core/base/ids.h"
#include "core/import/activity.h"

namespace jointline::import {

/// What of a run tells it from others.
struct Likeness {
    RunId id;
    ContentHash content;
    std::string service, service_id;
    std::optional<Instant> start;
    runs::Sport sport = runs::Sport::Unknown;
    std::optional<Distance> distance;
    std::optional<Seconds> elapsed, timer;
};

Likeness likeness(const Activity& activity);

enum class Rule : std::uint8_t {
    None,         ///< a new run
    SameContent,  ///< the same bytes, unpacked: skip
    SameNumber,   ///< the same service's same number: update
    SameMoment,   ///< elsewhere recorded at the same time, over the same distance: propose to merge
    TimeZone,     ///< the same but for whole quarters of an hour: propose "a clock in another zone"
    Overlap,      ///< at the same time, and yet different: ask
};

inline constexpr Seconds same_start{60};
inline constexpr double same_distance = 0.02;
inline constexpr double same_duration = 0.03;
inline constexpr Seconds zone_step{15 * 60};
inline constexpr Seconds farthest_zone{14 * 3600};
/// A clock in another zone shows the same minutes and seconds, and the run has the same shape.
inline constexpr Seconds same_seconds{5};
inline constexpr double same_shape = 0.005;
inline constexpr double overlap_to_ask = 0.8;

struct Verdict {
    Rule rule = Rule::None;
    RunId twin;
    std::string reason;  ///< a sentence for the import log
};

Verdict judge(const Likeness& recording, std::span<const Likeness> log);

}  // namespace jointline::import
