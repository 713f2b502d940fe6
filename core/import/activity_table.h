#pragma once
/// Lists of activities: Strava's activities.csv, Garmin Connect's and Runkeeper's lists, and the one we write
/// ourselves.
///
/// Shapes  columns are known by name in several languages, wherever they stand and however many there are. Of a name
/// that
///         is there twice the second is Strava's own unit (metres, seconds); both are compared.
/// Units   what the header or the service says; kilometres where neither does. Strava writes UTC, the others the
/// runner's
///         clock.
/// Errors  BadInput for a table without a date and a distance or duration. A row that cannot be read is a row with a
///         warning.
#include "core/import/activity.h"

namespace jointline::import {

struct TableRow {
    Activity activity;
    std::string file;   ///< of the archive, that holds the recording; empty for entries by hand
    std::string sport;  ///< as the table calls it
    int line = 0;
};

struct ActivityTable {
    std::string service;  ///< "strava", "garmin", "runkeeper", "jointline"; empty for any other list
    std::vector<TableRow> rows;
};

Result<ActivityTable> read_activity_table(std::string_view bytes);

}  // namespace jointline::import
