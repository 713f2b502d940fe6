#include "tests/bench/recordings.h"

#include <cmath>
#include <cstdio>
#include <random>

#include "core/base/calendar.h"
#include "tests/core/import/fit_bytes.h"

namespace jointline::bench {
namespace {

struct Point {
    double latitude = 48.1, longitude = 11.5, elevation = 520, distance = 0, speed = 3;
    int pulse = 120, cadence = 82;
};

/// Calls each(i, point) for every second of a run that turns, climbs and tires a little.
template <typename Each>
void run(int seconds, Each each) {
    std::mt19937 random{1};
    const auto noise = [&](double size) { return size * (double(random() % 2001) / 1000 - 1); };
    Point at;
    double heading = 0;
    double pulse = 120;
    for (int i = 0; i < seconds; ++i) {
        heading += noise(0.1);
        at.speed = 2.9 + 0.4 * std::sin(i / 300.0) + noise(0.1);
        at.latitude += at.speed * std::cos(heading) / 111'320;
        at.longitude += at.speed * std::sin(heading) / (111'320 * std::cos(at.latitude * 0.01745));
        at.elevation += noise(0.3);
        at.distance += at.speed;
        pulse += noise(1) + (150 - pulse) * 0.002;
        at.pulse = static_cast<int>(pulse);
        at.cadence = 82 + static_cast<int>(3 * std::sin(i / 200.0) + noise(1.2));
        each(i, at);
    }
}

std::string stamp(int second) {
    std::string text = format_instant(Instant{std::chrono::seconds{1'714'543'200 + second}});
    return text.insert(text.size() - 1, ".000");
}

template <typename... Values>
void print(std::string& to, const char* format, Values... values) {
    char line[1024];
    const int size = std::snprintf(line, sizeof line, format, values...);
    to.append(line, static_cast<std::size_t>(size));
}

}  // namespace

std::string fit_recording(int seconds, int start) {
    using namespace jointline::test;
    constexpr double semicircles = 2147483648.0 / 180;
    const std::int64_t begin = may_2025 + start;
    FitBytes fit;
    fit.define(0, 0, {{4, 4, uint32}, {1, 2, uint16}, {2, 2, uint16}, {0, 1, enum_type}})
        .message(0, {{begin, 4}, {1, 2}, {3076, 2}, {4, 1}});
    fit.define(2, 20,
               {{253, 4, uint32},
                {0, 4, sint32},
                {1, 4, sint32},
                {5, 4, uint32},
                {2, 2, uint16},
                {6, 2, uint16},
                {39, 2, uint16},
                {40, 2, uint16},
                {41, 2, uint16},
                {3, 1, uint8},
                {4, 1, uint8},
                {53, 1, uint8},
                {13, 1, 1}});
    double covered = 0;
    run(seconds, [&](int i, const Point& at) {
        covered = at.distance;
        fit.message(2, {{begin + i, 4},
                        {static_cast<std::int64_t>(at.latitude * semicircles), 4},
                        {static_cast<std::int64_t>(at.longitude * semicircles), 4},
                        {static_cast<std::int64_t>(at.distance * 100), 4},
                        {static_cast<std::int64_t>((at.elevation + 500) * 5), 2},
                        {static_cast<std::int64_t>(at.speed * 1000), 2},
                        {900, 2},
                        {3400, 2},
                        {2400, 2},
                        {at.pulse, 1},
                        {at.cadence, 1},
                        {0, 1},
                        {22, 1}});
    });
    fit.define(4, 18,
               {{253, 4, uint32}, {2, 4, uint32}, {7, 4, uint32}, {8, 4, uint32}, {9, 4, uint32}, {5, 1, enum_type}});
    const std::int64_t took = std::int64_t{seconds} * 1000;
    fit.message(4, {{begin + seconds, 4},
                    {begin, 4},
                    {took, 4},
                    {took, 4},
                    {static_cast<std::int64_t>(covered * 100), 4},
                    {1, 1}});
    return fit.bytes();
}

std::string gpx_recording(int seconds) {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx creator=\"Garmin Connect\" version=\"1.1\"\n"
        " xmlns=\"http://www.topografix.com/GPX/1/1\"\n"
        " xmlns:ns3=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n  <trk>\n    <name>Long</name>\n"
        "    <type>running</type>\n    <trkseg>\n";
    run(seconds, [&](int i, const Point& at) {
        print(text,
              "      <trkpt lat=\"%.13f\" lon=\"%.13f\">\n        <ele>%.1f</ele>\n        <time>%s</time>\n"
              "        <extensions>\n          <ns3:TrackPointExtension>\n            <ns3:hr>%d</ns3:hr>\n"
              "            <ns3:cad>%d</ns3:cad>\n          </ns3:TrackPointExtension>\n        </extensions>\n"
              "      </trkpt>\n",
              at.latitude, at.longitude, at.elevation, stamp(i).c_str(), at.pulse, at.cadence);
    });
    return text + "    </trkseg>\n  </trk>\n</gpx>\n";
}

std::string tcx_recording(int seconds) {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase\n"
        " xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\"\n"
        " xmlns:ns3=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\">\n  <Activities>\n"
        "    <Activity Sport=\"Running\">\n";
    print(text, "      <Id>%s</Id>\n      <Lap StartTime=\"%s\">\n        <TotalTimeSeconds>%d</TotalTimeSeconds>\n",
          stamp(0).c_str(), stamp(0).c_str(), seconds);
    text += "        <Intensity>Active</Intensity>\n        <TriggerMethod>Manual</TriggerMethod>\n        <Track>\n";
    run(seconds, [&](int i, const Point& at) {
        print(text,
              "          <Trackpoint>\n            <Time>%s</Time>\n            <Position>\n"
              "              <LatitudeDegrees>%.13f</LatitudeDegrees>\n"
              "              <LongitudeDegrees>%.13f</LongitudeDegrees>\n            </Position>\n"
              "            <AltitudeMeters>%.6f</AltitudeMeters>\n            <DistanceMeters>%.8f</DistanceMeters>\n",
              stamp(i).c_str(), at.latitude, at.longitude, at.elevation, at.distance);
        print(
            text,
            "            <HeartRateBpm>\n              <Value>%d</Value>\n            </HeartRateBpm>\n"
            "            <Extensions>\n              <ns3:TPX>\n                <ns3:Speed>%.8f</ns3:Speed>\n"
            "                <ns3:RunCadence>%d</ns3:RunCadence>\n              </ns3:TPX>\n            </Extensions>\n"
            "          </Trackpoint>\n",
            at.pulse, at.speed, at.cadence);
    });
    return text + "        </Track>\n      </Lap>\n    </Activity>\n  </Activities>\n</TrainingCenterDatabase>\n";
}

}  // namespace jointline::bench
