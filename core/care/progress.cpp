#include "core/care/progress.h"

#include <algorithm>

namespace jointline::care {

namespace {

constexpr std::chrono::days one_day{1};
constexpr std::chrono::days one_week{7};

const CheckIn* check_in_on(const History& history, Day day) {
    const CheckIn* found = nullptr;  // the last word of a day counts
    for (const CheckIn& check_in : history.check_ins) {
        if (check_in.day == day) found = &check_in;
    }
    return found;
}

/// Looks at one position of one plan.
class Progress {
public:
    Progress(const Plan& plan, const PlanRules& rules, const Position& position, const History& history, Day today)
        : plan_(plan),
          rules_(rules),
          position_(position),
          history_(history),
          today_(today),
          stage_(plan.stages[std::min(position.stage, plan.stages.size() - 1)]) {}

    Decision decision() const {
        if (const auto back = back_for_a_morning()) return *back;
        if (const auto back = back_for_a_session()) return *back;
        return forward();
    }

    std::vector<CriterionState> criteria() const {
        std::vector<CriterionState> states;
        for (const std::string& id : stage_.next) {
            const auto criterion = rules_.criteria.find(id);
            if (criterion != rules_.criteria.end()) states.push_back(state(criterion->second));
        }
        // A test with impact is offered last, when nothing else is open.
        const auto is_calm = [this](const CriterionState& s) { return s.is_met || rules_.criteria.at(s.id).impact; };
        const bool rest_is_met = std::all_of(states.begin(), states.end(), is_calm);
        for (CriterionState& s : states) {
            const Criterion& criterion = rules_.criteria.at(s.id);
            s.can_be_tried = criterion.kind == Criterion::Kind::Test && !s.is_met && (!criterion.impact || rest_is_met);
        }
        return states;
    }

private:
    bool is_past(Day day) const { return day <= today_; }
    bool on_ladder() const { return stage_.run.mode == RunPlan::Mode::Ladder && position_.run_stage > 0; }
    bool is_last_stage() const { return position_.stage + 1 >= plan_.stages.size(); }

    LightReason light(const Session& session) const { return light_of(session, plan_, rules_, history_, position_); }

    Decision back(std::string reason, std::map<std::string, int> numbers = {}) const {
        if (on_ladder() && position_.run_stage > 1) return {Move::BackRun, std::move(reason), std::move(numbers)};
        if (position_.stage > 0) return {Move::Back, std::move(reason), std::move(numbers)};
        // Nothing is below the first stage: a bone stays at rest there, anything else gets less.
        if (plan_.pain_rule == PainRule::Zero) return {Move::Hold, "bone_still", {}};
        return {Move::Cut, std::move(reason), std::move(numbers)};
    }

    std::optional<Decision> back_for_a_morning() const {
        for (const CheckIn& check_in : history_.check_ins) {
            if (check_in.order <= position_.after || !is_past(check_in.day)) continue;
            const LightReason morning = morning_light(check_in.morning, rules_.limits(plan_.pain_rule));
            if (morning.reason == "limp" || morning.reason == "swollen" || morning.reason == "morning_worse") {
                return back(morning.reason);
            }
            if (morning.reason == "bone_pain") return back("bone_pain", {{"days", rules_.bone_rest_days}});
            if (morning.light == Light::Red) return back("morning_pain", {{"pain", check_in.morning.now.value_or(0)}});
        }
        return std::nullopt;
    }

    std::optional<Decision> back_for_a_session() const {
        int reds = 0;
        std::optional<Day> first_red;
        const Session* last_red = nullptr;
        for (const Session& session : history_.sessions) {
            if (session.order <= position_.after || !is_past(session.day)) continue;
            const LightReason session_light = light(session);
            if (session_light.light != Light::Red) continue;
            if (session_light.reason == "bone_pain") return back("bone_pain", {{"days", rules_.bone_rest_days}});
            if (session_light.reason != "pain_red" && session_light.reason != "not_settled") {
                return back(session_light.reason);
            }
            if (!first_red || session.day - *first_red >= one_week) {
                first_red = session.day;
                reds = 0;
            }
            ++reds;
            last_red = &session;
            if (reds >= rules_.reds_for_a_stage_back) return back("two_reds");
        }
        if (last_red != nullptr && last_red->order > position_.run_after && last_red->order == last_order_done()) {
            return Decision{Move::Cut, "one_red", {{"percent", rules_.cut_after_red_pct}}};
        }
        return std::nullopt;
    }

    std::int64_t last_order_done() const {
        std::int64_t last = 0;
        for (const Session& session : history_.sessions) {
            if (session.done && is_past(session.day)) last = std::max(last, session.order);
        }
        return last;
    }

