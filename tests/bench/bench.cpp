#include "tests/bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace jointline::bench {

void report(const std::string& name, double value, const std::string& unit, std::optional<double> baseline) {
    nlohmann::ordered_json line{
        {"name", name}, {"value", value}, {"unit", unit}, {"baseline", nullptr}, {"ratio", nullptr}};
    if (baseline) {
        line["baseline"] = *baseline;
        if (*baseline != 0) line["ratio"] = value / *baseline;
    }
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double seconds_per_call(const std::function<void()>& call) {
    using Clock = std::chrono::steady_clock;
    constexpr double long_enough = 0.05;
    constexpr int batches = 11;
    std::vector<double> per_call;
    long long calls = 1;
    while (per_call.size() < batches) {
        const auto start = Clock::now();
        for (long long i = 0; i < calls; ++i) call();
        const double took = std::chrono::duration<double>(Clock::now() - start).count();
        if (took < long_enough && per_call.empty())
            calls *= 2;
        else
            per_call.push_back(took / static_cast<double>(calls));
    }
    return median(per_call);
}

}  // namespace jointline::bench

int main() {
    jointline::bench::triage();
    jointline::bench::imports();
    jointline::bench::shelf();
    jointline::bench::window();
    return 0;
}
