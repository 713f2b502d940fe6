#pragma once
/// The app and its looks in one window: a frame draws the view and sends what was done in it. Shared by every shell
/// that has a picture.
///
/// Units   seconds.
#include <optional>
#include <string>
#include <vector>

#include "core/app/app.h"
#include "ui/ui.h"

namespace jointline::shell {

class Shell {
public:
    /// After ImGui::CreateContext(), before a backend makes its font texture. `renderer` outlives the shell.
    Shell(App app, ui::Renderer& renderer);

    /// After the backends' NewFrame(); leaves the picture in ImGui::GetDrawData().
    void draw(const ui::Surface& surface);

    /// Draw again within so many seconds even if nothing happens: 0 while something moves or is done, empty when only
    /// input can change what is shown.
    std::optional<double> draw_again_within() const { return again_; }
    /// A slice of the app's work; true when it may have changed what is shown.
    bool work();

    std::string tree() const { return ui_.tree(); }
    App& app() { return app_; }
    std::vector<Request> take_requests() { return app_.take_requests(); }

private:
    App app_;
    ui::Ui ui_;
    std::optional<double> again_;
    bool working_ = true;
};

}  // namespace jointline::shell
