// The dense tables of Knowledge: made once, so that an assessment is additions only.
#include <algorithm>
#include <set>

#include "core/triage/knowledge_reader.h"
#include "core/triage/logarithm.h"

namespace jointline::triage {

namespace {

/// What is heard when `p` is so and answers slip: a slip lands on any of the other answers alike.
std::vector<double> heard(const std::vector<double>& p, double slip) {
    std::vector<double> result(p.size());
    const double others = static_cast<double>(p.size() - 1);
    for (std::size_t i = 0; i < p.size(); ++i) result[i] = (1 - slip) * p[i] + slip * (1 - p[i]) / others;
    return result;
}

double ratio_cap(const Parameters& parameters, const Cpd& cpd) {
    return logarithm(cpd.from.grade == Grade::ExpertEstimate ? parameters.ratio_cap_estimate
                                                             : parameters.ratio_cap_published);
}

void add_likelihoods(Knowledge& knowledge) {
    Tables& tables = knowledge.tables;
    tables.conditions = knowledge.conditions.size();
    std::size_t rows = 0;
    for (const Finding& finding : knowledge.findings) {
        tables.row.push_back(rows);
        rows += finding.outcomes();
    }
    tables.likelihood.resize(rows * tables.conditions);
    tables.share.resize(rows * tables.conditions);
    tables.log_ratio.assign(rows * tables.conditions, 0);
    constexpr double smallest = 1e-6;  // a share of zero is an estimate, not a law of nature
    for (std::size_t f = 0; f < knowledge.findings.size(); ++f) {
        const Finding& finding = knowledge.findings[f];
        if (finding.outcomes() == 0) continue;
        const auto background = heard(finding.background, finding.slip);
        for (std::size_t o = 0; o < background.size(); ++o) {
            for (std::size_t c = 0; c < tables.conditions; ++c) {
                tables.likelihood[(tables.row[f] + o) * tables.conditions + c] = background[o];
                tables.share[(tables.row[f] + o) * tables.conditions + c] = finding.background[o];
            }
        }
        for (std::size_t c = 0; c < tables.conditions; ++c) {
            const auto& cpds = knowledge.conditions[c].cpds;
            const auto cpd =
                std::find_if(cpds.begin(), cpds.end(), [&](const Cpd& each) { return each.finding.index == f; });
            if (cpd == cpds.end()) continue;
            const auto p = heard(cpd->p, finding.slip);
            const double cap = ratio_cap(knowledge.parameters, *cpd);
            for (std::size_t o = 0; o < p.size(); ++o) {
                const std::size_t at = (tables.row[f] + o) * tables.conditions + c;
                tables.likelihood[at] = p[o];
                tables.share[at] = cpd->p[o];
                const double ratio = logarithm(std::max(p[o], smallest) / std::max(background[o], smallest));
                tables.log_ratio[at] = std::clamp(ratio, -cap, cap);
            }
        }
    }
}

/// A tap is not exact: part of it may belong to the regions next to the one that was hit.
void add_marks(Knowledge& knowledge) {
    Tables& tables = knowledge.tables;
    const double spread = knowledge.parameters.region_spread;
    tables.marks.resize(knowledge.regions.size() * tables.conditions);
    for (std::size_t r = 0; r < knowledge.regions.size(); ++r) {
        const auto& adjacent = knowledge.regions[r].adjacent;
        for (std::size_t c = 0; c < tables.conditions; ++c) {
            const auto& marks = knowledge.conditions[c].marks;
            double near = 0;
            for (const RegionId region : adjacent) near += marks[region.index];
            const double own = marks[r];
            tables.marks[r * tables.conditions + c] =
                adjacent.empty() ? own : (1 - spread) * own + spread * near / static_cast<double>(adjacent.size());
        }
    }
}

/// For each numeric finding, a value in every span that rules and scores can tell apart.
void add_probes(Knowledge& knowledge) {
    std::vector<std::set<double>> limits(knowledge.findings.size());
    const auto collect = [&](const Expression& expression) {
        for (const Node& node : expression.nodes) {
            if (node.kind == Node::Kind::Finding && node.answer == Answer::Kind::Number) {
                limits[node.subject].insert(node.value);
            }
        }
    };
    for (const Rule& rule : knowledge.rules) collect(rule.when);
    for (const Score& score : knowledge.scores) {
        for (const Score::Item& item : score.items) collect(item.when);
    }
    knowledge.tables.probes.resize(knowledge.findings.size());
    for (std::size_t f = 0; f < knowledge.findings.size(); ++f) {
        const Finding& finding = knowledge.findings[f];
        if (finding.kind != Answer::Kind::Number) continue;
        std::vector<double>& probes = knowledge.tables.probes[f];
        double last = finding.min;
        probes.push_back(last);
        limits[f].insert(finding.max);
        for (const double limit : limits[f]) {
            if (limit <= last || limit > finding.max) continue;
            probes.push_back((last + limit) / 2);
            probes.push_back(limit);
            last = limit;
        }
    }
}

}  // namespace

void make_tables(Knowledge& knowledge) {
    Tables& tables = knowledge.tables;
    tables = {};
    add_likelihoods(knowledge);
    add_marks(knowledge);
    add_probes(knowledge);
    tables.rules_of.resize(knowledge.findings.size());
    for (std::size_t r = 0; r < knowledge.rules.size(); ++r) {
        for (const FindingId finding : findings_of(knowledge.rules[r].when, knowledge)) {
            tables.rules_of[finding.index].push_back(static_cast<std::uint16_t>(r));
        }
    }
}

}  // namespace jointline::triage
