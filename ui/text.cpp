#include "ui/text.h"

#include <string>

#include "ui/atlas.h"
#include "ui/fonts.h"
#include "ui/frame.h"

namespace jointline::ui {

namespace {

constexpr int longest_line = 62;
constexpr char32_t soft_space = U' ';

bool breaks_after(char32_t letter) {
    return letter == soft_space || letter == U'-' || letter == U'/' || letter == U'–';
}

Face heavier(Face face) { return face == Face::Display ? Face::Display : Face::SemiBold; }

/// Puts letters into lines as they come.
class Setter {
public:
    Setter(Frame& frame, const TypeStyle& style, float width, TextBlock& out)
        : fonts_(frame.fonts()), style_(style), width_(width > 0 ? width * frame.density() : 0), out_(out) {
        const float grown = frame.dp(1) * std::pow(frame.text_scale(), style.growth);
        out_.size = std::round(style.size * grown * frame.density() * 4) / 4;
        out_.line_height = frame.snap(style.line * grown);
        out_.lines.emplace_back();
    }

    void put(char32_t letter, Face face) {
        if (letter == U'\n') return new_line(out_.letters.size());
        const float advance = fonts_.advance(face, out_.size, letter) + style_.tracking * out_.size;
        const bool is_space = letter == soft_space;
        const bool too_wide = width_ > 0 && x_ + advance > width_ + 0.5F && !is_space;
        const bool too_long = out_.letters.size() - out_.lines.back().first >= longest_line && !is_space && width_ > 0;
        if ((too_wide || too_long) && x_ > 0) {
            new_line(break_ > out_.lines.back().first ? break_ : out_.letters.size());
        }
        out_.letters.push_back({letter, x_, face});
        x_ += advance;
        if (breaks_after(letter)) break_ = out_.letters.size();
    }

    void finish(float density) {
        close(out_.letters.size());
        for (const auto& line : out_.lines) out_.width = std::max(out_.width, line.width);
        out_.width /= density;
    }

private:
    void close(std::size_t end) {
        auto& line = out_.lines.back();
        line.last = end;
        line.width = 0;
        for (std::size_t i = line.first; i < end; ++i) {
            const auto& letter = out_.letters[i];
            if (letter.letter != soft_space)
                line.width =
                    letter.x + fonts_.advance(letter.face, out_.size, letter.letter) + style_.tracking * out_.size;
        }
    }
    void new_line(std::size_t at) {
        close(at);
        out_.lines.push_back({at, at, 0});
        const float left = at < out_.letters.size() ? out_.letters[at].x : x_;
        for (std::size_t i = at; i < out_.letters.size(); ++i) out_.letters[i].x -= left;
        x_ -= left;
    }

    Fonts& fonts_;
    const TypeStyle& style_;
    float width_;
    TextBlock& out_;
    float x_ = 0;
    std::size_t break_ = 0;
};

}  // namespace

char32_t next_letter(std::string_view& utf8) {
    const auto first = static_cast<unsigned char>(utf8.front());
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size > utf8.size() || (first >= 0x80 && first < 0xC0)) {
        utf8.remove_prefix(1);
        return U'\uFFFD';
    }
    char32_t letter = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) letter = (letter << 6U) | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
    utf8.remove_prefix(size);
    return letter;
}

std::string plain(std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words.substr(i, 2) == "**") {
            ++i;
            continue;
        }
        out += words[i];
    }
    return out;
}

TextBlock lay_out(Frame& frame, std::string_view text, const TypeStyle& style, float width) {
    TextBlock block;
    Setter setter(frame, style, width, block);
    bool heavy = false;
    while (!text.empty()) {
        if (text.starts_with("**")) {
            heavy = !heavy;
            text.remove_prefix(2);
            continue;
        }
        setter.put(next_letter(text), heavy ? heavier(style.face) : style.face);
    }
    setter.finish(frame.density());
    return block;
}

TextBlock lay_out(Frame& frame, std::string_view text, Type type, float width) {
    return lay_out(frame, text, frame.metrics().type(type), width);
}

void draw_text(Frame& frame, const TextBlock& block, ImVec2 at, ImU32 color, Align align, float width) {
    ImDrawList& list = frame.list();
    Fonts& fonts = frame.fonts();
    const float density = frame.density();
    const float pixel = 1 / density;
    const Face face = block.letters.empty() ? Face::Regular : block.letters.front().face;
    const float ascent = fonts.ascent(face, block.size);
    const float content = ascent + fonts.descent(face, block.size);
    const ImVec2 clip_min = list.GetClipRectMin();
    const ImVec2 clip_max = list.GetClipRectMax();
    float top = at.y;
    for (const TextBlock::Line& line : block.lines) {
        const float next = top + block.line_height;
        const float spare = width - line.width * pixel;
        const float left = at.x + (align == Align::Left ? 0 : align == Align::Center ? spare / 2 : spare);
        const float baseline = std::round(top * density + (block.line_height * density - content) / 2 + ascent);
        const bool seen = next > clip_min.y && top < clip_max.y;
        for (std::size_t i = line.first; seen && i < line.last; ++i) {
            const TextBlock::Letter& letter = block.letters[i];
            const float pen = left * density + letter.x;
            const float whole = std::floor(pen + 0.125F);
            const Glyph& glyph = fonts.glyph(letter.face, block.size, letter.letter, pen + 0.125F - whole);
            if (glyph.patch.empty()) continue;
            const ImVec2 min{(whole + static_cast<float>(glyph.left)) * pixel,
                             (baseline + static_cast<float>(glyph.top)) * pixel};
            const ImVec2 size{static_cast<float>(glyph.patch.pixels.width) * pixel,
                              static_cast<float>(glyph.patch.pixels.height) * pixel};
            list.AddImage(frame.atlas().texture(), min, min + size, glyph.patch.uv_min, glyph.patch.uv_max, color);
        }
        top = next;
    }
}

void draw_text_at(Frame& frame, std::string_view text, Type type, ImVec2 center, ImU32 color) {
    const TextBlock block = lay_out(frame, text, type);
    draw_text(frame, block, {center.x - block.width / 2, center.y - block.height() / 2}, color);
}

void text(Frame& frame, Column& column, std::string_view id, std::string_view words, Type type, Role role) {
    if (words.empty()) return;
    const TextBlock block = lay_out(frame, words, type, column.width);
    const Box box = column.take(block.height());
    draw_text(frame, block, box.min, frame.color(role));
    frame.says(id, "text", plain(words), box);
}

void heading(Frame& frame, Column& column, std::string_view id, std::string_view words, Type type) {
    if (words.empty()) return;
    const TextBlock block = lay_out(frame, words, type, column.width);
    const Box box = column.take(block.height());
    draw_text(frame, block, box.min, frame.color(Role::Ink));
    frame.says(id, "heading", plain(words), box);
}

}  // namespace jointline::ui
