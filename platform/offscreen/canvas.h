#pragma once
/// A place to draw without a window server: OpenGL on EGL's surfaceless platform, into a framebuffer object.
///
/// Shapes  pixels are rows from the top, RGBA, width * 4 bytes each.
/// Errors  Internal, with what EGL or OpenGL could not do; a machine without Mesa or a GPU has neither.
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "platform/gl/gl.h"

namespace jointline::offscreen {

class Canvas {
public:
    static Result<Canvas> open(int width, int height);
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;
    ~Canvas();

    const gl::Gl& gl() const;
    int width() const;
    int height() const;
    void clear(float red, float green, float blue) const;
    std::vector<unsigned char> pixels() const;

private:
    struct Context;
    explicit Canvas(std::unique_ptr<Context> context);
    std::unique_ptr<Context> context_;
};

/// The picture as PNG: the same pixels give the same bytes.
std::string png(const std::vector<unsigned char>& rgba, int width, int height);

}  // namespace jointline::offscreen
