#include <doctest/doctest.h>

#include "core/import/activity_table.h"
#include "core/import/csv.h"
#include "core/import/decimal.h"
#include "core/import/table_values.h"

using namespace jointline;
using namespace jointline::import;

namespace {

std::string local(const char* text, const Notation& notation = {}) {
    const auto time = table_time(text, notation);
    return time ? format_local(*time) : "none";
}

ActivityTable table(const std::string& csv) {
    auto read = read_activity_table(csv);
    REQUIRE(read);
    return *std::move(read);
}

}  // namespace

TEST_CASE("decimals are read as written, whatever the machine's language") {
    CHECK(*decimal("60.29198664240539073944091796875") == doctest::Approx(60.291986642405391).epsilon(1e-15));
    CHECK(*decimal(" -7 ") == -7);
    CHECK(*decimal("1.5e-3") == doctest::Approx(0.0015));
    CHECK(*decimal("123456789012345678901234567890") == doctest::Approx(1.2345678901234568e29));
    CHECK(*decimal(".5") == 0.5);
    for (const char* text : {"", " ", "-", ".", "1.2.3", "1e", "nan", "inf", "0x10", "1,5", "12a"})
        CHECK_FALSE(decimal(text));
    CHECK_FALSE(decimal("1e999"));
    CHECK(scaled("-105.25865315459669", 1e7, -2'000'000'000, 2'000'000'000) == -1'052'586'532);
    CHECK_FALSE(scaled("300", 1e7, -2'000'000'000, 2'000'000'000));
}

TEST_CASE("a table's quotes hold separators, quotes and line breaks") {
    const auto read = read_csv(
        "\xEF\xBB\xBF"
        "a;b;c\r\n1;\"x;\"\"y\"\"\nz\";3\r\n\r\n4;5\r\n");
    REQUIRE(read);
    CHECK(read->separator == ';');
    REQUIRE(read->rows.size() == 2);
    CHECK(read->rows[0][1] == "x;\"y\"\nz");
    CHECK(read->rows[0].line == 2);
    CHECK(read->rows[1].line == 5);
    CHECK(read->rows[1][2].empty());
}

TEST_CASE("dates are read in the ways that services write them") {
    CHECK(local("May 29, 2022, 3:53:35 PM") == "2022-05-29T15:53:35");
    CHECK(local("May 29, 2022, 12:03:35\xE2\x80\xAF"
                "AM") == "2022-05-29T00:03:35");
    CHECK(local("2018-09-12 15:02:23") == "2018-09-12T15:02:23");
    CHECK(local("29.05.2022, 15:53:35") == "2022-05-29T15:53:35");
    CHECK(local("29 mai 2022 à 15:53:35") == "2022-05-29T15:53:35");
    CHECK(local("12. März 2022, 05:03:35") == "2022-03-12T05:03:35");
    CHECK(local("13 déc. 2021 07:01:02") == "2021-12-13T07:01:02");
    CHECK(local("2022年5月29日 15:53:35") == "2022-05-29T15:53:35");
    CHECK(local("yesterday") == "none");
    CHECK(local("31.02.2022 10:00:00") == "none");
    Notation american;
    american.see_date("5/29/2022 3:53 PM");
    CHECK(local("4/3/2022 3:53 PM", american) == "2022-04-03T15:53:00");
    Notation british;
    british.see_date("29/05/2022 15:53");
    CHECK(local("04/03/2022 15:53", british) == "2022-03-04T15:53:00");
}

TEST_CASE("whether a comma is a decimal or a thousand shows in the whole column") {
    Notation english;
    english.see_number("1,204");
    english.see_number("10.20");
    CHECK(*table_number("1,204", english) == 1204);
    CHECK(*table_number("1,204.5", english) == 1204.5);
    Notation german;
    german.see_number("10,20");
    CHECK(*table_number("1,204", german) == doctest::Approx(1.204));
    CHECK(*table_number("1.204,5", german) == 1204.5);
    CHECK_FALSE(table_number("--", english));
    CHECK(table_duration("1:05:11", english) == Seconds{3911});
    CHECK(table_duration("37:02", english) == Seconds{2222});
    CHECK(table_duration("2:01:00.5", english) == Seconds{7260.5});
    CHECK_FALSE(table_duration("1:2:3:4", english));
}

TEST_CASE("Strava's table is read by name and occurrence, whatever its width and language") {
    const auto modern = table(
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart "
        "Rate,"
        "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
        "Moving Time,Distance,Max Speed\n"
        "1,\"May 29, 2022, 3:53:35 PM\",Lunch "
        "Run,Run,,3600,10.01,170,,false,,Shoe,activities/77.fit.gz,,,3600,3500,10012.3,4\n");
    CHECK(modern.service == "strava");
    REQUIRE(modern.rows.size() == 1);
    CHECK(modern.rows[0].activity.run.distance->as_meters() == 10012.3);
    CHECK(*modern.rows[0].activity.run.moving == Seconds{3500});
    CHECK(format_instant(*modern.rows[0].activity.run.start) == "2022-05-29T15:53:35Z");
    CHECK(modern.rows[0].activity.warnings.empty());
    CHECK(modern.rows[0].file == "activities/77.fit.gz");

    const auto old = table(
        "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
        "1,2018-09-12 15:02:23,Run,Run,,3600,10012.3,false,Shoe,activities/1.gpx\n");
    CHECK(old.service == "strava");
    CHECK(old.rows[0].activity.run.distance->as_meters() == 10012.3);
    CHECK(old.rows[0].activity.shoe == "Shoe");

    const auto german = table(
        "Aktivitäts-ID;Aktivitätsdatum;Name der Aktivität;Aktivitätsart;Aktivitätsbeschreibung;Verstrichene "
        "Zeit;Distanz;"
        "Aktivitätsausrüstung;Dateiname;Verstrichene Zeit;Bewegungszeit;Distanz\n"
        "1;29.05.2022, 15:53:35;Lauf;Lauf;;3600;10,01;Schuh;activities/1.fit;3600;3500;10012,3\n");
    CHECK(german.service == "strava");
    CHECK(german.rows[0].activity.run.distance->as_meters() == 10012.3);
    CHECK(german.rows[0].activity.run.sport == runs::Sport::Running);

    const auto unknown = table(
        "Aktivitets-ID,Dato,Navn,Type "
        "aktivitet,Beskrivelse,Tid,Avstand,Puls,Innsats,Pendling,Notat,Utstyr,Fil,Vekt,Sykkel,"
        "Tid 2,I bevegelse,Avstand 2\n"
        "5,2022-05-29 15:53:35,Tur,Run,,3600,\"10,01\",170,,false,,Sko,activities/5.gpx.gz,,,3600.0,3500.0,10012.3\n");
    CHECK(unknown.service == "strava");
    CHECK(unknown.rows[0].activity.service_id == "5");
    CHECK(unknown.rows[0].activity.run.distance->as_meters() == doctest::Approx(10012.3));
    CHECK(unknown.rows[0].activity.shoe == "Sko");
}

TEST_CASE("two distances that do not agree are told") {
    const auto read =
        table("Activity ID,Activity Date,Distance,Filename,Distance\n1,2022-05-29 15:53:35,5.00,,10000\n");
    REQUIRE(read.rows[0].activity.warnings.size() == 1);
    CHECK(read.rows[0].activity.warnings[0].find("line 2: two distances that differ") == 0);
}

TEST_CASE("Runkeeper's list is in the unit of its header and on the runner's clock") {
    const auto read = table(
        "Activity Id,Date,Type,Route Name,Distance (mi),Duration,Average Pace,Notes,GPX File\n"
        "a-1,2019-07-04 06:30:00,Running,,6.20,55:10,8:54,good,2019-07-04-063000.gpx\n");
    CHECK(read.service == "runkeeper");
    CHECK(read.rows[0].activity.run.distance->as_miles() == doctest::Approx(6.2));
    CHECK_FALSE(read.rows[0].activity.run.start);
    CHECK(format_local(*read.rows[0].activity.run.local_start) == "2019-07-04T06:30:00");
    CHECK(read.rows[0].file == "2019-07-04-063000.gpx");
}

TEST_CASE("our own list comes back in") {
    const auto read = table(
        "start,zone,sport,kind,distance_m,elapsed_s,timer_s,moving_s,ascent_m,avg_hr_bpm,shoe\n"
        "2025-05-03T06:12:44Z,+02:00,running,trail,10020,3700,3650,3600,120,150,Blue ones\n");
    const auto& run = read.rows[0].activity.run;
    CHECK(format_instant(*run.start) == "2025-05-03T06:12:44Z");
    CHECK(run.zone == parse_zone("+02:00"));
    CHECK(run.kind == runs::Kind::Trail);
    CHECK(run.distance->as_meters() == 10020);
    CHECK(read.rows[0].activity.shoe == "Blue ones");
}

TEST_CASE("a row whose date cannot be read is kept, and named") {
    const auto read = table("Activity Type,Date,Favorite,Title,Distance,Time\nRunning,someday,false,x,5.0,30:00\n");
    CHECK(read.service == "garmin");
    REQUIRE(read.rows[0].activity.warnings.size() == 1);
    CHECK(read.rows[0].activity.warnings[0] == "line 2: no date can be read from \"someday\"");
}
