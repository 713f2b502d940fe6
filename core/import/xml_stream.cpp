#include <expat.h>

#include "core/import/xml_source.h"

namespace jointline::import {
namespace {

std::string_view without_prefix(const char* name) {
    std::string_view text{name};
    const auto colon = text.rfind(':');
    return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

}  // namespace

struct XmlStream::Parser {
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    explicit Parser(XmlHandler& told) : handler(told), expat(XML_ParserCreate(nullptr)) {
        XML_SetUserData(expat.get(), this);
        XML_SetElementHandler(expat.get(), opened, closed);
        XML_SetCharacterDataHandler(expat.get(), characters);
        XML_SetEntityDeclHandler(expat.get(), entity);
        XML_SetUnknownEncodingHandler(expat.get(), encoding, nullptr);
        XML_SetParamEntityParsing(expat.get(), XML_PARAM_ENTITY_PARSING_NEVER);
    }

    static void XMLCALL opened(void* user, const XML_Char* name, const XML_Char** attributes) {
        auto& self = *static_cast<Parser*>(user);
        self.attributes.clear();
        for (; *attributes != nullptr; attributes += 2)
            self.attributes.add(without_prefix(attributes[0]), attributes[1]);
        self.handler.open(without_prefix(name), self.attributes);
        self.text.clear();
        self.is_leaf = true;
    }
    static void XMLCALL closed(void* user, const XML_Char* name) {
        auto& self = *static_cast<Parser*>(user);
        self.handler.close(without_prefix(name), self.is_leaf ? std::string_view{self.text} : std::string_view{});
        self.is_leaf = false;
    }
    static void XMLCALL characters(void* user, const XML_Char* text, int length) {
        auto& self = *static_cast<Parser*>(user);
        constexpr std::size_t longest_text = 1 << 20;  // a description, not a picture
        if (self.is_leaf && self.text.size() < longest_text) self.text.append(text, static_cast<std::size_t>(length));
    }
    static void XMLCALL entity(void* user, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
                               const XML_Char*, const XML_Char*) {
        auto& self = *static_cast<Parser*>(user);
        self.break_off("the document declares entities, which no activity needs");
    }
    /// Every single-byte encoding is read as Latin-1: only names could differ.
    static int XMLCALL encoding(void*, const XML_Char*, XML_Encoding* info) {
        for (int byte = 0; byte < 256; ++byte) info->map[byte] = byte;
        info->data = nullptr;
        info->convert = nullptr;
        info->release = nullptr;
        return XML_STATUS_OK;
    }

    void break_off(std::string what) {
        if (!damage)
            damage = XmlDamage{static_cast<std::size_t>(XML_GetCurrentByteIndex(expat.get())), std::move(what)};
        XML_StopParser(expat.get(), XML_FALSE);
    }

    XmlHandler& handler;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> expat;
    XmlAttributes attributes;
    std::string text;
    bool is_leaf = false;
    std::optional<XmlDamage> damage;
};

XmlStream::XmlStream(XmlHandler& handler) : parser_(std::make_unique<Parser>(handler)) {}
XmlStream::~XmlStream() = default;

const std::optional<XmlDamage>& XmlStream::damage() const { return parser_->damage; }

bool XmlStream::feed(std::string_view piece, bool is_last) {
    if (parser_->damage) return false;
    constexpr std::size_t most = 1 << 20;  // expat counts in int
    do {
        const std::string_view part = piece.substr(0, most);
        piece.remove_prefix(part.size());
        const int last = is_last && piece.empty() ? 1 : 0;
        if (XML_Parse(parser_->expat.get(), part.data(), static_cast<int>(part.size()), last) == XML_STATUS_ERROR) {
            parser_->break_off(XML_ErrorString(XML_GetErrorCode(parser_->expat.get())));
            return false;
        }
    } while (!piece.empty());
    return true;
}

}  // namespace jointline::import
