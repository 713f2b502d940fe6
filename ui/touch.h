#pragma once
/// Finger, mouse and keyboard: which target was meant, and whether it was a tap, a drag or a scroll.
///
/// Shapes  targets are registered every frame, later ones on top of earlier ones. A press is matched against the frame
///         before, which is what the person saw. A tap counts on release inside, and not after the finger has moved
///         ten dp: then it drags what can be dragged, or scrolls what it lies in.
///         Keys: Tab and Shift-Tab go through targets in order, arrows to the nearest in that direction, Enter and
///         Space tap the focused one. The focus is shown while the keyboard is used, and not after a touch.
/// Units   window pixels.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/box.h"

namespace jointline::ui {

/// What a drag that begins on a target does.
enum class Grip : std::uint8_t {
    Tap,       ///< cancels the press, and scrolls
    Sideways,  ///< moves it when it goes sideways, else scrolls
    Free,      ///< moves it
};

struct Tap {
    bool tapped = false;   ///< by finger, mouse or key, in this frame
    bool pressed = false;  ///< the finger is on it
    bool hovered = false;
    bool focused = false;  ///< by the keyboard: show the ring
    explicit operator bool() const { return tapped; }
};

struct Drag {
    ImVec2 from{};
    ImVec2 at{};
    ImVec2 step{};      ///< since the frame before
    bool over = false;  ///< let go in this frame
};

/// The keys that widgets care about, in one frame.
struct Keys {
    bool tab = false;
    bool back_tab = false;
    bool enter = false;
    bool escape = false;
    bool undo = false;
    int right = 0;  ///< right arrow +1, left arrow -1
    int down = 0;
    bool home = false;
    bool end = false;
    bool any() const { return tab || back_tab || enter || right != 0 || down != 0 || home || end; }
};

struct Pointer {
    ImVec2 at{};
    bool down = false;
    float wheel = 0;  ///< notches, up is positive
};

struct TargetOptions {
    bool enabled = true;
    Grip grip = Grip::Tap;
    bool arrows = false;  ///< takes the arrow keys for itself
    bool focusable = true;
};

class Touch {
public:
    void begin(const Pointer& pointer, const Keys& keys, float slop, bool typing);

    Tap target(std::string_view id, const Box& box, TargetOptions options = {});
    /// Not null while the target is being dragged, and in the frame it is let go.
    const Drag* drag(std::string_view id) const;
    /// Where the finger that taps or presses is.
    ImVec2 at() const { return pointer_.at; }
    ImVec2 pressed_at() const { return from_; }

    /// What follows lies over all there was: nothing below can be reached.
    void open_layer();

    /// What follows is seen only inside `box`, and scrolls. `id` is its name for the two calls below.
    void open_view(std::string_view id, const Box& box);
    void close_view();
    const Drag* view_drag(std::string_view id) const;
    float wheel(std::string_view id) const;  ///< over it and over nothing inside it that takes the wheel
    /// Where the keyboard went, if that is not to be seen in the view.
    std::optional<Box> reveal(std::string_view id);
    Box clip() const;  ///< what can be seen now

    const Keys& keys() const { return keys_; }
    std::string_view focus() const { return focus_; }
    void focus_on(std::string_view id);
    void forget_focus() { focus_.clear(); }
    bool keyboard_in_use() const { return by_keyboard_; }
    bool pointer_down() const { return pointer_.down; }

private:
    struct Target {
        std::string id;
        Box box;
        TargetOptions options;
        int layer = 0;
        std::string view;
    };
    struct View {
        std::string id;
        Box box;
        int layer = 0;
    };
    const Target* find(std::string_view id) const;
    const Target* topmost(ImVec2 at) const;
    const View* view_at(ImVec2 at) const;
    void press();
    void move(float slop);
    void release();
    void go(int step);
    void go_towards(int right, int down);

    Pointer pointer_;
    Keys keys_;
    bool was_down_ = false;
    ImVec2 from_{};
    ImVec2 before_{};
    std::string pressed_;   // target the finger is on
    std::string dragged_;   // target that moves with the finger
    std::string scrolled_;  // view that scrolls with it
    std::string under_;     // view in which the press began
    bool dragging_ = false;
    Drag drag_;
    std::string tapped_;
    std::string hovered_;
    std::string wheeled_;
    std::string focus_;
    bool by_keyboard_ = false;
    bool focus_moved_ = false;
    std::optional<std::pair<std::string, Box>> reveal_;

    std::vector<Target> targets_;  // of this frame
    std::vector<Target> seen_;     // of the frame before
    std::vector<View> views_;
    std::vector<View> views_seen_;
    std::vector<View> open_views_;
    int layer_ = 0;
    int top_layer_ = 0;  // of the frame before
};

}  // namespace jointline::ui
