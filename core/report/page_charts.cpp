#include "core/report/page_charts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jointline::report {

namespace {

constexpr Style axis{7.6F, false, inks::quiet, 1.3F};
constexpr std::chrono::days one_week{7};

float days_between(Day from, Day to) { return static_cast<float>((to - from).count()); }

/// Days along the sheet; the last day has its full width.
struct Days {
    Day from;
    Day to;
    Rect area;
    float at(Day day) const {
        const float span = std::max(1.0F, days_between(from, to) + 1);
        return area.min.x + (days_between(from, day) + 0.5F) / span * area.width();
    }
    float edge(Day day) const { return at(day) - area.width() / std::max(1.0F, days_between(from, to) + 1) / 2; }
};

/// Day labels below a chart; one that would touch the one before it is left out.
void label_days(PdfSheet& sheet, const Days& days, const std::vector<DayLabel>& labels) {
    float free_from = -1000;
    for (const DayLabel& label : labels) {
        const float wide = sheet.text_width(label.text, axis);
        const float x = std::clamp(days.at(label.day) - wide / 2, days.area.min.x, days.area.max.x - wide);
        if (x < free_from) continue;
        sheet.text(x, days.area.max.y + 3, label.text, axis);
        free_from = x + wide + 6;
    }
}

void triangle(PdfSheet& sheet, Point top, float size, Ink fill, Ink border) {
    const std::array<Point, 3> ring = {
        {{top.x, top.y}, {top.x + size / 2, top.y + size * 0.9F}, {top.x - size / 2, top.y + size * 0.9F}}};
    sheet.fill(ring, fill);
    sheet.outline(ring, border, 0.8F);
}

void light_mark(PdfSheet& sheet, Point at, PainChart::Light light) {
    switch (light) {
        case PainChart::Light::Green:
            sheet.circle(at, 3, &inks::good, nullptr);
            break;
        case PainChart::Light::Amber: {
            const std::array<Point, 4> ring = {
                {{at.x, at.y - 3.8F}, {at.x + 3.8F, at.y}, {at.x, at.y + 3.8F}, {at.x - 3.8F, at.y}}};
            sheet.fill(ring, inks::watch);
            break;
        }
        case PainChart::Light::Red:
            triangle(sheet, {at.x, at.y - 3.4F}, 7, inks::bad, inks::bad);
            break;
    }
}

}  // namespace

void draw_figure(PdfSheet& sheet, Rect area, const FigureDrawing& figure) {
    if (figure.window.width() <= 0 || figure.window.height() <= 0) return;
    const float scale = std::min(area.width() / figure.window.width(), area.height() / figure.window.height());
    const Point middle = figure.window.center();
    const Point center = area.center();
    const auto on_sheet = [&](Point p) {
        return Point{center.x + (p.x - middle.x) * scale, center.y - (p.y - middle.y) * scale};
    };
    const auto each_ring = [&](const Shape& shape, auto draw) {
        for (const Shape::Piece& piece : shape.pieces) {
            std::vector<Point> ring;
            ring.reserve(piece.border.size());
            for (const Point& p : piece.border) ring.push_back(on_sheet(p));
            draw(ring);
        }
    };
    sheet.clip_to(area);
    each_ring(figure.silhouette, [&](const auto& ring) {
        sheet.fill(ring, inks::skin);
        sheet.outline(ring, inks::outline, 0.8F);
    });
    for (const Shape& shape : figure.outlines) {
        each_ring(shape, [&](const auto& ring) { sheet.outline(ring, inks::outline, 0.3F); });
    }
    for (const Shape& shape : figure.marked) {
        each_ring(shape, [&](const auto& ring) {
            sheet.fill(ring, inks::pain_tint);
            sheet.outline(ring, inks::pain, 1);
        });
    }
    for (const FigureDrawing::Spot& spot : figure.spots) {
        const Point at = on_sheet(spot.at);
        sheet.circle(at, 5.6F, nullptr, &inks::text, 1.4F);
        if (spot.number.empty()) {
            sheet.circle(at, 1.6F, &inks::text, nullptr);
        } else {
            sheet.text_centred(at.x, at.y - 4.2F, spot.number, {7.4F, true});
        }
    }
    sheet.end_clip();
}

