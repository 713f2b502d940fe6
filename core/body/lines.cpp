#include "core/body/lines.h"

#include <algorithm>
#include <charconv>

namespace jointline::body {

namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;
         at = text.find_first_not_of(separators, at)) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, std::min(end, text.find('#')));
        if (auto words = split(line, " \t\r"); !words.empty()) lines.push_back({number, std::move(words)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string_view> listed(std::string_view words) { return split(words, ","); }

std::optional<int> whole(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return value;
}

std::optional<Polygon> points(const Line& line, std::size_t first) {
    const std::size_t count = line.words.size();
    if (count <= first || (count - first) % 2 != 0) return std::nullopt;
    Polygon out;
    out.reserve((count - first) / 2);
    for (std::size_t i = first; i < count; i += 2) {
        const auto x = whole(line.words[i]);
        const auto y = whole(line.words[i + 1]);
        if (!x || !y) return std::nullopt;
        out.push_back({static_cast<float>(*x) / 10, static_cast<float>(*y) / 10});
    }
    return out;
}

Error fault(const std::string& file, const Line& line, std::string what) {
    return {ErrorCode::BadInput, std::move(what), file, line.number};
}

}  // namespace jointline::body
