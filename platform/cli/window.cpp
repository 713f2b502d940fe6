// `jointline` without a subcommand: the window.
#include <cstdio>

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

/// Who wanted a window and gets none is told what to do.
int complain_and_advise(const Error& error) {
    const int code = complain(error);
    if (error.code == ErrorCode::NewerDatabase)
        std::fputs("Install a newer version of Jointline. Nothing in the file was changed.\n", stderr);
    else if (error.code == ErrorCode::Storage)
        std::fputs(
            "Nothing was lost. The folder must be writable and the disk not full; another folder can be named with "
            "--data, and jointline doctor looks closer.\n",
            stderr);
    return code;
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
        if (!folder) return complain_and_advise(folder.error());
        if (const auto made = shell::make_private_folder(*folder); !made) return complain_and_advise(made.error());
        wish.database = *folder + "/jointline.db";
    }
    const auto ended = desktop::run(wish);
    return ended ? exit_done : complain_and_advise(ended.error());
}

}  // namespace

const Subcommand window{"", "opens the window", declare, open_window};

}  // namespace jointline::cli
