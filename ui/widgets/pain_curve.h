#pragma once
/// Morning pain over the days of an episode: a dot for each morning that was filled in, a line between them, the stages
/// as tinted bands behind.
///
/// Shapes  the line joins mornings that are at most two days apart: where more was left empty it is broken, since a
///         blank is never "fine".
#include "core/app/view.h"
#include "ui/text.h"

namespace jointline::ui {

void pain_curve(Frame& frame, Column& column, std::string_view id, const EpisodeView& episode);

}  // namespace jointline::ui
