#include "ui/editor.h"

#include <imgui_internal.h>

#include "ui/frame.h"
#include "ui/stage.h"
#include "ui/text.h"

namespace jointline::ui {

void make_editor_font(Stage& stage) {
    ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    fonts.Clear();
    // Taken over by the ImFontAtlas, which frees both. Its own texture is one pixel: ours is the Atlas.
    stage.editor = IM_NEW(ImFont);  // NOLINT(cppcoreguidelines-owning-memory)
    fonts.Fonts.push_back(stage.editor);
    fonts.TexPixelsAlpha8 = static_cast<unsigned char*>(IM_ALLOC(1));
    fonts.TexPixelsAlpha8[0] = 255;
    fonts.TexWidth = 1;
    fonts.TexHeight = 1;
    fonts.TexReady = true;
    stage.editor->ContainerAtlas = &fonts;
    stage.editor->FontSize = 16;
    stage.editor->AddGlyph(nullptr, ' ', 0, 0, 0, 0, 0, 0, 0, 0, 4);
    stage.editor->BuildLookupTable();
}

ImFont* editor_font(Frame& frame, std::string_view text) {
    Stage& stage = frame.stage();
    ImFont& font = *stage.editor;
    const TypeStyle style = frame.metrics().type(Type::Body);
    const float size = std::round(frame.dp(style.size) * frame.text_scale() * frame.density() * 4) / 4;
    const float pixel = 1 / frame.density();
    if (stage.editor_size != size || stage.editor_generation != frame.atlas().generation()) {
        font.ClearOutputData();
        font.ContainerAtlas = ImGui::GetIO().Fonts;
        font.FontSize = size * 1.3F * pixel;
        stage.editor_size = size;
        stage.editor_generation = frame.atlas().generation();
    }
    bool grew = false;
    const float baseline = std::round(size);
    const auto need = [&](char32_t letter) {
        const auto code = static_cast<ImWchar>(letter);
        if (letter > 0xFFFF || font.FindGlyphNoFallback(code) != nullptr) return;
        const Glyph& glyph = frame.fonts().glyph(style.face, size, letter, 0);
        const float left = static_cast<float>(glyph.left) * pixel;
        const float top = (baseline + static_cast<float>(glyph.top)) * pixel;
        const Patch& patch = glyph.patch;
        font.AddGlyph(nullptr, code, left, top, left + static_cast<float>(patch.pixels.width) * pixel,
                      top + static_cast<float>(patch.pixels.height) * pixel, patch.uv_min.x, patch.uv_min.y,
                      patch.uv_max.x, patch.uv_max.y, frame.fonts().advance(style.face, size, letter) * pixel);
        grew = true;
    };
    for (char32_t letter = U' '; letter < U'\x7F'; ++letter) need(letter);
    while (!text.empty()) need(next_letter(text));
    if (grew) font.BuildLookupTable();
    return &font;
}

void leave_editor() { ImGui::ClearActiveID(); }

}  // namespace jointline::ui
