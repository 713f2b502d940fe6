#include "core/storage/database.h"

#include <fstream>
#include <vector>

#include <doctest/doctest.h>

#include "core/storage/settings_store.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using jointline::storage::Database;
using jointline::storage::Migration;

TEST_CASE("an empty path becomes a database of today's version that is sound") {
    test::TemporaryFolder folder;
    auto db = Database::open(folder.file("jointline.db"));
    REQUIRE(db);
    CHECK(db->version() == static_cast<int>(storage::all_migrations().size()));
    CHECK(db->integrity_faults().empty());
}

TEST_CASE("what was set is still there when the database is opened again") {
    test::TemporaryFolder folder;
    const auto path = folder.file("jointline.db");
    {
        auto db = Database::open(path);
        REQUIRE(db);
        storage::SettingsStore(*db).set("theme", "dark");
    }
    auto db = Database::open(path);
    REQUIRE(db);
    CHECK(storage::SettingsStore(*db).all().at("theme") == "dark");
}

TEST_CASE("migrating twice is migrating once") {
    auto db = Database::open(":memory:");
    REQUIRE(db);
    CHECK(storage::migrate(db->connection(), storage::all_migrations()));
    CHECK(db->version() == static_cast<int>(storage::all_migrations().size()));
}

TEST_CASE("a database from a newer program is refused and left as it was") {
    test::TemporaryFolder folder;
    const auto path = folder.file("jointline.db");
    {
        auto db = Database::open(path);
        REQUIRE(db);
        db->connection().exec("PRAGMA user_version = 999");
    }
    const auto db = Database::open(path);
    REQUIRE_FALSE(db);
    CHECK(db.error().code == ErrorCode::NewerDatabase);
    CHECK(db.error().text().find("version 999") != std::string::npos);
    SQLite::Database raw(path);
    CHECK(raw.execAndGet("PRAGMA user_version").getInt() == 999);
}

TEST_CASE("a file that is no database is refused and not touched") {
    test::TemporaryFolder folder;
    const auto path = folder.file("jointline.db");
    const std::string letter(4096, 'x');
    std::ofstream(path) << letter;
    const auto db = Database::open(path);
    REQUIRE_FALSE(db);
    CHECK(db.error().code == ErrorCode::Storage);
    std::ifstream back(path);
    CHECK(std::string(std::istreambuf_iterator<char>(back), {}) == letter);
}

TEST_CASE("a step that fails leaves the version and the rows of before, with a copy beside it") {
    test::TemporaryFolder folder;
    const auto path = folder.file("jointline.db");
    const std::vector<Migration> first = {{"1", "CREATE TABLE a (x); INSERT INTO a VALUES (7)"}};
    const std::vector<Migration> both = {first[0], {"2", "DROP TABLE a; CREATE TABLE broken ("}};
    SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    REQUIRE(storage::migrate(db, first));
    CHECK_THROWS_AS((void)storage::migrate(db, both), SQLite::Exception);
    CHECK(db.execAndGet("PRAGMA user_version").getInt() == 1);
    CHECK(db.execAndGet("SELECT x FROM a").getInt() == 7);
    SQLite::Database copy(path + ".before-1");
    CHECK(copy.execAndGet("SELECT x FROM a").getInt() == 7);
}
