#include "core/triage/triage.h"

#include <algorithm>
#include <cmath>

#include "core/triage/logarithm.h"

namespace jointline::triage {

namespace {

void raise(Disposition& level, Disposition to) { level = std::max(level, to); }

/// Every answer that rules can tell apart.
std::vector<Answer> answers_to(const Knowledge& knowledge, FindingId id) {
    const Finding& finding = knowledge[id];
    std::vector<Answer> answers;
    if (finding.kind == Answer::Kind::Present) return {Answer::yes_no(false), Answer::yes_no(true)};
    for (std::size_t o = 0; o < finding.options.size(); ++o) answers.push_back(Answer::option(o));
    for (const double probe : knowledge.tables.probes[id.index]) answers.push_back(Answer::number(probe));
    return answers;
}

/// Could any answer to it make a rule fire that asks for more than this level?
bool could_raise(const Knowledge& knowledge, const Evidence& evidence, FindingId finding, Disposition level) {
    Evidence imagined = evidence;
    for (const Answer answer : answers_to(knowledge, finding)) {
        imagined.set(finding, answer);
        for (const std::uint16_t r : knowledge.tables.rules_of[finding.index]) {
            const Rule& rule = knowledge.rules[r];
            if (rule.level > level && holds(rule.when, knowledge, imagined)) return true;
        }
    }
    return false;
}

Band band_of(const Parameters& parameters, double probability) {
    if (probability >= parameters.fits_well_at) return Band::FitsWell;
    return probability >= parameters.could_be_at ? Band::CouldBe : Band::LessLikely;
}

void add_once(std::vector<ConditionId>& list, ConditionId condition) {
    if (std::find(list.begin(), list.end(), condition) == list.end()) list.push_back(condition);
}

/// Expected information (nats) of an answer about which of these conditions it is.
double information(const Knowledge& knowledge, FindingId finding, const std::vector<ConditionId>& among,
                   const std::vector<double>& chances) {
    const std::size_t conditions = knowledge.tables.conditions;
    double total = 0;
    for (const ConditionId c : among) total += chances[c.index];
    if (total <= 0) return 0;
    double gain = 0;
    for (std::size_t o = 0; o < knowledge[finding].outcomes(); ++o) {
        const double* row = knowledge.tables.likelihood.data() + (knowledge.tables.row[finding.index] + o) * conditions;
        double heard = 0;
        for (const ConditionId c : among) heard += chances[c.index] / total * row[c.index];
        for (const ConditionId c : among) {
            if (row[c.index] > 0 && chances[c.index] > 0) {
                gain += chances[c.index] / total * row[c.index] * logarithm(row[c.index] / heard);
            }
        }
    }
    return gain;
}

std::vector<FindingId> telling_apart(const Knowledge& knowledge, const Evidence& evidence,
                                     const std::vector<ConditionId>& shown, const std::vector<double>& chances) {
    std::vector<std::pair<double, FindingId>> ranked;
    for (std::size_t f = 0; f < knowledge.findings.size() && shown.size() > 1; ++f) {
        const FindingId finding{static_cast<std::uint16_t>(f)};
        if (!knowledge[finding].diagnostic || evidence.answer(finding).is_known()) continue;
        if (!is_askable(knowledge, evidence, finding)) continue;
        const double gain = information(knowledge, finding, shown, chances);
        if (gain > knowledge.parameters.settled_gain) ranked.emplace_back(gain, finding);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<FindingId> best;
    for (std::size_t i = 0; i < ranked.size() && i < 3; ++i) best.push_back(ranked[i].second);
    return best;
}

}  // namespace

Disposition level_by_rules(const Knowledge& knowledge, const Evidence& evidence) {
    Disposition level = Disposition::SelfCare;
    for (const Rule& rule : knowledge.rules) {
        if (rule.level > level && holds(rule.when, knowledge, evidence)) level = rule.level;
    }
    return level;
}

bool is_askable(const Knowledge& knowledge, const Evidence& evidence, FindingId finding) {
    return holds(knowledge[finding].ask_if, knowledge, evidence);
}

std::vector<FindingId> must_ask(const Knowledge& knowledge, const Evidence& evidence) {
    std::vector<FindingId> list;
    for (const MustAsk& group : knowledge.must_ask) {
        if (!holds(group.when, knowledge, evidence)) continue;
        for (const FindingId finding : group.findings) {
            if (std::find(list.begin(), list.end(), finding) != list.end()) continue;
            if (is_askable(knowledge, evidence, finding)) list.push_back(finding);
        }
    }
    return list;
}

std::vector<FindingId> open_questions(const Knowledge& knowledge, const Evidence& evidence) {
    std::vector<FindingId> open;
    std::optional<Disposition> level;
    for (const FindingId finding : must_ask(knowledge, evidence)) {
        const Answer answer = evidence.answer(finding);
        if (answer.is_known()) continue;
        if (answer.was_asked() && answer.origin() == Origin::Silence) {
            if (!level) level = std::max(level_by_rules(knowledge, evidence), evidence.wish);
            if (!could_raise(knowledge, evidence, finding, *level)) continue;
        }
        open.push_back(finding);
    }
    return open;
}

Assessment assess(const Knowledge& knowledge, const Evidence& evidence) {
    const auto chances = posterior(knowledge, evidence);
    Assessment result;
    for (std::size_t c = 0; c < chances.size(); ++c) {
        const ConditionId condition{static_cast<std::uint16_t>(c)};
        Weights reasons = weights(knowledge, evidence, condition);
        result.differential.push_back({condition, chances[c], band_of(knowledge.parameters, chances[c]),
                                       std::move(reasons.in_favour), std::move(reasons.against)});
    }
    std::stable_sort(result.differential.begin(), result.differential.end(),
                     [](const Possibility& a, const Possibility& b) { return a.probability > b.probability; });
    for (const Possibility& each : result.differential) {
        if (result.shown.size() == knowledge.parameters.shown_most) break;
        if (result.shown.empty() || each.probability >= knowledge.parameters.shown_at)
            result.shown.push_back(each.condition);
    }
    const Possibility& likeliest = result.differential.front();

    for (const Rule& rule : knowledge.rules) {
        if (!holds(rule.when, knowledge, evidence)) continue;
        result.reasons.push_back(
            {Reason::Kind::Rule, rule.level, rule.id, because(rule.when, knowledge, evidence), rule.from.source});
        for (const ConditionId condition : rule.rules_out) add_once(result.rule_out, condition);
    }
    const auto usual_care = [&](const Possibility& possibility) {
        const Condition& condition = knowledge[possibility.condition];
        Reason reason{Reason::Kind::UsualCare,
                      condition.usual_care,
                      "usual_care:" + condition.id,
                      {},
                      condition.prior_from.source};
        for (const Weight& weight : possibility.in_favour) {
            if (reason.findings.size() < 3) reason.findings.push_back(weight.finding);
        }
        return reason;
    };
    for (const Possibility& each : result.differential) {
        const Condition& condition = knowledge[each.condition];
        if (condition.raises_at >= 1 || each.probability < condition.raises_at) continue;
        if (!condition.spared_if.is_empty() && holds(condition.spared_if, knowledge, evidence)) continue;
        result.reasons.push_back(usual_care(each));
        if (condition.usual_care >= Disposition::SameDay) add_once(result.rule_out, each.condition);
    }
    if (evidence.wish > Disposition::SelfCare) {
        result.reasons.push_back({Reason::Kind::Wish, evidence.wish, "own_wish", {}, "expert"});
    }
    result.open = open_questions(knowledge, evidence);
    if (!result.open.empty()) {
        result.reasons.push_back(
            {Reason::Kind::OpenQuestions, Disposition::ClinicianSoon, "open_questions", result.open, "expert"});
    }
    if (result.reasons.empty()) {
        Reason reason = usual_care(likeliest);
        reason.level = Disposition::SelfCare;
        result.reasons.push_back(std::move(reason));
    }
    for (const Reason& reason : result.reasons) raise(result.level, reason.level);
    std::stable_sort(result.reasons.begin(), result.reasons.end(),
                     [](const Reason& a, const Reason& b) { return a.level > b.level; });

    result.tells_apart = telling_apart(knowledge, evidence, result.shown, chances);
    result.review_weeks = knowledge[likeliest.condition].review_weeks;
    result.step_up_weeks = knowledge[likeliest.condition].step_up_weeks;
    return result;
}

}  // namespace jointline::triage
