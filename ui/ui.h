#pragma once
/// All that a shell needs to show the app: one Ui for the life of a window, and three calls a frame.
///
///     Ui ui(renderer);                              // after ImGui::CreateContext(), before a backend makes its fonts
///     …each frame, after the backends' NewFrame:
///     Frame frame = ui.begin(view.look, surface);   // before ImGui::NewFrame()
///     ImGui::NewFrame();
///     draw(view, frame);                            // between NewFrame() and Render()
///     ImGui::Render();
///     for (Command& command : frame.take_commands()) app.send(command);
///     if (!frame.wants_another()) wait for events   // nothing moves: draw no more until there is input
///
/// Shapes  Ui takes over ImGui's font atlas and style: glyphs, icons and shadows live in one texture of its own, which
///         it fills as they are needed. A backend's own font texture is one pixel.
/// Units   window pixels are ImGui's; Surface says how many make a dp.
#include <memory>
#include <string>

#include "core/app/view.h"
#include "ui/frame.h"
#include "ui/renderer.h"

namespace jointline::ui {

/// What the shell knows of its window and of the system's wishes.
struct Surface {
    float scale = 1;     ///< window pixels to one dp (logical pixel)
    bool kiosk = false;  ///< the shop's profile: larger everything. A tall, wide window gets it anyway
    bool dark = false;   ///< the system's wish, followed where the look says "system"
    bool less_motion = false;
    float bottom_inset = 0;  ///< dp below that belong to the system (home indicator)
};

struct Stage;

class Ui {
public:
    explicit Ui(Renderer& renderer);
    Ui(Ui&&) noexcept;
    Ui& operator=(Ui&&) noexcept;
    ~Ui();

    /// Chooses theme and sizes, reads the pointer and the keys. `look` is that of the view about to be drawn.
    Frame begin(const LookView& look, const Surface& surface);
    /// What the last frame showed, as the JSON of JOINTLINE_UI_TREE.
    std::string tree() const;
    const Semantics& semantics() const;

private:
    std::unique_ptr<Stage> stage_;
};

/// Shows the view: the only entry to all screens.
void draw(const View& view, Frame& frame);

}  // namespace jointline::ui
