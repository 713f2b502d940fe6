// Schedules, reviews, escalation, adherence and what happened at the same place before.
#include <algorithm>
#include <set>

#include "core/care/adherence.h"
#include "core/care/escalation.h"
#include "core/care/recurrence.h"
#include "core/care/schedule.h"
#include "tests/core/care/support.h"

using namespace jointline;
using namespace jointline::care;
using namespace jointline::literals;
using jointline::triage::Disposition;
using std::chrono::days;

namespace {

const Day start = test::day("2025-11-23");
const PlanRules& rules() { return test::plan_book().rules; }

Review review(int on, std::optional<int> running, std::optional<Distance> longest = std::nullopt) {
    Review review;
    review.day = start + days{on};
    review.pain_running = running;
    review.longest_green_run = longest;
    return review;
}

std::optional<Escalation> look(const Episode& episode, int on, const History& history = {},
                               std::optional<Disposition> sign = std::nullopt) {
    return escalation(rules(), test::plan_of("pes_anserine"), episode, history, {}, start + days{on}, sign);
}

}  // namespace

TEST_CASE("runs are two days apart and strength work lies between them") {
    Position position;
    const auto week = plan_days(test::plan_book(), test::plan_of("pes_anserine"), position, start, 14);
    std::optional<Day> run;
    std::optional<Day> strength;
    for (const PlannedDay& planned : week) {
        if (planned.kind == PlannedDay::Kind::Run) {
            if (run) CHECK(planned.day - *run >= days{2});
            run = planned.day;
        }
        if (planned.kind == PlannedDay::Kind::Exercises) {
            if (strength) CHECK(planned.day - *strength >= days{2});
            strength = planned.day;
            CHECK(planned.day != run);
        }
    }
    CHECK(std::count_if(week.begin(), week.end(), [](const auto& p) { return p.kind == PlannedDay::Kind::Run; }) == 6);
}

TEST_CASE("a bone that rests is not sent running before its days are over, nor is a yesterday's run repeated") {
    Position position;
    position.stage = 2;
    position.run_stage = 2;
    position.rest_until = start + days{2};
    const auto week = plan_days(test::plan_book(), test::plan_of("bsi_tibial_shaft"), position, start);
    for (const PlannedDay& planned : week) {
        if (planned.kind == PlannedDay::Kind::Run) CHECK(planned.day > start + days{2});
    }
    const auto after_run = plan_days(test::plan_book(), test::plan_of("pfps"), {}, start, 7, start - days{1});
    const auto first = std::find_if(after_run.begin(), after_run.end(),
                                    [](const auto& planned) { return planned.kind == PlannedDay::Kind::Run; });
    CHECK(first->day == start + days{1});
}

TEST_CASE("reviews fall on day 3, day 14 and every two weeks; the step-up date follows the cause") {
    const auto all = review_days(rules().reviews, start, 2, true, start + days{45});
    CHECK(all == std::vector<Day>{start + days{3}, start + days{14}, start + days{28}, start + days{42}});
    CHECK(review_days(rules().reviews, start, 3, false, start + days{40}) ==
          std::vector<Day>{start + days{21}, start + days{35}});
    CHECK(step_up_day(start, 6) == test::day("2026-01-04"));
    CHECK_FALSE(step_up_day(start, 0).has_value());
}

TEST_CASE("better is two points less pain or a third more distance, and a blank is no gain") {
    const auto better = [](const Review& a, const Review& b) { return is_better(rules().reviews, a, b); };
    CHECK(better(review(0, 4), review(14, 2)) == true);
    CHECK(better(review(0, 4), review(14, 3)) == false);
    CHECK(better(review(0, 4, 6_km), review(14, 4, 8_km)) == true);
    CHECK(better(review(0, 4, 6_km), review(14, 4, 7_km)) == false);
    CHECK(better(review(0, 1), review(14, 0)) == true);
    CHECK_FALSE(better(review(0, 4), review(14, std::nullopt)).has_value());
}

TEST_CASE("two reviews without a gain send to a clinician, one does not, a gain between starts again") {
    Episode episode{review(0, 4), 6, {review(14, 4)}};
    CHECK_FALSE(look(episode, 14).has_value());
    episode.reviews.push_back(review(28, 3));
    REQUIRE(look(episode, 28).has_value());
    CHECK(look(episode, 28)->reason == "two_reviews");
    CHECK(look(episode, 28)->level == Disposition::ClinicianSoon);
    episode.reviews = {review(14, 4), review(28, 2), review(42, 2)};
    CHECK_FALSE(look(episode, 41).has_value());
}

TEST_CASE("the early look on day 3 is too soon to count as no gain") {
    Episode episode{review(0, 4), 6, {review(3, 4), review(14, 4)}};
    CHECK_FALSE(look(episode, 14).has_value());
}

