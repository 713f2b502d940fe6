#pragma once
/// A value, or the reason there is none. What may go wrong outside (files, typed values, a database from a newer
/// version) is returned, never thrown. Member names follow std::expected, so that we can move to it.
///
/// Errors  an Error is a code for programs and a short English detail for logs; the sentence for people is worded in
///         core/app. `file` and `line` say where bad input stands (line 0: a binary file, or no line known).
#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace jointline {

enum class ErrorCode {
    Internal,       ///< we were wrong: exit 1
    Usage,          ///< wrong use of the program: exit 2
    BadInput,       ///< a file or value that is not what it should be: exit 3
    Storage,        ///< the database or the file system failed: exit 4
    NewerDatabase,  ///< written by a newer version of the program: exit 4
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::string file = {};
    int line = 0;

    /// "file:line: detail", "file: detail" or "detail".
    std::string text() const {
        if (file.empty()) return detail;
        return line > 0 ? file + ":" + std::to_string(line) + ": " + detail : file + ": " + detail;
    }
};

/// The value of a call that only succeeds or fails.
struct Done {};

template <typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

    bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return *std::get_if<0>(&held_); }
    const T& value() const& { return *std::get_if<0>(&held_); }
    T&& value() && { return std::move(*std::get_if<0>(&held_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return std::get_if<0>(&held_); }
    const T* operator->() const { return std::get_if<0>(&held_); }

    const Error& error() const& { return *std::get_if<1>(&held_); }
    Error&& error() && { return std::move(*std::get_if<1>(&held_)); }

private:
    std::variant<T, Error> held_;
};

}  // namespace jointline
