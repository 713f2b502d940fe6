#pragma once
/// Words on the screen: broken into lines, drawn left aligned, never cut.
///
/// Shapes  `**words**` stand in a heavier weight. A line holds at most 62 letters; it breaks at spaces and after
///         hyphens, and inside a word only where the word alone is too long.
/// Units   window pixels; sizes grow by the runner's text scale.
#include <string_view>
#include <vector>

#include "ui/box.h"
#include "ui/metrics.h"
#include "ui/theme.h"

namespace jointline::ui {

class Frame;

enum class Align : std::uint8_t { Left, Center, Right };

/// Words with their places, ready to be drawn.
struct TextBlock {
    struct Letter {
        char32_t letter = 0;
        float x = 0;  ///< framebuffer pixels from the line's left
        Face face = Face::Regular;
    };
    struct Line {
        std::size_t first = 0;
        std::size_t last = 0;  ///< one past
        float width = 0;
    };
    std::vector<Letter> letters;
    std::vector<Line> lines;
    float size = 0;         ///< of the letters, framebuffer pixels
    float line_height = 0;  ///< window pixels
    float width = 0;        ///< of the longest line, window pixels
    float height() const { return line_height * static_cast<float>(lines.size()); }
    bool empty() const { return letters.empty(); }
};

/// `width` 0: one line, however long.
TextBlock lay_out(Frame& frame, std::string_view text, Type type, float width = 0);
/// With the sizes of a style of one's own: numbers inside rings.
TextBlock lay_out(Frame& frame, std::string_view text, const TypeStyle& style, float width = 0);
/// `width` is what it is aligned in.
void draw_text(Frame& frame, const TextBlock& block, ImVec2 at, ImU32 color, Align align = Align::Left,
               float width = 0);
/// One line about a point.
void draw_text_at(Frame& frame, std::string_view text, Type type, ImVec2 center, ImU32 color);

/// Where the next thing goes: a place that moves down as things are put there.
struct Column {
    float x = 0;
    float y = 0;
    float width = 0;
    void space(float pixels) { y += pixels; }
    Box take(float height) {
        const Box box{{x, y}, {x + width, y + height}};
        y += height;
        return box;
    }
};

/// Draws a text, tells the semantic tree, moves on. Nothing for an empty text.
void text(Frame& frame, Column& column, std::string_view id, std::string_view words, Type type, Role role = Role::Ink);
/// The same as a heading, for screen readers.
void heading(Frame& frame, Column& column, std::string_view id, std::string_view words, Type type);

char32_t next_letter(std::string_view& utf8);
/// Without the marks of heavier words.
std::string plain(std::string_view words);

}  // namespace jointline::ui
