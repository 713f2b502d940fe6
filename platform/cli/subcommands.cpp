#include "platform/cli/subcommands.h"

#include <array>

namespace jointline::cli {

std::span<const Subcommand> subcommands() {
    static constexpr std::array table{
        Subcommand{"triage", "what written cases come to", declare_triage, triage},
        Subcommand{"inspect", "what is in activity files, writing nothing", declare_inspect, inspect},
        Subcommand{"import", "files, folders and archives into the run log", declare_import, import_runs},
        Subcommand{"runs", "the runs of the log, newest first", declare_runs, list_runs},
        Subcommand{"load", "weeks, the longest run of 30 days, the cap and what broke it", declare_load, load},
        Subcommand{"report", "the clinician's page as PDF, or the record as FHIR", declare_report, report},
        Subcommand{"shoes", "the shoe shelf: pairs, what they did, and which run was in which", declare_shoes, shoes},
        Subcommand{"doctor", "whether database and knowledge are sound, and what to do where not", declare_doctor,
                   doctor},
        Subcommand{"screenshot", "a picture of a screen, without a window server", declare_screenshot, screenshot},
    };
    return table;
}

}  // namespace jointline::cli
