// The safety laws of plans, held over generated diaries: any plan, any entries, a year of days.
#include <algorithm>

#include "core/care/progress.h"
#include "core/care/schedule.h"
#include "core/care/walk_run.h"
#include "core/runs/mileage.h"
#include "tests/core/care/support.h"

using namespace jointline;
using namespace jointline::care;
using std::chrono::days;

namespace {

const Day start = test::day("2025-01-01");

std::optional<Morning> any_morning(test::Dice& dice) {
    if (dice.chance(15)) return std::nullopt;
    return dice.chance(12) ? Morning::Worse : dice.chance(50) ? Morning::Same : Morning::Better;
}

SessionPain any_pain(test::Dice& dice) {
    SessionPain pain;
    if (!dice.chance(5)) pain.during = dice.chance(70) ? dice.between(0, 2) : dice.between(0, 10);
    if (!dice.chance(10)) pain.settled = dice.chance(85) ? Settled::WithinHour : Settled::ByNight;
    pain.next_morning = any_morning(dice);
    pain.limp = dice.chance(2);
    pain.swollen = dice.chance(2);
    return pain;
}

/// Walks one runner with one plan through `length` days of generated entries and shows each step to `each`.
template <typename Each>
void live(const Plan& plan, test::Dice& dice, int length, bool may_be_seen, Each each) {
    const PlanRules& rules = test::plan_book().rules;
    History history;
    history.injured_on = start - days{dice.between(1, 60)};
    Position position;
    std::int64_t order = 0;
    for (int on = 1; on <= length; ++on) {
        const Day today = start + days{on};
        if (dice.chance(70)) {
            MorningPain morning{dice.chance(80) ? dice.between(0, 2) : dice.between(0, 7), any_morning(dice),
                                dice.chance(2), dice.chance(2)};
            history.check_ins.push_back({++order, today, morning});
        }
        if (dice.chance(50)) {
            Session session;
            session.order = ++order;
            session.day = today;
            session.kind = dice.chance(50) ? Session::Kind::Run : Session::Kind::Exercises;
            session.done = dice.chance(90);
            session.pain = any_pain(dice);
            session.effort = dice.between(3, 9);
            history.sessions.push_back(session);
        }
        for (const auto& [id, criterion] : rules.criteria) {
            const bool is_word = criterion.kind == Criterion::Kind::Confirmed;
            if (is_word && id == "seen" && !may_be_seen) continue;
            if (dice.chance(is_word ? 3 : 60)) history.criteria.push_back({++order, today, id, dice.chance(95)});
        }
        const Decision decision = next_step(plan, rules, position, history, today);
        const Position next = moved(plan, rules, position, decision, history, today);
        each(position, decision, next, history, today);
        position = next;
        if (position.is_finished) return;
    }
}

template <typename Each>
void for_any_life(std::uint32_t seed, int lives, bool may_be_seen, Each each) {
    test::Dice dice(seed);
    std::vector<const Plan*> plans;
    for (const auto& [id, plan] : test::plan_book().plans) {
        if (!plan.stages.empty()) plans.push_back(&plan);
    }
    for (int i = 0; i < lives; ++i) {
        const Plan& plan = *plans[static_cast<std::size_t>(i) % plans.size()];
        live(plan, dice, 120, may_be_seen,
             [&](const Position& before, const Decision& decision, const Position& after, const History& history,
                 Day today) { each(plan, before, decision, after, history, today); });
    }
}

}  // namespace

TEST_CASE("in any life stages move one at a time and up only when every criterion is met") {
    int ups = 0;
    for_any_life(51, 136, true,
                 [&](const Plan& plan, const Position& before, const Decision& decision, const Position& after,
                     const History& history, Day today) {
                     if (after.stage > before.stage) {
                         ++ups;
                         REQUIRE(decision.move == Move::Up);
                         REQUIRE(after.stage == before.stage + 1);
                         for (const auto& state : criteria_of(plan, test::plan_book().rules, before, history, today)) {
                             REQUIRE(state.is_met);
                         }
                     }
                     REQUIRE(after.run_stage <= before.run_stage + 1);
                     REQUIRE(!decision.reason.empty());
                 });
    CHECK(ups > 20);
}

