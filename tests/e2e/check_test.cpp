// The main job, on real input: from a tap on the inner knee to a result that is still there after a restart.
#include <fstream>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "tests/e2e/interview.h"
#include "tests/e2e/program.h"

using namespace jointline;

namespace {

constexpr e2e::Size desktop{1280, 800};

const std::map<std::string, std::string> sore_inner_knee{
    {"demo.age", "44"},      {"demo.sex", "female"},         {"onset.mode", "gradual"},
    {"onset.days", "14"},    {"onset.trend", "same"},        {"agg.stairs", "up"},
    {"test.pes", "yes"},     {"pain.running", "4"},          {"onset.run_timing", "builds"},
    {"rel.settle", "hours"}, {"agg.knees_touch_bed", "yes"}, {"func.full_straight", "yes"}};

std::string level_of(const e2e::Tree& tree) {
    const e2e::Node* name = tree.find("level.name");
    return name == nullptr ? std::string() : name->value;
}

/// The causes that are shown, in their order.
std::vector<std::string> causes_of(const e2e::Tree& tree) {
    std::vector<std::string> causes;
    const std::string prefix = "cause.";
    for (const e2e::Node& node : tree.nodes)
        if (node.role == "button" && node.id.starts_with(prefix)) causes.push_back(node.id.substr(prefix.size()));
    return causes;
}

/// What the command line makes of the same answers.
nlohmann::json triage_of(const test::TemporaryFolder& folder, const nlohmann::json& findings,
                         const std::string& region) {
    const nlohmann::json file{{"case", "window"}, {"side", "left"}, {"regions", {region}}, {"findings", findings}};
    std::ofstream(folder.file("case.json")) << file;
    const auto ran =
        test::run({e2e::program_path(), "triage", "--json", "--silent", "unknown", folder.file("case.json")});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    return nlohmann::json::parse(ran.out);
}

}  // namespace

TEST_CASE("a tap on the inner knee leads to a result, which is still there the next day") {
    const auto screen = e2e::Screen::start(1400, 1000);
    REQUIRE_MESSAGE(screen, "Xvfb does not start here");
    const test::TemporaryFolder folder;
    std::string level;
    {
        e2e::Program program(*screen, folder, desktop);
        REQUIRE(program.shown());
        REQUIRE(program.wait_for_screen("body"));
        REQUIRE(program.tap("left.knee.whole"));
        REQUIRE(program.wait_for_screen("close_up"));
        REQUIRE(program.tap("close_up.view.inside"));
        REQUIRE(
            program.wait_for([](const e2e::Tree& now) { return now.find("close_up.view.inside")->value == "true"; }));
        REQUIRE(program.tap("left.knee.medial.pes_anserine"));
        REQUIRE(program.wait_for_node("mark.left.knee.medial.pes_anserine"));
        REQUIRE(program.tap("next"));
        REQUIRE(program.wait_for_screen("question"));

        e2e::Interviewee runner(sore_inner_knee);
        REQUIRE_MESSAGE(runner.answer_all(program, *screen), runner.last_page());
        CHECK(runner.pages() <= 15);
        const auto result = program.wait_for_calm();
        REQUIRE(result);
        level = level_of(*result);
        INFO(runner.said().dump());
        CHECK(level == "self_care_with_review");
        CHECK(result->find("saved") != nullptr);

        // Window and command line are the same engine.
        const auto triage = triage_of(folder, runner.said(), "knee.medial.pes_anserine");
        CHECK(triage.at("triage").at("level") == level);
        CHECK(triage.at("shown").get<std::vector<std::string>>() == causes_of(*result));
        CHECK(program.close() == 0);
    }
    e2e::Program program(*screen, folder, desktop);
    REQUIRE(program.shown());
    REQUIRE(program.tap("tab.me"));
    REQUIRE(program.tap("history"));
    REQUIRE(program.wait_for_screen("history"));
    REQUIRE(program.tap("check.1"));
    const auto result = program.wait_for_screen("result");
    REQUIRE(result);
    CHECK(level_of(*result) == level);
    CHECK(program.close() == 0);
}

TEST_CASE("a warning sign ends the interview in an emergency, in the window as on the command line") {
    const auto screen = e2e::Screen::start(1400, 1000);
    REQUIRE_MESSAGE(screen, "Xvfb does not start here");
    const test::TemporaryFolder folder;
    e2e::Program program(*screen, folder, desktop);
    REQUIRE(program.tap("left.knee.whole"));
    REQUIRE(program.wait_for_screen("close_up"));
    REQUIRE(program.tap("left.knee.front.patella_surface"));
    REQUIRE(program.tap("next"));
    const std::map<std::string, std::string> cold_foot{{"sys.foot_cold_pale", "yes"}};
    e2e::Interviewee runner(cold_foot);
    REQUIRE_MESSAGE(runner.answer_all(program, *screen), runner.last_page());
    INFO(runner.said().dump());
    CHECK(runner.pages() == 1);
    const auto result = program.wait_for_calm();
    REQUIRE(result);
    CHECK(level_of(*result) == "emergency_now");
    CHECK(causes_of(*result).empty());
    const auto triage = triage_of(folder, runner.said(), "knee.front.patella_surface");
    CHECK(triage.at("triage").at("level") == "emergency_now");
    CHECK(program.close() == 0);
}

TEST_CASE("the whole check can be made without a mouse") {
    const auto screen = e2e::Screen::start(1400, 1000);
    REQUIRE_MESSAGE(screen, "Xvfb does not start here");
    const test::TemporaryFolder folder;
    e2e::Program program(*screen, folder, desktop);
    REQUIRE(program.shown());
    REQUIRE(program.tap_by_keyboard("list"));
    REQUIRE(program.wait_for_screen("region_list"));
    REQUIRE(program.tap_by_keyboard("region.left.knee.medial.pes_anserine"));
    REQUIRE(program.tap_by_keyboard("next"));
    REQUIRE(program.wait_for_screen("question"));
    e2e::Interviewee runner(sore_inner_knee, e2e::Interviewee::Hand::Keyboard);
    REQUIRE_MESSAGE(runner.answer_all(program, *screen), runner.last_page());
    const auto result = program.wait_for_calm();
    REQUIRE(result);
    CHECK(level_of(*result) == "self_care_with_review");
    CHECK(program.close() == 0);
}
