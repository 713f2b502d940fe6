// jointline triage CASE.json…: what the engine makes of written cases.
#include <filesystem>
#include <optional>
#include <system_error>

#include <CLI/CLI.hpp>

#include "core/app/knowledge_assets.h"
#include "core/app/run_log.h"
#include "core/triage/case_report.h"
#include "platform/cli/case_text.h"
#include "platform/cli/subcommands.h"
#include "platform/shell/clock.h"
#include "platform/shell/files.h"
#include "platform/shell/language.h"

namespace jointline::cli {

namespace {

/// The log of a folder that was named; where nothing is yet, an empty one that is not written.
Result<RunLog> open_log(const std::string& data) {
    const auto folder = shell::data_folder(data);
    if (!folder) return folder.error();
    RunLog::Options options;
    options.database = *folder + "/jointline.db";
    std::error_code error;
    if (!std::filesystem::exists(options.database, error)) options.database = ":memory:";
    options.now = shell::now();
    options.zone = shell::local_zone();
    return RunLog::open(std::move(options));
}

/// The day the pain of a case began, counted back from today; today where the case does not say.
Day onset_of(const triage::Knowledge& knowledge, const triage::CaseFile& file, Day today) {
    for (const auto& [finding, answer] : file.findings)
        if (knowledge[finding].id == "onset.days")
            return today - std::chrono::days{static_cast<int>(answer.as_number())};
    return today;
}

}  // namespace

void declare_triage(CLI::App& options, Arguments& arguments) {
    options.add_option("case", arguments.inputs, "case files, one patient each")->type_name("CASE.json")->required();
    options.add_flag("--interview", arguments.interview, "begin with the marked places and ask, as for a person");
    options.add_option("--max-questions", arguments.max_questions, "end the interview there at the latest")
        ->type_name("N")
        ->check(CLI::Range(1, 1000));
    options.add_option("--silent", arguments.silent, "unknown: what a case does not mention is unknown")
        ->type_name("unknown")
        ->check(CLI::IsMember({"unknown"}));
}

int triage(const Arguments& arguments) {
    const auto knowledge = built_in_knowledge();
    if (!knowledge) return complain(knowledge.error());
    const auto language = shell::language(arguments.language);
    if (!language) return complain(language.error());
    const auto strings = Strings::load(*language);
    if (!strings) return complain(strings.error());
    triage::CaseOptions options;
    options.interview = arguments.interview;
    options.max_questions = static_cast<std::size_t>(arguments.max_questions);
    options.silent = arguments.silent == "unknown" ? triage::Silent::Unknown : triage::Silent::Reassuring;

    std::optional<RunLog> log;
    if (!arguments.data.empty()) {
        auto opened = open_log(arguments.data);
        if (!opened) return complain(opened.error());
        log.emplace(*std::move(opened));
    }
    int code = exit_done;
    for (const std::string& path : arguments.inputs) {
        const auto text = shell::read_file(path);
        if (!text) {
            code = worse(code, complain(text.error()));
            continue;
        }
        const auto file = triage::read_case(*knowledge, *text, path);
        if (!file) {
            code = worse(code, complain(file.error()));
            continue;
        }
        if (log) {
            const Day today = day_of(shell::now(), shell::local_zone());
            auto training = log->training(onset_of(*knowledge, *file, today), today);
            if (!training) return worse(code, complain(training.error()));
            options.training = *training;
        }
        const auto result = triage::triage_case(*knowledge, *file, options);
        print(arguments.json ? triage::case_json(*knowledge, *file, result)
                             : case_text(*knowledge, *strings, *file, result));
    }
    return code;
}

}  // namespace jointline::cli
