// The drawing kit by itself: letters, lines, sizes, movement.
#include <doctest/doctest.h>

#include "tests/ui/headless_ui.h"
#include "ui/metrics.h"
#include "ui/motion.h"
#include "ui/semantics.h"
#include "ui/text.h"

using namespace jointline::ui;

namespace {

/// A frame to lay text out in.
template <typename Use>
void in_a_frame(float scale, Use use) {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGui::GetIO().DisplaySize = {390 * scale, 844 * scale};
    {
        NoPictures renderer;
        Ui ui(renderer);
        Surface surface;
        surface.scale = scale;
        Frame frame = ui.begin({}, surface);
        use(frame);
    }
    ImGui::DestroyContext(context);
}

std::string line_of(const TextBlock& block, std::size_t i) {
    std::string out;
    for (std::size_t at = block.lines[i].first; at < block.lines[i].last; ++at)
        out += static_cast<char>(block.letters[at].letter);
    return out;
}

}  // namespace

TEST_CASE("a text is broken at spaces and loses no letter") {
    in_a_frame(1, [](Frame& frame) {
        const std::string words = "It catches or clicks and then frees itself without any help of mine";
        const TextBlock block = lay_out(frame, words, Type::Body, 120);
        CHECK(block.lines.size() > 3);
        std::string joined;
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            joined += line_of(block, i);
            CHECK(block.lines[i].width <= 121);
        }
        CHECK(joined == words);
    });
}

TEST_CASE("a line holds at most 62 letters, however wide the screen") {
    in_a_frame(1, [](Frame& frame) {
        const std::string words(3000, 'a');
        std::string sentence;
        for (int i = 0; i < 200; ++i) sentence += "word ";
        for (const std::string& text : {words, sentence}) {
            const TextBlock block = lay_out(frame, text, Type::Body, 5000);
            for (const auto& line : block.lines) CHECK(line.last - line.first <= 63);
        }
    });
}

TEST_CASE("a word that is too long is broken rather than cut") {
    in_a_frame(1, [](Frame& frame) {
        const TextBlock block = lay_out(frame, "Sprunggelenksaussenbandverletzung", Type::Title, 90);
        CHECK(block.lines.size() > 3);
        CHECK(block.width <= 91);
    });
}

TEST_CASE("stars make words heavier and are not shown") {
    in_a_frame(1, [](Frame& frame) {
        const TextBlock block = lay_out(frame, "be seen **within 2 weeks**.", Type::Body);
        CHECK(line_of(block, 0) == "be seen within 2 weeks.");
        CHECK(block.letters.front().face == Face::Regular);
        CHECK(block.letters[10].face == Face::SemiBold);
        CHECK(block.letters.back().face == Face::Regular);
        CHECK(plain("be seen **within 2 weeks**.") == "be seen within 2 weeks.");
    });
}

TEST_CASE("twice the pixels make the same lines") {
    std::size_t lines = 0;
    for (const float scale : {1.0F, 2.0F, 3.0F})
        in_a_frame(scale, [&](Frame& frame) {
            const TextBlock block = lay_out(frame, "Catching means it sticks for a moment. Locking means it stays.",
                                            Type::Body, frame.dp(200));
            if (lines != 0) CHECK(block.lines.size() == lines);
            lines = block.lines.size();
        });
}

TEST_CASE("letters of every language of the app are letters, not boxes") {
    std::string_view text = "äöüß éèç ąęłż čšž ğış ñ ø å αβγδω АБВгдежя × · – … ° ≥ ≤ ±";
    std::size_t letters = 0;
    while (!text.empty()) {
        CHECK(next_letter(text) != U'\uFFFD');
        ++letters;
    }
    CHECK(letters == 58);
    std::string_view broken = "a\xFFz";
    CHECK(next_letter(broken) == U'a');
    CHECK(next_letter(broken) == U'\uFFFD');
    CHECK(next_letter(broken) == U'z');
}

TEST_CASE("a phone, a tablet, a desk and a kiosk are told apart by their size") {
    CHECK(size_class_of(390, 844, false) == SizeClass::Phone);
    CHECK(size_class_of(844, 390, false) == SizeClass::Tablet);
    CHECK(size_class_of(800, 1200, false) == SizeClass::Tablet);
    CHECK(size_class_of(1440, 900, false) == SizeClass::Desktop);
    CHECK(size_class_of(1080, 1920, false) == SizeClass::Kiosk);
    CHECK(size_class_of(1080, 1920, true) == SizeClass::Kiosk);
}

TEST_CASE("what moves arrives, and takes its time") {
    Motion motion;
    motion.begin(0, false);
    CHECK(motion.to("x", 0, Pace::Base) == 0);
    float last = 0;
    for (int i = 0; i < 30; ++i) {
        motion.begin(1.0F / 60, false);
        const float now = motion.to("x", 100, Pace::Base);
        CHECK(now >= last);
        if (i == 2) CHECK(motion.running());
        last = now;
    }
    CHECK(last == 100);
    CHECK_FALSE(motion.running());
}

TEST_CASE("less motion is over in 80 milliseconds") {
    Motion motion;
    motion.begin(0, true);
    (void)motion.to("x", 0, Pace::Zoom);
    float now = 0;
    for (int i = 0; i < 6; ++i) {
        motion.begin(1.0F / 60, true);
        now = motion.to("x", 1, Pace::Zoom);
    }
    CHECK(now == 1);
}

TEST_CASE("what was forgotten for a frame starts where it should be") {
    Motion motion;
    motion.begin(0.016F, false);
    (void)motion.to("x", 5, Pace::Quick);
    motion.begin(0.016F, false);
    motion.begin(0.016F, false);
    CHECK(motion.to("x", 9, Pace::Quick) == 9);
}

TEST_CASE("the tree is written as the JSON that tests and screen readers read") {
    Semantics semantics;
    semantics.begin("body");
    Node group{"map", "img", "A \"figure\"\n", {}, {1, 2}, {30.5F, 40}, true, false, true, {}};
    semantics.open(group);
    semantics.add({"left.knee", "button", "Left knee", "4", {3, 4}, {8, 8}, true, true, true, {}});
    semantics.close();
    CHECK(
        semantics.json() ==
        R"({"screen": "body", "nodes": [{"id": "map", "role": "img", "label": "A \"figure\"\n", "value": "", "rect": [1, 2, 30.5, 40], "enabled": true, "focused": false, "visible": true, "children": [{"id": "left.knee", "role": "button", "label": "Left knee", "value": "4", "rect": [3, 4, 8, 8], "enabled": true, "focused": true, "visible": true, "children": []}]}]})");
    semantics.cover();
    CHECK_FALSE(semantics.nodes().front().visible);
    CHECK_FALSE(semantics.nodes().front().children.front().visible);
}
