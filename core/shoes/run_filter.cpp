#include "core/shoes/run_filter.h"

#include <algorithm>

namespace jointline::shoes {
namespace {

bool contains_words(std::string_view text, std::string_view words) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const auto found = std::search(text.begin(), text.end(), words.begin(), words.end(),
                                   [lower](char a, char b) { return lower(a) == lower(b); });
    return words.empty() || found != text.end();
}

}  // namespace

bool RunFilter::matches(const WornRun& run) const {
    if (from && run.day < *from) return false;
    if (until && run.day > *until) return false;
    if (kind && (run.kind == runs::Kind::Unknown || run.kind != *kind)) return false;
    if (at_least && run.distance < *at_least) return false;
    if (at_most && run.distance > *at_most) return false;
    if (faster_than || slower_than) {
        const auto pace = run.time > Seconds{0} ? Pace::of(run.distance, run.time) : std::nullopt;
        if (!pace) return false;
        if (faster_than && !pace->is_faster_than(*faster_than)) return false;
        if (slower_than && !slower_than->is_faster_than(*pace)) return false;
    }
    if (without_pair && !run.shares.empty()) return false;
    if (pair && run.part_in(*pair) <= 0) return false;
    return contains_words(run.title, words);
}

std::vector<RunId> matching(const RunFilter& filter, std::span<const WornRun> runs) {
    std::vector<RunId> found;
    for (const WornRun& run : runs)
        if (filter.matches(run)) found.push_back(run.id);
    return found;
}

}  // namespace jointline::shoes
