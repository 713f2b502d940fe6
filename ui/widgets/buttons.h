#pragma once
/// Buttons of all weights. Each reports a tap, none decides.
///
/// Units   boxes in window pixels. A button is at least as high as a finger needs, and higher where its label takes two
///         lines.
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"
#include "ui/text.h"

namespace jointline::ui {

/// Registers a target, tells the semantic tree, and says what the finger does with it.
Tap tap_target(Frame& frame, std::string_view id, std::string_view role, std::string_view label, const Box& box,
               TargetOptions options = {}, std::string_view value = {});

enum class Weight : std::uint8_t {
    Main,     ///< the one main action
    Second,   ///< tinted
    Outline,  ///< on the kiosk, beside a main button
    Urgent,   ///< the emergency's main button
    Quiet,    ///< tinted red: "Get help now"
};

struct ButtonLook {
    Weight weight = Weight::Main;
    Icon icon = Icon::None;
    bool arrow = false;  ///< leads on
    bool enabled = true;
    bool small = false;  ///< in a row of text
};

float button_height(Frame& frame, std::string_view label, float width, const ButtonLook& look);
/// As wide as its label wants, up to `most`.
float button_width(Frame& frame, std::string_view label, const ButtonLook& look, float most);
/// `icon_only`: the label is for screen readers.
bool button(Frame& frame, std::string_view id, std::string_view label, const Box& box, const ButtonLook& look,
            bool icon_only = false);
/// The same at the column's width.
bool button(Frame& frame, Column& column, std::string_view id, std::string_view label, const ButtonLook& look);

struct IconLook {
    bool raised = false;  ///< on its own little card
    bool chosen = false;  ///< dark while it is on
    bool enabled = true;
};

/// A square of the smallest target about `center`.
bool icon_button(Frame& frame, std::string_view id, std::string_view label, Icon icon, ImVec2 center,
                 const IconLook& look = {});

/// Words that lead somewhere, with an icon: "Why we ask this".
bool link(Frame& frame, Column& column, std::string_view id, std::string_view label, Icon icon);

}  // namespace jointline::ui
