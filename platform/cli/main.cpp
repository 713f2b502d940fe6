// The one program: subcommands answer on stdout; without one the window opens, where there is one.
#include <cstdio>
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

#include "platform/cli/command_line.h"
#include "platform/cli/subcommands.h"

namespace {

using namespace jointline;
using namespace jointline::cli;

int run(int argc, char** argv) {
    Arguments arguments;
    CLI::App program("Jointline: tap where it hurts, answer a few questions, learn how soon to see someone.",
                     "jointline");
    program.set_version_flag("--version", "jointline " JOINTLINE_VERSION);
    program.add_option("--data", arguments.data, "folder of the database (else JOINTLINE_DATA, else your own)")
        ->type_name("DIR");
    program.add_flag("--json", arguments.json, "answers for machines on stdout");
    program.add_option("--lang", arguments.language, "language of the answers, as a tag such as en")->type_name("TAG");
    program.fallthrough();
    if (window.declare != nullptr) window.declare(program, arguments);
    const Subcommand* asked = nullptr;
    for (const Subcommand& subcommand : subcommands()) {
        CLI::App* options = program.add_subcommand(subcommand.name, subcommand.does);
        options->callback([&asked, &subcommand] { asked = &subcommand; });
        if (subcommand.declare != nullptr) subcommand.declare(*options, arguments);
    }
    program.require_subcommand(0, 1);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool answered = error.get_exit_code() == 0;  // --help and --version are thrown too
        program.exit(error, std::cout, std::cerr);
        return answered ? exit_done : exit_usage;
    }
    return (asked != nullptr ? *asked : window).run(arguments);
}

}  // namespace

int main(int argc, char** argv) {
    int code = exit_internal;
    try {
        code = run(argc, argv);
    } catch (const std::exception& error) {
        code = complain(Error{ErrorCode::Internal, std::string("internal fault: ") + error.what()});
    }
    // A full disk behind "> file" shows only when the last bytes are written.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        code = worse(code, complain(Error{ErrorCode::Storage, "the answer could not be written to standard output"}));
    return code;
}
