#pragma once
/// Every screen by name, and how one gets there: commands, as a person would send them. Pictures and visual tests share
/// this one table.
///
/// Errors  what App::send() returns; Internal where the interview does not lead to where the scene wants to be.
#include <span>
#include <string_view>

#include "core/app/app.h"

namespace jointline::offscreen {

struct Scene {
    std::string_view name;
    std::string_view shows;
    Result<Done> (*go)(App& app);
};

std::span<const Scene> scenes();
const Scene* scene(std::string_view name);

/// An app of its own for a scene: empty memory, and a clock that always says the same.
Result<App> open_stage(const std::string& language);

}  // namespace jointline::offscreen
