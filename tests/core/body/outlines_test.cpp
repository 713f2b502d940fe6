// The outlines that are built into the program, held to what issue 3 asks of the map.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/base/themed_picture.h"
#include "tests/core/body/body_map.h"

using namespace jointline;
using namespace jointline::body;
using namespace jointline::tests;

namespace {

// Dp a millimetre on a phone of 390 dp, and the smallest circle a finger is given.
float scale_of(const Figure& figure) {
    switch (figure.id.zoom) {
        case Zoom::Knee:
            return 2.1F;
        case Zoom::Leg:
            return 1.03F;
        case Zoom::Sole:
            return 0.95F;
        case Zoom::Body:
            return 0.85F;  // the hip window
    }
    return 0;
}
constexpr float smallest_target = 28;

std::string text_of(const FigureId& id) {
    std::string out;
    for (const auto word : {name(id.zoom), name(id.build), name(id.view), name(id.side)}) out.append(word).append(" ");
    return out;
}

/// Room around the label, measured on the outline itself, in a window that a phone can show.
float room(const Figure& figure, const Outline& outline) {
    const bool shown = std::any_of(figure.windows.begin(), figure.windows.end(), [&](const Rect& window) {
        return window.contains(outline.label) && figure.id.zoom != Zoom::Body;
    });
    const Rect hip{{-210, 760}, {210, 1200}};
    if (!shown && !(figure.id.zoom == Zoom::Body && hip.contains(outline.label))) return 0;
    if (!outline.shape.contains(outline.label)) return 0;
    float radius = 1e9F;
    for (const auto& piece : outline.shape.pieces)
        radius = std::min(radius, distance_to_border(piece.border, outline.label));
    return 2 * radius;
}

}  // namespace

TEST_CASE("every figure that is drawn has outlines: bodies, legs, knees and soles, of both sides and builds") {
    std::size_t drawn = 0;
    for (const Build build : {Build::Athletic, Build::Soft}) {
        for (const View view : {View::Front, View::Back})
            drawn += all_figures().find({Zoom::Body, view, build, Side::None}) != nullptr;
        for (const Side side : {Side::Left, Side::Right})
            for (const View view : {View::Front, View::Inside, View::Outside, View::Back, View::Bent}) {
                drawn += all_figures().find({Zoom::Leg, view, build, side}) != nullptr;
                drawn += all_figures().find({Zoom::Knee, view, build, side}) != nullptr;
            }
        drawn += all_figures().find({Zoom::Sole, View::Sole, build, Side::None}) != nullptr;
    }
    CHECK(drawn == 2 * (2 + 2 * 9 + 1));
}

TEST_CASE("a tap on the label of a region hits that region, on every figure that shows it") {
    for (const Figure& figure : all_figures().all())
        for (const Outline& outline : figure.outlines) {
            const Hit hit = region_at(figure, all_regions(), outline.label, Millimetres{4});
            CHECK_MESSAGE(hit_text(hit) == text(outline.site), text_of(figure.id));
            CHECK_MESSAGE(hit.on_figure, text_of(figure.id) << text(outline.site));
        }
}

TEST_CASE("each region is hit by a tap in at least one view, with the room of a finger, on both sides") {
    for (const Build build : {Build::Athletic, Build::Soft})
        for (const Region& region : all_regions().all())
            for (const Side side : {Side::Left, Side::Right}) {
                const Site wanted{region.id, region.has_sides ? side : Side::None};
                float best = 0;
                for (const Figure& figure : all_figures().all()) {
                    if (figure.id.build != build && figure.id.zoom != Zoom::Knee) continue;
                    const Outline* outline = figure.find(wanted);
                    if (outline == nullptr) continue;
                    if (hit_text(region_at(figure, all_regions(), outline->label)) != text(wanted)) continue;
                    best = std::max(best, room(figure, *outline) * scale_of(figure));
                }
                CHECK_MESSAGE(best >= smallest_target, text(wanted) << " has " << best << " dp");
            }
}

TEST_CASE("each region is seen from the sides the vocabulary names for it") {
    for (const Region& region : all_regions().all()) {
        const bool of_the_knee = name(region.id).starts_with("knee.") && name(region.id) != "knee.whole";
        for (const View view : region.views) {
            if (name(region.id) == "hip.outer" && view == View::Outside)
                continue;  // no figure shows the hip from there
            const bool seen = std::any_of(all_figures().all().begin(), all_figures().all().end(), [&](const Figure& f) {
                if (f.id.view != view || (of_the_knee && f.id.zoom != Zoom::Knee)) return false;
                return std::any_of(f.outlines.begin(), f.outlines.end(),
                                   [&](const Outline& o) { return o.site.region == region.id; });
            });
            CHECK_MESSAGE(seen, std::string(name(region.id)) << " from " << std::string(name(view)));
        }
    }
}

TEST_CASE("left and right are the person's own: she faces you from the front, and the back view flips") {
    const auto at = [](const Figure& f, Point p) { return hit_text(region_at(f, all_regions(), p)); };
    for (const Build build : {Build::Athletic, Build::Soft}) {
        const Figure& front = figure(Zoom::Body, View::Front, Side::None, build);
        const Figure& back = figure(Zoom::Body, View::Back, Side::None, build);
        CHECK(at(front, {111.5F, 490}) == "left.knee.whole");
        CHECK(at(front, {-111.5F, 490}) == "right.knee.whole");
        CHECK(at(back, {111.5F, 490}) == "right.knee.whole");
        CHECK(at(back, {-111.5F, 490}) == "left.knee.whole");
        CHECK(at(back, {30, 1080}) == "back.lower");
        CHECK(at(back, {-30, 1080}) == "back.lower");
    }
    const Figure& soles = figure(Zoom::Sole, View::Sole);
    CHECK(at(soles, {135, -30}) == "left.foot.heel_sole");
    CHECK(at(soles, {-135, -30}) == "right.foot.heel_sole");
}

