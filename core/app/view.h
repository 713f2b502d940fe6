#pragma once
/// What is on the screen, as finished words and numbers in the reader's language and units. Made once, in
/// present_*.cpp; a screen, the command line and a phone can only disagree about looks.
///
/// Shapes  ids are for commands and tests, texts are for people. A PieceView points into the body map, which lives as
/// long
///         as the app.
/// Units   positions on a figure are millimetres of the person, y up.
#include <optional>
#include <string>
#include <vector>

#include "core/app/care_view.h"
#include "core/app/place.h"
#include "core/app/runs_view.h"
#include "core/base/geometry.h"

namespace jointline {

struct ChoiceView {
    std::string id;
    std::string label;
    bool chosen = false;
    bool enabled = true;
};

// ---- The map -------------------------------------------------------------------------------------------------------

struct RegionView {
    std::string id;  ///< "left.knee.medial.joint_line"
    std::string label;
    const Shape* shape = nullptr;  ///< as it is to be drawn, mirrored where that is due
    Point anchor;                  ///< the middle of its widest part: where a dot or a line goes
    float room = 0;                ///< how wide it is there
    bool dot = false;              ///< a zone dot hints that it can be tapped
    bool marked = false;
    std::optional<int> strength;  ///< how strong, once that was said
    bool active = false;          ///< the mark that the sheet below speaks of
};

struct SpotView {
    std::string region;
    Point at;
    std::string number;  ///< "" while there is only one
    bool active = false;
};

struct CalloutView {
    Point at;
    std::string title;
    std::string action;  ///< "Zoom in", or "" where there is nothing closer
};

struct StrengthView {
    std::string title;
    std::optional<int> of_ten;  ///< empty until it was said
    std::string word;
    std::string lowest;
    std::string highest;
};

struct MapView {
    std::string title;
    std::string subtitle;
    std::string figure;         ///< "body", "leg", "knee", "sole"
    std::string art;            ///< asset without theme: "body/art/knee_inside_muscle"
    std::string picture_label;  ///< what a screen reader says for the picture
    bool mirrored = false;      ///< the art is drawn flipped about x = 0; regions and spots are right as they are
    Rect area;                  ///< what the art covers
    std::vector<Rect> windows;  ///< what a phone shows of it at finger size, the first one first
    Point origin;               ///< this figure's (0, 0) in the body's front picture: a zoom between them never jumps
    std::vector<RegionView> regions;
    std::vector<SpotView> spots;
    std::vector<ChoiceView> views;   ///< front, back …
    std::vector<ChoiceView> layers;  ///< skin, muscle …; empty where there is one
    std::string turn_label;          ///< names the button that turns to the next view
    std::string layers_label;        ///< names the one that shows the next layer
    std::optional<CalloutView> callout;
    std::string side_at_left;  ///< "Right side": the figure faces you
    std::string side_at_right;
};

/// What was marked, in words: the sheet under the map.
struct MarksView {
    std::vector<ChoiceView> marks;         ///< chips, id = region, chosen = active
    std::string read_back;                 ///< "inner side of your left knee, on the joint line"
    std::string alternatives_title;        ///< "Or did you mean"
    std::vector<ChoiceView> alternatives;  ///< names near the tap, or under it
    std::optional<ChoiceView> other_side;  ///< "Also on the right?"
    std::optional<StrengthView> strength;
    std::string extent_title;
    std::vector<ChoiceView> extent;
    bool can_undo = false;
    std::string undo_label;
    std::string list_label;
    std::string map_label;
    std::string next_label;  ///< "Continue with 1 place"
    bool next_enabled = false;
    std::string remove_label;  ///< of a mark's x: "Remove"
};

struct RegionListView {
    std::string title;
    std::string search_hint;
    std::string search;
    std::vector<ChoiceView> sides;
    struct Group {
        std::string title;
        std::vector<ChoiceView> regions;
    };
    std::vector<Group> groups;
    std::string nothing_found;
};

// ---- The interview -------------------------------------------------------------------------------------------------

struct NumberView {
    std::string text;  ///< what stands in the field
    std::optional<double> value;
    double lowest = 0;
    double highest = 0;
    double step = 1;
    std::string unit;
    std::string range_hint;  ///< "Give a number of days between 0 and 3650"
    bool wrong = false;      ///< what stands there cannot be taken
    std::string less_label;  ///< name the two buttons that take a step
    std::string more_label;
};

struct QuestionView {
    std::string id;        ///< the finding, or the screen of findings
    std::string progress;  ///< "Question 3 of at most 12"
    int at = 0;
    int of = 0;
    std::string places;  ///< "Left knee · inner joint line · 4"
    bool safety = false;
    std::string safety_note;  ///< calm words above warning-sign questions
    std::string title;
    std::string help;
    std::string before_you_try;  ///< safety of a self-test
    std::string drawing;         ///< name of its drawing, "" for none
    std::string confirm;         ///< what the logs say, to be confirmed
    std::vector<ChoiceView> options;
    bool several = false;  ///< options are boxes to tick rather than one to choose
    std::optional<NumberView> number;
    std::string why_label;
    std::string why;
    std::string back_label;
    std::string next_label;
    bool next_enabled = false;
    std::string help_now_label;
    std::string help_now_hint;
    std::string start_over_label;
};

struct AnswersView {
    std::string title;
    struct Row {
        std::string finding;
        std::string question;
        std::string answer;
    };
    std::vector<Row> rows;
    std::string empty;
};

// ---- The result ----------------------------------------------------------------------------------------------------

struct SourceView {
    std::string id;
    std::string title;
    std::string citation;
    std::string grade;
    std::string note;
    std::string close_label;
};

struct StatementView {
    std::string text;
    std::string evidence;  ///< "Published", "Derived", "Expert estimate"
    std::string source;    ///< id, "" for none
};

struct ConditionView {
    std::string id;
    std::string label;
    int match = 0;  ///< of three
    std::string match_word;
    std::string counts;  ///< "3 for · 2 against"
    bool open = false;
    std::string clinical_label;
    std::vector<StatementView> fits;
    std::vector<StatementView> does_not_fit;
    std::string nothing_against;  ///< said where does_not_fit is empty
    std::string tells_apart;
};

struct StepView {
    std::string title;
    std::string detail;
};

struct ResultView {
    std::string title;
    std::string level;  ///< "emergency_now" …
    int rank = 0;
    int ranks = 4;
    std::string rank_text;  ///< "Level 2 of 4"
    std::string name;
    std::string sentence;
    std::string reasons_title;
    std::vector<StatementView> reasons;
    std::string steps_title;
    std::vector<StepView> steps;  ///< what to do, first things first
    std::string open_title;
    std::vector<ChoiceView> open_questions;  ///< not answered: id = finding
    std::string answer_now_label;
    std::string causes_title;
    std::string not_a_diagnosis;
    std::vector<ConditionView> causes;  ///< empty at the upper two levels and in information-only mode
    std::string fits_title;
    std::string does_not_fit_title;
    std::string rule_out_title;
    std::vector<std::string> rule_out;
    std::string myth_title;
    std::string myth;
    std::string now_title;  ///< "Go now if"
    std::vector<std::string> now;
    std::string sooner_title;
    std::vector<std::string> sooner;
    std::string review;
    std::string main_label;  ///< "" where there is no next step in the app
    std::string answers_label;
    std::string done_label;
    std::string saved;  ///< "Kept on this device, 24 November 2026"
};

struct HistoryView {
    std::string title;
    std::string empty;
    struct Row {
        long long id = 0;
        std::string day;
        std::string places;
        std::string level;
        int rank = 0;
        std::string name;
        std::string delete_label;
    };
    std::vector<Row> rows;
};

// ---- The rest ------------------------------------------------------------------------------------------------------

struct SettingView {
    std::string key;
    std::string label;
    std::string help;
    std::vector<ChoiceView> options;
};

struct MeView {
    std::string title;
    std::vector<SettingView> settings;
    std::string history_label;
    std::string cards_label;
    std::string episode_label;  ///< "" while no plan runs
    std::string licences_label;
    std::string privacy;
    std::string erase_label;
    std::string erase_warning;
    bool erase_asked = false;
    std::string version;
};

struct LicencesView {
    std::string title;
    std::vector<std::string> paragraphs;
};

struct NoticeView {
    std::string text;
    std::string undo_label;  ///< "" where there is nothing to undo
    bool is_fault = false;
};

/// How everything is to look: what was chosen in the settings.
struct LookView {
    std::string theme;  ///< "light", "dark", "contrast", "system"
    double text_scale = 1;
    bool less_motion = false;
    bool kiosk = false;
    std::string language;
};

struct TabView {
    Place place;
    std::string id;
    std::string label;
    std::string icon;
    bool chosen = false;
};

struct View {
    Place place = Place::Body;
    std::string app_name;
    std::string back_label;
    bool can_go_back = false;
    LookView look;
    std::vector<TabView> tabs;
    std::vector<SettingView> quick;  ///< settings within reach on every screen: a tap takes the next option
    std::optional<NoticeView> notice;

    // The check, as far as it has come. A wide screen shows these side by side, a phone the one of `place`.
    MapView body;
    std::optional<MapView> close_up;
    MarksView marks;
    std::optional<QuestionView> question;
    std::optional<ResultView> result;

    std::optional<RegionListView> region_list;
    std::optional<AnswersView> answers;
    std::optional<HistoryView> history;
    std::optional<RunsView> runs;
    std::optional<RunView> run;
    std::optional<PlanView> plan;
    std::optional<ExerciseView> exercise;
    std::optional<EpisodeView> episode;
    std::optional<CheckInView> check_in;
    std::optional<CardsView> cards;
    std::optional<CardView> card;
    std::optional<MeView> me;
    std::optional<LicencesView> licences;
    std::optional<SourceView> source;  ///< a sheet over everything else
};

}  // namespace jointline
