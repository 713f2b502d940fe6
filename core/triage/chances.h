#pragma once
/// How likely rules are to fire once more is known, and what a question tells about the level. Private to core/triage.
///
/// Answers not given yet are taken as independent of each other, each as likely as the conditions make it. That is
/// rough, and only decides which question comes first: the level itself is never a matter of chance.
///
/// Units   information in nats, summed over the steps of the level.
#include <vector>

#include "core/triage/knowledge.h"

namespace jointline::triage {

class LevelChances {
public:
    LevelChances(const Knowledge& knowledge, const Evidence& evidence, const std::vector<double>& posterior);

    /// Expected information of an answer about the level.
    double information(FindingId finding) const;

private:
    double chance(const Expression& expression) const;
    double node_chance(const Expression& expression, std::uint16_t index) const;
    double comparison_chance(const Node& node) const;
    double score_chance(const Node& node) const;
    double uncertainty(const std::vector<double>& rule_chances) const;

    const Knowledge& knowledge_;
    std::vector<double> outcome_chances_;  ///< by row of Tables
    mutable Evidence evidence_;            ///< with the answer that is imagined
    std::vector<double> rule_chances_;     ///< 0 for those that the person's wish makes idle
    double uncertainty_ = 0;
};

}  // namespace jointline::triage
