#include "platform/shell/files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

using namespace jointline;
using shell::read_file;
using shell::write_whole;

TEST_CASE("what is written whole is read whole, and leaves nothing beside it") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("note");
    const std::string bytes{"a\0b\r\n", 5};
    REQUIRE(write_whole(path, "longer than what comes after it"));
    REQUIRE(write_whole(path, bytes));
    CHECK(read_file(path).value() == bytes);
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("an empty file is read as one") {
    const test::TemporaryFolder folder;
    REQUIRE(write_whole(folder.file("empty"), ""));
    CHECK(read_file(folder.file("empty")).value().empty());
}

TEST_CASE("a file that is not there, or is a folder, is bad input") {
    const test::TemporaryFolder folder;
    CHECK(read_file(folder.file("nothing")).error().code == ErrorCode::BadInput);
    CHECK(read_file(folder.path().string()).error().code == ErrorCode::BadInput);
}

TEST_CASE("a file that cannot be written is a storage fault that names it") {
    const test::TemporaryFolder folder;
    const auto written = write_whole(folder.file("no/such/folder"), "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Storage);
    CHECK(written.error().file == folder.file("no/such/folder"));
}

TEST_CASE("the runner's data is for her eyes alone") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("deep/jointline");
    REQUIRE(shell::make_private_folder(path));
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::mask) ==
          std::filesystem::perms::owner_all);
    CHECK(shell::make_private_folder(path));
}

TEST_CASE("the data folder is the one asked for, else the environment's, else the platform's own") {
    setenv("JOINTLINE_DATA", "/from/environment", 1);
    CHECK(shell::data_folder("/asked/for").value() == "/asked/for");
    CHECK(shell::data_folder("").value() == "/from/environment");
    unsetenv("JOINTLINE_DATA");
    setenv("XDG_DATA_HOME", "/share", 1);
    CHECK(shell::data_folder("").value() == "/share/jointline");
    setenv("XDG_DATA_HOME", "relative/is/invalid", 1);
    setenv("HOME", "/home/runner", 1);
    CHECK(shell::data_folder("").value() == "/home/runner/.local/share/jointline");
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
    CHECK(shell::data_folder("").error().code == ErrorCode::Storage);
}
