#include "core/import/sniff.h"

#include <algorithm>
#include <string>

#include "core/import/fit_decoder.h"

namespace jointline::import {
namespace {

constexpr std::size_t enough = 8192;  // bytes in which a root element or a header line must begin

bool begins(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

/// The start of a text without byte order mark, blanks and the second bytes of UTF-16.
std::string plain_start(std::string_view bytes) {
    bytes = bytes.substr(0, enough);
    std::string text;
    if (begins(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const bool wide = begins(bytes, "\xFF\xFE") || begins(bytes, "\xFE\xFF") ||
                      bytes.substr(0, 4) == std::string_view("<\0?\0", 4) ||
                      bytes.substr(0, 4) == std::string_view("\0<\0?", 4);
    if (wide) {
        for (const char letter : bytes)
            if (letter != '\0' && letter != '\xFF' && letter != '\xFE') text += letter;
    } else {
        text = bytes;
    }
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{} : text.substr(first);
}

/// The root element's name without its prefix, comments and declarations before it left out.
std::string_view root_of(std::string_view xml) {
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
        const std::string_view rest = xml.substr(at);
        if (begins(rest, "<!--")) {
            at = xml.find("-->", at);
        } else if (begins(rest, "<?")) {
            at = xml.find("?>", at);
        } else if (begins(rest, "<!DOCTYPE")) {
            const auto inner = xml.find('[', at);
            const auto closed = xml.find('>', at);
            at = inner < closed ? xml.find("]>", inner) : closed;
        } else {
            const std::string_view name = rest.substr(1, rest.find_first_of(" \t\r\n/>", 1) - 1);
            const auto colon = name.rfind(':');
            return colon == std::string_view::npos ? name : name.substr(colon + 1);
        }
        if (at == std::string_view::npos) break;
    }
    return {};
}

bool is_table(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const auto columns =
        std::count_if(line.begin(), line.end(), [](char c) { return c == ',' || c == ';' || c == '\t'; });
    const bool printable = std::none_of(line.begin(), line.end(),
                                        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; });
    return columns >= 2 && printable;
}

}  // namespace

std::string_view name(Format format) {
    switch (format) {
        case Format::Unknown:
            return {};
        case Format::Fit:
            return "fit";
        case Format::Gpx:
            return "gpx";
        case Format::Tcx:
            return "tcx";
        case Format::Csv:
            return "csv";
        case Format::Gzip:
            return "gzip";
        case Format::Zip:
            return "zip";
        case Format::Json:
            return "json";
        case Format::AppleHealth:
            return "apple_health";
    }
    return {};
}

Format sniff(std::string_view bytes) {
    if (FitDecoder::is_fit(bytes)) return Format::Fit;
    if (begins(bytes, "\x1F\x8B")) return Format::Gzip;
    if (begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06") || begins(bytes, "PK\x07\x08")) return Format::Zip;
    const std::string text = plain_start(bytes);
    if (begins(text, "<")) {
        const std::string_view root = root_of(text);
        if (root == "gpx") return Format::Gpx;
        if (root == "TrainingCenterDatabase") return Format::Tcx;
        if (root == "HealthData") return Format::AppleHealth;
        return Format::Unknown;
    }
    if (begins(text, "{") || begins(text, "[")) return Format::Json;
    if (is_table(text)) return Format::Csv;
    return Format::Unknown;
}

}  // namespace jointline::import
