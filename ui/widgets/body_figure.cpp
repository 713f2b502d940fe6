#include "ui/widgets/body_figure.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/motion.h"
#include "ui/shadows.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/callout.h"
#include "ui/widgets/figure_view.h"

namespace jointline::ui {

namespace {

constexpr float finger_radius = 24;  // dp: off the body, so far the nearest region is meant
constexpr float swipe = 56;          // dp that turn the figure
constexpr float most_zoom = 3.5F;
constexpr float dot_room = 38;      // dp a place is wide to be hinted at
constexpr float dot_distance = 66;  // dp between two hints
constexpr std::size_t most_dots = 6;

bool is_close_up(const MapView& map) { return map.figure != "body"; }

bool shows(const MapView& map, std::string_view region) {
    return std::any_of(map.regions.begin(), map.regions.end(), [&](const RegionView& one) { return one.id == region; });
}

/// One map in one frame.
class Map {
public:
    Map(Frame& frame, std::string_view id, const MapView& map, const Box& box, const FigureLook& look)
        : frame_(frame), id_(id), map_(map), box_(box), look_(look), state_(frame.memory().maps[std::string(id)]) {}

    std::optional<Command> run() {
        notice_turn();
        frame_.touch().open_view(id_ + ".view", box_);
        TargetOptions options;
        options.grip = Grip::Free;
        options.arrows = true;
        tap_ = frame_.touch().target(id_, box_, options);
        zoom_and_pan();
        view_ = fitted(frame_, map_, figure_box());
        view_.zero = box_.center() + (view_.zero - box_.center()) * state_.zoom + state_.pan;
        view_.scale *= state_.zoom;
        state_.center = view_.zero;
        state_.scale = view_.scale;
        draw();
        tell();
        std::optional<Command> asked = gestures();
        if (callout_ &&
            draw_callout(frame_, id_ + ".callout", *map_.callout, *callout_, view_.to_screen(map_.callout->at)))
            asked = ZoomIn{};
        frame_.touch().close_view();
        return asked;
    }

private:
    void notice_turn();
    void zoom_and_pan();
    void draw();
    void draw_regions(const FigureView& view, float alpha);
    std::vector<ImVec2> dots(const FigureView& view) const;
    void draw_spots(const FigureView& view, float alpha);
    void draw_side_words();
    Box figure_box() const;
    void place_callout();
    void tell();
    std::optional<Command> gestures();
    std::optional<Command> turn(int step) const;
    const RegionView* under_finger() const;

