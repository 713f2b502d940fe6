#include "platform/cli/subcommands.h"

namespace jointline::cli {

std::span<const Subcommand> subcommands() { return {}; }

}  // namespace jointline::cli
