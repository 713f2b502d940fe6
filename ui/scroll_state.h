#pragma once
/// How far something is scrolled, and how fast it still moves.
///
/// Units   window pixels, and per second.

namespace jointline::ui {

struct ScrollState {
    float offset = 0;
    float speed = 0;
    float furthest = 0;  ///< largest offset
    bool held = false;   ///< the finger moves it
};

}  // namespace jointline::ui
