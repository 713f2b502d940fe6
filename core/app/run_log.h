#pragma once
/// The run log as the command line asks for it: files in, lists and load out, as text or as the JSON that scripts rely
/// on.
///
/// Shapes  take_in() reads one file, archive or folder to its end; report() closes the import and tells of every file.
/// Errors  open() says what is wrong with the database; a storage that fails later comes back as Storage, and whatever
///         was reported before it is there.
#include <memory>
#include <optional>
#include <string>

#include "core/app/gear_import.h"
#include "core/base/calendar.h"
#include "core/base/result.h"
#include "core/import/import_job.h"
#include "core/triage/training_context.h"

namespace jointline {

class RunLog {
public:
    struct Options {
        std::string database;  ///< a path, or ":memory:"
        Instant now{};
        ZoneOffset zone;
        bool preview = false;  ///< tells what would happen and writes nothing
        std::string source;    ///< what an import is remembered by
    };
    static Result<RunLog> open(Options options);
    RunLog(RunLog&&) noexcept;
    RunLog& operator=(RunLog&&) noexcept;
    ~RunLog();

    Result<Done> take_in(import::ImportJob job);
    /// The shoes that an archive lists: they become pairs of the shelf, with its runs in them, when report() closes.
    void take_in(GearFound gear);
    struct Report {
        std::string json;
        std::string text;
        std::vector<Error> refused;  ///< one for each file that failed
    };
    Result<Report> report();
    /// False if there is no such import.
    Result<bool> undo(long long batch);

    struct Answer {
        std::string json;
        std::string text;
    };
    Result<Answer> runs(std::optional<Day> from, std::optional<Day> to, std::optional<int> at_most);
    Result<Answer> load(Day at);
    /// What the logs answer of a check whose pain began on `onset`.
    Result<triage::TrainingContext> training(Day onset, Day today);

private:
    struct Parts;
    explicit RunLog(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace jointline
