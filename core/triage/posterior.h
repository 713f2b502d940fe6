#pragma once
/// How likely each condition is, given the answers.
///
/// Shapes  one probability for each condition, in the order of Knowledge::conditions; they sum to 1.
/// Errors  none: without answers it is the prior for age and sex. Unknown answers change nothing.
/// Source  assets/knowledge/parameters.json gives the powers and the temperature, each with its reason.
#include <vector>

#include "core/triage/knowledge.h"

namespace jointline::triage {

std::vector<double> posterior(const Knowledge& knowledge, const Evidence& evidence);

/// What one answer says about one condition: above zero it speaks for it, below against (natural logarithm of the ratio
/// to everyone else, as weighed in the posterior).
struct Weight {
    FindingId finding;
    double log_ratio;
};

/// The answers that speak for or against a condition, strongest first.
struct Weights {
    std::vector<Weight> in_favour;
    std::vector<Weight> against;
};
Weights weights(const Knowledge& knowledge, const Evidence& evidence, ConditionId condition);

}  // namespace jointline::triage
