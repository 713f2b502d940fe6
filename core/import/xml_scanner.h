#pragma once
/// The plain XML that devices and services write, scanned in memory: UTF-8, no document type. Several times as fast as
/// a general parser, and without its tree; everything else is expat's work (xml_source.h).
///
/// Shapes  text is handed out as it stands in the document where it can be, and lives until the next call.
/// Errors  damage() as in xml_source.h: a tag that does not close, or closes another; a document that ends too early.
/// An
///         entity that is not one of XML's own five, or a number, is left as written.
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/xml_source.h"

namespace jointline::import {

class XmlScanner {
public:
    /// The bytes must outlive the scanner and begin with the document's first '<'.
    XmlScanner(std::string_view bytes, XmlHandler& handler) : bytes_(bytes), handler_(handler) {}

    static bool can_read(std::string_view bytes);

    Step step(int elements);
    std::size_t position() const { return at_; }
    const std::optional<XmlDamage>& damage() const { return damage_; }

private:
    /// Each reads one thing that begins at at_ and moves behind it; false at the end or at damage.
    bool open_tag();
    bool close_tag();
    bool declaration();
    bool attributes(std::size_t& at);
    bool skip_past(std::string_view end, const char* what);
    bool broken(std::size_t at, const char* what);
    void add_text(std::string_view text);
    std::string_view resolved(std::string_view text, std::string& storage) const;

    std::string_view bytes_;
    XmlHandler& handler_;
    std::size_t at_ = 0;
    std::vector<std::string_view> open_;  ///< names of the elements that are open, with their prefixes
    XmlAttributes attributes_;
    std::deque<std::string> attribute_values_;  ///< those that had to be resolved
    bool is_leaf_ = false;
    std::string_view text_;  ///< of the leaf so far
    std::string text_storage_;
    std::optional<XmlDamage> damage_;
};

}  // namespace jointline::import
