#include "core/import/xml_source.h"

#include <algorithm>
#include <cstring>

#include <pugixml.hpp>

namespace jointline::import {
namespace {

constexpr std::size_t largest_tree = std::size_t{48} << 20;
constexpr std::size_t node_bytes = 64;  // of pugixml, on 64-bit machines
constexpr std::size_t attribute_bytes = 40;
constexpr std::size_t slice_bytes_per_element = 32;

/// An upper bound of the memory that a tree of this document takes, its copy of the text included.
std::size_t tree_bytes(std::string_view bytes) {
    std::size_t nodes = 0;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while ((at = static_cast<const char*>(std::memchr(at, '<', static_cast<std::size_t>(end - at)))) != nullptr) {
        ++at;
        if (at == end) break;
        if (*at != '/') ++nodes;
        if (bytes.size() + nodes * node_bytes > largest_tree) break;
    }
    const auto attributes = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '='));
    return bytes.size() + nodes * node_bytes + attributes * attribute_bytes;
}

/// A document type may declare entities: expat knows what to do about them.
bool may_declare_entities(std::string_view bytes) {
    constexpr std::size_t prolog = 4096;
    return bytes.substr(0, prolog).find("<!DOCTYPE") != std::string_view::npos;
}

std::string_view without_prefix(const char* name) {
    const char* start = name;
    const char* at = name;
    for (; *at != '\0'; ++at)
        if (*at == ':') start = at + 1;
    return {start, static_cast<std::size_t>(at - start)};
}

}  // namespace

/// Walks a tree without recursion: files may nest as deep as they like.
struct XmlSource::Tree {
    pugi::xml_document document;
    pugi::xml_node next;
    XmlAttributes attributes;

    bool load(std::string_view bytes) {
        constexpr unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;
        if (!document.load_buffer(bytes.data(), bytes.size(), flags)) return false;
        next = document.document_element();
        return true;
    }

    void open(XmlHandler& handler) {
        attributes.clear();
        for (pugi::xml_attribute each = next.first_attribute(); each; each = each.next_attribute())
            attributes.add(without_prefix(each.name()), each.value());
        handler.open(without_prefix(next.name()), attributes);
    }

    /// Opens one element, and closes all that end before the next one begins.
    void advance(XmlHandler& handler) {
        open(handler);
        std::string joined;
        std::string_view text = next.value();  // embedded character data
        pugi::xml_node child = next.first_child();
        for (; child && child.type() != pugi::node_element; child = child.next_sibling()) {
            joined = std::string(text) + child.value();
            text = joined;
        }
        if (child) {
            next = child;
            return;
        }
        handler.close(without_prefix(next.name()), text);
        for (;;) {
            pugi::xml_node sibling = next.next_sibling();
            while (sibling && sibling.type() != pugi::node_element) sibling = sibling.next_sibling();
            const pugi::xml_node parent = next.parent();
            if (sibling && parent.type() != pugi::node_document) {
                next = sibling;
                return;
            }
            if (!parent || parent.type() == pugi::node_document) {
                next = {};
                return;
            }
            next = parent;
            handler.close(without_prefix(next.name()), {});
        }
    }
};

XmlSource::XmlSource(std::string_view bytes, XmlHandler& handler) : bytes_(bytes), handler_(handler) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes_.substr(0, byte_order_mark.size()) == byte_order_mark) skipped_ = byte_order_mark.size();
    const auto begin = bytes_.find_first_not_of(" \t\r\n", skipped_);  // Strava's exports begin with blanks
    skipped_ = begin == std::string_view::npos ? bytes_.size() : begin;
    bytes_.remove_prefix(skipped_);
    if (tree_bytes(bytes_) <= largest_tree && !may_declare_entities(bytes_)) {
        tree_ = std::make_unique<Tree>();
        if (!tree_->load(bytes_)) tree_.reset();
    }
    if (!tree_) stream_ = std::make_unique<XmlStream>(handler);
}

XmlSource::~XmlSource() = default;

Step XmlSource::step(int elements) {
    if (tree_) {
        for (; elements > 0 && tree_->next; --elements) tree_->advance(handler_);
        return tree_->next ? Step::More : Step::Finished;
    }
    const std::string_view piece =
        bytes_.substr(fed_, static_cast<std::size_t>(std::max(elements, 1)) * slice_bytes_per_element);
    fed_ += piece.size();
    const bool is_last = fed_ == bytes_.size();
    if (!stream_->feed(piece, is_last)) {
        damage_ = stream_->damage();
        if (damage_) damage_->byte += skipped_;
        return Step::Finished;
    }
    return is_last ? Step::Finished : Step::More;
}

std::size_t XmlSource::position() const {
    if (!tree_) return skipped_ + fed_;
    const std::ptrdiff_t offset = tree_->next ? tree_->next.offset_debug() : -1;
    return offset < 0 ? skipped_ + bytes_.size() : skipped_ + static_cast<std::size_t>(offset);
}

const std::optional<XmlDamage>& XmlSource::damage() const { return damage_; }

}  // namespace jointline::import
