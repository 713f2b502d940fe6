#pragma once
/// One draw function per screen: it reads a view, draws, sends commands. `area` is what the screen may fill.
#include "core/app/view.h"
#include "ui/frame.h"
#include "ui/text.h"

namespace jointline::ui {

// A phone, a tablet, a kiosk: one thing at a time.
void draw_body(const View& view, Frame& frame, Box area);
void draw_close_up(const View& view, Frame& frame, Box area);
void draw_region_list(const View& view, Frame& frame, Box area);
void draw_question(const View& view, Frame& frame, Box area);
void draw_result(const View& view, Frame& frame, Box area);
void draw_answers(const View& view, Frame& frame, Box area);
void draw_history(const View& view, Frame& frame, Box area);
void draw_runs(const View& view, Frame& frame, Box area);
void draw_run(const View& view, Frame& frame, Box area);
void draw_plan(const View& view, Frame& frame, Box area);
void draw_exercise(const View& view, Frame& frame, Box area);
void draw_episode(const View& view, Frame& frame, Box area);
void draw_check_in(const View& view, Frame& frame, Box area);
void draw_cards(const View& view, Frame& frame, Box area);
void draw_card_page(const View& view, Frame& frame, Box area);
void draw_me(const View& view, Frame& frame, Box area);
void draw_licences(const View& view, Frame& frame, Box area);

// A desk: body, close-up and the panel that speaks of them side by side.
void draw_check_desk(const View& view, Frame& frame, Box area);
void draw_result_desk(const View& view, Frame& frame, Box area);

/// A sheet over everything else.
void draw_source(const View& view, Frame& frame, Box area);

// What the panel of a desk and the screens of a phone share.
void question_content(const View& view, Frame& frame, Column& column, const Box& seen, bool flat);
/// Back to the picture, and the way on.
float list_buttons_height(const View& view, Frame& frame, float width);
void list_buttons(const View& view, Frame& frame, const Box& box);
void region_list_content(const View& view, Frame& frame, Column& column);
/// Chips of what was marked, other names for it, how strong, how wide.
void marks_content(const View& view, Frame& frame, Column& column);
/// Chips and strength only: above the list.
void marks_in_brief(const View& view, Frame& frame, Column& column);

}  // namespace jointline::ui
