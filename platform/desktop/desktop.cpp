#include "platform/desktop/desktop.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <variant>

#include <imgui.h>

#include "platform/desktop/file_picker.h"
#include "platform/gl/textures.h"
#include "platform/shell/clock.h"
#include "platform/shell/files.h"
#include "platform/shell/frame_log.h"
#include "platform/shell/link.h"
#include "platform/shell/shell.h"
#include "platform/shell/tree_file.h"
#include "platform/window.h"

namespace jointline::desktop {
namespace {

using Clock = std::chrono::steady_clock;

// Dear ImGui shows the effect of an input one or two frames later.
constexpr int frames_after_input = 3;
// While something moves. A display that waits for its beam sets the pace by itself; others need one.
constexpr double dialog_patience = 0.2;  // while the file dialog is open, until it is looked at again
constexpr double shortest_frame = 1.0 / 90;

double seconds_since(Clock::time_point then) { return std::chrono::duration<double>(Clock::now() - then).count(); }

class Desktop {
public:
    Desktop(shell::Window& window, App app, bool kiosk)
        : window_(window), textures_(window.gl()), shell_(std::move(app), textures_), kiosk_(kiosk) {}

    void run() {
        while (!window_.closing()) {
            window_.listen(patience());
            if (window_.touched()) left_ = frames_after_input;
            const bool changed = take_in_files() || shell_.work();
            const auto again = shell_.draw_again_within();
            const bool due = again && seconds_since(drawn_at_) >= std::max(*again, shortest_frame);
            if (!window_.visible() || (left_ == 0 && !changed && !due)) continue;
            left_ = std::max(0, left_ - 1);
            draw();
        }
    }

private:
    /// How long nothing needs to be drawn; empty: until something happens.
    std::optional<double> patience() const {
        if (!window_.visible()) return std::nullopt;
        if (left_ > 0) return 0;
        if (picker_.is_open()) return dialog_patience;
        const auto again = shell_.draw_again_within();
        if (!again) return std::nullopt;
        return std::max(0.0, std::max(*again, shortest_frame) - seconds_since(drawn_at_));
    }

    void draw() {
        drawn_at_ = Clock::now();
        window_.begin_frame();
        shell_.draw({.scale = static_cast<float>(window_.scale()), .kiosk = kiosk_});
        window_.present();
        log_.frame_drawn();
        if (tree_.wanted()) tree_.write(shell_.tree());
        for (const Request& request : shell_.take_requests()) serve(request);
    }

    void serve(const Request& request) {
        if (const auto* link = std::get_if<OpenLink>(&request)) shell::open_link(link->url);
        if (std::holds_alternative<PickFile>(request) && !picker_.open()) (void)shell_.app().send(NoFilePicker{});
        // Persist is for browsers: a file is kept by itself.
    }

    /// What was dropped on the window or chosen in the dialog goes to the app; true when anything did.
    bool take_in_files() {
        auto paths = window_.take_dropped();
        if (auto chosen = picker_.chosen()) paths.insert(paths.end(), chosen->begin(), chosen->end());
        for (const std::string& path : paths) {
            auto bytes = shell::read_file(path);
            // A file that cannot be read is imported as nothing: the log of the import names it with its reason.
            (void)shell_.app().send(ImportFile{path, bytes ? *std::move(bytes) : std::string()});
        }
        return !paths.empty();
    }

    shell::Window& window_;
    gl::Textures textures_;
    shell::Shell shell_;
    bool kiosk_;
    shell::FrameLog log_;
    shell::TreeFile tree_;
    FilePicker picker_;
    int left_ = frames_after_input;
    Clock::time_point drawn_at_ = Clock::now();
};

}  // namespace

Result<Done> run(const Wish& wish) {
    // The database first: where it cannot be had, no window flashes up.
    auto app = App::open({.database = wish.database,
                          .language = wish.language,
                          .profile = wish.kiosk ? Profile::Kiosk : Profile::Personal,
                          .now = shell::now,
                          .zone = shell::local_zone()});
    if (!app) return app.error();
    auto window =
        shell::Window::open({.title = "Jointline", .size = wish.size, .full_screen = wish.kiosk && !wish.size});
    if (!window) return window.error();
    Desktop(*window, *std::move(app), wish.kiosk).run();
    return Done{};
}

}  // namespace jointline::desktop
