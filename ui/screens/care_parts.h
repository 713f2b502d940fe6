#pragma once
/// What the screens of a plan share: its stages, criteria and pain rule, panels that say what counts now, and the way
/// on at the bottom.
///
/// Shapes  parts that are cards draw nothing where there is nothing to show, and leave a gap below themselves where
///         they drew.
#include <string_view>
#include <vector>

#include "core/app/view.h"
#include "ui/shapes.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/notes.h"

namespace jointline::ui {

/// The card that results and plans stand on.
CardLook plain_card(Frame& frame);
void after_card(Frame& frame, Column& column);
/// "rule" and 0 make "rule.1".
std::string numbered(std::string_view id, std::size_t i);

/// Header over the middle of `area`, which becomes what is left below.
void care_header(const View& view, Frame& frame, Box& area, std::string_view title, bool centered = true);
/// Fixed at the bottom of `area`, which ends above it then. A kiosk has "Finish and erase" at its left. Nothing where
/// there is no label.
bool way_on(const View& view, Frame& frame, Box& area, std::string_view label, const ButtonLook& look, float margin);

/// Each stage a bar with its name, and the sentence of the one that counts.
void stage_bar(Frame& frame, Column& column, const std::vector<StageView>& stages);
/// What ends the stage that counts. What can be tried opens, and tells how it went.
void criteria_part(Frame& frame, Column& column, std::string_view title, std::string_view hint,
                   const std::vector<StageView>& stages);
void rule_part(Frame& frame, Column& column, std::string_view title, const std::vector<LightView>& rule);
void cards_part(Frame& frame, Column& column, std::string_view id, std::string_view title,
                const std::vector<CardRowView>& cards);

/// How a light or a move of the plan looks: never by its colour alone.
struct SignLook {
    Role tint;
    Role tile;
    Role on_tile;
    Role ink;
    Icon icon;
};
SignLook light_look(std::string_view light);
SignLook move_look(std::string_view move);
/// Tile, a few words, one sentence, on a tint.
void panel(Frame& frame, Column& column, std::string_view id, std::string_view title, std::string_view sentence,
           const SignLook& look);
/// A line of small print after an icon.
void small_line(Frame& frame, Column& column, std::string_view id, std::string_view words, Icon icon);

}  // namespace jointline::ui
