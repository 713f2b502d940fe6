#pragma once
/// Letters: Inter by FreeType at the display's own pixels, one glyph at a time as texts need them. Nothing is scaled;
/// when the scale changes, other glyphs are baked.
///
/// Shapes  a glyph is baked at four places between two pixels while it is small, so that words are evenly spaced;
///         large ones only on whole pixels. Light hinting: heights are sharp, widths are the designer's.
/// Units   framebuffer pixels; y down from the baseline.
/// Errors  a letter the face does not have shows as its empty box.
#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include <imgui.h>

#include "ui/atlas.h"
#include "ui/metrics.h"

namespace jointline::ui {

struct Glyph {
    Patch patch;
    int left = 0;  ///< from the pen to the patch
    int top = 0;   ///< from the baseline down to the patch; mostly negative
};

class Fonts {
public:
    explicit Fonts(Atlas& atlas);
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts();

    /// `fraction` of a pixel by which the pen stands right of a whole one, 0 to 1.
    const Glyph& glyph(Face face, float size, char32_t letter, float fraction);
    float advance(Face face, float size, char32_t letter);
    bool has(Face face, char32_t letter);
    float ascent(Face face, float size) const;   ///< above the baseline
    float descent(Face face, float size) const;  ///< below it
    int glyphs_baked() const { return baked_; }

private:
    struct Library;
    std::uint32_t index_of(Face face, char32_t letter);

    Atlas& atlas_;
    std::unique_ptr<Library> library_;
    int generation_ = 0;
    int baked_ = 0;
    std::unordered_map<std::uint64_t, Glyph> glyphs_;
    std::unordered_map<std::uint64_t, float> advances_;
    std::unordered_map<std::uint64_t, std::uint32_t> indices_;
};

}  // namespace jointline::ui
