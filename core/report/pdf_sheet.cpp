#include "core/report/pdf_sheet.h"

#include <algorithm>
#include <cmath>

#include <hpdf.h>

#include "core/report/pdf_text.h"

namespace jointline::report {

namespace {

/// A word and its weight; `glued`: no blank stands before it.
struct Word {
    std::string text;
    bool bold = false;
    bool glued = false;
};

std::vector<Word> words_of(std::string_view text, bool bold) {
    std::vector<Word> words;
    std::string word;
    bool glued = true;
    const auto close = [&] {
        if (word.empty()) return;
        words.push_back({std::move(word), bold, glued});
        word.clear();
        glued = true;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "**") {
            close();
            bold = !bold;
            ++i;
        } else if (text[i] == ' ' || text[i] == '\n') {
            close();
            glued = false;
        } else {
            word += text[i];
        }
    }
    close();
    return words;
}

/// libharu trusts the bytes of a font, so what is not even the head of a TrueType file never gets there.
bool is_true_type(std::string_view bytes) {
    return bytes.size() > 1024 &&
           (bytes.substr(0, 4) == std::string_view("\0\1\0\0", 4) || bytes.substr(0, 4) == "true");
}

/// A circle's quarter as a Bezier curve.
constexpr float quarter = 0.5523F;

}  // namespace

struct PdfSheet::Held {
    HPDF_Doc pdf = nullptr;
    std::vector<HPDF_Page> pages;
    HPDF_Page page = nullptr;
    HPDF_Font regular = nullptr;
    HPDF_Font bold = nullptr;
    bool is_utf8 = false;

    HPDF_Font font(const Style& style) const { return style.bold ? bold : regular; }
    std::string encoded(std::string_view text) const { return is_utf8 ? std::string(text) : to_win_ansi(text); }
    static float up(float y) { return PdfSheet::height - y; }

    void stroke_with(Ink color, float thick, bool dashed) const {
        HPDF_Page_SetRGBStroke(page, color.red, color.green, color.blue);
        HPDF_Page_SetLineWidth(page, thick);
        const HPDF_UINT16 dash[] = {4, 3};
        HPDF_Page_SetDash(page, dash, dashed ? 2 : 0, 0);
    }
    void fill_with(Ink color) const { HPDF_Page_SetRGBFill(page, color.red, color.green, color.blue); }
    void path(std::span<const Point> points) const {
        HPDF_Page_MoveTo(page, points[0].x, up(points[0].y));
        for (const Point& p : points.subspan(1)) HPDF_Page_LineTo(page, p.x, up(p.y));
    }
    void paint(const Ink* fill, const Ink* border) const {
        if (fill != nullptr && border != nullptr) {
            HPDF_Page_ClosePathFillStroke(page);
        } else if (fill != nullptr) {
            HPDF_Page_Fill(page);
        } else {
            HPDF_Page_ClosePathStroke(page);
        }
    }

    /// A TrueType font from memory: libharu 2.3 only offers files, so this takes the steps of its own loader.
    const char* load_font(std::string_view bytes) {
        HPDF_Stream stream = HPDF_MemStream_New(pdf->mmgr, 4096);
        if (stream == nullptr) return nullptr;
        HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                          static_cast<HPDF_UINT>(bytes.size()));
        HPDF_Stream_Seek(stream, 0, HPDF_SEEK_SET);
        HPDF_FontDef definition = HPDF_TTFontDef_Load(pdf->mmgr, stream, HPDF_TRUE);
        if (definition == nullptr) return nullptr;
        if (HPDF_List_Add(pdf->fontdef_list, definition) != HPDF_OK) {
            HPDF_FontDef_Free(definition);
            return nullptr;
        }
        if (pdf->ttfont_tag[0] == 0) {
            const std::string_view first = "HPDFAA";
            std::copy(first.begin(), first.end(), pdf->ttfont_tag);
        } else {
            ++pdf->ttfont_tag[5];
        }
        HPDF_TTFontDef_SetTagName(definition, reinterpret_cast<char*>(pdf->ttfont_tag));
        return definition->base_font;
    }
};

