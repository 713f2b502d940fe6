#include <doctest/doctest.h>

#include "core/import/inspect.h"
#include "tests/core/import/fit_bytes.h"
#include "tests/core/import/zip_bytes.h"

using namespace jointline;
using namespace jointline::test;

namespace {

/// So many records, a second and three metres apart.
std::string a_fit(std::int64_t start, int records = 100) {
    FitBytes fit;
    fit.define(0, 0, {{0, 1, enum_type}}).message(0, {{4, 1}}).define(1, 20, {{253, 4, uint32}, {5, 4, uint32}});
    for (int i = 0; i < records; ++i) fit.message(1, {{start + i, 4}, {300 * i, 4}});
    return fit.bytes();
}

std::string settings() {
    FitBytes fit;
    return fit.define(0, 0, {{0, 1, enum_type}}).message(0, {{2, 1}}).bytes();
}

constexpr std::int64_t unix_of_fit = 631'065'600;

const import::Activity* find(const import::Inspection& found, std::string_view id) {
    for (const import::Activity& activity : found.activities)
        if (activity.service_id == id) return &activity;
    return nullptr;
}

}  // namespace

TEST_CASE("Garmin's summaries name the recordings and their shoes, settings are passed over") {
    const std::string at = std::to_string((may_2025 + unix_of_fit) * 1000);
    const std::string later = std::to_string((may_2025 + 86'400 + unix_of_fit) * 1000);
    const std::string summaries = R"([{"summarizedActivitiesExport":[
        {"activityId": 111, "name": "Lake loop", "activityType": "trail_running", "beginTimestamp": )" +
                                  at +
                                  R"(.0, "distance": 29700.0, "duration": 99000.0, "splits": [{"distance": 5}]},
        {"activityId": 222, "name": "By hand", "activityType": "treadmill_running", "beginTimestamp": )" +
                                  later + R"(, "distance": 500000.0, "duration": 1800000.0, "avgHr": 140}]}])";
    const std::string gear = R"([{"gearDTOS": [{"gearPk": 9, "gearTypeName": "Shoes", "displayName": "Old faithful"},
        {"gearPk": 8, "gearTypeName": "Bike", "displayName": "Gravel"}],
        "gearActivityDTOs": {"9": [{"gearPk": 9, "activityId": 111}], "8": [{"gearPk": 8, "activityId": 222}]}}])";
    const std::string inner = ZipBytes{}.add("one.fit", a_fit(may_2025)).add("two.fit", settings()).bytes();
    const auto found =
        import::inspect("garmin.zip", ZipBytes{}
                                          .add("DI_CONNECT/DI-Connect-Fitness/x_0_summarizedActivities.json", summaries)
                                          .add("DI_CONNECT/DI-Connect-Fitness/x_gear.json", gear)
                                          .add("DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0.zip", inner)
                                          .bytes());
    CHECK(found.refusals.empty());
    REQUIRE(found.activities.size() == 2);
    const auto* recorded = find(found, "111");
    REQUIRE(recorded != nullptr);
    CHECK(recorded->run.records == 100);
    CHECK(recorded->run.title == "Lake loop");
    CHECK(recorded->run.kind == runs::Kind::Trail);
    CHECK(recorded->shoe == "Old faithful");
    const auto* by_hand = find(found, "222");
    REQUIRE(by_hand != nullptr);
    CHECK(by_hand->run.distance->as_km() == 5);
    CHECK(*by_hand->run.timer == Seconds{1800});
    CHECK(by_hand->run.average_heart_rate == 140);
    CHECK(by_hand->shoe.empty());
}

TEST_CASE("summaries that break off give what stood before, and say so") {
    const std::string broken =
        R"([{"activityId": 1, "beginTimestamp": 1700000000000, "distance": 100000}, {"activityId": 2,)";
    const auto found = import::inspect("g.zip", ZipBytes{}.add("a_summarizedActivities.json", broken).bytes());
    CHECK(found.activities.size() == 1);
    REQUIRE(found.refusals.size() == 1);
    CHECK(found.refusals[0].detail.find("no JSON from byte") == 0);
}

