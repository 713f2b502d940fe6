#pragma once
/// Reads the plain text form of assets/body: one statement a line, words parted by spaces, "#" starts a remark.
///
/// Shapes  a Line is never empty; its words are views into the text, which must outlive it.
/// Units   files count tenths of a millimetre, points() gives millimetres.
/// Errors  fault() words a BadInput with the file and the line it stands on.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/result.h"

namespace jointline::body {

struct Line {
    int number = 0;
    std::vector<std::string_view> words;
};

std::vector<Line> lines_of(std::string_view text);
/// Words between commas.
std::vector<std::string_view> listed(std::string_view words);
/// A whole number, all of the word.
std::optional<int> whole(std::string_view word);
/// The points of a line from its word `first` on, "x y x y ...", written in tenths of a millimetre.
std::optional<Polygon> points(const Line& line, std::size_t first);
Error fault(const std::string& file, const Line& line, std::string what);

}  // namespace jointline::body
