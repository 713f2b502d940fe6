// Reads and checks knowledge/care/exercises.json, plan.json and plans.json.
#include <algorithm>
#include <array>

#include "core/care/fields.h"
#include "core/care/plan.h"

namespace jointline::care {

namespace {

PainRule pain_rule_of(Fields& fields, JsonNode node, const std::string& id) {
    if (id == "tendon") return PainRule::Tendon;
    if (id == "zero") return PainRule::Zero;
    if (id != "ordinary") fields.note(node.error("pain rule: expected ordinary, tendon or zero, found " + id));
    return PainRule::Ordinary;
}

Dose dose(Fields& fields, Result<JsonNode> member) {
    if (!member) {
        fields.note(member.error());
        return {};
    }
    const JsonNode node = *member;
    Dose dose;
    dose.sets = fields.whole_or(node, "sets", 0);
    dose.reps = fields.whole_or(node, "reps", 0);
    dose.hold_s = fields.whole_or(node, "hold_s", 0);
    dose.minutes = fields.whole_or(node, "minutes", 0);
    dose.per_side = fields.flag_or(node, "per_side", false);
    dose.per_week = fields.whole_or(node, "per_week", 3);
    dose.per_day = fields.whole_or(node, "per_day", 1);
    const bool repeated = dose.sets > 0 && dose.reps > 0;
    const bool held = dose.sets > 0 && dose.hold_s > 0;
    if (repeated + held + (dose.minutes > 0) != 1) {
        fields.note(node.error("a dose: expected sets with reps, sets with hold_s, or minutes"));
    }
    if (dose.per_week < 1 || dose.per_week > 7) fields.note(node.error("per_week: expected 1 to 7"));
    return dose;
}

void read_exercises(Fields& fields, JsonNode root, PlanBook& book) {
    if (const auto tempo = root.object("tempo")) {
        book.effort.down_s = fields.whole(*tempo, "down_s");
        book.effort.up_s = fields.whole(*tempo, "up_s");
    } else {
        fields.note(tempo.error());
    }
    if (const auto rest = root.array("rest_s"); rest && rest->size() == 2) {
        book.effort.rest_from_s = static_cast<int>(fields.take(rest->at(0).as_integer()));
        book.effort.rest_to_s = static_cast<int>(fields.take(rest->at(1).as_integer()));
    } else {
        fields.note(root.error("rest_s: expected two numbers"));
    }
    book.effort.of_ten = fields.whole(root, "effort");
    fields.members(root, "exercises", [&](const std::string& id, JsonNode node) {
        Exercise exercise;
        exercise.id = id;
        exercise.start = dose(fields, node.object("start"));
        exercise.goal = dose(fields, node.object("goal"));
        exercise.impact = fields.flag(node, "impact");
        exercise.equipment = fields.text(node, "equipment");
        exercise.is_bought = fields.flag(node, "bought");
        exercise.has_tempo = fields.flag(node, "tempo");
        exercise.poses = fields.texts(node, "poses");
        exercise.works = fields.texts(node, "works");
        exercise.from = fields.founded(node);
        if (exercise.poses.size() < 2) fields.note(node.error("poses: expected a start and an end"));
        book.exercises[id] = std::move(exercise);
    });
}

Criterion::Kind criterion_kind(Fields& fields, JsonNode node) {
    static constexpr std::array<std::string_view, 5> ids = {"test", "confirmed", "greens", "calm_mornings",
                                                            "easy_sessions"};
    const std::string id = fields.text(node, "kind");
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == id) return static_cast<Criterion::Kind>(i);
    }
    fields.note(node.error("kind: expected test, confirmed, greens, calm_mornings or easy_sessions, found " + id));
    return {};
}

void read_ladder(Fields& fields, JsonNode root, PlanRules& rules) {
    const auto ladder = root.array("ladder");
    if (!ladder) return fields.note(ladder.error());
    for (std::size_t i = 0; i < ladder->size(); ++i) {
        const JsonNode node = ladder->at(i);
        const LadderStep step{fields.whole(node, "repeats"), fields.whole(node, "run_min"),
                              fields.whole(node, "walk_min"), fields.whole_or(node, "longest_min", 0),
                              fields.flag_or(node, "usual", false)};
        if (step.repeats < 1 || step.run_min < 1 || step.walk_min < 0) {
            fields.note(node.error("a step of the ladder: expected repeats and run_min of at least 1"));
        }
        if (!rules.ladder.empty() && rules.ladder.back().run_min > step.run_min) {
            fields.note(node.error("the ladder only grows: run_min is below the step before"));
        }
        rules.ladder.push_back(step);
    }
    if (rules.ladder.empty()) fields.note(ladder->error("expected at least one step"));
}

