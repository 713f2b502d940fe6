// jointline report: the clinician's page, as PDF or as a FHIR record.
#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>

#include "core/app/report_command.h"
#include "platform/cli/subcommands.h"
#include "platform/shell/clock.h"
#include "platform/shell/files.h"
#include "platform/shell/language.h"

namespace jointline::cli {

void declare_report(CLI::App& options, Arguments& arguments) {
    options.add_option("--episode", arguments.episode, "of which episode; else the one that is open")->type_name("ID");
    options.add_option("--out", arguments.out, "FILE.pdf, or FILE.json for FHIR")->type_name("FILE");
}

int report(const Arguments& arguments) {
    if (arguments.out.empty()) return complain({ErrorCode::Usage, "--out FILE.pdf is missing"});
    const auto language = shell::language(arguments.language);
    if (!language) return complain(language.error());
    const auto folder = shell::data_folder(arguments.data);
    if (!folder) return complain(folder.error());
    Options options;
    options.database = *folder + "/jointline.db";
    std::error_code error;
    if (!std::filesystem::exists(options.database, error)) options.database = ":memory:";
    options.language = *language;
    options.now = shell::now;
    options.zone = shell::local_zone();
    const auto format = arguments.out.ends_with(".json") ? ReportFormat::Fhir : ReportFormat::Pdf;
    const auto bytes = write_report(std::move(options), arguments.episode, format);
    if (!bytes) return complain(bytes.error());
    const auto written = shell::write_whole(arguments.out, *bytes);
    return written ? exit_done : complain(written.error());
}

}  // namespace jointline::cli
