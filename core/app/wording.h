#pragma once
/// The words for what triage and the body map speak of by id. Where a sentence comes from is known here and nowhere
/// else.
#include <string>

#include "core/app/state.h"

namespace jointline {

// Places
std::string place_name(const AppState&, body::RegionId);   ///< "Inner knee, the joint gap"
std::string short_place(const AppState&, body::RegionId);  ///< "Inner joint line"
std::string chip(const AppState&, body::Site);             ///< "Left: inner joint line"
std::string read_back(const AppState&, body::Site);
std::string places_in_words(const AppState&);  ///< all marks, for the top of a question
std::string close_up_title(const AppState&, const body::FigureId&);

/// For use inside a sentence; words that keep their capital ("IT band", "MCL") are those whose second letter has one
/// too.
std::string lower_first(std::string text);

// Findings and answers
std::string question_text(const AppState&, triage::FindingId);
std::string help_text(const AppState&, triage::FindingId);
std::string before_you_try(const AppState&, triage::FindingId);
std::string why_asked(const AppState&, triage::FindingId);
std::string option_label(const AppState&, triage::FindingId, std::size_t option);
std::string unit_text(const AppState&, triage::FindingId);
std::string answer_text(const AppState&, triage::FindingId, triage::Answer);  ///< "Yes", "A few days", "Not sure"
/// The answer as a sentence about the person: "Pressing the inner shin bone is sore".
std::string statement(const AppState&, triage::FindingId, triage::Answer);
/// The warning sign as a line to tick: "The foot is cold, pale or numb".
std::string warning_text(const AppState&, triage::FindingId, triage::Answer);

// What comes of it
std::string condition_name(const AppState&, triage::ConditionId);      ///< plain
std::string condition_clinical(const AppState&, triage::ConditionId);  ///< for the clinician
std::string level_name(const AppState&, triage::Disposition);
std::string rule_sentence(const AppState&, const std::string& rule);
std::string strength_word(const AppState&, int of_ten);              ///< "Mild"
std::string day_text(const AppState&, Instant at, ZoneOffset zone);  ///< "24 November 2026"

}  // namespace jointline
