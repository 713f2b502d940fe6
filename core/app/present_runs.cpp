#include <algorithm>
#include <cmath>
#include <map>

#include "core/app/present.h"
#include "core/app/runs_desk.h"
#include "core/app/wording.h"
#include "core/base/text.h"
#include "core/runs/mileage.h"

namespace jointline {
namespace {

constexpr std::size_t weeks_shown = 12;
constexpr std::size_t files_told = 50;
constexpr std::size_t route_points = 600;  // more would not be seen on a sketch

std::string km(Distance distance) { return number_text(distance.as_km(), 1) + " km"; }
std::string clock(Seconds time) { return duration_text(static_cast<std::int64_t>(std::llround(time.count()))); }

std::string pace_text(const std::optional<Distance>& distance, const std::optional<Seconds>& time) {
    if (!distance || !time || distance->as_meters() <= 0) return {};
    return duration_text(std::llround(time->count() / distance->as_km())) + " /km";
}

std::string day_words(const AppState& state, Day day) {
    return day_text(state, instant(LocalTime{day}, ZoneOffset{}), ZoneOffset{});
}

std::string short_day(const AppState& state, Day day) {
    const std::chrono::year_month_day date{day};
    return state.strings(
        "ui/date.short",
        {{"day", std::to_string(static_cast<unsigned>(date.day()))},
         {"month", state.strings("ui/date.month_short." + std::to_string(static_cast<unsigned>(date.month())))}});
}

std::string title_of(const AppState& state, const storage::RunRecord& record) {
    if (!record.run.title.empty()) return record.run.title;
    const std::string key = "ui/sport." + std::string(runs::name(record.run.sport));
    return state.strings(state.strings.has(key) ? key : "ui/sport.other");
}

/// Runs that broke the cap, by run: in words.
std::map<long long, std::string> breaches_in_words(const AppState& state, std::span<const runs::LoggedRun> logged) {
    std::map<long long, std::string> words;
    for (const auto& breach : runs::breaches(logged))
        words[breach.run.value] = state.strings(
            "ui/runs.over",
            {{"percent", std::to_string(std::llround(breach.over_percent))}, {"km", km(breach.longest_before)}});
    return words;
}

std::string detail_of(const storage::RunRecord& record) {
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    };
    const auto time = record.run.moving ? record.run.moving : record.run.elapsed;
    if (record.run.distance) add(km(*record.run.distance));
    if (time) add(clock(*time));
    add(pace_text(record.run.distance, time));
    return text;
}

void add_load(const AppState& state, std::span<const runs::LoggedRun> logged, Day today, RunsView& view) {
    const auto& strings = state.strings;
    const auto weeks = runs::weeks(logged, std::chrono::Monday, today);
    const std::size_t first = weeks.size() - std::min(weeks.size(), weeks_shown);
    for (const auto& week : std::span(weeks).subspan(first))
        view.weeks.push_back({short_day(state, week.week.first), km(week.distance), week.distance.as_km()});
    if (!view.weeks.empty()) {
        view.weeks_title = strings("ui/runs.weeks");
        view.facts.push_back({strings("ui/runs.this_week"), view.weeks.back().text});
    }
    const auto longest = runs::longest_before(logged, state.options.now());
    if (longest.distance) view.facts.push_back({strings("ui/runs.longest"), km(*longest.distance)});
    if (longest.cap() && longest.is_firm()) {
        view.facts.push_back({strings("ui/runs.cap"), km(*longest.cap())});
        view.cap_note = strings("ui/runs.cap_note");
    } else if (!logged.empty()) {
        view.cap_note = strings("ui/runs.no_cap");
    }
}

std::optional<ImportView> import_of(const AppState& state) {
    if (!state.runs.import) return std::nullopt;
    ImportView view;
    view.title = state.strings("ui/import.running");
    view.cancel_label = state.strings("ui/import.cancel");
    if (state.runs.job) {
        const auto progress = state.runs.job->progress();
        view.file = progress.file.empty() ? state.runs.waiting.front().name : progress.file;
        view.part = progress.all > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.all) : 0;
    }
    return view;
}

std::optional<ImportedView> imported_of(const AppState& state) {
    if (!state.runs.done) return std::nullopt;
    const auto& report = *state.runs.done;
    ImportedView view;
    view.title = state.strings("ui/import.done");
    view.close_label = state.strings("ui/close");
    for (const char* status : {"new", "updated", "duplicate", "ask", "failed"})
        if (const auto count = report.count(status); count > 0)
            view.counts.push_back({state.strings(std::string("ui/import.") + status), std::to_string(count)});
    for (const auto& file : report.files) {
        if (file.status == "new" || file.status == "updated" || view.files.size() == files_told) continue;
        view.files.push_back({file.file.substr(file.file.rfind('/') + 1), file.reason, file.status});
    }
    if (report.batch && report.count("new") + report.count("updated") > 0)
        view.undo_label = state.strings("ui/import.undo");
    return view;
}

