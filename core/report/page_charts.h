#pragma once
/// The drawings of the clinician's page: where it hurts, the load before, the course since.
///
/// Units   points of the sheet; `area` is where the drawing may go.
#include "core/report/pdf_sheet.h"

namespace jointline::report {

void draw_figure(PdfSheet& sheet, Rect area, const FigureDrawing& figure);
void draw_load(PdfSheet& sheet, Rect area, const LoadChart& chart);
void draw_pain(PdfSheet& sheet, Rect area, const PainChart& chart);

/// The mean of a day's pain and of the two mornings before it, where there are any; a gap of a week begins a new line.
std::vector<std::vector<Point>> pain_lines(const PainChart& chart);

}  // namespace jointline::report
