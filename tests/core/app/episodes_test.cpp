#include "core/app/episodes.h"

#include <doctest/doctest.h>

#include "core/app/knowledge_assets.h"
#include "core/runs/mileage.h"
#include "core/storage/run_store.h"
#include "tests/core/app/diary_days.h"

using namespace jointline;
using namespace jointline::literals;
using care::Morning;
using care::Move;
using care::Settled;
using test::evening;
using test::on;

namespace {

struct Runner {
    storage::Database database = *storage::Database::open(":memory:");
    care::PlanBook plans = *built_in_plans();
    care::AdviceBook advice = *built_in_advice();
    Episodes episodes{database, plans, advice};
    storage::RunStore runs{database};

    RunId ran(int day, Distance distance, std::optional<int> pain = std::nullopt) {
        storage::RunRecord run;
        run.run.start = evening(day).at - std::chrono::hours{10};
        run.run.sport = jointline::runs::Sport::Running;
        run.run.distance = distance;
        run.run.moving = Seconds{distance.as_km() * 330};
        run.day = on(day);
        run.pain = pain;
        return runs.add(run);
    }

    EpisodeId hurts(const char* condition = "pes_anserine") {
        storage::EpisodeRecord episode;
        episode.condition = condition;
        episode.level = "self_care_with_review";
        episode.side = "left";
        episode.places = {"knee.medial.pes_anserine"};
        episode.start.day = on(0);
        episode.start.pain_running = 4;
        episode.injured_on = on(-19);
        episode.step_up_weeks = 6;
        return episodes.begin(episode);
    }
};

}  // namespace

TEST_CASE("a runner who hurts gets half of her usual run, within the cap of her log") {
    Runner runner;
    for (const int day : {-20, -16, -12, -8, -4}) runner.ran(day, day == -8 ? 16_km : 10_km);
    const auto now = runner.episodes.look(runner.hurts(), evening(0));
    REQUIRE(now);
    REQUIRE(now->next_run.has_value());
    CHECK(now->next_run->about == 5_km);
    CHECK(now->next_run->has_cap);
    CHECK_FALSE(runs::breaks_cap(now->next_run->about, 16_km));
}

TEST_CASE("an imported run passes today's step by itself once its morning is known") {
    Runner runner;
    const EpisodeId id = runner.hurts();
    const RunId run = runner.ran(1, 5_km);
    CHECK(runner.episodes.take_in_runs(id, evening(1)) == 1);
    CHECK(runner.episodes.take_in_runs(id, evening(1)) == 0);
    CHECK(runner.episodes.look(id, evening(1))->course.now.reason == "waiting");
    storage::RunRecord record = *runner.runs.find(run);
    record.pain = 1;
    runner.runs.edit(record);
    CHECK(runner.episodes.take_in_runs(id, evening(1)) == 0);  // the same run, now with its pain
    storage::SessionRecord session = *storage::CareStore(runner.database).session_of(run);
    CHECK(session.session.pain.during == 1);
    session.session.pain.settled = Settled::WithinHour;
    REQUIRE(runner.episodes.save(id, session, evening(1)));
    const auto now = runner.episodes.check_in(id, on(2), {1, Morning::Same, false, false}, evening(2));
    REQUIRE(now);
    CHECK(now->criteria.front().met == 1);
    CHECK(now->runs.done == 1);  // a day late is still the planned one
}

TEST_CASE("a limp in the morning steps back and a deleted run loses nothing") {
    Runner runner;
    const EpisodeId id = runner.hurts("mcl_sprain");
    const RunId run = runner.ran(1, 5_km, 2);
    runner.episodes.take_in_runs(id, evening(1));
    runner.runs.remove(run);
    const auto now = runner.episodes.check_in(id, on(2), {3, Morning::Same, true, false}, evening(2));
    REQUIRE(now);
    CHECK(now->course.now.move == Move::Cut);
    CHECK(now->course.now.reason == "limp");
}

TEST_CASE("a check-in for tomorrow is refused and nothing is written") {
    Runner runner;
    const EpisodeId id = runner.hurts();
    const auto refused = runner.episodes.check_in(id, on(1), {1, Morning::Same, false, false}, evening(0));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == "care/check_in/future");
    CHECK(storage::CareStore(runner.database).history(id).check_ins.empty());
    CHECK_FALSE(runner.episodes.look(EpisodeId{99}, evening(0)));
}

TEST_CASE("a check-in on a clock that was set back is kept for that day") {
    Runner runner;
    const EpisodeId id = runner.hurts();
    REQUIRE(runner.episodes.check_in(id, on(5), {2, Morning::Same, false, false}, evening(5)));
    REQUIRE(runner.episodes.check_in(id, on(3), {2, Morning::Same, false, false}, evening(3)));
    CHECK(storage::CareStore(runner.database).history(id).check_ins.size() == 2);
    CHECK(runner.episodes.look(id, evening(5)).has_value());
}

TEST_CASE("after it ended the same place is remembered") {
    Runner runner;
    const EpisodeId id = runner.hurts();
    REQUIRE(runner.episodes.end(id, "finished", evening(30)));
    CHECK_FALSE(runner.episodes.open());
    storage::EpisodeRecord again = runner.episodes.all().front();
    again.start.day = on(120);
    again.end.reset();
    const auto now = runner.episodes.look(runner.episodes.begin(again), evening(120));
    REQUIRE(now);
    REQUIRE(now->recurrence.has_value());
    CHECK(now->recurrence->days == 30);
}
