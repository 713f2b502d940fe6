#include "ui/widgets/pain_curve.h"

#include <string>

#include "ui/shapes.h"

namespace jointline::ui {

namespace {

constexpr int fewest_days = 7;   // across: a first dot does not stand alone in the middle
constexpr int longest_join = 2;  // days between two mornings that a line may join

struct Plot {
    Box box;   ///< the bands
    Box area;  ///< where pain 0 to `top` lies
    int days = fewest_days;
    int top = 5;

    float x(int day) const {
        return area.min.x + area.width() * static_cast<float>(day - 1) / static_cast<float>(days - 1);
    }
    float y(int pain) const { return area.max.y - area.height() * static_cast<float>(pain) / static_cast<float>(top); }
    ImVec2 at(const EpisodeView::Point& point) const { return {x(point.day), y(point.pain)}; }
};

void draw_bands(Frame& frame, const EpisodeView& episode, const Plot& plot) {
    const float half = plot.area.width() / static_cast<float>(plot.days - 1) / 2;
    const auto edge = [&](int day) { return std::max(plot.box.min.x, plot.x(day) - half); };
    for (std::size_t i = 0; i < episode.stages.size(); ++i) {
        const StageView& stage = episode.stages[i];
        if (!stage.from_day) continue;
        float right = plot.box.max.x;
        if (i + 1 < episode.stages.size() && episode.stages[i + 1].from_day)
            right = edge(*episode.stages[i + 1].from_day) - frame.dp(3);
        const Box band{{i == 0 ? plot.box.min.x : edge(*stage.from_day), plot.box.min.y}, {right, plot.box.max.y}};
        if (band.width() < frame.dp(2)) continue;
        fill(frame, band, frame.color(i % 2 == 0 ? Role::Sunken : Role::PrimaryTint), 12);
        const TextBlock name = lay_out(frame, std::to_string(i + 1) + " " + stage.name, Type::Caption);
        if (name.width + frame.dp(16) > band.width()) continue;
        draw_text(frame, name, {band.min.x + frame.dp(10), band.min.y + frame.dp(6)}, frame.color(Role::InkSoft));
    }
}

void draw_grid(Frame& frame, const Plot& plot) {
    for (int pain = 0; pain <= plot.top; pain += 5) {
        const float y = plot.y(pain);
        hairline(frame, {plot.box.min.x, y}, plot.box.width());
        const TextBlock label = lay_out(frame, std::to_string(pain), Type::Caption);
        draw_text(frame, label, {plot.box.max.x + frame.dp(10), y - label.height() / 2}, frame.color(Role::InkFaint));
    }
}

void draw_line(Frame& frame, const EpisodeView& episode, const Plot& plot) {
    const auto& curve = episode.curve;
    const ImU32 ink = frame.color(Role::Pain);
    for (std::size_t i = 1; i < curve.size(); ++i)
        if (curve[i].day - curve[i - 1].day <= longest_join)
            frame.list().AddLine(plot.at(curve[i - 1]), plot.at(curve[i]), ink, frame.dp(3));
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const bool last = i + 1 == curve.size();
        if (last) frame.list().AddCircleFilled(plot.at(curve[i]), frame.dp(9), frame.color(Role::Surface), 32);
        frame.list().AddCircleFilled(plot.at(curve[i]), frame.dp(last ? 6 : 4), ink, 24);
    }
}

/// The first day at the left, today where it is; one below the other where they would meet.
void draw_days(Frame& frame, Column& column, std::string_view id, const EpisodeView& episode, const Plot& plot) {
    const TextBlock from = lay_out(frame, episode.curve_from, Type::Caption);
    const TextBlock to = lay_out(frame, episode.curve_to, Type::Caption);
    const float left = plot.box.min.x;
    const float x = std::clamp(plot.x(episode.days) - to.width / 2, left, plot.box.max.x - to.width);
    if (episode.days > 1 && x > left + from.width + frame.dp(12)) {
        const Box row = column.take(from.height());
        draw_text(frame, from, {left, row.min.y}, frame.color(Role::InkSoft));
        draw_text(frame, to, {x, row.min.y}, frame.color(Role::Ink));
        frame.says(std::string(id) + ".from", "text", episode.curve_from,
                   Box::sized({left, row.min.y}, {from.width, from.height()}));
        frame.says(std::string(id) + ".to", "text", episode.curve_to,
                   Box::sized({x, row.min.y}, {to.width, to.height()}));
        return;
    }
    const Box row = column.take(to.height());
    draw_text(frame, to, {x, row.min.y}, frame.color(Role::Ink));
    frame.says(std::string(id) + ".to", "text", episode.curve_to, Box::sized({x, row.min.y}, {to.width, to.height()}));
}

}  // namespace

void pain_curve(Frame& frame, Column& column, std::string_view id, const EpisodeView& episode) {
    const float label = lay_out(frame, "10", Type::Caption).width + frame.dp(14);
    const float caption = lay_out(frame, "1", Type::Caption).height();
    const Box whole = column.take(frame.dp(frame.metrics().kiosk() ? 220 : 176) + caption);
    Plot plot;
    plot.days = std::max(episode.days, fewest_days);
    for (const auto& point : episode.curve)
        if (point.pain > 5) plot.top = 10;
    plot.box = {whole.min, {whole.max.x - label, whole.max.y}};
    plot.area = {{plot.box.min.x + frame.dp(14), plot.box.min.y + caption + frame.dp(22)},
                 {plot.box.max.x - frame.dp(14), plot.box.max.y - frame.dp(16)}};
    draw_bands(frame, episode, plot);
    draw_grid(frame, plot);
    draw_line(frame, episode, plot);
    std::string said;
    for (const auto& point : episode.curve)
        said += (said.empty() ? "" : ", ") + std::to_string(point.day) + ": " + std::to_string(point.pain);
    frame.says(id, "img", episode.curve_title, plot.box, said);
    column.space(frame.dp(6));
    draw_days(frame, column, id, episode, plot);
}

}  // namespace jointline::ui
