#include "platform/shell/shell.h"

#include <cstdio>
#include <utility>

#include <imgui.h>

namespace jointline::shell {

Shell::Shell(App app, ui::Renderer& renderer) : app_(std::move(app)), ui_(renderer) {}

void Shell::draw(const ui::Surface& surface) {
    const View& view = app_.view();
    ui::Frame frame = ui_.begin(view.look, surface);
    ImGui::NewFrame();
    ui::draw(view, frame);
    ImGui::Render();
    again_.reset();
    if (const auto wake = frame.wakes_within()) again_ = *wake;
    if (frame.wants_another()) again_ = 0;
    for (const Command& command : frame.take_commands()) {
        again_ = 0;
        working_ = true;
        // The app has shown it to the runner; this line is for whoever looks after the machine.
        if (const auto sent = app_.send(command); !sent)
            std::fprintf(stderr, "jointline: %s\n", sent.error().text().c_str());
    }
}

bool Shell::work() {
    if (!working_) return false;
    working_ = app_.pump();
    return working_;
}

}  // namespace jointline::shell
