#pragma once
/// One frame of one window: sizes, what was sent, and what is shown (the semantic tree). Passed to every widget and
/// screen, never global.
///
/// Units   dp: one logical pixel at scale 1; dp(48) is what a finger needs. Everything drawn is in window pixels.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/app/command.h"
#include "ui/semantics.h"

namespace jointline::ui {

class Theme;
class Fonts;
class Textures;
class Motion;

class Frame {
public:
    Frame(const Theme& theme, Fonts& fonts, Textures& textures, Motion& motion, Semantics& semantics, float scale);

    float dp(float logical) const { return logical * scale_; }
    /// A command for the app; sent after the frame is drawn.
    void send(Command command) { commands_.push_back(std::move(command)); }
    std::vector<Command> take_commands() { return std::move(commands_); }

    const Theme& theme() const { return theme_; }
    Fonts& fonts() { return fonts_; }
    Textures& textures() { return textures_; }
    Motion& motion() { return motion_; }
    Semantics& semantics() { return semantics_; }

private:
    const Theme& theme_;
    Fonts& fonts_;
    Textures& textures_;
    Motion& motion_;
    Semantics& semantics_;
    float scale_;
    std::vector<Command> commands_;
};

}  // namespace jointline::ui
