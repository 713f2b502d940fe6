// How soon to see someone, what it may be, what to do. At the upper two levels the steps come before everything else.
#include "ui/screens/result_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

void draw_result(const View& view, Frame& frame, Box area) {
    if (!view.result) return;
    const ResultView& result = *view.result;
    Box middle = column_box(frame, area, 640);
    HeaderLook look;
    look.title = result.title;
    header(frame, view, middle, look);
    const float margin = frame.dp(frame.metrics().card_margin);
    const float bottom = result_buttons(frame, middle, result, margin);
    Scroll scroll(frame, "result", {middle.min, {middle.max.x, bottom}}, margin);
    Column& column = scroll.column;
    column.space(frame.dp(6));
    banner_part(frame, column, result);
    if (steps_first(result)) {
        steps_part(frame, column, result);
        now_part(frame, column, result);
        reasons_part(frame, column, result);
        small_print_part(frame, column, result);
        other_buttons_part(frame, column, result);
        return;
    }
    open_questions_part(frame, column, result);
    causes_part(frame, column, result);
    steps_part(frame, column, result);
    sooner_part(frame, column, result);
    now_part(frame, column, result);
    reasons_part(frame, column, result);
    myth_part(frame, column, result);
    small_print_part(frame, column, result);
    other_buttons_part(frame, column, result);
}

void draw_result_desk(const View& view, Frame& frame, Box area) {
    if (!view.result) return;
    const ResultView& result = *view.result;
    const Box content = content_box(frame, area);
    const float margin = frame.dp(frame.metrics().margin);
    const float edge = frame.snap(content.min.x + content.width() * 0.51F);
    fill(frame, {{edge, area.min.y}, {edge + frame.dp(1), area.max.y}}, frame.color(Role::Line));
    Box left{content.min, {edge, content.max.y}};
    const Box right{{edge, content.min.y}, content.max};
    HeaderLook look;
    look.title = result.title;
    look.centered = false;
    header(frame, view, left, look);
    {
        Scroll scroll(frame, "result", left, margin);
        Column& column = scroll.column;
        column.space(frame.dp(8));
        banner_part(frame, column, result);
        if (!steps_first(result)) causes_part(frame, column, result);
        reasons_part(frame, column, result);
        small_print_part(frame, column, result);
        column.space(frame.dp(20));
    }
    const float bottom = result_buttons(frame, right, result, margin);
    Scroll scroll(frame, "advice", {right.min, {right.max.x, bottom}}, margin);
    Column& column = scroll.column;
    column.space(frame.dp(28));
    open_questions_part(frame, column, result);
    steps_part(frame, column, result);
    sooner_part(frame, column, result);
    now_part(frame, column, result);
    if (!steps_first(result)) myth_part(frame, column, result);
    other_buttons_part(frame, column, result);
}

}  // namespace jointline::ui
