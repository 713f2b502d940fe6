#include "core/import/tcx_import.h"

#include <algorithm>

#include "core/import/cadence.h"
#include "core/import/decimal.h"
#include "core/import/encoding.h"

namespace jointline::import {
namespace {

constexpr std::int64_t farthest = 2'140'000'000;  // 10^-7 degrees
constexpr std::int64_t highest = 1'000'000;       // decimetres
constexpr std::size_t usual_point = 300;          // bytes

std::optional<double> above_zero(std::string_view text) {
    const auto value = decimal(text);
    if (!value || *value <= 0) return std::nullopt;
    return value;
}

/// Adds up what laps say; nullopt if none says it.
template <typename T>
std::optional<T> sum(const std::vector<runs::Lap>& laps, std::optional<T> runs::Summary::*what) {
    std::optional<T> total;
    for (const runs::Lap& lap : laps)
        if (lap.*what) total = total.value_or(T{}) + *(lap.*what);
    return total;
}

/// The laps' means, each by the time it stands for; nullopt if a lap of some length does not say.
std::optional<double> mean_by_time(const std::vector<runs::Lap>& laps, std::optional<double> runs::Summary::*what) {
    double weighted = 0;
    double time = 0;
    for (const runs::Lap& lap : laps) {
        if (!(lap.*what)) continue;
        const double weight = lap.timer.value_or(Seconds{0}).count();
        weighted += *(lap.*what) * weight;
        time += weight;
    }
    if (time <= 0) return std::nullopt;
    return weighted / time;
}

}  // namespace

TcxImport::TcxImport(std::string_view bytes) : source_(bytes, *this), size_(bytes.size()) {}

void TcxImport::open(std::string_view name, const XmlAttributes& attributes) {
    if (name == "Trackpoint") {
        if (inside_ == Inside::Lap) {
            inside_ = Inside::Point;
            sample_ = {};
            at_.reset();
        }
    } else if (name == "HeartRateBpm") {
        pulse_ = Pulse::OfPoint;
    } else if (name == "AverageHeartRateBpm") {
        pulse_ = Pulse::AverageOfLap;
    } else if (name == "MaximumHeartRateBpm") {
        pulse_ = Pulse::MaxOfLap;
    } else if (name == "Track") {
        if (inside_ == Inside::Lap && ++tracks_of_lap_ > 1) builder_.begin_segment();
    } else if (name == "Lap") {
        if (inside_ == Inside::Activity) open_lap(attributes);
    } else if (name == "Creator") {
        if (inside_ == Inside::Activity) inside_ = Inside::Creator;
    } else if (name == "Activity") {
        if (inside_ != Inside::Nothing) return;
        inside_ = Inside::Activity;
        builder_.said().sport = runs::sport_named(attributes["Sport"]);
        builder_.expect((size_ - std::min(size_, source_.position())) / usual_point + 1);
    } else if (name == "Course" || name == "Workout") {
        saw_course_ = true;
    }
}

void TcxImport::open_lap(const XmlAttributes& attributes) {
    inside_ = Inside::Lap;
    tracks_of_lap_ = 0;
    runs::Lap lap;
    lap.start = stamps_.read(attributes["StartTime"]);
    builder_.said().laps.push_back(lap);
}

void TcxImport::close(std::string_view name, std::string_view text) {
    switch (inside_) {
        case Inside::Point:
            close_in_point(name, text);
            return;
        case Inside::Lap:
            close_in_lap(name, text);
            return;
        case Inside::Activity:
            close_in_activity(name, text);
            return;
        case Inside::Creator:
            if (name == "Name" && builder_.said().device.empty()) builder_.said().device = utf8(text);
            if (name == "Creator") inside_ = Inside::Activity;
            return;
        case Inside::Nothing:
            return;
    }
}

void TcxImport::close_in_point(std::string_view name, std::string_view text) {
    if (name == "Trackpoint") {
        inside_ = Inside::Lap;
        if (at_) {
            builder_.add(*at_, sample_);
            last_ = std::max(last_.value_or(*at_), *at_);
        } else {
            builder_.add(sample_);
        }
    } else if (name == "Time") {
        at_ = stamps_.read(text);
    } else if (name == "LatitudeDegrees") {
        if (const auto value = scaled(text, 1e7, -farthest, farthest))
            sample_.latitude = static_cast<std::int32_t>(*value);
    } else if (name == "LongitudeDegrees") {
        if (const auto value = scaled(text, 1e7, -farthest, farthest))
            sample_.longitude = static_cast<std::int32_t>(*value);
    } else if (name == "AltitudeMeters") {
        if (const auto value = scaled(text, 10, -highest, highest))
            sample_.elevation = static_cast<std::int32_t>(*value);
    } else if (name == "DistanceMeters") {
        if (const auto value = scaled(text, 100, 0, INT64_C(4'294'967'294)))
            sample_.distance = static_cast<std::uint32_t>(*value);
    } else if (name == "Value") {
        if (const auto value = scaled(text, 1, 1, 254); value && pulse_ == Pulse::OfPoint)
            sample_.heart_rate = static_cast<std::uint8_t>(*value);
    } else if (name == "RunCadence" || name == "Cadence") {
        if (const auto value = scaled(text, 1, 0, 254)) sample_.cadence = static_cast<std::uint8_t>(*value);
    }
}

void TcxImport::close_in_lap(std::string_view name, std::string_view text) {
    runs::Lap& lap = builder_.said().laps.back();
    if (name == "Lap") {
        inside_ = Inside::Activity;
        lap.elapsed = lap.elapsed ? lap.elapsed : lap.timer;
    } else if (name == "TotalTimeSeconds") {
        if (const auto value = decimal(text); value && *value >= 0) lap.timer = Seconds{*value};
    } else if (name == "DistanceMeters") {
        if (const auto value = decimal(text); value && *value >= 0) lap.distance = Distance::meters(*value);
    } else if (name == "Value") {
        if (pulse_ == Pulse::AverageOfLap) lap.average_heart_rate = above_zero(text);
        if (pulse_ == Pulse::MaxOfLap) lap.max_heart_rate = above_zero(text);
    } else if (name == "AvgRunCadence") {
        if (const auto value = above_zero(text)) lap.average_cadence = *value < least_steps ? 2 * *value : *value;
    }
}

void TcxImport::close_in_activity(std::string_view name, std::string_view text) {
    if (name == "Activity")
        close_activity();
    else if (name == "Id")
        id_ = stamps_.read(text);
    else if (name == "Notes")
        builder_.said().notes = utf8(text);
}

void TcxImport::close_activity() {
    inside_ = Inside::Nothing;
    runs::Run& run = builder_.said();
    run.has_laps = true;
    run.zone = stamps_.zone();
    count_both_feet(run);
    if (!run.laps.empty()) run.start = run.laps.front().start;
    if (!run.start) run.start = id_;
    run.timer = sum(run.laps, &runs::Summary::timer);
    run.distance = sum(run.laps, &runs::Summary::distance);
    if (run.distance == Distance{} && !run.samples.empty()) run.distance.reset();  // laps of a watch that was cut off
    if (run.start && last_ && *last_ >= *run.start)
        run.elapsed = *last_ - *run.start;
    else if (!last_)
        run.elapsed = run.timer;
    run.average_heart_rate = mean_by_time(run.laps, &runs::Summary::average_heart_rate);
    if (!runs::on_foot(run.sport))
        for (runs::Lap& lap : run.laps) lap.average_cadence.reset();
    run.average_cadence = mean_by_time(run.laps, &runs::Summary::average_cadence);
    for (const runs::Lap& lap : run.laps)
        if (lap.max_heart_rate) run.max_heart_rate = std::max(run.max_heart_rate.value_or(0), *lap.max_heart_rate);
    if (!run.laps.empty() || !run.samples.empty()) {
        Activity activity;
        activity.format = Format::Tcx;
        activity.run = builder_.finish();
        activities_.push_back(std::move(activity));
    }
    builder_ = {};
    stamps_ = {};
    id_.reset();
    last_.reset();
}

Result<std::vector<Activity>> TcxImport::take() {
    std::string damage;
    if (source_.damage()) {
        damage = "damaged at byte " + std::to_string(source_.damage()->byte) + ": " + source_.damage()->what;
        if (inside_ != Inside::Nothing) close_activity();  // what was read of it
        for (Activity& activity : activities_) activity.warnings.push_back(damage);
    }
    if (!activities_.empty()) return std::move(activities_);
    if (!damage.empty()) return Error{ErrorCode::BadInput, "nothing readable in this TCX file, which is " + damage};
    if (saw_course_) return Error{ErrorCode::BadInput, "this TCX file holds a course or a workout, and no activity"};
    return Error{ErrorCode::BadInput, "this TCX file holds no activity"};
}

}  // namespace jointline::import
