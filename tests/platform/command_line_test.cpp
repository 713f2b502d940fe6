#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;

namespace {

test::Ran ask(std::vector<std::string> arguments, const test::Environment& environment = {}) {
    arguments.insert(arguments.begin(), JOINTLINE_PROGRAM);
    return test::run(arguments, environment);
}

std::string case_file(const std::string& name) {
    return JOINTLINE_SOURCE_DIR "/tests/platform/cases/" + name + ".json";
}

}  // namespace

TEST_CASE("the program says which version it is") {
    const auto ran = ask({"--version"});
    CHECK(ran.code == 0);
    CHECK(ran.out == "jointline " JOINTLINE_VERSION "\n");
}

TEST_CASE("help is an answer, not a complaint") {
    const auto ran = ask({"--help"});
    CHECK(ran.code == 0);
    CHECK(ran.out.find("--data") != std::string::npos);
    CHECK(ran.err.empty());
}

TEST_CASE("wrong usage exits with 2 and says so on stderr alone") {
    for (const auto& arguments : {std::vector<std::string>{"--unknown"}, {"frobnicate"}, {"--lang"}}) {
        const auto ran = ask(arguments);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}

TEST_CASE("an answer that cannot be written is a file-system fault") {
    const auto ran = test::run({"sh", "-c", "exec " JOINTLINE_PROGRAM " --help >/dev/full"});
    CHECK(ran.code == 4);
    CHECK(ran.err.find("could not be written") != std::string::npos);
}

// ---- triage --------------------------------------------------------------------------------------------------------

TEST_CASE("a case's triage is one object on one line, the same each time") {
    const auto ran = ask({"triage", "--json", case_file("sore_inner_knee")});
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
    CHECK(ask({"triage", case_file("sore_inner_knee"), "--json"}).out == ran.out);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json.at("case") == "sore-inner-knee");
    CHECK_FALSE(json.at("triage").at("reasons").empty());
    CHECK(json.at("asked").empty());
    CHECK(json.at("shown").size() <= 3);
    double sum = 0;
    for (const auto& each : json.at("differential")) sum += each.at("probability").get<double>();
    CHECK(sum == doctest::Approx(1).epsilon(1e-6));
}

TEST_CASE("an interview asks no more than it may") {
    const auto json = nlohmann::json::parse(
        ask({"triage", "--interview", "--max-questions", "3", "--json", case_file("sore_inner_knee")}).out);
    CHECK(json.at("asked").size() == 3);
}

TEST_CASE("an emergency is one, with an interview and without") {
    for (const auto& how : {std::vector<std::string>{}, {"--interview"}}) {
        std::vector<std::string> arguments{"triage", "--json", case_file("cold_foot")};
        arguments.insert(arguments.end(), how.begin(), how.end());
        const auto json = nlohmann::json::parse(ask(arguments).out);
        CHECK(json.at("triage").at("level") == "emergency_now");
    }
}

TEST_CASE("people get the triage of a case in words") {
    const auto ran = ask({"triage", case_file("sore_inner_knee")}, {{"LANG", "C"}});
    CHECK(ran.code == 0);
    CHECK(ran.out.find("Level ") != std::string::npos);
    CHECK(ran.out.find("not a diagnosis") != std::string::npos);
    CHECK(ran.out.find('{') == std::string::npos);
    CHECK(ran.out.find("conditions/") == std::string::npos);  // a key that found no sentence
}

TEST_CASE("of several cases the good ones are answered, and the exit code is that of the worst") {
    const auto ran = ask({"triage", "--json", case_file("sore_inner_knee"), case_file("unknown_region"),
                          case_file("broken"), case_file("cold_foot"), "no/such/case.json"});
    CHECK(ran.code == 3);
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 2);
    CHECK(ran.err.find(case_file("unknown_region") + ":4: ") != std::string::npos);
    CHECK(ran.err.find("knee.of_a_bee") != std::string::npos);
    CHECK(ran.err.find(case_file("broken") + ":4: ") != std::string::npos);
    CHECK(ran.err.find("no/such/case.json: ") != std::string::npos);
}

