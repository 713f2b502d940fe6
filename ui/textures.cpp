#include "ui/textures.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <stb_image.h>

#include "assets/assets.h"
#include "core/base/themed_picture.h"

namespace jointline::ui {

namespace {

constexpr std::size_t most_held = 10;  // about 90 MB with their mip maps
constexpr int bleed = 12;              // pixels, enough for three mip maps

/// Copies the colour of the last pixel that has any into up to `bleed` that have none, along one line.
void bleed_along(std::uint8_t* pixel, std::ptrdiff_t step, int count) {
    const std::uint8_t* source = nullptr;
    int left = 0;
    for (int i = 0; i < count; ++i, pixel += step) {
        if (pixel[3] > 0) {
            source = pixel;
            left = bleed;
        } else if (source != nullptr && left-- > 0) {
            std::copy_n(source, 3, pixel);
        }
    }
}

void bleed_outwards(std::span<std::uint8_t> rgba, int width, int height) {
    const std::ptrdiff_t row = std::ptrdiff_t{4} * width;
    for (int y = 0; y < height; ++y) {
        std::uint8_t* line = rgba.data() + y * row;
        bleed_along(line, 4, width);
        bleed_along(line + row - 4, -4, width);
    }
    for (int x = 0; x < width; ++x) {
        std::uint8_t* top = rgba.data() + std::ptrdiff_t{4} * x;
        bleed_along(top, row, height);
        bleed_along(top + (height - 1) * row, -row, height);
    }
}

struct Source {
    std::string_view png;
    std::string repainted;  // the dark one, where png is the light one
    ThemeFile theme;
};

/// "x_light.png" and "x_dark.png" are one file, x.png, with a palette for the dark in x.theme.
Source source_of(std::string_view asset) {
    if (const auto bytes = assets::find(asset)) return {*bytes, {}, {}};
    for (const std::string_view suffix : {"_light.png", "_dark.png"}) {
        if (!asset.ends_with(suffix)) continue;
        const std::string name(asset.substr(0, asset.size() - suffix.size()));
        const auto png = assets::find(name + ".png");
        const auto bytes = assets::find(name + ".theme");
        const auto theme = read_theme_file(bytes.value_or(""));
        if (!png || !theme) break;
        const bool dark = suffix == "_dark.png";
        return {*png, dark ? in_dark(*png, *theme).value_or("") : "", *theme};
    }
    return {};
}

}  // namespace

Textures::~Textures() {
    for (auto& [name, held] : held_)
        if (held.picture.texture != ImTextureID{}) renderer_.destroy_texture(held.picture.texture);
}

Textures::Held& Textures::load(std::string_view asset) {
    Held& held = held_[std::string(asset)];
    loaded_in_ = frame_;
    const Source source = source_of(asset);
    const std::string_view bytes = source.repainted.empty() ? source.png : source.repainted;
    if (bytes.empty()) return held;
    int width = 0;
    int height = 0;
    int channels = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()), static_cast<int>(bytes.size()), &width,
                              &height, &channels, 4),
        stbi_image_free);
    if (pixels == nullptr) return held;
    const std::span<std::uint8_t> rgba(pixels.get(),
                                       static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    bleed_outwards(rgba, width, height);
    fade_edges(rgba, width, height, source.theme);
    held.picture = {renderer_.create_texture(width, height, rgba, true), width, height};
    return held;
}

const Picture& Textures::picture(std::string_view asset) {
    const auto found = held_.find(asset);
    Held& held = found == held_.end() ? load(asset) : found->second;
    held.used_in = frame_;
    return held.picture;
}

void Textures::expect(std::string_view asset) {
    if (held_.contains(asset) || std::find(expected_.begin(), expected_.end(), asset) != expected_.end()) return;
    if (expected_.size() < 4) expected_.emplace_back(asset);
}

bool Textures::work() {
    if (expected_.empty()) return false;
    if (loaded_in_ == frame_) return true;
    const std::string asset = expected_.front();
    expected_.pop_front();
    if (!held_.contains(asset)) load(asset).used_in = frame_;
    return !expected_.empty();
}

void Textures::new_frame() {
    ++frame_;
    while (held_.size() > most_held) {
        const auto oldest = std::min_element(held_.begin(), held_.end(), [](const auto& a, const auto& b) {
            return a.second.used_in < b.second.used_in;
        });
        if (oldest->second.used_in >= frame_ - 2) return;
        if (oldest->second.picture.texture != ImTextureID{}) renderer_.destroy_texture(oldest->second.picture.texture);
        held_.erase(oldest);
    }
}

}  // namespace jointline::ui
