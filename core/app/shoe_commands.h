#pragma once
/// `jointline shoes …`: the shelf from the command line. The program hands in words and bytes and prints the answer.
///
/// Shapes  verbs: list, add, edit, retire, remove, assign, inbox, rule, rules. A pair is named or numbered. Options are
/// those of
///         shoe_options(); distances are kilometres unless a unit follows ("700", "5mi", "8000m").
/// Errors  Usage for what was asked wrongly, BadInput for a value that cannot be; then nothing was written. Of a table
///         the good rows are taken in and the others come as faults. Storage as the stores say.
#include <map>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/result.h"

namespace jointline {

struct ShoeOption {
    const char* name;  ///< "limit-hours"
    const char* does;  ///< for --help
    bool takes_value;
};
/// Every option of every verb, sorted by name; a verb passes over what is not its own.
const std::vector<ShoeOption>& shoe_options();

struct ShoeArguments {
    std::vector<std::string> words;              ///< the verb and what follows it; none: list
    std::map<std::string, std::string> options;  ///< by name; a flag has an empty value
    bool json = false;
    std::string language = "en";
    Day today{};
    struct File {
        std::string name;
        std::string bytes;
    };
    std::map<std::string, File> files;  ///< what --csv and --parts name
};

struct ShoeAnswer {
    std::string text;           ///< for stdout, with its last line break
    std::vector<Error> faults;  ///< of single rows
};

/// `database` is a path or ":memory:".
Result<ShoeAnswer> run_shoes(const std::string& database, const ShoeArguments& arguments);

}  // namespace jointline