TEST_CASE("Runkeeper's list and files together tell the zone") {
    const std::string list =
        "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Notes,GPX File\n"
        "a,2019-07-04 08:30:00,Running,,10.0,55:10,5:31,good,r.gpx\n"
        "b,2019-07-05 08:30:00,Running,,4.0,25:10,5:31,,\n";
    const std::string gpx =
        "<gpx><trk><trkseg><trkpt lat=\"50\" lon=\"7\"><time>2019-07-04T06:30:00Z</time></trkpt></trkseg>"
        "<trkseg><trkpt lat=\"50.1\" lon=\"7\"><time>2019-07-04T07:30:00Z</time></trkpt></trkseg></trk></gpx>";
    const auto found =
        import::inspect("rk.zip", ZipBytes{}.add("cardioActivities.csv", list).add("r.gpx", gpx).bytes());
    REQUIRE(found.activities.size() == 2);
    const auto* recorded = find(found, "a");
    REQUIRE(recorded != nullptr);
    CHECK(recorded->run.zone == parse_zone("+02:00"));
    CHECK(recorded->run.sport == runs::Sport::Running);
    CHECK(recorded->run.notes == "good");
    CHECK(recorded->run.samples.segments.size() == 1);
    REQUIRE(find(found, "b") != nullptr);
    CHECK(find(found, "b")->run.distance->as_km() == 4);
}

TEST_CASE("Apple's workouts are joined to their routes, and nothing else of the export is read") {
    const std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Workout*)>\n"
        "<!ATTLIST Workout duration CDATA #IMPLIED>\n]>\n<HealthData locale=\"en_DE\">\n"
        "<Record type=\"HKQuantityTypeIdentifierHeartRate\" value=\"61\"/>\n"
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30.5\" durationUnit=\"min\" "
        "sourceName=\"Watch\" startDate=\"2023-05-01 07:00:00 +0200\" endDate=\"2023-05-01 07:31:00 +0200\">\n"
        "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"5.1\" unit=\"km\"/>\n"
        "<WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" average=\"151.2\" maximum=\"170\" "
        "unit=\"count/min\"/>\n"
        "<WorkoutRoute><FileReference path=\"/workout-routes/route_1.gpx\"/></WorkoutRoute>\n</Workout>\n"
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"20\" durationUnit=\"min\" "
        "totalDistance=\"2\" "
        "totalDistanceUnit=\"mi\" startDate=\"2023-05-02 07:00:00 +0200\" endDate=\"2023-05-02 07:20:00 +0200\">\n"
        "<MetadataEntry key=\"HKIndoorWorkout\" value=\"1\"/></Workout>\n</HealthData>\n";
    const std::string gpx =
        "<gpx><trk><trkseg><trkpt lat=\"50\" lon=\"7\"><time>2023-05-01T05:00:05Z</time></trkpt>"
        "<trkpt lat=\"50.04\" lon=\"7\"><time>2023-05-01T05:31:00Z</time></trkpt></trkseg></trk></gpx>";
    const auto found = import::inspect("export.zip", ZipBytes{}
                                                         .add("apple_health_export/export.xml", xml, {true, 0, 0, 0})
                                                         .add("apple_health_export/workout-routes/route_1.gpx", gpx)
                                                         .bytes());
    CHECK(found.refusals.empty());
    REQUIRE(found.activities.size() == 2);
    const runs::Run& outside = found.activities[0].run;
    CHECK(outside.distance->as_km() == 5.1);
    CHECK(*outside.timer == Seconds{1830});
    CHECK(outside.average_heart_rate == 151.2);
    CHECK(outside.samples.has_position());
    CHECK(outside.zone == parse_zone("+02:00"));
    CHECK(format_instant(*outside.start) == "2023-05-01T05:00:00Z");
    const runs::Run& inside = found.activities[1].run;
    CHECK(inside.kind == runs::Kind::Treadmill);
    CHECK(inside.distance->as_miles() == doctest::Approx(2));
    CHECK(found.activities[1].warnings.empty());

    const auto alone = import::inspect("export.xml", xml);
    CHECK(alone.activities.size() == 2);
}
