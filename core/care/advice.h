#pragma once
/// What to do after a check: the steps, when to go now or come back sooner, common sayings put right. Ids only; the
/// sentences are in i18n/<language>/advice.json under the keys named here, the structure in knowledge/care/advice.json.
///
/// Laws    no running and no impact at the upper two levels; no impact where a bone stress injury is suspected; nothing
///         that could be bought above self-care. tests/core/care/advice_laws_test.cpp holds them for every input.
/// Shapes  keys: advice/step/<id>/title and /detail, advice/sign/<id> (completes "… if"), advice/myth/<id>,
///         advice/apart/<a>.<b>. Placeholders {number} {date} {exercises} {limit} are filled in by core/app.
/// Errors  parse_advice() gives file and line; advise() has none: an id it does not know adds nothing.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/care/evidence_label.h"
#include "core/triage/finding.h"

namespace jointline::care {

enum class Running : std::uint8_t { No, AtZero, ByPainRule };  ///< less to more

/// How pain is judged; see pain_rule.h.
enum class PainRule : std::uint8_t { Ordinary, Tendon, Zero };

struct AdviceStep {
    std::string id;
    Founded from;
    bool is_private = false;            ///< not on an open screen in a shop
    bool is_product = false;            ///< names something that could be bought
    std::vector<std::string> replaces;  ///< steps that are left out where this one stands
};

struct Myth {
    Founded from;
    bool is_product = false;
    std::vector<std::string> regions;  ///< beginnings of region ids for which it is told
};

struct LevelAdvice {
    std::vector<std::string> steps;
    std::vector<std::string> now;
    std::vector<std::string> sooner;
    Running running = Running::No;
    bool impact = false;
    bool exercises = false;
    bool products = false;
};

/// What a fired triage rule adds. Rules of the upper two levels bring steps, the others narrow what is allowed.
struct RuleAdvice {
    std::vector<std::string> steps;
    std::vector<std::string> now;
    std::vector<std::string> sooner;
    std::string within;  ///< "days", "week", "two_weeks"; "" at the upper levels
    Running running = Running::No;
    bool impact = false;
    bool exercises = false;
    bool bone_stress = false;  ///< it means that a bone stress injury is suspected
};

struct ConditionAdvice {
    PainRule pain_rule = PainRule::Ordinary;
    Running running = Running::No;
    bool impact = false;
    bool bone_stress = false;
    bool has_visit_text = false;
    std::vector<std::string> steps;  ///< "pfps.load", "pfps.ease", "pfps.form"
    std::vector<std::string> first_exercises;
    std::string within;
    std::string steps_like;  ///< the rule whose steps serve when this cause alone reached an upper level
    std::vector<std::string> now;
    std::vector<std::string> sooner;
    std::vector<std::string> myths;
};

struct AdviceBook {
    std::map<std::string, LevelAdvice, std::less<>> levels;
    std::map<std::string, AdviceStep, std::less<>> steps;
    std::map<std::string, RuleAdvice, std::less<>> rules;
    std::map<std::string, ConditionAdvice, std::less<>> conditions;
    std::map<std::string, Myth, std::less<>> myths;
    std::map<std::string, bool, std::less<>> signs;  ///< id, is private
    std::vector<std::pair<std::string, std::string>> apart;
    std::vector<std::string> bone_exercises;            ///< all that is offered while bone stress is suspected
    std::vector<std::string> exercises_with_equipment;  ///< left out above self-care
};

Result<AdviceBook> parse_advice(std::string_view text, std::string file_name);

/// What the check found, in plain ids.
struct Situation {
    triage::Disposition level = triage::Disposition::ClinicianSoon;
    std::vector<std::string> rules;  ///< that fired, highest level first
    struct Possible {
        std::string condition;
        int match = 3;  ///< 3 fits well, 2 could be, 1 less likely
    };
    std::vector<Possible> shown;       ///< likeliest first
    std::vector<std::string> regions;  ///< marked, without the side
    bool names_causes = true;          ///< false in information-only mode
    bool has_emergency_number = false;
    bool has_open_questions = false;
};

struct AdviceLine {
    std::string id;
    std::string title_key;
    std::string detail_key;
    Founded from;
    bool is_private = false;
};

struct Advice {
    Running running = Running::No;
    bool impact = false;
    PainRule pain_rule = PainRule::Ordinary;
    int pain_limit = 0;  ///< of ten, for exercises
    bool bone_stress_suspected = false;
    std::string within;                  ///< of a visit: "days", "week", "two_weeks", or ""
    std::vector<AdviceLine> steps;       ///< first things first
    std::vector<std::string> exercises;  ///< ids; names are care/exercise/<id>/name
    std::vector<std::string> now;        ///< ids of signs
    std::vector<std::string> sooner;
    std::vector<AdviceLine> myths;  ///< title_key is the sentence
    std::vector<std::string> apart_keys;
};

Advice advise(const AdviceBook& book, const Situation& situation);

/// A bone stress injury is suspected when a rule says so, or when one is the likeliest cause, or could be the cause.
bool suspects_bone_stress(const AdviceBook& book, const Situation& situation);

}  // namespace jointline::care
