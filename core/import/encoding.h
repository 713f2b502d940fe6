#pragma once
/// Text of unknown make to UTF-8.
///
/// Shapes  utf8() takes what a file holds: UTF-8 with or without a byte order mark, UTF-16 with one or plainly without,
///         else Latin-1, which every byte can be.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jointline::import {

std::string utf8(std::string_view bytes);

/// A code point as UTF-8; what is none becomes U+FFFD.
void append_utf8(std::string& text, std::uint32_t point);

/// "#8211", "#x2013": what stands between & and ; in XML.
std::optional<std::uint32_t> character_reference(std::string_view name);

}  // namespace jointline::import
