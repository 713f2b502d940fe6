#pragma once
/// Things that say something: the triage banner, notes, numbered steps, reasons with the tag of their evidence.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/view.h"
#include "ui/icons.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace jointline::ui {

/// The colours and the icon of a level: a tint, an edge, a tile. Always beside its name and number.
struct LevelLook {
    Role tint;
    Role edge;
    Role tile;
    Role on_tile;
    Role ink;
    Icon icon;
};
LevelLook level_look(int rank);

void triage_banner(Frame& frame, Column& column, const ResultView& result);

enum class Tone : std::uint8_t { Info, Good, Watch, Urgent };
/// One sentence on a tint, with an icon. Never closes by itself.
void note(Frame& frame, Column& column, std::string_view id, std::string_view words, Tone tone, Icon icon);

/// Disc with its number, title, detail.
void numbered_steps(Frame& frame, Column& column, const std::vector<StepView>& steps);

/// Tick, dash or i, a sentence, and a tag that opens its source: gives back the source that was asked for.
enum class Sign : std::uint8_t { Fits, DoesNotFit, Unknown, None };
std::optional<std::string> statement(Frame& frame, Column& column, std::string_view id, const StatementView& said,
                                     Sign sign);

/// A sentence after a small tile with an icon.
void bullet(Frame& frame, Column& column, std::string_view id, std::string_view words, Icon icon, Role tint, Role ink);

/// `of` small bars, `filled` of them.
void draw_match(Frame& frame, ImVec2 at, int filled, int of);
float match_width(Frame& frame, int of);

/// Parts of a whole: done and to come.
void progress_bar(Frame& frame, const Box& box, int done, int of);

}  // namespace jointline::ui
