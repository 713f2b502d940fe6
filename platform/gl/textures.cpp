#include "platform/gl/textures.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace jointline::gl {
namespace {

// Dear ImGui's OpenGL renderer takes a texture's name as its id.
ImTextureID id_of(unsigned name) {
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(name));  // NOLINT(performance-no-int-to-ptr)
}
unsigned name_of(ImTextureID id) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(id)); }

/// Half as large a side: each pixel is the mean of four. The last row and column of an odd size are left out, as in
/// OpenGL's own mip maps.
struct Level {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

Level halved(const std::uint8_t* rgba, int width, int height) {
    Level half{std::max(1, width / 2), std::max(1, height / 2), {}};
    const auto row = static_cast<std::size_t>(width) * 4;
    const std::size_t right = width > 1 ? 4 : 0;
    const std::size_t below = height > 1 ? row : 0;
    const auto half_row = static_cast<std::size_t>(half.width) * 4;
    half.rgba.resize(half_row * static_cast<std::size_t>(half.height));
    for (int y = 0; y < half.height; ++y) {
        const std::uint8_t* from = rgba + row * static_cast<std::size_t>(height > 1 ? 2 * y : 0);
        std::uint8_t* to = half.rgba.data() + half_row * static_cast<std::size_t>(y);
        for (int x = 0; x < half.width; ++x, from += 2 * right, to += 4)
            for (std::size_t part = 0; part < 4; ++part)
                to[part] = static_cast<std::uint8_t>(
                    (from[part] + from[part + right] + from[part + below] + from[part + right + below] + 2) / 4);
    }
    return half;
}

}  // namespace

Textures::Textures(const Gl& gl) : gl_(gl) { gl_.GetIntegerv(max_texture_size, &largest_); }

Textures::~Textures() {
    for (const auto& [name, mip_maps] : has_mip_maps_) gl_.DeleteTextures(1, &name);
}

ImTextureID Textures::create_texture(int width, int height, std::span<const std::uint8_t> rgba, bool mip_maps) {
    const auto bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    if (width < 1 || height < 1 || width > largest_ || height > largest_) return {};
    if (!rgba.empty() && rgba.size() != bytes) return {};
    unsigned name = 0;
    gl_.GenTextures(1, &name);
    if (name == 0) return {};
    gl_.BindTexture(texture_2d, name);
    gl_.TexParameteri(texture_2d, texture_mag_filter, linear);
    gl_.TexParameteri(texture_2d, texture_min_filter, mip_maps ? linear_mipmap_linear : linear);
    gl_.TexParameteri(texture_2d, texture_wrap_s, clamp_to_edge);
    gl_.TexParameteri(texture_2d, texture_wrap_t, clamp_to_edge);
    gl_.PixelStorei(unpack_alignment, 1);
    gl_.TexImage2D(texture_2d, 0, rgba8, width, height, 0, gl::rgba, unsigned_byte,
                   rgba.empty() ? nullptr : rgba.data());
    if (rgba.empty()) make_transparent(name, width, height);
    if (mip_maps && !rgba.empty()) make_mip_maps(width, height, rgba.data());
    has_mip_maps_[name] = mip_maps;
    return id_of(name);
}

/// Cleared where it lies: nothing is sent for nothing.
void Textures::make_transparent(unsigned name, int width, int height) const {
    int drawn_into = 0;
    std::array<int, 4> viewport{};
    gl_.GetIntegerv(framebuffer_binding, &drawn_into);
    gl_.GetIntegerv(viewport_box, viewport.data());
    unsigned target = 0;
    gl_.GenFramebuffers(1, &target);
    gl_.BindFramebuffer(framebuffer, target);
    gl_.FramebufferTexture2D(framebuffer, color_attachment_0, texture_2d, name, 0);
    gl_.Viewport(0, 0, width, height);
    gl_.ClearColor(0, 0, 0, 0);
    gl_.Clear(color_buffer_bit);
    gl_.BindFramebuffer(framebuffer, static_cast<unsigned>(drawn_into));
    gl_.DeleteFramebuffers(1, &target);
    gl_.Viewport(viewport[0], viewport[1], viewport[2], viewport[3]);
}

/// Ours rather than glGenerateMipmap: a driver that draws in software compiles a shader and draws each level for it,
/// which takes longer than all the rest of the program's first frame.
void Textures::make_mip_maps(int width, int height, const std::uint8_t* rgba) const {
    Level level;
    for (int number = 1; width > 1 || height > 1; ++number) {
        level = halved(rgba, width, height);
        gl_.TexImage2D(texture_2d, number, rgba8, level.width, level.height, 0, gl::rgba, unsigned_byte,
                       level.rgba.data());
        width = level.width;
        height = level.height;
        rgba = level.rgba.data();
    }
}

void Textures::update_texture(ImTextureID texture, ui::PixelRect where, std::span<const std::uint8_t> rgba) {
    const auto bytes = static_cast<std::size_t>(where.width) * static_cast<std::size_t>(where.height) * 4;
    const auto known = has_mip_maps_.find(name_of(texture));
    if (known == has_mip_maps_.end() || bytes == 0 || rgba.size() != bytes) return;
    gl_.BindTexture(texture_2d, known->first);
    gl_.PixelStorei(unpack_alignment, 1);
    gl_.TexSubImage2D(texture_2d, 0, where.x, where.y, where.width, where.height, gl::rgba, unsigned_byte, rgba.data());
    if (known->second) gl_.GenerateMipmap(texture_2d);
}

void Textures::destroy_texture(ImTextureID texture) {
    const unsigned name = name_of(texture);
    if (has_mip_maps_.erase(name) > 0) gl_.DeleteTextures(1, &name);
}

}  // namespace jointline::gl
