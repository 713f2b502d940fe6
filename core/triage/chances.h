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
    /// What may ask for a level: a rule, or the usual care of a condition that has passed its threshold.
    struct Alarm {
        Disposition level;
        const Expression* when = nullptr;       ///< fires while this holds
        const Expression* spared_if = nullptr;  ///< and not while this does
        double chance = 0;
        bool is_open() const { return chance > 0 && chance < 1; }
    };

    double chance(const Alarm& alarm) const;
    double chance(const Expression& expression) const;
    double node_chance(const Expression& expression, std::uint16_t index) const;
    double comparison_chance(const Node& node) const;
    double score_chance(const Node& node) const;
    static double uncertainty(const std::vector<Alarm>& alarms);

    const Knowledge& knowledge_;
    std::vector<double> outcome_chances_;  ///< by row of Tables
    mutable Evidence evidence_;            ///< with the answer that is imagined
    std::vector<Alarm> alarms_;            ///< the rules in their order, then usual cares
    double uncertainty_ = 0;
};

}  // namespace jointline::triage
