#include "core/base/json.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

#include <nlohmann/json.hpp>

namespace jointline {

namespace json_detail {

/// One value. Children of an array or object are a run of `children` (and of `keys`, for an object).
struct Value {
    JsonNode::Kind kind = JsonNode::Kind::Null;
    bool is_integer = false;
    bool yes = false;
    int line = 0;
    double number = 0;
    std::int64_t integer = 0;
    std::uint32_t first = 0;  ///< into children, or into strings
    std::uint32_t count = 0;
};

struct Document {
    std::string file;
    std::vector<Value> values;
    std::vector<std::uint32_t> children;  ///< indices of values
    std::vector<std::uint32_t> keys;      ///< beside children: index of a string; unused for arrays
    std::vector<std::string> strings;
    std::uint32_t root = 0;
};

}  // namespace json_detail

namespace {

using json_detail::Document;
using json_detail::Value;
constexpr std::size_t deepest = 200;

/// Where the reader is: the line of the last character that is not white space, which is the line of the last token.
struct Place {
    int line = 1;
    int token_line = 1;
};

/// Hands out characters and counts lines on the way.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, Place* place) : at_(at), place_(place) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        if (*at_ == '\n') {
            ++place_->line;
        } else if (*at_ != ' ' && *at_ != '\t' && *at_ != '\r') {
            place_->token_line = place_->line;
        }
        ++at_;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    Place* place_;
};

/// Builds a Document from nlohmann's events.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    Builder(Document& document, const Place& place) : document_(document), place_(place) {}

    bool null() { return add(made(JsonNode::Kind::Null)); }
    bool boolean(bool yes) {
        Value value = made(JsonNode::Kind::Bool);
        value.yes = yes;
        return add(value);
    }
    bool number_integer(number_integer_t number) {
        Value value = made(JsonNode::Kind::Number);
        value.is_integer = true;
        value.integer = number;
        value.number = static_cast<double>(number);
        return add(value);
    }
    bool number_unsigned(number_unsigned_t number) {
        if (number <= static_cast<number_unsigned_t>(INT64_MAX)) {
            return number_integer(static_cast<number_integer_t>(number));
        }
        return number_float(static_cast<double>(number), {});
    }
    bool number_float(number_float_t number, const string_t& /*text*/) {
        Value value = made(JsonNode::Kind::Number);
        value.number = number;
        if (std::abs(number) < 9e15 && number == std::floor(number)) {
            value.is_integer = true;
            value.integer = static_cast<std::int64_t>(number);
        }
        return add(value);
    }
    bool string(string_t& text) {
        Value value = made(JsonNode::Kind::String);
        value.first = keep(std::move(text));
        return add(value);
    }
    bool binary(binary_t& /*bytes*/) { return fail("binary data"); }
    bool key(string_t& name) {
        Open& object = open_.back();
        object.key = keep(std::move(name));
        object.key_line = place_.token_line;
        return true;
    }
    bool start_object(std::size_t /*size*/) { return begin(JsonNode::Kind::Object); }
    bool end_object() {
        const Open& object = open_.back();
        std::vector<const Member*> by_name;
        by_name.reserve(object.members.size());
        for (const Member& member : object.members) by_name.push_back(&member);
        std::stable_sort(by_name.begin(), by_name.end(),
                         [this](const Member* a, const Member* b) { return name(*a) < name(*b); });
        for (std::size_t i = 1; i < by_name.size(); ++i) {
            if (name(*by_name[i - 1]) == name(*by_name[i])) {
                fault_line = by_name[i]->line;
                return fail("the key \"" + std::string(name(*by_name[i])) + "\" twice in one object");
            }
        }
        return end();
    }
    bool start_array(std::size_t /*size*/) { return begin(JsonNode::Kind::Array); }
    bool end_array() { return end(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const nlohmann::json::exception& broken) {
        std::string what = broken.what();
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error …": keep what is for people.
        if (const auto head = what.find("] "); head != std::string::npos) what.erase(0, head + 2);
        if (what.rfind("parse error at ", 0) == 0) {
            if (const auto colon = what.find(": "); colon != std::string::npos) what.erase(0, colon + 2);
        }
        return fail("broken JSON: " + what);
    }

    std::string fault;
    int fault_line = 0;

private:
    struct Member {
        std::uint32_t key;
        std::uint32_t value;
        int line;
    };
    struct Open {
        Value value;
        std::uint32_t key = 0;
        int key_line = 0;
        std::vector<Member> members = {};
    };

    Value made(JsonNode::Kind kind) const {
        Value value;
        value.kind = kind;
        value.line = place_.token_line;
        return value;
    }
    std::string_view name(const Member& member) const { return document_.strings[member.key]; }
    std::uint32_t keep(std::string text) {
        document_.strings.push_back(std::move(text));
        return static_cast<std::uint32_t>(document_.strings.size() - 1);
    }
    bool begin(JsonNode::Kind kind) {
        if (open_.size() >= deepest) return fail("nested deeper than 200");
        open_.push_back({made(kind)});
        return true;
    }
    bool end() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        closed.value.first = static_cast<std::uint32_t>(document_.children.size());
        closed.value.count = static_cast<std::uint32_t>(closed.members.size());
        for (const Member& member : closed.members) {
            document_.children.push_back(member.value);
            document_.keys.push_back(member.key);
        }
        return add(closed.value);
    }
    bool add(const Value& value) {
        document_.values.push_back(value);
        const auto index = static_cast<std::uint32_t>(document_.values.size() - 1);
        if (open_.empty()) {
            document_.root = index;
        } else {
            open_.back().members.push_back({open_.back().key, index, open_.back().key_line});
        }
        return true;
    }
    bool fail(std::string what) {
        if (fault.empty()) fault = std::move(what);
        if (fault_line == 0) fault_line = place_.token_line;
        return false;
    }

    Document& document_;
    const Place& place_;
    std::vector<Open> open_;
};

