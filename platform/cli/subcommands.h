#pragma once
/// The table of what the program can be asked, and the window for when nothing is.
#include <span>

#include "platform/cli/command_line.h"

namespace jointline::cli {

std::span<const Subcommand> subcommands();
extern const Subcommand window;

}  // namespace jointline::cli
