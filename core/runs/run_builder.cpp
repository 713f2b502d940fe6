#include "core/runs/run_builder.h"

#include <algorithm>
#include <utility>

#include "core/runs/great_circle.h"

namespace jointline::runs {
namespace {

constexpr std::int64_t longest_track = 24LL * 24 * 3600 * 1000;  // what 32 bits of milliseconds hold, in whole days
constexpr Seconds speed_window{10};
constexpr std::int64_t gap = 60'000;  // milliseconds; beyond it a speed says nothing about the moment

Seconds seconds(std::int64_t milliseconds) { return Seconds{static_cast<double>(milliseconds) / 1000.0}; }

Distance between(const Samples& samples, std::size_t a, std::size_t b) {
    return great_circle(samples.latitude[a], samples.longitude[a], samples.latitude[b], samples.longitude[b]);
}

bool has_position(const Samples& samples, std::size_t i) {
    return samples.latitude[i] != none<std::int32_t> && samples.longitude[i] != none<std::int32_t>;
}

/// Calls each(first, end) for every segment.
template <typename Each>
void for_each_segment(const Samples& samples, Each each) {
    std::size_t first = 0;
    for (const std::uint32_t border : samples.segments) {
        if (border > first && border <= samples.size()) each(first, std::size_t{border});
        first = std::max<std::size_t>(first, border);
    }
    if (first < samples.size()) each(first, samples.size());
}

std::optional<Distance> recorded_distance(const Samples& samples) {
    std::optional<Distance> farthest;
    for (const std::uint32_t value : samples.distance.values()) {
        if (value == none<std::uint32_t>) continue;
        farthest = std::max(farthest.value_or(Distance{}), Distance::meters(value / 100.0));
    }
    if (farthest == Distance{}) return std::nullopt;  // a sensor that never spoke
    return farthest;
}

std::optional<Distance> track_length(const Samples& samples) {
    if (!samples.has_position()) return std::nullopt;
    Distance sum;
    std::size_t places = 0;
    for_each_segment(samples, [&](std::size_t first, std::size_t end) {
        std::optional<std::size_t> last;
        for (std::size_t i = first; i < end; ++i) {
            if (!has_position(samples, i)) continue;
            if (last) sum += between(samples, *last, i);
            last = i;
            ++places;
        }
    });
    if (places < 2) return std::nullopt;
    return sum;
}

/// Walks a segment in strides long enough to tell running from standing, and adds up those in which ground was covered.
class MovingTime {
public:
    explicit MovingTime(const Samples& samples) : samples_(samples), by_distance_(!samples.distance.empty()) {}

    Seconds of_segment(std::size_t first, std::size_t end) {
        Seconds moving{0};
        std::optional<std::size_t> anchor;
        for (std::size_t i = first; i < end; ++i) {
            if (!tells(i)) continue;
            if (!anchor) anchor = i;
            const auto taken = seconds(std::int64_t{samples_.time[i]} - samples_.time[*anchor]);
            if (taken <= Seconds{0}) continue;
            const Distance stride = covered(*anchor, i);
            if (stride < stop_covers && taken < a_stop && i + 1 < end) continue;
            if (stride.as_meters() >= slowest_moving.as_meters_per_second() * taken.count()) moving += taken;
            anchor = i;
        }
        return moving;
    }

private:
    bool tells(std::size_t i) const {
        if (samples_.time[i] == none<std::int32_t>) return false;
        return by_distance_ ? samples_.distance[i] != none<std::uint32_t> : has_position(samples_, i);
    }
    Distance covered(std::size_t a, std::size_t b) const {
        if (!by_distance_) return between(samples_, a, b);
        return Distance::meters((static_cast<double>(samples_.distance[b]) - samples_.distance[a]) / 100.0);
    }

