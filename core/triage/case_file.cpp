#include "core/triage/case_file.h"

#include <algorithm>

#include "core/base/json.h"

namespace jointline::triage {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string listed(const std::vector<std::string>& options) {
    std::string text;
    for (const std::string& option : options) text += (text.empty() ? "" : ", ") + option;
    return text;
}

Result<Answer> read_answer(const Finding& finding, const JsonNode& node) {
    if (finding.kind == Answer::Kind::Present) {
        const auto yes = node.as_bool();
        if (!yes) return node.error(finding.id + ": " + yes.error().detail);
        return Answer::yes_no(*yes);
    }
    if (finding.kind == Answer::Kind::Number) {
        const auto number = node.as_number();
        if (!number) return node.error(finding.id + ": " + number.error().detail);
        if (*number < finding.min || *number > finding.max) {
            return node.error(finding.id + " is " + json_number(*number) + ", expected " + json_number(finding.min) +
                              " to " + json_number(finding.max) + " " + finding.unit);
        }
        return Answer::number(*number);
    }
    const auto word = node.as_string();
    if (!word) return node.error(finding.id + ": " + word.error().detail + ", one of " + listed(finding.options));
    const auto option = std::find(finding.options.begin(), finding.options.end(), *word);
    if (option == finding.options.end()) {
        return node.error(finding.id + " is " + quoted(*word) + ", expected one of " + listed(finding.options));
    }
    return Answer::option(static_cast<std::size_t>(option - finding.options.begin()));
}

}  // namespace

Result<CaseFile> read_case(const Knowledge& knowledge, std::string_view text, std::string file_name) {
    const auto json = Json::parse(text, std::move(file_name));
    if (!json) return json.error();
    const JsonNode root = json->root();
    if (!root.is(JsonNode::Kind::Object))
        return root.error("expected a case: an object with case, side, regions and findings");
    CaseFile file;
    auto name = root.string("case");
    if (!name) return name.error();
    file.name = std::move(name).value();
    if (const auto title = root.find("title")) {
        auto words = title->as_string();
        if (!words) return words.error();
        file.title = std::move(words).value();
    }
    const auto side = root.string("side");
    if (!side) return side.error();
    const auto known_side = side_of(*side);
    if (!known_side) return root.find("side")->error("side is " + quoted(*side) + ", expected left, right or both");
    file.side = *known_side;

    const auto regions = root.array("regions");
    if (!regions) return regions.error();
    for (std::size_t i = 0; i < regions->size(); ++i) {
        const auto id = regions->at(i).as_string();
        if (!id) return id.error();
        const auto region = knowledge.region(*id);
        if (!region) return regions->at(i).error("unknown region " + quoted(*id));
        if (std::find(file.regions.begin(), file.regions.end(), *region) == file.regions.end())
            file.regions.push_back(*region);
    }
    const auto findings = root.object("findings");
    if (!findings) return findings.error();
    for (std::size_t i = 0; i < findings->size(); ++i) {
        const auto finding = knowledge.finding(findings->key(i));
        if (!finding) return findings->at(i).error("unknown finding " + quoted(findings->key(i)));
        const auto answer = read_answer(knowledge[*finding], findings->at(i));
        if (!answer) return answer.error();
        file.findings.emplace_back(*finding, *answer);
    }
    return file;
}

Answer answer_in(const Knowledge& knowledge, const CaseFile& file, Silent silent, FindingId finding) {
    for (const auto& [id, answer] : file.findings) {
        if (id == finding) return answer;
    }
    if (silent == Silent::Unknown || !knowledge[finding].must_ask) return Answer::unknown();
    const Answer reassuring = knowledge[finding].reassuring;
    return (reassuring.is_known() ? reassuring : Answer::unknown()).from(Origin::Silence);
}

Evidence evidence_of(const Knowledge& knowledge, const CaseFile& file, Silent silent) {
    Evidence evidence;
    evidence.side = file.side;
    evidence.regions = file.regions;
    for (const auto& [finding, answer] : file.findings) evidence.set(finding, answer);
    for (const MustAsk& group : knowledge.must_ask) {
        for (const FindingId finding : group.findings) {
            if (evidence.answer(finding).was_asked()) continue;
            evidence.set(finding, answer_in(knowledge, file, silent, finding));
        }
    }
    return evidence;
}

}  // namespace jointline::triage
