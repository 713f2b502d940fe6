#include <chrono>
#include <random>

#include <doctest/doctest.h>

#include "core/import/inspect.h"
#include "tests/core/import/samples.h"

using namespace jointline;

namespace {

/// Changes a file the way damage does: bits, bytes, numbers at their limits, pieces lost, doubled or moved.
void damage(std::string& bytes, std::mt19937& random) {
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    if (bytes.empty()) return;
    const std::size_t at = below(bytes.size());
    switch (random() % 8) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(random());
            break;
        case 2:
            bytes[at] = static_cast<char>(0xFF);
            break;
        case 3:
            bytes[at] = '\0';
            break;
        case 4:
            bytes.resize(at);
            break;
        case 5:
            bytes.erase(at, below(64));
            break;
        case 6:
            bytes.insert(at, bytes.substr(below(bytes.size()), below(64)));
            break;
        default: {
            const std::size_t from = below(bytes.size());
            for (std::size_t i = 0; i < below(32) && at + i < bytes.size() && from + i < bytes.size(); ++i)
                bytes[at + i] = bytes[from + i];
        }
    }
}

}  // namespace

TEST_CASE("ten thousand damaged recordings neither break nor stop the reading") {
    if (test::samples().empty()) return;
    using Clock = std::chrono::steady_clock;  // tests may look at the clock, the core may not
    constexpr std::size_t mutants = 10'000;
    constexpr std::size_t small = 12'000;  // bytes; of longer recordings a piece is enough, now and then
    std::vector<std::pair<std::string, std::string>> originals;
    for (const test::SampleFacts& facts : test::samples())
        originals.emplace_back(facts.file, test::sample_bytes(facts.file));
    std::mt19937 random{20250503};
    std::size_t read = 0;
    std::size_t refused = 0;
    auto slowest = Clock::duration::zero();
    for (std::size_t i = 0; i < mutants; ++i) {
        const auto& [name, original] = originals[i % originals.size()];
        std::string bytes = i % 40 == 0 ? original : original.substr(0, small);
        for (std::size_t changes = 1 + random() % 6; changes > 0; --changes) damage(bytes, random);
        const auto begun = Clock::now();
        const auto found = import::inspect(name, bytes);
        slowest = std::max(slowest, Clock::now() - begun);
        for (const import::Activity& activity : found.activities) {
            CHECK(import::json_line(activity).front() == '{');
            read += 1;
        }
        for (const Error& error : found.refusals) {
            CHECK(error.code == ErrorCode::BadInput);
            refused += 1;
        }
        CHECK((!found.activities.empty() || !found.refusals.empty() || original.substr(0, 2) == "PK"));
    }
    CHECK(slowest < std::chrono::seconds{1});
    CHECK(read > mutants / 2);
    CHECK(refused > mutants / 100);
}
