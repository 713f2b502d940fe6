// jointline inspect FILE…: what is in activity files; writes nothing.
#include "core/import/inspect.h"

#include <CLI/CLI.hpp>

#include "platform/cli/subcommands.h"
#include "platform/shell/files.h"

namespace jointline::cli {

void declare_inspect(CLI::App& options, Arguments& arguments) {
    options.add_option("file", arguments.inputs, "FIT, TCX or GPX files, also packed ones")
        ->type_name("FILE")
        ->required();
}

int inspect(const Arguments& arguments) {
    int code = exit_done;
    for (const std::string& path : arguments.inputs) {
        const auto bytes = shell::read_file(path);
        if (!bytes) {
            code = worse(code, complain(bytes.error()));
            continue;
        }
        const auto found = import::inspect(path, *bytes);
        for (const auto& activity : found.activities)
            print(arguments.json ? import::json_line(activity) : import::text(activity));
        for (const Error& refusal : found.refusals) code = worse(code, complain(refusal));
    }
    return code;
}

}  // namespace jointline::cli
