#pragma once
/// A sheet of A4 to set text and draw on, over libharu. The only place that knows the library.
///
/// Shapes  x from the left, y from the top of the sheet. Text is UTF-8; "**bold**" switches the weight.
/// Units   points, 1/72 inch.
/// Errors  the library's first fault is kept and comes out of bytes().
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/geometry.h"
#include "core/base/result.h"
#include "core/report/clinician_page.h"

namespace jointline::report {

struct Ink {
    float red = 0, green = 0, blue = 0;
};
constexpr Ink ink(unsigned rgb) {
    return {static_cast<float>(rgb >> 16U & 255U) / 255, static_cast<float>(rgb >> 8U & 255U) / 255,
            static_cast<float>(rgb & 255U) / 255};
}

namespace inks {
inline constexpr Ink text = ink(0x14232B), quiet = ink(0x46565F), line = ink(0xC9C4BA), hair = ink(0xDED9CF),
                     primary = ink(0x0B5F5C), primary_tint = ink(0xDCEBE8), sunken = ink(0xEFECE5),
                     pain = ink(0xD3412B), pain_tint = ink(0xF3B3A6), watch = ink(0xB5740F), tile = ink(0xE8AC3C),
                     good = ink(0x2A9163), bad = ink(0xAE241D), paper = ink(0xFFFFFF), skin = ink(0xE7E9EA),
                     outline = ink(0xB7C0C4);
}

struct Style {
    float size = 8.6F;
    bool bold = false;
    Ink color = inks::text;
    float leading = 1.34F;
    float line_height() const { return size * leading; }
};

class PdfSheet {
public:
    static constexpr float width = 595.28F;
    static constexpr float height = 841.89F;

    PdfSheet(Instant made, std::string_view title, const PageFonts& fonts);
    ~PdfSheet();
    PdfSheet(const PdfSheet&) = delete;
    PdfSheet& operator=(const PdfSheet&) = delete;

    void new_page();
    std::size_t pages() const;
    void turn_to(std::size_t page);  ///< to write a footer at the end
    Result<std::string> bytes();

    float text_width(std::string_view text, const Style& style) const;
    void text(float x, float y, std::string_view text, const Style& style);  ///< y: top of the line
    void text_right(float x, float y, std::string_view text, const Style& style);
    void text_centred(float x, float y, std::string_view text, const Style& style);
    /// Set in lines of at most `wide`; returns the height. `draw` off: only measured.
    float paragraph(float x, float y, float wide, std::string_view text, const Style& style, bool draw = true);

    void line(Point from, Point to, Ink color, float thick, bool dashed = false);
    void lines(std::span<const Point> points, Ink color, float thick, bool dashed = false);
    void fill(std::span<const Point> ring, Ink color);
    void outline(std::span<const Point> ring, Ink color, float thick);
    void box(Rect area, float radius, const Ink* fill, const Ink* border, float thick = 1);
    void circle(Point center, float radius, const Ink* fill, const Ink* border, float thick = 1);
    void clip_to(Rect area);  ///< until end_clip()
    void end_clip();

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

}  // namespace jointline::report
