#pragma once
/// One door to XML: a document is told as elements opening and closing, whoever reads it.
///
/// Shapes  names come without their namespace prefix; text is that of elements without children, character data and
///         CDATA joined, entities resolved. Plain documents are scanned (xml_scanner.h), expat reads all others: those
///         in another encoding, those with a document type, and those that do not fit into memory.
/// Errors  damage() says at which byte a document broke. Elements that are open there are not closed: nothing half read
///         is told. Entity declarations are refused, used or not.
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/import/activity.h"

namespace jointline::import {

class XmlAttributes {
public:
    void add(std::string_view name, std::string_view value) {
        if (count_ < all_.size()) all_[count_++] = {name, value};
    }
    void clear() { count_ = 0; }
    /// Empty if there is none of that name.
    std::string_view operator[](std::string_view name) const {
        for (std::size_t i = 0; i < count_; ++i)
            if (all_[i].name == name) return all_[i].value;
        return {};
    }

private:
    struct Attribute {
        std::string_view name, value;
    };
    std::array<Attribute, 32> all_;  // more than any format writes
    std::size_t count_ = 0;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void open(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void close(std::string_view name, std::string_view text) = 0;
};

struct XmlDamage {
    std::size_t byte = 0;
    std::string what;
};

/// A document in pieces of any size, for what does not fit into memory.
class XmlStream {
public:
    explicit XmlStream(XmlHandler& handler);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// False once the document is damaged.
    bool feed(std::string_view piece, bool is_last);
    const std::optional<XmlDamage>& damage() const;

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

class XmlScanner;

/// A document in memory; the bytes must outlive the source.
class XmlSource {
public:
    XmlSource(std::string_view bytes, XmlHandler& handler);
    ~XmlSource();
    XmlSource(const XmlSource&) = delete;
    XmlSource& operator=(const XmlSource&) = delete;

    Step step(int elements);
    std::size_t position() const;
    const std::optional<XmlDamage>& damage() const;

private:
    std::string_view bytes_;
    std::size_t skipped_ = 0;  ///< blanks before the document
    std::size_t fed_ = 0;
    std::unique_ptr<XmlScanner> scanner_;
    std::unique_ptr<XmlStream> stream_;
    std::optional<XmlDamage> damage_;
};

}  // namespace jointline::import
