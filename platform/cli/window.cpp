// `jointline` without a subcommand: the window.
#include <CLI/CLI.hpp>

#include "platform/cli/subcommands.h"
#include "platform/desktop/desktop.h"
#include "platform/shell/files.h"
#include "platform/shell/language.h"

namespace jointline::cli {
namespace {

void declare(CLI::App& options, Arguments& arguments) {
    options.add_flag("--kiosk", arguments.kiosk, "the kiosk of a shop, full screen");
    options.add_option("--size", arguments.size, "of the window, instead of what suits the screen")->type_name("WxH");
}

int open_window(const Arguments& arguments) {
    desktop::Wish wish;
    const auto language = shell::language(arguments.language);
    if (!language) return complain(language.error());
    wish.language = *language;
    wish.kiosk = arguments.kiosk;
    if (!arguments.size.empty()) {
        wish.size = size_of(arguments.size);
        if (!wish.size) return complain(Error{ErrorCode::Usage, "--size wants two numbers of pixels, as in 1280x800"});
    }
    // A shop's kiosk keeps nothing of anybody.
    if (wish.kiosk) {
        wish.database = ":memory:";
    } else {
        const auto folder = shell::data_folder(arguments.data);
        if (!folder) return complain(folder.error());
        if (const auto made = shell::make_private_folder(*folder); !made) return complain(made.error());
        wish.database = *folder + "/jointline.db";
    }
    const auto ended = desktop::run(wish);
    return ended ? exit_done : complain(ended.error());
}

}  // namespace

const Subcommand window{"", "opens the window", declare, open_window};

}  // namespace jointline::cli
