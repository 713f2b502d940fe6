#include "assets/body/bake/png.h"

#include <memory>

#include <libdeflate.h>

namespace jointline::bake {

namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";

void put(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>((value >> static_cast<unsigned>(shift)) & 255U));
}

std::uint32_t number(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char c : bytes.substr(0, 4)) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
}

void put_chunk(std::string& out, std::string_view name, const std::string& data) {
    put(out, static_cast<std::uint32_t>(data.size()));
    const std::size_t start = out.size();
    out.append(name).append(data);
    put(out, libdeflate_crc32(0, out.data() + start, out.size() - start));
}

std::string deflated(const std::string& raw) {
    const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
        libdeflate_alloc_compressor(12), libdeflate_free_compressor);
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), raw.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor.get(), raw.data(), raw.size(), out.data(), out.size()));
    return out;
}

}  // namespace

std::string png(const Indexed& picture) {
    std::string out(signature);
    std::string header;
    put(header, static_cast<std::uint32_t>(picture.width));
    put(header, static_cast<std::uint32_t>(picture.height));
    header.append({8, 3, 0, 0, 0});  // 8 bits, palette
    put_chunk(out, "IHDR", header);
    std::string colors;
    std::string opacities;
    for (const Rgba& c : picture.palettes[0]) {
        for (std::size_t k = 0; k < 3; ++k) colors.push_back(static_cast<char>(c[k]));
        opacities.push_back(static_cast<char>(c[3]));
    }
    put_chunk(out, "PLTE", colors);
    put_chunk(out, "tRNS", opacities);
    std::string rows;
    const auto width = static_cast<std::size_t>(picture.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
        rows.push_back(0);  // no filter
        rows.append(reinterpret_cast<const char*>(picture.places.data()) + y * width, width);
    }
    put_chunk(out, "IDAT", deflated(rows));
    put_chunk(out, "IEND", {});
    return out;
}

std::string dark_palette(const Indexed& picture) {
    std::string out;
    for (const Rgba& c : picture.palettes[1])
        for (const std::uint8_t byte : c) out.push_back(static_cast<char>(byte));
    return out;
}

std::optional<Indexed> read_png(std::string_view png) {
    if (!png.starts_with(signature)) return std::nullopt;
    png.remove_prefix(signature.size());
    Indexed picture;
    while (png.size() >= 12) {
        const std::size_t size = number(png);
        if (png.size() < size + 12) return std::nullopt;
        const std::string_view name = png.substr(4, 4);
        const std::string_view data = png.substr(8, size);
        const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(data[i]); };
        if (name == "IHDR" && size == 13) {
            picture.width = static_cast<int>(number(data));
            picture.height = static_cast<int>(number(data.substr(4)));
        } else if (name == "PLTE") {
            for (std::size_t i = 0; i + 2 < size; i += 3)
                picture.palettes[0].push_back({byte(i), byte(i + 1), byte(i + 2), 255});
        } else if (name == "tRNS") {
            for (std::size_t i = 0; i < std::min(size, picture.palettes[0].size()); ++i)
                picture.palettes[0][i][3] = byte(i);
        } else if (name == "IDAT") {
            const auto width = static_cast<std::size_t>(picture.width);
            std::string rows((width + 1) * static_cast<std::size_t>(picture.height), '\0');
            const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
                libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
            if (libdeflate_zlib_decompress(decompressor.get(), data.data(), size, rows.data(), rows.size(), nullptr) !=
                LIBDEFLATE_SUCCESS)
                return std::nullopt;
            for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
                if (rows[y * (width + 1)] != 0) return std::nullopt;
                const char* row = rows.data() + y * (width + 1) + 1;
                picture.places.insert(picture.places.end(), row, row + width);
            }
        }
        png.remove_prefix(size + 12);
    }
    if (picture.places.empty()) return std::nullopt;
    return picture;
}

}  // namespace jointline::bake
