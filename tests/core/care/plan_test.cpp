#include "core/care/plan.h"

#include <algorithm>
#include <set>

#include "tests/core/care/support.h"

using namespace jointline::care;
using jointline::triage::Disposition;

TEST_CASE("every cause that triage knows has advice and a plan, and every rule has advice") {
    const auto conditions = test::source_file("assets/knowledge/conditions.json");
    std::set<std::string> known;
    for (const auto& [id, plan] : test::plan_book().plans) {
        CHECK_MESSAGE(test::advice_book().conditions.count(id) == 1, id);
        CHECK_MESSAGE(conditions.find('"' + id + '"') != std::string::npos, id);
    }
    CHECK(test::plan_book().plans.size() == test::advice_book().conditions.size());
    const std::string text = test::source_file("assets/knowledge/rules.json");
    for (const auto& [id, rule] : test::advice_book().rules) CHECK(text.find('"' + id + '"') != std::string::npos);
    for (int n = 1; n <= 64; ++n) {
        const std::string id = (n < 10 ? "RF0" : "RF") + std::to_string(n);
        CHECK_MESSAGE(test::advice_book().rules.count(id) == 1, id);
    }
}

TEST_CASE("advice and plans agree on the pain rule, on who runs, and on exercises that need buying") {
    for (const auto& [id, plan] : test::plan_book().plans) {
        const ConditionAdvice& advice = test::advice_book().conditions.at(id);
        if (plan.stages.empty()) {
            CHECK_MESSAGE(advice.running == Running::No, id);
            continue;
        }
        CHECK_MESSAGE(advice.pain_rule == plan.pain_rule, id);
        const bool runs = plan.stages.front().run.mode != RunPlan::Mode::None;
        CHECK_MESSAGE((advice.running != Running::No) == runs, id);
    }
    for (const auto& [id, exercise] : test::plan_book().exercises) {
        const auto& listed = test::advice_book().exercises_with_equipment;
        CHECK_MESSAGE((std::find(listed.begin(), listed.end(), id) != listed.end()) == exercise.is_bought, id);
    }
    for (const std::string& id : test::advice_book().bone_exercises) {
        CHECK_FALSE(test::plan_book().exercises.at(id).impact);
    }
}

TEST_CASE("every statement of a plan names a source that is kept") {
    const std::string sources =
        test::asset("knowledge/care/sources.json") + test::source_file("assets/knowledge/sources.json");
    const auto kept = [&](const Founded& from) {
        CHECK_MESSAGE(sources.find('"' + from.source + '"') != std::string::npos, from.source);
    };
    for (const auto& [id, step] : test::advice_book().steps) kept(step.from);
    for (const auto& [id, myth] : test::advice_book().myths) kept(myth.from);
    for (const auto& [id, exercise] : test::plan_book().exercises) kept(exercise.from);
    for (const auto& [rule, limits] : test::plan_book().rules.pain) kept(limits.from);
    for (const auto& [id, plan] : test::plan_book().plans) {
        kept(plan.time_from);
        kept(plan.exercises_from);
    }
}

TEST_CASE("every exercise, stage, criterion, task and thing to leave out has its words") {
    const auto words = test::words_of("care");
    const auto has = [&](const std::string& key) { CHECK_MESSAGE(words.count(key) == 1, key); };
    for (const auto& [id, exercise] : test::plan_book().exercises) {
        for (const char* part : {"/name", "/how/0", "/cue", "/safety", "/progress"}) has("care/exercise/" + id + part);
    }
    for (const auto& [id, criterion] : test::plan_book().rules.criteria) has("care/criterion/" + id);
    for (const auto& [id, plan] : test::plan_book().plans) {
        for (const Stage& stage : plan.stages) has("care/stage/" + stage.id + "/name");
        for (const std::string& leave : plan.leave) has("care/leave/" + leave);
        for (const std::string& task : plan.tasks) has("care/task/" + task + "/title");
    }
    for (const auto& [key, text] : words) CHECK_MESSAGE(text.find('!') == std::string::npos, key);
}

TEST_CASE("there is no plan at the upper two levels, nor for what needs the clinic first") {
    for (const auto& [id, plan] : test::plan_book().plans) {
        CHECK(plan_for(test::plan_book(), id, Disposition::Emergency) == nullptr);
        CHECK(plan_for(test::plan_book(), id, Disposition::SameDay) == nullptr);
    }
    for (const char* id : {"septic_arthritis", "dvt", "tumour", "scfe", "fracture_acute", "acute_compartment"}) {
        CHECK(plan_for(test::plan_book(), id, Disposition::ClinicianSoon) == nullptr);
    }
    CHECK(plan_for(test::plan_book(), "pfps", Disposition::SelfCare) != nullptr);
}

TEST_CASE("a suspected bone stress injury turns any plan into a bridge without impact") {
    for (const auto& [id, plan] : test::plan_book().plans) {
        if (plan.stages.empty()) continue;
        const Plan bridge = bridge_without_impact(test::plan_book(), test::advice_book(), plan);
        CHECK(bridge.pain_rule == PainRule::Zero);
        CHECK(bridge.stages.front().run.mode == RunPlan::Mode::None);
        for (const std::string& exercise : bridge.stages.front().exercises) {
            CHECK_FALSE(test::plan_book().exercises.at(exercise).impact);
        }
    }
}

TEST_CASE("a fault in a plan file is reported with its line and what was expected") {
    const auto fault = [](int file, const std::string& from, const std::string& to) {
        std::string texts[3] = {std::string(test::plan_texts().exercises), std::string(test::plan_texts().rules),
                                std::string(test::plan_texts().plans)};
        const auto at = texts[file].find(from);
        REQUIRE_MESSAGE(at != std::string::npos, from);
        texts[file].replace(at, from.size(), to);
        const auto parsed = parse_plan_book({texts[0], texts[1], texts[2]});
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error().line > 0);
        return parsed.error().text();
    };
    CHECK(fault(0, "\"sets\": 5, ", "").find("a dose") != std::string::npos);
    CHECK(fault(1, "\"amber_to\": 4", "\"amber_to\": 1").find("green_to") != std::string::npos);
    CHECK(fault(1, "\"run_min\": 14", "\"run_min\": 3").find("only grows") != std::string::npos);
    CHECK(fault(1, "\"kind\": \"test\"", "\"kind\": \"guess\"").find("guess") != std::string::npos);
    CHECK(fault(2, "\"E1\"", "\"E99\"").find("unknown exercise E99") != std::string::npos);
    CHECK(fault(2, "\"mode\": \"keep\"", "\"mode\": \"sprint\"").find("sprint") != std::string::npos);
    CHECK(fault(2, "\"E8\", \"E9\", \"E13\", \"E17\"", "\"E21\"").find("E21 has impact") != std::string::npos);
    CHECK(fault(2, "\"causes_dealt\", \"seen\"", "\"causes_dealt\"").find("seen") != std::string::npos);
}
