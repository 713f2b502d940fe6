#include "platform/offscreen/canvas.h"

#include <algorithm>
#include <utility>

#define EGL_NO_X11
#include <EGL/egl.h>
#include <EGL/eglext.h>

namespace jointline::offscreen {

struct Canvas::Context {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    gl::Gl gl;
    unsigned target = 0;
    unsigned texture = 0;
    int width = 0;
    int height = 0;

    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    Context(Context&&) = delete;
    Context& operator=(Context&&) = delete;
    ~Context() {
        if (target != 0) gl.DeleteFramebuffers(1, &target);
        if (texture != 0) gl.DeleteTextures(1, &texture);
        if (context != EGL_NO_CONTEXT) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
        }
        if (display != EGL_NO_DISPLAY) eglTerminate(display);
    }

    /// What could not be done, or "" when everything could.
    std::string make();
    std::string make_target();
};

std::string Canvas::Context::make() {
    const auto platform_display =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));  // NOLINT
    if (platform_display == nullptr) return "EGL has no surfaceless platform";
    display = platform_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE)
        return "EGL's surfaceless platform does not start";
    if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return "EGL has no desktop OpenGL";
    const EGLint wanted[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    if (eglChooseConfig(display, wanted, &config, 1, &found) == EGL_FALSE || found == 0)
        return "EGL has no configuration to draw with";
    const EGLint version[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    context = eglCreateContext(display, config, EGL_NO_CONTEXT, version);
    if (context == EGL_NO_CONTEXT || eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE)
        return "OpenGL 3.3 is not there";
    const auto functions = gl::Gl::load(
        [](const char* name) { return reinterpret_cast<gl::Address>(eglGetProcAddress(name)); });  // NOLINT
    if (!functions) return "OpenGL lacks functions of version 3.3";
    gl = *functions;
    return make_target();
}

std::string Canvas::Context::make_target() {
    int largest = 0;
    gl.GetIntegerv(gl::max_texture_size, &largest);
    if (width > largest || height > largest)
        return "pictures of more than " + std::to_string(largest) + " pixels a side cannot be drawn here";
    gl.GenTextures(1, &texture);
    gl.BindTexture(gl::texture_2d, texture);
    gl.TexImage2D(gl::texture_2d, 0, gl::rgba8, width, height, 0, gl::rgba, gl::unsigned_byte, nullptr);
    gl.GenFramebuffers(1, &target);
    gl.BindFramebuffer(gl::framebuffer, target);
    gl.FramebufferTexture2D(gl::framebuffer, gl::color_attachment_0, gl::texture_2d, texture, 0);
    if (gl.CheckFramebufferStatus(gl::framebuffer) != gl::framebuffer_complete)
        return "OpenGL cannot draw into a texture here";
    gl.Viewport(0, 0, width, height);
    return {};
}

Result<Canvas> Canvas::open(int width, int height) {
    auto context = std::make_unique<Context>();
    context->width = width;
    context->height = height;
    if (auto fault = context->make(); !fault.empty())
        return Error{ErrorCode::Internal, "no picture can be drawn without a window server: " + fault};
    return Canvas{std::move(context)};
}

Canvas::Canvas(std::unique_ptr<Context> context) : context_(std::move(context)) {}
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;
Canvas::~Canvas() = default;

const gl::Gl& Canvas::gl() const { return context_->gl; }
int Canvas::width() const { return context_->width; }
int Canvas::height() const { return context_->height; }

void Canvas::clear(float red, float green, float blue) const {
    context_->gl.ClearColor(red, green, blue, 1);
    context_->gl.Clear(gl::color_buffer_bit);
}

std::vector<unsigned char> Canvas::pixels() const {
    const auto row = static_cast<std::size_t>(width()) * 4;
    const auto rows = static_cast<std::size_t>(height());
    std::vector<unsigned char> read(row * rows);
    gl().PixelStorei(gl::pack_alignment, 1);
    gl().ReadPixels(0, 0, width(), height(), gl::rgba, gl::unsigned_byte, read.data());
    // OpenGL counts rows from the bottom. What is under the picture is not to shine through it: it is opaque.
    std::vector<unsigned char> upright(read.size());
    for (std::size_t y = 0; y < rows; ++y)
        std::copy_n(read.data() + y * row, row, upright.data() + (rows - 1 - y) * row);
    for (std::size_t alpha = 3; alpha < upright.size(); alpha += 4) upright[alpha] = 255;
    return upright;
}

}  // namespace jointline::offscreen
