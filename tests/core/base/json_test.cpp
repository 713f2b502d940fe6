#include "core/base/json.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace jointline;

namespace {

std::string fault(std::string_view text) {
    const auto parsed = Json::parse(text, "case.json");
    return parsed ? "read" : parsed.error().text();
}

}  // namespace

TEST_CASE("every value of a document knows the line it stands on") {
    const auto doc = Json::parse("{\n  \"a\": 1,\n  \"b\": [true,\n    \"x\", 2.5\n  ],\n\"c\":\n  {}}", "f.json");
    REQUIRE(doc);
    const JsonNode root = doc->root();
    CHECK(root.line() == 1);
    CHECK(root.member("a")->line() == 2);
    const JsonNode list = *root.find("b");
    CHECK(list.line() == 3);
    CHECK(list.at(0).line() == 3);
    CHECK(list.at(1).line() == 4);
    CHECK(list.at(2).line() == 4);
    CHECK(root.find("c")->line() == 7);
    CHECK(root.size() == 3);
    CHECK(root.key(2) == "c");
}

TEST_CASE("a number at the very end of a line belongs to that line") {
    const auto doc = Json::parse("[\n1\n,\n-2e3\n]", "f");
    REQUIRE(doc);
    CHECK(doc->root().at(0).line() == 2);
    CHECK(doc->root().at(1).line() == 4);
    CHECK(*doc->root().at(1).as_number() == -2000);
}

TEST_CASE("a value of the wrong kind is reported with file, line and what was expected") {
    const auto doc = Json::parse("{\n\"age\": \"forty\",\n\"n\": 1.5}", "case.json");
    REQUIRE(doc);
    CHECK(doc->root().number("age").error().text() == "case.json:2: \"age\" is a text, expected a number");
    CHECK(doc->root().integer("n").error().text() == "case.json:3: found 1.5, expected a whole number");
    CHECK(doc->root().string("side").error().text() == "case.json:1: \"side\" is missing");
    CHECK(doc->root().find("age")->as_bool().error().text() == "case.json:2: found a text, expected true or false");
    CHECK(doc->root().find("n")->member("x").error().code == ErrorCode::BadInput);
}

TEST_CASE("broken JSON is refused with its line") {
    CHECK(fault("{\n\"a\": 1,\n}").find("case.json:3: broken JSON: ") == 0);
    CHECK(fault("").find("case.json:1: broken JSON") == 0);
    CHECK(fault("{} \n x").find("case.json:2: broken JSON") == 0);
    CHECK(fault("{}\n{}").find("case.json:2: broken JSON") == 0);
    CHECK(fault("[1,\n2").find("case.json:2: broken JSON") == 0);
    CHECK(fault("[\"\xff\xfe\"]").find("case.json:1: broken JSON") == 0);
    CHECK(fault("[1e999]").find("case.json:1: broken JSON") == 0);
    CHECK(fault("[NaN]").find("case.json:1: broken JSON") == 0);
}

TEST_CASE("a key that stands twice in one object is refused where it stands the second time") {
    CHECK(fault("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}") == "case.json:3: the key \"a\" twice in one object");
    CHECK(fault("{\"a\": {\"a\": 1}}") == "read");
}

TEST_CASE("binary data are refused without a line") {
    CHECK(fault(std::string_view("{\0}", 3)) == "case.json: binary data; expected JSON text");
    CHECK(fault("\x1f\x8b\x08") == "case.json: binary data; expected JSON text");
}

TEST_CASE("two hundred levels of nesting are read, one more is refused") {
    CHECK(fault(std::string(200, '[') + std::string(200, ']')) == "read");
    CHECK(fault(std::string(201, '[') + std::string(201, ']')) == "case.json:1: nested deeper than 200");
}

TEST_CASE("every beginning of a document gives a clean answer") {
    const std::string whole = R"({"a": [1, -2.5e3, "é\n\u00e4", null, true], "b": {"c": {}}})";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CHECK_FALSE(Json::parse(std::string_view(whole).substr(0, length), "f"));
    }
    CHECK(Json::parse(whole, "f"));
}

TEST_CASE("a number is written as the shortest text that reads back the same") {
    CHECK(json_number(0.1) == "0.1");
    CHECK(json_number(3) == "3");
    CHECK(json_number(-0.0) == "0");
    CHECK(json_number(1e-7) == "1e-07");
    CHECK(json_number(std::nan("")) == "null");
    for (const double value : {1.0 / 3, 2.0 / 3, 123456.789, 5e-324, 1.7976931348623157e308, -0.30000000000000004}) {
        const auto back = Json::parse(json_number(value), "f");
        REQUIRE(back);
        CHECK(*back->root().as_number() == value);
    }
}

TEST_CASE("what the writer writes, the reader reads, in the order given") {
    JsonWriter writer;
    writer.begin_object().member("z", "a \"quoted\"\n\x01 word").key("list").begin_array();
    writer.value(1).value(2.5).value(true).null().begin_object().end_object().end_array().member("a", 7).end_object();
    CHECK(writer.text() == R"({"z": "a \"quoted\"\n\u0001 word", "list": [1, 2.5, true, null, {}], "a": 7})");
    const auto back = Json::parse(writer.text(), "f");
    REQUIRE(back);
    CHECK(*back->root().string("z") == "a \"quoted\"\n\x01 word");
    JsonWriter indented(JsonWriter::Style::Indented);
    indented.begin_object().key("a").begin_array().value(1).end_array().key("b").begin_array().end_array().end_object();
    CHECK(indented.text() == "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}");
}
