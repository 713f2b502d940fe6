#pragma once
/// One frame of one window: sizes, colours, what was sent, and what is shown (the semantic tree). Passed to every
/// widget and screen, never global.
///
/// Units   dp: one logical pixel at scale 1; dp(48) is what a finger needs. Everything drawn is in window pixels.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/app/command.h"
#include "ui/box.h"
#include "ui/metrics.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/touch.h"

namespace jointline::ui {

class Atlas;
class Fonts;
class Icons;
class Motion;
class Shadows;
class Textures;
struct Memory;
struct Stage;

class Frame {
public:
    Frame(Stage& stage, float scale, float density, float text_scale, Box area, float bottom_inset);

    float dp(float logical) const { return logical * scale_; }
    float text_scale() const { return text_scale_; }
    float density() const { return density_; }  ///< framebuffer pixels to a window pixel
    /// To the nearest pixel that is really there: what is sharp begins on one.
    float snap(float x) const { return std::round(x * density_) / density_; }
    const Box& area() const { return area_; }
    float bottom_inset() const { return bottom_inset_; }
    const Metrics& metrics() const;

    ImU32 color(Role role) const;
    ImU32 color(Role role, float alpha) const;
    const Theme& theme() const;
    ImDrawList& list() const;

    /// A command for the app; sent after the frame is drawn.
    void send(Command command) { commands_.push_back(std::move(command)); }
    std::vector<Command> take_commands() { return std::move(commands_); }
    /// Something moves: draw on without waiting for input.
    bool wants_another() const;
    void want_another() { wants_another_ = true; }
    /// Something will happen by itself: draw again after at most so many seconds, even if there is no input.
    void wake_within(float seconds) { wake_ = wake_ ? std::min(*wake_, seconds) : seconds; }
    std::optional<float> wakes_within() const { return wake_; }

    /// Tells the semantic tree of something shown.
    void says(std::string_view id, std::string_view role, std::string_view label, const Box& box,
              std::string_view value = {}, bool enabled = true, bool focused = false, float least = 1);
    /// A node where it can be seen: what is seen of it, if that is at least `least` high; else it is not visible, and
    /// its rect lies outside of the window, where nobody taps by mistake.
    Node node(std::string_view id, std::string_view role, std::string_view label, const Box& box,
              float least = 1) const;

    Touch& touch() const;
    Atlas& atlas() const;
    Fonts& fonts() const;
    Icons& icons() const;
    Shadows& shadows() const;
    Textures& textures() const;
    Motion& motion() const;
    Semantics& semantics() const;
    Memory& memory() const;  ///< what the screens remember from frame to frame: scroll places, text being typed
    Stage& stage() const { return *stage_; }

private:
    Stage* stage_;
    float scale_;
    float density_;
    float text_scale_;
    Box area_;
    float bottom_inset_;
    bool wants_another_ = false;
    std::optional<float> wake_;
    std::vector<Command> commands_;
};

}  // namespace jointline::ui
