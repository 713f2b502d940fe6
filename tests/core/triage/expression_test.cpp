#include "core/triage/expression.h"

#include <doctest/doctest.h>

#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::a_runner;
using test::knowledge;

namespace {

Names names() {
    return {[](std::string_view id) -> std::optional<Names::FindingName> {
                const auto found = knowledge().finding(id);
                if (!found) return std::nullopt;
                return Names::FindingName{*found, knowledge()[*found].kind, &knowledge()[*found].options};
            },
            [](std::string_view id) { return knowledge().region(id); },
            [](std::string_view id) -> std::optional<std::uint16_t> {
                for (std::size_t i = 0; i < knowledge().scores.size(); ++i) {
                    if (knowledge().scores[i].id == id) return static_cast<std::uint16_t>(i);
                }
                return std::nullopt;
            }};
}

bool is_true(std::string_view text, const test::Person& person) {
    const auto parsed = parse_expression(text, names());
    REQUIRE_MESSAGE(parsed, std::string(text));
    return holds(*parsed, knowledge(), person.evidence());
}

std::string fault(std::string_view text) {
    const auto parsed = parse_expression(text, names());
    return parsed ? "parsed" : parsed.error().detail;
}

}  // namespace

TEST_CASE("a comparison with an unknown answer is false, and so is its opposite") {
    const auto nobody = a_runner();
    CHECK_FALSE(is_true("func.limp == yes", nobody));
    CHECK_FALSE(is_true("func.limp == no", nobody));
    CHECK_FALSE(is_true("agg.stairs != no", nobody));
    CHECK_FALSE(is_true("onset.days > 3", nobody));
    CHECK_FALSE(is_true("onset.days <= 3", nobody));
    CHECK(is_true("!(func.limp == yes)", nobody));
    CHECK_FALSE(is_true("func.limp == yes", a_runner().unsure("func.limp")));
}

TEST_CASE("and binds closer than or, and not closer than both") {
    const auto person = a_runner(40).with("func.limp").says("onset.days", 10).says("agg.stairs", "down");
    CHECK(is_true("func.limp == yes || demo.age > 90 && onset.days > 90", person));
    CHECK_FALSE(is_true("(func.limp == yes || demo.age > 90) && onset.days > 90", person));
    CHECK(is_true("!(func.limp == no) && agg.stairs == down", person));
    CHECK(is_true("onset.days >= 10 && onset.days <= 10 && !(onset.days < 10) && !(onset.days > 10)", person));
    CHECK(is_true("agg.stairs != up", person));
}

TEST_CASE("marks, counts and scores can be asked for") {
    const auto person = a_runner().at("calf.upper").with("hx.dvt_prior").with("swell.leg");
    CHECK(is_true("marked(calf.upper) && !marked(calf.lower)", person));
    CHECK(is_true("count(hx.dvt_prior == yes, swell.leg == yes, func.limp == yes) >= 2", person));
    CHECK_FALSE(is_true("count(hx.dvt_prior == yes, func.limp == yes) >= 2", person));
    CHECK(is_true("score(wells_dvt) >= 2", person));
    CHECK_FALSE(is_true("score(wells_dvt) > 2", person));
}

TEST_CASE("a broken expression is refused with the place and what was expected") {
    CHECK(fault("func.limp == maybe") == "position 14: expected yes or no");
    CHECK(fault("func.lamp == yes") == "position 1: unknown finding \"func.lamp\"");
    CHECK(fault("func.limp yes") == "position 11: expected a comparison");
    CHECK(fault("(func.limp == yes") == "position 18: expected )");
    CHECK(fault("func.limp == yes func.limp == no") == "position 18: expected && or || or the end");
    CHECK(fault("onset.days > soon") == "position 14: expected a number");
    CHECK(fault("agg.stairs == sideways") == "position 15: \"sideways\" is no option of agg.stairs");
    CHECK(fault("agg.stairs > no") == "position 14: expected == or != before a word");
    CHECK(fault("marked(elbow)") == "position 8: unknown region \"elbow\"");
    CHECK(fault("score(beauty) > 1") == "position 7: unknown score \"beauty\"");
    CHECK(fault("func.limp == yes &&") == "position 20: expected the name of a finding");
    CHECK(fault(std::string(60, '!') + "func.limp == yes").find("nested deeper than 40") != std::string::npos);
}

TEST_CASE("the reasons of an expression are the answers that made it true") {
    const auto parsed =
        parse_expression("func.limp == yes && (onset.days > 3 || agg.walking == yes) && !(demo.age < 18)", names());
    REQUIRE(parsed);
    const auto person = a_runner(40).with("func.limp").says("onset.days", 1).with("agg.walking");
    const auto found = because(*parsed, knowledge(), person.evidence());
    CHECK(found.size() == 2);
    CHECK(test::has(found, "func.limp"));
    CHECK(test::has(found, "agg.walking"));
}
