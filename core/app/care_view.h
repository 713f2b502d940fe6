#pragma once
/// Plan, exercise, morning check-in, episode and cards, as finished words and numbers. See view.h.
#include <optional>
#include <string>
#include <vector>

namespace jointline {

/// A traffic light of the pain rule: the colour has a word beside it always.
struct LightView {
    std::string light;  ///< "green", "amber", "red", "open"
    std::string word;   ///< "Green: go on"
    std::string text;
};

struct CriterionView {
    std::string id;
    std::string text;
    std::string state;  ///< "met", "2 of 3", "Try it"
    bool met = false;
    bool can_be_tried = false;
    std::string passed_label;  ///< how a try went
    std::string failed_label;
};

struct StageView {
    std::string id;
    std::string name;
    std::string line;
    bool reached = false;
    bool current = false;
    std::optional<int> from_day;  ///< of the episode, once it was reached
    std::vector<CriterionView> criteria;
};

struct ExerciseRowView {
    std::string id;
    std::string name;
    std::string dose;
};

struct TaskView {
    std::string title;
    std::string detail;
    std::string exercise;  ///< that it opens, "" for none
};

/// Something that moved the plan.
struct CourseEventView {
    std::string move;  ///< "up", "hold", "back" …: the icon
    std::string title;
    std::string day;
    std::string detail;
};

struct CardRowView {
    std::string id;
    std::string title;
    std::string line;
};

struct PlanView {
    std::string title;
    std::string condition;
    std::string note;  ///< "Until you have been seen …", or that there is no plan from the app
    std::string stages_title;
    std::vector<StageView> stages;
    std::string criteria_title;  ///< "Next: Load"
    std::string criteria_note;   ///< "when all are met"
    std::string run_title;
    std::string run;
    std::string session;
    std::string session_note;  ///< "Shortened, so that it stays within 10 % …"
    std::string exercises_title;
    std::vector<ExerciseRowView> exercises;
    std::string tasks_title;
    std::vector<TaskView> tasks;
    std::string leave_title;
    std::vector<std::string> leave;
    std::string rule_title;
    std::vector<LightView> rule;
    std::string time;
    std::string step_up;
    std::string cards_title;
    std::vector<CardRowView> cards;
    std::string start_label;  ///< "" where there is nothing to start, or it runs already
    std::string episode_label;
};

struct ExerciseView {
    std::string id;
    std::string title;
    std::string dose;
    std::vector<std::string> how;  ///< step by step
    std::string cue;
    std::string safety;
    std::string rule_title;
    std::vector<LightView> rule;
    std::string progress;
    std::string evidence;
    std::string source;
};

struct ToggleView {
    std::string id;
    std::string label;
    bool on = false;
};

struct CheckInView {
    std::string title;
    std::string strength_title;
    std::optional<int> of_ten;
    std::string word;  ///< "Mild"
    std::string lowest;
    std::string highest;
    std::string yesterday;
    std::string against_title;
    struct Against {
        std::string id;
        std::string label;
        bool chosen = false;
    };
    std::vector<Against> against;
    std::vector<ToggleView> signs;  ///< a limp, swollen
    std::optional<LightView> answer;
    std::string blank_note;
    std::string new_sign_label;
    std::string new_sign_detail;
    std::string save_label;
    bool save_enabled = false;
};

struct EpisodeView {
    std::string title;
    std::string place;
    std::string day;               ///< "Day 12"
    std::string since;             ///< "since 23 November 2026"
    std::string move;              ///< "up", "hold", "back" …: the icon
    std::string decision;          ///< "Hold", "Step up to Load"
    std::string why;               ///< its one sentence
    std::string escalation_title;  ///< "" where the app sends nobody on
    std::string escalation;
    std::string curve_title;
    struct Point {
        int day = 0;  ///< from the first, which is 1
        int pain = 0;
    };
    std::vector<Point> curve;  ///< each morning that was filled in
    int days = 1;
    std::string curve_from;  ///< the first day
    std::string curve_to;    ///< "Today"
    std::string curve_empty;
    std::vector<StageView> stages;
    std::string criteria_title;  ///< "Next: Load"
    std::string criteria_note;   ///< "when all are met"
    std::string today_title;
    std::vector<TaskView> today;
    std::string review;
    std::string recurrence;
    std::string adherence;
    std::string check_in_label;
    std::string plan_label;  ///< "" where the check it came from is not open
    std::string cards_label;
    std::string end_label;
    std::string history_title;
    std::vector<CourseEventView> events;  ///< newest first
};

struct CardsView {
    std::string title;
    struct Group {
        std::string title;
        std::vector<CardRowView> cards;
    };
    std::vector<Group> groups;
};

struct CardView {
    std::string id;
    std::string title;
    std::string line;
    struct Paragraph {
        std::string text;
        std::string evidence;
        std::string source;
    };
    std::vector<Paragraph> paragraphs;
};

}  // namespace jointline
