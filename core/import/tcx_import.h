#pragma once
/// TCX to activities: one for each Activity element, with its laps.
///
/// Shapes  a second Track within a lap begins after a pause. Names are taken without their namespace.
/// Units   distance and timer are the sums of the laps; elapsed runs from the first lap's start to the last trackpoint.
/// Errors  see reader.h. A course or a workout is no activity.
/// Source  Garmin TrainingCenterDatabase v2, ActivityExtension v2.
#include "core/import/reader.h"
#include "core/import/stamp_reader.h"
#include "core/import/xml_source.h"
#include "core/runs/run_builder.h"

namespace jointline::import {

class TcxImport : public Reader, private XmlHandler {
public:
    explicit TcxImport(std::string_view bytes);
    Step step(int count) override { return source_.step(count); }
    std::size_t position() const override { return source_.position(); }
    Result<std::vector<Activity>> take() override;

private:
    enum class Inside : std::uint8_t { Nothing, Activity, Lap, Point, Creator };
    enum class Pulse : std::uint8_t { OfPoint, AverageOfLap, MaxOfLap };

    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view name, std::string_view text) override;
    void open_lap(const XmlAttributes& attributes);
    void close_in_point(std::string_view name, std::string_view text);
    void close_in_lap(std::string_view name, std::string_view text);
    void close_in_activity(std::string_view name, std::string_view text);
    void close_activity();

    XmlSource source_;
    std::size_t size_;
    std::vector<Activity> activities_;
    bool saw_course_ = false;

    Inside inside_ = Inside::Nothing;
    Pulse pulse_ = Pulse::OfPoint;
    runs::RunBuilder builder_;
    StampReader stamps_;
    runs::Sample sample_;
    std::optional<Instant> at_, id_, last_;
    std::size_t tracks_of_lap_ = 0;
};

}  // namespace jointline::import