/// Text has no control characters but tab and line ends; the first of another kind says: this is not text.
bool looks_binary(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
}

const char* kind_name(JsonNode::Kind kind) {
    switch (kind) {
        case JsonNode::Kind::Null:
            return "null";
        case JsonNode::Kind::Bool:
            return "true or false";
        case JsonNode::Kind::Number:
            return "a number";
        case JsonNode::Kind::String:
            return "a text";
        case JsonNode::Kind::Array:
            return "a list";
        case JsonNode::Kind::Object:
            return "an object";
    }
    return "";
}

}  // namespace

Json::Json(std::unique_ptr<const Document> document) : document_(std::move(document)) {}
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Result<Json> Json::parse(std::string_view text, std::string file_name) {
    if (looks_binary(text))
        return Error{ErrorCode::BadInput, "binary data; expected JSON text", std::move(file_name), 0};
    auto document = std::make_unique<Document>();
    document->file = std::move(file_name);
    document->values.reserve(text.size() / 16 + 4);
    Place place;
    Builder builder(*document, place);
    const CountingIterator first(text.data(), &place);
    const CountingIterator last(text.data() + text.size(), &place);
    if (!nlohmann::json::sax_parse(first, last, &builder)) {
        return Error{ErrorCode::BadInput, builder.fault, document->file, builder.fault_line};
    }
    return Json(std::move(document));
}

JsonNode Json::root() const { return {document_.get(), document_->root}; }
const std::string& Json::file() const { return document_->file; }

JsonNode::Kind JsonNode::kind() const { return document_->values[index_].kind; }
int JsonNode::line() const { return document_->values[index_].line; }

Error JsonNode::error(std::string detail) const {
    return {ErrorCode::BadInput, std::move(detail), document_->file, line()};
}

Result<bool> JsonNode::as_bool() const {
    if (!is(Kind::Bool)) return error(std::string("found ") + kind_name(kind()) + ", expected true or false");
    return document_->values[index_].yes;
}

Result<double> JsonNode::as_number() const {
    if (!is(Kind::Number)) return error(std::string("found ") + kind_name(kind()) + ", expected a number");
    return document_->values[index_].number;
}

Result<std::int64_t> JsonNode::as_integer() const {
    if (!is(Kind::Number)) return error(std::string("found ") + kind_name(kind()) + ", expected a whole number");
    const Value& value = document_->values[index_];
    if (!value.is_integer) return error("found " + json_number(value.number) + ", expected a whole number");
    return value.integer;
}

Result<std::string> JsonNode::as_string() const {
    if (!is(Kind::String)) return error(std::string("found ") + kind_name(kind()) + ", expected a text");
    return document_->strings[document_->values[index_].first];
}

std::size_t JsonNode::size() const { return document_->values[index_].count; }

JsonNode JsonNode::at(std::size_t index) const {
    return {document_, document_->children[document_->values[index_].first + index]};
}

std::string_view JsonNode::key(std::size_t index) const {
    return document_->strings[document_->keys[document_->values[index_].first + index]];
}

std::optional<JsonNode> JsonNode::find(std::string_view key) const {
    if (!is(Kind::Object)) return std::nullopt;
    for (std::size_t i = 0; i < size(); ++i) {
        if (this->key(i) == key) return at(i);
    }
    return std::nullopt;
}

Result<JsonNode> JsonNode::member(std::string_view key) const {
    if (!is(Kind::Object)) return error(std::string("found ") + kind_name(kind()) + ", expected an object");
    if (const auto found = find(key)) return *found;
    return error("\"" + std::string(key) + "\" is missing");
}

Result<JsonNode> JsonNode::member_of_kind(std::string_view key, Kind kind) const {
    const auto found = member(key);
    if (!found) return found.error();
    if (found->is(kind)) return *found;
    return found->error("\"" + std::string(key) + "\" is " + kind_name(found->kind()) + ", expected " +
                        kind_name(kind));
}

Result<JsonNode> JsonNode::array(std::string_view key) const { return member_of_kind(key, Kind::Array); }
Result<JsonNode> JsonNode::object(std::string_view key) const { return member_of_kind(key, Kind::Object); }

Result<std::string> JsonNode::string(std::string_view key) const {
    const auto found = member_of_kind(key, Kind::String);
    if (!found) return found.error();
    return found->as_string();
}

Result<double> JsonNode::number(std::string_view key) const {
    const auto found = member_of_kind(key, Kind::Number);
    if (!found) return found.error();
    return found->as_number();
}

Result<std::int64_t> JsonNode::integer(std::string_view key) const {
    const auto found = member_of_kind(key, Kind::Number);
    if (!found) return found.error();
    return found->as_integer();
}

Result<bool> JsonNode::boolean(std::string_view key) const {
    const auto found = member_of_kind(key, Kind::Bool);
    if (!found) return found.error();
    return found->as_bool();
}

}  // namespace jointline
