#include "core/care/advice.h"

#include <algorithm>

namespace jointline::care {

namespace {

using triage::Disposition;
using Ids = std::vector<std::string>;
constexpr std::size_t most_signs = 6;

std::string_view level_id(Disposition level) {
    switch (level) {
        case Disposition::Emergency:
            return "emergency_now";
        case Disposition::SameDay:
            return "urgent_same_day";
        case Disposition::ClinicianSoon:
            return "clinician_soon";
        case Disposition::SelfCare:
            break;
    }
    return "self_care_with_review";
}

bool holds(const Ids& ids, std::string_view id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

void add_new(Ids& ids, const Ids& more) {
    for (const std::string& id : more) {
        if (!holds(ids, id)) ids.push_back(id);
    }
}

template <typename Map>
const typename Map::mapped_type* find(const Map& map, std::string_view id) {
    const auto at = map.find(id);
    return at == map.end() ? nullptr : &at->second;
}

/// Puts together what one check allows and asks for, from the strictest of everything that has a say.
class Advisor {
public:
    Advisor(const AdviceBook& book, const Situation& situation)
        : book_(book), situation_(situation), level_(*find(book.levels, level_id(situation.level))) {
        for (const std::string& id : situation.rules) {
            if (const RuleAdvice* rule = find(book.rules, id)) rules_.push_back(rule);
        }
        if (!situation.shown.empty()) likeliest_ = find(book.conditions, situation.shown.front().condition);
        if (likeliest_ == nullptr) likeliest_ = find(book.conditions, "other_nonspecific");
    }

    Advice advice() {
        settle_what_is_allowed();
        if (situation_.level >= Disposition::SameDay) {
            upper_steps();
        } else {
            lower_steps();
            add_apart();
            add_myths();
        }
        add_signs();
        return std::move(advice_);
    }

private:
    void settle_what_is_allowed() {
        advice_.bone_stress_suspected = suspects_bone_stress(book_, situation_);
        advice_.running = level_.running;
        advice_.impact = level_.impact;
        exercises_ = level_.exercises;
        if (situation_.level >= Disposition::SameDay) return;
        for (const RuleAdvice* rule : rules_) {
            advice_.running = std::min(advice_.running, rule->running);
            advice_.impact = advice_.impact && rule->impact;
            exercises_ = exercises_ && rule->exercises;
        }
        if (likeliest_ != nullptr) {
            advice_.running = std::min(advice_.running, likeliest_->running);
            advice_.impact = advice_.impact && likeliest_->impact;
            advice_.pain_rule = likeliest_->pain_rule;
        }
        if (advice_.bone_stress_suspected) {
            advice_.running = Running::No;
            advice_.pain_rule = PainRule::Zero;
        }
        if (advice_.running == Running::No) advice_.impact = false;
        advice_.pain_limit = advice_.pain_rule == PainRule::Zero ? 0 : advice_.pain_rule == PainRule::Tendon ? 5 : 2;
    }

    void upper_steps() {
        Ids ids;
        for (const RuleAdvice* rule : rules_) merge_steps(ids, rule->steps);
        if (ids.empty() && likeliest_ != nullptr && situation_.level == Disposition::SameDay) {
            if (const RuleAdvice* like = find(book_.rules, likeliest_->steps_like)) merge_steps(ids, like->steps);
        }
        if (ids.empty() || !belongs_to_level(ids.front())) ids = level_.steps;
        drop_replaced(ids);
        for (const std::string& id : ids) add_step(id);
    }

    /// The last step (showing the answers) stays the last.
    static void merge_steps(Ids& ids, const Ids& more) {
        if (ids.empty()) {
            ids = more;
            return;
        }
        if (more.empty()) return;
        // An emergency's steps do not mix with those of a rule that would only have meant "today".
        if ((ids.front() == "seen_today") != (more.front() == "seen_today")) return;
        const std::string last = ids.back();
        ids.pop_back();
        for (const std::string& id : more) {
            if (id != last && !holds(ids, id)) ids.push_back(id);
        }
        ids.push_back(last);
    }

    bool belongs_to_level(const std::string& first) const {
        return (first == "seen_today") == (situation_.level == Disposition::SameDay);
    }

    void drop_replaced(Ids& ids) const {
        Ids replaced;
        for (const std::string& id : ids) {
            if (const AdviceStep* step = find(book_.steps, id)) add_new(replaced, step->replaces);
        }
        ids.erase(std::remove_if(ids.begin(), ids.end(), [&](const std::string& id) { return holds(replaced, id); }),
                  ids.end());
        // Calling comes first whichever rule brought it.
        std::stable_partition(ids.begin(), ids.end(),
                              [](const std::string& id) { return id == "call" || id == "ambulance"; });
    }

    void lower_steps() {
        if (situation_.has_open_questions) add_step("open_answers");
        if (situation_.level == Disposition::ClinicianSoon) add_visit();
        add_load();
        const bool own_words = likeliest_ != nullptr && advice_.running == likeliest_->running &&
                               advice_.bone_stress_suspected == likeliest_->bone_stress;
        if (own_words) add_own("ease");
        add_exercises();
        if (own_words) add_own("form");
        if (situation_.level == Disposition::SelfCare) add_step("check_in");
        add_step(situation_.level == Disposition::SelfCare ? "look_again" : "look_again_soon");
    }

    void add_visit() {
        advice_.within = "two_weeks";
        const auto sooner = [this](const std::string& within) {
            if (within == "days" || (within == "week" && advice_.within == "two_weeks")) advice_.within = within;
        };
        for (const RuleAdvice* rule : rules_) sooner(rule->within);
        if (likeliest_ != nullptr) sooner(likeliest_->within);
        add_step("visit." + advice_.within);
        if (situation_.names_causes && likeliest_ != nullptr && likeliest_->has_visit_text &&
            !situation_.shown.empty()) {
            advice_.steps.back().detail_key = "advice/visit/" + situation_.shown.front().condition;
        }
    }

    void add_load() {
        const bool same = likeliest_ != nullptr && advice_.running == likeliest_->running;
        if (advice_.bone_stress_suspected && (likeliest_ == nullptr || !likeliest_->bone_stress)) {
            add_step("pause_impact");
        } else if (same) {
            add_own("load");
        } else if (advice_.running == Running::AtZero) {
            add_step("run_at_zero");
        } else {
            add_step("pause_running");
        }
    }

    void add_exercises() {
        if (!exercises_ || likeliest_ == nullptr || likeliest_->first_exercises.empty()) return;
        const Ids& from = advice_.bone_stress_suspected ? book_.bone_exercises : likeliest_->first_exercises;
        for (const std::string& id : from) {
            if (level_.products || !holds(book_.exercises_with_equipment, id)) advice_.exercises.push_back(id);
        }
        if (!advice_.exercises.empty()) add_step(advice_.pain_limit == 0 ? "exercises_zero" : "exercises");
    }

    /// A step of the likeliest condition's own, by its kind.
    void add_own(std::string_view kind) {
        if (likeliest_ == nullptr) return;
        for (const std::string& id : likeliest_->steps) {
            if (std::string_view(id).substr(id.rfind('.') + 1) == kind) add_step(id);
        }
    }

    void add_step(std::string id) {
        const AdviceStep* step = find(book_.steps, id);
        if (step == nullptr || (step->is_product && !level_.products)) return;
        std::string words = id;
        if (!situation_.has_emergency_number && (id == "call" || id == "ambulance")) words += "_no_number";
        advice_.steps.push_back({std::move(id), "advice/step/" + words + "/title", "advice/step/" + words + "/detail",
                                 step->from, step->is_private});
    }

    void add_signs() {
        if (situation_.level < Disposition::SameDay && likeliest_ != nullptr) {
            add_new(advice_.now, likeliest_->now);
            add_new(advice_.sooner, likeliest_->sooner);
        }
        for (const RuleAdvice* rule : rules_) {
            add_new(advice_.now, rule->now);
            if (situation_.level < Disposition::SameDay) add_new(advice_.sooner, rule->sooner);
        }
        add_new(advice_.now, level_.now);
        add_new(advice_.sooner, level_.sooner);
        if (situation_.level == Disposition::Emergency) advice_.now.clear();
        if (advice_.now.size() > most_signs) advice_.now.resize(most_signs);
        if (advice_.sooner.size() > most_signs) advice_.sooner.resize(most_signs);
    }

    void add_apart() {
        if (!situation_.names_causes) return;
        for (const auto& [a, b] : book_.apart) {
            const auto shown = [this](const std::string& id) {
                return std::any_of(situation_.shown.begin(), situation_.shown.end(),
                                   [&](const Situation::Possible& possible) { return possible.condition == id; });
            };
            if (!shown(a) || !shown(b)) continue;
            advice_.apart_keys.emplace_back("advice/apart/").append(a).append(".").append(b);
        }
    }

    void add_myths() {
        for (const auto& [id, myth] : book_.myths) {
            const bool by_place = std::any_of(myth.regions.begin(), myth.regions.end(), [&](const std::string& start) {
                return std::any_of(situation_.regions.begin(), situation_.regions.end(),
                                   [&](const std::string& region) { return region.rfind(start, 0) == 0; });
            });
            const bool by_cause = situation_.names_causes && likeliest_ != nullptr && holds(likeliest_->myths, id);
            // A saying tied to a place is told at that place only.
            const bool told = myth.regions.empty() ? by_cause : by_place;
            if (!told || (myth.is_product && !level_.products)) continue;
            advice_.myths.push_back({id, "advice/myth/" + id, "", myth.from, false});
        }
    }

    const AdviceBook& book_;
    const Situation& situation_;
    const LevelAdvice& level_;
    const ConditionAdvice* likeliest_ = nullptr;
    std::vector<const RuleAdvice*> rules_;
    bool exercises_ = false;
    Advice advice_;
};

}  // namespace

bool suspects_bone_stress(const AdviceBook& book, const Situation& situation) {
    for (const std::string& id : situation.rules) {
        const RuleAdvice* rule = find(book.rules, id);
        if (rule != nullptr && rule->bone_stress) return true;
    }
    for (std::size_t i = 0; i < situation.shown.size(); ++i) {
        const ConditionAdvice* condition = find(book.conditions, situation.shown[i].condition);
        if (condition != nullptr && condition->bone_stress && (i == 0 || situation.shown[i].match >= 2)) return true;
    }
    return false;
}

Advice advise(const AdviceBook& book, const Situation& situation) { return Advisor(book, situation).advice(); }

}  // namespace jointline::care
