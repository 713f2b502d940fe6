#include "tests/core/triage/person.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "assets/assets.h"

namespace jointline::test {

using triage::Answer;
using triage::Disposition;

std::vector<triage::NamedText> knowledge_files() {
    constexpr std::string_view folder = "knowledge/";
    std::vector<triage::NamedText> files;
    for (const auto& asset : assets::below(folder)) {
        const auto name = asset.name.substr(folder.size());
        if (name.ends_with(".json") && !name.starts_with("care/")) files.push_back({name, asset.bytes});
    }
    return files;
}

const triage::Knowledge& knowledge() {
    static const triage::Knowledge loaded = [] {
        auto result = triage::load_knowledge(knowledge_files());
        REQUIRE_MESSAGE(result, (result ? std::string() : result.error().text()));
        return std::move(result).value();
    }();
    return loaded;
}

triage::FindingId finding(std::string_view id) {
    const auto found = knowledge().finding(id);
    REQUIRE_MESSAGE(found, std::string(id));
    return *found;
}

triage::ConditionId condition(std::string_view id) {
    const auto found = knowledge().condition(id);
    REQUIRE_MESSAGE(found, std::string(id));
    return *found;
}

bool has(const std::vector<triage::FindingId>& list, std::string_view id) {
    return std::find(list.begin(), list.end(), finding(id)) != list.end();
}

bool has(const std::vector<triage::ConditionId>& list, std::string_view id) {
    return std::find(list.begin(), list.end(), condition(id)) != list.end();
}

bool fires(const triage::Assessment& assessment, std::string_view rule) {
    return std::any_of(assessment.reasons.begin(), assessment.reasons.end(),
                       [&](const triage::Reason& reason) { return reason.id == rule; });
}

Person::Person(double age) { says("demo.age", age); }

Person& Person::at(std::string_view region) {
    const auto found = knowledge().region(region);
    REQUIRE_MESSAGE(found, std::string(region));
    evidence_.regions.push_back(*found);
    return *this;
}

Person& Person::says(std::string_view id, std::string_view option) {
    const auto& options = knowledge()[finding(id)].options;
    const auto place = std::find(options.begin(), options.end(), option);
    REQUIRE_MESSAGE(place != options.end(), std::string(option));
    return set(id, Answer::option(static_cast<std::size_t>(place - options.begin())));
}

Person& Person::wishes(Disposition level) {
    evidence_.wish = level;
    return *this;
}

Person& Person::calm() {
    says("onset.mode", "gradual").says("onset.days", 20);
    for (const auto& group : knowledge().must_ask) {
        for (const auto id : group.findings) {
            const Answer reassuring = knowledge()[id].reassuring;
            if (reassuring.is_known() && !evidence_.answer(id).is_known()) evidence_.set(id, reassuring);
        }
    }
    return *this;
}

Person& Person::injured(double days_ago) { return calm().says("onset.mode", "injury").says("onset.days", days_ago); }

Person& Person::set(std::string_view id, Answer answer) {
    evidence_.set(finding(id), answer);
    return *this;
}

std::uint64_t Dice::next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return state_;
}

Answer any_answer(triage::FindingId id, Dice& dice) {
    const triage::Finding& asked = knowledge()[id];
    if (dice.share() < 0.1) return Answer::unknown();
    switch (asked.kind) {
        case Answer::Kind::Present:
            return Answer::yes_no(dice.share() < 0.4);
        case Answer::Kind::Option:
            return Answer::option(dice.below(asked.options.size()));
        default:
            break;
    }
    // Numbers where people are: half of them in the lowest twentieth of the range.
    const double reach = dice.share() < 0.5 ? 0.05 : 1;
    return Answer::number(asked.min + (asked.max - asked.min) * reach * dice.share());
}

triage::Evidence any_evidence(Dice& dice, double answered) {
    triage::Evidence evidence;
    for (std::size_t i = 0; i < 1 + dice.below(3); ++i) {
        evidence.regions.push_back({static_cast<std::uint16_t>(dice.below(knowledge().regions.size()))});
    }
    for (std::size_t f = 0; f < knowledge().findings.size(); ++f) {
        const triage::FindingId id{static_cast<std::uint16_t>(f)};
        if (dice.share() < answered) evidence.set(id, any_answer(id, dice));
    }
    return evidence;
}

}  // namespace jointline::test
