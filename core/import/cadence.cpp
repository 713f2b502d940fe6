#include "core/import/cadence.h"

namespace jointline::import {

void count_both_feet(runs::Run& run) {
    if (!runs::on_foot(run.sport) || run.samples.cadence.empty()) return;
    constexpr auto missing = runs::none<std::uint8_t>;
    double sum = 0;
    std::size_t count = 0;
    for (const std::uint8_t value : run.samples.cadence.values()) {
        if (value == missing || value == 0) continue;
        sum += value;
        ++count;
    }
    if (count == 0 || sum / static_cast<double>(count) >= least_steps) return;
    std::vector<std::uint8_t> both = run.samples.cadence.values();
    for (std::uint8_t& value : both)
        if (value != missing) value = value < missing / 2 ? static_cast<std::uint8_t>(2 * value) : missing;
    run.samples.cadence.assign(std::move(both));
}

}  // namespace jointline::import
