#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/process.h"

using namespace jointline;

namespace {

test::Ran ask(std::vector<std::string> arguments, const test::Environment& environment = {}) {
    arguments.insert(arguments.begin(), JOINTLINE_PROGRAM);
    return test::run(arguments, environment);
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
