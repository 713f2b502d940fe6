#include "core/shoes/split.h"

#include <random>

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;

namespace {

constexpr ShoeId daily{1};
constexpr ShoeId spikes{2};

double sum(const std::vector<Share>& shares) {
    double sum = 0;
    for (const Share& share : shares) sum += share.part;
    return sum;
}

}  // namespace

TEST_CASE("a run split by distance gives each pair its part") {
    const auto split = split_by_distance(12_km, std::vector<Piece>{{daily, 4_km}, {spikes, 8_km}});
    REQUIRE_FALSE(split.fault);
    REQUIRE(split.shares.size() == 2);
    CHECK(split.shares[0].part == doctest::Approx(1.0 / 3));
    CHECK(sum(split.shares) == 1.0);
}

TEST_CASE("a run longer than its split is refused with what is left, unless a pair takes the rest") {
    const std::vector<Piece> pieces{{spikes, 8_km}};
    const auto split = split_by_distance(10_km, pieces);
    REQUIRE(split.fault);
    CHECK(split.fault->id == "split_short");
    CHECK(split.fault->what == "the split covers 8 km of a run of 10 km, 2 km are left");
    CHECK(split.off == 2_km);
    CHECK(split.shares.empty());

    const auto whole = split_by_distance(10_km, pieces, daily);
    REQUIRE_FALSE(whole.fault);
    CHECK(whole.shares == std::vector<Share>{{spikes, 0.8}, {daily, 0.2}});
}

TEST_CASE("a split longer than its run is refused with what is too much") {
    const auto split = split_by_distance(10_km, std::vector<Piece>{{daily, 4_km}, {spikes, 8_km}});
    REQUIRE(split.fault);
    CHECK(split.fault->id == "split_long");
    CHECK(split.off == 2_km);
}

TEST_CASE("what is typed may miss the run a little") {
    CHECK_FALSE(split_by_distance(10.004_km, std::vector<Piece>{{daily, 4_km}, {spikes, 6_km}}).fault);
    CHECK(split_by_distance(10.02_km, std::vector<Piece>{{daily, 4_km}, {spikes, 6_km}}).fault);
    CHECK_FALSE(split_by_distance(42.195_km, std::vector<Piece>{{daily, 42.2_km}}).fault);
}

TEST_CASE("a split without a distance, below nothing or of a run without length is refused") {
    CHECK(split_by_distance(10_km, {}).fault);
    CHECK(split_by_distance(0_km, std::vector<Piece>{{daily, 1_km}}).fault);
    CHECK(split_by_distance(10_km, std::vector<Piece>{{daily, Distance::km(-2)}, {spikes, 12_km}}).fault);
    CHECK(split_by_laps({}).fault);
}

TEST_CASE("laps share the run by their length, and one pair twice is one share") {
    const auto split = split_by_laps(std::vector<Piece>{{daily, 2_km}, {spikes, 6_km}, {{}, 2_km}}, daily);
    REQUIRE_FALSE(split.fault);
    CHECK(split.shares == std::vector<Share>{{daily, 0.4}, {spikes, 0.6}});
}

TEST_CASE("a lap nobody gave a pair is a fault while no pair takes the rest") {
    CHECK(split_by_laps(std::vector<Piece>{{daily, 2_km}, {{}, 6_km}}).fault->id == "split_short");
}

TEST_CASE("laps of a treadmill without distance share it evenly") {
    const auto split = split_by_laps(std::vector<Piece>{{daily, 0_km}, {spikes, 0_km}, {spikes, 0_km}, {daily, 0_km}});
    CHECK(split.shares == std::vector<Share>{{daily, 0.5}, {spikes, 0.5}});
}

TEST_CASE("whatever the laps, the shares sum to the run") {
    std::mt19937 random{3};
    for (int round = 0; round < 500; ++round) {
        std::vector<Piece> laps(1 + random() % 30);
        for (Piece& lap : laps)
            lap = {ShoeId{std::int64_t(1 + random() % 4)}, Distance::meters(double(random() % 5000))};
        const auto split = split_by_laps(laps);
        REQUIRE_FALSE(split.fault);
        CHECK(sum(split.shares) == doctest::Approx(1.0).epsilon(1e-12));
        for (const Share& share : split.shares) CHECK(share.part > 0);
    }
}
