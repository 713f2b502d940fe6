#pragma once
/// A part of the screen whose content may be longer than it: moved by finger, mouse or wheel, with momentum, and by the
/// keyboard's focus. It has no bars; a fade says that there is more.
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/scroll_state.h"
#include "ui/text.h"

namespace jointline::ui {

/// Lives as long as its content is being drawn.
class Scroll {
public:
    /// `fade` is the colour behind it; `side` how far the content keeps from its edges, in pixels.
    Scroll(Frame& frame, std::string_view id, const Box& box, float side, Role fade = Role::Canvas);
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;
    ~Scroll();

    Column column;

private:
    void follow_finger();

    Frame& frame_;
    std::string id_;
    Box box_;
    Role fade_;
    ScrollState& state_;
    float top_;
};

}  // namespace jointline::ui
