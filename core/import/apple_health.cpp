#include "core/import/apple_health.h"

#include "core/import/decimal.h"
#include "core/import/encoding.h"

namespace jointline::import {
namespace {

std::optional<Distance> distance(std::string_view value, std::string_view unit) {
    const auto number = decimal(value);
    if (!number || *number <= 0) return std::nullopt;
    if (unit == "mi") return Distance::miles(*number);
    if (unit == "m") return Distance::meters(*number);
    return Distance::km(*number);
}

std::optional<Seconds> duration(std::string_view value, std::string_view unit) {
    const auto number = decimal(value);
    if (!number || *number <= 0) return std::nullopt;
    return Seconds{*number * (unit == "s" ? 1 : unit == "h" || unit == "hr" ? 3600 : 60)};
}

Error broken(const XmlDamage& damage) {
    return Error{ErrorCode::BadInput, "damaged at byte " + std::to_string(damage.byte) + ": " + damage.what};
}

}  // namespace

void AppleWorkouts::open(std::string_view name, const XmlAttributes& attributes) {
    if (name == "Workout") return open_workout(attributes);
    if (!in_workout_) return;
    TableRow& row = table_.rows.back();
    if (name == "WorkoutStatistics") {
        add_statistics(attributes);
    } else if (name == "FileReference") {
        std::string_view path = attributes["path"];
        if (!path.empty() && path.front() == '/') path.remove_prefix(1);
        row.file = path;
    } else if (name == "MetadataEntry" && attributes["key"] == "HKIndoorWorkout" && attributes["value"] == "1") {
        if (row.activity.run.sport == runs::Sport::Running) row.activity.run.kind = runs::Kind::Treadmill;
    }
}

void AppleWorkouts::close(std::string_view name, std::string_view) {
    if (name == "Workout") in_workout_ = false;
}

void AppleWorkouts::open_workout(const XmlAttributes& attributes) {
    TableRow row;
    runs::Run& run = row.activity.run;
    row.activity.format = Format::AppleHealth;
    row.activity.service = "apple_health";
    row.sport = attributes["workoutActivityType"];
    run.sport = runs::sport_named(row.sport);
    if (run.sport == runs::Sport::Unknown) run.sport = runs::Sport::Other;
    run.device = utf8(attributes["sourceName"]);
    const auto begun = parse_stamp(attributes["startDate"]);
    const auto ended = parse_stamp(attributes["endDate"]);
    if (begun) {
        run.start = begun->at;
        run.zone = begun->zone;
        row.activity.service_id = format_instant(begun->at);  // workouts have no number
    }
    if (begun && ended && ended->at >= begun->at) run.elapsed = ended->at - begun->at;
    run.timer = duration(attributes["duration"], attributes["durationUnit"]);
    run.distance = distance(attributes["totalDistance"], attributes["totalDistanceUnit"]);
    in_workout_ = true;
    table_.service = "apple_health";
    table_.rows.push_back(std::move(row));
}

void AppleWorkouts::add_statistics(const XmlAttributes& attributes) {
    runs::Run& run = table_.rows.back().activity.run;
    const std::string_view type = attributes["type"];
    if (type.find("IdentifierDistance") != std::string_view::npos) {
        if (const auto sum = distance(attributes["sum"], attributes["unit"])) run.distance = sum;
    } else if (type == "HKQuantityTypeIdentifierHeartRate") {
        if (const auto mean = decimal(attributes["average"]); mean && *mean > 0) run.average_heart_rate = mean;
        if (const auto most = decimal(attributes["maximum"]); most && *most > 0) run.max_heart_rate = most;
    }
}

std::unique_ptr<Service> AppleHealth::recognise(const FileSet& files) {
    for (const FileEntry& entry : files.entries()) {
        const std::string_view name = std::string_view(entry.path).substr(entry.path.rfind('/') + 1);
        if (name != "export.xml" && name != "Export.xml") continue;
        auto stream = files.open(entry);
        if (stream) return std::make_unique<AppleHealth>(entry.path, *std::move(stream));
    }
    return nullptr;
}

AppleHealth::AppleHealth(std::string path, std::unique_ptr<ByteStream> stream)
    : path_(std::move(path)), stream_(std::move(stream)), xml_(workouts_) {}

Step AppleHealth::prepare(int count) {
    constexpr int elements_of_piece = 400;
    for (; stream_ && count > 0; count -= elements_of_piece) {
        const auto piece = stream_->next();
        const bool is_last = !piece || piece->empty();
        if (!piece) error_ = piece.error();
        if (!xml_.feed(piece ? *piece : std::string_view{}, is_last) && !error_) error_ = broken(*xml_.damage());
        if (is_last || error_) stream_.reset();
    }
    if (stream_) return Step::More;
    if (error_) error_->file = path_;
    const auto& rows = workouts_.table().rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows[i].file.empty()) row_of_file_[rows[i].file] = i;
    table_ = ArchiveTable{path_, std::move(workouts_.table())};
    return Step::Finished;
}

void AppleHealth::describe(FileOutcome& outcome) {
    for (std::size_t at = outcome.file.find('/'); at != std::string::npos; at = outcome.file.find('/', at + 1)) {
        const auto found = row_of_file_.find(std::string_view(outcome.file).substr(at + 1));
        if (found == row_of_file_.end()) continue;
        table_.join(found->second, outcome);
        // A route knows places and times; the workout was measured by watch and pulse belt.
        const runs::Run& told = table_.rows()[found->second].activity.run;
        for (Activity& activity : outcome.activities) {
            runs::Run& run = activity.run;
            if (told.distance) run.distance = told.distance;
            if (told.timer) run.timer = told.timer;
            if (told.start) run.start = told.start;
            if (told.elapsed) run.elapsed = told.elapsed;
            if (told.average_heart_rate) run.average_heart_rate = told.average_heart_rate;
            if (told.max_heart_rate) run.max_heart_rate = told.max_heart_rate;
            if (run.moving && run.timer) run.moving = std::min(*run.moving, *run.timer);
        }
        return;
    }
}

std::vector<FileOutcome> AppleHealth::rest() {
    std::vector<FileOutcome> outcomes = table_.rest();
    if (error_) {
        FileOutcome outcome;
        outcome.file = error_->file;
        outcome.format = Format::AppleHealth;
        outcome.refusal = error_;
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

Result<std::vector<Activity>> AppleHealthImport::take() {
    std::vector<Activity> activities;
    for (TableRow& row : workouts_.table().rows) activities.push_back(std::move(row.activity));
    if (source_.damage()) {
        const Error error = broken(*source_.damage());
        if (activities.empty()) return error;
        activities.back().warnings.push_back(error.detail);
    }
    if (activities.empty()) return Error{ErrorCode::BadInput, "this export of Apple Health holds no workouts"};
    return activities;
}

}  // namespace jointline::import
