#pragma once
/// What the shoe log can answer of the footwear questions of a check, by the rules the findings themselves state.
///
/// Shapes  one answer for each of shoe.km, shoe.new, shoe.type_change and shoe.rotation; core/app puts them into
///         triage::TrainingContext. The person can always overrule them.
/// Units   days before the onset; the day of the onset itself is not before it.
/// Errors  nullopt wherever the log cannot tell: no pair used, runs without a pair that could change the answer, a log
///         that began too late, a pair whose build nobody noted. A silent log never means no.
/// Source  the findings' own rules: the pair used most in the 28 days before the onset; first used within 42 days; a
/// drop
///         that differs by 4 mm, a stack by 8 mm or another category; two pairs of 20 % in eight weeks. "The pair
///         before" is the one used most in the eight weeks before those 28 days: what the runner's legs knew.
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

struct FootwearFindings {
    std::optional<Distance> distance;  ///< of the main pair, up to the onset, that before the app included
    std::optional<bool> is_new;
    std::optional<bool> other_type;
    std::optional<bool> rotates;
    std::optional<ShoeId> main_pair;  ///< what the answers speak of, to be shown with them
    std::optional<ShoeId> pair_before;
};

FootwearFindings footwear_findings(std::span<const Shoe> shoes, std::span<const WornRun> runs, Day onset);

}  // namespace jointline::shoes
