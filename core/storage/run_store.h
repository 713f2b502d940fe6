#pragma once
/// The run log: runs with their laps, pauses and samples, and the sums that screens show.
///
/// Shapes  a LoggedRun for sums, a RunRecord for lists and details; samples only when asked for. Lists come newest
/// first.
///         Sums are the database's: of each day, summed anew whenever one of its runs changes.
/// Units   see run.h. A run's day is that of its runner's clock.
/// Errors  throws as database.h says; samples() also returns what sample_blob.h does. Writing is left to the caller's
///         transaction.
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/runs/mileage.h"
#include "core/runs/run.h"
#include "core/runs/training_change.h"
#include "core/storage/database.h"

namespace jointline::storage {

/// Where a run is from.
struct Origin {
    std::string format, service, service_id;
    std::string service_shoe;  ///< as the service calls it
    std::string file;
    std::string content;   ///< hash of the recording
    std::string original;  ///< name of the recording among the originals kept
    int part = 0;          ///< which of the recording's activities it is
};

struct RunRecord {
    RunId id;
    BatchId batch;
    Day day{};
    runs::Run run;  ///< always with a start; its samples are empty unless they are being stored
    Origin origin;
    std::optional<int> effort, pain, comfort;  ///< 0 to 10, 0 to 10, 1 to 5
};

struct RunFilter {
    std::optional<Day> from, to;  ///< both included
    std::string sport;            ///< empty: any
    std::string words;            ///< in title, notes or place of origin; empty: any
    int limit = -1;               ///< negative: all
    int skip = 0;
};

class RunStore {
public:
    explicit RunStore(Database& database) : db_(database.connection()) {}

    RunId add(const RunRecord& record);
    /// Replaces what is known of a run, and keeps what was there so that the batch can be taken back. What the runner
    /// said herself (effort, pain, comfort) stays.
    void replace(RunId id, const RunRecord& record);
    void remove(RunId id);
    /// Changes what the runner may say and correct; nothing that was measured.
    void edit(const RunRecord& record);

    std::optional<RunRecord> find(RunId id) const;
    Result<runs::Samples> samples(RunId id) const;
    std::vector<RunRecord> list(const RunFilter& filter) const;
    std::size_t count(const RunFilter& filter) const;

    /// Runs that may be twins of a recording: by its content, by its number at a service, or near its start.
    std::vector<RunRecord> alike(const Origin& origin, std::optional<Instant> from, std::optional<Instant> to) const;

    /// Runs on foot that count as mileage, oldest first; those of unknown sport count.
    std::vector<runs::LoggedRun> logged(std::optional<Day> from = std::nullopt,
                                        std::optional<Day> to = std::nullopt) const;
    std::vector<runs::TrainedRun> trained(Day from, Day to) const;
    /// Weekly sums, oldest first, empty weeks left out.
    std::vector<runs::WeekTotal> weeks(std::chrono::weekday first_day, std::optional<Day> from = std::nullopt,
                                       std::optional<Day> to = std::nullopt) const;

private:
    void write_details(RunId id, const RunRecord& record);
    void read_details(RunRecord& record) const;
    SQLite::Database& db_;
};

}  // namespace jointline::storage
