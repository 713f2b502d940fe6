#pragma once
/// The knowledge of wear that is built into the program.
#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/shoes/wear_knowledge.h"

namespace jointline::test {

inline shoes::WearKnowledge wear_knowledge() {
    const auto asset = assets::find("knowledge/shoes/wear.json");
    REQUIRE(asset.has_value());
    auto parsed = shoes::WearKnowledge::parse(*asset, "wear.json");
    REQUIRE_MESSAGE(parsed.has_value(), (parsed ? "" : parsed.error().text()));
    return *parsed;
}

}  // namespace jointline::test
