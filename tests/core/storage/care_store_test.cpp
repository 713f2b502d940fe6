#include "core/storage/care_store.h"

#include <doctest/doctest.h>

#include "core/storage/assessment_store.h"
#include "core/storage/run_store.h"
#include "core/storage/transaction.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::storage;

namespace {

const Day start = parse_day("2025-11-23").value();
const Instant now = parse_stamp("2025-11-23T18:00:00Z")->at;
Day on(int days) { return start + std::chrono::days{days}; }

struct Diary {
    Database database = *Database::open(":memory:");
    CareStore care{database};
    EpisodeId id = care.begin(episode());

    static EpisodeRecord episode() {
        EpisodeRecord episode;
        episode.condition = "pes_anserine";
        episode.level = "self_care_with_review";
        episode.side = "left";
        episode.places = {"knee.medial.joint_line", "knee.medial.pes_anserine"};
        episode.start.day = start;
        episode.start.pain_running = 4;
        episode.start.longest_green_run = 6_km;
        episode.injured_on = on(-19);
        episode.review_weeks = 2;
        episode.step_up_weeks = 6;
        episode.usual_run = 10_km;
        return episode;
    }
};

SessionRecord a_run(int day, int pain) {
    SessionRecord record;
    record.session.day = on(day);
    record.session.kind = care::Session::Kind::Run;
    record.session.done = true;
    record.session.pain = {pain, care::Settled::WithinHour, care::Morning::Same, false, true, false};
    record.session.distance = 5_km;
    return record;
}

}  // namespace

TEST_CASE("an episode comes back as it was begun") {
    const Diary diary;
    const auto back = diary.care.find(diary.id);
    REQUIRE(back);
    const EpisodeRecord want = Diary::episode();
    CHECK(back->condition == want.condition);
    CHECK(back->places == want.places);
    CHECK(back->start.day == start);
    CHECK(back->start.pain_running == 4);
    CHECK_FALSE(back->start.pain_worst);
    CHECK(back->start.longest_green_run == 6_km);
    CHECK(back->injured_on == want.injured_on);
    CHECK(back->usual_run == 10_km);
    CHECK_FALSE(back->end);
    CHECK_FALSE(back->assessment.is_set());
    CHECK(diary.care.open()->id == diary.id);
}

TEST_CASE("the diary comes back in order, each entry with what was left blank still blank") {
    Diary diary;
    diary.care.check_in(diary.id, on(2), {3, std::nullopt, true, false}, now, "after the stairs");
    diary.care.save(diary.id, a_run(1, 2), now);
    SessionRecord exercises;
    exercises.session.day = on(2);
    exercises.session.kind = care::Session::Kind::Exercises;
    exercises.session.effort = 5;
    exercises.exercises = {{"E13", 3, 1}, {"E8", 3, std::nullopt}};
    diary.care.save(diary.id, exercises, now);
    diary.care.try_criterion(diary.id, on(3), "walk30", true, now);
    const auto history = diary.care.history(diary.id);
    CHECK(history.injured_on == on(-19));
    REQUIRE(history.sessions.size() == 2);
    CHECK(history.sessions[0].pain.during == 2);
    CHECK(history.sessions[0].pain.settled == care::Settled::WithinHour);
    CHECK(history.sessions[0].pain.next_morning == care::Morning::Same);
    CHECK(history.sessions[0].pain.sharp_each_step);
    CHECK(history.sessions[0].distance == 5_km);
    CHECK_FALSE(history.sessions[1].done);
    CHECK_FALSE(history.sessions[1].pain.during);
    CHECK_FALSE(history.sessions[1].pain.settled);
    CHECK(history.sessions[1].effort == 5);
    REQUIRE(history.check_ins.size() == 1);
    CHECK(history.check_ins[0].morning.limp);
    CHECK_FALSE(history.check_ins[0].morning.against_yesterday);
    CHECK(history.criteria[0].criterion == "walk30");
    CHECK(diary.care.sessions(diary.id)[1].exercises == exercises.exercises);
}

