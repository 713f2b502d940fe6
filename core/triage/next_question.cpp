#include "core/triage/next_question.h"

#include <algorithm>
#include <cmath>

#include "core/triage/chances.h"
#include "core/triage/logarithm.h"

namespace jointline::triage {

namespace {

/// May it be shown here, and was it neither asked nor answered?
bool is_left(const Knowledge& knowledge, const Interview& interview, const Evidence& evidence, FindingId id) {
    const Finding& finding = knowledge[id];
    if (evidence.answer(id).was_asked()) return false;
    if (finding.is_private && !interview.options.ask_private) return false;
    if (!finding.kiosk_suitable && interview.options.in_kiosk) return false;
    return is_askable(knowledge, evidence, id);
}

/// Pages of warning signs, in the order of the knowledge; what is known already is left out of them.
std::optional<Question> next_screen(const Knowledge& knowledge, const Interview& interview, const Evidence& evidence) {
    for (std::size_t s = 0; s < knowledge.screens.size(); ++s) {
        const Screen& screen = knowledge.screens[s];
        if (!holds(screen.when, knowledge, evidence)) continue;
        Question question;
        for (const FindingId finding : screen.findings) {
            if (is_left(knowledge, interview, evidence, finding)) question.findings.push_back(finding);
        }
        if (question.findings.empty()) continue;
        if (screen.findings.size() > 1) question.screen = static_cast<std::uint16_t>(s);
        return question;
    }
    return std::nullopt;
}

/// How much of what a finding could say its correlated fellows have said already.
double freshness(const Knowledge& knowledge, const Evidence& evidence, FindingId finding) {
    double power = 1;
    for (const CorrelationGroup& group : knowledge.correlations) {
        if (std::find(group.findings.begin(), group.findings.end(), finding) == group.findings.end()) continue;
        for (const FindingId fellow : group.findings) {
            if (fellow != finding && evidence.answer(fellow).is_known()) power = std::min(power, group.power);
        }
    }
    return power;
}

double information(const Knowledge& knowledge, FindingId finding, const std::vector<double>& posterior) {
    const std::size_t conditions = knowledge.tables.conditions;
    double gain = 0;
    for (std::size_t o = 0; o < knowledge[finding].outcomes(); ++o) {
        const double* row = knowledge.tables.likelihood.data() + (knowledge.tables.row[finding.index] + o) * conditions;
        double heard = 0;
        for (std::size_t c = 0; c < conditions; ++c) heard += posterior[c] * row[c];
        if (heard <= 0) continue;
        for (std::size_t c = 0; c < conditions; ++c) {
            if (posterior[c] > 1e-3 && row[c] > 0) gain += posterior[c] * row[c] * logarithm(row[c] / heard);
        }
    }
    return std::max(gain, 0.0);
}

std::optional<Question> most_useful(const Knowledge& knowledge, const Interview& interview, const Evidence& evidence) {
    const Parameters& parameters = knowledge.parameters;
    const auto chances = posterior(knowledge, evidence);
    const LevelChances levels(knowledge, evidence, chances);
    double best = 0;
    std::optional<Question> question;
    for (std::size_t f = 0; f < knowledge.findings.size(); ++f) {
        const FindingId finding{static_cast<std::uint16_t>(f)};
        if (!is_left(knowledge, interview, evidence, finding)) continue;
        const double about_causes = knowledge[finding].diagnostic
                                        ? information(knowledge, finding, chances) *
                                              freshness(knowledge, evidence, finding) / parameters.temperature
                                        : 0;
        const double about_level = levels.information(finding);
        if (about_causes < parameters.settled_gain && about_level < parameters.level_chance) continue;
        const double use = about_causes + parameters.level_weight * about_level;
        if (use > best) {
            best = use;
            question = Question{{finding}, std::nullopt};
        }
    }
    return question;
}

}  // namespace

Evidence Interview::evidence() const {
    Evidence all = known;
    for (const Step& step : steps) {
        for (std::size_t i = 0; i < step.question.findings.size() && i < step.answers.size(); ++i) {
            const Answer answer = step.answers[i];
            all.set(step.question.findings[i], answer.was_asked() ? answer : Answer::unknown());
        }
    }
    return all;
}

void Interview::change(const Knowledge& knowledge, FindingId finding, Answer answer) {
    const auto asks = [finding](const Step& step) {
        return std::find(step.question.findings.begin(), step.question.findings.end(), finding);
    };
    const auto changed = std::find_if(steps.begin(), steps.end(),
                                      [&](const Step& step) { return asks(step) != step.question.findings.end(); });
    if (changed == steps.end()) {
        known.set(finding, answer);
    } else {
        changed->answers[static_cast<std::size_t>(asks(*changed) - changed->question.findings.begin())] = answer;
    }
    // What was asked only because of the old answer goes; the rest stays answered.
    Interview kept{known, {}, options};
    for (Step& step : steps) {
        const Evidence so_far = kept.evidence();
        const auto& asked = step.question.findings;
        const bool has_reason =
            !step.question.screen || holds(knowledge.screens[*step.question.screen].when, knowledge, so_far);
        const bool still_asked = std::any_of(asked.begin(), asked.end(),
                                             [&](FindingId each) { return is_askable(knowledge, so_far, each); });
        if (has_reason && still_asked) kept.steps.push_back(std::move(step));
    }
    steps = std::move(kept.steps);
}

std::vector<ScreenItem> items(const Knowledge& knowledge, const Question& question) {
    std::vector<ScreenItem> lines;
    for (const FindingId id : question.findings) {
        const Finding& finding = knowledge[id];
        if (finding.kind == Answer::Kind::Present) lines.push_back({id, Answer::yes_no(!finding.reassuring.is_yes())});
        for (std::size_t o = finding.options.size(); o-- > 0;) {
            if (Answer::option(o) != finding.reassuring) lines.push_back({id, Answer::option(o)});
        }
    }
    return lines;
}

std::optional<Question> next_question(const Knowledge& knowledge, const Interview& interview) {
    const std::size_t most =
        interview.options.most_questions > 0 ? interview.options.most_questions : knowledge.parameters.most_questions;
    if (interview.steps.size() >= most) return std::nullopt;
    const Evidence evidence = interview.evidence();
    if (level_by_rules(knowledge, evidence) == Disposition::Emergency) return std::nullopt;
    if (auto screen = next_screen(knowledge, interview, evidence)) return screen;
    for (const FindingId finding : must_ask(knowledge, evidence)) {
        if (is_left(knowledge, interview, evidence, finding)) return Question{{finding}, std::nullopt};
    }
    return most_useful(knowledge, interview, evidence);
}

Progress progress(const Knowledge& knowledge, const Interview& interview) {
    const std::size_t asked = interview.steps.size();
    if (!next_question(knowledge, interview)) return {asked, asked};
    const std::size_t most =
        interview.options.most_questions > 0 ? interview.options.most_questions : knowledge.parameters.most_questions;
    return {asked, most};
}

}  // namespace jointline::triage