TEST_CASE("when the weeks of the cause have passed without relief the app says so on the day, by itself") {
    Episode episode{review(0, 4), 6, {}};
    CHECK_FALSE(look(episode, 41).has_value());
    REQUIRE(look(episode, 42).has_value());
    CHECK(look(episode, 42)->reason == "step_up_weeks");
    CHECK(look(episode, 42)->number == 6);
    episode.reviews = {review(14, 2)};
    CHECK_FALSE(look(episode, 42).has_value());
}

TEST_CASE("three worse mornings in a row, or pain that rose by two, is worsening") {
    Episode episode{review(0, 4), 6, {}};
    History history;
    for (const int on : {2, 3, 4}) {
        history.check_ins.push_back({on, start + days{on}, {4, Morning::Worse, false, false}});
    }
    CHECK_FALSE(look(episode, 3, history).has_value());
    CHECK(look(episode, 4, history)->reason == "worsening");
    history.check_ins[1].day = start + days{1};  // with a day left empty they are not in a row
    std::swap(history.check_ins[0], history.check_ins[1]);
    CHECK_FALSE(look(episode, 4, history).has_value());
    episode.reviews = {review(14, 6)};
    CHECK(look(episode, 14)->reason == "worsening");
}

TEST_CASE("a new warning sign goes first and keeps the level that triage gave it") {
    Episode episode{review(0, 4), 6, {}};
    const auto now = look(episode, 42, {}, Disposition::Emergency);
    REQUIRE(now.has_value());
    CHECK(now->level == Disposition::Emergency);
    CHECK(now->reason == "new_warning_sign");
}

TEST_CASE("two red sessions in a week with nothing left to step back to send to a clinician") {
    Episode episode{review(0, 4), 6, {}};
    History history;
    for (const int on : {2, 5}) {
        Session session;
        session.order = on;
        session.day = start + days{on};
        session.done = true;
        session.pain.during = 7;
        history.sessions.push_back(session);
    }
    CHECK(look(episode, 5, history)->reason == "cannot_step_back");
    CHECK_FALSE(look(episode, 10, history).has_value());
}

TEST_CASE("a day without an entry never counts as done, and tomorrow is not missed yet") {
    std::vector<PlannedDay> planned;
    for (int on = 0; on < 10; on += 2) planned.push_back({start + days{on}, PlannedDay::Kind::Exercises, {"E8"}});
    std::vector<Session> sessions(2);
    sessions[0].day = start;
    sessions[0].kind = Session::Kind::Exercises;
    sessions[0].done = true;
    sessions[1].day = start + days{2};
    sessions[1].kind = Session::Kind::Exercises;
    sessions[1].done = false;
    const auto kept = adherence(planned, sessions, Session::Kind::Exercises, start + days{5});
    CHECK(kept.planned == 3);
    CHECK(kept.done == 1);
    CHECK(kept.left_out == 1);
    CHECK(kept.blank == 1);
    sessions.push_back(sessions[0]);  // the same day twice is one session kept
    CHECK(adherence(planned, sessions, Session::Kind::Exercises, start + days{5}).done == 1);
    CHECK(adherence(planned, sessions, Session::Kind::Run, start + days{5}).planned == 0);
}

TEST_CASE("a run a day early or late is still the planned one, and counts once") {
    std::vector<PlannedDay> planned;
    for (const int on : {0, 2, 4}) planned.push_back({start + days{on}, PlannedDay::Kind::Run, {}});
    std::vector<Session> sessions(2);
    for (Session& session : sessions) session.done = true;
    sessions[0].day = start + days{1};
    sessions[1].day = start + days{3};
    const auto kept = adherence(planned, sessions, Session::Kind::Run, start + days{6});
    CHECK(kept.planned == 3);
    CHECK(kept.done == 2);
    CHECK(kept.blank == 1);
}

TEST_CASE("the same place on the same side is remembered with its longest stage") {
    PastEpisode march{"left",
                      {"knee.medial.pes_anserine"},
                      test::day("2025-03-03"),
                      test::day("2025-04-04"),
                      {test::day("2025-03-03"), test::day("2025-03-09"), test::day("2025-03-19")}};
    PastEpisode other = march;
    other.side = "right";
    const std::vector<PastEpisode> past = {other, march};
    const std::vector<std::string> here = {"knee.medial.pes_anserine", "knee.medial.joint_line"};
    const auto again = recurrence("left", here, start, past);
    REQUIRE(again.has_value());
    CHECK(again->times_before == 1);
    CHECK(again->last_start == test::day("2025-03-03"));
    CHECK(again->longest_stage == 3);
    CHECK(again->longest_stage_days == 16);
    CHECK(again->days == 32);
    CHECK_FALSE(recurrence("left", std::vector<std::string>{"hip.groin"}, start, past).has_value());
}
