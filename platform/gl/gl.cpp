#include "platform/gl/gl.h"

#include <string>

namespace jointline::gl {

std::optional<Gl> Gl::load(Address (*address_of)(const char* name)) {
    Gl gl;
    bool complete = true;
    const auto find = [&](auto& function, const char* name) {
        // OpenGL hands out its functions without their types; the specification says what they are.
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(address_of(name));  // NOLINT
        complete = complete && function != nullptr;
    };
    find(gl.GenTextures, "glGenTextures");
    find(gl.DeleteTextures, "glDeleteTextures");
    find(gl.BindTexture, "glBindTexture");
    find(gl.TexImage2D, "glTexImage2D");
    find(gl.TexSubImage2D, "glTexSubImage2D");
    find(gl.TexParameteri, "glTexParameteri");
    find(gl.GenerateMipmap, "glGenerateMipmap");
    find(gl.PixelStorei, "glPixelStorei");
    find(gl.GenFramebuffers, "glGenFramebuffers");
    find(gl.DeleteFramebuffers, "glDeleteFramebuffers");
    find(gl.BindFramebuffer, "glBindFramebuffer");
    find(gl.FramebufferTexture2D, "glFramebufferTexture2D");
    find(gl.CheckFramebufferStatus, "glCheckFramebufferStatus");
    find(gl.ReadPixels, "glReadPixels");
    find(gl.Viewport, "glViewport");
    find(gl.ClearColor, "glClearColor");
    find(gl.Clear, "glClear");
    find(gl.Finish, "glFinish");
    find(gl.GetIntegerv, "glGetIntegerv");
    find(gl.GetString, "glGetString");
    if (!complete) return std::nullopt;
    return gl;
}

}  // namespace jointline::gl
