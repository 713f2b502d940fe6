#pragma once
/// The project's way of reading and writing JSON: every value knows the line it stands on, so that a wrong one can be
/// reported as file:line with what was expected.
///
/// Shapes  Json owns a whole document; JsonNode is a look at one value of it and lives no longer than its Json.
///         JsonWriter writes members in the order they are given, numbers as the shortest text that reads back the
///         same, on every platform and in every locale.
/// Errors  BadInput with file and line: broken JSON, anything behind its end, a key twice in one object, invalid UTF-8,
///         nesting deeper than 200; line 0 for binary data. The accessors say what was found and what was expected.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jointline {

namespace json_detail {
struct Document;
}

class JsonNode {
public:
    enum class Kind : std::uint8_t { Null, Bool, Number, String, Array, Object };

    Kind kind() const;
    int line() const;
    bool is(Kind kind) const { return this->kind() == kind; }

    /// BadInput at this value.
    Error error(std::string detail) const;

    Result<bool> as_bool() const;
    Result<double> as_number() const;
    Result<std::int64_t> as_integer() const;
    Result<std::string> as_string() const;

    /// Of an array or an object: how many values, and the value at a place. Zero for anything else.
    std::size_t size() const;
    JsonNode at(std::size_t index) const;
    /// The name of a member, of an object.
    std::string_view key(std::size_t index) const;

    /// A member that may be missing.
    std::optional<JsonNode> find(std::string_view key) const;
    /// A member that must be there.
    Result<JsonNode> member(std::string_view key) const;
    Result<JsonNode> array(std::string_view key) const;
    Result<JsonNode> object(std::string_view key) const;
    Result<std::string> string(std::string_view key) const;
    Result<double> number(std::string_view key) const;
    Result<std::int64_t> integer(std::string_view key) const;
    Result<bool> boolean(std::string_view key) const;

private:
    friend class Json;
    JsonNode(const json_detail::Document* document, std::uint32_t index) : document_(document), index_(index) {}
    Result<JsonNode> member_of_kind(std::string_view key, Kind kind) const;
    const json_detail::Document* document_;
    std::uint32_t index_;
};

class Json {
public:
    static Result<Json> parse(std::string_view text, std::string file_name);
    JsonNode root() const;
    const std::string& file() const;

    Json(Json&&) noexcept;
    Json& operator=(Json&&) noexcept;
    ~Json();

private:
    explicit Json(std::unique_ptr<const json_detail::Document> document);
    std::unique_ptr<const json_detail::Document> document_;
};

/// The shortest decimal text that reads back as the same double: "0.1", "3", "1e-07". Not a number reads "null".
std::string json_number(double value);

class JsonWriter {
public:
    enum class Style { OneLine, Indented };
    explicit JsonWriter(Style style = Style::OneLine) : style_(style) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(double number);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(bool yes);
    JsonWriter& null();
    template <typename T>
    JsonWriter& member(std::string_view name, const T& what) {
        return key(name).value(what);
    }

    const std::string& text() const { return text_; }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view text);
    void before_value();
    void new_line();

    Style style_;
    std::string text_;
    std::vector<bool> has_members_;  ///< one for each bracket that is open
    bool after_key_ = false;
};

}  // namespace jointline
