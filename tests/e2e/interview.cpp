#include "tests/e2e/interview.h"

#include <fstream>
#include <utility>

namespace jointline::e2e {
namespace {

constexpr int most_pages = 40;
const std::string answer_prefix = "answer.";

nlohmann::json read(const std::string& path) {
    std::ifstream in(JOINTLINE_SOURCE_DIR "/assets/" + path);
    return nlohmann::json::parse(in, nullptr, false);
}

std::string heading_of(const Tree& page) {
    const Node* heading = page.find("question");
    return heading == nullptr ? std::string() : heading->label;
}

}  // namespace

Interviewee::Interviewee(std::map<std::string, std::string> answers, Hand hand)
    : answers_(std::move(answers)), hand_(hand) {
    const auto knowledge = read("knowledge/findings.json");
    for (const auto& finding : knowledge.at("findings")) findings_[finding.at("id")] = finding;
    const auto sentences = read("i18n/en/findings.json");
    for (const auto& [id, texts] : sentences.items())
        if (texts.contains("question")) by_sentence_[texts.at("question")] = id;
}

bool Interviewee::answer_all(const Program& program, const Screen& screen) {
    for (pages_ = 0; pages_ < most_pages; ++pages_) {
        const auto asked = [](const Tree& now) { return now.screen == "question" || now.screen == "result"; };
        if (!program.wait_for(asked)) return false;
        const auto page = program.wait_for_calm();
        if (!page) return false;
        if (page->screen == "result") return true;
        last_page_ = heading_of(*page);
        if (!answer(program, screen, *page) || !tap(program, "next")) return false;
        if (!program.wait_for([&](const Tree& now) { return now.screen == "result" || heading_of(now) != last_page_; }))
            return false;
    }
    return false;
}

bool Interviewee::tap(const Program& program, const std::string& id) const {
    return hand_ == Hand::Mouse ? program.tap(id) : program.tap_by_keyboard(id);
}

bool Interviewee::answer(const Program& program, const Screen& screen, const Tree& page) {
    if (page.find(answer_prefix + "none") != nullptr && page.find(answer_prefix + "none")->role == "checkbox")
        return answer_list(program, page);
    const auto finding = by_sentence_.find(last_page_);
    return finding != by_sentence_.end() && answer_one(program, screen, page, finding->second);
}

/// Ticks what applies, or "none of these".
bool Interviewee::answer_list(const Program& program, const Tree& page) {
    bool any = false;
    for (const Node& node : page.nodes) {
        if (node.role != "checkbox" || !node.id.starts_with(answer_prefix)) continue;
        // "swell.whole_knee:marked" is a line for one option of a choice.
        const std::string line = node.id.substr(answer_prefix.size());
        const std::string finding = line.substr(0, line.find(':'));
        if (findings_.find(finding) == findings_.end()) continue;
        const auto own = answers_.find(finding);
        const std::string own_answer = own == answers_.end() ? calm(finding) : own->second;
        const bool ticked = line == finding ? own_answer != calm(finding) : line == finding + ":" + own_answer;
        if (ticked && !tap(program, node.id)) return false;
        any = any || ticked;
        if (!said_.contains(finding) || ticked)
            remember(finding, ticked || line == finding ? own_answer : calm(finding));
    }
    return any || tap(program, answer_prefix + "none");
}

bool Interviewee::answer_one(const Program& program, const Screen& screen, const Tree& page,
                             const std::string& finding) {
    const auto own = answers_.find(finding);
    const std::string own_answer = own == answers_.end() ? calm(finding) : own->second;
    remember(finding, own_answer);
    if (page.find("number") == nullptr) return tap(program, answer_prefix + own_answer);
    if (!(hand_ == Hand::Mouse ? program.tap("number") : program.focus_by_keyboard("number"))) return false;
    const auto ready = [](const Tree& now) { return now.find("number") != nullptr && now.find("number")->focused; };
    if (!program.wait_for(ready) || !program.wait_for_frames(4)) return false;
    screen.type(own_answer);
    return program
        .wait_for([](const Tree& now) {
            const Node* next = now.find("next");
            return next != nullptr && next->enabled;
        })
        .has_value();
}

std::string Interviewee::calm(const std::string& finding) const {
    const auto& known = findings_.at(finding);
    if (known.contains("reassuring")) return known.at("reassuring");
    const std::string kind = known.at("kind");
    if (kind == "number") return "0";
    if (kind == "bool") return "no";
    for (const std::string option : known.at("options"))
        if (option == "none" || option == "no") return option;
    return "unsure";
}

void Interviewee::remember(const std::string& finding, const std::string& answer) {
    const auto& known = findings_.at(finding);
    const std::string kind = known.at("kind");
    if (answer == "unsure") return;
    if (kind == "bool")
        said_[finding] = answer == "yes";
    else if (kind == "number")
        said_[finding] = std::stod(answer);
    else
        said_[finding] = answer;
}

}  // namespace jointline::e2e
