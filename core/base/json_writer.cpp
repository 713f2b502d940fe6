// JSON out: the reading half is in json.cpp.
#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/json.h"

namespace jointline {

std::string json_number(double value) {
    if (!std::isfinite(value)) return "null";
    if (value == 0) return "0";  // and never "-0"
    std::array<char, 64> text{};
    const char* first = text.data();
    const char* last = nlohmann::detail::to_chars(text.data(), first + text.size(), value);
    std::string shortest(first, last);
    if (shortest.size() > 2 && shortest.compare(shortest.size() - 2, 2, ".0") == 0)
        shortest.resize(shortest.size() - 2);
    return shortest;
}

void JsonWriter::new_line() {
    text_ += '\n';
    text_.append(2 * has_members_.size(), ' ');
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_members_.empty()) return;
    if (has_members_.back()) text_ += style_ == Style::OneLine ? ", " : ",";
    has_members_.back() = true;
    if (style_ == Style::Indented) new_line();
}

JsonWriter& JsonWriter::open(char bracket) {
    before_value();
    text_ += bracket;
    has_members_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    const bool had_members = has_members_.back();
    has_members_.pop_back();
    if (style_ == Style::Indented && had_members) new_line();
    text_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    before_value();
    text_ += text;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    value(name);
    text_ += ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    before_value();
    text_ += '"';
    for (const char c : text) {
        constexpr std::string_view hex = "0123456789abcdef";
        switch (c) {
            case '"':
                text_ += "\\\"";
                break;
            case '\\':
                text_ += "\\\\";
                break;
            case '\n':
                text_ += "\\n";
                break;
            case '\r':
                text_ += "\\r";
                break;
            case '\t':
                text_ += "\\t";
                break;
            default:
                if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
                    text_ += "\\u00";
                    text_ += hex[byte >> 4U];
                    text_ += hex[byte & 15U];
                } else {
                    text_ += c;
                }
        }
    }
    text_ += '"';
    return *this;
}

JsonWriter& JsonWriter::value(double number) { return raw(json_number(number)); }
JsonWriter& JsonWriter::value(std::int64_t number) { return raw(std::to_string(number)); }
JsonWriter& JsonWriter::value(bool yes) { return raw(yes ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

}  // namespace jointline