TEST_CASE("a binary file is no case") {
    const auto ran = ask({"triage", JOINTLINE_PROGRAM});
    CHECK(ran.code == 3);
    CHECK(ran.out.empty());
    CHECK(ran.err.starts_with(std::string(JOINTLINE_PROGRAM) + ":"));
}

TEST_CASE("triage without a case, or with numbers that cannot be, is wrong usage") {
    CHECK(ask({"triage"}).code == 2);
    CHECK(ask({"triage", "--max-questions", "0", case_file("cold_foot")}).code == 2);
    CHECK(ask({"triage", "--silent", "maybe", case_file("cold_foot")}).code == 2);
    CHECK(ask({"triage", "--lang", "tlh", case_file("cold_foot")}).code == 2);
}

// ---- doctor --------------------------------------------------------------------------------------------------------

TEST_CASE("the doctor finds nothing wrong with what is built in, and makes no database to look at") {
    const test::TemporaryFolder folder;
    const auto ran = ask({"doctor", "--data", folder.file("data")});
    CHECK(ran.code == 0);
    CHECK(ran.out.find("sound") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.file("data")));
}

TEST_CASE("a file that is no database is a storage fault") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("jointline.db")) << std::string(5000, 'x');
    const auto ran = ask({"doctor", "--json", "--data", folder.path().string()});
    CHECK(ran.code == 4);
    CHECK(ran.err.find("jointline.db") != std::string::npos);
    CHECK(nlohmann::json::parse(ran.out).at("sound") == false);
}

TEST_CASE("a fault in a folder of knowledge is named with its file and line") {
    const test::TemporaryFolder folder;
    const std::string source = JOINTLINE_SOURCE_DIR "/assets/knowledge";
    std::filesystem::copy(source, folder.file("knowledge"), std::filesystem::copy_options::recursive);
    CHECK(ask({"doctor", "--knowledge", folder.file("knowledge")}).code == 0);

    const std::string rules = folder.file("knowledge/rules.json");
    std::ifstream in(rules);
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto at = text.find("sys.foot_cold_pale");
    REQUIRE(at != std::string::npos);
    text.replace(at, 18, "sys.foot_cold_palf");
    std::ofstream(rules) << text;
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    const auto ran = ask({"doctor", "--knowledge", folder.file("knowledge")});
    CHECK(ran.code == 3);
    CHECK_MESSAGE(ran.err.find(rules + ":" + std::to_string(line) + ": ") != std::string::npos, ran.err);
    CHECK(ran.err.find("sys.foot_cold_palf") != std::string::npos);
}

TEST_CASE("the shoe shelf is kept from one call to the next") {
    test::TemporaryFolder folder;
    const auto data = folder.file("data");
    const auto shoes = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"shoes", "--data", data});
        return ask(std::move(arguments));
    };
    CHECK(shoes({}).out == "no shoes\n");
    CHECK_FALSE(std::filesystem::exists(data));
    CHECK(shoes({"add"}).code == 3);
    CHECK_FALSE(std::filesystem::exists(data));

    const auto added = shoes({"add", "Daily Sand", "--before", "120", "--limit", "700", "--drop", "-2", "--json"});
    CHECK(added.code == 0);
    const auto shelf = nlohmann::json::parse(added.out);
    CHECK(shelf.at("shoes").at(0).at("before_m") == 120000);
    CHECK(shelf.at("shoes").at(0).at("drop_mm") == -2);
    CHECK(nlohmann::json::parse(shoes({"list", "--json"}).out) == shelf);
    CHECK(shoes({"edit", "daily sand", "--limit", ""}).code == 0);
    CHECK(nlohmann::json::parse(shoes({"--json"}).out).at("shoes").at(0).at("limit_m").is_null());

    const auto refused = shoes({"add", "Daily Sand"});
    CHECK(refused.code == 3);
    CHECK(refused.err.find("there is a pair called Daily Sand already") != std::string::npos);
    CHECK(refused.out.empty());
    CHECK(shoes({"edit", "Nobody"}).code == 2);
    CHECK(shoes({"--laces", "red"}).code == 2);
}

