#include <csignal>
#include <cstdlib>
#include <random>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/app/run_import.h"
#include "tests/core/import/fit_bytes.h"
#include "tests/support/failing_disk.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using namespace jointline::test;

namespace {

constexpr int records = 300;
constexpr int days = 60;
constexpr std::int64_t day = 86'400;

std::string a_fit(int number) {
    FitBytes fit;
    fit.define(0, 0, {{0, 1, enum_type}}).message(0, {{4, 1}}).define(1, 20, {{253, 4, uint32}, {5, 4, uint32}});
    for (int i = 0; i < records; ++i) fit.message(1, {{may_2025 + day * number + i, 4}, {300 * i, 4}});
    fit.define(2, 19, {{2, 4, uint32}, {9, 4, uint32}}).message(2, {{may_2025 + day * number, 4}, {30'000, 4}});
    return fit.bytes();
}

/// Imports a run a day, one import each, and says so down the pipe once it is told to be safe.
[[noreturn]] void import_for_ever(const std::string& path, const std::vector<std::string>& files, int said) {
    auto database = storage::Database::open(path);
    auto originals = storage::OriginalStore::open(storage::OriginalStore::path_beside(path));
    if (!database || !originals) _exit(1);
    for (std::size_t i = 0;; ++i) {
        RunImport run{{*database, *originals}, {Instant{}, ZoneOffset{}, false, "day"}};
        const std::string& bytes = files[i % files.size()];
        import::ImportJob job{"run.fit", bytes};
        while (run.step(job, 100) == import::Step::More) {
        }
        run.finish();
        const char status = run.report().files.front().status.front();
        const auto number = static_cast<unsigned char>(i % files.size());
        const char word[] = {status, static_cast<char>(number)};
        if (write(said, word, sizeof word) != sizeof word) _exit(1);
    }
}

}  // namespace

TEST_CASE("whenever an import is killed, what it reported is there and nothing is half there") {
    const char* wanted = std::getenv("JOINTLINE_KILLS");
    const int kills = wanted != nullptr ? std::atoi(wanted) : 200;
    std::vector<std::string> files;
    for (int i = 0; i < days; ++i) files.push_back(a_fit(i));
    std::mt19937 random{20250504};
    TemporaryFolder folder;
    int round = 0;
    std::string path;
    std::vector<bool> reported;
    for (int kill_number = 0; kill_number < kills; ++kill_number) {
        if (kill_number % 20 == 0) {  // a log that is full says nothing new
            path = folder.file("log" + std::to_string(++round) + ".db");
            reported.assign(files.size(), false);
        }
        int pipe_ends[2];
        REQUIRE(pipe(pipe_ends) == 0);
        const pid_t child = fork();
        if (child == 0) {
            close(pipe_ends[0]);
            import_for_ever(path, files, pipe_ends[1]);
        }
        close(pipe_ends[1]);
        usleep(static_cast<useconds_t>(random() % 25'000));
        kill(child, SIGKILL);
        char word[2];
        while (read(pipe_ends[0], word, sizeof word) == sizeof word)
            reported[static_cast<unsigned char>(word[1])] = true;
        close(pipe_ends[0]);
        waitpid(child, nullptr, 0);

        auto database = storage::Database::open(path);
        REQUIRE(database);
        CHECK(database->integrity_faults().empty());
        auto originals = storage::OriginalStore::open(storage::OriginalStore::path_beside(path));
        REQUIRE(originals);
        const storage::RunStore log{*database};
        std::vector<bool> there(files.size(), false);
        for (const storage::RunRecord& row : log.list({})) {
            const auto run = log.find(row.id);
            CHECK(run->run.laps.size() == 1);
            CHECK(log.samples(row.id)->size() == static_cast<std::size_t>(records));
            CHECK(originals->read(run->origin.original));
            const auto number =
                (*run->run.start - Instant{std::chrono::seconds{may_2025 + 631'065'600}}).count() / 1000 / day;
            there[static_cast<std::size_t>(number)] = true;
        }
        for (std::size_t i = 0; i < files.size(); ++i) CHECK((there[i] || !reported[i]));
    }
}

TEST_CASE("whichever write the disk refuses, the log is whole, and goes on when there is room again") {
    const std::vector<std::string> files{a_fit(0), a_fit(1), a_fit(2)};
    const auto import_one = [](const std::string& path, const std::string& bytes) -> bool {
        try {
            auto database = storage::Database::open(path);
            auto originals = storage::OriginalStore::open(storage::OriginalStore::path_beside(path));
            if (!database || !originals) return false;
            RunImport run{{*database, *originals}, {Instant{}, ZoneOffset{}, false, "day"}};
            import::ImportJob job{"run.fit", bytes};
            while (run.step(job, 100) == import::Step::More) {
            }
            run.finish();
            return run.report().count("new") == 1;
        } catch (const std::exception&) {  // as core/app catches it
            return false;
        }
    };
    TemporaryFolder before;
    REQUIRE(import_one(before.file("log.db"), files[0]));
    for (const auto fault : {FailingDisk::Fault::Full, FailingDisk::Fault::Broken}) {
        bool went_through = false;
        for (std::size_t writes = 0; !went_through; ++writes) {
            REQUIRE(writes < 500);
            TemporaryFolder folder;
            std::filesystem::copy(before.path(), folder.path(), std::filesystem::copy_options::recursive);
            FailingDisk disk;
            const std::string path = folder.file("log.db");
            disk.fail_after(writes, fault);
            const bool reported = import_one(path, files[1]);
            went_through = !disk.has_failed();
            CHECK((reported || !went_through));
            disk.mend();
            {
                auto database = storage::Database::open(path);
                REQUIRE(database);
                CHECK(database->integrity_faults().empty());
                const storage::RunStore log{*database};
                const std::size_t runs = log.count({});
                CHECK((runs == 2 || (runs == 1 && !reported)));
                for (const storage::RunRecord& row : log.list({}))
                    CHECK(log.samples(row.id)->size() == static_cast<std::size_t>(records));
            }
            CHECK(import_one(path, files[2]));
        }
    }
}