    const Samples& samples_;
    bool by_distance_;
};

std::optional<Seconds> moving_time(const Samples& samples) {
    if (samples.time.empty() || (samples.distance.empty() && !samples.has_position())) return std::nullopt;
    MovingTime stopwatch{samples};
    Seconds moving{0};
    for_each_segment(samples, [&](std::size_t first, std::size_t end) { moving += stopwatch.of_segment(first, end); });
    return moving;
}

struct Climb {
    Distance up, down;
};

/// Height gained and lost, counted only once it exceeds what noise does.
std::optional<Climb> climb(const Samples& samples) {
    Climb sum;
    std::optional<Distance> reference;
    for (const std::int32_t value : samples.elevation.values()) {
        if (value == none<std::int32_t>) continue;
        const Distance height = Distance::meters(value / 10.0);
        if (!reference) reference = height;
        if (height - *reference >= climb_counts) {
            sum.up += height - *reference;
            reference = height;
        } else if (*reference - height >= climb_counts) {
            sum.down += *reference - height;
            reference = height;
        }
    }
    if (!reference) return std::nullopt;
    return sum;
}

struct Mean {
    double sum = 0;
    double highest = 0;
    std::size_t count = 0;
    void add(double value) {
        sum += value;
        highest = std::max(highest, value);
        ++count;
    }
    std::optional<double> average() const {
        if (count == 0) return std::nullopt;
        return sum / static_cast<double>(count);
    }
};

void complete_times(Run& run) {
    const Samples& samples = run.samples;
    std::int32_t first = none<std::int32_t>;
    std::int32_t last = none<std::int32_t>;
    for (const std::int32_t time : samples.time.values()) {
        if (time == none<std::int32_t>) continue;
        first = first == none<std::int32_t> ? time : std::min(first, time);
        last = last == none<std::int32_t> ? time : std::max(last, time);
    }
    if (first == none<std::int32_t>) return;
    if (!run.start) run.start = samples.origin + std::chrono::milliseconds{first};
    if (!run.elapsed) run.elapsed = seconds(std::int64_t{last} - first);
}

void complete_effort(Run& run) {
    if (!run.average_heart_rate || !run.max_heart_rate) {
        Mean heart_rate;
        for (const std::uint8_t value : run.samples.heart_rate.values())
            if (value != none<std::uint8_t>) heart_rate.add(value);
        if (!run.average_heart_rate) run.average_heart_rate = heart_rate.average();
        if (!run.max_heart_rate && heart_rate.count > 0) run.max_heart_rate = heart_rate.highest;
    }
    if (!run.average_cadence && on_foot(run.sport)) {
        Mean cadence;  // of the moments in which steps were made
        for (const std::uint8_t value : run.samples.cadence.values())
            if (value != none<std::uint8_t> && value > 0) cadence.add(value);
        run.average_cadence = cadence.average();
    }
}

}  // namespace

Speed fastest(Sport sport) {
    return Speed::meters_per_second(on_foot(sport) || sport == Sport::Swimming || sport == Sport::Rowing ? 12.5 : 35);
}

void RunBuilder::add(Instant at, Sample sample) {
    Samples& samples = run_.samples;
    if (samples.time.empty()) samples.origin = at;
    const std::int64_t after = (at - samples.origin).count();
    if (after > -longest_track && after < longest_track) sample.time = static_cast<std::int32_t>(after);
    add(sample);
}

void RunBuilder::add(const Sample& sample) {
    if (std::exchange(breaks_, false)) run_.samples.segments.push_back(static_cast<std::uint32_t>(run_.samples.size()));
    run_.samples.push(sample);
}

void RunBuilder::begin_segment() { breaks_ = !run_.samples.empty(); }

Run RunBuilder::finish() {
    run_.records = run_.samples.size();
    complete(run_);
    run_.samples.release_spare();
    breaks_ = false;
    return std::exchange(run_, Run{});
}

void complete(Run& run) {
    complete_times(run);
    if (!run.distance) run.distance = recorded_distance(run.samples);
    if (!run.distance) run.distance = track_length(run.samples);
    if (!run.moving && run.distance) run.moving = moving_time(run.samples);
    if (run.moving && (run.timer || run.elapsed))
        run.moving = std::min(*run.moving, run.timer ? *run.timer : *run.elapsed);
    if (!run.ascent || !run.descent) {
        const auto climbed = climb(run.samples);
        if (climbed && !run.ascent) run.ascent = climbed->up;
        if (climbed && !run.descent) run.descent = climbed->down;
    }
    complete_effort(run);
}

std::vector<Distance> covered(const Run& run) {
    const Samples& samples = run.samples;
    const bool by_distance = !samples.distance.empty();
    if (!by_distance && !samples.has_position()) return {};
    std::vector<Distance> result(samples.size());
    Distance sum;
    for_each_segment(samples, [&](std::size_t first, std::size_t end) {
        std::optional<std::size_t> last;
        for (std::size_t i = first; i < end; ++i) {
            if (by_distance) {
                if (samples.distance[i] != none<std::uint32_t>)
                    sum = std::max(sum, Distance::meters(samples.distance[i] / 100.0));
            } else if (has_position(samples, i)) {
                if (last) sum += between(samples, *last, i);
                last = i;
            }
            result[i] = sum;
        }
    });
    return result;
}

std::vector<std::optional<Speed>> speeds(const Run& run) {
    const Samples& samples = run.samples;
    std::vector<std::optional<Speed>> result(samples.size());
    const auto ground = covered(run);
    if (ground.empty() || samples.time.empty()) return result;
    const Speed limit = fastest(run.sport);
    for_each_segment(samples, [&](std::size_t first, std::size_t end) {
        std::size_t from = first;
        std::size_t to = first;
        for (std::size_t i = first; i < end; ++i) {
            const std::int32_t now = samples.time[i];
            if (now == none<std::int32_t>) continue;
            const auto near = [&](std::size_t j) {
                const std::int32_t then = samples.time[j];
                return then != none<std::int32_t> && seconds(std::abs(std::int64_t{now} - then)) <= speed_window / 2;
            };
            while (from < i && !near(from)) ++from;
            to = std::max(to, i);
            while (to + 1 < end && near(to + 1)) ++to;
            // Smart recording: where the window holds no other sample, the neighbours do.
            const std::size_t a = from == i && i > first ? i - 1 : from;
            const std::size_t b = to == i && i + 1 < end ? i + 1 : to;
            if (samples.time[a] == none<std::int32_t> || samples.time[b] == none<std::int32_t>) continue;
            const std::int64_t taken = std::int64_t{samples.time[b]} - samples.time[a];
            if (taken > 2 * gap) continue;
            const auto speed = Speed::of(ground[b] - ground[a], seconds(taken));
            if (speed && *speed <= limit) result[i] = speed;
        }
    });
    return result;
}

}  // namespace jointline::runs
