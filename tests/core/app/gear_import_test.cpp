#include "core/app/gear_import.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include <doctest/doctest.h>

using namespace jointline;

namespace {

/// Files in memory, as an archive holds them.
class Files : public import::FileSet {
public:
    explicit Files(std::map<std::string, std::string> files) {
        for (auto& [path, bytes] : files) {
            entries_.push_back({path, bytes.size(), bytes.size(), bytes_.size()});
            bytes_.push_back(std::move(bytes));
        }
    }
    const std::vector<import::FileEntry>& entries() const override { return entries_; }
    Result<std::unique_ptr<import::ByteStream>> open(const import::FileEntry&) const override {
        return Error{ErrorCode::Internal, "not needed here"};
    }
    Result<std::string> read(const import::FileEntry& entry) const override { return bytes_[entry.index]; }

private:
    std::vector<import::FileEntry> entries_;
    std::vector<std::string> bytes_;
};

}  // namespace

TEST_CASE("the shoes of Strava's and Garmin's archives are found, and nothing else is opened") {
    const Files files({{"activities.csv", "Activity ID\n"},
                       {"bikes.csv", "Bike Name\nGravel\n"},
                       {"shoes.csv", "Shoe Name;Shoe Brand;Shoe Model\nRoad shoe A;Acme;\"Road; 1\"\n"},
                       {"DI_CONNECT/DI-Connect-Fitness/me_gear.json",
                        R"([{"gearDTOS": [{"gearPk": 1, "gearTypeName": "Shoes", "displayName": "Old Coral"}]}])"}});
    const auto found = gear_in(files);
    CHECK(found.faults.empty());
    REQUIRE(found.gear.size() == 2);
    CHECK(found.gear[0].name == "Old Coral");
    CHECK(found.gear[1].name == "Road shoe A");
    CHECK(found.gear[1].model == "Road; 1");
}

TEST_CASE("a list of gear that cannot be read is told, and the others come") {
    const Files files(
        {{"a_gear.json", "[{\n\"gearDTOS\": 7}]"}, {"shoes.csv", "Shoe Name\nRoad shoe A\n"}, {"x/shoes.csv", ""}});
    const auto found = gear_in(files);
    CHECK(found.gear.size() == 1);
    REQUIRE(found.faults.size() == 2);
    CHECK(found.faults[0].text().find("a_gear.json:2") == 0);
    CHECK(found.faults[1].file == "x/shoes.csv");
}

TEST_CASE("the shoes of the sample archive come as its own list names them") {
    const char* const shared = std::getenv("JOINTLINE_SHARED");
    std::ifstream file;
    for (const std::string& folder :
         {std::string(JOINTLINE_SOURCE_DIR) + "/../shared", std::string(shared ? shared : "")})
        if (!file.is_open() || !file)
            file = std::ifstream(folder + "/samples/activities/constructed-strava-export.zip", std::ios::binary);
    if (!file) {
        MESSAGE("the sample archive is not there; nothing was checked");
        return;
    }
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const auto zip = import::Zip::open(bytes);
    REQUIRE(zip);
    const auto found = gear_in(*zip);
    REQUIRE(found.gear.size() == 2);
    CHECK(found.gear[0].name == "Road shoe A");
    CHECK(found.gear[1].model == "Road 2");
}
