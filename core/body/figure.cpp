#include "core/body/figure.h"

#include <algorithm>
#include <array>
#include <limits>

namespace jointline::body {

namespace {

constexpr std::array<std::string_view, 4> zoom_names = {"body", "leg", "knee", "sole"};
constexpr std::array<std::string_view, 2> build_names = {"athletic", "soft"};
constexpr std::array<std::string_view, 4> layer_names = {"skin", "muscle", "ligament", "bone"};

struct Candidate {
    const Outline* outline;
    float distance;  // zero inside
};

/// The outlines nearer than `reach`, nearest first. What the finger is inside of comes before everything else.
std::vector<Candidate> within(const Figure& figure, Point at, float reach) {
    std::vector<Candidate> near;
    for (const Outline& outline : figure.outlines) {
        const float distance = outline.shape.distance_to(at);
        if (distance <= reach) near.push_back({&outline, distance});
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
    return near;
}

void add_once(std::vector<Site>& sites, Site site) {
    if (std::find(sites.begin(), sites.end(), site) == sites.end()) sites.push_back(site);
}

/// What else the finger may have meant: neighbours close by, and what lies over or under the hit.
std::vector<Site> alternatives_to(Site hit, const std::vector<Candidate>& near, float nearest, const Regions& regions) {
    std::vector<Site> others;
    for (const Candidate& candidate : near)
        if (candidate.outline->site != hit && candidate.distance < nearest + near_border)
            add_once(others, candidate.outline->site);
    for (const RegionId mate : regions[hit.region].stacked) add_once(others, {mate, hit.side});
    return others;
}

bool is_of_the_knee(std::string_view region) { return region.starts_with("knee."); }
bool is_of_the_sole(std::string_view region) { return region == "foot.heel_sole" || region == "foot.front"; }
bool is_of_the_trunk(std::string_view region) { return region.starts_with("hip.") || region.starts_with("back."); }

}  // namespace

std::string_view name(Zoom zoom) { return zoom_names[static_cast<std::size_t>(zoom)]; }
std::string_view name(Build build) { return build_names[static_cast<std::size_t>(build)]; }
std::string_view name(Layer layer) { return layer_names[static_cast<std::size_t>(layer)]; }
std::optional<Layer> layer_named(std::string_view name) {
    const auto at = std::find(layer_names.begin(), layer_names.end(), name);
    if (at == layer_names.end()) return std::nullopt;
    return static_cast<Layer>(at - layer_names.begin());
}

const Outline* Figure::find(Site site) const {
    const auto at = std::find_if(outlines.begin(), outlines.end(), [&](const Outline& o) { return o.site == site; });
    return at == outlines.end() ? nullptr : &*at;
}

Hit region_at(const Figure& figure, const Regions& regions, Point at, Millimetres finger) {
    Hit hit;
    hit.on_figure = figure.silhouette.contains(at);
    // On the belly, say, a fat finger does not mean the groin; beside the body it means the nearest part of it.
    const float reach = hit.on_figure ? touch_slop : touch_slop + std::max(finger.count, 0.0F);
    const auto near = within(figure, at, reach + near_border);

    if (near.empty() || near.front().distance > reach) {
        const bool beside_the_knee = figure.id.zoom == Zoom::Knee && !hit.on_figure &&
                                     figure.silhouette.distance_to(at) <= reach + whole_knee_halo;
        if (beside_the_knee) hit.site = Site{*region_named("knee.whole"), figure.id.side};
        return hit;
    }
    const float nearest = near.front().distance;
    if (nearest > 0) {
        for (const Candidate& candidate : near)
            if (candidate.distance - nearest < tie_margin) add_once(hit.ask, candidate.outline->site);
        if (hit.ask.size() > 1) return hit;
        hit.ask.clear();
    }
    hit.site = near.front().outline->site;
    hit.alternatives = alternatives_to(*hit.site, near, nearest, regions);
    return hit;
}

std::optional<FigureId> close_up(const FigureId& from, const Regions& regions, Site site) {
    if (site.side != Side::Left && site.side != Side::Right) return std::nullopt;
    const std::string_view region = name(site.region);
    if (is_of_the_trunk(region)) return std::nullopt;
    if (is_of_the_sole(region)) return FigureId{Zoom::Sole, View::Sole, from.build, Side::None};
    const auto& views = regions[site.region].views;
    const bool seen_from_here = std::find(views.begin(), views.end(), from.view) != views.end();
    const View view = seen_from_here ? from.view : views.front();
    if (is_of_the_knee(region)) return FigureId{Zoom::Knee, view, Build::Athletic, site.side};
    return FigureId{Zoom::Leg, view, from.build, site.side};
}

std::string art_name(const FigureId& figure, Layer layer) {
    std::string out = "body/art/";
    out.append(name(figure.zoom));
    if (figure.zoom != Zoom::Knee) out.append("_").append(name(figure.build));
    if (figure.zoom != Zoom::Sole) out.append("_").append(name(figure.view));
    return out.append("_").append(name(figure.zoom == Zoom::Knee ? layer : Layer::Skin));
}

}  // namespace jointline::body