void read_rules(Fields& fields, JsonNode root, PlanRules& rules) {
    fields.members(root, "pain_rules", [&](const std::string& id, JsonNode node) {
        const PainLimits limits{fields.whole(node, "green_to"), fields.whole(node, "amber_to"), fields.founded(node)};
        if (limits.green_to < 0 || limits.amber_to > 10 || limits.green_to > limits.amber_to) {
            fields.note(node.error("pain: expected 0 <= green_to <= amber_to <= 10"));
        }
        rules.pain[pain_rule_of(fields, node, id)] = limits;
    });
    if (rules.pain.size() != 3) fields.note(root.error("pain_rules: expected ordinary, tendon and zero"));
    read_ladder(fields, root, rules);
    fields.members(root, "criteria", [&](const std::string& id, JsonNode node) {
        Criterion criterion{id, criterion_kind(fields, node), 1, fields.flag_or(node, "impact", false)};
        criterion.count = fields.whole_or(node, "days", fields.whole_or(node, "count", 1));
        if (criterion.count < 1) fields.note(node.error("expected a count of at least 1"));
        rules.criteria[id] = std::move(criterion);
    });
    rules.greens_to_go_on = fields.whole(root, "greens_to_go_on");
    rules.greens_when_fresh = fields.whole(root, "greens_to_go_on_when_fresh");
    rules.fresh_below_days = fields.whole(root, "fresh_below_days");
    rules.days_between_runs = fields.whole(root, "days_between_runs");
    rules.cut_after_red_pct = fields.whole(root, "cut_after_red_pct");
    rules.reds_for_a_stage_back = fields.whole(root, "reds_in_a_week_for_a_stage_back");
    rules.bone_rest_days = fields.whole(root, "bone_rest_days");
    rules.from = fields.founded(root);
    if (const auto after = root.object("break")) {
        rules.break_weeks = fields.whole(*after, "weeks");
        rules.break_start_stage = fields.whole(*after, "start_stage");
        rules.break_share_pct = fields.whole(*after, "share_of_former_longest_pct");
    } else {
        fields.note(after.error());
    }
    if (const auto node = root.object("reviews")) {
        ReviewRules& reviews = rules.reviews;
        reviews.early_day = fields.whole(*node, "early_day");
        reviews.every_days = fields.whole(*node, "every_days");
        reviews.better_pain_drop = fields.whole(*node, "better_pain_drop");
        reviews.better_run_pct = fields.whole(*node, "better_run_pct");
        reviews.without_better = fields.whole(*node, "without_better");
        reviews.worse_mornings = fields.whole(*node, "worse_mornings");
        reviews.worse_by = fields.whole(*node, "worse_by");
        if (reviews.every_days < 1) fields.note(node->error("every_days: expected at least 1"));
    } else {
        fields.note(node.error());
    }
}

RunPlan run_plan(Fields& fields, JsonNode stage) {
    const auto member = stage.object("run");
    if (!member) {
        fields.note(member.error());
        return {};
    }
    RunPlan run;
    const std::string mode = fields.text(*member, "mode");
    if (mode == "keep") {
        run.mode = RunPlan::Mode::Keep;
    } else if (mode == "ladder") {
        run.mode = RunPlan::Mode::Ladder;
    } else if (mode != "none") {
        fields.note(member->error("mode: expected none, keep or ladder, found " + mode));
    }
    run.share_pct = fields.whole_or(*member, "share_pct", 100);
    run.per_week = fields.whole_or(*member, "per_week", 3);
    run.builds = fields.flag_or(*member, "build", false);
    run.zero_only = fields.flag_or(*member, "zero", false);
    if (run.share_pct < 1 || run.share_pct > 100) fields.note(member->error("share_pct: expected 1 to 100"));
    return run;
}

