#include "platform/gl/textures.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace jointline::gl {
namespace {

// Dear ImGui's OpenGL renderer takes a texture's name as its id.
ImTextureID id_of(unsigned name) {
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(name));  // NOLINT(performance-no-int-to-ptr)
}
unsigned name_of(ImTextureID id) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(id)); }

struct Level {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Half as large, each pixel the mean of four. glGenerateMipmap does the same, but on a processor that stands in for a
/// graphics card it takes five times as long: the difference is a third of the time to the first frame.
Level half_of(std::span<const std::uint8_t> rgba, int width, int height) {
    Level half{std::max(1, width / 2), std::max(1, height / 2), {}};
    half.rgba.resize(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height) * 4);
    std::uint8_t* out = half.rgba.data();
    for (int y = 0; y < half.height; ++y) {
        const std::uint8_t* above = rgba.data() + static_cast<std::ptrdiff_t>(std::min(2 * y, height - 1)) * width * 4;
        const std::uint8_t* below =
            rgba.data() + static_cast<std::ptrdiff_t>(std::min(2 * y + 1, height - 1)) * width * 4;
        for (int x = 0; x < half.width; ++x) {
            const std::ptrdiff_t left = std::ptrdiff_t{4} * std::min(2 * x, width - 1);
            const std::ptrdiff_t right = std::ptrdiff_t{4} * std::min(2 * x + 1, width - 1);
            for (int c = 0; c < 4; ++c)
                *out++ = static_cast<std::uint8_t>(
                    (above[left + c] + above[right + c] + below[left + c] + below[right + c] + 2) / 4);
        }
    }
    return half;
}

void upload_halves(const Gl& api, std::span<const std::uint8_t> rgba, int width, int height) {
    Level level = half_of(rgba, width, height);
    for (int i = 1;; ++i) {
        api.TexImage2D(texture_2d, i, rgba8, level.width, level.height, 0, gl::rgba, unsigned_byte, level.rgba.data());
        if (level.width == 1 && level.height == 1) return;
        level = half_of(level.rgba, level.width, level.height);
    }
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
    const std::vector<std::uint8_t> transparent(rgba.empty() ? bytes : 0);
    gl_.TexImage2D(texture_2d, 0, rgba8, width, height, 0, gl::rgba, unsigned_byte,
                   rgba.empty() ? transparent.data() : rgba.data());
    if (mip_maps && rgba.empty()) {
        gl_.GenerateMipmap(texture_2d);
    } else if (mip_maps && (width > 1 || height > 1)) {
        upload_halves(gl_, rgba, width, height);
    }
    has_mip_maps_[name] = mip_maps;
    return id_of(name);
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
