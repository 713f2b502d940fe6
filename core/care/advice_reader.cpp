// Reads and checks knowledge/care/advice.json.
#include <algorithm>

#include "core/care/advice.h"
#include "core/care/fields.h"

namespace jointline::care {

namespace {

Running running(Fields& fields, JsonNode node) {
    const std::string id = fields.text(node, "running");
    if (id == "no") return Running::No;
    if (id == "at_zero") return Running::AtZero;
    if (id == "by_pain_rule") return Running::ByPainRule;
    if (fields.is_sound()) fields.note(node.error("running: expected no, at_zero or by_pain_rule, found " + id));
    return Running::No;
}

PainRule pain_rule(Fields& fields, JsonNode node) {
    const std::string id = fields.text(node, "pain_rule");
    if (id == "tendon") return PainRule::Tendon;
    if (id == "zero") return PainRule::Zero;
    if (id != "ordinary" && fields.is_sound()) {
        fields.note(node.error("pain_rule: expected ordinary, tendon or zero, found " + id));
    }
    return PainRule::Ordinary;
}

std::string within(Fields& fields, JsonNode node) {
    std::string id = fields.text_or(node, "within", "");
    if (!id.empty() && id != "days" && id != "week" && id != "two_weeks") {
        fields.note(node.error("within: expected days, week or two_weeks, found " + id));
    }
    return id;
}

template <typename Map>
void check_known(Fields& fields, JsonNode node, const std::vector<std::string>& ids, const Map& known,
                 std::string_view what) {
    for (const std::string& id : ids) {
        if (known.find(id) == known.end()) fields.note(node.error("unknown " + std::string(what) + " " + id));
    }
}

void read_shared(Fields& fields, JsonNode root, AdviceBook& book) {
    book.bone_exercises = fields.texts(root, "bone_exercises");
    book.exercises_with_equipment = fields.texts(root, "exercises_with_equipment");
    fields.members(root, "steps", [&](const std::string& id, JsonNode node) {
        book.steps[id] = {id, fields.founded(node), fields.flag_or(node, "private", false),
                          fields.flag_or(node, "product", false), fields.texts(node, "replaces")};
    });
    fields.members(root, "signs", [&](const std::string& id, JsonNode node) {
        book.signs[id] = fields.flag_or(node, "private", false);
    });
    fields.members(root, "myths", [&](const std::string& id, JsonNode node) {
        book.myths[id] = {fields.founded(node), fields.flag_or(node, "product", false), fields.texts(node, "regions")};
    });
    fields.members(root, "steps", [&](const std::string& id, JsonNode node) {
        check_known(fields, node, book.steps[id].replaces, book.steps, "step");
    });
}

void read_levels(Fields& fields, JsonNode root, AdviceBook& book) {
    fields.members(root, "levels", [&](const std::string& id, JsonNode node) {
        LevelAdvice level{fields.texts(node, "steps"),  fields.texts(node, "now"),   fields.texts(node, "sooner"),
                          running(fields, node),        fields.flag(node, "impact"), fields.flag(node, "exercises"),
                          fields.flag(node, "products")};
        check_known(fields, node, level.steps, book.steps, "step");
        check_known(fields, node, level.now, book.signs, "sign");
        check_known(fields, node, level.sooner, book.signs, "sign");
        book.levels[id] = std::move(level);
    });
    for (const char* id : {"emergency_now", "urgent_same_day", "clinician_soon", "self_care_with_review"}) {
        if (fields.is_sound() && book.levels.find(id) == book.levels.end()) {
            fields.note(root.error("levels: expected " + std::string(id)));
        }
    }
}

void read_rules(Fields& fields, JsonNode root, AdviceBook& book) {
    fields.members(root, "rules", [&](const std::string& id, JsonNode node) {
        RuleAdvice rule;
        rule.steps = fields.texts(node, "steps");
        rule.now = fields.texts(node, "now");
        rule.sooner = fields.texts(node, "sooner");
        rule.within = within(fields, node);
        rule.bone_stress = fields.flag_or(node, "bone_stress", false);
        if (rule.steps.empty()) {
            rule.running = running(fields, node);
            rule.impact = fields.flag(node, "impact");
            rule.exercises = fields.flag(node, "exercises");
        }
        if (rule.bone_stress && rule.impact) fields.note(node.error("a bone stress rule cannot allow impact"));
        check_known(fields, node, rule.steps, book.steps, "step");
        check_known(fields, node, rule.now, book.signs, "sign");
        check_known(fields, node, rule.sooner, book.signs, "sign");
        book.rules[id] = std::move(rule);
    });
}

void read_conditions(Fields& fields, JsonNode root, AdviceBook& book) {
    fields.members(root, "conditions", [&](const std::string& id, JsonNode node) {
        ConditionAdvice condition;
        condition.pain_rule = pain_rule(fields, node);
        condition.running = running(fields, node);
        condition.impact = fields.flag(node, "impact");
        condition.bone_stress = fields.flag_or(node, "bone_stress", false);
        condition.has_visit_text = fields.flag_or(node, "visit", false);
        condition.steps = fields.texts(node, "steps");
        condition.first_exercises = fields.texts(node, "first_exercises");
        condition.within = within(fields, node);
        condition.steps_like = fields.text_or(node, "steps_like", "");
        condition.now = fields.texts(node, "now");
        condition.sooner = fields.texts(node, "sooner");
        condition.myths = fields.texts(node, "myths");
        if (condition.steps.empty()) fields.note(node.error("expected at least one step"));
        if (condition.bone_stress && condition.impact) fields.note(node.error("bone stress cannot allow impact"));
        if (!condition.steps_like.empty() && book.rules.find(condition.steps_like) == book.rules.end()) {
            fields.note(node.error("unknown rule " + condition.steps_like));
        }
        check_known(fields, node, condition.steps, book.steps, "step");
        check_known(fields, node, condition.now, book.signs, "sign");
        check_known(fields, node, condition.sooner, book.signs, "sign");
        check_known(fields, node, condition.myths, book.myths, "myth");
        book.conditions[id] = std::move(condition);
    });
}

void read_apart(Fields& fields, JsonNode root, AdviceBook& book) {
    const auto pairs = root.array("apart");
    if (!pairs) return fields.note(pairs.error());
    for (std::size_t i = 0; i < pairs->size() && fields.is_sound(); ++i) {
        const JsonNode node = pairs->at(i);
        const auto ids = fields.texts(node);
        check_known(fields, node, ids, book.conditions, "condition");
        if (ids.size() != 2 || ids[0] >= ids[1]) {
            fields.note(node.error("expected two conditions, in the order of the alphabet"));
        } else {
            book.apart.emplace_back(ids[0], ids[1]);
        }
    }
}

}  // namespace

Result<AdviceBook> parse_advice(std::string_view text, std::string file_name) {
    const auto json = Json::parse(text, std::move(file_name));
    if (!json) return json.error();
    const JsonNode root = json->root();
    Fields fields;
    if (fields.text(root, "schema") != "jointline-advice") fields.note(root.error("expected schema jointline-advice"));
    AdviceBook book;
    read_shared(fields, root, book);
    read_levels(fields, root, book);
    read_rules(fields, root, book);
    read_conditions(fields, root, book);
    read_apart(fields, root, book);
    if (!fields.is_sound()) return fields.fault();
    return book;
}

}  // namespace jointline::care
