// Where the window is not built, nothing but subcommands can be asked for.
#include "platform/cli/subcommands.h"

namespace jointline::cli {
namespace {

int refuse(const Arguments&) {
    return complain(Error{ErrorCode::Usage, "this build has no window: name a subcommand, see jointline --help"});
}

}  // namespace

const Subcommand window{"", "opens the window", nullptr, refuse};

}  // namespace jointline::cli