TEST_CASE("a tap on one leg never means the other") {
    for (const Figure& f : all_figures().all()) {
        if (f.id.side == Side::None) continue;
        for (const Outline& outline : f.outlines) CHECK(outline.site.side == f.id.side);
        for (const Point at : grid(f.frame, 9)) {
            const Hit hit = region_at(f, all_regions(), at, Millimetres{8});
            if (hit.site) REQUIRE(hit.site->side == f.id.side);
            for (const auto& list : {hit.ask, hit.alternatives})
                for (const Site& site : list) REQUIRE(site.side == f.id.side);
        }
    }
}

TEST_CASE("what a tap on the left leg hits, a mirrored tap on the right leg hits on the right") {
    for (const Figure& left : all_figures().all()) {
        if (left.id.side != Side::Left) continue;
        FigureId id = left.id;
        id.side = Side::Right;
        const Figure& right = *all_figures().find(id);
        for (const Point at : grid(left.frame, 11.3F)) {
            const Hit one = region_at(left, all_regions(), at);
            const Hit two = region_at(right, all_regions(), {-at.x, at.y});
            REQUIRE(one.site.has_value() == two.site.has_value());
            if (one.site) REQUIRE(two.site == Site{one.site->region, Side::Right});
        }
    }
}

TEST_CASE("on the knee no skin is left without a region, and no two regions claim the same skin") {
    for (const View view : {View::Front, View::Inside, View::Outside, View::Back, View::Bent}) {
        const Figure& knee = figure(Zoom::Knee, view, Side::Left);
        int bare = 0;
        int twice = 0;
        int skin = 0;
        for (float x = -95; x < 95; x += 1.3F)
            for (float y = -170; y < 190; y += 1.7F) {
                if (!knee.silhouette.contains({x, y})) continue;
                ++skin;
                const auto claims = std::count_if(knee.outlines.begin(), knee.outlines.end(), [&](const Outline& o) {
                    return o.shape.contains({x, y});
                });
                bare += claims == 0;
                twice += claims > 1;
            }
        CHECK_MESSAGE(bare < skin / 100, std::string(name(view)));  // slivers at the very edge are left to the nearest
        CHECK_MESSAGE(twice < skin / 1000, std::string(name(view)));
    }
}

TEST_CASE("the knee lies where the body shows it, so that a zoom never jumps") {
    const Figure& body = figure(Zoom::Body, View::Front);
    const Outline* on_body = body.find(site("left.knee.whole"));
    REQUIRE(on_body != nullptr);
    const Rect band = on_body->shape.bounds();
    const Figure& knee = figure(Zoom::Knee, View::Front, Side::Left);
    const Outline* kneecap = knee.find(site("left.knee.front.patella_surface"));
    REQUIRE(kneecap != nullptr);
    CHECK(band.contains({knee.origin.x + kneecap->label.x, knee.origin.y + kneecap->label.y}));
    const Figure& right = figure(Zoom::Knee, View::Front, Side::Right);
    CHECK(body.find(site("right.knee.whole"))->shape.bounds().contains(right.origin));
}

TEST_CASE("triangles fill each outline exactly") {
    for (const Figure& f : all_figures().all())
        for (const Outline& outline : f.outlines)
            for (const auto& piece : outline.shape.pieces) {
                float area = 0;
                for (std::size_t i = 0; i < piece.triangles.size(); i += 3)
                    area += std::abs(
                        signed_area(Polygon{piece.border[piece.triangles[i]], piece.border[piece.triangles[i + 1]],
                                            piece.border[piece.triangles[i + 2]]}));
                CHECK_MESSAGE(area == doctest::Approx(signed_area(piece.border)).epsilon(0.002),
                              text_of(f.id) << text(outline.site));
            }
}

TEST_CASE("every figure has its art in each layer, light and dark, and all art together fits into 6 MB") {
    for (const Figure& f : all_figures().all())
        for (const Layer layer : {Layer::Skin, Layer::Muscle, Layer::Ligament, Layer::Bone}) {
            const std::string art = art_name(f.id, layer);
            const auto png = assets::find(art + ".png");
            const auto theme = assets::find(art + ".theme");
            REQUIRE_MESSAGE(png.has_value(), art);
            REQUIRE_MESSAGE(theme.has_value(), art);
            const auto dark = read_theme_file(*theme);
            REQUIRE_MESSAGE(dark.has_value(), art);
            CHECK_MESSAGE(in_dark(*png, *dark).has_value(), art);
        }
    std::size_t bytes = 0;
    for (const auto& asset : assets::below("body/")) bytes += asset.bytes.size();
    CHECK(bytes <= 6'000'000);
}

TEST_CASE("what the first screens need of the art fits into 1.5 MB") {
    std::size_t bytes = 0;
    for (const FigureId& id : {FigureId{Zoom::Body, View::Front, Build::Athletic, Side::None},
                               FigureId{Zoom::Body, View::Back, Build::Athletic, Side::None},
                               FigureId{Zoom::Knee, View::Front, Build::Athletic, Side::Left},
                               FigureId{Zoom::Knee, View::Inside, Build::Athletic, Side::Left}})
        bytes += assets::find(art_name(id, Layer::Muscle) + ".png")->size();
    CHECK(bytes <= 1'500'000);
}
