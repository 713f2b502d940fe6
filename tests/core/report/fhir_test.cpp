#include "core/report/fhir.h"

#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "core/base/json.h"

using namespace jointline;
using namespace jointline::report;

namespace {

FhirRecord record() {
    FhirRecord record;
    record.record_id = "episode-1";
    record.written = parse_stamp("2025-12-19T07:10:00Z")->at;
    record.zone = ZoneOffset{std::chrono::minutes{60}};
    record.answered = parse_stamp("2025-11-23T08:00:00Z")->at;
    record.knowledge_version = "2025.11";
    record.answers = {
        {"sys.fever_unwell", "Have you had a fever?", false},
        {"demo.age", "How old are you?", 38.0},
        {"agg.stairs", "Do stairs bring it on?", Coding{"urn:jointline:agg.stairs", "up", "Mostly going up"}},
        {"note", "Anything else?", std::string("both knees a bit")},
        {"agg.heel_dig", "Does digging the heel in hurt?", std::monostate{}}};
    record.observations.push_back(
        pain_observation(2, parse_day("2025-12-19").value(), "Morning pain", "left knee, inner shin bone", true));
    FhirObservation run;
    run.code = {"urn:jointline:observation", "longest-run-30d", "Longest run of 30 days"};
    run.text = "Longest run of 30 days";
    run.at = parse_stamp("2025-11-16T09:00:00Z")->at;
    run.value = Quantity{16.8, "km", "km"};
    record.observations.push_back(run);
    return record;
}

Json parsed(const std::string& text) {
    auto json = Json::parse(text, "bundle.json");
    REQUIRE(json.has_value());
    return std::move(json).value();
}

}  // namespace

TEST_CASE("a bundle holds the answers and every observation, each with an address of its own") {
    const Json json = parsed(write_fhir_bundle(record()));
    const JsonNode root = json.root();
    CHECK(root.string("resourceType").value() == "Bundle");
    CHECK(root.string("type").value() == "collection");
    CHECK(root.string("timestamp").value() == "2025-12-19T08:10:00+01:00");
    const JsonNode entries = root.array("entry").value();
    REQUIRE(entries.size() == 3);
    const std::regex uuid("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::set<std::string> urls;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string url = entries.at(i).string("fullUrl").value();
        CHECK(std::regex_match(url, uuid));
        urls.insert(url);
        CHECK(url == "urn:uuid:" + entries.at(i).object("resource").value().string("id").value());
    }
    CHECK(urls.size() == entries.size());
}

TEST_CASE("answers keep their kind, and what is not known has no answer") {
    const Json json = parsed(write_fhir_bundle(record()));
    const JsonNode response = json.root().array("entry").value().at(0).object("resource").value();
    CHECK(response.string("status").value() == "completed");
    CHECK(response.string("questionnaire").value() == "urn:jointline:questionnaire|2025.11");
    const JsonNode items = response.array("item").value();
    const auto answer = [&](std::size_t i) { return items.at(i).array("answer").value().at(0); };
    CHECK(answer(0).boolean("valueBoolean").value() == false);
    CHECK(answer(1).number("valueDecimal").value() == 38);
    CHECK(answer(2).object("valueCoding").value().string("code").value() == "up");
    CHECK(answer(3).string("valueString").value() == "both knees a bit");
    CHECK_FALSE(items.at(4).find("answer").has_value());
}

TEST_CASE("pain is LOINC 72514-3 as a whole number, a distance is a quantity in km") {
    const Json json = parsed(write_fhir_bundle(record()));
    const JsonNode entries = json.root().array("entry").value();
    const JsonNode pain = entries.at(1).object("resource").value();
    CHECK(pain.string("status").value() == "final");
    CHECK(pain.integer("valueInteger").value() == 2);
    CHECK(pain.string("effectiveDateTime").value() == "2025-12-19");
    CHECK(pain.object("code").value().array("coding").value().at(0).string("code").value() == "72514-3");
    CHECK(pain.object("bodySite").value().string("text").value() == "left knee, inner shin bone");
    const JsonNode run = entries.at(2).object("resource").value().object("valueQuantity").value();
    CHECK(run.number("value").value() == 16.8);
    CHECK(run.string("system").value() == "http://unitsofmeasure.org");
}

TEST_CASE("no name and no date of birth leave the device, and the same record gives the same bytes") {
    const std::string text = write_fhir_bundle(record());
    CHECK(text.find("Patient") == std::string::npos);
    CHECK(text.find("birthDate") == std::string::npos);
    CHECK(text == write_fhir_bundle(record()));
}

TEST_CASE("without answers or observations the bundle is still one") {
    FhirRecord empty = record();
    empty.answers.clear();
    empty.observations.clear();
    const Json json = parsed(write_fhir_bundle(empty));
    CHECK(json.root().array("entry").value().size() == 1);
    CHECK_FALSE(json.root().array("entry").value().at(0).object("resource").value().find("item").has_value());
}
