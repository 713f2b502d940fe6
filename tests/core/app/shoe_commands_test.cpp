#include "core/app/shoe_commands.h"

#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/storage/run_store.h"
#include "tests/core/storage/shelf.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using namespace jointline::literals;

namespace {

/// A data folder and the command line on it.
class Terminal {
public:
    using Options = std::map<std::string, std::string>;

    Result<ShoeAnswer> shoes(std::vector<std::string> words, Options options = {}, bool json = false) {
        ShoeArguments arguments;
        arguments.words = std::move(words);
        arguments.options = std::move(options);
        arguments.json = json;
        arguments.today = parse_day("2025-11-22").value();
        arguments.files = files;
        return run_shoes(path_, arguments);
    }
    std::string told(std::vector<std::string> words, Options options = {}, bool json = false) {
        auto answer = shoes(std::move(words), std::move(options), json);
        REQUIRE_MESSAGE(answer, (answer ? "" : answer.error().text()));
        return answer->text;
    }
    std::string refused(ErrorCode code, std::vector<std::string> words, Options options = {}) {
        const auto answer = shoes(std::move(words), std::move(options));
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == code);
        return answer.error().text();
    }
    RunId ran(std::string_view day, Distance distance, runs::Kind kind = runs::Kind::Road) {
        auto database = storage::Database::open(path_);
        REQUIRE(database);
        auto record = test::Shelf::record(day, distance);
        record.run.kind = kind;
        return storage::RunStore(*database).add(record);
    }
    std::map<std::string, ShoeArguments::File> files;

private:
    test::TemporaryFolder folder_;
    std::string path_ = folder_.file("jointline.db");
};

}  // namespace

TEST_CASE("the shelf as JSON has the fields scripts rely on, and logged distance apart from that before the app") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"}, {{"brand", "Acme"}, {"model", "Road 1"}, {"before", "120"}, {"limit", "700"}});
    const RunId run = terminal.ran("2025-11-18", 8.1_km);
    terminal.told({"assign", "Daily Sand"}, {{"run", std::to_string(run.value)}});
    const auto text = terminal.told({}, {}, true);
    const auto json = Json::parse(text, "shoes");
    REQUIRE(json);
    const auto list = json->root().array("shoes");
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    const auto shoe = list->at(0);
    CHECK(*shoe.integer("id") == 1);
    CHECK(*shoe.string("name") == "Daily Sand");
    CHECK(*shoe.string("brand") == "Acme");
    CHECK(*shoe.string("model") == "Road 1");
    CHECK(*shoe.string("state") == "active");
    CHECK(*shoe.number("distance_m") == 8100);
    CHECK(*shoe.number("before_m") == 120000);
    CHECK(*shoe.number("limit_m") == 700000);
    CHECK(*shoe.integer("runs") == 1);
    CHECK(*shoe.string("first") == "2025-11-18");
    CHECK(*shoe.string("last") == "2025-11-18");
    CHECK(text.rfind(
              R"({"shoes": [{"id": 1, "name": "Daily Sand", "brand": "Acme", "model": "Road 1", "state": "active", )"
              R"("distance_m": 8100, "before_m": 120000, "limit_m": 700000, "runs": 1, "first": "2025-11-18", )"
              R"("last": "2025-11-18")",
              0) == 0);
}

TEST_CASE("what nobody said is null, and an empty shelf an empty list") {
    Terminal terminal;
    CHECK(terminal.told({}, {}, true) == "{\"shoes\": []}\n");
    CHECK(terminal.told({}) == "no shoes\n");
    terminal.told({"add", "Bare"});
    const auto json = Json::parse(terminal.told({"list"}, {}, true), "shoes");
    const auto shoe = json->root().array("shoes")->at(0);
    for (const char* field : {"brand", "model", "limit_m", "first", "last", "retired", "price", "cost_per_km"})
        CHECK_MESSAGE(shoe.find(field)->is(JsonNode::Kind::Null), field);
}

TEST_CASE("a pair is edited, retired, brought back and removed by name or number") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"}, {{"bought", "2025-03-03"}, {"drop", "8"}});
    terminal.told(
        {"edit", "1"},
        {{"name", "Daily"}, {"limit", "400mi"}, {"limit-hours", "60"}, {"price", "129.90"}, {"currency", "EUR"}});
    const auto json = Json::parse(terminal.told({}, {}, true), "shoes");
    const auto shoe = json->root().array("shoes")->at(0);
    CHECK(*shoe.string("name") == "Daily");
    CHECK(*shoe.number("limit_m") == doctest::Approx(643737.6));
    CHECK(*shoe.number("limit_s") == 216000);
    CHECK(*shoe.number("drop_mm") == 8);
    CHECK(*shoe.number("price") == 129.9);
    CHECK(terminal.told({"retire", "daily"}, {{"on", "2025-09-02"}}, true).find(R"("state": "retired")") !=
          std::string::npos);
    CHECK(terminal.told({}).find("Retired 2025-09-02") != std::string::npos);
    CHECK(terminal.told({"retire", "daily"}, {{"back", "2025-11-01"}}, true).find(R"("state": "active")") !=
          std::string::npos);
    terminal.told({"edit", "Daily"}, {{"limit", ""}});
    CHECK(terminal.told({}, {}, true).find(R"("limit_m": null)") != std::string::npos);
    CHECK(terminal.told({"remove", "Daily"}) == "no shoes\n");
}

