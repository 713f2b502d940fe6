#include "platform/cli/case_text.h"

namespace jointline::cli {
namespace {

constexpr int levels = 4;

std::string question(const triage::Knowledge& knowledge, const Strings& strings, triage::FindingId finding) {
    return strings("findings/" + knowledge[finding].id + "/question");
}

std::string reason_text(const Strings& strings, const triage::Knowledge& knowledge, const triage::Reason& reason) {
    switch (reason.kind) {
        case triage::Reason::Kind::Rule:
            return strings("rules/" + reason.id + "/title");
        case triage::Reason::Kind::Wish:
            return strings("ui/result.wish");
        case triage::Reason::Kind::OpenQuestions:
            return strings("ui/result.open.sentence");
        case triage::Reason::Kind::UsualCare: {
            const std::string condition = reason.id.substr(reason.id.find(':') + 1);
            if (!knowledge.condition(condition)) return strings("ui/result.no_warning");
            return strings("ui/result.usual_care", {{"cause", strings("conditions/" + condition + "/plain")}});
        }
    }
    return {};
}

}  // namespace

std::string case_text(const triage::Knowledge& knowledge, const Strings& strings, const triage::CaseFile& file,
                      const triage::CaseResult& result) {
    const triage::Assessment& assessment = result.assessment;
    const auto line = [](const std::string& text) { return "\n  " + text; };
    std::string text = file.name;
    if (!file.title.empty()) text += ": " + file.title;
    text += line(strings("levels/" + std::string(triage::id_of(assessment.level)) + "/label")) + " (" +
            strings("ui/result.rank",
                    {{"n", std::to_string(static_cast<int>(assessment.level))}, {"of", std::to_string(levels)}}) +
            ")";
    for (const triage::Reason& reason : assessment.reasons)
        text += line("- " + reason_text(strings, knowledge, reason));
    if (!assessment.shown.empty()) text += line(strings("ui/result.causes") + ":");
    for (const triage::Possibility& each : assessment.differential) {
        if (std::find(assessment.shown.begin(), assessment.shown.end(), each.condition) == assessment.shown.end())
            continue;
        // Certainty in words, never in percent.
        const int match = each.band == triage::Band::FitsWell ? 3 : each.band == triage::Band::CouldBe ? 2 : 1;
        text += line("- " + strings("conditions/" + knowledge[each.condition].id + "/plain") + ": " +
                     strings("ui/result.match." + std::to_string(match)));
    }
    if (!assessment.open.empty()) text += line(strings("ui/result.open") + ":");
    for (const triage::FindingId finding : assessment.open) text += line("- " + question(knowledge, strings, finding));
    return text + line(strings("ui/result.not_a_diagnosis.long"));
}

}  // namespace jointline::cli
