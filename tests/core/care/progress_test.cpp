#include "core/care/progress.h"

#include <algorithm>

#include "tests/core/care/support.h"

using namespace jointline;
using namespace jointline::care;

namespace {

const Day start = test::day("2025-11-23");

/// A diary that is filled in day by day; each entry gets the next order.
class Diary {
public:
    Diary() { history.injured_on = start - std::chrono::days{30}; }

    Diary& run(int on, int pain, std::optional<Settled> settled = Settled::WithinHour,
               std::optional<Morning> next = Morning::Same) {
        return add(on, Session::Kind::Run, {pain, settled, next, false, false, false});
    }
    Diary& exercises(int on, int pain, int effort) {
        add(on, Session::Kind::Exercises, {pain, Settled::WithinHour, Morning::Same, false, false, false});
        history.sessions.back().effort = effort;
        return *this;
    }
    Diary& morning(int on, int pain, Morning against, bool limp = false, bool swollen = false) {
        history.check_ins.push_back({++order, start + std::chrono::days{on}, {pain, against, limp, swollen}});
        return *this;
    }
    Diary& passed(int on, const std::string& criterion, bool yes = true) {
        history.criteria.push_back({++order, start + std::chrono::days{on}, criterion, yes});
        return *this;
    }
    Diary& passed_all(const Stage& stage, int from) {
        for (const std::string& id : stage.next) {
            for (int day = from; day < from + 3; ++day) passed(day, id);
        }
        return *this;
    }

    History history;
    std::int64_t order = 0;

private:
    Diary& add(int on, Session::Kind kind, SessionPain pain) {
        Session session;
        session.order = ++order;
        session.day = start + std::chrono::days{on};
        session.kind = kind;
        session.done = true;
        session.pain = pain;
        history.sessions.push_back(session);
        return *this;
    }
};

Decision next(const char* condition, const Diary& diary, int on, Position position = {}) {
    return next_step(test::plan_of(condition), test::plan_book().rules, position, diary.history,
                     start + std::chrono::days{on});
}

Position after(const char* condition, const Diary& diary, int on, Position position = {}) {
    const auto decision = next(condition, diary, on, position);
    return moved(test::plan_of(condition), test::plan_book().rules, position, decision, diary.history,
                 start + std::chrono::days{on});
}

}  // namespace

TEST_CASE("three green runs and the walking test lead to the next stage, two do not") {
    Diary diary;
    diary.run(1, 2).run(3, 1);
    for (const int on : {3, 4, 5}) diary.passed(on, "walk30");
    CHECK(next("pfps", diary, 6).move == Move::Hold);
    CHECK(next("pfps", diary, 6).reason == "not_yet");
    diary.run(5, 2);
    CHECK(next("pfps", diary, 6).move == Move::Up);
    CHECK(after("pfps", diary, 6).stage == 1);
}

TEST_CASE("time alone never moves a stage") {
    const Diary diary;
    for (const int on : {1, 14, 60, 365}) {
        CHECK(next("pfps", diary, on).move == Move::Hold);
        CHECK(next("pfps", diary, on).reason == "nothing_logged");
    }
}

TEST_CASE("a limp or a worse morning steps back, once") {
    Diary diary;
    Position position;
    position.stage = 1;
    SUBCASE("limp") { diary.morning(2, 1, Morning::Same, true); }
    SUBCASE("worse") { diary.morning(2, 1, Morning::Worse); }
    SUBCASE("swollen") { diary.morning(2, 1, Morning::Same, false, true); }
    SUBCASE("pain of 5") { diary.morning(2, 5, Morning::Same); }
    CHECK(next("pfps", diary, 2, position).move == Move::Back);
    position = after("pfps", diary, 2, position);
    CHECK(position.stage == 0);
    CHECK(next("pfps", diary, 3, position).move == Move::Hold);
}

TEST_CASE("amber holds, whatever else is met") {
    Diary diary;
    diary.run(1, 1).run(3, 1).run(5, 1).run(7, 4);
    for (const int on : {5, 6, 7}) diary.passed(on, "walk30");
    const auto decision = next("pfps", diary, 8);
    CHECK(decision.move == Move::Hold);
    CHECK(decision.reason == "amber");
    CHECK(decision.numbers.at("pain") == 4);
}

TEST_CASE("one red run shortens the next, two in a week go one stage back, a green one restores the length") {
    Diary diary;
    Position position;
    position.stage = 1;
    diary.run(1, 6);
    CHECK(next("pfps", diary, 2, position).reason == "one_red");
    position = after("pfps", diary, 2, position);
    CHECK(position.stage == 1);
    CHECK(position.load == doctest::Approx(0.6));
    SUBCASE("two") {
        diary.run(4, 7);
        CHECK(next("pfps", diary, 5, position).move == Move::Back);
        CHECK(next("pfps", diary, 5, position).reason == "two_reds");
    }
    SUBCASE("a week apart") {
        diary.run(9, 7);
        CHECK(next("pfps", diary, 10, position).move == Move::Cut);
    }
    SUBCASE("green") {
        diary.run(3, 1);
        position = after("pfps", diary, 4, position);
        CHECK(position.load == 1);
        CHECK(position.stage == 1);
    }
}

