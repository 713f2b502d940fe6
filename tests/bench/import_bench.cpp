// Reading recordings beside gpsbabel, and what the log makes of them: memory, disk, time.
#include <algorithm>
#include <fstream>
#include <optional>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/app/run_import.h"
#include "core/app/run_reports.h"
#include "core/import/inspect.h"
#include "core/runs/sample_blob.h"
#include "core/storage/transaction.h"
#include "tests/bench/bench.h"
#include "tests/bench/recordings.h"
#include "tests/support/temporary_folder.h"

namespace jointline::bench {
namespace {

struct Cost {
    double cpu_ms = 0;
    double peak_mb = 0;
};

/// The least a program needed in some runs: processor time of the whole process, from its start to its end.
std::optional<Cost> cost(const std::vector<std::string>& command) {
    constexpr int times = 7;
    std::optional<Cost> least;
    for (int i = 0; i < times; ++i) {
        std::vector<std::string> words = command;
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        const pid_t child = fork();
        if (child == 0) {
            const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
            dup2(nowhere, STDOUT_FILENO);
            dup2(nowhere, STDERR_FILENO);
            execvp(argv.front(), argv.data());
            _exit(127);
        }
        int status = 0;
        rusage used{};
        if (wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) == 127)
            return std::nullopt;
        const auto milliseconds = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
        };
        const double cpu = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
        if (!least || cpu < least->cpu_ms) least = Cost{cpu, static_cast<double>(used.ru_maxrss) / 1024};
    }
    return least;
}

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// The peer reads the file and writes nothing: the least it can do.
void beside_gpsbabel(const std::string& name, const std::string& path, const char* format) {
    const auto ours = cost({JOINTLINE_PROGRAM, "inspect", "--json", path});
    const auto peer = cost({"gpsbabel", "-t", "-i", format, "-f", path});
    if (!ours) return;
    report(name + "_cpu", ours->cpu_ms, "ms", peer ? std::optional(peer->cpu_ms) : std::nullopt);
    report(name + "_peak_memory", ours->peak_mb, "MB", peer ? std::optional(peer->peak_mb) : std::nullopt);
}

struct Log {
    storage::Database database;
    storage::OriginalStore originals;

