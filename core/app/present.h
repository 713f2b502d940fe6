#pragma once
/// State to views: the only wording of what is on the screen. Each fills its part of the View.
#include "core/app/state.h"

namespace jointline {

void present_chrome(const AppState&, View&);    // present_chrome.cpp: tabs, look, notice
void present_map(const AppState&, View&);       // present_map.cpp: body, close-up, marks
void present_list(const AppState&, View&);      // present_list.cpp: the same choice in words
void present_question(const AppState&, View&);  // present_question.cpp
void present_answers(const AppState&, View&);   // present_answers.cpp
void present_result(const AppState&, View&);    // present_result.cpp
void present_source(const AppState&, View&);    // present_result.cpp
void present_history(const AppState&, View&);   // present_settings.cpp
void present_runs(AppState&, View&);            // present_runs.cpp; these two read the log
void present_run(AppState&, View&);             // present_runs.cpp
void present_plan(const AppState&, View&);      // present_plan.cpp
void present_exercise(const AppState&, View&);  // present_plan.cpp
void present_cards(const AppState&, View&);     // present_plan.cpp
void present_episode(const AppState&, View&);   // present_episode.cpp
void present_check_in(const AppState&, View&);  // present_episode.cpp
void present_settings(const AppState&, View&);  // present_settings.cpp
void present_licences(const AppState&, View&);  // present_settings.cpp

struct SettingChoices;
SettingView setting_view(const AppState&, const SettingChoices&);  // present_settings.cpp

}  // namespace jointline
