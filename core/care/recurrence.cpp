#include "core/care/recurrence.h"

#include <algorithm>

namespace jointline::care {

namespace {

bool is_same_place(std::string_view side, std::span<const std::string> places, const PastEpisode& past) {
    if (past.side != side) return false;
    return std::any_of(places.begin(), places.end(), [&](const std::string& place) {
        return std::find(past.places.begin(), past.places.end(), place) != past.places.end();
    });
}

}  // namespace

std::optional<Recurrence> recurrence(std::string_view side, std::span<const std::string> places, Day start,
                                     std::span<const PastEpisode> past) {
    const PastEpisode* last = nullptr;
    Recurrence found;
    for (const PastEpisode& episode : past) {
        if (episode.start >= start || !is_same_place(side, places, episode)) continue;
        ++found.times_before;
        if (last == nullptr || episode.start > last->start) last = &episode;
    }
    if (last == nullptr) return std::nullopt;
    found.last_start = last->start;
    if (!last->end) return found;
    found.days = static_cast<int>((*last->end - last->start).count());
    for (std::size_t i = 0; i < last->stage_starts.size(); ++i) {
        const Day left = i + 1 < last->stage_starts.size() ? last->stage_starts[i + 1] : *last->end;
        const int days = static_cast<int>((left - last->stage_starts[i]).count());
        if (days > found.longest_stage_days) {
            found.longest_stage = static_cast<int>(i) + 1;
            found.longest_stage_days = days;
        }
    }
    return found;
}

}  // namespace jointline::care
