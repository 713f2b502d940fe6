#pragma once
/// What the maps of a phone and of a desk share: the buttons over them, and the segment that turns them.
#include <array>
#include <string>
#include <string_view>

#include "core/app/view.h"
#include "ui/frame.h"
#include "ui/icons.h"

namespace jointline::ui {

struct MapButton {
    std::string_view id;
    std::string_view label;
    Icon icon;
    bool enabled = true;
    bool chosen = false;
};
bool map_button(Frame& frame, const MapButton& look, const Box& place);

/// The buttons of a close-up, each where `places` says: next layer, next view, undo, list.
void close_up_buttons(const View& view, Frame& frame, const std::array<Box, 4>& places);

void view_segment(Frame& frame, const MapView& map, const Box& box, std::string_view id);

}  // namespace jointline::ui
