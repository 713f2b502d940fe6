#pragma once
/// Benchmarks: each reports what it measured, as a line of JSON on stdout.
///
/// Shapes  {"name", "value", "unit", "baseline", "ratio"}; a baseline is measured in the same run, and null where there
///         is nothing to compare with.
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jointline::bench {

void report(const std::string& name, double value, const std::string& unit, std::optional<double> baseline = {});

double median(std::vector<double> values);

/// Median time of one call in seconds: several batches, each long enough for the clock.
double seconds_per_call(const std::function<void()>& call);

// The benchmarks, in the order they run.
void triage();
void imports();
void shelf();
void window();

}  // namespace jointline::bench
