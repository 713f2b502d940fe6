#pragma once
/// A person who answers, for tests: a_runner(30).at("knee.medial.pes_anserine").with("test.pes").without("func.limp").
///
/// Shapes  with() and without() are yes and no; says() takes a number or an option's id. calm() gives every must-ask
///         question its reassuring answer and a gradual start twenty days ago, so that a test can change one thing.
/// Errors  an unknown id fails the test.
#include <string_view>

#include "core/triage/next_question.h"
#include "core/triage/triage.h"

namespace jointline::test {

/// The knowledge that is built into the program.
const triage::Knowledge& knowledge();
std::vector<triage::NamedText> knowledge_files();

class Person {
public:
    explicit Person(double age);
    Person& at(std::string_view region);
    Person& with(std::string_view finding) { return set(finding, triage::Answer::yes_no(true)); }
    Person& without(std::string_view finding) { return set(finding, triage::Answer::yes_no(false)); }
    Person& says(std::string_view finding, double number) { return set(finding, triage::Answer::number(number)); }
    Person& says(std::string_view finding, std::string_view option);
    Person& unsure(std::string_view finding) { return set(finding, triage::Answer::unknown()); }
    Person& wishes(triage::Disposition level);
    Person& calm();
    Person& injured(double days_ago);

    const triage::Evidence& evidence() const { return evidence_; }
    triage::Assessment assessed() const { return triage::assess(knowledge(), evidence_); }
    triage::Disposition level() const { return assessed().level; }

private:
    Person& set(std::string_view finding, triage::Answer answer);
    triage::Evidence evidence_;
};

inline Person a_runner(double age = 30) { return Person(age); }

triage::FindingId finding(std::string_view id);
triage::ConditionId condition(std::string_view id);
bool has(const std::vector<triage::FindingId>& list, std::string_view id);
bool has(const std::vector<triage::ConditionId>& list, std::string_view id);
bool fires(const triage::Assessment& assessment, std::string_view rule);

/// A stream of numbers that is the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    std::uint64_t next();
    double share() { return static_cast<double>(next() >> 11U) / 9007199254740992.0; }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(share() * static_cast<double>(n)); }

private:
    std::uint64_t state_;
};

/// Any answer a person could give to it, unknown among them.
triage::Answer any_answer(triage::FindingId finding, Dice& dice);
/// Some regions, some answers.
triage::Evidence any_evidence(Dice& dice, double answered);

}  // namespace jointline::test
