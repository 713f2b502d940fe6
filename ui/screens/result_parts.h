#pragma once
/// The parts of a result, each a card or a paragraph: a phone shows them one below the other, a desk in two columns.
///
/// Shapes  each draws nothing where its part of the view is empty, and leaves a gap below itself where it drew.
#include "core/app/view.h"
#include "ui/frame.h"
#include "ui/text.h"

namespace jointline::ui {

/// At the upper two levels what to do comes first, and no causes are shown.
bool steps_first(const ResultView& result);

void banner_part(Frame& frame, Column& column, const ResultView& result);
void steps_part(Frame& frame, Column& column, const ResultView& result);
void now_part(Frame& frame, Column& column, const ResultView& result);
void sooner_part(Frame& frame, Column& column, const ResultView& result);
void causes_part(Frame& frame, Column& column, const ResultView& result);
void open_questions_part(Frame& frame, Column& column, const ResultView& result);
void reasons_part(Frame& frame, Column& column, const ResultView& result);
void myth_part(Frame& frame, Column& column, const ResultView& result);
void small_print_part(Frame& frame, Column& column, const ResultView& result);
/// Everything else one can do, at the end.
void other_buttons_part(Frame& frame, Column& column, const ResultView& result);
/// The way on; gives back the top edge of what lies fixed at the bottom of `area`.
float result_buttons(Frame& frame, const Box& area, const ResultView& result, float margin);

}  // namespace jointline::ui
