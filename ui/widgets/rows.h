#pragma once
/// Rows of cards that lead somewhere or are switched: settings, earlier checks, answers to change.
#include <optional>
#include <string>
#include <string_view>

#include "core/app/view.h"
#include "ui/icons.h"
#include "ui/text.h"

namespace jointline::ui {

struct RowLook {
    Icon icon = Icon::None;
    Role tile = Role::PrimaryTint;
    Role tile_ink = Role::PrimaryInk;
    Icon end = Icon::Forward;
    bool first = false;   ///< no hairline above it
    bool answer = false;  ///< the detail is what matters: what was answered
    float end_room = 0;   ///< dp kept free at the right, for a button of its own
};

/// Title, small print, an icon at each end. The whole row is the target; Icon::None at the end makes it none.
bool row(Frame& frame, Column& column, std::string_view id, std::string_view title, std::string_view detail,
         const RowLook& look);

/// A switch with its words; the options are off and on, in that order.
bool toggle_row(Frame& frame, Column& column, std::string_view id, std::string_view title, std::string_view detail,
                bool on, const RowLook& look);

}  // namespace jointline::ui
