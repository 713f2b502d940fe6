#pragma once
/// A picture of a scene, drawn without a window server.
///
/// Units   width and height in pixels of the picture; `scale` of them make a dp.
/// Errors  Usage for a scene that is not there; Internal where nothing can be drawn.
#include <string>

#include "core/base/result.h"

namespace jointline::offscreen {

struct Shot {
    std::string scene;
    int width = 1280;
    int height = 800;
    double scale = 1;
    std::string theme = "light";  ///< "light", "dark", "contrast"
    std::string language = "en";
};

/// PNG; the same Shot gives the same bytes on the same machine.
Result<std::string> screenshot(const Shot& shot);

}  // namespace jointline::offscreen
