#pragma once
/// GPX 1.0 and 1.1 to activities: one for each track.
///
/// Shapes  a new track segment is a pause. Heart rate and cadence come from Garmin's, ClueTrust's and others'
/// extensions,
///         known by their names without namespace.
/// Units   distance is not read: the great-circle sum is what all programs agree on.
/// Errors  see reader.h. Waypoints or routes alone are no activity. A track without times is kept, and said to be a
/// route. Source  topografix.com/GPX/1/0 and 1/1; Garmin TrackPointExtension v1 and v2; ClueTrust gpxdata 1.0.
#include "core/import/reader.h"
#include "core/import/stamp_reader.h"
#include "core/import/xml_source.h"
#include "core/runs/run_builder.h"

namespace jointline::import {

class GpxImport : public Reader, private XmlHandler {
public:
    explicit GpxImport(std::string_view bytes);
    Step step(int count) override { return source_.step(count); }
    std::size_t position() const override { return source_.position(); }
    Result<std::vector<Activity>> take() override;

private:
    enum class Inside : std::uint8_t { Nothing, Track, Point };

    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view name, std::string_view text) override;
    void open_point(const XmlAttributes& attributes);
    void close_in_point(std::string_view name, std::string_view text);
    void close_point();
    void close_track();

    XmlSource source_;
    std::size_t size_;
    std::string creator_;
    std::vector<Activity> activities_;
    bool any_points_ = false;
    std::size_t waypoints_ = 0, route_points_ = 0;

    Inside inside_ = Inside::Nothing;
    std::size_t depth_ = 0, track_depth_ = 0;
    runs::RunBuilder builder_;
    StampReader stamps_;
    runs::Sample sample_;
    std::optional<Instant> at_;
    std::size_t timed_ = 0, impossible_ = 0;
};

}  // namespace jointline::import
