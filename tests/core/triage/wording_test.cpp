// Everything triage speaks of by id has its words.
#include <doctest/doctest.h>

#include "assets/assets.h"
#include "core/base/json.h"
#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::knowledge;

namespace {

Json words(const std::string& file) {
    const auto bytes = assets::find("i18n/en/" + file);
    REQUIRE_MESSAGE(bytes, file);
    auto json = Json::parse(*bytes, file);
    REQUIRE(json);
    return std::move(json).value();
}

void has_text(const JsonNode& node, std::string_view key) {
    const auto text = node.string(key);
    CHECK_MESSAGE((text && text->size() > 1), node.error(std::string(key)).text());
}

}  // namespace

TEST_CASE("every question has its words, its help, a label for each option and a sentence for each answer") {
    const Json file = words("findings.json");
    CHECK(file.root().size() == knowledge().findings.size());
    for (const Finding& finding : knowledge().findings) {
        const auto node = file.root().member(finding.id);
        REQUIRE_MESSAGE(node, finding.id);
        has_text(*node, "question");
        has_text(*node, "help");
        if (finding.self_test) has_text(*node, "safety");
        if (finding.kind == Answer::Kind::Present) {
            has_text(*node, "yes");
            has_text(*node, "no");
        } else if (finding.kind == Answer::Kind::Number) {
            has_text(*node, "statement");
            CHECK_MESSAGE(node->string("statement")->find("{n}") != std::string::npos, finding.id);
        } else {
            CHECK(node->object("options")->size() == finding.options.size());
            for (const std::string& option : finding.options) {
                const auto words = node->object("options")->object(option);
                REQUIRE_MESSAGE(words, (finding.id + " " + option));
                has_text(*words, "label");
                has_text(*words, "statement");
            }
        }
    }
}

TEST_CASE("every condition, rule, level, region and page of warning signs has its words") {
    const Json conditions = words("conditions.json");
    for (const Condition& condition : knowledge().conditions) {
        has_text(*conditions.root().member(condition.id), "label");
        has_text(*conditions.root().member(condition.id), "plain");
    }
    const Json rules = words("rules.json");
    CHECK(rules.root().size() == knowledge().rules.size());
    for (const Rule& rule : knowledge().rules) {
        REQUIRE_MESSAGE(rules.root().member(rule.id), rule.id);
        has_text(*rules.root().member(rule.id), "title");
        has_text(*rules.root().member(rule.id), "tell");
    }
    const Json levels = words("levels.json");
    for (const auto level :
         {Disposition::SelfCare, Disposition::ClinicianSoon, Disposition::SameDay, Disposition::Emergency}) {
        has_text(*levels.root().member(id_of(level)), "label");
        has_text(*levels.root().member(id_of(level)), "time");
    }
    const Json regions = words("regions.json");
    for (const Region& region : knowledge().regions) {
        has_text(*regions.root().member(region.id), "label");
        has_text(*regions.root().member(region.id), "clinical");
    }
    const Json screens = words("screens.json");
    for (const Screen& screen : knowledge().screens) {
        if (screen.findings.size() < 2) continue;
        REQUIRE_MESSAGE(screens.root().member(screen.id), screen.id);
        has_text(*screens.root().member(screen.id), "question");
        has_text(*screens.root().member(screen.id), "help");
    }
}

TEST_CASE("on a page of warning signs every line says what is wrong, in a sentence of its own") {
    const Json file = words("findings.json");
    for (const Screen& screen : knowledge().screens) {
        if (screen.findings.size() < 2) continue;
        for (const FindingId id : screen.findings) has_text(*file.root().member(knowledge()[id].id), "warning");
    }
}
