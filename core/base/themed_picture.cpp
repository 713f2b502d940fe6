#include "core/base/themed_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace jointline {

namespace {

constexpr std::string_view magic = "JLTH";
constexpr std::size_t header_size = 12;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + count; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
    return value;
}

void put_number(std::string& out, std::uint32_t value, unsigned count) {
    for (unsigned i = count; i-- > 0;) out.push_back(static_cast<char>((value >> (8 * i)) & 255U));
}

/// The check sum that ends a PNG chunk (CRC-32, ISO 3309).
std::uint32_t check_sum(std::string_view bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> t{};
        for (std::uint32_t n = 0; n < 256; ++n) {
            std::uint32_t c = n;
            for (int k = 0; k < 8; ++k) c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
            t[n] = c;
        }
        return t;
    }();
    std::uint32_t c = 0xFFFFFFFFU;
    for (const char byte : bytes) c = table[(c ^ static_cast<unsigned char>(byte)) & 255U] ^ (c >> 8U);
    return ~c;
}

void put_chunk(std::string& out, std::string_view name, std::string_view data) {
    put_number(out, static_cast<std::uint32_t>(data.size()), 4);
    const std::size_t start = out.size();
    out.append(name).append(data);
    put_number(out, check_sum(std::string_view(out).substr(start)), 4);
}

/// How much is left of a pixel `at` of `count`, where the ends of the line run out.
float kept(int at, int count, float first, float last) {
    const auto ramp = [](float from_end, float over) {
        if (over <= 0) return 1.0F;
        const float t = std::clamp(from_end / over, 0.0F, 1.0F);
        return t * t * (3 - 2 * t);
    };
    const float place = (static_cast<float>(at) + 0.5F) / static_cast<float>(count);
    return ramp(place, first) * ramp(1 - place, last);
}

}  // namespace

std::optional<ThemeFile> read_theme_file(std::string_view bytes) {
    if (!bytes.starts_with(magic) || bytes.size() < header_size || (bytes.size() - header_size) % 4 != 0)
        return std::nullopt;
    const auto share = [&](std::size_t i) {
        return static_cast<float>(number_at(bytes, magic.size() + 2 * i, 2)) / 65535;
    };
    return ThemeFile{share(0), share(1), share(2), share(3), bytes.substr(header_size)};
}

std::string theme_file(const ThemeFile& theme) {
    std::string out(magic);
    for (const float share : {theme.fade_top, theme.fade_bottom, theme.fade_left, theme.fade_right})
        put_number(out, static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * 65535)), 2);
    return out.append(theme.dark_palette);
}

std::optional<std::string> in_dark(std::string_view png, const ThemeFile& theme) {
    if (!png.starts_with(png_signature)) return std::nullopt;
    std::string colors;
    std::string opacities;
    for (std::size_t i = 0; i + 3 < theme.dark_palette.size(); i += 4) {
        colors.append(theme.dark_palette.substr(i, 3));
        opacities.push_back(theme.dark_palette[i + 3]);
    }
    std::string out(png_signature);
    out.reserve(png.size());
    bool exchanged = false;
    for (std::size_t at = png_signature.size(); at < png.size();) {
        if (png.size() - at < 12) return std::nullopt;
        const std::size_t size = number_at(png, at, 4);
        if (size > png.size() - at - 12) return std::nullopt;
        const std::string_view name = png.substr(at + 4, 4);
        if (name == "PLTE") {
            if (size != colors.size()) return std::nullopt;
            put_chunk(out, "PLTE", colors);
            put_chunk(out, "tRNS", opacities);
            exchanged = true;
        } else if (name != "tRNS") {
            out.append(png.substr(at, size + 12));
        }
        at += size + 12;
    }
    if (!exchanged) return std::nullopt;
    return out;
}

void fade_edges(std::span<std::uint8_t> rgba, int width, int height, const ThemeFile& theme) {
    if (width <= 0 || height <= 0) return;
    std::vector<float> across;
    across.reserve(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x) across.push_back(kept(x, width, theme.fade_left, theme.fade_right));
    std::size_t alpha = 3;
    for (int y = 0; y < height; ++y) {
        const float down = kept(y, height, theme.fade_top, theme.fade_bottom);
        for (int x = 0; x < width && alpha < rgba.size(); ++x, alpha += 4)
            rgba[alpha] = static_cast<std::uint8_t>(
                static_cast<float>(rgba[alpha]) * down * across[static_cast<std::size_t>(x)] + 0.5F);
    }
}

}  // namespace jointline
