// Where the window is not built, there is nothing to open and nothing to take a picture of.
#include <CLI/CLI.hpp>

#include "platform/cli/subcommands.h"

namespace jointline::cli {
namespace {

int refuse(const Arguments&) {
    return complain(Error{ErrorCode::Usage, "this build has no window: name a subcommand, see jointline --help"});
}

}  // namespace

const Subcommand window{"", "opens the window", nullptr, refuse};

void declare_screenshot(CLI::App& options, Arguments&) { options.allow_extras(); }
int screenshot(const Arguments& arguments) { return refuse(arguments); }

}  // namespace jointline::cli
