#include "core/import/xml_scanner.h"

#include <cstring>

#include "core/import/encoding.h"

namespace jointline::import {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t deepest = 1000;

bool is_blank(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }

std::string_view without_prefix(std::string_view name) {
    for (std::size_t i = name.size(); i > 0; --i)
        if (name[i - 1] == ':') return name.substr(i);
    return name;
}

/// The end of a name that begins at `at`.
std::size_t name_end(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        const char letter = bytes[at];
        if (letter == '>' || letter == '/' || letter == '=' || is_blank(letter)) break;
        ++at;
    }
    return at;
}

}  // namespace

bool XmlScanner::can_read(std::string_view bytes) {
    constexpr std::size_t prolog = 4096;
    const std::string_view start = bytes.substr(0, prolog);
    if (start.empty() || start.front() != '<' || start.substr(0, 2) == std::string_view("<\0", 2)) return false;
    if (start.find("<!DOCTYPE") != npos) return false;  // may declare entities
    if (start.substr(0, 5) != "<?xml") return true;
    const std::string_view declared = start.substr(0, start.find("?>"));
    const auto encoding = declared.find("encoding");
    if (encoding == npos) return true;
    const auto quote = declared.find_first_of("\"'", encoding);
    if (quote == npos) return false;
    const std::string_view name = declared.substr(quote + 1, declared.find(declared[quote], quote + 1) - quote - 1);
    return name == "UTF-8" || name == "utf-8" || name == "utf8" || name == "UTF8" || name == "US-ASCII" ||
           name == "us-ascii";
}

Step XmlScanner::step(int elements) {
    while (elements > 0) {
        const void* found = at_ < bytes_.size() ? std::memchr(bytes_.data() + at_, '<', bytes_.size() - at_) : nullptr;
        if (found == nullptr) {
            if (!open_.empty()) broken(bytes_.size(), "the document ends within an element");
            return Step::Finished;
        }
        const auto tag = static_cast<std::size_t>(static_cast<const char*>(found) - bytes_.data());
        if (is_leaf_ && tag > at_) add_text(bytes_.substr(at_, tag - at_));
        at_ = tag;
        const char kind = tag + 1 < bytes_.size() ? bytes_[tag + 1] : '\0';
        bool goes_on = false;
        if (kind == '/') {
            goes_on = close_tag();
        } else if (kind == '!' || kind == '?') {
            goes_on = declaration();
        } else {
            goes_on = open_tag();
            --elements;
        }
        if (!goes_on) return Step::Finished;
    }
    return Step::More;
}

bool XmlScanner::open_tag() {
    const std::size_t begin = at_ + 1;
    std::size_t at = name_end(bytes_, begin);
    const std::string_view name = bytes_.substr(begin, at - begin);
    if (name.empty()) return broken(at_, "a tag without a name");
    if (open_.size() >= deepest) return broken(at_, "elements within elements without end");
    attributes_.clear();
    if (at < bytes_.size() && bytes_[at] != '>' && !attributes(at)) return false;
    const bool is_empty = at < bytes_.size() && bytes_[at] == '/';
    if (is_empty) ++at;
    if (at >= bytes_.size() || bytes_[at] != '>') return broken(at_, "a tag that does not close");
    at_ = at + 1;
    const std::string_view plain = without_prefix(name);
    handler_.open(plain, attributes_);
    text_ = {};
    is_leaf_ = !is_empty;
    if (is_empty)
        handler_.close(plain, {});
    else
        open_.push_back(name);
    return !open_.empty();  // what stands behind the root element is no part of the document
}