TEST_CASE("what cannot be is refused with a clear sentence, and nothing is lost") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"}, {{"bought", "2025-03-03"}});
    const RunId run = terminal.ran("2025-11-18", 10_km);
    terminal.told({"assign", "Daily Sand"}, {{"run", std::to_string(run.value)}});
    const auto before = terminal.told({}, {}, true);
    CHECK(terminal.refused(ErrorCode::BadInput, {"retire", "Daily Sand"}, {{"on", "2025-01-03"}}) ==
          "Daily Sand: retired on 2025-01-03, before it was bought on 2025-03-03");
    CHECK(terminal.refused(ErrorCode::BadInput, {"add", "daily sand"}) == "there is a pair called daily sand already");
    CHECK(terminal.refused(ErrorCode::BadInput, {"remove", "Daily Sand"}).find("has 1 run:") != std::string::npos);
    CHECK(terminal.refused(ErrorCode::BadInput, {"add"}) == "a pair needs a name");
    CHECK(terminal.refused(ErrorCode::BadInput, {"edit", "1"}, {{"drop", "low"}}) == "drop_mm: low, expected a number");
    CHECK(terminal.refused(ErrorCode::BadInput, {"retire", "1"}, {{"on", "tomorrow"}}).find("expected a day") !=
          std::string::npos);
    CHECK(terminal.refused(ErrorCode::Usage, {"edit", "Nobody"}) == "there is no pair called Nobody");
    CHECK(terminal.refused(ErrorCode::Usage, {"polish"}).find("expected list, add") != std::string::npos);
    CHECK(terminal.refused(ErrorCode::Usage, {"assign", "1"}).find("which runs?") == 0);
    CHECK(terminal.refused(ErrorCode::Usage, {"assign", "1"}, {{"run", "99"}}) == "there is no run with the number 99");
    CHECK(terminal.refused(ErrorCode::Usage, {"list"}, {{"table", "laces"}}).find("expected pairs") !=
          std::string::npos);
    CHECK(terminal.refused(ErrorCode::Usage, {"edit", "1"}, {{"default", "ice"}}).find("expected road") !=
          std::string::npos);
    CHECK(terminal.told({}, {}, true) == before);
}

TEST_CASE("runs are assigned by filter, first dry and then for good") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"});
    terminal.told({"add", "Trail Moss"});
    for (int i = 1; i <= 6; ++i)
        terminal.ran("2025-05-0" + std::to_string(i), Distance::km(i), i % 2 ? runs::Kind::Road : runs::Kind::Trail);
    CHECK(terminal.told({"assign", "Trail Moss"}, {{"kind", "trail"}, {"dry-run", ""}}, true) ==
          "{\"changed\": 3, \"splits\": 0, \"out_of_service\": 0, \"dry_run\": true, \"runs\": [2, 4, 6]}\n");
    CHECK(terminal.told({"list"}, {}, true).find("\"distance_m\": 12000") == std::string::npos);
    CHECK(terminal.told({"assign", "Trail Moss"}, {{"kind", "trail"}}) == "3 runs changed\n");
    CHECK(terminal.told({"list"}, {}, true).find("\"distance_m\": 12000") != std::string::npos);
    CHECK(terminal.told({"assign", "Daily Sand"}, {{"without", ""}, {"at-most", "3"}}) == "2 runs changed\n");
    CHECK(terminal.told({"assign", "Daily Sand"}, {{"of", "Trail Moss"}, {"from", "2025-05-06"}}) == "1 run changed\n");
    CHECK(terminal.told({"assign"}, {{"none", ""}, {"of", "Daily Sand"}}) == "3 runs changed\n");
    CHECK(terminal.told({"assign", "Daily Sand"}, {{"all", ""}}) == "6 runs changed\n");
}

TEST_CASE("a run is split between pairs, the rest to the one without a distance") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"});
    terminal.told({"add", "Spikes"});
    terminal.ran("2025-05-01", 10_km);
    CHECK(terminal.refused(ErrorCode::BadInput, {"assign", "Spikes=8km"}, {{"run", "1"}}) ==
          "the split covers 8 km of a run of 10 km, 2 km are left");
    CHECK(terminal.refused(ErrorCode::Usage, {"assign", "Spikes=far"}, {{"run", "1"}}).find("expected a distance") !=
          std::string::npos);
    CHECK(terminal.refused(ErrorCode::Usage, {"assign", "Spikes=8"}).find("one run") != std::string::npos);
    CHECK(terminal.told({"assign", "Spikes=8km", "Daily Sand"}, {{"run", "1"}}) == "1 run changed\n");
    CHECK(terminal.told({"list"}, {{"table", "runs"}}) ==
          "start,distance_m,shoe,part\r\n2025-05-01T08:00:00Z,10000,Daily Sand,0.2\r\n"
          "2025-05-01T08:00:00Z,10000,Spikes,0.8\r\n");
    CHECK(terminal.told({"assign", "Daily Sand"}, {{"run", "1"}}) == "1 run changed, 1 of them was split\n");
}