TEST_CASE("in any life a limp, swelling or a worse morning of today never steps up") {
    for_any_life(
        52, 136, true,
        [](const Plan&, const Position&, const Decision& decision, const Position&, const History& history, Day today) {
            for (const CheckIn& check_in : history.check_ins) {
                if (check_in.day != today) continue;
                const MorningPain& morning = check_in.morning;
                if (morning.limp || morning.swollen || morning.against_yesterday == Morning::Worse) {
                    REQUIRE(decision.move != Move::Up);
                    REQUIRE(decision.move != Move::UpRun);
                    REQUIRE(decision.move != Move::Finish);
                }
            }
        });
}

TEST_CASE("without a clinician's word a bone injury never gets a run or an exercise with impact") {
    for_any_life(
        53, 136, false,
        [](const Plan& plan, const Position&, const Decision&, const Position& after, const History&, Day today) {
            if (plan.pain_rule != PainRule::Zero) return;
            for (const PlannedDay& planned : plan_days(test::plan_book(), plan, after, today, 7)) {
                REQUIRE(planned.kind != PlannedDay::Kind::Run);
                for (const std::string& id : planned.exercises) {
                    REQUIRE_FALSE(test::plan_book().exercises.at(id).impact);
                }
            }
        });
}

TEST_CASE("in any life every proposed run stays within 110 percent of the longest of 30 days") {
    test::Dice dice(54);
    for_any_life(55, 136, true,
                 [&](const Plan& plan, const Position&, const Decision&, const Position& after, const History&, Day) {
                     const auto longest = Distance::meters(dice.between(0, 25000));
                     const auto usual = Distance::meters(dice.between(1000, 30000));
                     const auto pace = Pace::of(Distance::km(1), Seconds{static_cast<double>(dice.between(180, 480))});
                     const RunPlan& run = plan.stages[after.stage].run;
                     if (run.mode == RunPlan::Mode::None) return;
                     const auto session =
                         run.mode == RunPlan::Mode::Ladder
                             ? walk_run_session(test::plan_book().rules, after.run_stage, longest, pace, after.load)
                             : kept_run(run, usual, longest, pace, after.load);
                     REQUIRE_FALSE(runs::breaks_cap(session.about, longest));
                     REQUIRE(session.has_cap);
                 });
}

TEST_CASE("with nothing filled in no plan ever moves") {
    for (const auto& [id, plan] : test::plan_book().plans) {
        if (plan.stages.empty()) continue;
        for (int on = 0; on < 400; on += 7) {
            const auto decision = next_step(plan, test::plan_book().rules, {}, {start, {}, {}, {}}, start + days{on});
            CHECK(decision.move == Move::Hold);
        }
    }
}

TEST_CASE("every decision and every light has its words") {
    const auto words = test::words_of("care");
    for_any_life(56, 68, true,
                 [&](const Plan& plan, const Position& before, const Decision& decision, const Position&,
                     const History& history, Day) {
                     REQUIRE_MESSAGE(words.count("care/decision/" + decision.reason) == 1, decision.reason);
                     for (const Session& session : history.sessions) {
                         const auto light = light_of(session, plan, test::plan_book().rules, history, before);
                         REQUIRE_MESSAGE(words.count("care/light_reason/" + light.reason) == 1, light.reason);
                     }
                     const std::string& sentence = words.at("care/decision/" + decision.reason);
                     for (std::size_t at = sentence.find('{'); at != std::string::npos;
                          at = sentence.find('{', at + 1)) {
                         const std::string place = sentence.substr(at + 1, sentence.find('}', at) - at - 1);
                         REQUIRE_MESSAGE(decision.numbers.count(place) == 1, decision.reason);
                     }
                 });
}
