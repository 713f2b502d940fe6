#include <algorithm>

#include "core/app/present.h"
#include "core/app/wording.h"

namespace jointline {
namespace {

using body::Figure;
using body::FigureId;
using body::Side;
using body::Site;
using body::View;
using body::Zoom;

std::vector<ChoiceView> views_of(const AppState& state, const FigureId& id) {
    std::vector<ChoiceView> views;
    for (const View view : {View::Front, View::Inside, View::Outside, View::Back, View::Sole}) {
        FigureId turned = id;
        turned.view = view;
        if (state.figures.find(turned) == nullptr) continue;
        const std::string name(body::name(view));
        views.push_back({name, state.strings("ui/map.view." + name), view == id.view});
    }
    return views;
}

/// A zone dot hints that a small place can be tapped: at first those that are best seen from here, then, once a place
/// is marked, its neighbours, with which it could be mistaken.
bool has_dot(const AppState& state, const FigureId& id, const body::Outline& outline) {
    if (id.zoom != Zoom::Knee) return false;
    if (const Mark* active = state.map.active(); active != nullptr && active->site.side == id.side)
        return state.regions.are_adjacent(active->site.region, outline.site.region);
    const auto& views = state.regions[outline.site.region].views;
    return !views.empty() && views.front() == id.view && state.regions[outline.site.region].stacked.empty();
}

/// Where a mark is seen on a figure: at its own place, or, from too far away to tell, on the whole knee.
const body::Outline* seen_at(const Figure& figure, Site site) {
    if (const auto* own = figure.find(site)) return own;
    if (figure.id.zoom == Zoom::Knee || !body::name(site.region).starts_with("knee.")) return nullptr;
    const auto whole = body::region_named("knee.whole");
    return whole ? figure.find({*whole, site.side}) : nullptr;
}

std::vector<RegionView> regions_of(const AppState& state, const Figure& figure) {
    std::vector<RegionView> regions;
    const Mark* active = state.map.active();
    for (const auto& outline : figure.outlines) {
        RegionView region;
        region.id = body::text(outline.site);
        region.label = chip(state, outline.site);
        region.shape = &outline.shape;
        region.anchor = outline.label;
        region.room = outline.room;
        region.dot = has_dot(state, figure.id, outline);
        for (const Mark& mark : state.map.marks()) {
            if (seen_at(figure, mark.site) != &outline) continue;
            region.marked = true;
            region.strength = std::max(region.strength, mark.strength);
            region.active = region.active || &mark == active;
        }
        regions.push_back(std::move(region));
    }
    return regions;
}

std::vector<SpotView> spots_of(const AppState& state, const Figure& figure) {
    std::vector<SpotView> spots;
    const auto& marks = state.map.marks();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto* outline = seen_at(figure, marks[i].site);
        if (outline == nullptr) continue;
        SpotView spot;
        spot.region = body::text(marks[i].site);
        spot.at = marks[i].at && marks[i].on == figure.id ? *marks[i].at : outline->label;
        spot.number = marks.size() > 1 ? std::to_string(i + 1) : "";
        spot.active = &marks[i] == state.map.active();
        spots.push_back(std::move(spot));
    }
    return spots;
}

MapView map_of(const AppState& state, const FigureId& id) {
    const Figure& figure = state.map.figure(id);
    const auto& strings = state.strings;
    const std::string view_name(body::name(id.view));
    MapView map;
    const bool is_body = id.zoom == Zoom::Body;
    map.title = is_body ? strings("ui/map.title") : close_up_title(state, id);
    map.subtitle = is_body ? strings("ui/map.subtitle") : strings("ui/map.view_long." + view_name);
    map.picture_label = strings(is_body ? "ui/map.picture.body" : "ui/map.picture.close_up",
                                {{"title", map.title}, {"view", strings("ui/map.view_name." + view_name)}});
    map.figure = std::string(body::name(id.zoom));
    map.art = body::art_name(id, id.zoom == Zoom::Knee ? state.map.layer() : body::Layer::Skin);
    map.mirrored = figure.mirrored;
    map.area = figure.frame;
    map.windows = figure.windows;
    map.origin = figure.origin;
    map.regions = regions_of(state, figure);
    map.spots = spots_of(state, figure);
    map.views = views_of(state, id);
    map.turn_label = strings("ui/map.turn");
    map.layers_label = strings("ui/map.layers");
    if (id.zoom == Zoom::Knee) {
        for (const auto layer : {body::Layer::Skin, body::Layer::Muscle, body::Layer::Ligament, body::Layer::Bone}) {
            const std::string name(body::name(layer));
            map.layers.push_back({name, strings("ui/map.layer." + name), layer == state.map.layer()});
        }
    }
    if (const Mark* active = state.map.active()) {
        for (const auto& spot : map.spots)
            if (spot.active) map.callout = CalloutView{spot.at, short_place(state, active->site.region), {}};
    }
    if (is_body) {
        // The figure faces you from the front: its left is on your right. From behind it is the other way round.
        const bool facing = id.view == View::Front;
        map.side_at_left = strings(facing ? "ui/map.side.right" : "ui/map.side.left");
        map.side_at_right = strings(facing ? "ui/map.side.left" : "ui/map.side.right");
    }
    return map;
}

/// "Also on the right?", once the first place is marked.
std::optional<ChoiceView> other_side(const AppState& state) {
    const auto& marks = state.map.marks();
    if (marks.size() != 1) return std::nullopt;
    const Site site = marks.front().site;
    if (site.side != Side::Left && site.side != Side::Right) return std::nullopt;
    const Site mirror{site.region, body::other(site.side)};
    return ChoiceView{body::text(mirror), state.strings("ui/mark.other_side." + std::string(body::name(mirror.side)))};
}

MarksView marks_of(const AppState& state) {
    const auto& strings = state.strings;
    MarksView view;
    const Mark* active = state.map.active();
    for (const Mark& mark : state.map.marks())
        view.marks.push_back({body::text(mark.site), chip(state, mark.site), &mark == active});
    if (active != nullptr) view.read_back = read_back(state, active->site);
    const auto& near = state.map.alternatives();
    if (!near.empty()) view.alternatives_title = strings(state.map.is_tie() ? "ui/mark.ask" : "ui/mark.alternatives");
    for (std::size_t i = 0; i < near.size() && i < 3; ++i)
        view.alternatives.push_back({body::text(near[i]), short_place(state, near[i].region)});
    view.other_side = other_side(state);
    if (active != nullptr) {
        StrengthView strength;
        strength.title = strings("ui/mark.strength.title");
        strength.of_ten = active->strength;
        strength.word = active->strength ? strength_word(state, *active->strength) : "";
        strength.lowest = strings("ui/mark.strength.lowest");
        strength.highest = strings("ui/mark.strength.highest");
        view.strength = strength;
        view.extent_title = strings("ui/mark.extent.title");
        view.extent = {{"finger", strings("ui/mark.extent.finger"), active->extent == Extent::Finger},
                       {"hand", strings("ui/mark.extent.hand"), active->extent == Extent::Hand},
                       {"all_over", strings("ui/mark.extent.all_over"), active->extent == Extent::AllOver}};
    }
    view.can_undo = state.map.can_undo();
    view.undo_label = strings("ui/undo");
    view.list_label = strings("ui/map.list");
    view.map_label = strings("ui/map.map");
    const auto count = state.map.marks().size();
    view.next_enabled = count > 0;
    view.next_label =
        count > 0 ? strings.count("ui/mark.next", static_cast<long long>(count)) : strings("ui/mark.none");
    view.remove_label = strings("ui/mark.remove");
    return view;
}

}  // namespace

void present_map(const AppState& state, jointline::View& view) {
    view.body = map_of(state, state.map.body_figure());
    if (state.map.close_up()) view.close_up = map_of(state, *state.map.close_up());
    view.marks = marks_of(state);
}

}  // namespace jointline
