// What the window costs, beside a bare GLFW and Dear ImGui window of the same size in the same run.
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/bench.h"
#include "tests/e2e/program.h"

namespace jointline::bench {
namespace {

using namespace std::chrono_literals;

constexpr int width = 1280;
constexpr int height = 800;

e2e::Program start(const e2e::Screen& screen, const test::TemporaryFolder& folder, bool bare) {
    if (bare)
        return e2e::Program::other(screen, folder, {width, height},
                                   {JOINTLINE_BARE, std::to_string(width), std::to_string(height)});
    return {screen, folder, {width, height}};
}

/// `folder` holds the runner's data from her last visit: the everyday start.
double milliseconds_to_first_frame(const e2e::Screen& screen, const test::TemporaryFolder& folder, bool bare) {
    auto program = start(screen, folder, bare);
    program.settle();
    const auto frames = program.frames();
    program.close();
    return frames.empty() ? 0 : (frames.front().at - program.started_at()) * 1000;
}

/// The mouse is down and moves for two seconds, sixty times in each.
double milliseconds_per_dragged_frame(const e2e::Screen& screen, bool bare) {
    const test::TemporaryFolder folder;
    auto program = start(screen, folder, bare);
    program.settle();
    screen.move_to(program.on_screen({width / 2, height / 2}));
    screen.press();
    const auto before = program.frames().back();
    for (int i = 0; i < 120; ++i) {
        screen.move_to(program.on_screen({width / 2 + i, height / 2 - i % 60}));
        std::this_thread::sleep_for(16ms);
    }
    const auto after = program.frames().back();
    screen.release();
    program.close();
    return after.frame == before.frame
               ? 0
               : (after.cpu - before.cpu) * 1000 / static_cast<double>(after.frame - before.frame);
}

double frames_in_ten_idle_seconds(const e2e::Screen& screen) {
    const test::TemporaryFolder folder;
    auto program = start(screen, folder, false);
    program.settle();
    const auto before = program.frames().size();
    std::this_thread::sleep_for(10s);
    const auto after = program.frames().size();
    program.close();
    return static_cast<double>(after - before);
}

}  // namespace

void window() {
    const auto screen = e2e::Screen::start(1400, 1000);
    if (!screen) return;
    std::vector<double> ours;
    std::vector<double> bare;
    // Turn about, so that whatever else the machine does falls on both.
    const test::TemporaryFolder folder;
    const double very_first = milliseconds_to_first_frame(*screen, folder, false);
    for (int i = 0; i < 9; ++i) {
        bare.push_back(milliseconds_to_first_frame(*screen, folder, true));
        ours.push_back(milliseconds_to_first_frame(*screen, folder, false));
    }
    report("window.first_frame", median(ours), "ms", median(bare));
    report("window.very_first_frame", very_first, "ms", median(bare));
    report("window.idle_frames_in_10_s", frames_in_ten_idle_seconds(*screen), "frames");
    const double bare_drag = milliseconds_per_dragged_frame(*screen, true);
    report("window.cpu_per_dragged_frame", milliseconds_per_dragged_frame(*screen, false), "ms", bare_drag);
}

}  // namespace jointline::bench
