#pragma once
/// Everything that outlives a frame: fonts, textures, tweens, scroll places. Owned by Ui, reached through Frame.
#include <map>
#include <string>

#include "ui/atlas.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/map_state.h"
#include "ui/metrics.h"
#include "ui/motion.h"
#include "ui/scroll_state.h"
#include "ui/semantics.h"
#include "ui/shadows.h"
#include "ui/textures.h"
#include "ui/theme.h"
#include "ui/touch.h"

namespace jointline::ui {

/// What the screens remember from frame to frame.
struct Memory {
    std::map<std::string, ScrollState, std::less<>> scrolls;
    std::map<std::string, MapState, std::less<>> maps;
    std::map<std::string, std::string, std::less<>> drafts;  ///< text still being typed
    std::map<std::string, bool, std::less<>> opened;         ///< what was folded out
    std::string screen;                                      ///< of the frame before: place, question
    std::string toast;                                       ///< the notice that is showing
    float toast_seconds = 0;
    float floor = 0;  ///< what is fixed at the bottom begins here: a notice stays above it
    std::map<std::string, float, std::less<>> heights;  ///< of sheets, in the frame before
    std::string editing;                                ///< the field that is being typed in
};

struct Stage {
    explicit Stage(Renderer& renderer)
        : atlas(renderer), fonts(atlas), icons(atlas), shadows(atlas), textures(renderer) {}

    Atlas atlas;
    Fonts fonts;
    Icons icons;
    Shadows shadows;
    Textures textures;
    Motion motion;
    Touch touch;
    Semantics semantics;
    Theme theme;
    Metrics metrics;
    Memory memory;
    ImFont* editor = nullptr;  ///< ImGui's own font, for text being typed
    float editor_size = 0;
    int editor_generation = 0;
};

}  // namespace jointline::ui
