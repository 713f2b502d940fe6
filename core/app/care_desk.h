#pragma once
/// What the app keeps of care between two commands: the books it was built with, and what is being filled in.
#include <optional>
#include <string>
#include <vector>

#include "core/app/care_view.h"
#include "core/care/cards.h"
#include "core/care/episode.h"
#include "core/care/plan.h"

namespace jointline {

struct AppState;

struct CareDesk {
    care::PlanBook plans;
    care::CardBook cards;
    care::MorningPain morning;  ///< of the check-in that is open
    std::string exercise;       ///< that is open
    std::string card;
};

/// The condition whose plan the result leads to, and that plan; empty where there is none.
std::optional<std::string> planned_condition(const AppState& state);
const care::Plan* plan_of(const AppState& state);
/// A dose in words: "3 × 12 a side".
std::string dose_text(const AppState& state, const care::Dose& dose);
std::string stage_name(const AppState& state, const std::string& stage);
/// Two or more green, amber and red lines of the plan's pain rule.
std::vector<LightView> rule_lines(const AppState& state, care::PainRule rule);
/// The next run of a plan, in words.
std::string session_text(const AppState& state, const care::RunSession& session);

}  // namespace jointline
