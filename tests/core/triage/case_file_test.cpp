#include "core/triage/case_file.h"

#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/triage/case_report.h"
#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::knowledge;

namespace {

constexpr const char* sore_shin = R"({
  "case": "sore-shin",
  "title": "inner shin",
  "side": "right",
  "regions": ["knee.medial.pes_anserine"],
  "findings": {
    "demo.age": 38,
    "demo.sex": "female",
    "onset.mode": "gradual",
    "onset.days": 18,
    "test.pes": true
  },
  "assumed": ["demo.age"],
  "truth": {"condition": "pes_anserine"}
})";

CaseFile read(std::string_view text) {
    auto file = read_case(knowledge(), text, "case.json");
    REQUIRE_MESSAGE(file, (file ? std::string() : file.error().text()));
    return std::move(file).value();
}

std::string fault(std::string_view what, std::string_view with) {
    std::string text = sore_shin;
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), with);
    const auto file = read_case(knowledge(), text, "case.json");
    return file ? "read" : file.error().text();
}

}  // namespace

TEST_CASE("a written case is read with its side, places and findings") {
    const CaseFile file = read(sore_shin);
    CHECK(file.name == "sore-shin");
    CHECK(file.side == Side::Right);
    CHECK(file.regions.size() == 1);
    CHECK(file.findings.size() == 5);
}

TEST_CASE("what is wrong with a case is said with file and line, and what was expected") {
    CHECK(fault("test.pes", "test.pess") == "case.json:11: unknown finding \"test.pess\"");
    CHECK(fault("true", "\"yes\"") == "case.json:11: test.pes: found a text, expected true or false");
    CHECK(fault("38", "380") == "case.json:7: demo.age is 380, expected 8 to 100 years");
    CHECK(fault("38", "\"old\"") == "case.json:7: demo.age: found a text, expected a number");
    CHECK(fault("\"gradual\"", "\"slowly\"") ==
          "case.json:9: onset.mode is \"slowly\", expected one of injury, sudden_no_injury, hours_no_injury, gradual");
    CHECK(fault("\"gradual\"", "3").find("case.json:9: onset.mode: found a number, expected a text") == 0);
    CHECK(fault("knee.medial.pes_anserine", "knee.middle") == "case.json:5: unknown region \"knee.middle\"");
    CHECK(fault("\"right\"", "\"starboard\"") == "case.json:4: side is \"starboard\", expected left, right or both");
    CHECK(fault("\"findings\"", "\"finding\"") == "case.json:1: \"findings\" is missing");
    CHECK(fault("\"case\": \"sore-shin\",", "") == "case.json:1: \"case\" is missing");
    CHECK(fault("\"onset.days\": 18,", "\"onset.days\": 18, \"onset.days\": 19,") ==
          "case.json:10: the key \"onset.days\" twice in one object");
    CHECK(fault("18,", "18").find("case.json:11: broken JSON") == 0);
    CHECK(fault("18", std::string_view("\0", 1)) == "case.json: binary data; expected JSON text");
    CHECK(read_case(knowledge(), "[]", "case.json").error().line == 1);
}

TEST_CASE("silence on a warning sign stands for its reassuring answer, unless that is switched off") {
    const CaseFile file = read(sore_shin);
    const auto fever = test::finding("sys.fever_unwell");
    const auto steps = test::finding("func.four_steps_now");
    CHECK(answer_in(knowledge(), file, Silent::Reassuring, fever).kind() == Answer::Kind::Absent);
    CHECK(answer_in(knowledge(), file, Silent::Reassuring, steps).is_yes());
    CHECK(answer_in(knowledge(), file, Silent::Reassuring, test::finding("hx.cancer")) ==
          Answer::option(0).from(Origin::Silence));
    CHECK(answer_in(knowledge(), file, Silent::Unknown, fever).kind() == Answer::Kind::Unknown);
    SUBCASE("ages, days and what is not on the lists stay unknown") {
        CHECK_FALSE(answer_in(knowledge(), file, Silent::Reassuring, test::finding("agg.squat")).is_known());
        CHECK_FALSE(answer_in(knowledge(), file, Silent::Reassuring, test::finding("swell.onset")).is_known());
        CHECK_FALSE(answer_in(knowledge(), file, Silent::Reassuring, test::finding("sys.leg_weak")).is_known());
    }
}

TEST_CASE("a calm case is self-care, and no longer where its silence is taken for unknown") {
    const CaseFile file = read(sore_shin);
    CaseOptions options;
    CHECK(triage_case(knowledge(), file, options).assessment.level == Disposition::SelfCare);
    options.silent = Silent::Unknown;
    const auto strict = triage_case(knowledge(), file, options);
    CHECK(strict.assessment.level == Disposition::ClinicianSoon);
    CHECK(test::has(strict.assessment.open, "sys.fever_unwell"));
}

TEST_CASE("the report has the fields that others rely on, and chances that sum to one") {
    const CaseFile file = read(sore_shin);
    CaseOptions options;
    options.interview = true;
    options.max_questions = 15;
    const auto text = case_json(knowledge(), file, triage_case(knowledge(), file, options));
    const auto json = Json::parse(text, "report");
    REQUIRE(json);
    const JsonNode root = json->root();
    const std::vector<std::string> fields{"case", "triage", "differential", "shown", "asked", "next_question", "open"};
    for (std::size_t i = 0; i < fields.size(); ++i) CHECK(root.key(i) == fields[i]);
    CHECK(*root.string("case") == "sore-shin");
    CHECK(*root.object("triage")->string("level") == "self_care_with_review");
    CHECK(root.object("triage")->array("reasons")->size() > 0);
    CHECK(root.object("knowledge")->string("sha256")->size() == 64);
    double sum = 0;
    double last = 1;
    const auto differential = *root.array("differential");
    CHECK(differential.size() == 43);
    for (std::size_t i = 0; i < differential.size(); ++i) {
        const double chance = *differential.at(i).number("probability");
        CHECK(chance <= last);
        last = chance;
        sum += chance;
    }
    CHECK(sum == doctest::Approx(1).epsilon(1e-6));
    CHECK(*differential.at(0).string("condition") == "pes_anserine");
    const auto asked = *root.array("asked");
    CHECK(asked.size() > 0);
    CHECK(asked.size() <= 15);
    for (std::size_t i = 0; i < asked.size(); ++i) CHECK(asked.at(i).member("answer"));
    SUBCASE("the same case gives the same bytes") {
        CHECK(case_json(knowledge(), file, triage_case(knowledge(), file, options)) == text);
    }
    SUBCASE("without an interview nothing was asked") {
        const auto whole = case_json(knowledge(), file, triage_case(knowledge(), file, {}));
        CHECK(Json::parse(whole, "report")->root().array("asked")->size() == 0);
    }
}

TEST_CASE("a page of warning signs is reported by the one that was answered with yes") {
    std::string text = sore_shin;
    text.replace(text.find("\"test.pes\": true"), 16, "\"sys.chest_breath\": true");
    CaseOptions options;
    options.interview = true;
    const CaseFile file = read(text);
    const auto json = Json::parse(case_json(knowledge(), file, triage_case(knowledge(), file, options)), "report");
    REQUIRE(json);
    const auto asked = *json->root().array("asked");
    REQUIRE(asked.size() == 1);
    CHECK(*asked.at(0).string("finding") == "sys.chest_breath");
    CHECK(*asked.at(0).boolean("answer"));
    CHECK(asked.at(0).array("together")->size() > 3);
    CHECK(*json->root().object("triage")->string("level") == "emergency_now");
}
