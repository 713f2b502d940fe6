// jointline shoes …: the shelf, from the command line.
#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>

#include "core/app/shoe_commands.h"
#include "platform/cli/subcommands.h"
#include "platform/shell/clock.h"
#include "platform/shell/files.h"
#include "platform/shell/language.h"

namespace jointline::cli {
namespace {

/// The tables that --csv and --parts name.
Result<std::map<std::string, ShoeArguments::File>> read_tables(const Arguments& arguments) {
    std::map<std::string, ShoeArguments::File> files;
    for (const char* option : {"csv", "parts"}) {
        const auto named = arguments.shoe.find(option);
        if (named == arguments.shoe.end()) continue;
        auto bytes = shell::read_file(named->second);
        if (!bytes) return bytes.error();
        files[option] = {named->second, *std::move(bytes)};
    }
    return files;
}

/// On a database that is not there yet a command is tried in memory first: what is refused makes no file.
Result<ShoeAnswer> answer(const std::string& data, const ShoeArguments& asked) {
    const auto folder = shell::data_folder(data);
    if (!folder) return folder.error();
    const std::string path = *folder + "/jointline.db";
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        auto tried = run_shoes(":memory:", asked);
        if (!tried || asked.words.empty() || asked.words.front() != "add") return tried;
        if (auto made = shell::make_private_folder(*folder); !made) return made.error();
    }
    return run_shoes(path, asked);
}

}  // namespace

void declare_shoes(CLI::App& options, Arguments& arguments) {
    options.add_option("words", arguments.inputs,
                       "list, add NAME, edit PAIR, retire PAIR, remove PAIR, assign PAIR, assign PAIR=8km PAIR, inbox");
    for (const ShoeOption& option : shoe_options()) {
        const std::string name = option.name;
        const auto said = [&arguments, name](const std::string& value) { arguments.shoe[name] = value; };
        if (option.takes_value)
            options.add_option_function<std::string>("--" + name, said, option.does);
        else
            options.add_flag_callback(
                "--" + name, [said] { said(""); }, option.does);
    }
}

int shoes(const Arguments& arguments) {
    const auto language = shell::language(arguments.language);
    if (!language) return complain(language.error());
    auto files = read_tables(arguments);
    if (!files) return complain(files.error());
    ShoeArguments asked;
    asked.words = arguments.inputs;
    asked.options = arguments.shoe;
    asked.json = arguments.json;
    asked.language = *language;
    asked.today = day_of(shell::now(), shell::local_zone());
    asked.files = *std::move(files);

    auto answered = answer(arguments.data, asked);
    if (!answered) return complain(answered.error());
    int code = exit_done;
    for (const Error& fault : answered->faults) code = worse(code, complain(fault));
    std::string& text = answered->text;
    if (!text.empty() && text.back() == '\n') text.pop_back();
    print(text);
    return code;
}

}  // namespace jointline::cli
