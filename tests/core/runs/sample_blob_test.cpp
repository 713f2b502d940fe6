#include "core/runs/sample_blob.h"

#include <random>

#include <doctest/doctest.h>

using namespace jointline;
using namespace jointline::runs;

namespace {

/// A run as devices record it, now and then without a place or a pulse.
Samples a_track(std::size_t size) {
    std::mt19937 random{3};
    Samples samples;
    samples.origin = parse_stamp("2025-05-03T06:12:44.250Z")->at;
    Sample sample{0, 481'000'000, 115'000'000, 5200, 0, 120, 170};
    for (std::size_t i = 0; i < size; ++i) {
        sample.time += 1000;
        sample.latitude += 250 + static_cast<int>(random() % 40);
        sample.longitude -= 90 + static_cast<int>(random() % 40);
        sample.elevation += static_cast<int>(random() % 3) - 1;
        sample.distance += 290 + static_cast<std::uint32_t>(random() % 20);
        sample.heart_rate = static_cast<std::uint8_t>(140 + random() % 4);
        sample.cadence = static_cast<std::uint8_t>(168 + random() % 3);
        Sample written = sample;
        if (i % 97 < 5) written.latitude = written.longitude = none<std::int32_t>;
        if (i < 60) written.heart_rate = none<std::uint8_t>;
        samples.push(written);
        if (i % 1000 == 999) samples.segments.push_back(static_cast<std::uint32_t>(i));
    }
    return samples;
}

}  // namespace

TEST_CASE("samples come back from their blob as they were") {
    for (const std::size_t size : {0u, 1u, 2u, 3600u}) {
        CAPTURE(size);
        const Samples samples = a_track(size);
        const auto back = decode_samples(encode_samples(samples));
        REQUIRE(back);
        CHECK(*back == samples);
    }
}

TEST_CASE("extreme values come back too") {
    Samples samples;
    samples.push({INT32_MAX, -INT32_MAX, INT32_MAX, -INT32_MAX, 0, 0, 254});
    samples.push({-INT32_MAX, INT32_MAX, -INT32_MAX, INT32_MAX, UINT32_MAX - 1, 254, 0});
    samples.push({});
    samples.push({INT32_MAX, -INT32_MAX, INT32_MAX, -INT32_MAX, 0, 0, 254});
    CHECK(*decode_samples(encode_samples(samples)) == samples);
}

TEST_CASE("an hour of running takes little more than four bytes a second") {
    CHECK(encode_samples(a_track(3600)).size() < 3600 * 4.2);
}

TEST_CASE("a blob with any byte changed is refused, and so is one that is cut") {
    const std::string blob = encode_samples(a_track(300));
    for (std::size_t i = 0; i < blob.size(); i += 3) {
        std::string changed = blob;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        CHECK_FALSE(decode_samples(changed));
        CHECK_FALSE(decode_samples(blob.substr(0, i)));
    }
    CHECK(decode_samples("\x02").error().detail.find("cut short") != std::string::npos);
}