TEST_CASE("good rows of a table of shoes are taken in, the others named with their line") {
    test::TemporaryFolder folder;
    const auto table = folder.file("shoes.csv");
    std::ofstream(table) << "name,drop_mm\nA,8\nB,high\n";
    const auto ran = ask({"shoes", "add", "--csv", table, "--data", folder.file("data"), "--json"});
    CHECK(ran.code == 3);
    CHECK(ran.err == table + ":3: drop_mm: high, expected a number\n");
    CHECK(nlohmann::json::parse(ran.out).at("shoes").size() == 1);
    CHECK(ask({"shoes", "add", "--csv", folder.file("none.csv"), "--data", folder.file("data")}).code == 3);
}

// ---- inspect -------------------------------------------------------------------------------------------------------

TEST_CASE("an activity file is told in one line, and what is none is bad input") {
    const test::TemporaryFolder folder;
    const std::string track = folder.file("track.gpx");
    std::ofstream(track)
        << R"(<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
        <trk><type>running</type><trkseg>
        <trkpt lat="52.5" lon="13.4"><time>2026-05-03T06:00:00Z</time></trkpt>
        <trkpt lat="52.509" lon="13.4"><time>2026-05-03T06:05:00Z</time></trkpt></trkseg></trk></gpx>)";
    const auto ran = ask({"inspect", "--json", track, JOINTLINE_PROGRAM});
    CHECK(ran.code == 3);
    CHECK(ran.err.find(JOINTLINE_PROGRAM) != std::string::npos);
    REQUIRE(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json.at("file") == track);
    CHECK(json.at("format") == "gpx");
    CHECK(json.at("records") == 2);
    CHECK(json.at("distance_m").get<double>() == doctest::Approx(1000.7).epsilon(0.001));
    CHECK(ask({"inspect", track}).code == 0);
}

// ---- the run log ---------------------------------------------------------------------------------------------------

namespace {

constexpr const char* morning_run = R"(<?xml version="1.0"?><gpx version="1.1" creator="test"
     xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>
     <trkpt lat="52.5" lon="13.4"><time>2026-05-03T06:00:00Z</time></trkpt>
     <trkpt lat="52.509" lon="13.4"><time>2026-05-03T06:05:00Z</time></trkpt></trkseg></trk></gpx>)";

}  // namespace

TEST_CASE("a run is imported once, listed, and taken back as if it had never been there") {
    const test::TemporaryFolder folder;
    const auto data = folder.file("data");
    const auto track = folder.file("track.gpx");
    std::ofstream(track) << morning_run;
    const auto first = ask({"import", track, "--data", data, "--json"});
    CHECK(first.code == 0);
    const auto report = nlohmann::json::parse(first.out);
    CHECK(report.at("new") == 1);
    CHECK(nlohmann::json::parse(ask({"import", track, "--data", data, "--json"}).out).at("duplicate") == 1);
    const auto runs = nlohmann::json::parse(ask({"runs", "--data", data, "--json"}).out).at("runs");
    REQUIRE(runs.size() == 1);
    CHECK(runs.at(0).at("start") == "2026-05-03T06:00:00Z");
    CHECK(
        nlohmann::json::parse(ask({"runs", "--from", "2026-05-04", "--data", data, "--json"}).out).at("runs").empty());
    const auto load = nlohmann::json::parse(ask({"load", "--at", "2026-05-10", "--data", data, "--json"}).out);
    CHECK(load.at("longest_30d_m").get<double>() == doctest::Approx(1000.7).epsilon(0.001));
    CHECK(ask({"import", "--undo", std::to_string(report.at("batch").get<int>()), "--data", data}).code == 0);
    CHECK(nlohmann::json::parse(ask({"runs", "--data", data, "--json"}).out).at("runs").empty());
    CHECK(ask({"import", "--undo", "99", "--data", data}).code == 2);
}

TEST_CASE("a folder is taken in as a whole: good files stored, the others named with their reason") {
    const test::TemporaryFolder folder;
    const auto data = folder.file("data");
    const auto runs = folder.file("runs");
    std::filesystem::create_directories(runs + "/2026");
    std::ofstream(runs + "/2026/good.gpx") << morning_run;
    std::ofstream(runs + "/torn.fit") << "no recording";
    const auto ran = ask({"import", runs, "--data", data, "--json"});
    CHECK(ran.code == 3);
    CHECK(ran.err.find("torn.fit") != std::string::npos);
    const auto report = nlohmann::json::parse(ran.out);
    CHECK(report.at("new") == 1);
    CHECK(report.at("failed") == 1);
}

