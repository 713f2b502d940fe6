#include "tests/ui/headless_ui.h"

#include <algorithm>
#include <array>

namespace jointline::ui {

namespace {

constexpr int longest_animation = 120;  // frames

void flatten(const std::vector<Node>& nodes, std::vector<Node>& out) {
    for (const Node& node : nodes) {
        out.push_back(node);
        flatten(node.children, out);
    }
}

const Node* find_in(const std::vector<Node>& nodes, std::string_view id) {
    for (const Node& node : nodes) {
        if (node.id == id) return &node;
        if (const Node* below = find_in(node.children, id)) return below;
    }
    return nullptr;
}

void add(std::vector<Command>& all, std::vector<Command> more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

HeadlessUi::HeadlessUi(const Screen& screen) : screen_(screen), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = {screen.width, screen.height};
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    ui_ = std::make_unique<Ui>(renderer_);
}

HeadlessUi::~HeadlessUi() {
    ImGui::SetCurrentContext(context_);
    ui_.reset();
    ImGui::DestroyContext(context_);
}

std::vector<Command> HeadlessUi::frame() {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    Surface surface;
    surface.scale = screen_.scale;
    surface.kiosk = screen_.kiosk;
    Frame frame = ui_->begin(view_.look, surface);
    ImGui::NewFrame();
    draw(view_, frame);
    ImGui::Render();
    wants_another_ = frame.wants_another();
    vertices_ = ImGui::GetDrawData()->TotalVtxCount;
    return frame.take_commands();
}

std::vector<Command> HeadlessUi::settle(int least) {
    std::vector<Command> sent;
    for (int i = 0; i < longest_animation; ++i) {
        add(sent, frame());
        if (i >= least && !wants_another_) break;
    }
    return sent;
}

void HeadlessUi::show(const View& view) {
    view_ = view;
    (void)settle(4);
}

std::vector<Command> HeadlessUi::tap_at(ImVec2 at) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    std::vector<Command> sent;
    io.AddMousePosEvent(at.x, at.y);
    add(sent, frame());
    io.AddMouseButtonEvent(0, true);
    add(sent, frame());
    io.AddMouseButtonEvent(0, false);
    add(sent, frame());
    add(sent, settle(1));
    return sent;
}

std::vector<Command> HeadlessUi::tap(std::string_view id) {
    (void)bring_into_sight(id);
    return tap_at(middle(id));
}

std::vector<Command> HeadlessUi::drag(ImVec2 from, ImVec2 to, int steps) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    std::vector<Command> sent;
    io.AddMousePosEvent(from.x, from.y);
    add(sent, frame());
    io.AddMouseButtonEvent(0, true);
    add(sent, frame());
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        io.AddMousePosEvent(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
        add(sent, frame());
    }
    io.AddMouseButtonEvent(0, false);
    add(sent, frame());
    add(sent, settle(1));
    return sent;
}

std::vector<Command> HeadlessUi::press(ImGuiKey key, ImGuiKey modifier) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    std::vector<Command> sent;
    if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, true);
    io.AddKeyEvent(key, true);
    add(sent, frame());
    io.AddKeyEvent(key, false);
    if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, false);
    add(sent, frame());
    add(sent, settle(1));
    return sent;
}

std::vector<Command> HeadlessUi::type(std::string_view text) {
    ImGui::SetCurrentContext(context_);
    std::vector<Command> sent;
    for (const char c : text) {
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
        add(sent, frame());
    }
    add(sent, settle(1));
    return sent;
}

std::vector<Command> HeadlessUi::wheel(ImVec2 at, float notches) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    std::vector<Command> sent;
    io.AddMousePosEvent(at.x, at.y);
    add(sent, frame());
    io.AddMouseWheelEvent(0, notches);
    add(sent, frame());
    add(sent, settle(1));
    return sent;
}

const Node* HeadlessUi::find(std::string_view id) const { return find_in(ui_->semantics().nodes(), id); }

std::vector<Node> HeadlessUi::all() const {
    std::vector<Node> out;
    flatten(ui_->semantics().nodes(), out);
    return out;
}

std::string HeadlessUi::focused() const {
    for (const Node& node : all())
        if (node.focused) return node.id;
    return {};
}

bool HeadlessUi::bring_into_sight(std::string_view id) {
    for (int i = 0; i < 200; ++i) {
        const Node* node = find(id);
        if (node == nullptr) return false;
        const bool whole = node->at.y >= 0 && node->at.y + node->size.y <= screen_.height;
        if (node->visible && whole) return true;
        const bool below = node->at.y + node->size.y / 2 > screen_.height / 2;
        // The sheet of a phone lies low, the panel of a desk is high: somewhere over what scrolls.
        const float x = node->at.x + node->size.x / 2;
        (void)wheel({x, screen_.height * 0.7F}, below ? -1.0F : 1.0F);
    }
    return false;
}

ImVec2 HeadlessUi::middle(std::string_view id) const {
    const Node* node = find(id);
    if (node == nullptr) return {-1, -1};
    return {node->at.x + node->size.x / 2, node->at.y + node->size.y / 2};
}

bool is_target(const Node& node) {
    constexpr std::array roles = {"button", "radio", "checkbox", "tab", "slider", "switch", "searchbox", "spinbutton"};
    return std::find(roles.begin(), roles.end(), node.role) != roles.end();
}

}  // namespace jointline::ui
