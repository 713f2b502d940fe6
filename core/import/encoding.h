#pragma once
/// Text of unknown make to UTF-8.
///
/// Shapes  utf8() takes what a file holds: UTF-8 with or without a byte order mark, UTF-16 with one or plainly without,
///         else Latin-1, which every byte can be.
#include <string>
#include <string_view>

namespace jointline::import {

std::string utf8(std::string_view bytes);

}  // namespace jointline::import
