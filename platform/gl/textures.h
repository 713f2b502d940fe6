#pragma once
/// Textures for the screens, in OpenGL: the window and the pictures without a window share these.
#include <map>

#include "platform/gl/gl.h"
#include "ui/renderer.h"

namespace jointline::gl {

/// Needs `gl`'s context to be current, from its first texture to its end.
class Textures final : public ui::Renderer {
public:
    explicit Textures(const Gl& gl);
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;
    Textures(Textures&&) = delete;
    Textures& operator=(Textures&&) = delete;
    ~Textures() override;

    ImTextureID create_texture(int width, int height, std::span<const std::uint8_t> rgba, bool mip_maps) override;
    void update_texture(ImTextureID texture, ui::PixelRect where, std::span<const std::uint8_t> rgba) override;
    void destroy_texture(ImTextureID texture) override;

private:
    void make_transparent(unsigned name, int width, int height) const;
    void make_mip_maps(int width, int height, const std::uint8_t* rgba) const;

    Gl gl_;
    int largest_ = 0;
    std::map<unsigned, bool> has_mip_maps_;  ///< by name: every texture that lives
};

}  // namespace jointline::gl
