#pragma once
/// The table of what the program can be asked, and the window for when nothing is.
#include <span>

#include "platform/cli/command_line.h"

namespace jointline::cli {

std::span<const Subcommand> subcommands();
extern const Subcommand window;

void declare_triage(CLI::App& options, Arguments& arguments);
int triage(const Arguments& arguments);
void declare_inspect(CLI::App& options, Arguments& arguments);
int inspect(const Arguments& arguments);
void declare_doctor(CLI::App& options, Arguments& arguments);
int doctor(const Arguments& arguments);
void declare_import(CLI::App& options, Arguments& arguments);
int import_runs(const Arguments& arguments);
void declare_runs(CLI::App& options, Arguments& arguments);
int list_runs(const Arguments& arguments);
void declare_load(CLI::App& options, Arguments& arguments);
int load(const Arguments& arguments);
void declare_report(CLI::App& options, Arguments& arguments);
int report(const Arguments& arguments);
void declare_shoes(CLI::App& options, Arguments& arguments);
int shoes(const Arguments& arguments);
void declare_screenshot(CLI::App& options, Arguments& arguments);
int screenshot(const Arguments& arguments);

}  // namespace jointline::cli
