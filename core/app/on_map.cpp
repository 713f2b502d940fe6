#include <algorithm>
#include <cmath>

#include "core/app/handlers.h"
#include "core/app/wording.h"

namespace jointline {
namespace {

using body::FigureId;
using body::Site;
using body::Zoom;

Result<Site> site_of(const std::string& text) {
    if (const auto site = body::site_from(text)) return *site;
    return Error{ErrorCode::Usage, "no place of the body map is called " + text};
}

void mark(AppState& state, Site site, std::optional<Point> at, FigureId on) {
    if (state.map.mark(site, at, on) == BodyMap::Marked::TooMany) state.notify(state.strings("ui/mark.too_many"));
    state.finished.reset();  // another place is another check
    state.draft.reset();
    state.interview = {};
}

/// The side of the knee that a tap on the whole body was on: towards the other leg, away from it, or neither.
body::View side_tapped(const AppState& state, const FigureId& from, Site site, Point at) {
    const auto* outline = state.map.figure(from).find(site);
    if (outline == nullptr) return from.view;
    const float outwards = (std::abs(at.x) - std::abs(outline->label.x)) / (outline->room / 2);
    constexpr float off_centre = 0.4F;
    if (outwards < -off_centre) return body::View::Inside;
    if (outwards > off_centre) return body::View::Outside;
    return from.view;
}

/// From the whole figure one comes closer; from the leg, the knee.
bool comes_closer(AppState& state, const FigureId& from, Site site, Point at) {
    auto closer = state.map.closer(from, site);
    if (!closer || closer->zoom == from.zoom) return false;
    if (from.zoom != Zoom::Body && closer->zoom != Zoom::Knee) return false;
    if (from.zoom == Zoom::Body && closer->zoom == Zoom::Knee) closer->view = side_tapped(state, from, site, at);
    state.map.look_at(*closer);
    state.map.set_alternatives({}, false);
    state.go(Place::CloseUp);
    return true;
}

}  // namespace

Result<Done> on(AppState& state, const TurnFigure& command) {
    const auto view = body::view_named(command.view);
    if (!view) return Error{ErrorCode::Usage, "no view is called " + command.view};
    if (command.figure == "body")
        state.map.turn_body(*view);
    else
        state.map.turn_close_up(*view);
    return Done{};
}

Result<Done> on(AppState& state, const ShowLayer& command) {
    const auto layer = body::layer_named(command.layer);
    if (!layer) return Error{ErrorCode::Usage, "no layer is called " + command.layer};
    state.map.show_layer(*layer);
    return Done{};
}

Result<Done> on(AppState& state, const TapFigure& command) {
    const bool on_body = command.figure == "body";
    if (!on_body && !state.map.close_up()) return Error{ErrorCode::Usage, "there is no close-up to tap"};
    const FigureId id = on_body ? state.map.body_figure() : *state.map.close_up();
    const auto hit = body::region_at(state.map.figure(id), state.regions, command.at, command.finger);
    if (hit.site) {
        if (comes_closer(state, id, *hit.site, command.at)) return Done{};
        mark(state, *hit.site, command.at, id);
        state.map.set_alternatives(hit.alternatives, false);
    } else if (!hit.ask.empty()) {
        if (comes_closer(state, id, hit.ask.front(), command.at)) return Done{};
        state.map.set_alternatives(hit.ask, true);
    } else {
        state.notify(state.strings("ui/mark.nothing_here"));
    }
    return Done{};
}

Result<Done> on(AppState& state, const ZoomIn&) {
    const Mark* active = state.map.active();
    if (active == nullptr) return Error{ErrorCode::Usage, "nothing is marked that could be seen closer"};
    const auto at = active->at.value_or(state.map.figure(active->on).outlines.front().label);
    (void)comes_closer(state, active->on, active->site, at);
    return Done{};
}

Result<Done> on(AppState& state, const MarkRegion& command) {
    const auto site = site_of(command.region);
    if (!site) return site.error();
    const auto figure = state.map.close_up().value_or(state.map.body_figure());
    // A chip beside a tap corrects that tap: the place it was taken for goes.
    const auto& near = state.map.alternatives();
    const bool corrects = std::find(near.begin(), near.end(), *site) != near.end() && !state.map.is_tie();
    std::optional<Point> at;
    if (const Mark* active = state.map.active(); active != nullptr && corrects) {
        at = active->at;
        state.map.unmark(active->site);
    }
    if (!corrects && state.place() == Place::RegionList && state.map.find(*site) != nullptr) {
        state.map.unmark(*site);  // a second choice in the list takes it back
        return Done{};
    }
    mark(state, *site, at, figure);
    return Done{};
}

Result<Done> on(AppState& state, const UnmarkRegion& command) {
    const auto site = site_of(command.region);
    if (!site) return site.error();
    if (state.map.find(*site) == nullptr) return Done{};
    state.map.unmark(*site);
    state.notice =
        NoticeView{state.strings("ui/mark.removed", {{"place", chip(state, *site)}}), state.strings("ui/undo"), false};
    return Done{};
}

Result<Done> on(AppState& state, const ChooseMark& command) {
    const auto site = site_of(command.region);
    if (!site) return site.error();
    state.map.choose(*site);
    return Done{};
}

Result<Done> on(AppState& state, const SetStrength& command) {
    state.map.set_strength(command.of_ten);
    return Done{};
}

Result<Done> on(AppState& state, const SetExtent& command) {
    if (command.extent == "finger")
        state.map.set_extent(Extent::Finger);
    else if (command.extent == "hand")
        state.map.set_extent(Extent::Hand);
    else if (command.extent == "all_over")
        state.map.set_extent(Extent::AllOver);
    else
        return Error{ErrorCode::Usage, "no extent is called " + command.extent};
    return Done{};
}

Result<Done> on(AppState& state, const SearchRegions& command) {
    state.search = command.words;
    return Done{};
}

Result<Done> on(AppState& state, const ChooseSide& command) {
    const auto side = body::side_named(command.side);
    if (!side) return Error{ErrorCode::Usage, "no side is called " + command.side};
    state.list_side = *side;
    return Done{};
}

Result<Done> on(AppState& state, const Undo&) {
    state.map.undo();
    state.notice.reset();
    return Done{};
}

}  // namespace jointline
