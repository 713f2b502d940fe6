#include "core/triage/case_report.h"

#include <algorithm>
#include <cmath>

#include "core/base/json.h"

namespace jointline::triage {

namespace {

void write(JsonWriter& json, const Finding& finding, Answer answer) {
    switch (answer.kind()) {
        case Answer::Kind::Present:
            json.value(true);
            break;
        case Answer::Kind::Absent:
            json.value(false);
            break;
        case Answer::Kind::Number:
            json.value(answer.as_number());
            break;
        case Answer::Kind::Option:
            json.value(finding.options[answer.as_option()]);
            break;
        case Answer::Kind::Unasked:
        case Answer::Kind::Unknown:
            json.value("unknown");
            break;
    }
}

void write_answered(JsonWriter& json, const Knowledge& knowledge, FindingId finding, Answer answer) {
    json.member("finding", knowledge[finding].id).key("answer");
    write(json, knowledge[finding], answer);
}

void write_ids(JsonWriter& json, const Knowledge& knowledge, std::string_view key,
               const std::vector<FindingId>& findings) {
    json.key(key).begin_array();
    for (const FindingId finding : findings) json.value(knowledge[finding].id);
    json.end_array();
}

/// A page of warning signs goes by the one that was not reassuring, else by its first.
std::size_t leading(const Knowledge& knowledge, const Step& step) {
    for (std::size_t i = 0; i < step.answers.size(); ++i) {
        const Answer answer = step.answers[i];
        const Answer reassuring = knowledge[step.question.findings[i]].reassuring;
        const bool calm =
            reassuring.is_known() ? answer.from(Origin::Person) == reassuring : answer == Answer::yes_no(false);
        if (answer.is_known() && !calm) return i;
    }
    return 0;
}

void write_asked(JsonWriter& json, const Knowledge& knowledge, const Interview& interview) {
    json.key("asked").begin_array();
    for (const Step& step : interview.steps) {
        const std::size_t lead = leading(knowledge, step);
        json.begin_object();
        write_answered(json, knowledge, step.question.findings[lead], step.answers[lead]);
        if (step.question.findings.size() > 1) {
            json.key("together").begin_array();
            for (std::size_t i = 0; i < step.answers.size(); ++i) {
                if (i == lead) continue;
                json.begin_object();
                write_answered(json, knowledge, step.question.findings[i], step.answers[i]);
                json.end_object();
            }
            json.end_array();
        }
        json.end_object();
    }
    json.end_array();
}

/// Nine decimals: what is beyond is noise, and 43 of them still sum to 1 within a millionth.
double rounded(double probability) { return std::floor(probability * 1e9 + 0.5) / 1e9; }

}  // namespace

CaseResult triage_case(const Knowledge& knowledge, const CaseFile& file, const CaseOptions& options) {
    CaseResult result;
    Interview& interview = result.interview;
    interview.options.most_questions = options.max_questions;
    if (options.interview) {
        interview.known.side = file.side;
        interview.known.regions = file.regions;
        for (const FindingId finding : {knowledge.age, knowledge.sex}) {
            const Answer answer = answer_in(knowledge, file, options.silent, finding);
            interview.known.set(finding, answer);
        }
        add_training(knowledge, options.training, interview.known);
        add_marks(knowledge, interview.known);
        while (auto question = next_question(knowledge, interview)) {
            std::vector<Answer> answers;
            for (const FindingId finding : question->findings) {
                answers.push_back(answer_in(knowledge, file, options.silent, finding));
            }
            interview.answer(std::move(*question), std::move(answers));
        }
        result.evidence = interview.evidence();
        interview.options.most_questions = static_cast<std::size_t>(-1);
        result.next = next_question(knowledge, interview);
        interview.options.most_questions = options.max_questions;
    } else {
        result.evidence = evidence_of(knowledge, file, options.silent);
        add_training(knowledge, options.training, result.evidence);
        add_marks(knowledge, result.evidence);
        Interview rest;
        rest.known = result.evidence;
        result.next = next_question(knowledge, rest);
    }
    result.assessment = assess(knowledge, result.evidence);
    return result;
}

std::string case_json(const Knowledge& knowledge, const CaseFile& file, const CaseResult& result) {
    const Assessment& assessment = result.assessment;
    JsonWriter json;
    json.begin_object().member("case", file.name);
    json.key("triage").begin_object().member("level", id_of(assessment.level)).key("reasons").begin_array();
    for (const Reason& reason : assessment.reasons) {
        json.begin_object().member("rule", reason.id);
        write_ids(json, knowledge, "findings", reason.findings);
        json.member("source", reason.source).member("level", id_of(reason.level)).end_object();
    }
    json.end_array().end_object();
    json.key("differential").begin_array();
    for (const Possibility& each : assessment.differential) {
        json.begin_object().member("condition", knowledge[each.condition].id);
        json.member("probability", rounded(each.probability));
        for (const auto& [key, list] : {std::pair{"for", &each.in_favour}, std::pair{"against", &each.against}}) {
            std::vector<FindingId> findings;
            for (const Weight& weight : *list) findings.push_back(weight.finding);
            write_ids(json, knowledge, key, findings);
        }
        json.end_object();
    }
    json.end_array().key("shown").begin_array();
    for (const ConditionId condition : assessment.shown) json.value(knowledge[condition].id);
    json.end_array();
    write_asked(json, knowledge, result.interview);
    json.key("next_question");
    if (result.next) {
        json.value(knowledge[result.next->finding()].id);
    } else {
        json.null();
    }
    write_ids(json, knowledge, "open", assessment.open);
    json.key("rule_out").begin_array();
    for (const ConditionId condition : assessment.rule_out) json.value(knowledge[condition].id);
    json.end_array();
    json.key("knowledge")
        .begin_object()
        .member("version", knowledge.version)
        .member("sha256", knowledge.sha256)
        .end_object();
    json.end_object();
    return json.text();
}

}  // namespace jointline::triage