void draw_load(PdfSheet& sheet, Rect area, const LoadChart& chart) {
    const Rect plot{area.min, {area.max.x - 22, area.max.y - 12}};
    const Days days{chart.from, chart.to, plot};
    double most = 1;
    for (const auto& bar : chart.bars) most = std::max(most, bar.km);
    for (const auto& step : chart.longest) most = std::max(most, step.km * chart.cap);
    const double step_km = most > 40 ? 20 : most > 15 ? 10 : 5;
    const double top = std::ceil(most * 1.08 / step_km) * step_km;
    const auto height_of = [&](double km) { return plot.max.y - static_cast<float>(km / top) * plot.height(); };

    for (double km = 0; km <= top; km += step_km) {
        sheet.line({plot.min.x, height_of(km)}, {plot.max.x, height_of(km)}, inks::hair, 0.6F);
        sheet.text(plot.max.x + 6, height_of(km) - 5, std::to_string(static_cast<int>(km)), axis);
    }
    const float wide =
        std::clamp(plot.width() / std::max(1.0F, days_between(chart.from, chart.to) + 1) * 0.55F, 1.5F, 7.0F);
    for (const auto& bar : chart.bars) {
        if (bar.day < chart.from || bar.day > chart.to) continue;
        const float x = days.at(bar.day);
        const Ink& color = bar.is_over ? inks::watch : inks::primary;
        sheet.box({{x - wide / 2, height_of(bar.km)}, {x + wide / 2, plot.max.y}}, 1.5F, &color, nullptr);
    }
    for (const bool cap : {false, true}) {
        std::vector<Point> line;
        for (std::size_t i = 0; i < chart.longest.size(); ++i) {
            const auto& step = chart.longest[i];
            const float y = height_of(step.km * (cap ? chart.cap : 1));
            const float left = std::clamp(days.edge(step.from), plot.min.x, plot.max.x);
            const float right = i + 1 < chart.longest.size() ? days.edge(chart.longest[i + 1].from) : plot.max.x;
            line.push_back({left, y});
            line.push_back({std::clamp(right, plot.min.x, plot.max.x), y});
        }
        sheet.lines(line, cap ? inks::watch : inks::primary, 1.3F, cap);
    }
    for (const auto& bar : chart.bars) {
        if (!bar.is_over || bar.day < chart.from || bar.day > chart.to) continue;
        const float y = height_of(bar.km) - 11;
        triangle(sheet, {days.at(bar.day), y}, 10, inks::tile, inks::watch);
        sheet.text_centred(days.at(bar.day), y + 2.6F, "!", {6, true});
    }
    if (chart.first_pain && chart.first_pain->day >= chart.from && chart.first_pain->day <= chart.to) {
        const float x = days.at(chart.first_pain->day);
        sheet.line({x, plot.min.y}, {x, plot.max.y}, inks::pain, 1.1F, true);
        sheet.circle({x, plot.max.y}, 3, &inks::pain, nullptr);
        const Style style{7.8F, true, inks::bad};
        const float label = sheet.text_width(chart.first_pain->text, style);
        const auto is_free = [&](float from) {
            if (from < plot.min.x || from + label > plot.max.x) return false;
            return std::none_of(chart.bars.begin(), chart.bars.end(), [&](const auto& bar) {
                const float at = days.at(bar.day);
                return bar.is_over && at > from - 6 && at < from + label + 6 && height_of(bar.km) - 12 < plot.min.y + 8;
            });
        };
        const bool fits_right = is_free(x + 4) || !is_free(x - 4 - label);
        sheet.text(fits_right ? x + 4 : x - 4 - label, plot.min.y - 1, chart.first_pain->text, style);
    }
    label_days(sheet, days, chart.days);
}

std::vector<std::vector<Point>> pain_lines(const PainChart& chart) {
    std::vector<std::vector<Point>> lines;
    for (std::size_t i = 0; i < chart.mornings.size(); ++i) {
        const bool is_gap = i == 0 || chart.mornings[i].day - chart.mornings[i - 1].day >= one_week;
        if (is_gap) lines.emplace_back();
        float sum = 0;
        float count = 0;
        for (std::size_t j = i + 1; j-- > 0 && chart.mornings[i].day - chart.mornings[j].day < std::chrono::days{3};) {
            sum += static_cast<float>(chart.mornings[j].pain);
            ++count;
        }
        lines.back().push_back({days_between(chart.from, chart.mornings[i].day), sum / count});
    }
    return lines;
}

void draw_pain(PdfSheet& sheet, Rect area, const PainChart& chart) {
    const Rect plot{area.min, {area.max.x - 18, area.max.y - 12}};
    const Days days{chart.from, chart.to, plot};
    int most = 5;
    for (const auto& dot : chart.mornings) most = std::max(most, dot.pain);
    const Rect scale{{plot.min.x, plot.min.y + 15}, {plot.max.x, plot.max.y - 14}};
    const auto height_of = [&](float pain) { return scale.max.y - pain / static_cast<float>(most) * scale.height(); };
    bool is_even = false;
    for (const auto& band : chart.stages) {
        const Rect tinted{{std::max(plot.min.x, days.edge(band.from)) + 1, plot.min.y},
                          {std::min(plot.max.x, days.edge(band.to + std::chrono::days{1})) - 1, plot.max.y}};
        if (tinted.width() <= 0) continue;
        sheet.box(tinted, 6, is_even ? &inks::primary_tint : &inks::sunken, nullptr);
        if (sheet.text_width(band.name, axis) + 12 <= tinted.width()) {
            sheet.text(tinted.min.x + 6, tinted.min.y + 4, band.name, {7.8F, true, inks::quiet});
        }
        is_even = !is_even;
    }
    for (const int pain : {0, chart.green_to, most}) {
        const float y = height_of(static_cast<float>(pain));
        const bool is_limit = pain == chart.green_to && pain > 0;
        sheet.line({plot.min.x, y}, {plot.max.x, y}, is_limit ? inks::good : inks::line, is_limit ? 1.0F : 0.5F,
                   is_limit);
        sheet.text(plot.max.x + 6, y - 5, std::to_string(pain), axis);
    }
    for (const auto& dot : chart.mornings) {
        sheet.circle({days.at(dot.day), height_of(static_cast<float>(dot.pain))}, 1.6F, &inks::pain_tint, nullptr);
    }
    const float per_day = plot.width() / std::max(1.0F, days_between(chart.from, chart.to) + 1);
    Point last{};
    for (const auto& mean : pain_lines(chart)) {
        std::vector<Point> line;
        line.reserve(mean.size());
        for (const Point& p : mean) line.push_back({plot.min.x + (p.x + 0.5F) * per_day, height_of(p.y)});
        sheet.lines(line, inks::pain, 1.6F);
        last = line.back();
    }
    if (!chart.mornings.empty()) sheet.circle(last, 2.8F, &inks::pain, &inks::paper, 1);
    for (const auto& run : chart.runs) light_mark(sheet, {days.at(run.day), plot.max.y - 7}, run.light);
    label_days(sheet, days, chart.days);
}

}  // namespace jointline::report
