#include "core/shoes/worn_run.h"

#include <algorithm>

namespace jointline::shoes {

double WornRun::part_in(ShoeId shoe) const {
    const auto found = std::find_if(shares.begin(), shares.end(), [shoe](const Share& s) { return s.shoe == shoe; });
    return found == shares.end() ? 0 : found->part;
}

Totals totals(ShoeId shoe, std::span<const WornRun> runs) {
    Totals sum;
    for (const WornRun& run : runs) {
        const double part = run.part_in(shoe);
        if (part <= 0) continue;
        sum.distance += run.distance * part;
        sum.time += run.time * part;
        ++sum.runs;
        sum.first = std::min(sum.first.value_or(run.day), run.day);
        sum.last = std::max(sum.last.value_or(run.day), run.day);
    }
    return sum;
}

Distance distance_of(const Part& part, ShoeId shoe, std::span<const WornRun> runs) {
    Distance sum;
    for (const WornRun& run : runs)
        if (part.is_in_on(run.day)) sum += run.distance * run.part_in(shoe);
    return sum;
}

}  // namespace jointline::shoes
