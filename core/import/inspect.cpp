#include "core/import/inspect.h"

#include <cmath>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/import/import_job.h"

namespace jointline::import {
namespace {

constexpr int messages_per_slice = 100'000;

/// Nothing a device measures is finer than a thousandth; what is finer is arithmetic.
double tidy(double value) { return std::round(value * 1000.0) / 1000.0; }

std::optional<double> number(const std::optional<Seconds>& value) {
    if (!value) return std::nullopt;
    return value->count();
}
std::optional<double> number(const std::optional<Distance>& value) {
    if (!value) return std::nullopt;
    return value->as_meters();
}

class Line {
public:
    void add(std::string_view name, std::string_view text) {
        writer_.key(name);
        if (text.empty())
            writer_.null();
        else
            writer_.value(text);
    }
    void add(std::string_view name, std::optional<double> value) {
        writer_.key(name);
        if (value)
            writer_.value(tidy(*value));
        else
            writer_.null();
    }
    JsonWriter& writer() { return writer_; }

private:
    JsonWriter writer_;
};

std::string duration(Seconds value) { return duration_text(static_cast<std::int64_t>(std::llround(value.count()))); }

}  // namespace

Inspection inspect(std::string name, std::string_view bytes) {
    ImportJob job{std::move(name), bytes};
    Inspection inspection;
    Step step = Step::More;
    do {
        step = job.step(messages_per_slice);
        for (FileOutcome& outcome : job.take_runs()) {
            if (outcome.refusal) inspection.refusals.push_back(*std::move(outcome.refusal));
            for (Activity& activity : outcome.activities) inspection.activities.push_back(std::move(activity));
        }
    } while (step == Step::More);
    return inspection;
}

std::string json_line(const Activity& activity) {
    const runs::Run& run = activity.run;
    Line line;
    line.writer().begin_object();
    line.add("file", activity.file);
    line.add("format", name(activity.format));
    line.add("sport", name(run.sport));
    line.add("kind", name(run.kind));
    line.add("start", run.start ? format_instant(*run.start) : std::string{});
    line.add("start_local", run.local_start ? format_local(*run.local_start) : std::string{});
    line.add("zone", run.zone ? format_zone(*run.zone) : std::string{});
    line.add("distance_m", number(run.distance));
    line.add("elapsed_s", number(run.elapsed));
    line.add("timer_s", number(run.timer));
    line.add("moving_s", number(run.moving));
    line.add("ascent_m", number(run.ascent));
    line.add("avg_hr_bpm", run.average_heart_rate);
    line.add("max_hr_bpm", run.max_heart_rate);
    line.add("avg_cadence_spm", run.average_cadence);
    line.add("laps", run.has_laps ? std::optional{static_cast<double>(run.laps.size())} : std::nullopt);
    line.writer().member("records", static_cast<std::int64_t>(run.records));
    line.writer().member("has_position", run.samples.has_position());
    line.add("device", run.device);
    line.writer().key("warnings").begin_array();
    for (const std::string& warning : activity.warnings) line.writer().value(warning);
    line.writer().end_array().end_object();
    return line.writer().text();
}

std::string text(const Activity& activity) {
    const runs::Run& run = activity.run;
    std::string text = activity.file + "\n";
    const auto add = [&](std::string_view label, const std::string& value) {
        constexpr std::size_t width = 14;
        if (value.empty()) return;
        text += "  " + std::string(label) + std::string(label.size() < width ? width - label.size() : 1, ' ') + value +
                "\n";
    };
    const auto add_number = [&](std::string_view label, std::optional<double> value, const char* unit) {
        if (value) add(label, number_text(*value, 0) + unit);
    };
    add("sport", std::string(name(run.sport)));
    add("start", run.start ? format_instant(*run.start) : run.local_start ? format_local(*run.local_start) : "unknown");
    if (run.distance) add("distance", fixed_text(run.distance->as_km(), 2) + " km");
    if (run.elapsed) add("elapsed", duration(*run.elapsed));
    if (run.timer) add("timer", duration(*run.timer));
    if (run.moving) add("moving", duration(*run.moving));
    add_number("ascent", number(run.ascent), " m");
    add_number("heart rate", run.average_heart_rate, " bpm");
    add_number("highest", run.max_heart_rate, " bpm");
    add_number("cadence", run.average_cadence, " spm");
    if (run.has_laps) add("laps", std::to_string(run.laps.size()));
    add("records", std::to_string(run.records) + (run.samples.has_position() ? "" : ", without position"));
    add("device", run.device);
    for (const std::string& warning : activity.warnings) add("warning", warning);
    return text;
}

}  // namespace jointline::import
