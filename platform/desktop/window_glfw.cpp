// The desktop's window: GLFW and OpenGL 3.3 core.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "platform/desktop/icon.h"
#include "platform/window.h"

namespace jointline::shell {
namespace {

// The smallest window that every screen is laid out for, and the one a desktop opens with, in dp.
constexpr int smallest_width = 320;
constexpr int smallest_height = 480;
constexpr int usual_width = 1280;
constexpr int usual_height = 820;

std::string last_fault() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words == nullptr ? "no reason given" : words;
}

Error no_window(const std::string& why) { return Error{ErrorCode::Internal, "no window can be opened here: " + why}; }

double content_scale(GLFWmonitor* monitor) {
    float x = 1;
    float y = 1;
    if (monitor != nullptr) glfwGetMonitorContentScale(monitor, &x, &y);
    return std::max(x, y);
}

/// What suits the screen: the usual size, or what the screen has room for.
std::pair<int, int> suiting_size(GLFWmonitor* monitor) {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    if (monitor != nullptr) glfwGetMonitorWorkarea(monitor, &left, &top, &width, &height);
        // Where a window pixel is a dp already (macOS, Wayland), GLFW's own size is in dp; on X11 and Windows it is
        // not.
#if defined(__APPLE__)
    const double scale = 1;
#else
    const double scale = content_scale(monitor);
#endif
    const auto fit = [scale](int dp, int room) {
        const int wanted = static_cast<int>(std::lround(dp * scale));
        return room > 0 ? std::min(wanted, room) : wanted;
    };
    return {fit(usual_width, width), fit(usual_height, height)};
}

void set_icon(GLFWwindow* window) {
    constexpr std::array sides{16, 32, 48, 128};
    std::array<std::vector<unsigned char>, sides.size()> pixels;
    std::array<GLFWimage, sides.size()> images{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        pixels[i] = desktop::icon(sides[i]);
        images[i] = {sides[i], sides[i], pixels[i].data()};
    }
    glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

}  // namespace

struct Window::State {
    GLFWwindow* window = nullptr;
    gl::Gl gl;
    bool has_imgui = false;
    bool touched = true;
    bool has_icon = false;
    std::pair<int, int> framebuffer{};

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    State(State&&) = delete;
    State& operator=(State&&) = delete;
    ~State() {
        if (has_imgui) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
            ImGui::DestroyContext();
        }
        if (window != nullptr) glfwDestroyWindow(window);
        glfwTerminate();
    }

    /// Whatever happens to the window may change how it looks; nothing else wakes it up.
    static void drop(GLFWwindow* window, int count, const char** paths) {
        auto& state = *static_cast<State*>(glfwGetWindowUserPointer(window));
        state.touched = true;
        for (int i = 0; i < count; ++i) state.dropped.emplace_back(paths[i]);
    }
    std::vector<std::string> dropped;

    template <typename... What>
    static void touch(GLFWwindow* window, What...) {
        static_cast<State*>(glfwGetWindowUserPointer(window))->touched = true;
    }
    void hear_everything();
};

void Window::State::hear_everything() {
    glfwSetWindowUserPointer(window, this);
    glfwSetCursorPosCallback(window, touch);
    glfwSetCursorEnterCallback(window, touch);
    glfwSetMouseButtonCallback(window, touch);
    glfwSetScrollCallback(window, touch);
    glfwSetDropCallback(window, State::drop);
    glfwSetKeyCallback(window, touch);
    glfwSetCharCallback(window, touch);
    glfwSetWindowFocusCallback(window, touch);
    glfwSetWindowRefreshCallback(window, touch);
    glfwSetWindowIconifyCallback(window, touch);
    glfwSetFramebufferSizeCallback(window, touch);
    glfwSetWindowContentScaleCallback(window, touch);
}

Result<Window> Window::open(const Wish& wish) {
    auto state = std::make_unique<State>();
    if (glfwInit() == GLFW_FALSE) return no_window(last_fault());
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
#if defined(__APPLE__)
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
#endif
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "Jointline");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "jointline");

    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    auto [width, height] = wish.size ? *wish.size : suiting_size(monitor);
    GLFWmonitor* whole_screen = nullptr;
    if (wish.full_screen && monitor != nullptr) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        whole_screen = monitor;
        width = mode->width;
        height = mode->height;
    }
    state->window = glfwCreateWindow(width, height, wish.title.c_str(), whole_screen, nullptr);
    if (state->window == nullptr) return no_window(last_fault());
    GLFWwindow* window = state->window;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    const auto functions = gl::Gl::load([](const char* name) { return glfwGetProcAddress(name); });
    if (!functions) return no_window("OpenGL lacks functions of version 3.3");
    state->gl = *functions;

    // Our ears first: Dear ImGui passes on to whoever listened before it.
    state->hear_everything();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the program's state is in its database
    io.LogFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    state->has_imgui = true;
    Window opened{std::move(state)};
    const double scale = opened.scale();
    glfwSetWindowSizeLimits(window, static_cast<int>(smallest_width * scale), static_cast<int>(smallest_height * scale),
                            GLFW_DONT_CARE, GLFW_DONT_CARE);
    return opened;
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

void Window::listen(std::optional<double> at_most) {
    if (!at_most)
        glfwWaitEvents();
    else if (*at_most > 0)
        glfwWaitEventsTimeout(*at_most);
    else
        glfwPollEvents();
}

bool Window::touched() const { return state_->touched; }
bool Window::closing() const { return glfwWindowShouldClose(state_->window) != GLFW_FALSE; }
std::vector<std::string> Window::take_dropped() { return std::exchange(state_->dropped, {}); }
bool Window::visible() const { return glfwGetWindowAttrib(state_->window, GLFW_ICONIFIED) == GLFW_FALSE; }

void Window::begin_frame() {
    state_->touched = false;
    glfwGetFramebufferSize(state_->window, &state_->framebuffer.first, &state_->framebuffer.second);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
}

void Window::present() {
    state_->gl.Viewport(0, 0, state_->framebuffer.first, state_->framebuffer.second);
    const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    state_->gl.ClearColor(ground.x, ground.y, ground.z, 1);
    state_->gl.Clear(gl::color_buffer_bit);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(state_->window);
    if (state_->has_icon) return;
    state_->has_icon = true;
    set_icon(state_->window);  // nobody misses it before there is something in the window
}

double Window::pixels_per_window_pixel() const {
    int width = 0;
    int height = 0;
    int pixels_wide = 0;
    int pixels_high = 0;
    glfwGetWindowSize(state_->window, &width, &height);
    glfwGetFramebufferSize(state_->window, &pixels_wide, &pixels_high);
    return width > 0 && pixels_wide > 0 ? static_cast<double>(pixels_wide) / width : 1;
}

double Window::scale() const {
    float x = 1;
    float y = 1;
    glfwGetWindowContentScale(state_->window, &x, &y);
    // Framebuffer pixels in a dp; some systems have taken a part of it into the window pixel already.
    return std::max(x, y) / pixels_per_window_pixel();
}

const gl::Gl& Window::gl() const { return state_->gl; }

}  // namespace jointline::shell