/// Bone: nothing that lands before the last stage, and nobody gets there without a clinician.
void check_zero_rule(Fields& fields, JsonNode node, const Plan& plan, const PlanBook& book) {
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        const Stage& stage = plan.stages[i];
        const bool last_of_several = i > 0 && i + 1 == plan.stages.size();
        if (last_of_several) {
            const auto& before = plan.stages[i - 1].next;
            if (std::find(before.begin(), before.end(), "seen") == before.end()) {
                fields.note(node.error("zero rule: the stage before the last has to end with \"seen\""));
            }
            continue;
        }
        if (stage.run.mode != RunPlan::Mode::None) fields.note(node.error("zero rule: running before the last stage"));
        for (const std::string& id : stage.exercises) {
            const auto exercise = book.exercises.find(id);
            if (exercise != book.exercises.end() && exercise->second.impact) {
                fields.note(node.error("zero rule: " + id + " has impact before the last stage"));
            }
        }
    }
}

void read_stages(Fields& fields, JsonNode node, const PlanBook& book, Plan& plan) {
    const auto stages = node.array("stages");
    if (!stages) return fields.note(stages.error());
    for (std::size_t i = 0; i < stages->size(); ++i) {
        const JsonNode at = stages->at(i);
        Stage stage{fields.text(at, "id"), fields.texts(at, "exercises"), run_plan(fields, at),
                    fields.texts(at, "next")};
        for (const std::string& id : stage.exercises) {
            if (book.exercises.find(id) == book.exercises.end()) fields.note(at.error("unknown exercise " + id));
        }
        for (const std::string& id : stage.next) {
            if (book.rules.criteria.find(id) == book.rules.criteria.end()) {
                fields.note(at.error("unknown criterion " + id));
            }
        }
        if (stage.next.empty()) fields.note(at.error("next: expected at least one criterion"));
        plan.stages.push_back(std::move(stage));
    }
}

void read_plans(Fields& fields, JsonNode root, PlanBook& book) {
    fields.members(root, "plans", [&](const std::string& id, JsonNode node) {
        Plan plan;
        plan.condition = id;
        plan.pain_rule = pain_rule_of(fields, node, fields.text(node, "pain_rule"));
        read_stages(fields, node, book, plan);
        plan.until_seen = fields.flag_or(node, "until_seen", false);
        plan.leave = fields.texts(node, "leave");
        plan.tasks = fields.texts(node, "tasks");
        for (const std::string& avoided : fields.texts(node, "avoid")) {
            for (const Stage& stage : plan.stages) {
                if (std::find(stage.exercises.begin(), stage.exercises.end(), avoided) != stage.exercises.end()) {
                    fields.note(node.error(avoided + " is to be avoided and is in a stage"));
                }
            }
        }
        if (const auto weeks = node.find("weeks")) {
            if (weeks->size() != 2) fields.note(weeks->error("weeks: expected the lowest and the highest number"));
            if (fields.is_sound()) {
                plan.weeks_low = static_cast<int>(fields.take(weeks->at(0).as_integer()));
                plan.weeks_high = static_cast<int>(fields.take(weeks->at(1).as_integer()));
            }
        }
        plan.median_days = fields.whole_or(node, "median_days", 0);
        if (const auto from = node.object("time_from")) plan.time_from = fields.founded(*from);
        if (const auto from = node.object("exercises_from")) plan.exercises_from = fields.founded(*from);
        if (plan.pain_rule == PainRule::Zero) check_zero_rule(fields, node, plan, book);
        book.plans[id] = std::move(plan);
    });
}

/// One file: its schema, then `read`.
template <typename Read>
std::optional<Error> read_file(std::string_view text, const char* name, std::string_view schema, Read read) {
    const auto json = Json::parse(text, name);
    if (!json) return json.error();
    Fields fields;
    const JsonNode root = json->root();
    if (fields.text(root, "schema") != schema) fields.note(root.error("expected schema " + std::string(schema)));
    read(fields, root);
    if (!fields.is_sound()) return fields.fault();
    return std::nullopt;
}

}  // namespace

Result<PlanBook> parse_plan_book(const PlanTexts& texts) {
    PlanBook book;
    const auto exercises = read_file(texts.exercises, "care/exercises.json", "jointline-exercises",
                                     [&](Fields& fields, JsonNode root) { read_exercises(fields, root, book); });
    if (exercises) return *exercises;
    const auto rules = read_file(texts.rules, "care/plan.json", "jointline-plan-rules",
                                 [&](Fields& fields, JsonNode root) { read_rules(fields, root, book.rules); });
    if (rules) return *rules;
    const auto plans = read_file(texts.plans, "care/plans.json", "jointline-plans",
                                 [&](Fields& fields, JsonNode root) { read_plans(fields, root, book); });
    if (plans) return *plans;
    return book;
}

}  // namespace jointline::care
