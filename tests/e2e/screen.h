#pragma once
/// A screen of the test's own (Xvfb on a free display), and a hand that moves a real mouse and types on real keys.
///
/// Units   pixels of the screen.
/// Errors  start() is an empty optional where no X server can be had; why() says what was missing.
#include <memory>
#include <optional>
#include <string>

#include <X11/Xlib.h>

#include "tests/support/process.h"

namespace jointline::e2e {

struct Spot {
    int x = 0;
    int y = 0;
};

class Screen {
public:
    static std::optional<Screen> start(int width, int height);

    const std::string& name() const { return name_; }  ///< what DISPLAY is to be
    /// Waits until a window with this title is shown; the place of its upper left corner.
    std::optional<Spot> window(const std::string& title) const;
    /// Asks the window to close, as a window manager's × does.
    void close_window(const std::string& title) const;

    void move_to(Spot spot) const;
    void press() const;
    void release() const;
    void click(Spot spot) const;
    void wheel(int notches) const;                   ///< down the page when positive
    void key(const std::string& keysym_name) const;  ///< "Tab", "Return", "space", "a"
    void type(const std::string& text) const;

private:
    struct Disconnect {
        void operator()(Display* display) const { XCloseDisplay(display); }
    };
    Screen(test::Process server, std::string name, Display* display)
        : server_(std::move(server)), name_(std::move(name)), display_(display) {}
    ::Window find(const std::string& title) const;
    test::Process server_;
    std::string name_;
    std::unique_ptr<Display, Disconnect> display_;
};

}  // namespace jointline::e2e
