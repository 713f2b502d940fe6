#pragma once
/// Plans as data: exercises and their doses, the pain rules, the ladder back to running, and for each cause the stages
/// with the criteria that end them. Ids only; words are in i18n/<language>/care.json.
///
/// Laws    checked when the files are read: in a plan under the zero rule there is no running and no exercise with
///         impact before the last stage, and no way into the last stage without a clinician's word; the ladder only
///         grows; every id is known.
/// Shapes  stages in their order ("calm", "load", "return"); a plan without stages has no self-care: the clinic first.
/// Units   minutes and seconds in the name, as in the files; distances are Distance.
/// Errors  parse_plan_book() gives file and line.
/// Source  knowledge/care/plan.json and plans.json name theirs for each rule.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/care/advice.h"
#include "core/care/evidence_label.h"
#include "core/care/pain_rule.h"

namespace jointline::care {

struct Dose {
    int sets = 0;
    int reps = 0;     ///< 0 where it is held or timed
    int hold_s = 0;   ///< 0 where it is repeated
    int minutes = 0;  ///< 0 where it has sets
    bool per_side = false;
    int per_week = 3;
    int per_day = 1;
    bool is_daily() const { return per_week >= 7; }
};

struct Exercise {
    std::string id;
    Dose start;
    Dose goal;
    bool impact = false;
    std::string equipment;
    bool is_bought = false;  ///< needs something that could be bought
    bool has_tempo = false;  ///< the book's tempo applies
    std::vector<std::string> poses;
    std::vector<std::string> works;
    Founded from;
};

struct LadderStep {
    int repeats = 1;
    int run_min = 0;
    int walk_min = 0;
    int longest_min = 0;    ///< a range up to this many minutes, or 0
    bool is_usual = false;  ///< the last step: the usual number of runs
};

struct Criterion {
    enum class Kind : std::uint8_t {
        Test,          ///< tried and passed on `count` days in a row
        Confirmed,     ///< somebody's word, once
        Greens,        ///< `count` green sessions in a row
        CalmMornings,  ///< `count` mornings in a row without swelling
        EasySessions,  ///< `count` exercise sessions in a row that felt easy
    };
    std::string id;
    Kind kind = Kind::Test;
    int count = 1;
    bool impact = false;  ///< trying it loads bone and joint: offered last
};

struct RunPlan {
    enum class Mode : std::uint8_t { None, Keep, Ladder };
    Mode mode = Mode::None;
    int share_pct = 100;  ///< of the usual distance, where running goes on
    int per_week = 3;
    bool builds = false;     ///< may grow, up to the single-run cap
    bool zero_only = false;  ///< runs only at no pain, whatever the plan's rule for exercises
};

struct Stage {
    std::string id;
    std::vector<std::string> exercises;
    RunPlan run;
    std::vector<std::string> next;  ///< criteria that end it
};

struct Plan {
    std::string condition;
    PainRule pain_rule = PainRule::Ordinary;
    std::vector<Stage> stages;
    bool until_seen = false;  ///< a bridge to the clinic, whose plan counts then
    std::vector<std::string> leave;
    std::vector<std::string> tasks;
    int weeks_low = 0;
    int weeks_high = 0;
    int median_days = 0;
    Founded time_from;
    Founded exercises_from;
};

struct ReviewRules {
    int early_day = 3;
    int every_days = 14;
    int better_pain_drop = 2;
    int better_run_pct = 33;
    int without_better = 2;
    int worse_mornings = 3;
    int worse_by = 2;
};

struct PlanRules {
    std::map<PainRule, PainLimits> pain;
    std::vector<LadderStep> ladder;
    std::map<std::string, Criterion, std::less<>> criteria;
    int greens_to_go_on = 3;
    int greens_when_fresh = 2;
    int fresh_below_days = 21;
    int days_between_runs = 2;
    int cut_after_red_pct = 40;
    int reds_for_a_stage_back = 2;  ///< within a week
    int bone_rest_days = 2;
    int break_weeks = 3;  ///< after so long without a run, running starts again at…
    int break_start_stage = 4;
    int break_share_pct = 50;  ///< …and at this share of the former longest run
    ReviewRules reviews;
    Founded from;

    const PainLimits& limits(PainRule rule) const { return pain.at(rule); }
};

struct Effort {
    int down_s = 3;
    int up_s = 2;
    int rest_from_s = 60;
    int rest_to_s = 90;
    int of_ten = 7;
};

struct PlanBook {
    std::map<std::string, Exercise, std::less<>> exercises;
    Effort effort;
    PlanRules rules;
    std::map<std::string, Plan, std::less<>> plans;

    const Plan* plan(std::string_view condition) const {
        const auto at = plans.find(condition);
        return at == plans.end() ? nullptr : &at->second;
    }
};

/// The texts of knowledge/care/exercises.json, plan.json and plans.json.
struct PlanTexts {
    std::string_view exercises;
    std::string_view rules;
    std::string_view plans;
};
Result<PlanBook> parse_plan_book(const PlanTexts& texts);

/// Whether there is a self-care plan at that level. None at the upper two; a plan under the zero rule or until seen is
/// a bridge to the visit and is there at "see a clinician soon" only.
const Plan* plan_for(const PlanBook& book, std::string_view condition, triage::Disposition level);

/// The plan as it may be shown: where a bone stress injury is suspected beside another cause, that cause's plan is
/// replaced by the bridge without impact.
Plan bridge_without_impact(const PlanBook& book, const AdviceBook& advice, const Plan& plan);

}  // namespace jointline::care
