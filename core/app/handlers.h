#pragma once
/// One overload for each command. An error is shown as a notice and returned; exceptions of the storage pass through to
/// App::send, which catches them once.
#include "core/app/command.h"
#include "core/app/state.h"

namespace jointline {

// on_navigation.cpp
Result<Done> on(AppState&, const Open&);
Result<Done> on(AppState&, const Back&);
Result<Done> on(AppState&, const StartOver&);
Result<Done> on(AppState&, const DismissNotice&);

// on_map.cpp
Result<Done> on(AppState&, const TurnFigure&);
Result<Done> on(AppState&, const ShowLayer&);
Result<Done> on(AppState&, const TapFigure&);
Result<Done> on(AppState&, const ZoomIn&);
Result<Done> on(AppState&, const MarkRegion&);
Result<Done> on(AppState&, const UnmarkRegion&);
Result<Done> on(AppState&, const ChooseMark&);
Result<Done> on(AppState&, const SetStrength&);
Result<Done> on(AppState&, const SetExtent&);
Result<Done> on(AppState&, const SearchRegions&);
Result<Done> on(AppState&, const ChooseSide&);
Result<Done> on(AppState&, const Undo&);

// on_interview.cpp
Result<Done> on(AppState&, const BeginInterview&);
Result<Done> on(AppState&, const ChooseAnswer&);
Result<Done> on(AppState&, const EnterNumber&);
Result<Done> on(AppState&, const NextQuestion&);
Result<Done> on(AppState&, const EditAnswer&);
Result<Done> on(AppState&, const GetHelpNow&);
/// Takes the page before back, or leaves the interview at its first.
void back_in_interview(AppState&);

// on_result.cpp
Result<Done> on(AppState&, const OpenCondition&);
Result<Done> on(AppState&, const ShowSource&);
Result<Done> on(AppState&, const TakeNextStep&);
Result<Done> on(AppState&, const OpenAssessment&);
Result<Done> on(AppState&, const DeleteAssessment&);

// on_runs.cpp
Result<Done> on(AppState&, const OpenRun&);
Result<Done> on(AppState&, const ShowMoreRuns&);
Result<Done> on(AppState&, const ChooseFile&);
Result<Done> on(AppState&, const NoFilePicker&);
Result<Done> on(AppState&, const ImportFile&);
Result<Done> on(AppState&, const CancelImport&);
Result<Done> on(AppState&, const UndoImport&);
Result<Done> on(AppState&, const CloseImport&);

// on_care.cpp
Result<Done> on(AppState&, const StartPlan&);
Result<Done> on(AppState&, const OpenExercise&);
Result<Done> on(AppState&, const BeginCheckIn&);
Result<Done> on(AppState&, const SetMorningPain&);
Result<Done> on(AppState&, const ChooseAgainstYesterday&);
Result<Done> on(AppState&, const ToggleMorningSign&);
Result<Done> on(AppState&, const SaveCheckIn&);
Result<Done> on(AppState&, const ReportSomethingNew&);
Result<Done> on(AppState&, const TryCriterion&);
Result<Done> on(AppState&, const EndEpisode&);
Result<Done> on(AppState&, const OpenCard&);

// on_settings.cpp
Result<Done> on(AppState&, const SetSetting&);
Result<Done> on(AppState&, const EraseEverything&);

}  // namespace jointline
