#pragma once
/// The real program in a real window: what it shows (by its semantic tree) and what it draws (by its frame log).
///
/// Shapes  a Node is one thing on the screen, children flattened away; rect is what can be seen of it, in window
/// pixels. Errors  what does not come within a minute is an empty optional or false.
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/e2e/screen.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace jointline::e2e {

struct Node {
    std::string id;
    std::string role;
    std::string label;
    std::string value;
    double x = 0, y = 0, width = 0, height = 0;
    bool enabled = true;
    bool focused = false;
    bool visible = true;
    Spot middle() const { return {static_cast<int>(x + width / 2), static_cast<int>(y + height / 2)}; }
};

struct Tree {
    std::string screen;
    std::vector<Node> nodes;
    const Node* find(const std::string& id) const;
    const Node* by_role(const std::string& role) const;
};

/// Of a window, in pixels.
struct Size {
    int width = 0;
    int height = 0;
};

struct FrameLine {
    long long frame = 0;
    double at = 0;
    double cpu = 0;
};

/// The program under test, for what it does without a window.
std::string program_path();

class Program {
public:
    /// Starts it on `screen` with its data in `folder`, and waits for its window.
    Program(const Screen& screen, const test::TemporaryFolder& folder, Size size,
            std::vector<std::string> options = {});
    /// Some other program with a window of the same title.
    static Program other(const Screen& screen, const test::TemporaryFolder& folder, Size size,
                         std::vector<std::string> command);

    double started_at() const { return started_at_; }  ///< by the clock of the frame log
    bool shown() const { return corner_.has_value(); }
    std::optional<Tree> tree() const;
    /// The tree, as soon as it is so.
    std::optional<Tree> wait_for(const std::function<bool(const Tree&)>& so) const;
    std::optional<Tree> wait_for_screen(const std::string& name) const;
    std::optional<Tree> wait_for_node(const std::string& id) const;
    /// The tree once it has stayed the same for a moment: nothing slides or scrolls any more.
    std::optional<Tree> wait_for_calm() const;

    /// Clicks in the middle of the node that has this id, once it is there; turns the wheel until it can be seen.
    bool tap(const std::string& id) const;
    /// Goes there by Tab alone.
    bool focus_by_keyboard(const std::string& id) const;
    /// The same, and presses Return.
    bool tap_by_keyboard(const std::string& id) const;
    Spot on_screen(Spot in_window) const;

    std::vector<FrameLine> frames() const;
    /// Waits until so many more were drawn: a field that was tapped takes letters from then on.
    bool wait_for_frames(std::size_t more) const;
    /// Waits until nothing was drawn for a second.
    bool settle() const;

    /// Closes the window and waits for the program's end; its exit code.
    std::optional<int> close();

private:
    struct Command {
        std::vector<std::string> words;
    };
    Program(const Screen& screen, const test::TemporaryFolder& folder, Size size, const Command& command);
    std::optional<Node> bring_into_view(const std::string& id) const;

    const Screen& screen_;
    Size size_;
    std::string tree_file_;
    std::string frame_file_;
    double started_at_;
    test::Process process_;
    std::optional<Spot> corner_;
};

}  // namespace jointline::e2e
