#pragma once
/// One texture for everything small that is drawn in one colour: glyphs, icons, shadows, glow. It is filled as things
/// are needed, so that the first frame bakes only what it shows, and most of a screen is one draw call.
///
/// Shapes  coverage, one byte a pixel, packed on shelves with a clear pixel between neighbours; the texture is white
///         with the coverage as alpha.
/// Errors  full: add() gives an empty patch, and the next new_frame() starts over with a larger texture. Whatever was
///         remembered from before is then void: watch generation().
#include <cstdint>
#include <span>
#include <vector>

#include <imgui.h>

#include "ui/renderer.h"

namespace jointline::ui {

/// A place in the atlas.
struct Patch {
    PixelRect pixels;
    ImVec2 uv_min;
    ImVec2 uv_max;
    bool empty() const { return pixels.width == 0; }
};

class Atlas {
public:
    explicit Atlas(Renderer& renderer);
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;
    ~Atlas();

    /// Starts over, larger, if the last frame found it full.
    void new_frame();
    Patch add(int width, int height, std::span<const std::uint8_t> coverage);
    void upload();  ///< brings what was added to the renderer
    int generation() const { return generation_; }
    bool full() const { return full_; }
    ImTextureID texture() const { return texture_; }
    ImVec2 white() const { return white_.uv_min; }  ///< a pixel that is all there, for filled shapes

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int used = 0;
    };
    void start();
    bool place(int width, int height, PixelRect& where);

    Renderer& renderer_;
    ImTextureID texture_{};
    int width_ = 1024;
    int height_ = 1024;
    int generation_ = 0;
    bool full_ = false;
    std::vector<std::uint8_t> coverage_;
    std::vector<Shelf> shelves_;
    std::vector<PixelRect> dirty_;
    Patch white_;
};

}  // namespace jointline::ui
