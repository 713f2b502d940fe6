#pragma once
/// Opens an address or dials a number with whatever the system has for it.
#include <string>

namespace jointline::shell {

/// Only tel:, mailto: and https: addresses; anything else is left alone.
void open_link(const std::string& url);

}  // namespace jointline::shell
