#pragma once
/// What is on the screen, for tests and assistive technology: role, label, value and rectangle of everything shown.
///
/// Shapes  a tree of nodes in reading order; ids are unique on a screen. Written as the JSON of JOINTLINE_UI_TREE:
///         {"screen", "nodes": [{"id", "role", "label", "value", "rect": [x, y, w, h], "enabled", "focused", "visible",
///         "children"}]}. `visible` is false for what is scrolled away or lies under a sheet: it has to be brought into
///         sight before it can be tapped. The middle of a visible node's rect can be tapped.
/// Units   rect in window pixels.
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace jointline::ui {

struct Node {
    std::string id;
    std::string role;  ///< ARIA's names: "button", "radio", "checkbox", "heading", "text", "img", "tab", "slider" …
    std::string label;
    std::string value;
    ImVec2 at{};
    ImVec2 size{};
    bool enabled = true;
    bool focused = false;
    bool visible = true;
    std::vector<Node> children;
};

class Semantics {
public:
    void begin(std::string_view screen);
    void add(Node node);   ///< into the group that is open, or at the top
    void open(Node node);  ///< a group; what follows are its children
    void close();
    void cover();  ///< what came before lies under what follows: it is not visible any more
    const std::string& screen() const { return screen_; }
    const std::vector<Node>& nodes() const { return nodes_; }
    std::string json() const;  ///< deterministic, one line

private:
    std::string screen_;
    std::vector<Node> nodes_;
    std::vector<Node> open_;
};

}  // namespace jointline::ui