PdfSheet::PdfSheet(Instant made, std::string_view title, const PageFonts& fonts) : held_(std::make_unique<Held>()) {
    held_->pdf = HPDF_New(nullptr, nullptr);
    if (held_->pdf == nullptr) return;
    HPDF_Doc pdf = held_->pdf;
    HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
    if (is_true_type(fonts.regular) && is_true_type(fonts.bold)) {
        HPDF_UseUTFEncodings(pdf);
        const char* regular = held_->load_font(fonts.regular);
        const char* bold = held_->load_font(fonts.bold);
        if (regular != nullptr && bold != nullptr) {
            held_->regular = HPDF_GetFont(pdf, regular, "UTF-8");
            held_->bold = HPDF_GetFont(pdf, bold, "UTF-8");
        }
        held_->is_utf8 = held_->regular != nullptr && held_->bold != nullptr;
        HPDF_ResetError(pdf);  // a font that cannot be used is no reason to give no page
    }
    if (!held_->is_utf8) {
        held_->regular = HPDF_GetFont(pdf, "Helvetica", "WinAnsiEncoding");
        held_->bold = HPDF_GetFont(pdf, "Helvetica-Bold", "WinAnsiEncoding");
    }
    HPDF_SetInfoAttr(pdf, HPDF_INFO_TITLE, to_win_ansi(title).c_str());
    HPDF_SetInfoAttr(pdf, HPDF_INFO_CREATOR, "Jointline");
    const auto day = std::chrono::floor<std::chrono::days>(made);
    const std::chrono::year_month_day ymd{day};
    const auto second = std::chrono::floor<std::chrono::seconds>(made - day).count();
    HPDF_Date date{};
    date.year = static_cast<int>(ymd.year());
    date.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    date.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
    date.hour = static_cast<int>(second / 3600);
    date.minutes = static_cast<int>(second / 60 % 60);
    date.seconds = static_cast<int>(second % 60);
    date.ind = 'Z';
    HPDF_SetInfoDateAttr(pdf, HPDF_INFO_CREATION_DATE, date);
    new_page();
}

PdfSheet::~PdfSheet() {
    if (held_->pdf != nullptr) HPDF_Free(held_->pdf);
}

void PdfSheet::new_page() {
    held_->page = HPDF_AddPage(held_->pdf);
    HPDF_Page_SetWidth(held_->page, width);
    HPDF_Page_SetHeight(held_->page, height);
    HPDF_Page_SetLineJoin(held_->page, HPDF_ROUND_JOIN);
    held_->pages.push_back(held_->page);
}

std::size_t PdfSheet::pages() const { return held_->pages.size(); }
void PdfSheet::turn_to(std::size_t page) { held_->page = held_->pages[page]; }

Result<std::string> PdfSheet::bytes() {
    if (held_->pdf == nullptr) return Error{ErrorCode::Internal, "the PDF library could not start"};
    HPDF_SaveToStream(held_->pdf);
    if (const auto fault = HPDF_GetError(held_->pdf); fault != HPDF_OK) {
        return Error{ErrorCode::Internal, "PDF library, fault " + std::to_string(fault)};
    }
    std::string all(HPDF_GetStreamSize(held_->pdf), '\0');
    HPDF_ResetStream(held_->pdf);
    auto size = static_cast<HPDF_UINT32>(all.size());
    HPDF_ReadFromStream(held_->pdf, reinterpret_cast<HPDF_BYTE*>(all.data()), &size);
    all.resize(size);
    return all;
}

float PdfSheet::text_width(std::string_view text, const Style& style) const {
    const std::string encoded = held_->encoded(text);
    const auto units = HPDF_Font_TextWidth(held_->font(style), reinterpret_cast<const HPDF_BYTE*>(encoded.data()),
                                           static_cast<HPDF_UINT>(encoded.size()));
    return static_cast<float>(units.width) * style.size / 1000;
}

void PdfSheet::text(float x, float y, std::string_view text, const Style& style) {
    const std::string encoded = held_->encoded(text);
    if (encoded.empty()) return;
    held_->fill_with(style.color);
    HPDF_Page_BeginText(held_->page);
    HPDF_Page_SetFontAndSize(held_->page, held_->font(style), style.size);
    HPDF_Page_TextOut(held_->page, x, Held::up(y + style.size * 0.92F), encoded.c_str());
    HPDF_Page_EndText(held_->page);
}

void PdfSheet::text_right(float x, float y, std::string_view text, const Style& style) {
    this->text(x - text_width(text, style), y, text, style);
}

