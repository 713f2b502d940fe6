// The same check on a phone, a tablet and a kiosk, and what a finger that scrolls must not do.
#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "tests/e2e/interview.h"
#include "tests/e2e/program.h"

using namespace jointline;
using namespace std::chrono_literals;

namespace {

/// From the body to the first question, with one place marked.
bool mark_a_place(const e2e::Program& program) {
    if (!program.tap("left.knee.whole") || !program.wait_for_node("left.knee.front.patellar_tendon")) return false;
    if (!program.tap("left.knee.front.patellar_tendon") || !program.tap("next")) return false;
    return program.wait_for_screen("question").has_value();
}

}  // namespace

TEST_CASE("a check comes to its result on a phone, a tablet and a kiosk") {
    e2e::Size size{390, 844};
    bool kiosk = false;
    SUBCASE("phone") {}
    SUBCASE("tablet") { size = {820, 1180}; }
    SUBCASE("kiosk") {
        size = {1080, 1920};
        kiosk = true;
    }
    const auto screen = e2e::Screen::start(1200, 2000);
    REQUIRE_MESSAGE(screen, "Xvfb does not start here");
    const test::TemporaryFolder folder;
    e2e::Program program(*screen, folder, size,
                         kiosk ? std::vector<std::string>{"--kiosk"} : std::vector<std::string>{});
    REQUIRE(program.shown());
    REQUIRE(mark_a_place(program));
    const std::map<std::string, std::string> stuck{{"mechn.locked_now", "yes"}, {"demo.age", "30"}};
    e2e::Interviewee runner(stuck);
    REQUIRE_MESSAGE(runner.answer_all(program, *screen), runner.last_page());
    const auto result = program.wait_for_calm();
    REQUIRE(result);
    REQUIRE(result->find("level.name") != nullptr);
    CHECK(result->find("level.name")->value == "urgent_same_day");
    CHECK(program.close() == 0);
    // A kiosk writes nothing about anybody.
    CHECK(std::filesystem::exists(folder.file("data")) == !kiosk);
}

TEST_CASE("a finger that scrolls presses nothing") {
    const auto screen = e2e::Screen::start(1200, 1000);
    REQUIRE_MESSAGE(screen, "Xvfb does not start here");
    const test::TemporaryFolder folder;
    e2e::Program program(*screen, folder, {390, 844});
    REQUIRE(mark_a_place(program));
    REQUIRE(program.wait_for_node("answer.none"));
    const auto before = program.wait_for_calm();
    REQUIRE(before);
    const e2e::Node* line = before->find("answer.sys.out_of_proportion");
    REQUIRE(line != nullptr);

    screen->move_to(program.on_screen(line->middle()));
    screen->press();
    for (int pixels = 10; pixels <= 200; pixels += 10) {
        screen->move_to(program.on_screen({line->middle().x, line->middle().y - pixels}));
        std::this_thread::sleep_for(16ms);
    }
    screen->release();
    const auto after = program.wait_for_calm();
    REQUIRE(after);
    for (const e2e::Node& node : after->nodes)
        if (node.role == "checkbox") CHECK_MESSAGE(node.value != "true", node.id);
    REQUIRE(after->find("answer.none") != nullptr);
    CHECK(after->find("answer.none")->y < before->find("answer.none")->y);
    CHECK_FALSE(after->find("next")->enabled);
    CHECK(program.close() == 0);
}
