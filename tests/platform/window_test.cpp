// What the command line says of windows and pictures.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;

namespace {

test::Ran ask(std::vector<std::string> arguments, const test::Environment& environment = {}) {
    arguments.insert(arguments.begin(), JOINTLINE_PROGRAM);
    return test::run(arguments, environment);
}

}  // namespace

TEST_CASE("a window without its database says what is wrong and what to do, and changes nothing") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("jointline.db");
    SUBCASE("a file that is no database") {
        const std::string text(5000, 'x');
        std::ofstream(path) << text;
        const auto ran = ask({"--data", folder.path().string()}, {{"DISPLAY", ""}});
        CHECK(ran.code == 4);
        CHECK(ran.err.starts_with(path + ": "));
        CHECK(ran.err.find("--data") != std::string::npos);
        std::ifstream in(path);
        CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == text);
    }
    SUBCASE("a file in the place of the folder") {
        std::ofstream(path) << "x";
        CHECK(ask({"--data", path}, {{"DISPLAY", ""}}).code == 4);
    }
}

TEST_CASE("a window of no size is wrong usage") {
    CHECK(ask({"--size", "0x10"}).code == 2);
    CHECK(ask({"--size", "wide"}).code == 2);
}

TEST_CASE("pictures: the screens have names, and what cannot be drawn is wrong usage") {
    const auto list = ask({"screenshot", "--list"});
    CHECK(list.code == 0);
    CHECK(list.out.find("result_4\n") != std::string::npos);
    const test::TemporaryFolder folder;
    const std::string out = folder.file("body.png");
    CHECK(ask({"screenshot", "--screen", "nowhere", "--size", "100x100", "--out", out}).code == 2);
    CHECK(ask({"screenshot", "--screen", "body", "--size", "100", "--out", out}).code == 2);
    CHECK(ask({"screenshot", "--size", "100x100", "--out", out}).code == 2);
    CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("a picture of the same screen is the same file, byte for byte") {
    const test::TemporaryFolder folder;
    const auto draw = [&](const std::string& theme, const std::string& name) {
        const auto ran = ask(
            {"screenshot", "--screen", "result_2", "--size", "390x844", "--theme", theme, "--out", folder.file(name)});
        REQUIRE_MESSAGE(ran.code == 0, ran.err);
        std::ifstream in(folder.file(name), std::ios::binary);
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    const auto light = draw("light", "a.png");
    CHECK(light.starts_with("\x89PNG"));
    CHECK(draw("light", "b.png") == light);
    CHECK(draw("dark", "c.png") != light);
    CHECK(
        ask({"screenshot", "--screen", "body", "--size", "100x100", "--out", folder.file("no/such/folder.png")}).code ==
        4);
}
