#include <set>

#include <doctest/doctest.h>

#include "tests/ui/headless_ui.h"
#include "tests/ui/real_screens.h"

using namespace jointline;
using namespace jointline::ui;

namespace {

bool is_region(const Node& node) {
    return node.id.starts_with("left.") || node.id.starts_with("right.") || node.id.starts_with("map.") ||
           node.id == "back.lower";
}
/// Regions are reached through the list.
bool reachable(const Node& node) { return is_target(node) && node.enabled && !is_region(node); }

View question_view() {
    View view;
    view.place = Place::Question;
    view.can_go_back = true;
    view.back_label = "Back";
    QuestionView question;
    question.id = "locking";
    question.title = "Does it lock?";
    question.progress = "Question 3 of at most 6";
    question.at = 3;
    question.of = 6;
    question.options = {{"yes", "Yes"}, {"no", "No"}, {"unsure", "Not sure"}};
    question.next_label = "Next";
    question.next_enabled = true;
    question.start_over_label = "Start over";
    view.question = question;
    return view;
}

}  // namespace

TEST_CASE("the keyboard alone reaches everything that a finger reaches") {
    const auto real = real_screens();
    for (const Screen& screen : {phone, desk, kiosk}) {
        HeadlessUi ui(screen);
        for (const auto& shown : real.screens) {
            ui.show(shown.view);
            std::set<std::string> wanted;
            for (const Node& node : ui.all())
                if (reachable(node) && (node.visible || !shown.view.source)) wanted.insert(node.id);
            if (shown.view.place == Place::RegionList) continue;  // 53 rows: the list has a test of its own
            const std::size_t presses = 2 * wanted.size() + 8;
            for (std::size_t i = 0; i < presses && !wanted.empty(); ++i) {
                (void)ui.press(ImGuiKey_Tab);
                wanted.erase(ui.focused());
            }
            for (const std::string& id : wanted)
                CHECK_MESSAGE(wanted.empty(), std::string(screen.name), ", ", shown.name, ": ", id);
        }
    }
}

TEST_CASE("where the keyboard goes is scrolled into sight") {
    const auto real = real_screens("200");
    HeadlessUi ui(phone);
    for (const auto& shown : real.screens) {
        if (shown.view.place != Place::Me && shown.view.place != Place::Answers) continue;
        ui.show(shown.view);
        for (int i = 0; i < 30; ++i) {
            (void)ui.press(ImGuiKey_Tab);
            const Node* node = ui.find(ui.focused());
            REQUIRE(node != nullptr);
            CHECK_MESSAGE(node->visible, shown.name, ": ", node->id);
        }
    }
}

TEST_CASE("Tab goes on, Shift and Tab go back") {
    HeadlessUi ui;
    ui.show(question_view());
    (void)ui.press(ImGuiKey_Tab);
    const std::string first = ui.focused();
    CHECK_FALSE(first.empty());
    (void)ui.press(ImGuiKey_Tab);
    CHECK(ui.focused() != first);
    (void)ui.press(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(ui.focused() == first);
}

TEST_CASE("arrow keys go through the answers, Space and Enter choose") {
    for (const ImGuiKey key : {ImGuiKey_Space, ImGuiKey_Enter}) {
        HeadlessUi ui;
        ui.show(question_view());
        while (ui.focused() != "answer.yes") (void)ui.press(ImGuiKey_Tab);
        (void)ui.press(ImGuiKey_DownArrow);
        CHECK(ui.focused() == "answer.no");
        const auto commands = ui.press(key);
        REQUIRE(sent<ChooseAnswer>(commands) != nullptr);
        CHECK(sent<ChooseAnswer>(commands)->option == "no");
    }
}

TEST_CASE("Escape goes back, and out of a source before that") {
    HeadlessUi ui;
    View view = question_view();
    ui.show(view);
    CHECK(sent<Back>(ui.press(ImGuiKey_Escape)) != nullptr);
    view.source = SourceView{"x", "Where this comes from", "Somebody 2004", "", "", "Close"};
    ui.show(view);
    const auto commands = ui.press(ImGuiKey_Escape);
    CHECK(sent<Back>(commands) == nullptr);
    REQUIRE(sent<ShowSource>(commands) != nullptr);
    CHECK(sent<ShowSource>(commands)->source.empty());
    view.source.reset();
    view.can_go_back = false;
    ui.show(view);
    CHECK(ui.press(ImGuiKey_Escape).empty());
}

TEST_CASE("Control and Z undo, where there is something to undo") {
    HeadlessUi ui;
    View view;
    view.marks.can_undo = true;
    ui.show(view);
    CHECK(sent<Undo>(ui.press(ImGuiKey_Z, ImGuiMod_Ctrl)) != nullptr);
    view.marks.can_undo = false;
    ui.show(view);
    CHECK(sent<Undo>(ui.press(ImGuiKey_Z, ImGuiMod_Ctrl)) == nullptr);
}

TEST_CASE("a new question has no focus of the last one") {
    HeadlessUi ui;
    View view = question_view();
    ui.show(view);
    (void)ui.press(ImGuiKey_Tab);
    (void)ui.press(ImGuiKey_Tab);
    CHECK_FALSE(ui.focused().empty());
    view.question->id = "swelling";
    ui.show(view);
    CHECK(ui.focused().empty());
}

TEST_CASE("under a source nothing can be tapped and nothing has the keyboard") {
    HeadlessUi ui;
    View view = question_view();
    ui.show(view);
    const ImVec2 next = ui.middle("next");
    view.source = SourceView{"x", "Where this comes from", "Somebody 2004", "", "", "Close"};
    ui.show(view);
    CHECK_FALSE(ui.find("next")->visible);
    CHECK(sent<NextQuestion>(ui.tap_at(next)) == nullptr);
    for (int i = 0; i < 6; ++i) {
        (void)ui.press(ImGuiKey_Tab);
        CHECK(ui.focused() == "source.close");
    }
    CHECK(sent<ShowSource>(ui.tap("source.close")) != nullptr);
}
