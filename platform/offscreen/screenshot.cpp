#include "platform/offscreen/screenshot.h"

#include <cmath>

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "platform/gl/textures.h"
#include "platform/offscreen/canvas.h"
#include "platform/offscreen/scenes.h"
#include "platform/shell/shell.h"
#include "platform/shell/tree_file.h"

namespace jointline::offscreen {
namespace {

constexpr float frame_seconds = 1.0F / 60;
// Sheets slide in, rings run out: a picture is taken when nothing moves any more.
constexpr int frames_at_least = 4;
constexpr int frames_at_most = 600;

class ImGuiSession {
public:
    ImGuiSession() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui_ImplOpenGL3_Init("#version 330 core");
    }
    ImGuiSession(const ImGuiSession&) = delete;
    ImGuiSession& operator=(const ImGuiSession&) = delete;
    ImGuiSession(ImGuiSession&&) = delete;
    ImGuiSession& operator=(ImGuiSession&&) = delete;
    ~ImGuiSession() {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext();
    }
};

}  // namespace

Result<std::string> screenshot(const Shot& shot) {
    const Scene* wanted = scene(shot.scene);
    if (wanted == nullptr)
        return Error{ErrorCode::Usage, "no screen is called " + shot.scene + ": screenshot --list names them"};
    auto app = open_stage(shot.language);
    if (!app) return app.error();
    if (const auto there = wanted->go(*app); !there) return there.error();
    if (const auto set = app->send(SetSetting{"theme", shot.theme}); !set) return set.error();

    const int width = static_cast<int>(std::lround(shot.width * shot.scale));
    const int height = static_cast<int>(std::lround(shot.height * shot.scale));
    const auto canvas = Canvas::open(width, height);
    if (!canvas) return canvas.error();
    const ImGuiSession session;
    gl::Textures textures(canvas->gl());
    shell::Shell shell(*std::move(app), textures);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = frame_seconds;
    for (int frame = 0; frame < frames_at_most; ++frame) {
        ImGui_ImplOpenGL3_NewFrame();
        shell.draw({.scale = static_cast<float>(shot.scale)});
        shell.work();
        if (frame >= frames_at_least && shell.draw_again_within() != 0.0) break;
    }
    shell::TreeFile().write(shell.tree());
    const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    canvas->clear(ground.x, ground.y, ground.z);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return png(canvas->pixels(), width, height);
}

}  // namespace jointline::offscreen
