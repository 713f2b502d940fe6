// jointline import, runs, load: the run log, from the command line.
#include "core/app/run_log.h"

#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>

#include "platform/cli/folder.h"
#include "platform/cli/subcommands.h"
#include "platform/shell/clock.h"
#include "platform/shell/files.h"

namespace jointline::cli {
namespace {

bool exists(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

/// What is only looked at makes no folder and no database: an empty one in memory answers the same.
Result<RunLog> open_log(const Arguments& arguments, bool writes, const std::string& source = {}) {
    const auto folder = shell::data_folder(arguments.data);
    if (!folder) return folder.error();
    RunLog::Options options;
    options.database = *folder + "/jointline.db";
    options.now = shell::now();
    options.zone = shell::local_zone();
    options.preview = arguments.dry_run;
    options.source = source;
    if (writes) {
        if (auto made = shell::make_private_folder(*folder); !made) return made.error();
    } else if (!exists(options.database)) {
        options.database = ":memory:";
    }
    return RunLog::open(std::move(options));
}

int tell(const Arguments& arguments, const Result<RunLog::Answer>& answer) {
    if (!answer) return complain(answer.error());
    std::string text = arguments.json ? answer->json : answer->text;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    print(text);
    return exit_done;
}

Result<Done> take_in(RunLog& log, const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        const auto folder = Folder::open(path);
        if (!folder) return folder.error();
        log.take_in(gear_in(*folder));
        return log.take_in(import::ImportJob(path, *folder));
    }
    const auto size = std::filesystem::file_size(path, error);
    if (!error) {
        if (auto refusal = import::refusal_of_size(size)) {
            refusal->file = path;
            return *refusal;
        }
    }
    const auto bytes = shell::read_file(path);
    if (!bytes) return bytes.error();
    log.take_in(gear_in(*bytes));
    return log.take_in(import::ImportJob(path, *bytes));
}

int undo(const Arguments& arguments) {
    if (!arguments.inputs.empty()) return complain({ErrorCode::Usage, "--undo takes no files"});
    auto log = open_log(arguments, false);
    if (!log) return complain(log.error());
    const auto undone = log->undo(*arguments.undo);
    if (!undone) return complain(undone.error());
    if (!*undone)
        return complain({ErrorCode::Usage, "there is no import with the number " + std::to_string(*arguments.undo)});
    print(arguments.json ? "{\"undone\": " + std::to_string(*arguments.undo) + "}"
                         : "import " + std::to_string(*arguments.undo) + " taken back");
    return exit_done;
}

Result<std::optional<Day>> day_in(const std::string& text, const char* option) {
    if (text.empty()) return std::optional<Day>{};
    const auto day = parse_day(text);
    if (!day) return Error{ErrorCode::Usage, std::string(option) + " wants a date as in 2025-05-03, not " + text};
    return std::optional<Day>{*day};
}

}  // namespace

void declare_import(CLI::App& options, Arguments& arguments) {
    options.add_option("path", arguments.inputs, "files, folders or archives")->type_name("PATH");
    options.add_flag("--dry-run", arguments.dry_run, "tells what would happen and writes nothing");
    options.add_option("--undo", arguments.undo, "takes an import back")->type_name("BATCH");
}

int import_runs(const Arguments& arguments) {
    if (arguments.undo) return undo(arguments);
    if (arguments.inputs.empty()) return complain({ErrorCode::Usage, "a file, folder or archive is missing"});
    auto log = open_log(arguments, !arguments.dry_run, arguments.inputs.front());
    if (!log) return complain(log.error());
    int code = exit_done;
    for (const std::string& path : arguments.inputs)
        if (const auto taken = take_in(*log, path); !taken) code = worse(code, complain(taken.error()));
    const auto report = log->report();
    if (!report) return worse(code, complain(report.error()));
    for (const Error& refused : report->refused) code = worse(code, complain(refused));
    return worse(code, tell(arguments, RunLog::Answer{report->json, report->text}));
}

void declare_runs(CLI::App& options, Arguments& arguments) {
    options.add_option("--from", arguments.from, "first day")->type_name("DATE");
    options.add_option("--to", arguments.to, "last day")->type_name("DATE");
    options.add_option("--limit", arguments.limit, "at most so many, the newest")
        ->type_name("N")
        ->check(CLI::Range(0, 1'000'000'000));
}

int list_runs(const Arguments& arguments) {
    const auto from = day_in(arguments.from, "--from");
    if (!from) return complain(from.error());
    const auto to = day_in(arguments.to, "--to");
    if (!to) return complain(to.error());
    auto log = open_log(arguments, false);
    if (!log) return complain(log.error());
    return tell(arguments, log->runs(*from, *to, arguments.limit));
}

void declare_load(CLI::App& options, Arguments& arguments) {
    options.add_option("--at", arguments.at, "the day to look back from; today")->type_name("DATE");
}

int load(const Arguments& arguments) {
    const auto at = day_in(arguments.at, "--at");
    if (!at) return complain(at.error());
    auto log = open_log(arguments, false);
    if (!log) return complain(log.error());
    return tell(arguments, log->load(at->value_or(day_of(shell::now(), shell::local_zone()))));
}

}  // namespace jointline::cli
