#pragma once
/// What is known of wear: the usual range, and what may be said of shoes with which evidence.
///
/// Shapes  read from knowledge/shoes/wear.json. Claims are ids; their sentences are shoes/claim.<id>.
/// Errors  parse() gives file and line of the first thing that is not as expected, an unknown evidence label and a
///         missing source included.
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/units.h"

namespace jointline::shoes {

/// How far something is known: "published", "derived", "expert-estimate", "weak" or "no-effect", and the source.
struct Known {
    std::string evidence;
    std::string source;
};

struct Source {
    std::string citation;
    std::string read;  ///< how much of it was read: "text", "abstract", "secondary", "none"
    std::string note;
};

/// Where pairs commonly stand when people replace them. A habit, not a limit.
struct Band {
    Distance from, to;
    Known known;
};

struct WearKnowledge {
    std::string version;
    Band band;
    double nearly_new_below = 0;
    double wearing_from = 0;
    double note_from = 0;  ///< of the runner's own limit
    std::map<std::string, Known, std::less<>> claims;
    std::map<std::string, Source, std::less<>> sources;

    static Result<WearKnowledge> parse(std::string_view text, std::string file);
};

}  // namespace jointline::shoes
