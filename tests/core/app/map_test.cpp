#include <doctest/doctest.h>

#include "tests/core/app/support.h"

using namespace jointline;
using test::Runner;

namespace {

const RegionView& region(const MapView& map, const std::string& id) {
    for (const auto& one : map.regions)
        if (one.id == id) return one;
    FAIL("no region " << id << " on " << map.figure);
    return map.regions.front();
}

}  // namespace

TEST_CASE("the inner joint line is marked with two taps from the first screen") {
    Runner runner;
    CHECK(runner.sees().place == Place::Body);
    auto inner_edge = region(runner.sees().body, "left.knee.whole").anchor;
    inner_edge.x -= 40;  // the knee is some 12 cm wide
    REQUIRE(runner.does(TapFigure{"body", inner_edge, {}}));
    CHECK(runner.sees().place == Place::CloseUp);
    REQUIRE(runner.sees().close_up);
    CHECK(runner.sees().close_up->views[1].chosen);  // from the inner side
    const auto close = region(*runner.sees().close_up, "left.knee.medial.joint_line").anchor;
    REQUIRE(runner.does(TapFigure{"knee", close, {}}));
    CHECK(region(*runner.sees().close_up, "left.knee.medial.joint_line").marked);
    CHECK(runner.sees().marks.next_enabled);
    CHECK(runner.sees().marks.next_label == "Continue with 1 place");
}

TEST_CASE("a tap on the middle of the knee shows it from the side that was looked at") {
    Runner runner;
    REQUIRE(runner.does(TapFigure{"body", region(runner.sees().body, "right.knee.whole").anchor, {}}));
    REQUIRE(runner.sees().close_up);
    CHECK(runner.sees().close_up->title == "Right knee");
    CHECK(runner.sees().close_up->views[0].chosen);
    CHECK(runner.sees().close_up->mirrored);
}

TEST_CASE("marking the left knee leaves the right one alone") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line");
    REQUIRE(runner.does(TapFigure{"body", region(runner.sees().body, "right.knee.whole").anchor, {}}));
    for (const auto& one : runner.sees().close_up->regions) CHECK_FALSE(one.marked);
    CHECK(runner.sees().marks.marks.size() == 1);
}

TEST_CASE("twenty steps of undo bring back exactly what was there") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line");
    for (int strength = 1; strength <= 10; ++strength) REQUIRE(runner.does(SetStrength{strength}));
    for (int i = 0; i < 10; ++i) REQUIRE(runner.does(Undo{}));
    CHECK_FALSE(runner.sees().marks.strength->of_ten.has_value());
    REQUIRE(runner.does(Undo{}));
    CHECK(runner.sees().marks.marks.empty());
    CHECK_FALSE(runner.sees().marks.can_undo);
}

TEST_CASE("two places hold two strengths") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line");
    REQUIRE(runner.does(SetStrength{3}));
    runner.marks("left.knee.front.peripatellar");
    REQUIRE(runner.does(SetStrength{7}));
    REQUIRE(runner.does(ChooseMark{"left.knee.medial.joint_line"}));
    CHECK(runner.sees().marks.strength->of_ten == 3);
    CHECK(runner.sees().marks.strength->word == "Mild");
}

TEST_CASE("a sixth place is refused with a sentence, and the five stay") {
    Runner runner;
    for (const char* place :
         {"left.knee.medial.joint_line", "left.knee.front.peripatellar", "left.knee.medial.pes_anserine",
          "right.knee.medial.joint_line", "right.knee.front.peripatellar", "right.thigh.outer"})
        runner.marks(place);
    CHECK(runner.sees().marks.marks.size() == 5);
    REQUIRE(runner.sees().notice);
    CHECK(runner.sees().notice->text.find("Five places") != std::string::npos);
}

TEST_CASE("left and right are the person's own: from behind, the left side is on the left") {
    Runner runner;
    CHECK(runner.sees().body.side_at_left == "Right side");
    CHECK(region(runner.sees().body, "left.knee.whole").anchor.x > 0);
    REQUIRE(runner.does(TurnFigure{"body", "back"}));
    CHECK(runner.sees().body.side_at_left == "Left side");
    CHECK(region(runner.sees().body, "left.knee.whole").anchor.x < 0);
}

TEST_CASE("every place can be chosen from the list, by its words") {
    Runner runner;
    REQUIRE(runner.does(Open{Place::RegionList}));
    std::size_t places = 0;
    for (const auto& group : runner.sees().region_list->groups) places += group.regions.size();
    CHECK(places == 53);
    REQUIRE(runner.does(SearchRegions{"inner joint"}));
    bool found = false;
    for (const auto& group : runner.sees().region_list->groups)
        for (const auto& one : group.regions) found = found || one.id == "left.knee.medial.joint_line";
    CHECK(found);
    REQUIRE(runner.does(SearchRegions{"elbow"}));
    CHECK(runner.sees().region_list->groups.empty());
    CHECK_FALSE(runner.sees().region_list->nothing_found.empty());
}

TEST_CASE("words that name nothing are refused, and nothing changes") {
    Runner runner;
    CHECK_FALSE(runner.does(MarkRegion{"left.elbow"}));
    CHECK_FALSE(runner.does(TurnFigure{"body", "upside_down"}));
    CHECK_FALSE(runner.does(ShowLayer{"x-ray"}));
    CHECK_FALSE(runner.does(ChooseAnswer{"yes"}));
    CHECK_FALSE(runner.does(Open{Place::Question}));
    CHECK_FALSE(runner.does(OpenAssessment{7}));
    CHECK(runner.sees().place == Place::Body);
    CHECK(runner.sees().marks.marks.empty());
}
