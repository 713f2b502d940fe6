#pragma once
/// What reading a file gives: its activities, and what is to be said about it.
///
/// Shapes  Activity: a run and where it is from. FileOutcome: one file of whatever was handed in, with its activities
/// in
///         file order, or the sentence that says why there are none.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/import/content_hash.h"
#include "core/runs/run.h"

namespace jointline::import {

enum class Format : std::uint8_t { Unknown, Fit, Gpx, Tcx, Csv, Gzip, Zip, Json, AppleHealth };
/// "fit", "gpx", …; empty for Unknown.
std::string_view name(Format format);

struct Activity {
    runs::Run run;
    Format format = Format::Unknown;
    std::string file;                   ///< within what was handed in: "export.zip/activities/1.fit.gz"
    std::vector<std::string> warnings;  ///< whole sentences' worth, with the byte or line where there is one
    std::string service;                ///< "strava", "garmin", "runkeeper", "apple_health"; empty if nothing says so
    std::string service_id;             ///< the activity's name there
    std::string shoe;                   ///< as the service calls it
    ContentHash content;                ///< differs for each activity of a file; set where originals are handed on
};

struct FileOutcome {
    std::string file;
    Format format = Format::Unknown;
    std::vector<Activity> activities;
    std::optional<Error> refusal;  ///< why nothing could be read, in a sentence
    std::string original;          ///< the file's bytes, unpacked, of jobs that were asked to hand them on
    ContentHash content;           ///< of those bytes
};

enum class Step : std::uint8_t { More, Finished };

}  // namespace jointline::import
