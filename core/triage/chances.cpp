#include "core/triage/chances.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/triage/logarithm.h"
#include "core/triage/triage.h"

namespace jointline::triage {

namespace {

bool compared(double left, Compare compare, double right) {
    switch (compare) {
        case Compare::Equal:
            return left == right;
        case Compare::NotEqual:
            return left != right;
        case Compare::Less:
            return left < right;
        case Compare::LessOrEqual:
            return left <= right;
        case Compare::Greater:
            return left > right;
        case Compare::GreaterOrEqual:
            return left >= right;
    }
    return false;
}

double entropy(double p) {
    if (p <= 0 || p >= 1) return 0;
    return -p * logarithm(p) - (1 - p) * logarithm(1 - p);
}

/// The share of a bin below a limit, as if its values were spread evenly.
double share_below(const Bin& bin, const Finding& finding, double limit) {
    const double from = std::max(bin.from, finding.min);
    const double below = std::min(bin.below, finding.max);
    if (limit <= from) return 0;
    if (limit >= below) return 1;
    return (limit - from) / (below - from);
}

bool looks_at(const Expression& expression, FindingId finding) {
    return std::any_of(expression.nodes.begin(), expression.nodes.end(), [finding](const Node& node) {
        return node.kind == Node::Kind::Finding && node.subject == finding.index;
    });
}

/// An answer in the middle of a bin stands for all of it.
Answer answer_for(const Finding& finding, std::size_t outcome) {
    if (finding.kind == Answer::Kind::Present) return Answer::yes_no(outcome == 1);
    if (finding.kind == Answer::Kind::Option) return Answer::option(outcome);
    const Bin& bin = finding.bins[outcome];
    return Answer::number((std::max(bin.from, finding.min) + std::min(bin.below, finding.max)) / 2);
}

}  // namespace

LevelChances::LevelChances(const Knowledge& knowledge, const Evidence& evidence, const std::vector<double>& posterior)
    : knowledge_(knowledge), evidence_(evidence) {
    const std::size_t conditions = knowledge.tables.conditions;
    outcome_chances_.resize(knowledge.tables.share.size() / conditions);
    for (std::size_t row = 0; row < outcome_chances_.size(); ++row) {
        double chance = 0;
        for (std::size_t c = 0; c < conditions; ++c)
            chance += posterior[c] * knowledge.tables.share[row * conditions + c];
        outcome_chances_[row] = chance;
    }
    for (const Rule& rule : knowledge.rules) alarms_.push_back({rule.level, &rule.when});
    for (std::size_t c = 0; c < conditions; ++c) {
        const Condition& condition = knowledge.conditions[c];
        if (condition.raises_at >= 1 || posterior[c] < condition.raises_at) continue;
        alarms_.push_back(
            {condition.usual_care, nullptr, condition.spared_if.is_empty() ? nullptr : &condition.spared_if});
    }
    for (Alarm& alarm : alarms_) {
        if (alarm.level > evidence.wish) alarm.chance = chance(alarm);
    }
    uncertainty_ = uncertainty(alarms_);
}

double LevelChances::information(FindingId id) const {
    const Finding& finding = knowledge_[id];
    // What fires now may still be spared by an answer: an alarm is open as long as its chance is not 0 or 1.
    std::vector<std::size_t> open;
    for (const std::uint16_t r : knowledge_.tables.rules_of[id.index]) {
        if (alarms_[r].is_open()) open.push_back(r);
    }
    for (std::size_t a = knowledge_.rules.size(); a < alarms_.size(); ++a) {
        if (alarms_[a].is_open() && looks_at(*alarms_[a].spared_if, id)) open.push_back(a);
    }
    if (open.empty() || finding.outcomes() == 0) return 0;
    double left = 0;
    std::vector<Alarm> alarms = alarms_;
    const Answer before = evidence_.answer(id);
    for (std::size_t o = 0; o < finding.outcomes(); ++o) {
        evidence_.set(id, answer_for(finding, o));
        for (const std::size_t a : open) alarms[a].chance = chance(alarms[a]);
        left += outcome_chances_[knowledge_.tables.row[id.index] + o] * uncertainty(alarms);
    }
    evidence_.set(id, before);
    return std::max(uncertainty_ - left, 0.0);
}

/// Over all levels: how unsure it is that they will be reached.
double LevelChances::uncertainty(const std::vector<Alarm>& alarms) {
    std::array<double, 5> none{1, 1, 1, 1, 1};  // by level: chance that nothing asks for it or more
    for (const Alarm& alarm : alarms) {
        if (alarm.chance <= 0) continue;
        for (auto level = static_cast<std::size_t>(alarm.level); level > 1; --level) none[level] *= 1 - alarm.chance;
    }
    double sum = 0;
    for (std::size_t level = 2; level < none.size(); ++level) sum += entropy(none[level]);
    return sum;
}

double LevelChances::chance(const Alarm& alarm) const {
    const double fires = alarm.when != nullptr ? chance(*alarm.when) : 1;
    return alarm.spared_if != nullptr ? fires * (1 - chance(*alarm.spared_if)) : fires;
}

double LevelChances::chance(const Expression& expression) const {
    if (expression.is_empty()) return 1;
    return node_chance(expression, static_cast<std::uint16_t>(expression.nodes.size() - 1));
}

double LevelChances::node_chance(const Expression& expression, std::uint16_t index) const {
    const Node& node = expression.nodes[index];
    const auto child = [&](std::size_t i) { return node_chance(expression, expression.children[node.first + i]); };
    switch (node.kind) {
        case Node::Kind::All: {
            double all = 1;
            for (std::size_t i = 0; i < node.count && all > 0; ++i) all *= child(i);
            return all;
        }
        case Node::Kind::Any: {
            // Options of one finding exclude each other: where all look at the same one, chances add up.
            double none = 1;
            double sum = 0;
            bool same = true;
            const Node& first = expression.nodes[expression.children[node.first]];
            for (std::size_t i = 0; i < node.count; ++i) {
                const Node& each = expression.nodes[expression.children[node.first + i]];
                same = same && each.kind == Node::Kind::Finding && first.kind == Node::Kind::Finding &&
                       each.subject == first.subject && each.compare == Compare::Equal;
                const double p = child(i);
                none *= 1 - p;
                sum += p;
            }
            return same ? std::min(sum, 1.0) : 1 - none;
        }
        case Node::Kind::Not:
            return 1 - child(0);
        case Node::Kind::Finding:
            return comparison_chance(node);
        case Node::Kind::Marked:
            return evidence_.is_marked({node.subject}) ? 1 : 0;
        case Node::Kind::Score:
            return score_chance(node);
        case Node::Kind::Count: {
            std::array<double, 16> sums{1};
            for (std::size_t i = 0; i < node.count; ++i) {
                const double p = child(i);
                for (std::size_t k = sums.size() - 1; k > 0; --k) sums[k] = sums[k] * (1 - p) + sums[k - 1] * p;
                sums[0] *= 1 - p;
            }
            double total = 0;
            for (std::size_t k = 0; k < sums.size(); ++k)
                total += compared(static_cast<double>(k), node.compare, node.value) ? sums[k] : 0;
            return total;
        }
    }
    return 0;
}

double LevelChances::score_chance(const Node& node) const {
    std::array<double, 24> sums{1};
    for (const Score::Item& item : knowledge_.scores[node.subject].items) {
        const double p = chance(item.when);
        const auto points = static_cast<std::size_t>(item.points);
        for (std::size_t k = sums.size(); k-- > 0;)
            sums[k] = sums[k] * (1 - p) + (k >= points ? sums[k - points] * p : 0);
    }
    double total = 0;
    for (std::size_t k = 0; k < sums.size(); ++k)
        total += compared(static_cast<double>(k), node.compare, node.value) ? sums[k] : 0;
    return total;
}

double LevelChances::comparison_chance(const Node& node) const {
    const Answer answer = evidence_.answer({node.subject});
    if (answer.is_known()) {
        const double value = answer.kind() == Answer::Kind::Present ? 1 : answer.as_number();
        return compared(value, node.compare, node.value) ? 1 : 0;
    }
    if (answer.was_asked()) return 0;  // asked in vain: it will not be known
    const Finding& finding = knowledge_.findings[node.subject];
    if (finding.outcomes() == 0 || !is_askable(knowledge_, evidence_, {node.subject})) return 0;
    const double* chances = outcome_chances_.data() + knowledge_.tables.row[node.subject];
    if (finding.kind != Answer::Kind::Number) {
        const double equal = chances[static_cast<std::size_t>(node.value)];
        return node.compare == Compare::Equal ? equal : 1 - equal;
    }
    double below = 0;
    for (std::size_t o = 0; o < finding.outcomes(); ++o)
        below += chances[o] * share_below(finding.bins[o], finding, node.value);
    const bool wants_below = node.compare == Compare::Less || node.compare == Compare::LessOrEqual;
    return wants_below ? below : 1 - below;
}

}  // namespace jointline::triage
