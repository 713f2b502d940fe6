#include "core/app/options.h"

#include <algorithm>

#include "core/base/text.h"

namespace jointline {
namespace {

using triage::Answer;
using triage::Finding;
using triage::Knowledge;

bool stands_alone(const std::string& option) { return option == "none" || option == "unsure" || option == "skip"; }

bool has(const Draft& draft, std::string_view option) {
    return std::find(draft.chosen.begin(), draft.chosen.end(), option) != draft.chosen.end();
}

/// What is ticked of one finding on a page of warning signs; empty when nothing is.
std::optional<Answer> ticked(const Draft& draft, const Finding& finding) {
    for (const auto& [id, answer] : warning_options(finding))
        if (has(draft, id)) return answer;
    return std::nullopt;
}

/// What "none of these" says of a finding.
Answer nothing_of(const Finding& finding) {
    return finding.reassuring.was_asked() ? finding.reassuring : Answer::yes_no(false);
}

std::optional<Answer> single_answer(const Draft& draft, const Finding& finding) {
    if (has(draft, "unsure") || has(draft, "skip")) return Answer::unknown();
    if (finding.kind == Answer::Kind::Number) {
        if (const auto number = number_of(draft, finding)) return Answer::number(*number);
        return std::nullopt;
    }
    if (draft.chosen.empty()) return std::nullopt;
    if (finding.kind == Answer::Kind::Present) return Answer::yes_no(draft.chosen.front() == "yes");
    const auto option = std::find(finding.options.begin(), finding.options.end(), draft.chosen.front());
    if (option == finding.options.end()) return std::nullopt;
    return Answer::option(static_cast<std::size_t>(option - finding.options.begin()));
}

}  // namespace

std::vector<std::pair<std::string, Answer>> warning_options(const Finding& finding) {
    if (finding.kind == Answer::Kind::Present)
        return {{finding.id, Answer::yes_no(finding.reassuring.kind() != Answer::Kind::Present)}};
    std::vector<std::pair<std::string, Answer>> options;
    for (std::size_t i = 0; i < finding.options.size(); ++i) {
        const Answer answer = Answer::option(i);
        if (finding.reassuring.kind() != Answer::Kind::Option || finding.reassuring.as_option() != i)
            options.emplace_back(finding.id + ":" + finding.options[i], answer);
    }
    return options;
}

std::optional<double> number_of(const Draft& draft, const Finding& finding) {
    std::string text = draft.number;
    std::replace(text.begin(), text.end(), ',', '.');  // a decimal comma, as half of Europe types it
    const auto number = parse_number(text);
    if (!number || *number < finding.min || *number > finding.max) return std::nullopt;
    return number;
}

void choose(Draft& draft, const Knowledge& knowledge, const std::string& option) {
    const bool several = draft.question.findings.size() > 1;
    if (!several || stands_alone(option)) {
        draft.chosen = {option};
        if (knowledge[draft.question.finding()].kind == Answer::Kind::Number) draft.number.clear();
        return;
    }
    draft.chosen.erase(std::remove_if(draft.chosen.begin(), draft.chosen.end(), stands_alone), draft.chosen.end());
    const auto there = std::find(draft.chosen.begin(), draft.chosen.end(), option);
    if (there != draft.chosen.end()) {
        draft.chosen.erase(there);
        return;
    }
    // Two options of one finding ("slight", "marked") cannot both be so.
    const std::string finding = option.substr(0, option.find(':') + 1);
    if (!finding.empty())
        draft.chosen.erase(std::remove_if(draft.chosen.begin(), draft.chosen.end(),
                                          [&](const std::string& other) { return other.starts_with(finding); }),
                           draft.chosen.end());
    draft.chosen.push_back(option);
}

std::optional<std::vector<Answer>> answers_of(const Draft& draft, const Knowledge& knowledge) {
    const auto& findings = draft.question.findings;
    if (findings.size() == 1) {
        const auto answer = single_answer(draft, knowledge[findings.front()]);
        if (!answer) return std::nullopt;
        return std::vector<Answer>{*answer};
    }
    if (draft.chosen.empty()) return std::nullopt;
    std::vector<Answer> answers;
    const bool unsure = has(draft, "unsure") || has(draft, "skip");
    for (const auto id : findings) {
        const Finding& finding = knowledge[id];
        if (const auto answer = ticked(draft, finding))
            answers.push_back(*answer);
        else
            answers.push_back(unsure ? Answer::unknown() : nothing_of(finding));
    }
    return answers;
}

void fill_draft(const AppState& state, Draft& draft, const triage::Evidence& evidence) {
    const auto& findings = draft.question.findings;
    if (findings.size() > 1) {
        bool unsure = false;
        for (const auto id : findings) {
            const Finding& finding = state.knowledge[id];
            const Answer answer = evidence.answer(id);
            for (const auto& [option, warning] : warning_options(finding))
                if (answer.kind() == warning.kind() && answer.as_number() == warning.as_number())
                    draft.chosen.push_back(option);
            unsure = unsure || answer.kind() == Answer::Kind::Unknown;
        }
        if (draft.chosen.empty()) draft.chosen.push_back(unsure ? "unsure" : "none");
        return;
    }
    const Finding& finding = state.knowledge[findings.front()];
    const Answer answer = evidence.answer(findings.front());
    switch (answer.kind()) {
        case Answer::Kind::Unasked:
            break;
        case Answer::Kind::Unknown:
            draft.chosen = {"unsure"};
            break;
        case Answer::Kind::Absent:
            draft.chosen = {"no"};
            break;
        case Answer::Kind::Present:
            draft.chosen = {"yes"};
            break;
        case Answer::Kind::Number:
            draft.number = number_text(answer.as_number(), 2);
            break;
        case Answer::Kind::Option:
            if (answer.as_option() < finding.options.size()) draft.chosen = {finding.options[answer.as_option()]};
            break;
    }
}

}  // namespace jointline
