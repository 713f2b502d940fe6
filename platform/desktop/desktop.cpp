#include "platform/desktop/desktop.h"

#include <imgui.h>

#include "platform/shell/frame_log.h"
#include "platform/window.h"

namespace jointline::desktop {

Result<Done> run(const Wish& wish) {
    auto opened =
        shell::Window::open({.title = "Jointline", .size = wish.size, .full_screen = wish.kiosk && !wish.size});
    if (!opened) return opened.error();
    shell::Window& window = *opened;
    shell::FrameLog log;
    int frames = 3;
    while (!window.closing()) {
        window.listen(frames > 0 ? std::optional<double>{0} : std::nullopt);
        if (window.touched()) frames = 3;
        if (frames <= 0) continue;
        --frames;
        window.begin_frame();
        ImGui::NewFrame();
        ImGui::Text("Jointline");
        ImGui::Render();
        window.present();
        log.frame_drawn();
    }
    return Done{};
}

}  // namespace jointline::desktop