TEST_CASE("a dry run tells what would happen and writes nothing, not even a folder") {
    const test::TemporaryFolder folder;
    const auto data = folder.file("data");
    const auto track = folder.file("track.gpx");
    std::ofstream(track) << morning_run;
    const auto ran = ask({"import", track, "--dry-run", "--data", data, "--json"});
    CHECK(ran.code == 0);
    CHECK(nlohmann::json::parse(ran.out).at("new") == 1);
    CHECK_FALSE(std::filesystem::exists(data));
    CHECK(ask({"import", "--data", data}).code == 2);
    CHECK(ask({"import", folder.file("none.fit"), "--data", data}).code == 3);
    CHECK(ask({"runs", "--from", "yesterday", "--data", data}).code == 2);
}

TEST_CASE("the doctor sees that a file stands where the data folder should be") {
    const test::TemporaryFolder folder;
    const auto data = folder.file("data");
    std::ofstream(data) << "no folder";
    const auto ran = ask({"doctor", "--data", data});
    CHECK(ran.code == 4);
    CHECK((ran.out + ran.err).find("a file stands where the folder should be") != std::string::npos);
}

TEST_CASE("with a run log, triage knows what changed in the training before it hurt") {
    const test::TemporaryFolder folder;
    const auto data = folder.file("data");
    const auto table = folder.file("case.json");
    std::ofstream(table) << R"({"case": "c", "side": "left", "regions": ["knee.medial.pes_anserine"],
                                "findings": {"onset.days": 1}})";
    const auto without = ask({"triage", table, "--json", "--data", data});
    CHECK(without.code == 0);
    CHECK_FALSE(std::filesystem::exists(data));  // asking about a log makes none
    CHECK(without.out.find("train.") == std::string::npos);
}

TEST_CASE("an archive's shoes come with its runs in them, and a pair the runner edited is known again") {
    test::TemporaryFolder folder;
    const auto data = folder.file("data");
    const auto archive = folder.path() / "export";
    std::filesystem::create_directories(archive);
    std::ofstream(archive / "activities.csv")
        << "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
           "Activity Gear,Filename,Elapsed Time,Moving Time,Distance\n"
           "1,\"Apr 17, 2021, 6:00:00 AM\",Lunch,Run,,1800,5.00,Road shoe A,,1800.0,1800.0,5000.0\n"
           "2,\"Apr 19, 2021, 6:00:00 AM\",Lunch,Run,,1800,7.00,Acme Road 2,,1800.0,1800.0,7000.0\n";
    std::ofstream(archive / "shoes.csv") << "Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\n"
                                            "Road shoe A,Acme,Road 1,Run\n,Acme,Road 2,Run\n";
    const auto dry = ask({"import", archive.string(), "--data", data, "--dry-run", "--json"});
    CHECK(nlohmann::json::parse(dry.out).at("shoes").at("added").empty());
    const auto first = ask({"import", archive.string(), "--data", data, "--json"});
    CHECK(first.code == 0);
    const auto report = nlohmann::json::parse(first.out);
    CHECK(report.at("new") == 2);
    CHECK(report.at("shoes").at("added") == nlohmann::json({"Road shoe A", "Acme Road 2"}));
    CHECK(report.at("shoes").at("runs") == 2);
    const auto shelf = nlohmann::json::parse(ask({"shoes", "--data", data, "--json"}).out).at("shoes");
    REQUIRE(shelf.size() == 2);
    CHECK(shelf.at(0).at("distance_m") == 5000);
    CHECK(shelf.at(1).at("distance_m") == 7000);
    CHECK(ask({"shoes", "edit", "Road shoe A", "--name", "Daily", "--data", data}).code == 0);
    const auto again = nlohmann::json::parse(ask({"import", archive.string(), "--data", data, "--json"}).out);
    CHECK(again.at("shoes").at("known") == 2);
    CHECK(again.at("shoes").at("added").empty());
    const auto runs = nlohmann::json::parse(ask({"runs", "--data", data, "--json"}).out).at("runs");
    CHECK(runs.at(1).at("shoe") == "Daily");
}