    /// The last session that was done since the position was taken.
    const Session* last_session() const {
        const Session* last = nullptr;
        for (const Session& session : history_.sessions) {
            if (session.done && is_past(session.day) && session.order > position_.after) last = &session;
        }
        return last;
    }

    Decision forward() const {
        const Session* last = last_session();
        if (last != nullptr) {
            const LightReason last_light = light(*last);
            if (last_light.light == Light::Amber) {
                const bool is_late = last_light.reason == "settled_late";
                return {Move::Hold, is_late ? "amber_late" : "amber", {{"pain", last->pain.during.value_or(0)}}};
            }
            if (last_light.light == Light::Open) return {Move::Hold, "waiting", {}};
        }
        if (on_ladder()) return ladder_step();
        const auto states = criteria();
        const int met = static_cast<int>(
            std::count_if(states.begin(), states.end(), [](const CriterionState& s) { return s.is_met; }));
        const int of = static_cast<int>(states.size());
        if (met == of && of > 0) {
            if (plan_.until_seen) return {Move::Hold, "clinic_plan", {}};
            if (is_last_stage()) return {Move::Finish, "finished", {{"n", rules_.greens_to_go_on}}};
            return {Move::Up, "all_met", {}};
        }
        if (plan_.until_seen) return {Move::Hold, "seen_first", {}};
        if (last == nullptr && met == 0) return {Move::Hold, "nothing_logged", {}};
        return {Move::Hold, "not_yet", {{"met", met}, {"of", of}}};
    }

    Decision ladder_step() const {
        const int needed = greens_needed(rules_, history_, today_);
        const int greens = greens_in_a_row(Session::Kind::Run, std::max(position_.run_after, position_.after));
        if (greens < needed) return {Move::Hold, "greens_so_far", {{"met", greens}, {"of", needed}}};
        if (position_.run_stage >= static_cast<int>(rules_.ladder.size())) {
            return {Move::Finish, "finished", {{"n", greens}}};
        }
        return {Move::UpRun, "greens", {{"n", greens}}};
    }

    /// The latest sessions of a kind: one that is not complete neither counts nor breaks the row.
    int greens_in_a_row(Session::Kind kind, std::int64_t after) const {
        int greens = 0;
        for (const Session& session : history_.sessions) {
            if (session.kind != kind || !session.done || session.order <= after || !is_past(session.day)) continue;
            const Light session_light = light(session).light;
            if (session_light == Light::Green) ++greens;
            if (session_light == Light::Amber || session_light == Light::Red) greens = 0;
        }
        return greens;
    }

    CriterionState state(const Criterion& criterion) const {
        CriterionState state{criterion.id, false, 0, criterion.count, false};
        switch (criterion.kind) {
            case Criterion::Kind::Test:
                state.met = days_passed(criterion.id);
                break;
            case Criterion::Kind::Confirmed:
                state.met = is_confirmed(criterion.id) ? criterion.count : 0;
                break;
            case Criterion::Kind::Greens: {
                const bool runs = stage_.run.mode != RunPlan::Mode::None;
                state.met = greens_in_a_row(runs ? Session::Kind::Run : Session::Kind::Exercises, position_.after);
                break;
            }
            case Criterion::Kind::CalmMornings:
                state.met = calm_mornings();
                break;
            case Criterion::Kind::EasySessions:
                state.met = easy_sessions();
                break;
        }
        state.met = std::min(state.met, state.of);
        state.is_met = state.met >= state.of;
        return state;
    }

    /// Days in a row, up to the latest, on which the test was passed. A day without it breaks the row.
    int days_passed(const std::string& id) const {
        int days = 0;
        std::optional<Day> last;
        for (const CriterionEntry& entry : history_.criteria) {
            if (entry.criterion != id || entry.order <= position_.after || !is_past(entry.day)) continue;
            if (!entry.passed) {
                days = 0;
                last = std::nullopt;
            } else if (last && entry.day == *last) {
                continue;
            } else {
                days = last && entry.day == *last + one_day ? days + 1 : 1;
                last = entry.day;
            }
        }
        return days;
    }

    bool is_confirmed(const std::string& id) const {
        bool confirmed = false;
        for (const CriterionEntry& entry : history_.criteria) {
            if (entry.criterion == id && is_past(entry.day)) confirmed = entry.passed;
        }
        return confirmed;
    }

    int calm_mornings() const {
        int days = 0;
        Day day = today_;
        if (check_in_on(history_, day) == nullptr) day -= one_day;  // today's may still come
        for (; days < 366; ++days, day -= one_day) {
            const CheckIn* check_in = check_in_on(history_, day);
            if (check_in == nullptr || check_in->morning.swollen) break;
        }
        return days;
    }

