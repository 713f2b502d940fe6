#include "tests/e2e/screen.h"

#include <chrono>
#include <thread>
#include <vector>

#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <poll.h>
#include <unistd.h>

namespace jointline::e2e {
namespace {

using namespace std::chrono_literals;

/// A person's finger stays on the button for a while; a press and a release in one frame is no click.
constexpr auto finger_time = 40ms;

/// The display's number, which the server writes once it listens.
std::string number_of(int fd) {
    std::string number;
    pollfd wanted{fd, POLLIN, 0};
    while (poll(&wanted, 1, 10000) == 1) {
        char c = 0;
        if (read(fd, &c, 1) != 1) return {};
        if (c == '\n') return number;
        number += c;
    }
    return {};
}

}  // namespace

std::optional<Screen> Screen::start(int width, int height) {
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0) return std::nullopt;
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    test::Process server({"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", size, "-nolisten", "tcp",
                          "-noreset", "+extension", "GLX"},
                         {}, "", "", ends[1]);
    close(ends[1]);
    const std::string number = number_of(ends[0]);
    close(ends[0]);
    if (number.empty()) return std::nullopt;
    const std::string name = ":" + number;
    Display* display = XOpenDisplay(name.c_str());
    if (display == nullptr) return std::nullopt;
    return Screen{std::move(server), name, display};
}

::Window Screen::find(const std::string& title) const {
    ::Window root = 0;
    ::Window parent = 0;
    ::Window* children = nullptr;
    unsigned count = 0;
    ::Window found = 0;
    if (XQueryTree(display_.get(), DefaultRootWindow(display_.get()), &root, &parent, &children, &count) == 0) return 0;
    for (unsigned i = 0; i < count; ++i) {
        char* words = nullptr;
        XWindowAttributes seen{};
        if (XFetchName(display_.get(), children[i], &words) == 0 || words == nullptr) continue;
        XGetWindowAttributes(display_.get(), children[i], &seen);
        if (title == words && seen.map_state == IsViewable) found = children[i];
        XFree(words);
    }
    if (children != nullptr) XFree(children);
    return found;
}

std::optional<Spot> Screen::window(const std::string& title) const {
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < deadline) {
        if (const ::Window window = find(title); window != 0) {
            XWindowAttributes seen{};
            XGetWindowAttributes(display_.get(), window, &seen);
            // There is no window manager here to hand out the keyboard.
            XSetInputFocus(display_.get(), window, RevertToPointerRoot, CurrentTime);
            XSync(display_.get(), False);
            return Spot{seen.x, seen.y};
        }
        std::this_thread::sleep_for(10ms);
    }
    return std::nullopt;
}

void Screen::close_window(const std::string& title) const {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = find(title);
    event.xclient.message_type = XInternAtom(display_.get(), "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display_.get(), "WM_DELETE_WINDOW", False));
    if (event.xclient.window != 0) XSendEvent(display_.get(), event.xclient.window, False, NoEventMask, &event);
    XFlush(display_.get());
}

void Screen::move_to(Spot spot) const {
    XTestFakeMotionEvent(display_.get(), 0, spot.x, spot.y, CurrentTime);
    XFlush(display_.get());
}

void Screen::press() const {
    XTestFakeButtonEvent(display_.get(), Button1, True, CurrentTime);
    XFlush(display_.get());
    std::this_thread::sleep_for(finger_time);
}

void Screen::release() const {
    XTestFakeButtonEvent(display_.get(), Button1, False, CurrentTime);
    XFlush(display_.get());
    std::this_thread::sleep_for(finger_time);
}

void Screen::click(Spot spot) const {
    move_to(spot);
    std::this_thread::sleep_for(finger_time);
    press();
    release();
}

void Screen::wheel(int notches) const {
    const unsigned button = notches > 0 ? Button5 : Button4;
    for (int i = 0; i < std::abs(notches); ++i) {
        XTestFakeButtonEvent(display_.get(), button, True, CurrentTime);
        XTestFakeButtonEvent(display_.get(), button, False, CurrentTime);
    }
    XFlush(display_.get());
    std::this_thread::sleep_for(finger_time);
}

void Screen::key(const std::string& keysym_name) const {
    const KeyCode code = XKeysymToKeycode(display_.get(), XStringToKeysym(keysym_name.c_str()));
    XTestFakeKeyEvent(display_.get(), code, True, CurrentTime);
    XFlush(display_.get());
    std::this_thread::sleep_for(finger_time);
    XTestFakeKeyEvent(display_.get(), code, False, CurrentTime);
    XFlush(display_.get());
    std::this_thread::sleep_for(finger_time);
}

void Screen::type(const std::string& text) const {
    for (const char c : text) key(c == ' ' ? "space" : std::string(1, c));
}

}  // namespace jointline::e2e