TEST_CASE("the inbox suggests and its suggestions are accepted at once") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"});
    terminal.told({"add", "Trail Moss"});
    terminal.told({"edit", "Trail Moss"}, {{"default", "trail"}});
    terminal.ran("2025-05-01", 10_km, runs::Kind::Trail);
    terminal.ran("2025-05-02", 10_km, runs::Kind::Treadmill);
    CHECK(terminal.told({"inbox"}) == "Trail Moss: 1 run, your default\nNo guess: 1 run, nothing to go by\n");
    CHECK(
        terminal.told({"inbox"}, {}, true) ==
        R"({"inbox": [{"shoe": "Trail Moss", "basis": "default", "did": 0, "of": 0, "runs": [1], "choices": []}, )"
        R"({"shoe": null, "basis": "none", "did": 0, "of": 0, "runs": [2], "choices": ["Daily Sand", "Trail Moss"]}]})"
        "\n");
    CHECK(terminal.told({"assign"}, {{"suggested", ""}, {"dry-run", ""}}) ==
          "1 run would change; nothing was written\n");
    CHECK(terminal.told({"assign"}, {{"suggested", ""}}) == "1 run changed\n");
    terminal.told({"assign", "Daily Sand"}, {{"run", "2"}});
    CHECK(terminal.told({"inbox"}) == "Every run has a shoe\n");
}

TEST_CASE("a rule is kept, shown, run dry, applied and taken away") {
    Terminal terminal;
    terminal.told({"add", "Trail Moss"});
    terminal.ran("2025-05-01", 12_km, runs::Kind::Trail);
    terminal.ran("2025-05-02", 4_km, runs::Kind::Trail);
    CHECK(terminal.told({"rules"}) == "No rules yet.\n");
    CHECK(terminal.told({"rule", "Trail Moss"}, {{"kind", "trail"}, {"at-least", "10"}, {"slower-than", "5:00"}}) ==
          "1   Trail runs, 10 km or more, slower than 5:00 /km: Trail Moss\n");
    CHECK(terminal.told({"rules"}, {}, true) ==
          R"({"rules": [{"id": 1, "shoe": "Trail Moss", "kind": "trail", "at_least_m": 10000, "at_most_m": null, )"
          R"("faster_than_s_per_km": null, "slower_than_s_per_km": 300, "words": null, "from": null, "to": null}]})"
          "\n");
    CHECK(terminal.told({"assign"}, {{"rules", ""}, {"dry-run", ""}}, true).find("\"runs\": [1]") != std::string::npos);
    CHECK(terminal.told({"assign"}, {{"rules", ""}}) == "1 run changed\n");
    CHECK(terminal.refused(ErrorCode::Usage, {"rule", "Trail Moss"}, {{"faster-than", "soon"}}).find("a pace") !=
          std::string::npos);
    CHECK(terminal.refused(ErrorCode::Usage, {"rules"}, {{"remove", "7"}}) == "there is no rule with the number 7");
    CHECK(terminal.told({"rules"}, {{"remove", "1"}}) == "No rules yet.\n");
}

TEST_CASE("a shelf goes out as CSV and comes in again, good rows in spite of bad ones") {
    Terminal terminal;
    terminal.told({"add", "Daily Sand"}, {{"drop", "8"}, {"bought", "2025-03-03"}, {"notes", "a, \"b\""}});
    terminal.told({"add", "Tempo Blue"}, {{"limit", "500"}});
    const auto pairs = terminal.told({"list"}, {{"table", "pairs"}});

    Terminal other;
    other.files["csv"] = {"shoes.csv", pairs + "Tempo Blue\r\nBroken,,,,slipper\r\n"};
    other.files["parts"] = {"parts.csv", "shoe,kind,name\nDaily Sand,insole,cork\n"};
    const auto answer = other.shoes({"add"}, {{"csv", "shoes.csv"}, {"parts", "parts.csv"}});
    REQUIRE(answer);
    REQUIRE(answer->faults.size() == 2);
    CHECK(answer->faults[0].text() == "shoes.csv:4: a second pair called Tempo Blue");
    CHECK(answer->faults[1].line == 5);
    CHECK(other.told({"list"}, {{"table", "pairs"}}) == pairs);
    CHECK(other.told({"list"}, {{"table", "parts"}}) ==
          "shoe,kind,name,from,until,notes\r\nDaily Sand,insole,cork,,,\r\n");
    const auto again = other.shoes({"add"}, {{"csv", "shoes.csv"}});
    REQUIRE(again);
    CHECK(again->faults.size() == 4);
}

TEST_CASE("every option is told once, in order") {
    const auto& options = shoe_options();
    for (std::size_t i = 1; i < options.size(); ++i)
        CHECK(std::string_view(options[i - 1].name) < std::string_view(options[i].name));
}