    static std::optional<Log> open(const std::string& path) {
        auto database = storage::Database::open(path);
        auto originals = storage::OriginalStore::open(storage::OriginalStore::path_beside(path));
        if (!database || !originals) return std::nullopt;
        return Log{*std::move(database), *std::move(originals)};
    }
    void take_in(const std::vector<std::string>& files) {
        RunImport run{{database, originals}, {Instant{}, ZoneOffset{}, false, "bench"}};
        for (std::size_t i = 0; i < files.size(); ++i) {
            import::ImportJob job{std::to_string(i), files[i]};
            while (run.step(job, 100'000) == import::Step::More) {
            }
        }
        run.finish();
    }
};

void storing(const test::TemporaryFolder& folder) {
    constexpr int hour = 3600;
    constexpr int day = 86'400;
    auto log = Log::open(folder.file("one.db"));
    if (!log) return;
    int days = 0;
    std::vector<std::string> fresh;
    for (int i = 0; i < 40; ++i) fresh.push_back(fit_recording(hour, day * i));
    std::vector<double> took;
    for (const std::string& bytes : fresh) {
        const auto begun = std::chrono::steady_clock::now();
        log->take_in({bytes});
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        ++days;
    }
    report("import_one_fit_100kB_durable", median(took), "ms");

    constexpr int many = 300;
    std::vector<std::string> files;
    for (int i = 0; i < many; ++i) files.push_back(fit_recording(hour, day * (days + i)));
    auto bulk = Log::open(folder.file("many.db"));
    if (!bulk) return;
    const auto begun = std::chrono::steady_clock::now();
    bulk->take_in(files);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    report("import_10000_hour_fit", seconds / many * 10'000, "s");
    const auto blob = bulk->database.connection().execAndGet("SELECT sum(length(samples)) FROM track").getDouble();
    report("disk_per_sample_blob", blob / (double(many) * hour), "B");
    const auto pages = bulk->database.connection()
                           .execAndGet("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                           .getDouble();
    report("disk_per_sample_database", pages / (double(many) * hour), "B");
}

void samples() {
    const auto found = import::inspect("hour.fit", fit_recording(3600));
    if (found.activities.empty()) return;
    const runs::Samples& track = found.activities.front().run.samples;
    const std::string blob = runs::encode_samples(track);
    std::size_t seen = 0;
    report("track_hour_opened", seconds_per_call([&] { seen += runs::decode_samples(blob)->size(); }) * 1000, "ms");
    report("track_hour_packed", seconds_per_call([&] { seen += runs::encode_samples(track).size(); }) * 1000, "ms");
    if (seen == 0) report("track_is_empty", 1, "fault");
}

/// What the screens of the log ask for.
void screens(int count) {
    auto database = storage::Database::open(":memory:");
    if (!database) return;
    {
        storage::RunStore log{*database};
        storage::Transaction transaction{*database};
        for (int i = 0; i < count; ++i) {
            storage::RunRecord record;
            record.run.start = Instant{std::chrono::hours{24 * 365 * 35 + i * 7}};
            record.day = day_of(*record.run.start, ZoneOffset{});
            record.run.sport = runs::Sport::Running;
            record.run.distance = Distance::meters(3000 + (i * 7919) % 20'000);
            record.run.moving = Seconds{record.run.distance->as_km() * 350};
            record.run.title = "Round the lake";
            log.add(record);
        }
        transaction.commit();
    }
    database->connection().exec("ANALYZE");
    const storage::RunStore log{*database};
    const Day last = log.list({{}, {}, "", "", 1, 0}).front().day;
    const std::string size = std::to_string(count / 1000) + "k_runs";
    std::size_t seen = 0;
    const auto measure = [&](const std::string& name, const std::function<std::size_t()>& ask) {
        report(name + "_" + size, seconds_per_call([&] { seen += ask(); }) * 1000, "ms");
    };
    measure("list_page", [&] { return log.list({{}, {}, "", "", 50, 0}).size(); });
    measure("list_page_in_the_middle", [&] { return log.list({{}, {}, "", "", 50, count / 2}).size(); });
    measure("calendar_month", [&] { return log.list({last - std::chrono::days{31}, last, "", "", -1, 0}).size(); });
    measure("search", [&] { return log.list({{}, {}, "", "lake", 50, 0}).size(); });
    measure("weeks_of_a_year",
            [&] { return log.weeks(std::chrono::Monday, last - std::chrono::days{365}, last).size(); });
    measure("weeks_of_all_years", [&] { return log.weeks(std::chrono::Monday).size(); });
    measure("load_of_a_year",
            [&] { return runs::breaches(log.logged(last - std::chrono::days{395}, last)).size() + 1; });
    if (seen == 0) report("log_is_empty", 1, "fault");
}

}  // namespace

void imports() {
    const test::TemporaryFolder folder;
    write(folder.file("long.fit"), fit_recording(72'000));
    beside_gpsbabel("fit_20_hours", folder.file("long.fit"), "garmin_fit");
    write(folder.file("long.tcx"), tcx_recording(36'000));
    beside_gpsbabel("tcx_10_hours", folder.file("long.tcx"), "gtrnctr");
    write(folder.file("long.gpx"), gpx_recording(36'000));
    beside_gpsbabel("gpx_10_hours", folder.file("long.gpx"), "gpx");
    write(folder.file("huge.gpx"), gpx_recording(231'000));
    beside_gpsbabel("gpx_76_MB", folder.file("huge.gpx"), "gpx");
    storing(folder);
    samples();
    for (const int count : {10'000, 100'000}) screens(count);
}

}  // namespace jointline::bench
