#include "core/app/run_reports.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/storage/wearing_store.h"

namespace jointline {
namespace {

/// Nothing a device measures is finer than a thousandth; what is finer is arithmetic.
double tidy(double value) { return std::round(value * 1000.0) / 1000.0; }

class Object {
public:
    explicit Object(JsonWriter& json) : json_(json) { json_.begin_object(); }
    ~Object() { json_.end_object(); }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    void add(std::string_view name, std::string_view text) {
        json_.key(name);
        if (text.empty())
            json_.null();
        else
            json_.value(text);
    }
    void add(std::string_view name, std::optional<double> value) {
        json_.key(name);
        if (value)
            json_.value(tidy(*value));
        else
            json_.null();
    }
    void add(std::string_view name, const std::optional<Distance>& value) {
        add(name, value ? std::optional(value->as_meters()) : std::nullopt);
    }
    void add(std::string_view name, const std::optional<Seconds>& value) {
        add(name, value ? std::optional(value->count()) : std::nullopt);
    }
    template <typename Tag>
    void add(std::string_view name, Id<Tag> id) {
        json_.key(name);
        if (id.is_set())
            json_.value(id.value);
        else
            json_.null();
    }

private:
    JsonWriter& json_;
};

struct Load {
    std::vector<runs::WeekTotal> weeks;
    runs::LongestRun longest;
    std::vector<runs::Breach> breaches;
};

Load load_at(storage::Database& database, Day at, ZoneOffset zone, std::chrono::weekday first_day) {
    const storage::RunStore store{database};
    const auto logged = store.logged(std::nullopt, at);
    const Instant end_of_day = instant(LocalTime{(at + std::chrono::days{1}).time_since_epoch()}, zone);
    return {runs::weeks(logged, first_day, at), runs::longest_before(logged, end_of_day), runs::breaches(logged)};
}

std::string km(Distance distance) { return fixed_text(distance.as_km(), 2) + " km"; }
std::string clock(Seconds time) { return duration_text(static_cast<std::int64_t>(std::llround(time.count()))); }

std::string source_of(const storage::Origin& origin) { return origin.service.empty() ? origin.format : origin.service; }

}  // namespace

std::string import_json(const ImportReport& report, const GearTakenOver& gear) {
    JsonWriter json;
    {
        Object object{json};
        object.add("batch", report.batch.value_or(BatchId{}));
        for (const char* status : {"new", "updated", "duplicate", "ask", "failed"})
            json.member(status, static_cast<std::int64_t>(report.count(status)));
        json.key("files").begin_array();
        for (const storage::ImportedFile& file : report.files) {
            Object entry{json};
            entry.add("file", file.file);
            entry.add("status", file.status);
            entry.add("run", file.run);
            entry.add("twin", file.twin);
            entry.add("reason", file.reason);
        }
        json.end_array();
        json.key("shoes").begin_object();
        for (const auto& [name, pairs] :
             {std::pair{"added", &gear.added}, {"ask", &gear.asks}, {"twice", &gear.twice}}) {
            json.key(name).begin_array();
            for (const std::string& pair : *pairs) json.value(pair);
            json.end_array();
        }
        json.member("known", static_cast<std::int64_t>(gear.known.size()));
        json.member("runs", static_cast<std::int64_t>(gear.runs)).end_object();
    }
    return json.text();
}

std::string runs_json(storage::Database& database, const storage::RunFilter& filter) {
    JsonWriter json;
    // The pair of the shelf; where none is known, what the run's service called it.
    const auto pairs = storage::WearingStore{database}.names();
    json.begin_object().key("runs").begin_array();
    for (const storage::RunRecord& record : storage::RunStore{database}.list(filter)) {
        const runs::Run& run = record.run;
        Object entry{json};
        entry.add("id", record.id);
        entry.add("start", format_instant(*run.start));
        entry.add("zone", run.zone ? format_zone(*run.zone) : std::string{});
        entry.add("sport", runs::name(run.sport));
        entry.add("kind", runs::name(run.kind));
        entry.add("distance_m", run.distance);
        entry.add("elapsed_s", run.elapsed);
        entry.add("timer_s", run.timer);
        entry.add("moving_s", run.moving);
        entry.add("ascent_m", run.ascent);
        entry.add("avg_hr_bpm", run.average_heart_rate);
        const auto pair = pairs.find(record.id);
        entry.add("shoe", pair == pairs.end() ? record.origin.service_shoe : pair->second);
        entry.add("source", source_of(record.origin));
    }
    json.end_array().end_object();
    return json.text();
}

std::string load_json(storage::Database& database, Day at, ZoneOffset zone, std::chrono::weekday first_day) {
    const Load load = load_at(database, at, zone, first_day);
    JsonWriter json;
    {
        Object object{json};
        json.key("weeks").begin_array();
        for (const runs::WeekTotal& total : load.weeks) {
            Object entry{json};
            entry.add("start", format_day(total.week.first));
            entry.add("distance_m", std::optional(total.distance));
            json.member("runs", static_cast<std::int64_t>(total.runs));
            entry.add("time_s", std::optional(total.time));
        }
        json.end_array();
        object.add("longest_30d_m", load.longest.distance);
        object.add("cap_m", load.longest.cap());
        json.key("breaches").begin_array();
        for (const runs::Breach& breach : load.breaches) {
            Object entry{json};
            entry.add("run", breach.run);
            entry.add("distance_m", std::optional(breach.distance));
            entry.add("longest_before_m", std::optional(breach.longest_before));
            entry.add("over_pct", std::optional(breach.over_percent));
        }
        json.end_array();
    }
    return json.text();
}

std::string import_text(const ImportReport& report, const GearTakenOver& gear) {
    std::string text;
    for (const storage::ImportedFile& file : report.files)
        text += file.status + "  " + file.file + (file.reason.empty() ? "" : ": " + file.reason) + "\n";
    for (const std::string& name : gear.added) text += "shoe  " + name + " is on the shelf\n";
    for (const std::string& name : gear.twice)
        text += "shoe  two pairs have the name of " + name + ": say which run was in which with shoes inbox\n";
    for (const std::string& name : gear.asks)
        text += "shoe  " + name + ": the shelf has a pair of that name, shoes inbox asks whether it is the same\n";
    for (const char* status : {"new", "updated", "duplicate", "ask", "failed"})
        text += (status == std::string_view("new") ? "" : ", ") + std::to_string(report.count(status)) + " " + status;
    if (report.batch) text += "; to take it back: import --undo " + std::to_string(report.batch->value);
    return text + "\n";
}

std::string runs_text(storage::Database& database, const storage::RunFilter& filter) {
    std::string text;
    for (const storage::RunRecord& record : storage::RunStore{database}.list(filter)) {
        const runs::Run& run = record.run;
        text += format_day(record.day) + "  " + (run.distance ? km(*run.distance) : "-") + "  " +
                (run.moving    ? clock(*run.moving)
                 : run.elapsed ? clock(*run.elapsed)
                               : "-") +
                "  " + std::string(runs::name(run.sport)) + (run.title.empty() ? "" : "  " + run.title) + "\n";
    }
    return text.empty() ? "no runs\n" : text;
}

std::string load_text(storage::Database& database, Day at, ZoneOffset zone, std::chrono::weekday first_day) {
    const Load load = load_at(database, at, zone, first_day);
    constexpr std::size_t weeks_shown = 12;  // what a person looks back on; the JSON has them all
    const std::size_t first = load.weeks.size() - std::min(load.weeks.size(), weeks_shown);
    std::string text;
    for (const runs::WeekTotal& total : std::span(load.weeks).subspan(first))
        text += "week of " + format_day(total.week.first) + "  " + km(total.distance) + "  " + clock(total.time) +
                "  " + std::to_string(total.runs) + " runs\n";
    if (load.longest.distance)
        text += "longest of 30 days  " + km(*load.longest.distance) + "\ncap for one run     " +
                km(*load.longest.cap()) + (load.longest.is_firm() ? "" : " (few runs to go by)") + "\n";
    for (const runs::Breach& breach : load.breaches)
        text += "run " + std::to_string(breach.run.value) + "  " + km(breach.distance) + "  " +
                fixed_text(breach.over_percent, 1) + " % over the longest before, " + km(breach.longest_before) + "\n";
    return text.empty() ? "no runs\n" : text;
}

}  // namespace jointline
