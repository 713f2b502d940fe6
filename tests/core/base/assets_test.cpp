#include "assets/assets.h"

#include <doctest/doctest.h>

TEST_CASE("what is built into the program is found by its name, and nothing else is") {
    const auto licences = jointline::assets::find("LICENSES.md");
    REQUIRE(licences.has_value());
    CHECK(licences->find("Apache License, Version 2.0") != std::string_view::npos);
    CHECK_FALSE(jointline::assets::find("LICENSES").has_value());
    CHECK_FALSE(jointline::assets::find("").has_value());
}
