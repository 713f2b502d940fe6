#include "core/care/plan.h"

#include <algorithm>

namespace jointline::care {

const Plan* plan_for(const PlanBook& book, std::string_view condition, triage::Disposition level) {
    if (level >= triage::Disposition::SameDay) return nullptr;
    const Plan* plan = book.plan(condition);
    return plan == nullptr || plan->stages.empty() ? nullptr : plan;
}

Plan bridge_without_impact(const PlanBook& book, const AdviceBook& advice, const Plan& plan) {
    if (plan.pain_rule == PainRule::Zero) return plan;
    Plan bridge;
    bridge.condition = plan.condition;
    bridge.pain_rule = PainRule::Zero;
    bridge.until_seen = true;
    Stage stage;
    stage.id = "calm";
    for (const std::string& id : advice.bone_exercises) {
        const auto exercise = book.exercises.find(id);
        if (exercise != book.exercises.end() && !exercise->second.impact) stage.exercises.push_back(id);
    }
    stage.next = {"seen"};
    bridge.stages.push_back(std::move(stage));
    bridge.leave = {"all_impact"};
    bridge.tasks = {"crutches", "pool_run", "fuel"};
    return bridge;
}

}  // namespace jointline::care
