#pragma once
/// A window to draw in, as the shell sees it: when to draw, how large, how dense. One header, one .cpp per kind of
/// shell.
///
/// Units   window pixels are what the mouse is measured in; the framebuffer has pixels_per_window_pixel() of them a
/// side. Errors  Internal, with what the window system could not do.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "platform/gl/gl.h"

namespace jointline::shell {

class Window {
public:
    struct Wish {
        std::string title;
        std::optional<std::pair<int, int>> size;  ///< window pixels; empty: what suits the screen
        bool full_screen = false;
    };
    static Result<Window> open(const Wish& wish);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    /// Takes in what happened. Sleeps until something does, or for `at_most` seconds, or not at all when that is 0.
    void listen(std::optional<double> at_most);
    /// Something happened since the last frame that may look different now.
    bool touched() const;
    bool closing() const;
    /// Files that were dropped on it since the last call.
    std::vector<std::string> take_dropped();
    bool visible() const;  ///< not minimised

    /// Tells Dear ImGui of sizes, time and input; ImGui::NewFrame() is the caller's.
    void begin_frame();
    /// Shows what ImGui::Render() left.
    void present();

    double scale() const;                    ///< window pixels in a dp
    double pixels_per_window_pixel() const;  ///< of the framebuffer
    const gl::Gl& gl() const;

private:
    struct State;
    explicit Window(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jointline::shell
