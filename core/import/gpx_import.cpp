#include "core/import/gpx_import.h"

#include <cmath>

#include "core/import/cadence.h"
#include "core/import/decimal.h"
#include "core/import/encoding.h"

namespace jointline::import {
namespace {

constexpr double e7 = 1e7;
constexpr std::int64_t quarter_turn = 900'000'000;
constexpr std::int64_t half_turn = 1'800'000'000;
constexpr std::int64_t farthest = 2'140'000'000;  // what a sample holds: beyond a pole is kept as written, and said
constexpr std::size_t usual_point = 200;          // bytes
constexpr std::int64_t highest = 1'000'000;       // decimetres

std::optional<std::int32_t> degrees(std::string_view text) {
    const auto value = scaled(text, e7, -farthest, farthest);
    if (!value) return std::nullopt;
    return static_cast<std::int32_t>(*value);
}

}  // namespace

GpxImport::GpxImport(std::string_view bytes) : source_(bytes, *this), size_(bytes.size()) {}

void GpxImport::open(std::string_view name, const XmlAttributes& attributes) {
    ++depth_;
    if (name == "trkpt") {
        if (inside_ == Inside::Track) open_point(attributes);
    } else if (name == "trkseg") {
        builder_.begin_segment();
    } else if (name == "trk") {
        if (inside_ != Inside::Nothing) return;
        inside_ = Inside::Track;
        track_depth_ = depth_;
        builder_.expect((size_ - std::min(size_, source_.position())) / usual_point + 1);
    } else if (name == "gpx") {
        creator_ = utf8(attributes["creator"]);
    }
}

void GpxImport::open_point(const XmlAttributes& attributes) {
    inside_ = Inside::Point;
    sample_ = {};
    at_.reset();
    const auto latitude = degrees(attributes["lat"]);
    const auto longitude = degrees(attributes["lon"]);
    if (latitude && longitude) {
        sample_.latitude = *latitude;
        sample_.longitude = *longitude;
        if (std::abs(std::int64_t{*latitude}) > quarter_turn || std::abs(std::int64_t{*longitude}) > half_turn)
            ++impossible_;
    }
}

void GpxImport::close(std::string_view name, std::string_view text) {
    --depth_;
    switch (inside_) {
        case Inside::Point:
            if (name == "trkpt")
                close_point();
            else
                close_in_point(name, text);
            return;
        case Inside::Track:
            if (depth_ + 1 == track_depth_) {
                close_track();
            } else if (depth_ == track_depth_) {
                runs::Run& run = builder_.said();
                if (name == "name") run.title = utf8(text);
                if (name == "desc" || (name == "cmt" && run.notes.empty())) run.notes = utf8(text);
                if (name == "type") {
                    run.sport = runs::sport_named(text);
                    run.kind = runs::kind_named(text);
                }
            }
            return;
        case Inside::Nothing:
            if (name == "wpt") ++waypoints_;
            if (name == "rtept") ++route_points_;
            return;
    }
}

void GpxImport::close_in_point(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    if (name == "time") {
        at_ = stamps_.read(text);
    } else if (name == "ele") {
        if (const auto height = scaled(text, 10, -highest, highest))
            sample_.elevation = static_cast<std::int32_t>(*height);
    } else if (name == "hr" || name == "heartrate" || name == "HeartRateBpm") {
        if (const auto pulse = scaled(text, 1, 1, 254)) sample_.heart_rate = static_cast<std::uint8_t>(*pulse);
    } else if (name == "cad" || name == "cadence" || name == "RunCadence" || name == "runcadence") {
        if (const auto cadence = scaled(text, 1, 0, 254)) sample_.cadence = static_cast<std::uint8_t>(*cadence);
    }
}

void GpxImport::close_point() {
    inside_ = Inside::Track;
    if (at_) {
        builder_.add(*at_, sample_);
        ++timed_;
    } else {
        builder_.add(sample_);
    }
}

void GpxImport::close_track() {
    inside_ = Inside::Nothing;
    runs::Run& run = builder_.said();
    const std::size_t points = run.samples.size();
    if (run.sport == runs::Sport::Unknown)  // "Afternoon Run": what Strava writes where others have a type
        run.sport = runs::sport_named(std::string_view(run.title).substr(run.title.find_last_of(' ') + 1));
    count_both_feet(run);
    Activity activity;
    activity.format = Format::Gpx;
    activity.run = builder_.finish();
    activity.run.device = creator_;
    activity.run.zone = stamps_.zone();
    if (points == 0)
        activity.warnings.emplace_back("a track without points");
    else if (timed_ == 0)
        activity.warnings.emplace_back("no times: a route rather than a run; its date and duration are unknown");
    else if (timed_ < points)
        activity.warnings.push_back("times on " + std::to_string(timed_) + " of " + std::to_string(points) +
                                    " points only: duration and pace cannot be trusted");
    if (impossible_ > 0)
        activity.warnings.push_back(std::to_string(impossible_) + " points lie beyond a pole or half a turn");
    activities_.push_back(std::move(activity));
    any_points_ = any_points_ || points > 0;
    builder_ = {};
    stamps_ = {};
    timed_ = impossible_ = 0;
}

Result<std::vector<Activity>> GpxImport::take() {
    std::string damage;
    if (source_.damage()) {
        damage = "damaged at byte " + std::to_string(source_.damage()->byte) + ": " + source_.damage()->what;
        if (!builder_.said().samples.empty()) close_track();  // what was read of it
        for (Activity& activity : activities_) activity.warnings.push_back(damage);
    }
    if (any_points_) return std::move(activities_);
    if (!damage.empty()) return Error{ErrorCode::BadInput, "nothing readable in this GPX file, which is " + damage};
    if (route_points_ > 0)
        return Error{ErrorCode::BadInput, "this GPX file holds a planned route, and no track of a run"};
    if (waypoints_ > 0) return Error{ErrorCode::BadInput, "this GPX file holds only waypoints, and no track of a run"};
    if (!activities_.empty()) return Error{ErrorCode::BadInput, "this GPX file holds only tracks without points"};
    return Error{ErrorCode::BadInput, "this GPX file holds no track"};
}

}  // namespace jointline::import
