#pragma once
/// What was asked on the command line, and what a subcommand is.
///
/// Errors  exit codes are part of the interface: 0 done, 1 internal fault, 2 wrong usage, 3 bad input, 4 storage or
///         file-system fault. Faults go to stderr, stdout is for answers.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace CLI {
class App;
}

namespace jointline::cli {

constexpr int exit_done = 0;
constexpr int exit_internal = 1;
constexpr int exit_usage = 2;
constexpr int exit_bad_input = 3;
constexpr int exit_storage = 4;

/// Every option of every subcommand; each reads its own.
struct Arguments {
    std::string data;  ///< --data; "" for the usual place
    bool json = false;
    std::string language;  ///< --lang; "" for the system's
    std::vector<std::string> inputs;

    bool interview = false;  ///< triage
    int max_questions = 0;   ///< 0: as the engine thinks best
    std::string silent;

    std::string knowledge;  ///< doctor

    bool dry_run = false;  ///< import
    std::optional<long long> undo;
    std::string from;  ///< runs
    std::string to;
    std::optional<int> limit;
    std::string at;                    ///< load
    std::optional<long long> episode;  ///< report

    std::map<std::string, std::string> shoe;  ///< shoes: its options by name, a flag with an empty value

    std::string screen;  ///< screenshot
    std::string size;    ///< "1280x800", of the window too
    double scale = 1;
    std::string theme = "light";
    std::string out;
    bool list = false;

    bool kiosk = false;  ///< the window
};

struct Subcommand {
    const char* name;
    const char* does;
    void (*declare)(CLI::App& options, Arguments& arguments);
    int (*run)(const Arguments& arguments);
};

int exit_code(ErrorCode code);
/// Tells stderr what went wrong, and returns the exit code for it.
int complain(const Error& error);
/// Of two exit codes the one that says more: where one input of several failed, the program failed.
int worse(int one, int other);
/// "1280x800": width and height, each from 1 to 16384.
std::optional<std::pair<int, int>> size_of(std::string_view text);
/// Writes an answer to stdout, with a line break after it.
void print(std::string_view answer);

}  // namespace jointline::cli
