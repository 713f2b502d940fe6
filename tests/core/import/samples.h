#pragma once
/// The sample recordings that lie beside the project, and what their manifest says of them.
///
/// Shapes  found in ../shared or in the folder that JOINTLINE_SHARED names. Without them the tests that need them say
/// so
///         and pass: nothing but tests reads them.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jointline::test {

struct SampleFacts {
    std::string file, format, sport, expected;
    std::optional<std::string> start;
    std::optional<double> sessions, records, distance, elapsed, timer, average_heart_rate, max_heart_rate, laps;
};

/// Empty where the samples are not there.
const std::vector<SampleFacts>& samples();
std::string sample_bytes(std::string_view file);

}  // namespace jointline::test
