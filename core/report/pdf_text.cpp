#include "core/report/pdf_text.h"

#include <array>
#include <cstdint>
#include <utility>

namespace jointline::report {

namespace {

/// The letters of 0x80 to 0x9F, which differ from Unicode's.
constexpr std::array<std::pair<char32_t, unsigned char>, 25> specials = {{
    {0x20AC, 0x80}, {0x201A, 0x82}, {0x0192, 0x83}, {0x201E, 0x84}, {0x2026, 0x85}, {0x2020, 0x86}, {0x2021, 0x87},
    {0x02C6, 0x88}, {0x2030, 0x89}, {0x0160, 0x8A}, {0x2039, 0x8B}, {0x0152, 0x8C}, {0x017D, 0x8E}, {0x2018, 0x91},
    {0x2019, 0x92}, {0x201C, 0x93}, {0x201D, 0x94}, {0x2022, 0x95}, {0x2013, 0x96}, {0x2014, 0x97}, {0x0161, 0x9A},
    {0x203A, 0x9B}, {0x0153, 0x9C}, {0x017E, 0x9E}, {0x0178, 0x9F},
}};

constexpr std::array<std::pair<char32_t, const char*>, 14> words = {{
    {0x2192, "to"},
    {0x2265, ">="},
    {0x2264, "<="},
    {0x2248, "about "},
    {0x2212, "-"},
    {0x2009, " "},
    {0x202F, " "},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2713, "yes"},
    {0x0131, "i"},
    {0x2032, "'"},
    {0x2033, "\""},
    {0xFEFF, ""},
}};

/// Latin Extended-A without its marks, from U+0100 on; a blank where 1252 has the letter itself or there is none.
constexpr std::string_view plain_letters =
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiI   JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo  RrRrRrSsSsSs  TtTtTtUuUuUuUu"
    "UuUuWwYy ZzZz  s";

/// The next character of `text` from `at` on, which moves behind it; U+FFFD where the bytes are broken.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at++]);
    const int more = byte < 0x80 ? 0 : byte >> 5U == 6 ? 1 : byte >> 4U == 14 ? 2 : byte >> 3U == 30 ? 3 : -1;
    if (more < 0 || at + static_cast<std::size_t>(more) > text.size()) return 0xFFFD;
    char32_t character = more == 0 ? byte : byte & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i) {
        const auto next = static_cast<unsigned char>(text[at]);
        if ((next & 0xC0U) != 0x80U) return 0xFFFD;
        character = character << 6U | (next & 0x3FU);
        ++at;
    }
    return character;
}

}  // namespace

std::string to_win_ansi(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t character = next_character(utf8, at);
        if ((character >= 0x20 && character < 0x7F) || (character >= 0xA0 && character <= 0xFF)) {
            out += static_cast<char>(static_cast<unsigned char>(character));
            continue;
        }
        bool found = character == '\n' || character == '\t' || (character >= 0x300 && character < 0x370);
        if (character == '\n' || character == '\t') out += ' ';
        for (const auto& [special, code] : specials) {
            if (special == character) {
                out += static_cast<char>(code);
                found = true;
            }
        }
        for (const auto& [special, text] : words) {
            if (special == character) {
                out += text;
                found = true;
            }
        }
        const std::size_t plain = character - 0x100;
        if (!found && character >= 0x100 && plain < plain_letters.size() && plain_letters[plain] != ' ') {
            out += plain_letters[plain];
            found = true;
        }
        if (!found) out += '?';
    }
    return out;
}

}  // namespace jointline::report
