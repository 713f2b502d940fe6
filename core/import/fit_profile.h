#pragma once
/// What the numbers in FIT messages mean: the part of the profile that a run log needs.
///
/// Units   each field says its scale; times are seconds since 1989-12-31 UTC.
/// Source  FIT profile, release 21. Product numbers are those that devices write; the table is not complete.
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/calendar.h"
#include "core/runs/run.h"

namespace jointline::import::fit {

enum MessageNumber : std::uint16_t {
    FileId = 0,
    SportSettings = 12,
    Session = 18,
    Lap = 19,
    Record = 20,
    Event = 21,
    DeviceInfo = 23,
    ActivityEnd = 34,
};

enum class FileIdField : std::uint8_t { Type = 0, Manufacturer = 1, Product = 2, TimeCreated = 4, ProductName = 8 };
inline constexpr int activity_file = 4;

enum class SportField : std::uint8_t { Sport = 0, SubSport = 1 };

enum class RecordField : std::uint8_t {
    Latitude = 0,
    Longitude = 1,
    Altitude = 2,  ///< (value / 5) - 500 metres
    HeartRate = 3,
    Cadence = 4,                  ///< of one foot
    Distance = 5,                 ///< centimetres
    CompressedSpeedDistance = 8,  ///< 12 bits of speed, 12 bits of distance in sixteenths of a metre
    FractionalCadence = 53,       ///< 1/128
    EnhancedAltitude = 78,
};

enum class SessionField : std::uint8_t {
    StartTime = 2,
    Sport = 5,
    SubSport = 6,
    Elapsed = 7,   ///< milliseconds
    Timer = 8,     ///< milliseconds
    Distance = 9,  ///< centimetres
    AverageHeartRate = 16,
    MaxHeartRate = 17,
    AverageCadence = 18,
    Ascent = 22,  ///< metres
    Descent = 23,
    Moving = 59,                    ///< milliseconds
    AverageFractionalCadence = 92,  ///< 1/128
};

enum class LapField : std::uint8_t {
    StartTime = 2,
    Elapsed = 7,
    Timer = 8,
    Distance = 9,
    AverageHeartRate = 15,
    MaxHeartRate = 16,
    AverageCadence = 17,
    Ascent = 21,
    Descent = 22,
    Moving = 52,
    AverageFractionalCadence = 80,
};

enum class EventField : std::uint8_t { Event = 0, Type = 1 };
inline constexpr int timer_event = 0;
/// Start is 0; stopping comes in kinds.
bool stops_timer(std::int64_t event_type);
inline constexpr int event_starts = 0;

enum class DeviceField : std::uint8_t { Index = 0, Manufacturer = 2, Product = 4, ProductName = 27 };
enum class ActivityField : std::uint8_t { LocalTime = 5 };

/// Below this a time stamp counts from when the watch was switched on: its clock was never set.
inline constexpr std::uint32_t first_real_time = 0x10000000;
Instant instant(std::uint32_t time);

runs::Sport sport(std::int64_t number);
runs::Kind kind(std::int64_t sub_sport);
/// "Garmin Forerunner 245"; empty if the numbers say nothing.
std::string device(std::optional<std::int64_t> manufacturer, std::optional<std::int64_t> product);
/// What files of a type that is no activity hold: "a course", "settings".
std::string file_type(std::int64_t type);

}  // namespace jointline::import::fit
