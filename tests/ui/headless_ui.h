#pragma once
/// The screens without a window: views are drawn by Dear ImGui into nothing, a finger and a keyboard are moved by the
/// test, and what is seen is read from the semantic tree.
///
/// Units   window pixels.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/app/command.h"
#include "core/app/view.h"
#include "ui/ui.h"

namespace jointline::ui {

class NoPictures : public Renderer {
public:
    ImTextureID create_texture(int, int, std::span<const std::uint8_t>, bool) override {
        ++alive;
        return reinterpret_cast<ImTextureID>(++last);  // NOLINT(performance-no-int-to-ptr)
    }
    void update_texture(ImTextureID, PixelRect, std::span<const std::uint8_t> rgba) override {
        uploaded += rgba.size();
    }
    void destroy_texture(ImTextureID) override { --alive; }
    std::uintptr_t last = 0;
    int alive = 0;
    std::size_t uploaded = 0;
};

struct Screen {
    const char* name;
    float width;
    float height;
    float scale;
    bool kiosk;
};
inline constexpr Screen phone{"phone", 780, 1688, 2, false};
inline constexpr Screen desk{"desk", 1440, 900, 1, false};
inline constexpr Screen kiosk{"kiosk", 1080, 1920, 1, true};
inline constexpr Screen tablet{"tablet", 800, 1200, 1, false};
inline constexpr Screen landscape{"landscape", 844, 390, 1, false};

class HeadlessUi {
public:
    explicit HeadlessUi(const Screen& screen = phone);
    HeadlessUi(const HeadlessUi&) = delete;
    HeadlessUi& operator=(const HeadlessUi&) = delete;
    ~HeadlessUi();

    /// Draws until nothing moves any more.
    void show(const View& view);
    /// One frame of what is shown; gives back what was sent.
    std::vector<Command> frame();

    std::vector<Command> tap(std::string_view id);  ///< the middle of the node, scrolled into sight first
    std::vector<Command> tap_at(ImVec2 at);
    std::vector<Command> drag(ImVec2 from, ImVec2 to, int steps = 8);
    std::vector<Command> press(ImGuiKey key, ImGuiKey modifier = ImGuiKey_None);
    std::vector<Command> type(std::string_view text);
    std::vector<Command> wheel(ImVec2 at, float notches);

    const Node* find(std::string_view id) const;
    std::vector<Node> all() const;  ///< every node, groups flattened
    std::string focused() const;
    bool bring_into_sight(std::string_view id);
    ImVec2 middle(std::string_view id) const;
    const Screen& screen() const { return screen_; }
    std::string tree() const { return ui_->tree(); }
    bool wants_another() const { return wants_another_; }
    int vertices() const { return vertices_; }

private:
    std::vector<Command> settle(int least);

    Screen screen_;
    NoPictures renderer_;
    ImGuiContext* context_;
    std::unique_ptr<Ui> ui_;
    View view_;
    bool wants_another_ = false;
    int vertices_ = 0;
};

/// Something that a finger can do something with.
bool is_target(const Node& node);

template <typename T>
const T* sent(const std::vector<Command>& commands) {
    for (const Command& command : commands)
        if (const T* found = std::get_if<T>(&command)) return found;
    return nullptr;
}

}  // namespace jointline::ui
