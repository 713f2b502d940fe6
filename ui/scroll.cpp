#include "ui/scroll.h"

#include "ui/shapes.h"
#include "ui/stage.h"

namespace jointline::ui {

namespace {

constexpr float notch = 64;        // dp a wheel's notch moves
constexpr float friction = 3.2F;   // of speed lost a second, as an exponent
constexpr float slowest = 12;      // dp a second: it stands
constexpr float fade_height = 24;  // dp
constexpr float focus_room = 16;   // dp kept round what the keyboard went to

}  // namespace

Scroll::Scroll(Frame& frame, std::string_view id, const Box& box, float side, Role fade)
    : frame_(frame), id_(id), box_(box), fade_(fade), state_(frame.memory().scrolls[std::string(id)]) {
    frame_.touch().open_view(id_, box_);
    follow_finger();
    state_.offset = std::clamp(state_.offset, 0.0F, state_.furthest);
    frame_.list().PushClipRect(box_.min, box_.max, true);
    top_ = frame_.snap(box_.min.y - state_.offset);
    column = {box_.min.x + side, top_, box_.width() - 2 * side};
}

void Scroll::follow_finger() {
    const float seconds = std::min(ImGui::GetIO().DeltaTime, 1.0F / 30);
    if (const float wheel = frame_.touch().wheel(id_); wheel != 0) {
        state_.offset -= wheel * frame_.dp(notch);
        state_.speed = 0;
    }
    if (const Drag* drag = frame_.touch().view_drag(id_)) {
        state_.offset -= drag->step.y;
        if (!drag->over && seconds > 0) state_.speed = mix(state_.speed, -drag->step.y / seconds, 0.5F);
        state_.held = !drag->over;
        return;
    }
    if (frame_.touch().pointer_down()) state_.speed = 0;
    if (std::abs(state_.speed) < frame_.dp(slowest) || frame_.motion().less()) {
        state_.speed = 0;
        return;
    }
    state_.offset += state_.speed * seconds;
    state_.speed *= std::exp(-friction * seconds);
    if (state_.offset <= 0 || state_.offset >= state_.furthest) state_.speed = 0;
    frame_.want_another();
}

Scroll::~Scroll() {
    const float content = column.y - top_;
    state_.furthest = std::max(0.0F, std::ceil(content - box_.height()));
    if (const auto wanted = frame_.touch().reveal(id_)) {
        const float room = frame_.dp(focus_room);
        if (wanted->min.y - room < box_.min.y) state_.offset -= box_.min.y - wanted->min.y + room;
        if (wanted->max.y + room > box_.max.y) state_.offset += wanted->max.y + room - box_.max.y;
        frame_.want_another();
    }
    const float clamped = std::clamp(state_.offset, 0.0F, state_.furthest);
    if (clamped != state_.offset) frame_.want_another();
    state_.offset = clamped;
    const float fade = std::min(frame_.dp(fade_height), box_.height() / 4);
    // Not over the outline that high contrast draws round a sheet.
    if (frame_.theme().contrast())
        box_ = {{box_.min.x + frame_.dp(2), box_.min.y}, {box_.max.x - frame_.dp(2), box_.max.y}};
    if (state_.offset > 0)
        draw_fade(frame_, {box_.min, {box_.max.x, box_.min.y + fade / 2}}, frame_.color(fade_), true);
    if (state_.offset < state_.furthest)
        draw_fade(frame_, {{box_.min.x, box_.max.y - fade}, box_.max}, frame_.color(fade_));
    frame_.list().PopClipRect();
    frame_.touch().close_view();
}

}  // namespace jointline::ui
