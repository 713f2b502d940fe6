#pragma once
/// What can be chosen on a question's page, and what that means as answers.
///
/// Shapes  option ids: "yes", "no", "unsure", "skip"; a choice's own option ids; on a page of warning signs the
/// findings'
///         ids ("finding:option" for a choice) and "none". "unsure" and "skip" are answers: they are recorded as
///         unknown.
#include <optional>
#include <vector>

#include "core/app/state.h"

namespace jointline {

/// The lines to tick for a finding on a page of warning signs, and what each says: one for yes or no, one for every
/// option but the reassuring one for a choice.
std::vector<std::pair<std::string, triage::Answer>> warning_options(const triage::Finding& finding);

/// Applies a tap. "none", "unsure" and "skip" stand alone; a single choice replaces the one before.
void choose(Draft& draft, const triage::Knowledge& knowledge, const std::string& option);

/// One answer for each finding of the page; empty while nothing (or a number that cannot be) is chosen.
std::optional<std::vector<triage::Answer>> answers_of(const Draft& draft, const triage::Knowledge& knowledge);

/// Chooses on the page what the evidence says.
void fill_draft(const AppState& state, Draft& draft, const triage::Evidence& evidence);

/// The number that stands in the field, if it is one and in the finding's range.
std::optional<double> number_of(const Draft& draft, const triage::Finding& finding);

}  // namespace jointline
