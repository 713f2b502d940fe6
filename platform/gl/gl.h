#pragma once
/// The dozen OpenGL 3.3 functions we call ourselves, found at run time: the same on every desktop, and no GL header
/// whose version differs from system to system. Dear ImGui's renderer brings its own.
///
/// Errors  load() is an empty optional when the driver lacks one of them.
#include <cstddef>
#include <optional>

namespace jointline::gl {

using Address = void (*)();

struct Gl {
    static std::optional<Gl> load(Address (*address_of)(const char* name));

    void (*GenTextures)(int n, unsigned* names) = nullptr;
    void (*DeleteTextures)(int n, const unsigned* names) = nullptr;
    void (*BindTexture)(unsigned target, unsigned name) = nullptr;
    void (*TexImage2D)(unsigned target, int level, int internal_format, int width, int height, int border,
                       unsigned format, unsigned type, const void* pixels) = nullptr;
    void (*TexSubImage2D)(unsigned target, int level, int x, int y, int width, int height, unsigned format,
                          unsigned type, const void* pixels) = nullptr;
    void (*TexParameteri)(unsigned target, unsigned name, int value) = nullptr;
    void (*GenerateMipmap)(unsigned target) = nullptr;
    void (*PixelStorei)(unsigned name, int value) = nullptr;
    void (*GenFramebuffers)(int n, unsigned* names) = nullptr;
    void (*DeleteFramebuffers)(int n, const unsigned* names) = nullptr;
    void (*BindFramebuffer)(unsigned target, unsigned name) = nullptr;
    void (*FramebufferTexture2D)(unsigned target, unsigned attachment, unsigned texture_target, unsigned texture,
                                 int level) = nullptr;
    unsigned (*CheckFramebufferStatus)(unsigned target) = nullptr;
    void (*ReadPixels)(int x, int y, int width, int height, unsigned format, unsigned type, void* pixels) = nullptr;
    void (*Viewport)(int x, int y, int width, int height) = nullptr;
    void (*ClearColor)(float red, float green, float blue, float alpha) = nullptr;
    void (*Clear)(unsigned what) = nullptr;
    void (*Finish)() = nullptr;
    void (*GetIntegerv)(unsigned name, int* value) = nullptr;
    const unsigned char* (*GetString)(unsigned name) = nullptr;
};

// The names of the OpenGL 3.3 core specification.
constexpr unsigned texture_2d = 0x0DE1;
constexpr unsigned texture_min_filter = 0x2801;
constexpr unsigned texture_mag_filter = 0x2800;
constexpr unsigned texture_wrap_s = 0x2802;
constexpr unsigned texture_wrap_t = 0x2803;
constexpr int linear = 0x2601;
constexpr int linear_mipmap_linear = 0x2703;
constexpr int clamp_to_edge = 0x812F;
constexpr unsigned unpack_alignment = 0x0CF5;
constexpr unsigned pack_alignment = 0x0D05;
constexpr unsigned rgba = 0x1908;
constexpr int rgba8 = 0x8058;
constexpr unsigned unsigned_byte = 0x1401;
constexpr unsigned framebuffer = 0x8D40;
constexpr unsigned framebuffer_binding = 0x8CA6;
constexpr unsigned viewport_box = 0x0BA2;
constexpr unsigned color_attachment_0 = 0x8CE0;
constexpr unsigned framebuffer_complete = 0x8CD5;
constexpr unsigned color_buffer_bit = 0x4000;
constexpr unsigned max_texture_size = 0x0D33;
constexpr unsigned renderer = 0x1F01;

}  // namespace jointline::gl
