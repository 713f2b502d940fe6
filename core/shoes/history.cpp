#include "core/shoes/history.h"

#include <algorithm>
#include <array>

namespace jointline::shoes {
namespace {

using Kind = Event::Kind;

constexpr double other_volume_from = 0.30;

void add_of_pair(const ShelfEntry& entry, std::vector<Event>& events) {
    const Shoe& shoe = entry.shoe;
    const auto add = [&](std::optional<Day> day, Kind kind, std::string detail = {}) {
        if (day) events.push_back({*day, kind, shoe.id, std::move(detail), {}});
    };
    add(shoe.bought, Kind::Bought);
    add(shoe.first_used ? shoe.first_used : entry.totals.first, Kind::FirstRun);
    for (const Part& part : shoe.parts) {
        add(part.from, Kind::PartIn, part.name);
        add(part.until, Kind::PartOut, part.name);
    }
    for (const Retirement& each : shoe.retirements) {
        add(each.on, Kind::Retired);
        add(each.back, Kind::BroughtBack);
    }
}

}  // namespace

std::string_view name(Event::Kind kind) {
    constexpr std::array<std::string_view, 8> names{"bought", "first_run", "part_in",      "part_out",
                                                    "note",   "retired",   "brought_back", "onset"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Event> history(std::span<const ShelfEntry> shelf, std::span<const WearNote> notes,
                           std::span<const Day> onsets) {
    std::vector<Event> events;
    for (const ShelfEntry& entry : shelf) add_of_pair(entry, events);
    for (const WearNote& note : notes) events.push_back({note.day, Kind::Note, note.shoe, note.text, note.photo});
    for (const Day onset : onsets) events.push_back({onset, Kind::Onset, {}, {}, {}});
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });
    return events;
}

BeforeAfter before_after(const Event& change, std::span<const Event> events, std::span<const WornRun> runs) {
    BeforeAfter result;
    result.change = change;
    result.before.shoe = result.after.shoe = change.shoe;
    // A part is taken out after its last day, so that day still belongs to it.
    const Day turn = change.kind == Kind::PartOut ? change.day + std::chrono::days{1} : change.day;
    const bool is_part = change.kind != Kind::FirstRun;
    Distance volume_before;
    Distance volume_after;
    for (const WornRun& run : runs) {
        if (run.day < turn - change_window || run.day >= turn + change_window) continue;
        const bool is_before = run.day < turn;
        (is_before ? volume_before : volume_after) += run.distance;
        const bool in_the_pair = run.only_pair() == change.shoe;
        if (!run.pain || (!in_the_pair && (is_part || !is_before))) continue;
        RatedRuns& side = is_before ? result.before : result.after;
        ++side.runs;
        if (*run.pain >= painful_from) ++side.painful;
    }
    result.other_change = std::any_of(events.begin(), events.end(), [&](const Event& other) {
        return other.is_change() && !(other == change) && std::chrono::abs(other.day - change.day) < change_window;
    });
    result.other_volume = volume_before > Distance{} && std::abs(volume_after / volume_before - 1) >= other_volume_from;
    return result;
}

}  // namespace jointline::shoes