bool XmlScanner::attributes(std::size_t& at) {
    attribute_values_.clear();
    for (;;) {
        while (at < bytes_.size() && is_blank(bytes_[at])) ++at;
        if (at >= bytes_.size()) return broken(at_, "a tag that does not close");
        if (bytes_[at] == '>' || bytes_[at] == '/') return true;
        const std::size_t begin = at;
        at = name_end(bytes_, begin);
        const std::string_view name = bytes_.substr(begin, at - begin);
        while (at < bytes_.size() && is_blank(bytes_[at])) ++at;
        if (name.empty() || at >= bytes_.size() || bytes_[at] != '=')
            return broken(at_, "an attribute without a value");
        ++at;
        while (at < bytes_.size() && is_blank(bytes_[at])) ++at;
        if (at >= bytes_.size() || (bytes_[at] != '"' && bytes_[at] != '\''))
            return broken(at_, "an attribute without a value");
        const auto end = bytes_.find(bytes_[at], at + 1);
        if (end == npos) return broken(at_, "a quote that does not close");
        std::string_view value = bytes_.substr(at + 1, end - at - 1);
        if (value.find('&') != npos) {
            attribute_values_.emplace_back();
            value = resolved(value, attribute_values_.back());
        }
        attributes_.add(without_prefix(name), value);
        at = end + 1;
    }
}

bool XmlScanner::close_tag() {
    const std::size_t begin = at_ + 2;
    std::size_t at = name_end(bytes_, begin);
    const std::string_view name = bytes_.substr(begin, at - begin);
    while (at < bytes_.size() && is_blank(bytes_[at])) ++at;
    if (at >= bytes_.size() || bytes_[at] != '>') return broken(at_, "a tag that does not close");
    if (open_.empty() || open_.back() != name) return broken(at_, "a tag that closes another");
    open_.pop_back();
    at_ = at + 1;
    std::string_view text = is_leaf_ ? text_ : std::string_view{};
    is_leaf_ = false;
    handler_.close(without_prefix(name), text);
    return !open_.empty();
}

bool XmlScanner::declaration() {
    const std::string_view rest = bytes_.substr(at_);
    constexpr std::string_view data = "<![CDATA[";
    if (rest.substr(0, data.size()) == data) {
        const auto end = rest.find("]]>");
        if (end == npos) return broken(at_, "character data that does not end");
        if (is_leaf_) {
            if (text_.data() != text_storage_.data()) text_storage_ = text_;
            text_storage_ += rest.substr(data.size(), end - data.size());
            text_ = text_storage_;
        }
        at_ += end + 3;
        return true;
    }
    if (rest.substr(0, 4) == "<!--") return skip_past("-->", "a comment that does not end");
    if (rest.substr(0, 2) == "<?") return skip_past("?>", "an instruction that does not end");
    return broken(at_, "a declaration where none may be");
}

bool XmlScanner::skip_past(std::string_view end, const char* what) {
    const auto found = bytes_.find(end, at_ + 2);
    if (found == npos) return broken(at_, what);
    at_ = found + end.size();
    return true;
}

bool XmlScanner::broken(std::size_t at, const char* what) {
    damage_ = XmlDamage{at, what};
    return false;
}

void XmlScanner::add_text(std::string_view text) {
    const bool needs_work = std::memchr(text.data(), '&', text.size()) != nullptr;
    if (text_.empty() && !needs_work) {
        text_ = text;
        return;
    }
    if (text_.empty())
        text_storage_.clear();
    else if (text_.data() != text_storage_.data())
        text_storage_ = text_;
    std::string resolved_text;
    text_storage_ += needs_work ? resolved(text, resolved_text) : text;
    text_ = text_storage_;
}

std::string_view XmlScanner::resolved(std::string_view text, std::string& storage) const {
    storage.clear();
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = text.find('&', at);
        storage += text.substr(at, mark - at);
        if (mark == npos) break;
        const auto end = text.find(';', mark);
        const std::string_view name = end == npos ? std::string_view{} : text.substr(mark + 1, end - mark - 1);
        at = end == npos ? mark : end + 1;
        if (name == "lt") {
            storage += '<';
        } else if (name == "gt") {
            storage += '>';
        } else if (name == "amp") {
            storage += '&';
        } else if (name == "quot") {
            storage += '"';
        } else if (name == "apos") {
            storage += '\'';
        } else if (const auto point = character_reference(name)) {
            append_utf8(storage, *point);
        } else {
            storage += text.substr(mark, at > mark ? at - mark : 1);
            at = at > mark ? at : mark + 1;
        }
    }
    return storage;
}

}  // namespace jointline::import
