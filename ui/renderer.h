#pragma once
/// What the screens want from whoever owns the graphics card: textures. The window, the browser, the picture without a
/// window and the tests each bring their own; ui itself knows no GL.
///
/// Shapes  RGBA, one byte each, straight alpha, rows from the top, no padding. Sampled linearly, clamped at the edges;
///         with mip maps, trilinearly.
/// Errors  a texture that cannot be had is a null id: what should have shown it stays empty.
#include <cstdint>
#include <span>

#include <imgui.h>

namespace jointline::ui {

struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

class Renderer {
public:
    Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    virtual ~Renderer() = default;

    /// Empty `rgba`: every pixel is transparent.
    virtual ImTextureID create_texture(int width, int height, std::span<const std::uint8_t> rgba, bool mip_maps) = 0;
    virtual void update_texture(ImTextureID texture, PixelRect where, std::span<const std::uint8_t> rgba) = 0;
    virtual void destroy_texture(ImTextureID texture) = 0;
};

}  // namespace jointline::ui
