// What every screen must hold, looked at on the screens of the real app.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/ui/headless_ui.h"
#include "tests/ui/real_screens.h"

using namespace jointline;
using namespace jointline::ui;

namespace {

bool is_region(const Node& node) {
    return node.id.starts_with("left.") || node.id.starts_with("right.") || node.id.starts_with("map.body.") ||
           node.id == "back.lower";
}

struct Rectangle {
    float left;
    float top;
    float right;
    float bottom;
};
Rectangle rectangle(const Node& node) {
    return {node.at.x, node.at.y, node.at.x + node.size.x, node.at.y + node.size.y};
}

/// Between two rectangles, along the axis on which they lie apart; negative where they overlap.
float apart(const Node& one, const Node& other) {
    const Rectangle a = rectangle(one);
    const Rectangle b = rectangle(other);
    const float across = std::max(b.left - a.right, a.left - b.right);
    const float down = std::max(b.top - a.bottom, a.top - b.bottom);
    return std::max(across, down);
}

std::vector<Node> targets_of(const HeadlessUi& ui) {
    std::vector<Node> targets;
    for (const Node& node : ui.all())
        if (is_target(node) && node.visible && !is_region(node)) targets.push_back(node);
    return targets;
}

void check_targets(HeadlessUi& ui, const std::string& where, float dp) {
    // A kiosk is tapped standing up: 88 of its 1080 pixels are about 25 mm.
    const float least = ui.screen().kiosk ? 88.0F : 48 * dp;
    const float gap = 8 * dp;
    const auto targets = targets_of(ui);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Node& one = targets[i];
        const bool on_edge = one.at.y < 1 || one.at.y + one.size.y > ui.screen().height - 1;
        if (!on_edge)  // what is half scrolled away is as large as what is seen of it
            CHECK_MESSAGE(std::min(one.size.x, one.size.y) >= least - 1, where, ": ", one.id, " is ", one.size.x, " x ",
                          one.size.y);
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            // A tag lies in its card and a field's parts in the field; a notice lies over all.
            if (one.id.starts_with("notice") || targets[j].id.starts_with("notice") || targets[j].id == "undo.notice")
                continue;
            const float between = apart(one, targets[j]);
            CHECK_MESSAGE(between >= gap - 1, where, ": ", one.id, " and ", targets[j].id, " are ", between, " apart");
        }
    }
}

void check_names(const HeadlessUi& ui, const std::string& where) {
    std::set<std::string> ids;
    for (const Node& node : ui.all()) {
        CHECK_MESSAGE(ids.insert(node.id).second, where, ": ", node.id, " twice");
        if (is_target(node)) CHECK_MESSAGE(!node.label.empty(), where, ": ", node.id, " does not say what it is");
    }
}

void check_width(const HeadlessUi& ui, const std::string& where) {
    for (const Node& node : ui.all()) {
        if (is_region(node)) continue;
        CHECK_MESSAGE(node.at.x >= -1, where, ": ", node.id, " sticks out");
        CHECK_MESSAGE(node.at.x + node.size.x <= ui.screen().width + 1, where, ": ", node.id, " sticks out");
    }
}

void check_rest(HeadlessUi& ui, const std::string& where) {
    for (int i = 0; i < 6; ++i) (void)ui.frame();
    CHECK_FALSE_MESSAGE(ui.wants_another(), where, " goes on moving");
    const std::string before = ui.tree();
    (void)ui.frame();
    CHECK_MESSAGE(ui.tree() == before, where, " changes by itself");
    CHECK_MESSAGE(ui.vertices() < 24'000, where, ": ", ui.vertices(), " vertices");
}

void audit(const RealScreens& real, const Screen& screen, const std::string& text) {
    HeadlessUi ui(screen);
    for (const auto& shown : real.screens) {
        const std::string where = std::string(screen.name) + ", " + shown.name + ", " + text;
        ui.show(shown.view);
        check_targets(ui, where, screen.kiosk ? 1 : screen.scale);
        check_names(ui, where);
        check_width(ui, where);
        if (!shown.view.notice) check_rest(ui, where);
    }
}

}  // namespace

// On every screen: targets are large enough and keep off their neighbours, every node has a name of its own and says
// what it is, nothing sticks out, and at rest no further frame is asked for.
TEST_CASE("every screen of a phone and a desk keeps the rules, at any size of letters") {
    for (const char* text : {"100", "200"}) {
        const auto real = real_screens(text);
        for (const Screen& screen : {phone, desk, tablet}) audit(real, screen, text);
    }
}

TEST_CASE("every screen of a kiosk keeps the rules, at any size of letters") {
    for (const char* text : {"100", "160"}) audit(real_screens(text, true), kiosk, text);
}

TEST_CASE("a phone on its side names everything once and lets nothing stick out") {
    const auto real = real_screens();
    HeadlessUi ui(landscape);
    for (const auto& shown : real.screens) {
        ui.show(shown.view);
        check_names(ui, shown.name);
        check_width(ui, shown.name);
    }
}

TEST_CASE("all that scrolls can be brought into sight") {
    for (const char* text : {"100", "200"}) {
        const auto real = real_screens(text);
        for (const Screen& screen : {phone, desk}) {
            HeadlessUi ui(screen);
            for (const auto& shown : real.screens) {
                if (shown.view.source || shown.view.notice) continue;
                ui.show(shown.view);
                for (const Node& node : ui.all()) {
                    if (!is_target(node) || is_region(node) || node.visible) continue;
                    CHECK_MESSAGE(ui.bring_into_sight(node.id), std::string(screen.name), ", ", shown.name, ", ",
                                  std::string(text), ": ", node.id);
                }
            }
        }
    }
}
