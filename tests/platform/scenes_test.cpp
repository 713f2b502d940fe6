#include "platform/offscreen/scenes.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace jointline;

TEST_CASE("every screen that has a name can be reached, and no two share one") {
    std::set<std::string_view> names;
    for (const auto& scene : offscreen::scenes()) {
        CAPTURE(scene.name);
        CHECK(names.insert(scene.name).second);
        auto app = offscreen::open_stage("en");
        REQUIRE_MESSAGE(app, app.error().text());
        const auto there = scene.go(*app);
        CHECK_MESSAGE(there, there.error().text());
    }
}

TEST_CASE("the four results are the four levels") {
    for (int rank = 1; rank <= 4; ++rank) {
        auto app = offscreen::open_stage("en").value();
        REQUIRE(offscreen::scene("result_" + std::to_string(rank))->go(app));
        REQUIRE(app.view().result);
        CHECK(app.view().result->rank == rank);
    }
}