void PdfSheet::text_centred(float x, float y, std::string_view text, const Style& style) {
    this->text(x - text_width(text, style) / 2, y, text, style);
}

float PdfSheet::paragraph(float x, float y, float wide, std::string_view text, const Style& style, bool draw) {
    const float blank = text_width(" ", style);
    float at = 0;
    float down = 0;
    const auto words = words_of(text, style.bold);
    for (const Word& word : words) {
        Style weight = style;
        weight.bold = word.bold;
        if (at > 0 && !word.glued) at += blank;
        for (std::string_view rest = word.text; !rest.empty();) {
            std::string_view part = rest;
            float long_part = text_width(part, weight);
            if (at > 0 && at + long_part > wide) {
                at = 0;
                down += style.line_height();
            }
            while (long_part > wide && part.size() > 1) {  // a word longer than a line is broken
                part.remove_suffix(1);
                while (part.size() > 1 && (static_cast<unsigned char>(rest[part.size()]) & 0xC0U) == 0x80U) {
                    part.remove_suffix(1);
                }
                long_part = text_width(part, weight);
            }
            if (draw) this->text(x + at, y + down, part, weight);
            at += long_part;
            rest.remove_prefix(part.size());
        }
    }
    return words.empty() ? 0 : down + style.line_height();
}

void PdfSheet::line(Point from, Point to, Ink color, float thick, bool dashed) {
    const Point both[] = {from, to};
    lines(both, color, thick, dashed);
}

void PdfSheet::lines(std::span<const Point> points, Ink color, float thick, bool dashed) {
    if (points.size() < 2) return;
    held_->stroke_with(color, thick, dashed);
    held_->path(points);
    HPDF_Page_Stroke(held_->page);
}

void PdfSheet::fill(std::span<const Point> ring, Ink color) {
    if (ring.size() < 3) return;
    held_->fill_with(color);
    held_->path(ring);
    HPDF_Page_Fill(held_->page);
}

void PdfSheet::outline(std::span<const Point> ring, Ink color, float thick) {
    if (ring.size() < 3) return;
    held_->stroke_with(color, thick, false);
    held_->path(ring);
    HPDF_Page_ClosePathStroke(held_->page);
}

void PdfSheet::box(Rect area, float radius, const Ink* fill, const Ink* border, float thick) {
    if (fill != nullptr) held_->fill_with(*fill);
    if (border != nullptr) held_->stroke_with(*border, thick, false);
    const float left = area.min.x, right = area.max.x;
    const float top = Held::up(area.min.y), bottom = Held::up(area.max.y);
    const float r = std::min({radius, (right - left) / 2, (top - bottom) / 2});
    const float k = r * (1 - quarter);
    HPDF_Page page = held_->page;
    HPDF_Page_MoveTo(page, left + r, bottom);
    HPDF_Page_LineTo(page, right - r, bottom);
    HPDF_Page_CurveTo(page, right - k, bottom, right, bottom + k, right, bottom + r);
    HPDF_Page_LineTo(page, right, top - r);
    HPDF_Page_CurveTo(page, right, top - k, right - k, top, right - r, top);
    HPDF_Page_LineTo(page, left + r, top);
    HPDF_Page_CurveTo(page, left + k, top, left, top - k, left, top - r);
    HPDF_Page_LineTo(page, left, bottom + r);
    HPDF_Page_CurveTo(page, left, bottom + k, left + k, bottom, left + r, bottom);
    held_->paint(fill, border);
}

void PdfSheet::circle(Point center, float radius, const Ink* fill, const Ink* border, float thick) {
    if (fill != nullptr) held_->fill_with(*fill);
    if (border != nullptr) held_->stroke_with(*border, thick, false);
    HPDF_Page_Circle(held_->page, center.x, Held::up(center.y), radius);
    held_->paint(fill, border);
}

void PdfSheet::clip_to(Rect area) {
    HPDF_Page page = held_->page;
    HPDF_Page_GSave(page);
    HPDF_Page_Rectangle(page, area.min.x, Held::up(area.max.y), area.width(), area.height());
    HPDF_Page_Clip(page);
    HPDF_Page_EndPath(page);
}

void PdfSheet::end_clip() { HPDF_Page_GRestore(held_->page); }

}  // namespace jointline::report