    int easy_sessions() const {
        int easy = 0;
        for (const Session& session : history_.sessions) {
            if (session.kind != Session::Kind::Exercises || !session.done || session.order <= position_.after ||
                !is_past(session.day)) {
                continue;
            }
            const bool is_easy = session.effort && *session.effort <= 5 && light(session).light == Light::Green;
            easy = is_easy ? easy + 1 : 0;
        }
        return easy;
    }

    const Plan& plan_;
    const PlanRules& rules_;
    const Position& position_;
    const History& history_;
    Day today_;
    const Stage& stage_;
};

std::int64_t latest_order(const History& history, Day today) {
    std::int64_t latest = 0;
    const auto look = [&](const auto& entries) {
        for (const auto& entry : entries) {
            if (entry.day <= today) latest = std::max(latest, entry.order);
        }
    };
    look(history.sessions);
    look(history.check_ins);
    look(history.criteria);
    return latest;
}

/// After a shortened session that was green, the next one has its full length again.
bool is_quiet_again(const Plan& plan, const PlanRules& rules, const Position& position, const History& history,
                    Day today) {
    bool quiet = false;
    for (const Session& session : history.sessions) {
        if (!session.done || session.day > today || session.order <= position.run_after) continue;
        quiet = light_of(session, plan, rules, history, position).light == Light::Green;
    }
    return quiet;
}

}  // namespace

LightReason light_of(const Session& session, const Plan& plan, const PlanRules& rules, const History& history,
                     Position position) {
    SessionPain pain = session.pain;
    if (const CheckIn* morning = check_in_on(history, session.day + one_day)) {
        if (!pain.next_morning) pain.next_morning = morning->morning.against_yesterday;
        pain.limp = pain.limp || morning->morning.limp;
        pain.swollen = pain.swollen || morning->morning.swollen;
    }
    const Stage& stage = plan.stages[std::min(position.stage, plan.stages.size() - 1)];
    const bool zero_run = session.kind == Session::Kind::Run && stage.run.zero_only;
    return pain_light(pain, rules.limits(zero_run ? PainRule::Zero : plan.pain_rule));
}

int greens_needed(const PlanRules& rules, const History& history, Day today) {
    const bool is_fresh = today - history.injured_on < std::chrono::days{rules.fresh_below_days};
    return is_fresh ? rules.greens_when_fresh : rules.greens_to_go_on;
}

Decision next_step(const Plan& plan, const PlanRules& rules, const Position& position, const History& history,
                   Day today) {
    if (plan.stages.empty() || position.is_finished) return {};
    return Progress(plan, rules, position, history, today).decision();
}

std::vector<CriterionState> criteria_of(const Plan& plan, const PlanRules& rules, const Position& position,
                                        const History& history, Day today) {
    if (plan.stages.empty()) return {};
    return Progress(plan, rules, position, history, today).criteria();
}

Position moved(const Plan& plan, const PlanRules& rules, const Position& position, const Decision& decision,
               const History& history, Day today) {
    Position next = position;
    const std::int64_t now = latest_order(history, today);
    const auto enter_stage = [&](std::size_t stage) {
        next.stage = stage;
        next.run_stage = plan.stages[stage].run.mode == RunPlan::Mode::Ladder ? 1 : 0;
        next.after = next.run_after = now;
        next.load = 1;
    };
    switch (decision.move) {
        case Move::Up:
            enter_stage(std::min(position.stage + 1, plan.stages.size() - 1));
            break;
        case Move::Back:
            enter_stage(position.stage > 0 ? position.stage - 1 : 0);
            break;
        case Move::UpRun:
            ++next.run_stage;
            next.run_after = now;
            next.load = 1;
            break;
        case Move::BackRun:
            next.run_stage = std::max(1, position.run_stage - 1);
            next.after = next.run_after = now;
            next.load = 1;
            break;
        case Move::Cut:
            next.load = 1 - rules.cut_after_red_pct / 100.0;
            // A single red still counts towards two in a week; what steps back at the lowest stage is done with.
            if (decision.reason == "one_red") {
                next.run_after = now;
            } else {
                next.after = next.run_after = now;
            }
            break;
        case Move::Finish:
            next.is_finished = true;
            break;
        case Move::Hold:
            if (is_quiet_again(plan, rules, position, history, today)) next.load = 1;
            break;
    }
    if (decision.reason == "bone_pain") next.rest_until = today + std::chrono::days{rules.bone_rest_days};
    return next;
}

}  // namespace jointline::care
