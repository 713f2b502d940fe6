#include "platform/cli/command_line.h"

#include <charconv>
#include <cstdio>

namespace jointline::cli {

int exit_code(ErrorCode code) {
    switch (code) {
        case ErrorCode::Usage:
            return exit_usage;
        case ErrorCode::BadInput:
            return exit_bad_input;
        case ErrorCode::Storage:
        case ErrorCode::NewerDatabase:
            return exit_storage;
        case ErrorCode::Internal:
            break;
    }
    return exit_internal;
}

int complain(const Error& error) {
    // A fault in a file begins with its name, so that editors and people can jump to it.
    const std::string text = error.file.empty() ? "jointline: " + error.text() : error.text();
    std::fprintf(stderr, "%s\n", text.c_str());
    return exit_code(error.code);
}

int worse(int one, int other) {
    const auto severity = [](int code) { return code == exit_internal ? 5 : code; };
    return severity(one) >= severity(other) ? one : other;
}

std::optional<std::pair<int, int>> size_of(std::string_view text) {
    constexpr int most = 16384;
    int width = 0;
    int height = 0;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != 'x') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, height);
    if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
    if (width < 1 || height < 1 || width > most || height > most) return std::nullopt;
    return std::pair{width, height};
}

void print(std::string_view answer) {
    std::fwrite(answer.data(), 1, answer.size(), stdout);
    std::fputc('\n', stdout);
}

}  // namespace jointline::cli
