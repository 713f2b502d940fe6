#pragma once
/// From answers to advice: how soon to see someone and why, what it may be, what must be ruled out.
///
/// Rules look at answers alone and never pass through probabilities. The level is the highest of: the rules that fire,
/// the usual care of conditions that pass their threshold, the person's own wish, and "see a clinician soon" while a
/// must-ask question is open. A probability can raise a level, never lower one.
///
/// Open questions: a must-ask finding that is still unknown. Of a person, every one of them counts. Of a written case
/// (Origin::Silence), which refuses nothing by not giving a number of days, one counts only if some answer to it could
/// still make a rule fire.
///
/// Shapes  assess() is pure: same knowledge, same evidence, same assessment, whatever the order of answers.
/// Errors  none: with no answers at all, every must-ask question is open.
#include <string>
#include <vector>

#include "core/triage/knowledge.h"
#include "core/triage/posterior.h"

namespace jointline::triage {

struct Reason {
    enum class Kind : std::uint8_t { Rule, UsualCare, Wish, OpenQuestions };
    Kind kind = Kind::Rule;
    Disposition level = Disposition::SelfCare;
    std::string id;                   ///< rule's id; "usual_care:pfps"; "own_wish"; "open_questions"
    std::vector<FindingId> findings;  ///< the answers (or the open questions) that it rests on
    std::string source;               ///< id of a source
};

enum class Band : std::uint8_t { FitsWell, CouldBe, LessLikely };

struct Possibility {
    ConditionId condition;
    double probability = 0;
    Band band = Band::LessLikely;
    std::vector<Weight> in_favour;  ///< strongest first
    std::vector<Weight> against;
};

struct Assessment {
    Disposition level = Disposition::SelfCare;
    std::vector<Reason> reasons;            ///< never empty; highest level first
    std::vector<Possibility> differential;  ///< every condition, likeliest first
    std::vector<ConditionId> shown;         ///< what a person sees: at most three
    std::vector<ConditionId> rule_out;      ///< serious causes that a rule points at, whatever the ranking says
    std::vector<FindingId> tells_apart;     ///< not yet answered, and would tell the shown ones apart, best first
    std::vector<FindingId> open;            ///< must-ask findings still unknown
    int review_weeks = 0;                   ///< of the likeliest condition; 0: do not wait
    int step_up_weeks = 0;
};

Assessment assess(const Knowledge& knowledge, const Evidence& evidence);

/// The parts of it, for those who need one only.
Disposition level_by_rules(const Knowledge& knowledge, const Evidence& evidence);
std::vector<FindingId> open_questions(const Knowledge& knowledge, const Evidence& evidence);
/// Must-ask findings that apply, answered or not.
std::vector<FindingId> must_ask(const Knowledge& knowledge, const Evidence& evidence);
/// Not gated off by answers given so far.
bool is_askable(const Knowledge& knowledge, const Evidence& evidence, FindingId finding);

}  // namespace jointline::triage
