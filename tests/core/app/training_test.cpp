#include "core/app/training.h"

#include <doctest/doctest.h>

#include "core/app/run_import.h"
#include "tests/core/app/support.h"
#include "tests/core/import/fit_bytes.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using namespace jointline::test;

namespace {

constexpr std::int64_t fit_epoch = 631065600;  // FIT counts from the end of 1989

/// A run of so many records, a second and three metres apart.
std::string a_fit(std::int64_t start, int records) {
    FitBytes fit;
    fit.define(0, 0, {{0, 1, enum_type}}).message(0, {{4, 1}}).define(1, 20, {{253, 4, uint32}, {5, 4, uint32}});
    for (int i = 0; i < records; ++i) fit.message(1, {{start + i, 4}, {300 * i, 4}});
    return fit.bytes();
}

std::int64_t days_before_today(int days) {
    return std::chrono::duration_cast<std::chrono::seconds>(Runner::today().time_since_epoch()).count() - fit_epoch -
           86400 * days;
}

/// Four runs of 1.8 km in five weeks, then one of 3.6 km two days ago.
void run_as_usual_then_twice_as_far(const std::string& path) {
    auto database = storage::Database::open(path);
    auto originals = storage::OriginalStore::open(":memory:");
    REQUIRE(database);
    REQUIRE(originals);
    RunImport run{{*database, *originals}, {Runner::today(), ZoneOffset{}, false, "test"}};
    std::vector<std::string> files;
    for (const int days : {35, 28, 21, 14}) files.push_back(a_fit(days_before_today(days), 600));
    files.push_back(a_fit(days_before_today(2), 1200));
    for (const std::string& bytes : files) {
        import::ImportJob job{"run.fit", bytes};
        while (run.step(job, 500) == import::Step::More) {
        }
    }
    run.finish();
    REQUIRE(run.report().count("new") == files.size());
}

}  // namespace

TEST_CASE("a run twice as long as any of the 30 days before it is what the log answers") {
    TemporaryFolder folder;
    const auto path = folder.file("jointline.db");
    run_as_usual_then_twice_as_far(path);
    auto database = storage::Database::open(path);
    REQUIRE(database);
    const Day today = day_of(Runner::today(), ZoneOffset{});
    const auto context = training_of(*database, today, today);
    REQUIRE(context.single_run_spike_pct);
    CHECK(*context.single_run_spike_pct == doctest::Approx(100).epsilon(0.01));
    CHECK_FALSE(context.shoe_km);  // no shoe was ever named: a silent log never means no
    // Before the long run nothing was out of the ordinary.
    const auto before = training_of(*database, today - std::chrono::days{5}, today);
    REQUIRE(before.single_run_spike_pct);
    CHECK(*before.single_run_spike_pct == doctest::Approx(0).epsilon(0.01));
}

TEST_CASE("a check shows what the log answered, to be put right like any other answer") {
    TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    run_as_usual_then_twice_as_far(options.database);
    Runner runner(options);
    runner.marks("left.knee.medial.pes_anserine").begins();
    REQUIRE(runner.does(Open{Place::Answers}));
    bool told = false;
    for (const auto& row : runner.sees().answers->rows)
        told = told ||
               (row.finding == "train.single_run_spike_pct" && row.answer.find("from your log") != std::string::npos);
    CHECK(told);
    REQUIRE(runner.does(EditAnswer{"train.single_run_spike_pct"}));
    REQUIRE(runner.does(EnterNumber{"5"}));
    REQUIRE(runner.does(NextQuestion{}));
    REQUIRE(runner.does(Open{Place::Answers}));
    int rows = 0;
    for (const auto& row : runner.sees().answers->rows)
        if (row.finding == "train.single_run_spike_pct") {
            ++rows;
            CHECK(row.answer == "5 %");
        }
    CHECK(rows == 1);
}
