#include "ui/widgets/figure_view.h"

#include <string>

#include "ui/shapes.h"
#include "ui/stage.h"

namespace jointline::ui {

namespace {

constexpr float finger_scale = 2.1F;  // dp to a millimetre: no zone of the knee is under 28 dp then

float fit(const Rect& rect, const Box& box) {
    return std::min(box.width() / rect.width(), box.height() / rect.height());
}

}  // namespace

FigureView fitted(Frame& frame, const MapView& map, const Box& box) {
    const Rect window = map.windows.empty() ? map.area : map.windows.front();
    FigureView view;
    if (map.area.width() <= 0 || map.area.height() <= 0) return view;
    const float whole = fit(map.area, box);
    view.scale = std::max(whole, std::min(fit(window, box), frame.dp(finger_scale)));
    const Point middle = view.scale <= whole ? map.area.center() : window.center();
    view.zero = {box.center().x - middle.x * view.scale, box.center().y + middle.y * view.scale};
    return view;
}

void fill_shape(Frame& frame, const Shape& shape, const FigureView& view, ImU32 color) {
    ImDrawList& list = frame.list();
    const ImVec2 white = frame.atlas().white();
    for (const Shape::Piece& piece : shape.pieces) {
        if (piece.triangles.empty()) continue;
        list.PrimReserve(static_cast<int>(piece.triangles.size()), static_cast<int>(piece.border.size()));
        const unsigned first = list._VtxCurrentIdx;
        for (const std::uint16_t index : piece.triangles) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
        for (const Point& point : piece.border) list.PrimWriteVtx(view.to_screen(point), white, color);
    }
}

void outline_shape(Frame& frame, const Shape& shape, const FigureView& view, ImU32 color, float width) {
    ImVector<ImVec2> points;
    for (const Shape::Piece& piece : shape.pieces) {
        points.resize(0);
        for (const Point& point : piece.border) points.push_back(view.to_screen(point));
        frame.list().AddPolyline(points.Data, points.Size, color, ImDrawFlags_Closed, width);
    }
}

void draw_art(Frame& frame, const MapView& map, std::string_view art, const FigureView& view, float alpha) {
    if (art.empty() || alpha <= 0) return;
    const std::string asset = std::string(art) + "_" + std::string(frame.theme().art_suffix()) + ".png";
    const Picture& picture = frame.textures().picture(asset);
    if (picture.texture == ImTextureID{}) return;
    const Box box = view.to_screen(map.area);
    const float left = map.mirrored ? 1.0F : 0.0F;
    frame.list().AddImage(picture.texture, box.min, box.max, {left, 0}, {1 - left, 1},
                          IM_COL32(255, 255, 255, static_cast<int>(std::lround(alpha * 255))));
}

}  // namespace jointline::ui
