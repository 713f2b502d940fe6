#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "tests/e2e/program.h"

using namespace jointline;
using namespace std::chrono_literals;

TEST_CASE("a window that nobody touches draws nothing") {
    const auto screen = e2e::Screen::start(1400, 1000);
    REQUIRE_MESSAGE(screen, "Xvfb does not start here");
    const test::TemporaryFolder folder;
    e2e::Program program(*screen, folder, {1280, 800});
    REQUIRE(program.shown());
    REQUIRE(program.settle());
    const auto before = program.frames().size();
    std::this_thread::sleep_for(10s);
    CHECK(program.frames().size() == before);
    CHECK(program.close() == 0);
}