/// The way on the ground, flattened round its middle: enough for a sketch, and no map is asked for it.
std::vector<std::vector<Point>> route_of(const runs::Samples& samples) {
    std::vector<std::vector<Point>> route;
    if (!samples.has_position()) return route;
    constexpr double metres_a_unit = 0.0111194926644;  // of 10^-7 degrees of latitude, R = 6,371,008.8 m
    double latitude = 0;
    double longitude = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto sample = samples[i];
        if (!sample.has_position()) continue;
        latitude += sample.latitude;
        longitude += sample.longitude;
        ++known;
    }
    if (known == 0) return route;
    latitude /= static_cast<double>(known);
    longitude /= static_cast<double>(known);
    const double shrink = std::cos(latitude * 1e-7 * 3.14159265358979323846 / 180);
    const std::size_t every = std::max<std::size_t>(1, known / route_points);
    std::size_t segment = 0;
    bool begin = true;
    for (std::size_t i = 0, taken = 0; i < samples.size(); ++i) {
        while (segment < samples.segments.size() && samples.segments[segment] <= i) {
            begin = true;
            ++segment;
        }
        const auto sample = samples[i];
        if (!sample.has_position() || (taken++ % every != 0 && !begin)) continue;
        if (begin) route.emplace_back();
        begin = false;
        route.back().push_back({static_cast<float>((sample.longitude - longitude) * metres_a_unit * shrink),
                                static_cast<float>((sample.latitude - latitude) * metres_a_unit)});
    }
    return route;
}

}  // namespace

void present_runs(AppState& state, View& view) {
    if (state.place() != Place::Runs) return;
    const auto& strings = state.strings;
    RunsView shown;
    shown.title = strings("ui/runs.title");
    const storage::RunStore store(state.database);
    const Day today = day_of(state.options.now(), state.options.zone);
    const auto logged = store.logged();
    add_load(state, logged, today, shown);
    const auto over = breaches_in_words(state, logged);
    storage::RunFilter filter;
    filter.limit = state.runs.shown;
    for (const auto& record : store.list(filter)) {
        RunRowView row;
        row.id = record.id.value;
        row.day = day_words(state, record.day);
        row.title = title_of(state, record);
        row.detail = detail_of(record);
        if (const auto found = over.find(record.id.value); found != over.end()) row.over = found->second;
        shown.rows.push_back(std::move(row));
    }
    if (store.count({}) > shown.rows.size()) shown.more_label = strings("ui/runs.more");
    if (shown.rows.empty()) shown.empty = strings("ui/runs.empty");
    shown.add_label = strings("ui/runs.add");
    shown.drop_hint = strings("ui/runs.drop");
    shown.import = import_of(state);
    shown.imported = imported_of(state);
    view.runs = std::move(shown);
}

void present_run(AppState& state, View& view) {
    if (state.place() != Place::Run) return;
    const auto& strings = state.strings;
    const storage::RunStore store(state.database);
    const auto record = store.find(RunId{state.runs.open});
    if (!record) return;
    const auto& run = record->run;
    RunView shown;
    shown.title = title_of(state, *record);
    shown.day = day_words(state, record->day);
    const auto over = breaches_in_words(state, store.logged(std::nullopt, record->day));
    if (const auto found = over.find(state.runs.open); found != over.end()) shown.over = found->second;
    const auto fact = [&](const char* label, const std::string& value) {
        if (!value.empty()) shown.facts.push_back({strings(std::string("ui/run.") + label), value});
    };
    fact("distance", run.distance ? km(*run.distance) : "");
    fact("moving", run.moving ? clock(*run.moving) : "");
    fact("pace", pace_text(run.distance, run.moving ? run.moving : run.elapsed));
    fact("timer", run.timer ? clock(*run.timer) : "");
    fact("elapsed", run.elapsed ? clock(*run.elapsed) : "");
    fact("ascent", run.ascent ? number_text(run.ascent->as_meters(), 0) + " m" : "");
    fact("heart_rate", run.average_heart_rate ? number_text(*run.average_heart_rate, 0) + " /min" : "");
    fact("cadence", run.average_cadence ? number_text(*run.average_cadence, 0) + " /min" : "");
    if (const auto samples = store.samples(RunId{state.runs.open})) shown.route = route_of(*samples);
    shown.route_label = strings("ui/run.route");
    int number = 0;
    for (const auto& lap : run.laps)
        shown.laps.push_back({std::to_string(++number), lap.distance ? km(*lap.distance) : "",
                              lap.timer     ? clock(*lap.timer)
                              : lap.elapsed ? clock(*lap.elapsed)
                                            : "",
                              pace_text(lap.distance, lap.timer ? lap.timer : lap.elapsed)});
    if (!shown.laps.empty()) shown.laps_title = strings("ui/run.laps");
    if (!run.device.empty()) shown.source = strings("ui/run.device", {{"device", run.device}});
    view.run = std::move(shown);
}

}  // namespace jointline
