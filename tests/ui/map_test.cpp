#include <doctest/doctest.h>

#include "tests/ui/headless_ui.h"
#include "tests/ui/real_screens.h"

using namespace jointline;
using namespace jointline::ui;

namespace {

const View& view_named(const RealScreens& real, const std::string& name) {
    for (const RealScreen& screen : real.screens)
        if (screen.name == name) return screen.view;
    FAIL("no screen is called ", name);
    return real.screens.front().view;
}

const RegionView* region(const MapView& map, std::string_view id) {
    for (const RegionView& one : map.regions)
        if (one.id == id) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("a tap on a region's node reports a point inside that region, on every screen") {
    const auto real = real_screens();
    for (const char* name : {"body", "close-up, marked"})
        for (const Screen& screen : {phone, desk, kiosk, tablet, landscape}) {
            HeadlessUi ui(screen);
            const View& view = view_named(real, name);
            ui.show(view);
            int tapped = 0;
            for (const Node& node : ui.all()) {
                const MapView& map = view.close_up ? *view.close_up : view.body;
                const RegionView* wanted = region(map, node.id);
                if (wanted == nullptr || !node.visible) continue;
                const auto commands = ui.tap_at({node.at.x + node.size.x / 2, node.at.y + node.size.y / 2});
                const auto* tap = sent<TapFigure>(commands);
                REQUIRE_MESSAGE(tap != nullptr, std::string(screen.name), ", ", std::string(name), ": ", node.id);
                if (tap->figure != map.figure) continue;  // a desk shows the body beside it
                CHECK_MESSAGE(wanted->shape->contains(tap->at), std::string(screen.name), ", ", std::string(name), ": ",
                              node.id);
                ++tapped;
            }
            CHECK_MESSAGE(tapped >= 10, std::string(screen.name), ", ", std::string(name), ": ", tapped);
        }
}

TEST_CASE("a drag over the map picks nothing and turns it by one view") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "close-up, marked"));
    const Node* map = ui.find("map.close_up");
    REQUIRE(map != nullptr);
    const ImVec2 middle{map->at.x + map->size.x / 2, map->at.y + map->size.y / 2};
    const auto left = ui.drag({middle.x + 150, middle.y}, {middle.x - 150, middle.y});
    CHECK(sent<TapFigure>(left) == nullptr);
    REQUIRE(sent<TurnFigure>(left) != nullptr);
    CHECK(sent<TurnFigure>(left)->view == "outside");
    const auto right = ui.drag({middle.x - 150, middle.y}, {middle.x + 150, middle.y});
    REQUIRE(sent<TurnFigure>(right) != nullptr);
    CHECK(sent<TurnFigure>(right)->view == "front");
    CHECK(ui.drag(middle, {middle.x + 40, middle.y + 40}).empty());
}

TEST_CASE("a finger that trembles less than ten dp still taps") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "body"));
    const ImVec2 at = ui.middle("left.knee.whole");
    CHECK(sent<TapFigure>(ui.drag(at, {at.x + 12, at.y}, 3)) != nullptr);
    CHECK(sent<TapFigure>(ui.drag(at, {at.x + 26, at.y}, 3)) == nullptr);
}

TEST_CASE("arrow keys turn the figure") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "close-up, marked"));
    while (ui.focused() != "map.close_up") (void)ui.press(ImGuiKey_Tab);
    const auto commands = ui.press(ImGuiKey_RightArrow);
    REQUIRE(sent<TurnFigure>(commands) != nullptr);
    CHECK(sent<TurnFigure>(commands)->view == "outside");
}

TEST_CASE("the wheel zooms, and the same millimetre stays under the pointer") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "close-up, marked"));
    const Node* map = ui.find("map.close_up");
    const ImVec2 at{map->at.x + map->size.x * 0.5F, map->at.y + map->size.y * 0.5F};
    const auto before = ui.tap_at(at);
    REQUIRE(sent<TapFigure>(before) != nullptr);
    const Point first = sent<TapFigure>(before)->at;
    const float finger = sent<TapFigure>(before)->finger.count;
    (void)ui.wheel(at, 3);
    const auto after = ui.tap_at(at);
    REQUIRE(sent<TapFigure>(after) != nullptr);
    CHECK(distance(sent<TapFigure>(after)->at, first) < 0.5F);
    CHECK(sent<TapFigure>(after)->finger.count < finger);
}

TEST_CASE("the call-out zooms in where there is something closer, and lies over no button") {
    View view;
    view.body.figure = "body";
    view.body.area = {{-420, -25}, {420, 1785}};
    view.body.windows = {view.body.area};
    view.body.views = {{"front", "Front", true}, {"back", "Back"}};
    view.body.callout = CalloutView{{111, 490}, "Left knee", "Zoom in"};
    view.marks.undo_label = "Undo";
    view.marks.list_label = "List";
    for (const Screen& screen : {phone, kiosk}) {
        HeadlessUi ui(screen);
        ui.show(view);
        const Node* callout = ui.find("map.body.callout");
        REQUIRE(callout != nullptr);
        CHECK(callout->label == "Left knee");
        CHECK(sent<ZoomIn>(ui.tap("map.body.callout")) != nullptr);
    }
}

TEST_CASE("left and right stand beside the figure, as the figure's own") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "body"));
    const Node* left = ui.find("map.body.left");
    const Node* right = ui.find("map.body.right");
    REQUIRE(left != nullptr);
    REQUIRE(right != nullptr);
    CHECK(left->label == "Right side");  // the figure faces you
    CHECK(right->label == "Left side");
    CHECK(left->at.x < right->at.x);
}