    Frame& frame_;
    std::string id_;
    const MapView& map_;
    Box box_;
    FigureLook look_;
    MapState& state_;
    FigureView view_;
    Tap tap_;
    std::optional<Box> callout_;
};

int chosen_view(const MapView& map) {
    for (std::size_t i = 0; i < map.views.size(); ++i)
        if (map.views[i].chosen) return static_cast<int>(i);
    return 0;
}

void Map::notice_turn() {
    if (state_.art != map_.art) {
        state_.last = state_.art;
        state_.art = map_.art;
        const int now = chosen_view(map_);
        state_.direction = state_.turns == 0 || now == state_.view ? 0 : now > state_.view ? 1.0F : -1.0F;
        state_.view = now;
        ++state_.turns;
        state_.zoom = 1;
        state_.pan = {};
    }
    const auto spots = static_cast<int>(map_.spots.size());
    if (spots > state_.spots && state_.turns > 0) ++state_.rings;
    state_.spots = spots;
}

void Map::zoom_and_pan() {
    if (const float wheel = frame_.touch().wheel(id_ + ".view"); wheel != 0) {
        const float before = state_.zoom;
        state_.zoom = std::clamp(state_.zoom * std::pow(1.15F, wheel), 1.0F, most_zoom);
        const ImVec2 anchor = frame_.touch().at() - box_.center();
        state_.pan = anchor - (anchor - state_.pan) * (state_.zoom / before);
    }
    if (const Drag* drag = frame_.touch().drag(id_); drag != nullptr && state_.zoom > 1)
        state_.pan = state_.pan + drag->step;
    const float over = (state_.zoom - 1) / 2;
    state_.pan.x = std::clamp(state_.pan.x, -box_.width() * over, box_.width() * over);
    state_.pan.y = std::clamp(state_.pan.y, -box_.height() * over, box_.height() * over);
}

const RegionView* Map::under_finger() const {
    const Point at = view_.to_figure(frame_.touch().pressed_at());
    for (const RegionView& region : map_.regions)
        if (region.shape != nullptr && region.shape->contains(at)) return &region;
    return nullptr;
}

void Map::draw_regions(const FigureView& view, float alpha) {
    if (is_close_up(map_)) {
        const ImU32 line = faded(IM_COL32_WHITE, alpha * (frame_.theme().dark() ? 0.16F : 0.38F));
        for (const RegionView& region : map_.regions)
            if (region.shape != nullptr) outline_shape(frame_, *region.shape, view, line, frame_.dp(1));
    }
    const RegionView* pressed = tap_.pressed && frame_.touch().drag(id_) == nullptr ? under_finger() : nullptr;
    for (const RegionView& region : map_.regions) {
        if (region.shape == nullptr || (!region.marked && &region != pressed)) continue;
        const float full = 0.3F + 0.06F * static_cast<float>(region.strength.value_or(region.marked ? 5 : 4));
        const float strength = region.marked ? full : 0.6F * full;
        fill_shape(frame_, *region.shape, view, frame_.color(Role::Pain, alpha * std::min(strength, 0.9F)));
        outline_shape(frame_, *region.shape, view,
                      frame_.color(Role::Pain, alpha * (region.active || &region == pressed ? 0.95F : 0.6F)),
                      frame_.dp(region.active ? 1.6F : 1.2F));
    }
}

/// A hint that there are places to tap, not a map of them: the widest first, well apart, off everything else.
std::vector<ImVec2> Map::dots(const FigureView& view) const {
    std::vector<const RegionView*> widest;
    for (const RegionView& region : map_.regions)
        if (region.dot && !region.marked && region.room * view.scale >= frame_.dp(dot_room)) widest.push_back(&region);
    std::sort(widest.begin(), widest.end(), [](const auto* a, const auto* b) { return a->room > b->room; });
    std::vector<ImVec2> taken;
    for (const SpotView& spot : map_.spots) taken.push_back(view.to_screen(spot.at));
    const std::size_t spots = taken.size();
    const Box inside = box_.grown(-frame_.dp(40));
    for (const RegionView* region : widest) {
        const ImVec2 at = view.to_screen(region->anchor);
        const auto near = [&](ImVec2 other) { return length(other - at) < frame_.dp(dot_distance); };
        const auto under = [&](const Box& obstacle) { return obstacle.grown(frame_.dp(12)).contains(at); };
        if (!inside.contains(at) || std::any_of(taken.begin(), taken.end(), near)) continue;
        if (std::any_of(look_.obstacles.begin(), look_.obstacles.end(), under)) continue;
        if (taken.size() - spots < most_dots) taken.push_back(at);
    }
    taken.erase(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(spots));
    return taken;
}

void Map::draw_spots(const FigureView& view, float alpha) {
    const float dot = frame_.dp(frame_.metrics().dot) / 2;
    for (const ImVec2 at : dots(view)) {
        frame_.list().AddCircleFilled(at, dot + frame_.dp(1.2F), frame_.color(Role::DotRing, alpha * 0.92F), 28);
        frame_.list().AddCircleFilled(at, dot - frame_.dp(0.8F), faded(IM_COL32_WHITE, alpha), 28);
    }
    if (look_.beside != nullptr) return;
    for (const SpotView& spot : map_.spots) {
        const ImVec2 at = view.to_screen(spot.at);
        if (spot.active) {
            const std::string ring = id_ + "/ring" + std::to_string(state_.rings);
            const float t = frame_.motion().to(ring, 1, Pace::Ring, state_.rings > 0 ? 0.0F : 1.0F);
            for (const float late : {0.0F, 0.25F}) {
                const float own = std::clamp((t - late) / (1 - late), 0.0F, 1.0F);
                if (t < 1)
                    frame_.list().AddCircle(at, frame_.dp(mix(11, 38, own)), frame_.color(Role::Pain, 0.6F * (1 - own)),
                                            48, frame_.dp(2));
            }
        }
        const float r = frame_.dp(10.5F);
        frame_.list().AddCircleFilled(at, r, faded(IM_COL32_WHITE, alpha), 36);
        frame_.list().AddCircleFilled(at, r - frame_.dp(2.2F), frame_.color(Role::Pain, alpha), 32);
        if (spot.number.empty()) {
            frame_.list().AddCircleFilled(at, frame_.dp(3.2F), faded(IM_COL32_WHITE, alpha), 20);
        } else {
            TypeStyle style = frame_.metrics().type(Type::Tab);
            style.size = 12 / frame_.text_scale();
            style.line = 16 / frame_.text_scale();
            const TextBlock number = lay_out(frame_, spot.number, style);
            draw_text(frame_, number, {at.x - number.width / 2, at.y - number.height() / 2},
                      frame_.color(Role::OnPain, alpha));
        }
    }
}

/// The words for left and right stand beside the feet; where there is no room, below them.
Box Map::figure_box() const {
    if (map_.side_at_left.empty() && map_.side_at_right.empty()) return box_;
    const TextBlock left = lay_out(frame_, map_.side_at_left, Type::Small);
    const TextBlock right = lay_out(frame_, map_.side_at_right, Type::Small);
    const float scale = fitted(frame_, map_, box_).scale;
    constexpr float feet = 190;  // millimetres from the middle to the outside of a foot
    const float room = box_.width() / 2 - feet * scale - frame_.dp(frame_.metrics().margin + 8);
    if (std::max(left.width, right.width) <= room) return box_;
    return {box_.min, {box_.max.x, box_.max.y - left.line_height - frame_.dp(10)}};
}

void Map::draw_side_words() {
    const float y = box_.max.y - frame_.dp(8);
    const auto word = [&](std::string_view text, std::string_view id, bool right) {
        if (text.empty()) return;
        const TextBlock block = lay_out(frame_, text, Type::Small, box_.width() * 0.42F);
        const float margin = frame_.dp(frame_.metrics().margin);
        const ImVec2 at{right ? box_.max.x - margin - block.width : box_.min.x + margin, y - block.height()};
        draw_text(frame_, block, at, frame_.color(Role::InkSoft), right ? Align::Right : Align::Left, block.width);
        frame_.says(id_ + std::string(id), "text", text, Box::sized(at, {block.width, block.height()}));
    };
    word(map_.side_at_left, ".left", false);
    word(map_.side_at_right, ".right", true);
}

void Map::draw() {
    ImDrawList& list = frame_.list();
    const Box bleed = box_;
    list.PushClipRect(bleed.min, bleed.max, true);  // It ends where the map ends: no edge is seen.
    draw_glow(frame_, box_.center(), {std::min(box_.width(), box_.height() * 1.25F), box_.height()});
    const float t =
        frame_.motion().to(id_ + "/turn" + std::to_string(state_.turns), 1, Pace::Turn, state_.turns > 1 ? 0.0F : 1.0F);
    const float slide = frame_.motion().less() ? 0 : state_.direction * frame_.dp(24);
    float held = 0;
    if (const Drag* drag = frame_.touch().drag(id_); drag != nullptr && state_.zoom <= 1)
        held = (drag->at.x - drag->from.x) * 0.25F;
    if (t < 1) {
        FigureView old = view_;
        old.zero.x -= slide * t;
        draw_art(frame_, map_, state_.last, old, 1 - t * t);
    }
    FigureView shown = view_;
    shown.zero.x += slide * (1 - t) + held;
    draw_art(frame_, map_, map_.art, shown, t);
    draw_regions(shown, t);
    // Where the picture goes on beyond what is shown, it fades.
    const Box art = view_.to_screen(map_.area);
    const float fade = frame_.dp(36);
    const ImU32 canvas = frame_.color(Role::Canvas);
    if (art.min.y < bleed.min.y - 1) draw_fade(frame_, {bleed.min, {bleed.max.x, bleed.min.y + fade}}, canvas, true);
    if (art.max.y > bleed.max.y + 1) draw_fade(frame_, {{bleed.min.x, bleed.max.y - fade}, bleed.max}, canvas);
    draw_spots(shown, t);
    list.PopClipRect();
    draw_side_words();
    if (tap_.focused) draw_focus(frame_, box_.grown(-frame_.dp(8)), 16);
}

void Map::place_callout() {
    if (!map_.callout || look_.beside != nullptr) return;
    std::vector<Box> avoid(look_.obstacles.begin(), look_.obstacles.end());
    const ImVec2 spot = view_.to_screen(map_.callout->at);
    for (const SpotView& other : map_.spots)
        avoid.push_back(Box::around(view_.to_screen(other.at), {frame_.dp(28), frame_.dp(28)}));
    for (const ImVec2 dot : dots(view_)) avoid.push_back(Box::around(dot, {frame_.dp(18), frame_.dp(18)}));
    for (const RegionView& region : map_.regions)
        if (region.marked && region.shape != nullptr) avoid.push_back(view_.to_screen(region.shape->bounds()));
    callout_ = callout_box(frame_, *map_.callout, {spot, box_, avoid});
}

void Map::tell() {
    place_callout();
    Node picture = frame_.node(id_, "img", map_.picture_label, box_);
    picture.focused = frame_.touch().focus() == id_;
    frame_.semantics().open(std::move(picture));
    const float side = std::max(frame_.dp(8), 8.0F);
    for (const RegionView& region : map_.regions) {
        // The middle of its widest part, or of a triangle of it, if something lies over that.
        std::vector<Point> candidates{region.anchor};
        if (region.shape != nullptr)
            for (const Shape::Piece& piece : region.shape->pieces)
                for (std::size_t i = 0; i + 2 < piece.triangles.size(); i += 3) {
                    const Point& a = piece.border[piece.triangles[i]];
                    const Point& b = piece.border[piece.triangles[i + 1]];
                    const Point& c = piece.border[piece.triangles[i + 2]];
                    candidates.push_back({(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3});
                }
        // A mouse stands on whole pixels: the middle of the rect is one, and it lies inside the outline.
        const auto pixel_of = [&](Point p) {
            const ImVec2 at = view_.to_screen(p);
            return ImVec2{std::floor(at.x), std::floor(at.y)};
        };
        const auto can_be_tapped = [&](ImVec2 at) {
            if (!box_.contains(at) || (callout_ && callout_->contains(at))) return false;
            if (region.shape != nullptr && !region.shape->contains(view_.to_figure(at))) return false;
            return std::none_of(look_.obstacles.begin(), look_.obstacles.end(),
                                [&](const Box& obstacle) { return obstacle.contains(at); });
        };
        const auto place = std::find_if(candidates.begin(), candidates.end(),
                                        [&](Point candidate) { return can_be_tapped(pixel_of(candidate)); });
        const bool visible = place != candidates.end();
        const ImVec2 at = pixel_of(visible ? *place : region.anchor);
        const float room = 2 * std::round(std::clamp(region.room * view_.scale * 0.3F, side / 2, frame_.dp(12)));
        // What both maps show has its plain name on the closer one.
        const bool twice = look_.beside != nullptr && shows(*look_.beside, region.id);
        Node node = frame_.node(twice ? id_ + "." + region.id : region.id, "button", region.label,
                                Box::around(at, {room, room}));
        node.visible = visible;
        if (region.marked) node.value = region.strength ? std::to_string(*region.strength) : "true";
        frame_.semantics().add(std::move(node));
    }
    frame_.semantics().close();
}

std::optional<Command> Map::turn(int step) const {
    const auto count = static_cast<int>(map_.views.size());
    if (count < 2) return std::nullopt;
    const int next = (chosen_view(map_) + step + count) % count;
    return TurnFigure{map_.figure, map_.views[static_cast<std::size_t>(next)].id};
}

std::optional<Command> Map::gestures() {
    Touch& touch = frame_.touch();
    if (const Drag* drag = touch.drag(id_); drag != nullptr && drag->over && state_.zoom <= 1) {
        const ImVec2 way = drag->at - drag->from;
        if (std::abs(way.x) > frame_.dp(swipe) && std::abs(way.x) > std::abs(way.y)) return turn(way.x < 0 ? 1 : -1);
    }
    const bool keyed = touch.focus() == id_ && touch.keyboard_in_use();
    if (keyed && touch.keys().right != 0) return turn(touch.keys().right);
    if (!tap_.tapped) return std::nullopt;
    if (keyed) return map_.callout && !map_.callout->action.empty() ? std::optional<Command>(ZoomIn{}) : std::nullopt;
    const Point at = view_.to_figure(touch.at());
    return TapFigure{map_.figure, at, Millimetres{frame_.dp(finger_radius) / view_.scale}};
}

}  // namespace

std::optional<Command> body_figure(Frame& frame, std::string_view id, const MapView& map, const Box& box,
                                   const FigureLook& look) {
    return Map(frame, id, map, box, look).run();
}

FigurePlace figure_place(Frame& frame, std::string_view id) {
    const auto found = frame.memory().maps.find(id);
    return found == frame.memory().maps.end() ? FigurePlace{} : FigurePlace{found->second.center, found->second.scale};
}

void figure_zoom(Frame& frame, const MapView& body, const MapView& close_up, std::string_view close_up_id,
                 const Box& box) {
    Memory& memory = frame.memory();
    const auto from = memory.maps.find("map.body");
    const float t = frame.motion().to(std::string(close_up_id) + "/zoom", 1, Pace::Zoom, 0.0F);
    if (t >= 1 || frame.motion().less() || from == memory.maps.end() || from->second.scale <= 0) return;
    const FigureView goal = fitted(frame, close_up, box);
    const FigureView start{from->second.center, from->second.scale};
    // The joint goes straight from its place on the body to its place in the close-up while everything grows about it.
    const ImVec2 pivot = mix(start.to_screen(close_up.origin), goal.zero, t);
    FigureView now;
    now.scale = start.scale * std::pow(goal.scale / start.scale, t);
    now.zero = {pivot.x - close_up.origin.x * now.scale, pivot.y + close_up.origin.y * now.scale};
    const float veil = 1 - std::clamp((t - 0.62F) / 0.38F, 0.0F, 1.0F);
    frame.list().PushClipRect(box.min, box.max, true);
    fill(frame, box, frame.color(Role::Canvas, veil));
    draw_art(frame, body, body.art, now, veil);
    frame.list().PopClipRect();
    frame.want_another();
}

}  // namespace jointline::ui