TEST_CASE("three presses on the same day only replace the value") {
    Diary diary;
    for (const int pain : {5, 3, 2}) {
        diary.care.check_in(diary.id, on(1), {pain, care::Morning::Same, false, false}, now);
        diary.care.try_criterion(diary.id, on(1), "walk30", pain == 2, now);
        care::Review review;
        review.day = on(14);
        review.pain_running = pain;
        diary.care.review(diary.id, review, now);
    }
    const auto history = diary.care.history(diary.id);
    REQUIRE(history.check_ins.size() == 1);
    CHECK(history.check_ins[0].morning.now == 2);
    REQUIRE(history.criteria.size() == 1);
    CHECK(history.criteria[0].passed);
    REQUIRE(diary.care.reviews(diary.id).size() == 1);
    CHECK(diary.care.reviews(diary.id)[0].pain_running == 2);
}

TEST_CASE("orders only grow, also after an entry is taken away") {
    Diary diary;
    const auto first = diary.care.save(diary.id, a_run(1, 2), now);
    diary.care.remove_entry(first);
    CHECK(diary.care.save(diary.id, a_run(1, 2), now) > first);
    CHECK(diary.care.history(diary.id).sessions.size() == 1);
}

TEST_CASE("a session is changed in place") {
    Diary diary;
    SessionRecord run = a_run(1, 6);
    run.session.order = diary.care.save(diary.id, run, now);
    run.session.pain.during = 2;
    run.session.day = on(2);
    CHECK(diary.care.save(diary.id, run, now) == run.session.order);
    const auto history = diary.care.history(diary.id);
    REQUIRE(history.sessions.size() == 1);
    CHECK(history.sessions[0].pain.during == 2);
    CHECK(history.sessions[0].day == on(2));
}

TEST_CASE("when a run or a check is deleted the session and the episode stay") {
    Diary diary;
    RunStore runs(diary.database);
    AssessmentStore checks(diary.database);
    RunRecord logged;
    logged.run.start = now;
    logged.day = on(1);
    const RunId run = runs.add(logged);
    SessionRecord session = a_run(1, 2);
    session.run = run;
    diary.care.save(diary.id, session, now);
    CHECK(diary.care.session_of(run).has_value());
    StoredAssessment check;
    check.level = "self_care_with_review";
    EpisodeRecord episode = *diary.care.find(diary.id);
    episode.assessment = {checks.add(check)};
    diary.care.change(episode);
    CHECK(diary.care.find(diary.id)->assessment == episode.assessment);

    runs.remove(run);
    checks.remove(episode.assessment.value);
    CHECK_FALSE(diary.care.session_of(run).has_value());
    REQUIRE(diary.care.sessions(diary.id).size() == 1);
    CHECK_FALSE(diary.care.sessions(diary.id)[0].run.is_set());
    CHECK(diary.care.sessions(diary.id)[0].session.distance == 5_km);
    CHECK_FALSE(diary.care.find(diary.id)->assessment.is_set());
    CHECK(diary.care.find(diary.id)->places.size() == 2);
}

TEST_CASE("an episode that ended is remembered with its stages, can be opened again, and removed with its diary") {
    Diary diary;
    diary.care.save(diary.id, a_run(1, 2), now);
    diary.care.end(diary.id, on(40), "finished", {start, on(8), on(24)});
    CHECK_FALSE(diary.care.open().has_value());
    const auto past = diary.care.past();
    REQUIRE(past.size() == 1);
    CHECK(past[0].stage_starts == std::vector<Day>{start, on(8), on(24)});
    CHECK(past[0].end == on(40));
    CHECK(care::recurrence("left", Diary::episode().places, on(200), past)->longest_stage_days == 16);
    diary.care.reopen(diary.id);
    CHECK(diary.care.open()->id == diary.id);
    diary.care.remove(diary.id);
    CHECK(diary.care.list().empty());
    CHECK(diary.care.history(diary.id).sessions.empty());
    CHECK(diary.database.connection().execAndGet("SELECT count(*) FROM diary_entry").getInt() == 0);
}

TEST_CASE("what is not committed leaves nothing") {
    Diary diary;
    {
        const Transaction transaction(diary.database);
        diary.care.check_in(diary.id, on(1), {2, care::Morning::Same, false, false}, now);
    }
    CHECK(diary.care.history(diary.id).check_ins.empty());
}
