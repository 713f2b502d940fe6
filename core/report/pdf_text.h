#pragma once
/// UTF-8 to the letters of the built-in PDF fonts (WinAnsi, code page 1252).
///
/// Errors  a letter that is not there becomes its nearest one ("Lodz") or "?"; broken UTF-8 becomes "?".
#include <string>
#include <string_view>

namespace jointline::report {

std::string to_win_ansi(std::string_view utf8);

}  // namespace jointline::report
