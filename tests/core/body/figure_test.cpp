#include "core/body/figure.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/core/body/body_map.h"

using namespace jointline;
using namespace jointline::body;
using namespace jointline::tests;

namespace {

// Two squares that touch, one apart, and a person around them who reaches from -50 to 50.
constexpr std::string_view small_figure = R"(
figure knee front athletic
frame -1000 -1000 1000 1000
window -1000 -1000 1000 1000
origin 0 0
outline knee.medial.joint_line left 100 50 50
piece 0 0 100 0 100 100 0 100
outline knee.medial.tibial_plateau left 100 50 -50
piece 0 -100 100 -100 100 0 0 0
outline knee.front.patella_surface left 100 350 50
piece 300 0 400 0 400 100 300 100
silhouette
piece -500 -100 400 -100 400 500 -500 500
)";

Figure small() {
    Figures figures;
    const auto added = figures.add(small_figure);
    REQUIRE_MESSAGE(added.has_value(), (added ? "" : added.error().text()));
    return *figures.find({Zoom::Knee, View::Front, Build::Athletic, Side::Left});
}

std::string tap(const Figure& figure, Point at, float finger = 0) {
    return hit_text(region_at(figure, all_regions(), at, Millimetres{finger}));
}

bool offers(const Hit& hit, const std::string& place) {
    return std::find(hit.alternatives.begin(), hit.alternatives.end(), site(place)) != hit.alternatives.end();
}

}  // namespace

TEST_CASE("a tap inside a region is that region, however fat the finger") {
    CHECK(tap(small(), {5, 0.5F}, 20) == "left.knee.medial.joint_line");
    CHECK(tap(small(), {5, -0.5F}, 20) == "left.knee.medial.tibial_plateau");
}

TEST_CASE("a tap up to 3 mm outside picks the nearest region, and no farther") {
    CHECK(tap(small(), {-2.9F, 5}) == "left.knee.medial.joint_line");
    CHECK(tap(small(), {-3.2F, 5}).empty());
}

TEST_CASE("a finger beside the body reaches farther, a finger on another part of the body does not") {
    CHECK(tap(small(), {44, 5}, 2) == "left.knee.front.patella_surface");  // beside the body
    CHECK(tap(small(), {-8, 5}, 6).empty());                               // on the body, where no region is
    CHECK(region_at(small(), all_regions(), {-8, 5}).on_figure);
    CHECK_FALSE(region_at(small(), all_regions(), {80, 5}).on_figure);
}

TEST_CASE("a real tie asks, and gives nothing away") {
    const Hit hit = region_at(small(), all_regions(), {-2, 0.2F});
    CHECK_FALSE(hit.site.has_value());
    REQUIRE(hit.ask.size() == 2);
    CHECK(hit.ask[0] == site("left.knee.medial.joint_line"));
    CHECK(hit.ask[1] == site("left.knee.medial.tibial_plateau"));
}

TEST_CASE("near a border the neighbour is offered, far from it it is not") {
    CHECK(offers(region_at(small(), all_regions(), {5, 2}), "left.knee.medial.tibial_plateau"));
    CHECK_FALSE(offers(region_at(small(), all_regions(), {5, 7}), "left.knee.medial.tibial_plateau"));
}

TEST_CASE("a tap on the kneecap always offers what lies over and under it") {
    const Hit hit = region_at(small(), all_regions(), {35, 5});
    CHECK(offers(hit, "left.knee.front.retropatellar"));
    CHECK(offers(hit, "left.knee.front.peripatellar"));
}

TEST_CASE("a tap beside the knee means the whole knee, a tap far away nothing") {
    CHECK(tap(small(), {0, -20}) == "left.knee.whole");
    CHECK(tap(small(), {0, -40}).empty());
}

TEST_CASE("the right leg is the mirror image of the left one, with sides changed") {
    Figures figures;
    REQUIRE(figures.add(small_figure).has_value());
    const Figure& right = *figures.find({Zoom::Knee, View::Front, Build::Athletic, Side::Right});
    CHECK(right.mirrored);
    CHECK(tap(right, {-5, 5}) == "right.knee.medial.joint_line");
    CHECK(tap(right, {5, 5}).empty());
    CHECK(right.find(site("right.knee.medial.joint_line"))->label == Point{-5, 5});
    CHECK(right.find(site("left.knee.medial.joint_line")) == nullptr);
}

TEST_CASE("from the body a tap on the knee leads straight to the knee, and the hip stays where it is") {
    const FigureId front{Zoom::Body, View::Front, Build::Soft, Side::None};
    const FigureId back{Zoom::Body, View::Back, Build::Soft, Side::None};
    CHECK(close_up(front, all_regions(), site("left.knee.whole")) ==
          FigureId{Zoom::Knee, View::Front, Build::Athletic, Side::Left});
    CHECK(close_up(back, all_regions(), site("right.knee.whole")) ==
          FigureId{Zoom::Knee, View::Back, Build::Athletic, Side::Right});
    CHECK(close_up(front, all_regions(), site("right.shin.medial_lower")) ==
          FigureId{Zoom::Leg, View::Front, Build::Soft, Side::Right});
    CHECK(close_up(front, all_regions(), site("left.foot.heel_sole")) ==
          FigureId{Zoom::Sole, View::Sole, Build::Soft, Side::None});
    CHECK_FALSE(close_up(front, all_regions(), site("left.hip.groin")).has_value());
    CHECK_FALSE(close_up(back, all_regions(), site("back.lower")).has_value());
}

TEST_CASE("outline data that is not what it should be says where") {
    const auto line_of = [](std::string_view text) {
        Figures figures;
        const auto added = figures.add(text, "knee.txt");
        REQUIRE_FALSE(added.has_value());
        CHECK(added.error().code == ErrorCode::BadInput);
        CHECK(figures.all().empty());
        return added.error().line;
    };
    CHECK(line_of("") == 0);
    CHECK(line_of("figure elbow front athletic") == 1);
    CHECK(line_of("figure knee front athletic\nframe 0 0 1") == 2);
    CHECK(line_of("figure knee front athletic\npiece 0 0 1 0 1 1") == 2);  // of what?
    CHECK(line_of("silhouette\npiece 0 0 1 0 1") == 2);
    CHECK(line_of("silhouette\npiece 0 0 1 0 1 one") == 2);
    CHECK(line_of("outline elbow left 0 0 0") == 1);
}

TEST_CASE("every figure names the files of its art in one way") {
    CHECK(art_name({Zoom::Knee, View::Inside, Build::Athletic, Side::Right}, Layer::Muscle) ==
          "body/art/knee_inside_muscle");
    CHECK(art_name({Zoom::Body, View::Back, Build::Soft, Side::None}, Layer::Bone) == "body/art/body_soft_back_skin");
    CHECK(art_name({Zoom::Sole, View::Sole, Build::Athletic, Side::None}, Layer::Skin) ==
          "body/art/sole_athletic_skin");
}
