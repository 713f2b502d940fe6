#pragma once
/// The chip that names what was tapped, with a line to it: on the side with more room, over no other spot or button.
#include <span>
#include <string_view>

#include "core/app/view.h"
#include "ui/frame.h"

namespace jointline::ui {

struct CalloutPlace {
    ImVec2 spot{};               ///< what it speaks of
    Box bounds;                  ///< where it may lie
    std::span<const Box> avoid;  ///< what it should not cover
};

/// Where it will lie: known before it is drawn, so that what it covers is known too.
Box callout_box(Frame& frame, const CalloutView& callout, const CalloutPlace& place);
/// True when it was tapped; without an action it cannot be.
bool draw_callout(Frame& frame, std::string_view id, const CalloutView& callout, const Box& box, ImVec2 spot);

}  // namespace jointline::ui
