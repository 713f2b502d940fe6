#include "ui/fonts.h"

#include <cmath>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_ADVANCES_H

#include "assets/assets.h"

namespace jointline::ui {

namespace {

constexpr std::array face_files = {"fonts/Inter-Regular.otf", "fonts/Inter-Medium.otf", "fonts/Inter-SemiBold.otf",
                                   "fonts/InterDisplay-SemiBold.otf"};
constexpr float whole_pixels_from = 40;  // larger letters need no places between pixels

std::uint64_t key(Face face, float size, char32_t letter, unsigned step) {
    const auto quarters = static_cast<std::uint64_t>(std::lround(size * 4));
    return (static_cast<std::uint64_t>(letter) << 32U) | (quarters << 8U) | (static_cast<std::uint64_t>(face) << 4U) |
           step;
}

}  // namespace

struct Fonts::Library {
    FT_Library freetype = nullptr;
    std::array<FT_Face, face_files.size()> faces{};
    std::array<float, face_files.size()> sizes{};

    FT_Face at(Face face, float size) {
        const auto i = static_cast<std::size_t>(face);
        if (faces[i] != nullptr && sizes[i] != size) {
            FT_Set_Char_Size(faces[i], 0, static_cast<FT_F26Dot6>(std::lround(size * 64)), 72, 72);
            sizes[i] = size;
        }
        return faces[i];
    }
};

Fonts::Fonts(Atlas& atlas) : atlas_(atlas), library_(std::make_unique<Library>()) {
    if (FT_Init_FreeType(&library_->freetype) != 0) return;
    for (std::size_t i = 0; i < face_files.size(); ++i) {
        const auto bytes = assets::find(face_files[i]);
        if (!bytes) continue;
        FT_New_Memory_Face(library_->freetype, reinterpret_cast<const FT_Byte*>(bytes->data()),
                           static_cast<FT_Long>(bytes->size()), 0, &library_->faces[i]);
    }
}

Fonts::~Fonts() {
    for (FT_Face face : library_->faces)
        if (face != nullptr) FT_Done_Face(face);
    if (library_->freetype != nullptr) FT_Done_FreeType(library_->freetype);
}

std::uint32_t Fonts::index_of(Face face, char32_t letter) {
    const auto [at, is_new] = indices_.try_emplace(key(face, 0, letter, 0), 0);
    const FT_Face own = library_->faces[static_cast<std::size_t>(face)];
    if (is_new && own != nullptr) at->second = FT_Get_Char_Index(own, letter);
    return at->second;
}

bool Fonts::has(Face face, char32_t letter) { return index_of(face, letter) != 0; }

float Fonts::advance(Face face, float size, char32_t letter) {
    const auto [at, is_new] = advances_.try_emplace(key(face, size, letter, 0), 0.0F);
    if (!is_new) return at->second;
    const FT_Face own = library_->at(face, size);
    if (own == nullptr) return at->second;
    FT_Fixed units = 0;
    if (FT_Get_Advance(own, index_of(face, letter), FT_LOAD_NO_SCALE, &units) == 0)
        at->second = static_cast<float>(units) * size / static_cast<float>(own->units_per_EM);
    return at->second;
}

const Glyph& Fonts::glyph(Face face, float size, char32_t letter, float fraction) {
    if (generation_ != atlas_.generation()) {
        glyphs_.clear();
        generation_ = atlas_.generation();
    }
    const unsigned step = size >= whole_pixels_from ? 0 : static_cast<unsigned>(fraction * 4) & 3U;
    const auto [at, is_new] = glyphs_.try_emplace(key(face, size, letter, step));
    Glyph& glyph = at->second;
    if (!is_new) return glyph;
    const FT_Face own = library_->at(face, size);
    if (own == nullptr || FT_Load_Glyph(own, index_of(face, letter), FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0)
        return glyph;
    FT_Outline_Translate(&own->glyph->outline, static_cast<FT_Pos>(step) * 16, 0);
    if (FT_Render_Glyph(own->glyph, FT_RENDER_MODE_NORMAL) != 0) return glyph;
    const FT_Bitmap& bitmap = own->glyph->bitmap;
    const int width = static_cast<int>(bitmap.width);
    const int height = static_cast<int>(bitmap.rows);
    if (width == 0 || height == 0) return glyph;
    std::vector<std::uint8_t> coverage;
    coverage.reserve(std::size_t{bitmap.width} * bitmap.rows);
    for (int row = 0; row < height; ++row) {
        const unsigned char* line = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        coverage.insert(coverage.end(), line, line + width);
    }
    ++baked_;
    glyph.patch = atlas_.add(width, height, coverage);
    glyph.left = own->glyph->bitmap_left;
    glyph.top = -own->glyph->bitmap_top;
    return glyph;
}

float Fonts::ascent(Face face, float size) const {
    const FT_Face own = library_->faces[static_cast<std::size_t>(face)];
    return own == nullptr ? size : static_cast<float>(own->ascender) * size / static_cast<float>(own->units_per_EM);
}

float Fonts::descent(Face face, float size) const {
    const FT_Face own = library_->faces[static_cast<std::size_t>(face)];
    return own == nullptr ? 0 : -static_cast<float>(own->descender) * size / static_cast<float>(own->units_per_EM);
}

}  // namespace jointline::ui
