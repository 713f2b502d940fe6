#pragma once
/// What a body map remembers from frame to frame: how it is zoomed, and what it showed before.
#include <string>

#include <imgui.h>

namespace jointline::ui {

struct MapState {
    float zoom = 1;
    ImVec2 pan{};      ///< window pixels
    std::string art;   ///< shown now
    std::string last;  ///< shown before, while it fades
    int turns = 0;     ///< counts changes of view; names the tween
    float direction = 1;
    int view = 0;     ///< place of the view that is shown
    int spots = 0;    ///< in the frame before
    int rings = 0;    ///< counts new spots
    ImVec2 center{};  ///< where the figure's (0, 0) was drawn
    float scale = 0;  ///< window pixels to a millimetre
};

}  // namespace jointline::ui
