#include <algorithm>

#include "core/body/figure.h"
#include "core/body/lines.h"

namespace jointline::body {

namespace {

template <typename Enum>
std::optional<Enum> enum_named(std::initializer_list<Enum> all, std::string_view wanted) {
    for (const Enum one : all)
        if (name(one) == wanted) return one;
    return std::nullopt;
}

Rect mirrored(const Rect& rect) { return {{-rect.max.x, rect.min.y}, {-rect.min.x, rect.max.y}}; }

Outline mirrored(const Outline& outline) {
    return {{outline.site.region, other(outline.site.side)},
            jointline::mirrored(outline.shape),
            {-outline.label.x, outline.label.y},
            outline.room};
}

/// The right leg's figure from the left one's.
Figure mirrored(const Figure& figure) {
    Figure out = figure;
    out.id.side = other(figure.id.side);
    out.mirrored = true;
    out.frame = mirrored(figure.frame);
    for (Rect& window : out.windows) window = mirrored(window);
    out.origin.x = -figure.origin.x;
    for (Outline& outline : out.outlines) outline = mirrored(outline);
    out.silhouette = jointline::mirrored(figure.silhouette);
    return out;
}

/// Both legs stand on one picture: adds the other side of everything that has sides.
void add_other_side(Figure& figure) {
    const std::size_t drawn = figure.outlines.size();
    for (std::size_t i = 0; i < drawn; ++i)
        if (figure.outlines[i].site.side != Side::None)
            figure.outlines.push_back(mirrored(Outline(figure.outlines[i])));
}

std::optional<FigureId> figure_id(const Line& line) {
    if (line.words.size() != 4) return std::nullopt;
    const auto zoom = enum_named({Zoom::Body, Zoom::Leg, Zoom::Knee, Zoom::Sole}, line.words[1]);
    const auto view = view_named(line.words[2]);
    const auto build = enum_named({Build::Athletic, Build::Soft}, line.words[3]);
    if (!zoom || !view || !build) return std::nullopt;
    const bool one_leg = *zoom == Zoom::Leg || *zoom == Zoom::Knee;
    return FigureId{*zoom, *view, *build, one_leg ? Side::Left : Side::None};
}

}  // namespace

Result<Done> Figures::add(std::string_view text, std::string file) {
    Figure figure;
    Shape* shape = nullptr;  // where the next pieces belong
    bool named = false;
    for (const Line& line : lines_of(text)) {
        const std::string_view kind = line.words[0];
        if (kind == "figure") {
            const auto id = figure_id(line);
            if (!id) return fault(file, line, "expected: figure ZOOM VIEW BUILD");
            figure.id = *id;
            named = true;
        } else if (kind == "frame" || kind == "window") {
            const auto corners = points(line, 1);
            if (!corners || corners->size() != 2) return fault(file, line, "expected two corners");
            const Rect rect{(*corners)[0], (*corners)[1]};
            if (kind == "frame") {
                figure.frame = rect;
            } else {
                figure.windows.push_back(rect);
            }
        } else if (kind == "origin") {
            const auto origin = points(line, 1);
            if (!origin || origin->size() != 1) return fault(file, line, "expected one point");
            figure.origin = origin->front();
        } else if (kind == "outline" && line.words.size() == 6) {
            const auto region = region_named(line.words[1]);
            const auto side = side_named(line.words[2]);
            const auto room = whole(line.words[3]);
            const auto label = points(line, 4);
            if (!region || !side || !room || !label) return fault(file, line, "expected: outline REGION SIDE ROOM X Y");
            figure.outlines.push_back({{*region, *side}, {}, label->front(), static_cast<float>(*room) / 10});
            shape = &figure.outlines.back().shape;
        } else if (kind == "silhouette") {
            shape = &figure.silhouette;
        } else if (kind == "piece" && shape != nullptr) {
            auto border = points(line, 1);
            if (!border || border->size() < 3)
                return fault(file, line, "expected three points or more, as whole numbers");
            shape->add(*std::move(border));
        } else {
            return fault(file, line, "not a statement of an outline file");
        }
    }
    if (!named || figure.windows.empty() || figure.frame.width() <= 0)
        return Error{ErrorCode::BadInput, "no figure, frame or window in it", std::move(file)};
    if (figure.id.side == Side::None) {
        add_other_side(figure);
        figures_.push_back(std::move(figure));
    } else {
        figures_.push_back(figure);
        figures_.push_back(mirrored(figure));
    }
    return Done{};
}

const Figure* Figures::find(FigureId id) const {
    if (id.zoom == Zoom::Knee) id.build = Build::Athletic;
    const auto at = std::find_if(figures_.begin(), figures_.end(), [&](const Figure& f) { return f.id == id; });
    return at == figures_.end() ? nullptr : &*at;
}

}  // namespace jointline::body
