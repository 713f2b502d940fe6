// One run: its facts, the way on the ground, its laps.
#include <algorithm>
#include <string>

#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/notes.h"

namespace jointline::ui {

namespace {

CardLook run_card(Frame& frame) {
    CardLook card;
    card.radius = frame.metrics().radius_card;
    card.pad = frame.metrics().pad - 2;
    return card;
}

void fact_grid(Frame& frame, Column& column, const std::vector<FactView>& facts) {
    const float gap = frame.dp(12);
    const std::size_t across = column.width >= frame.dp(460) ? 3 : 2;
    const float width = (column.width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    float tallest = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const TextBlock value = lay_out(frame, facts[i].value, Type::Heading, width);
        const TextBlock label = lay_out(frame, facts[i].label, Type::Small, width);
        const ImVec2 at{column.x + static_cast<float>(i % across) * (width + gap), column.y};
        draw_text(frame, value, at, frame.color(Role::Ink));
        draw_text(frame, label, {at.x, at.y + value.height()}, frame.color(Role::InkSoft));
        frame.says("fact." + std::to_string(i), "text", facts[i].label,
                   Box::sized(at, {width, value.height() + label.height()}), facts[i].value);
        tallest = std::max(tallest, value.height() + label.height());
        if (i % across + 1 == across || i + 1 == facts.size()) {
            column.take(tallest);
            column.space(frame.dp(12));
            tallest = 0;
        }
    }
}

void route_sketch(Frame& frame, Column& column, const RunView& run) {
    Rect bounds{{0, 0}, {0, 0}};
    for (const auto& line : run.route)
        for (const Point p : line) {
            bounds.min = {std::min(bounds.min.x, p.x), std::min(bounds.min.y, p.y)};
            bounds.max = {std::max(bounds.max.x, p.x), std::max(bounds.max.y, p.y)};
        }
    const Box box = column.take(frame.dp(240));
    const float pad = frame.dp(12);
    const float wide = std::max(bounds.width(), 1.0F);
    const float high = std::max(bounds.height(), 1.0F);
    const float scale = std::min((box.width() - 2 * pad) / wide, (box.height() - 2 * pad) / high);
    const Point middle = bounds.center();
    const auto on_screen = [&](Point p) {
        return ImVec2{box.center().x + (p.x - middle.x) * scale, box.center().y - (p.y - middle.y) * scale};
    };
    ImDrawList& list = frame.list();
    for (const auto& line : run.route) {
        for (const Point p : line) list.PathLineTo(on_screen(p));
        list.PathStroke(frame.color(Role::Primary), 0, frame.dp(3));
    }
    if (!run.route.empty() && !run.route.front().empty()) {
        list.AddCircleFilled(on_screen(run.route.front().front()), frame.dp(6), frame.color(Role::Surface));
        list.AddCircle(on_screen(run.route.front().front()), frame.dp(6), frame.color(Role::Ink), 0, frame.dp(2));
        list.AddCircleFilled(on_screen(run.route.back().back()), frame.dp(5), frame.color(Role::Ink));
    }
    frame.says("route", "img", run.route_label, box);
    column.space(frame.dp(4));
    text(frame, column, "route.label", run.route_label, Type::Caption, Role::InkFaint);
}

void lap_rows(Frame& frame, Column& column, const RunView& run) {
    heading(frame, column, "laps", run.laps_title, Type::Label);
    column.space(frame.dp(8));
    for (const auto& lap : run.laps) {
        const std::string words = lap.number + "   " + lap.distance + (lap.time.empty() ? "" : "   " + lap.time) +
                                  (lap.pace.empty() ? "" : "   " + lap.pace);
        text(frame, column, "lap." + lap.number, words, Type::Body, Role::InkSoft);
        column.space(frame.dp(4));
    }
}

}  // namespace

void draw_run(const View& view, Frame& frame, Box area) {
    if (!view.run) return;
    const RunView& run = *view.run;
    Box middle = column_box(frame, area, 720);
    HeaderLook look;
    look.title = run.day;
    header(frame, view, middle, look);
    Scroll scroll(frame, "run", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(8));
    heading(frame, column, "title", run.title, Type::Title);
    column.space(frame.dp(14));
    if (!run.over.empty()) {
        note(frame, column, "over", run.over, Tone::Watch, Icon::Triangle);
        column.space(frame.dp(frame.metrics().gap));
    }
    on_card(frame, column, run_card(frame), [&](Column& inner) { fact_grid(frame, inner, run.facts); });
    column.space(frame.dp(frame.metrics().gap));
    if (!run.route.empty()) {
        on_card(frame, column, run_card(frame), [&](Column& inner) { route_sketch(frame, inner, run); });
        column.space(frame.dp(frame.metrics().gap));
    }
    if (!run.laps.empty()) {
        on_card(frame, column, run_card(frame), [&](Column& inner) { lap_rows(frame, inner, run); });
        column.space(frame.dp(frame.metrics().gap));
    }
    if (!run.source.empty()) text(frame, column, "source", run.source, Type::Small, Role::InkFaint);
    column.space(frame.dp(24));
}

}  // namespace jointline::ui
