#pragma once
/// What ImGui needs to edit a line of text in our letters.
///
/// Shapes  one ImFont whose glyphs are those of Fonts, baked when a field is shown: a letter typed for the first time
/// is
///         there one frame later.
#include <string_view>

#include <imgui.h>

namespace jointline::ui {

class Frame;
struct Stage;

/// The font that ImGui asks for before there is any field: one space.
void make_editor_font(Stage& stage);
/// With every letter of `text`, and those that are likely to be typed.
ImFont* editor_font(Frame& frame, std::string_view text);
/// The keyboard belongs to the screen again.
void leave_editor();

}  // namespace jointline::ui
