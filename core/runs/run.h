#pragma once
/// A run as the log keeps it: what the device said, what followed from its samples, and the samples themselves.
///
/// Shapes  Run, Lap, Pause, Sample; plain data. Samples are kept by column: a column nothing was measured for is empty,
///         a sample that lacks a value holds none<T> there.
/// Units   Distance and Seconds in summaries. In samples whole steps, as fine as devices measure: milliseconds after
/// the
///         track's origin, 10^-7 degrees (1.1 cm), decimetres of height, centimetres of distance, beats and steps a
///         minute. Steps count both feet; on a bicycle the column holds revolutions.
/// Errors  none. What nobody said and nothing shows is nullopt, never zero.
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/units.h"

namespace jointline::runs {

enum class Sport : std::uint8_t {
    Unknown,
    Running,
    Walking,
    Hiking,
    Cycling,
    Swimming,
    Rowing,
    Skiing,
    Skating,
    Training,    ///< gym, strength, fitness machines
    Transition,  ///< between the parts of a triathlon
    Other,
};

/// Where or how a run was run. Shoes have a default for each.
enum class Kind : std::uint8_t { Unknown, Road, Trail, Track, Treadmill, Virtual };

/// "running"; empty for Unknown. The names are those of the database and of every JSON we write.
std::string_view name(Sport sport);
std::string_view name(Kind kind);
/// Reads what name() writes and what services call the same things ("Run", "Biking", "trail_running", "9").
Sport sport_named(std::string_view text);
Kind kind_named(std::string_view text);
/// Whether steps are counted in this sport. Unknown counts: this is a runner's log.
bool on_foot(Sport sport);

/// What a sample holds where the device measured nothing.
template <typename T>
inline constexpr T none = std::is_signed_v<T> ? std::numeric_limits<T>::min() : std::numeric_limits<T>::max();

/// One moment of a run.
struct Sample {
    std::int32_t time = none<std::int32_t>;        ///< milliseconds after Samples::origin
    std::int32_t latitude = none<std::int32_t>;    ///< 10^-7 degrees north
    std::int32_t longitude = none<std::int32_t>;   ///< 10^-7 degrees east
    std::int32_t elevation = none<std::int32_t>;   ///< decimetres above the sea
    std::uint32_t distance = none<std::uint32_t>;  ///< centimetres since the start, as the device recorded it
    std::uint8_t heart_rate = none<std::uint8_t>;  ///< beats a minute
    std::uint8_t cadence = none<std::uint8_t>;     ///< steps a minute, both feet

    bool has_time() const { return time != none<std::int32_t>; }
    bool has_position() const { return latitude != none<std::int32_t> && longitude != none<std::int32_t>; }
    bool has_elevation() const { return elevation != none<std::int32_t>; }
    bool has_distance() const { return distance != none<std::uint32_t>; }
    bool has_heart_rate() const { return heart_rate != none<std::uint8_t>; }
    bool has_cadence() const { return cadence != none<std::uint8_t>; }
    bool operator==(const Sample&) const = default;
};

/// A quantity of every sample. Takes no memory until the first sample that has it.
template <typename T>
class Column {
public:
    void push(T value, std::size_t index, std::size_t expected) {
        if (values_.empty()) {
            if (value == none<T>) return;
            values_.reserve(expected);
            values_.resize(index, none<T>);
        }
        values_.push_back(value);
    }
    void assign(std::vector<T> values) { values_ = std::move(values); }
    T operator[](std::size_t index) const { return values_.empty() ? none<T> : values_[index]; }
    bool empty() const { return values_.empty(); }
    const std::vector<T>& values() const { return values_; }
    /// Gives back memory, where there is enough of it to be worth moving the values.
    void release_spare() {
        if (values_.capacity() - values_.size() > values_.size() / 4) values_.shrink_to_fit();
    }
    bool operator==(const Column&) const = default;

private:
    std::vector<T> values_;
};

/// The samples of a run in the order the device wrote them.
class Samples {
public:
    Instant origin{};  ///< what sample times count from; only a reckoning where the device's clock was not set
    Column<std::int32_t> time, latitude, longitude, elevation;
    Column<std::uint32_t> distance;
    Column<std::uint8_t> heart_rate, cadence;
    std::vector<std::uint32_t>
        segments;  ///< where a new segment begins; nothing is assumed to lie between two segments

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    void expect(std::size_t count) { expected_ = count; }
    void push(const Sample& sample);
    /// For columns assigned from elsewhere.
    void resize(std::size_t size) { size_ = size; }
    Sample operator[](std::size_t index) const {
        return {time[index],     latitude[index],   longitude[index], elevation[index],
                distance[index], heart_rate[index], cadence[index]};
    }
    bool has_position() const { return !latitude.empty() && !longitude.empty(); }
    void release_spare();
    bool operator==(const Samples&) const;

private:
    std::size_t size_ = 0;
    std::size_t expected_ = 0;
};

/// What can be said of a run or of one of its laps.
struct Summary {
    std::optional<Instant> start;    ///< unknown where the device's clock was never set
    std::optional<Seconds> elapsed;  ///< from the first moment to the last
    std::optional<Seconds> timer;    ///< while the watch was running
    std::optional<Seconds> moving;   ///< while the runner was
    std::optional<Distance> distance;
    std::optional<Distance> ascent;
    std::optional<Distance> descent;
    std::optional<double> average_heart_rate;
    std::optional<double> max_heart_rate;
    std::optional<double> average_cadence;  ///< steps a minute, both feet
    bool operator==(const Summary&) const = default;
};

struct Lap : Summary {};

/// The watch was stopped from one moment to the other.
struct Pause {
    Instant from, to;
    bool operator==(const Pause&) const = default;
};

struct Run : Summary {
    Sport sport = Sport::Unknown;
    Kind kind = Kind::Unknown;
    std::optional<ZoneOffset> zone;        ///< where the runner's clock stood, if anything says so
    std::optional<LocalTime> local_start;  ///< a start on the runner's clock, from files that know no UTC
    std::string title;
    std::string notes;
    std::string device;
    std::vector<Lap> laps;
    bool has_laps = false;  ///< false where the file's format or device knows no laps: then zero laps mean nothing
    std::vector<Pause> pauses;
    Samples samples;
    std::size_t records = 0;  ///< record messages or track points in the file
};

}  // namespace jointline::runs
