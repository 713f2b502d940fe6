#include "core/import/unpack.h"

#include <doctest/doctest.h>

#include "core/import/inspect.h"
#include "tests/core/import/fit_bytes.h"
#include "tests/core/import/zip_bytes.h"

using namespace jointline;
using namespace jointline::test;

namespace {

const std::string& a_fit() {
    static const std::string bytes = [] {
        FitBytes fit;
        fit.define(1, 20, {{253, 4, uint32}, {5, 4, uint32}});
        for (int i = 0; i < 100; ++i) fit.message(1, {{may_2025 + i, 4}, {300 * i, 4}});
        return fit.bytes();
    }();
    return bytes;
}

std::string the_refusal(const std::string& bytes) {
    const auto found = import::inspect("x", bytes);
    CHECK(found.activities.empty());
    REQUIRE(found.refusals.size() == 1);
    return found.refusals[0].text();
}

}  // namespace

TEST_CASE("gzip is unpacked, in one member or several, and only to what is sensible") {
    CHECK(*import::gunzip(gzipped("hello")) == "hello");
    CHECK(*import::gunzip(gzipped("hello ") + gzipped("world")) == "hello world");
    CHECK(*import::gunzip(gzipped(std::string(1 << 20, 'x')) + gzipped("end")) == std::string(1 << 20, 'x') + "end");
    CHECK_FALSE(import::gunzip(gzipped(std::string(20 << 20, '\0'))));
    const std::string whole = gzipped(a_fit());
    for (std::size_t size = 0; size < whole.size(); size += 9) CHECK_FALSE(import::gunzip(whole.substr(0, size)));
    CHECK(import::inspect("run.fit.gz", whole).activities.size() == 1);
    CHECK(the_refusal(gzipped(gzipped("x"))) == "x: packed twice over");
}

TEST_CASE("recordings are found in an archive, in folders and in archives within it") {
    const std::string inner = ZipBytes{}.add("deep/b.FIT", a_fit()).add("notes.txt", "no").bytes();
    const std::string outer = ZipBytes{}
                                  .add("a.fit", a_fit(), {true, 0, 0, 0})
                                  .add("more.zip", inner)
                                  .add("__MACOSX/._a.fit", "junk")
                                  .bytes();
    const auto found = import::inspect("export.zip", outer);
    CHECK(found.refusals.empty());
    REQUIRE(found.activities.size() == 2);
    CHECK(found.activities[0].file == "export.zip/a.fit");
    CHECK(found.activities[1].file == "export.zip/more.zip/deep/b.FIT");
}

TEST_CASE("an archive of holiday pictures holds no recordings, and a list of activities in one is read") {
    CHECK(the_refusal(ZipBytes{}.add("beach.jpg", "x").add("prices.csv", "a,b,c\n1,2,3\n").bytes()) ==
          "x: no recordings are in it");
    const auto listed = import::inspect("x.zip", ZipBytes{}
                                                     .add("Activities.csv",
                                                          "Activity Type,Date,Favorite,Distance\n"
                                                          "Running,2024-05-25 20:31:12,false,5\n")
                                                     .bytes());
    CHECK(listed.activities.size() == 1);
}

TEST_CASE("what an archive should not hold is refused in a sentence, and the rest is read") {
    const auto refusals = [](std::string_view path, const ZipBytes::Options& options,
                             const std::string& bytes = a_fit()) {
        const auto found =
            import::inspect("x.zip", ZipBytes{}.add(path, bytes, options).add("good.fit", a_fit()).bytes());
        CHECK(found.activities.size() == 1);
        REQUIRE(found.refusals.size() == 1);
        return found.refusals[0].text();
    };
    CHECK(refusals("../a.fit", {}).find("its path leaves the archive") != std::string::npos);
    CHECK(refusals("/etc/a.fit", {}).find("its path leaves the archive") != std::string::npos);
    CHECK(refusals("b\\..\\..\\a.fit", {}).find("its path leaves the archive") != std::string::npos);
    CHECK(refusals("link.fit", {false, 0, 0120777ul << 16, 0}, "/etc/passwd").find("a symbolic link") !=
          std::string::npos);
    CHECK(refusals("secret.fit", {false, 1, 0, 0}).find("it is encrypted") != std::string::npos);
    CHECK(refusals("bomb.fit", {true, 0, 0, 0}, std::string(30 << 20, '\0')).find("out of all proportion") !=
          std::string::npos);
    CHECK(refusals("liar.fit", {false, 0, 0, 10}).find("its checksum is wrong") != std::string::npos);
}

TEST_CASE("archives within archives end somewhere") {
    std::string bytes = ZipBytes{}.add("a.fit", a_fit()).bytes();
    for (int depth = 0; depth < 10; ++depth) bytes = ZipBytes{}.add("next.zip", bytes).bytes();
    CHECK(the_refusal(bytes).find("an archive in too many archives") != std::string::npos);
}

TEST_CASE("a file larger than any recording is refused before it is read") {
    CHECK_FALSE(import::refusal_of_size(100 << 20));
    REQUIRE(import::refusal_of_size(4ull << 30));
    CHECK(import::refusal_of_size(4ull << 30)->detail == "larger than 2048 MB, which no recording is");
}

TEST_CASE("what is no recording is said to be none") {
    CHECK(the_refusal("") == "x: an empty file");
    CHECK(the_refusal("hello world").find("no FIT, GPX, TCX or CSV file") != std::string::npos);
    CHECK(the_refusal("<html><body/></html>").find("no FIT, GPX, TCX or CSV file") != std::string::npos);
    CHECK(the_refusal("PK\x03\x04 and then nothing").find("damaged or cut short zip archive") != std::string::npos);
    CHECK(the_refusal("a,b,c\n1,2,3\n").find("a table without the columns of a list of activities") !=
          std::string::npos);
    CHECK(the_refusal(R"({"some": "json"})").find("no FIT, GPX, TCX or CSV file") != std::string::npos);
}
