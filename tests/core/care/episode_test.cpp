// A whole episode, from the first day to the last, as a screen would see it.
#include "core/care/episode.h"

#include <algorithm>

#include "core/runs/mileage.h"
#include "tests/core/care/support.h"

using namespace jointline;
using namespace jointline::care;
using namespace jointline::literals;
using jointline::triage::Disposition;
using std::chrono::days;

namespace {

const Day start = test::day("2025-11-23");

EpisodeFacts inner_knee() {
    EpisodeFacts facts;
    facts.condition = "pes_anserine";
    facts.side = "left";
    facts.places = {"knee.medial.pes_anserine"};
    facts.start.day = start;
    facts.start.pain_running = 4;
    facts.review_weeks = 2;
    facts.step_up_weeks = 6;
    facts.history.injured_on = test::day("2025-11-04");
    facts.longest_30d = 16.8_km;
    facts.usual_run = 10_km;
    return facts;
}

std::int64_t next_order(const History& history) {
    return static_cast<std::int64_t>(history.sessions.size() + history.check_ins.size() + history.criteria.size()) + 1;
}

void run(EpisodeFacts& facts, int on, int pain) {
    Session session;
    session.order = next_order(facts.history);
    session.day = start + days{on};
    session.done = true;
    session.pain = {pain, Settled::WithinHour, Morning::Same, false, false, false};
    facts.history.sessions.push_back(session);
}

void morning(EpisodeFacts& facts, int on, int pain, Morning against = Morning::Same, bool limp = false) {
    facts.history.check_ins.push_back({next_order(facts.history), start + days{on}, {pain, against, limp, false}});
}

void passes(EpisodeFacts& facts, int on, const char* criterion) {
    facts.history.criteria.push_back({next_order(facts.history), start + days{on}, criterion, true});
}

EpisodeNow look(const EpisodeFacts& facts, int on) {
    return look_at(test::plan_book(), test::advice_book(), facts, start + days{on});
}

}  // namespace

TEST_CASE("the first day has a plan, half the usual run, and dates for reviews") {
    const auto now = look(inner_knee(), 0);
    CHECK(now.day == 1);
    CHECK(now.plan.stages.size() == 3);
    REQUIRE(now.next_run.has_value());
    CHECK(now.next_run->about == 5_km);
    CHECK(now.next_review == test::day("2025-11-26"));
    CHECK(now.step_up_on == test::day("2026-01-04"));
    CHECK_FALSE(now.escalation.has_value());
    CHECK_FALSE(now.review_due.has_value());
    CHECK(now.course.now.reason == "nothing_logged");
}

TEST_CASE("an entry that is corrected corrects everything after it") {
    EpisodeFacts facts = inner_knee();
    for (const int on : {1, 3, 5}) run(facts, on, 1);
    for (const int on : {3, 4, 5}) passes(facts, on, "walk30");
    auto now = look(facts, 6);
    CHECK(now.course.position.stage == 1);
    CHECK(now.course.stage_starts.size() == 2);
    facts.history.sessions[2].pain.during = 6;  // the last run was red after all
    now = look(facts, 6);
    CHECK(now.course.position.stage == 0);
    CHECK(now.course.events.back().decision.move == Move::Cut);
    CHECK(now.next_run->about < 5_km);
}

TEST_CASE("the order in which entries were typed in does not matter, their days do") {
    EpisodeFacts facts = inner_knee();
    for (const int on : {1, 3, 5}) run(facts, on, 1);
    for (const int on : {3, 4, 5}) passes(facts, on, "walk30");
    morning(facts, 8, 1, Morning::Worse);
    const auto forward = look(facts, 9);
    auto backward = facts;
    std::int64_t order = 100;
    for (auto* entries : {&backward.history.sessions}) {
        for (auto& entry : *entries) entry.order = order--;
    }
    for (auto& entry : backward.history.criteria) entry.order = order--;
    for (auto& entry : backward.history.check_ins) entry.order = order--;
    const auto again = look(backward, 9);
    CHECK(again.course.position.stage == forward.course.position.stage);
    CHECK(again.course.events.size() == forward.course.events.size());
    CHECK(forward.course.events.back().decision.move == Move::Back);
}

TEST_CASE("a review that is due is asked for, and on the day the weeks are over the plan pauses") {
    EpisodeFacts facts = inner_knee();
    CHECK(look(facts, 3).review_due == start + days{3});
    CHECK(look(facts, 20).review_due == start + days{14});
    facts.reviews = {facts.start};
    facts.reviews.back().day = start + days{14};
    CHECK_FALSE(look(facts, 20).review_due.has_value());
    CHECK(look(facts, 20).next_review == start + days{28});
    const auto last = look(facts, 42);
    REQUIRE(last.escalation.has_value());
    CHECK(last.escalation->reason == "step_up_weeks");
    CHECK_FALSE(last.next_run.has_value());
    CHECK(last.days.empty());
}

TEST_CASE("a suspected bone stress injury beside another cause gets the bridge and no run") {
    EpisodeFacts facts = inner_knee();
    facts.level = Disposition::ClinicianSoon;
    facts.bone_stress_suspected = true;
    const auto now = look(facts, 0);
    CHECK(now.plan.pain_rule == PainRule::Zero);
    CHECK_FALSE(now.next_run.has_value());
    for (const PlannedDay& day : now.days) CHECK(day.kind != PlannedDay::Kind::Run);
}

TEST_CASE("at the upper two levels an episode is kept without any plan") {
    for (const auto level : {Disposition::SameDay, Disposition::Emergency}) {
        for (const auto& [id, plan] : test::plan_book().plans) {
            EpisodeFacts facts = inner_knee();
            facts.condition = id;
            facts.level = level;
            const auto now = look(facts, 2);
            CHECK(now.plan.stages.empty());
            CHECK(now.days.empty());
            CHECK_FALSE(now.next_run.has_value());
        }
    }
}

TEST_CASE("what was done is counted against what the plan asked for, stage by stage") {
    EpisodeFacts facts = inner_knee();
    for (const int on : {0, 2, 4}) run(facts, on, 1);
    const auto now = look(facts, 6);
    CHECK(now.runs.planned == 3);
    CHECK(now.runs.done == 3);
    CHECK(now.exercises.planned == 3);
    CHECK(now.exercises.done == 0);
    CHECK(now.exercises.blank == 3);
}

TEST_CASE("a day to come cannot be filled in") {
    CHECK(check_day(start, start).has_value());
    CHECK(check_day(start - days{3}, start).has_value());
    REQUIRE_FALSE(check_day(start + days{1}, start).has_value());
    CHECK(test::words_of("care").count(check_day(start + days{1}, start).error().detail) == 1);
}

TEST_CASE("a whole recovery: calm, load, return, finished") {
    EpisodeFacts facts = inner_knee();
    int on = 0;
    for (int i = 0; i < 60; ++i) {
        on = i;
        if (i % 2 == 0) run(facts, i, 1);
        morning(facts, i + 1, 1);
        for (const char* id : {"walk30", "stairs", "squats10", "calf20", "hops20"}) passes(facts, i, id);
        if (look(facts, on).course.position.is_finished) break;
    }
    const auto now = look(facts, on);
    CHECK(now.course.position.is_finished);
    CHECK(now.course.stage_starts.size() == 3);
    CHECK(now.course.now.move == Move::Finish);
    CHECK(now.days.empty());
    CHECK(on < 40);
}
