#include "core/import/twins.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace jointline::import {
namespace {

bool same_family(runs::Sport a, runs::Sport b) {
    const auto family = [](runs::Sport sport) { return sport == runs::Sport::Hiking ? runs::Sport::Walking : sport; };
    return a == runs::Sport::Unknown || b == runs::Sport::Unknown || family(a) == family(b);
}

bool within(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::max(a, b); }

bool same_length(const Likeness& a, const Likeness& b, double tolerance) {
    return a.distance && b.distance && within(a.distance->as_meters(), b.distance->as_meters(), tolerance);
}

/// Of one source the timer is known, of the other all time that passed: that either is alike is enough.
bool same_time(const Likeness& a, const Likeness& b, double tolerance) {
    const auto alike = [&](const std::optional<Seconds>& x, const std::optional<Seconds>& y) {
        return x && y && within(x->count(), y->count(), tolerance);
    };
    return alike(a.elapsed, b.elapsed) || alike(a.timer, b.timer);
}

Seconds apart(const Likeness& a, const Likeness& b) { return Seconds{*b.start - *a.start}; }

bool other_source(const Likeness& a, const Likeness& b) { return a.service.empty() || a.service != b.service; }

bool same_moment(const Likeness& a, const Likeness& b) {
    return other_source(a, b) && a.start && b.start && std::chrono::abs(apart(a, b)) <= same_start &&
           same_family(a.sport, b.sport) && same_length(a, b, same_distance) && same_time(a, b, same_duration);
}

/// Whole quarters of an hour between the two starts, or 0.
long quarters_apart(const Likeness& a, const Likeness& b) {
    const Seconds by = apart(a, b);
    const long quarters = std::lround(by / zone_step);
    const Seconds off = std::chrono::abs(by - zone_step * static_cast<double>(quarters));
    return std::chrono::abs(by) <= farthest_zone + same_seconds && off <= same_seconds ? quarters : 0;
}

bool other_zone(const Likeness& a, const Likeness& b) {
    return other_source(a, b) && a.start && b.start && quarters_apart(a, b) != 0 && same_family(a.sport, b.sport) &&
           same_length(a, b, same_shape) && same_time(a, b, same_shape);
}

/// What share of the shorter one passed during the other.
double overlap(const Likeness& a, const Likeness& b) {
    const auto lasts = [](const Likeness& each) { return each.elapsed ? each.elapsed : each.timer; };
    if (!a.start || !b.start || !lasts(a) || !lasts(b)) return 0;
    const Seconds begins = std::max(Seconds{0}, apart(a, b));
    const Seconds ends = std::min(*lasts(a), apart(a, b) + *lasts(b));
    const Seconds shorter = std::min(*lasts(a), *lasts(b));
    return shorter > Seconds{0} ? (ends - begins) / shorter : 0;
}

std::string day(const Likeness& run) { return run.start ? " of " + format_instant(*run.start) : std::string{}; }

}  // namespace

Likeness likeness(const Activity& activity) {
    return {RunId{},
            activity.content,
            activity.service,
            activity.service_id,
            activity.run.start,
            activity.run.sport,
            activity.run.distance,
            activity.run.elapsed,
            activity.run.timer};
}

Verdict judge(const Likeness& recording, std::span<const Likeness> log) {
    const auto find = [&](auto holds) {
        return std::find_if(log.begin(), log.end(), [&](const Likeness& run) { return holds(recording, run); });
    };
    auto found = find([](const auto& a, const auto& b) { return a.content.is_set() && a.content == b.content; });
    if (found != log.end()) return {Rule::SameContent, found->id, "the same recording as the run" + day(*found)};

    found = find([](const auto& a, const auto& b) {
        return !a.service.empty() && !a.service_id.empty() && a.service == b.service && a.service_id == b.service_id;
    });
    if (found != log.end())
        return {Rule::SameNumber, found->id,
                recording.service + " calls it by the same number as the run" + day(*found)};

    found = find(same_moment);
    if (found != log.end())
        return {Rule::SameMoment, found->id,
                "at the same time and over the same distance as the run" + day(*found) + ", from another source"};

    found = find(other_zone);
    if (found != log.end())
        return {Rule::TimeZone, found->id,
                "like the run" + day(*found) + ", by a clock that is " +
                    number_text(static_cast<double>(std::labs(quarters_apart(recording, *found))) / 4, 2) +
                    " hours apart"};

    found = find(
        [](const auto& a, const auto& b) { return same_family(a.sport, b.sport) && overlap(a, b) >= overlap_to_ask; });
    if (found != log.end())
        return {Rule::Overlap, found->id, "during the run" + day(*found) + ", and yet different from it"};
    return {};
}

}  // namespace jointline::import
