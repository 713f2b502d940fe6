#include "core/triage/posterior.h"

#include <algorithm>
#include <cmath>

#include "core/triage/logarithm.h"

namespace jointline::triage {

namespace {

/// The answers that count, in the order of the findings, with how much each weighs for each condition.
struct Heard {
    std::vector<FindingId> findings;
    std::vector<const double*> log_ratio;  ///< of the outcome, by condition
    std::vector<double> power;             ///< answer × condition
};

Heard hear(const Knowledge& knowledge, const Evidence& evidence) {
    const std::size_t conditions = knowledge.tables.conditions;
    Heard heard;
    std::vector<int> place(knowledge.findings.size(), -1);
    const std::size_t answers = std::min(evidence.answers.size(), knowledge.findings.size());
    for (std::size_t f = 0; f < answers; ++f) {
        const Answer answer = evidence.answers[f];
        if (!answer.is_known() || answer.origin() == Origin::Silence) continue;
        const auto outcome = outcome_of(knowledge.findings[f], answer);
        if (!outcome) continue;
        place[f] = static_cast<int>(heard.findings.size());
        heard.findings.push_back({static_cast<std::uint16_t>(f)});
        heard.log_ratio.push_back(knowledge.tables.log_ratio.data() +
                                  (knowledge.tables.row[f] + *outcome) * conditions);
    }
    heard.power.assign(heard.findings.size() * conditions, 1);
    std::vector<std::size_t> members;
    for (const CorrelationGroup& group : knowledge.correlations) {
        members.clear();
        for (const FindingId finding : group.findings) {
            if (place[finding.index] >= 0) members.push_back(static_cast<std::size_t>(place[finding.index]));
        }
        if (members.size() < 2) continue;
        std::sort(members.begin(), members.end());
        for (std::size_t c = 0; c < conditions; ++c) {
            const auto strength = [&](std::size_t m) { return std::abs(heard.log_ratio[m][c]); };
            std::size_t strongest = members.front();
            for (const std::size_t m : members) {
                if (strength(m) > strength(strongest)) strongest = m;
            }
            for (const std::size_t m : members) {
                double& power = heard.power[m * conditions + c];
                if (m != strongest) power = std::min(power, group.power);
            }
        }
    }
    return heard;
}

/// How much more common each condition is at this age and sex.
double prior_of(const Knowledge& knowledge, const Evidence& evidence, const Condition& condition) {
    double prior = condition.prior;
    const Answer age = evidence.answer(knowledge.age);
    const auto& bands = knowledge.parameters.age_bands;
    if (age.is_known()) {
        std::size_t band = 0;
        while (band + 1 < bands.size() && age.as_number() >= bands[band].below) ++band;
        prior *= condition.age_factors[band];
    } else {
        // The two bands that most runners are of.
        prior *= (condition.age_factors[bands.size() / 2 - 1] + condition.age_factors[bands.size() / 2]) / 2;
    }
    const Answer sex = evidence.answer(knowledge.sex);
    return prior * condition.sex_factors[sex.is_known() ? sex.as_option() : 2];
}

}  // namespace

std::vector<double> posterior(const Knowledge& knowledge, const Evidence& evidence) {
    const std::size_t conditions = knowledge.tables.conditions;
    const Parameters& parameters = knowledge.parameters;
    std::vector<double> sum(conditions, 0);
    const Heard heard = hear(knowledge, evidence);
    for (std::size_t m = 0; m < heard.findings.size(); ++m) {
        for (std::size_t c = 0; c < conditions; ++c) sum[c] += heard.power[m * conditions + c] * heard.log_ratio[m][c];
    }
    constexpr double impossible = -1e9;
    double highest = impossible;
    for (std::size_t c = 0; c < conditions; ++c) {
        const double prior = prior_of(knowledge, evidence, knowledge.conditions[c]);
        sum[c] /= parameters.temperature;
        sum[c] += prior > 0 ? parameters.prior_power * logarithm(prior) : impossible;
        if (!evidence.regions.empty()) {
            double marks = 0;
            for (const RegionId region : evidence.regions)
                marks += knowledge.tables.marks[region.index * conditions + c];
            sum[c] += parameters.region_power * logarithm(marks / static_cast<double>(evidence.regions.size()));
        }
        highest = std::max(highest, sum[c]);
    }
    double total = 0;
    for (double& each : sum) {
        each = exponential(each - highest);
        total += each;
    }
    for (double& each : sum) each /= total;
    return sum;
}

Weights weights(const Knowledge& knowledge, const Evidence& evidence, ConditionId condition) {
    const std::size_t conditions = knowledge.tables.conditions;
    const Heard heard = hear(knowledge, evidence);
    Weights result;
    for (std::size_t m = 0; m < heard.findings.size(); ++m) {
        const double weight = heard.power[m * conditions + condition.index] * heard.log_ratio[m][condition.index] /
                              knowledge.parameters.temperature;
        if (std::abs(weight) < knowledge.parameters.reason_at) continue;  // does not tell either way
        (weight > 0 ? result.in_favour : result.against).push_back({heard.findings[m], weight});
    }
    const auto stronger = [](const Weight& a, const Weight& b) {
        return std::abs(a.log_ratio) > std::abs(b.log_ratio);
    };
    std::stable_sort(result.in_favour.begin(), result.in_favour.end(), stronger);
    std::stable_sort(result.against.begin(), result.against.end(), stronger);
    return result;
}

}  // namespace jointline::triage