TEST_CASE("a run whose next morning is blank waits and does not count") {
    Diary diary;
    diary.run(1, 1).run(3, 1).run(5, 1, Settled::WithinHour, std::nullopt);
    for (const int on : {3, 4, 5}) diary.passed(on, "walk30");
    CHECK(next("pfps", diary, 6).reason == "waiting");
    diary.morning(6, 1, Morning::Same);
    CHECK(next("pfps", diary, 6).move == Move::Up);
}

TEST_CASE("a test counts when it is passed on three days in a row, and a failure starts again") {
    Diary diary;
    diary.run(1, 1).run(3, 1).run(5, 1);
    diary.passed(2, "walk30").passed(3, "walk30").passed(5, "walk30");
    CHECK(next("pfps", diary, 6).move == Move::Hold);
    diary.passed(6, "walk30").passed(7, "walk30");
    CHECK(next("pfps", diary, 7).move == Move::Up);
    diary.passed(7, "walk30", false);
    CHECK(next("pfps", diary, 7).move == Move::Hold);
}

TEST_CASE("hopping is offered only when everything else before it is met") {
    Diary diary;
    Position position;
    position.stage = 1;
    const auto hops = [&](int on) {
        const auto states = criteria_of(test::plan_of("mcl_sprain"), test::plan_book().rules, position, diary.history,
                                        start + std::chrono::days{on});
        return std::find_if(states.begin(), states.end(), [](const auto& s) { return s.id == "hops20"; })->can_be_tried;
    };
    CHECK_FALSE(hops(1));
    for (const char* id : {"walk30", "stairs", "squats10", "calf20"}) {
        for (const int on : {1, 2, 3}) diary.passed(on, id);
    }
    CHECK(hops(3));
}

TEST_CASE("the ladder goes up by three green runs, by two while the injury is fresh, and down by a bad morning") {
    Position position;
    position.stage = 2;
    position.run_stage = 3;
    Diary diary;
    diary.run(1, 1).run(3, 0);
    CHECK(next("mcl_sprain", diary, 5, position).reason == "greens_so_far");
    diary.history.injured_on = start - std::chrono::days{10};
    CHECK(next("mcl_sprain", diary, 5, position).move == Move::UpRun);
    const auto up = after("mcl_sprain", diary, 5, position);
    CHECK(up.run_stage == 4);
    diary.run(6, 1, Settled::WithinHour, std::nullopt).morning(7, 2, Morning::Worse);
    CHECK(next("mcl_sprain", diary, 7, up).move == Move::BackRun);
    CHECK(after("mcl_sprain", diary, 7, up).run_stage == 3);
}

TEST_CASE("the last green runs of the ladder end the plan") {
    Position position;
    position.stage = 2;
    position.run_stage = 8;
    Diary diary;
    diary.run(1, 0).run(3, 0).run(5, 1);
    CHECK(next("mcl_sprain", diary, 6, position).move == Move::Finish);
    CHECK(after("mcl_sprain", diary, 6, position).is_finished);
}

TEST_CASE("a bone that hurts rests two days and goes one stage back") {
    Position position;
    position.stage = 2;
    position.run_stage = 4;
    Diary diary;
    diary.run(1, 1);
    const auto decision = next("bsi_proximal_tibia", diary, 2, position);
    CHECK(decision.move == Move::BackRun);
    CHECK(decision.reason == "bone_pain");
    const auto back = after("bsi_proximal_tibia", diary, 2, position);
    CHECK(back.run_stage == 3);
    CHECK(back.rest_until == start + std::chrono::days{4});
}

TEST_CASE("nobody gets past a bone injury's second stage without a clinician's word") {
    Position position;
    position.stage = 1;
    Diary diary;
    const Stage& stage = test::plan_of("bsi_proximal_tibia").stages[1];
    for (const std::string& id : stage.next) {
        if (id == "seen") continue;
        for (const int on : {1, 2, 3}) diary.passed(on, id);
    }
    CHECK(next("bsi_proximal_tibia", diary, 3, position).move == Move::Hold);
    diary.passed(3, "seen");
    CHECK(next("bsi_proximal_tibia", diary, 3, position).move == Move::Up);
}

TEST_CASE("a plan that bridges the time to the clinic never runs on by itself") {
    Diary diary;
    CHECK(next("acl_injury", diary, 2).reason == "seen_first");
    diary.passed(2, "seen");
    CHECK(next("acl_injury", diary, 2).move == Move::Hold);
    CHECK(next("acl_injury", diary, 2).reason == "clinic_plan");
}

TEST_CASE("an entry for tomorrow is not looked at, and a clock set back changes nothing") {
    Diary diary;
    Position position;
    position.stage = 1;
    diary.morning(5, 6, Morning::Worse, true);
    CHECK(next("pfps", diary, 4, position).move == Move::Hold);
    CHECK(next("pfps", diary, 5, position).move == Move::Back);
    position = after("pfps", diary, 5, position);
    diary.morning(1, 1, Morning::Worse);  // the clock went back, the entry is new all the same
    CHECK(next("pfps", diary, 5, position).move == Move::Cut);
}
