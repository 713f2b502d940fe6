#pragma once
/// Everything a person can do, as words she would say. A screen, the command line and a phone can do nothing else.
///
/// Shapes  ids are those of the views: a region is "left.knee.medial.joint_line", an option the id beside its label.
/// Units   points are millimetres of the figure shown, y up (core/base/geometry.h); `finger` is how far a fingertip
///         reaches round the point, in the same millimetres.
#include <optional>
#include <string>
#include <variant>

#include "core/app/care_command.h"
#include "core/app/place.h"
#include "core/app/runs_command.h"
#include "core/base/geometry.h"

namespace jointline {

// Going about
struct Open {
    Place place;
};
struct Back {};
struct StartOver {};
struct DismissNotice {};

// The body map
struct TurnFigure {
    std::string figure;  ///< "body" or a close-up
    std::string view;    ///< "front", "inside", "outside", "back"
};
struct ShowLayer {
    std::string layer;  ///< "skin", "muscle", "ligament", "bone"
};
struct TapFigure {
    std::string figure;  ///< the MapView it was on: "body" or a close-up
    Point at;
    Millimetres finger;
};
struct ZoomIn {};
struct MarkRegion {
    std::string region;  ///< by name: the list, the keyboard, a chip beside a tap
};
struct UnmarkRegion {
    std::string region;
};
struct ChooseMark {
    std::string region;
};
struct SetStrength {
    int of_ten;
};
struct SetExtent {
    std::string extent;  ///< "finger", "hand", "all_over"
};
struct SearchRegions {
    std::string words;
};
struct ChooseSide {
    std::string side;  ///< of the list: "left", "right"
};
struct Undo {};

// The interview
struct BeginInterview {};
struct ChooseAnswer {
    std::string option;
};
struct EnterNumber {
    std::string text;  ///< as typed; "" clears the field
};
struct NextQuestion {};
struct EditAnswer {
    std::string finding;
};
struct GetHelpNow {};

// The result
struct OpenCondition {
    std::string condition;  ///< opens its reasons, or closes them when they are open
};
struct ShowSource {
    std::string source;  ///< "" closes it
};
struct TakeNextStep {};  ///< the result's main button: call, open the page for the clinic, begin the plan
struct OpenAssessment {
    long long id;
};
struct DeleteAssessment {
    long long id;
};

// Settings
struct SetSetting {
    std::string key;    ///< "theme", "text_size", "units", "language", "anatomy", "causes", "motion"
    std::string value;  ///< the id of one of the options shown
};
struct EraseEverything {};

using Command =
    std::variant<Open, Back, StartOver, DismissNotice, TurnFigure, ShowLayer, TapFigure, ZoomIn, MarkRegion,
                 UnmarkRegion, ChooseMark, SetStrength, SetExtent, SearchRegions, ChooseSide, Undo, BeginInterview,
                 ChooseAnswer, EnterNumber, NextQuestion, EditAnswer, GetHelpNow, OpenCondition, ShowSource,
                 TakeNextStep, OpenAssessment, DeleteAssessment, OpenRun, ShowMoreRuns, ChooseFile, NoFilePicker,
                 ImportFile, CancelImport, UndoImport, CloseImport, StartPlan, OpenExercise, BeginCheckIn,
                 SetMorningPain, ChooseAgainstYesterday, ToggleMorningSign, SaveCheckIn, ReportSomethingNew,
                 TryCriterion, EndEpisode, OpenCard, SetSetting, EraseEverything>;

}  // namespace jointline
