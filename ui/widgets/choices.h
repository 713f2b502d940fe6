#pragma once
/// One of several, or several of many: segments, answers, chips.
///
/// Shapes  each gives back the id of the choice that was tapped, once. Ids in the semantic tree are "<group>.<choice>".
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/view.h"
#include "ui/icons.h"
#include "ui/text.h"

namespace jointline::ui {

using Choices = std::vector<ChoiceView>;

/// Two to four parts of one track. Where the labels are too long for one row, it takes two.
float segment_height(Frame& frame, const Choices& choices, float width);
std::optional<std::string> segment(Frame& frame, std::string_view group, const Choices& choices, const Box& box);

/// Cards with a radio, or with a box to tick where `several`. A line break in a label parts it from its small print.
/// `flat`: on a surface rather than on the canvas.
std::optional<std::string> answers(Frame& frame, Column& column, std::string_view group, const Choices& choices,
                                   bool several, bool flat);

/// Words in rounded boxes, as many to a row as fit. The chosen one is dark.
std::optional<std::string> chips(Frame& frame, Column& column, std::string_view group, const Choices& choices);

struct SpotTap {
    std::string region;
    bool remove = false;
};
/// What was marked: dot, name and a cross that takes it away.
std::optional<SpotTap> spot_chips(Frame& frame, Column& column, const Choices& marks, std::string_view remove_label);

/// A chip that only says something, in the colour of pain: where it hurts.
void place_chip(Frame& frame, Column& column, std::string_view id, std::string_view label);

/// A filled disc with a tick, or a circle; a box where `several`.
void draw_mark(Frame& frame, ImVec2 center, bool chosen, bool several, bool enabled);

}  // namespace jointline::ui
