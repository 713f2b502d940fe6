#include "core/import/fit_import.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jointline::import {
namespace {

using fit::ActivityField;
using fit::DeviceField;
using fit::EventField;
using fit::FileIdField;
using fit::LapField;
using fit::RecordField;
using fit::SessionField;

template <typename Field>
std::optional<std::int64_t> integer(const FitMessage& message, Field field) {
    return message.integer(static_cast<std::uint8_t>(field));
}

template <typename Field>
std::optional<Seconds> seconds(const FitMessage& message, Field field) {
    const auto thousandths = integer(message, field);
    if (!thousandths) return std::nullopt;
    return Seconds{static_cast<double>(*thousandths) / 1000.0};
}

template <typename Field>
std::optional<Distance> hundredths(const FitMessage& message, Field field) {
    const auto value = integer(message, field);
    if (!value) return std::nullopt;
    return Distance::meters(static_cast<double>(*value) / 100.0);
}

template <typename Field>
std::optional<Distance> meters(const FitMessage& message, Field field) {
    const auto value = integer(message, field);
    if (!value) return std::nullopt;
    return Distance::meters(static_cast<double>(*value));
}

template <typename Field>
std::optional<double> above_zero(const FitMessage& message, Field field) {
    const auto value = integer(message, field);
    if (!value || *value <= 0) return std::nullopt;
    return static_cast<double>(*value);
}

/// Steps of both feet a minute, from revolutions of one leg.
template <typename Field>
std::optional<double> steps(const FitMessage& message, Field whole, Field fraction, runs::Sport sport) {
    const auto revolutions = above_zero(message, whole);
    if (!revolutions || !runs::on_foot(sport)) return std::nullopt;
    return 2 * (*revolutions + static_cast<double>(integer(message, fraction).value_or(0)) / 128.0);
}

/// From 2^31 steps for 180 degrees to 10^7 a degree.
std::int32_t degrees(std::int64_t semicircles) {
    return static_cast<std::int32_t>((semicircles * 1'800'000'000 + (std::int64_t{1} << 30)) >> 31);
}

/// A watch that was never set counts from when it was switched on.
bool is_real(Instant at) { return at >= fit::instant(fit::first_real_time); }

/// What of `said` is the same in a session and a lap, whose fields have different numbers.
template <typename Field>
void read_summary(const FitMessage& message, runs::Sport sport, runs::Summary& said) {
    if (const auto start = integer(message, Field::StartTime))
        said.start = fit::instant(static_cast<std::uint32_t>(*start));
    said.elapsed = seconds(message, Field::Elapsed);
    said.timer = seconds(message, Field::Timer);
    if (said.timer == Seconds{0} && said.elapsed != Seconds{0}) said.timer.reset();  // apps that do not know it write 0
    said.moving = seconds(message, Field::Moving);
    if (said.moving == Seconds{0}) said.moving.reset();
    said.distance = hundredths(message, Field::Distance);
    if (said.distance == Distance{}) said.distance.reset();  // no satellites, no foot pod
    said.ascent = meters(message, Field::Ascent);
    said.descent = meters(message, Field::Descent);
    said.average_heart_rate = above_zero(message, Field::AverageHeartRate);
    said.max_heart_rate = above_zero(message, Field::MaxHeartRate);
    said.average_cadence = steps(message, Field::AverageCadence, Field::AverageFractionalCadence, sport);
}

}  // namespace

FitImport::FitImport(std::string_view bytes) : decoder_(bytes), size_(bytes.size()) {}

Step FitImport::step(int count) {
    for (; count > 0; --count) {
        const FitMessage message = decoder_.next();  // borrowed until the next call
        if (message.kind == FitMessage::Kind::End) return Step::Finished;
        if (message.kind == FitMessage::Kind::FileEnds) {
            finish_file();
            continue;
        }
        switch (message.number()) {
            case fit::Record:
                add_record(message);
                break;
            case fit::Event:
                add_event(message);
                break;
            case fit::Session:
                add_session(message);
                break;
            case fit::Lap:
                add_lap(message);
                break;
            case fit::FileId:
                add_file_id(message);
                break;
            case fit::DeviceInfo:
                add_device(message);
                break;
            case fit::SportSettings:
                if (const auto sport = integer(message, fit::SportField::Sport)) sport_ = fit::sport(*sport);
                if (const auto kind = integer(message, fit::SportField::SubSport)) kind_ = fit::kind(*kind);
                break;
            case fit::ActivityEnd:
                if (const auto local = integer(message, ActivityField::LocalTime); local && message.timestamp())
                    zone_ =
                        zone_between(fit::instant(*message.timestamp()),
                                     LocalTime{fit::instant(static_cast<std::uint32_t>(*local)).time_since_epoch()});
                break;
            default:
                break;
        }
    }
    return Step::More;
}

void FitImport::add_record(const FitMessage& message) {
    runs::Sample sample;
    const auto latitude = integer(message, RecordField::Latitude);
    const auto longitude = integer(message, RecordField::Longitude);
    constexpr std::int64_t pole = std::int64_t{1} << 30;
    if (latitude && longitude && std::abs(*latitude) <= pole && (*latitude != 0 || *longitude != 0)) {
        sample.latitude = degrees(*latitude);
        sample.longitude = degrees(*longitude);
    }
    auto altitude = integer(message, RecordField::EnhancedAltitude);
    if (!altitude) altitude = integer(message, RecordField::Altitude);
    if (altitude && *altitude < 100'000) sample.elevation = static_cast<std::int32_t>(2 * *altitude - 5000);
    if (const auto distance = integer(message, RecordField::Distance);
        distance && *distance >= 0 && *distance < UINT32_MAX)
        sample.distance = static_cast<std::uint32_t>(*distance);
    else if (const auto compressed = compressed_distance(message))
        sample.distance = *compressed;
    else if (const auto metered = message.developer(static_cast<std::uint8_t>(RecordField::Distance));
             metered && *metered >= 0 && *metered < 1e7)
        sample.distance = static_cast<std::uint32_t>(std::lround(*metered * 100));
    auto pulse = integer(message, RecordField::HeartRate);
    if (!pulse) {
        const auto of_app = message.developer(static_cast<std::uint8_t>(RecordField::HeartRate));
        if (of_app && *of_app > 0 && *of_app < 255) pulse = std::lround(*of_app);
    }
    if (pulse && *pulse > 0 && *pulse < 255) sample.heart_rate = static_cast<std::uint8_t>(*pulse);
    if (const auto cadence = integer(message, RecordField::Cadence)) {
        const std::int64_t fraction = integer(message, RecordField::FractionalCadence).value_or(0);
        const std::int64_t both = 2 * *cadence + (2 * fraction + 64) / 128;
        if (both >= 0 && both < 255) sample.cadence = static_cast<std::uint8_t>(both);
    }
    if (builder_.said().samples.empty()) builder_.expect((size_ - decoder_.position()) / message.size() + 1);
    if (const auto time = message.timestamp())
        builder_.add(fit::instant(*time), sample);
    else
        builder_.add(sample);
}

std::optional<std::uint32_t> FitImport::compressed_distance(const FitMessage& message) {
    const std::string_view packed = message.bytes(static_cast<std::uint8_t>(RecordField::CompressedSpeedDistance));
    if (packed.size() != 3 || packed == "\xFF\xFF\xFF") return std::nullopt;
    const auto middle = static_cast<unsigned char>(packed[1]);
    const auto last = static_cast<unsigned char>(packed[2]);
    const std::uint32_t counter = std::uint32_t{middle} >> 4u | std::uint32_t{last} << 4u;  // runs over at 4096
    sixteenths_ += (counter - last_sixteenths_.value_or(counter)) & 0xFFFu;
    last_sixteenths_ = counter;
    return static_cast<std::uint32_t>(std::uint64_t{sixteenths_} * 100 / 16);
}

void FitImport::add_event(const FitMessage& message) {
    const auto type = integer(message, EventField::Type);
    if (integer(message, EventField::Event) != fit::timer_event || !type || !message.timestamp()) return;
    const Instant at = fit::instant(*message.timestamp());
    if (fit::stops_timer(*type)) {
        if (!paused_at_) paused_at_ = at;
    } else if (*type == fit::event_starts && paused_at_) {
        if (at > *paused_at_) builder_.said().pauses.push_back({*paused_at_, at});
        builder_.begin_segment();
        paused_at_.reset();
    }
}

void FitImport::add_session(const FitMessage& message) {
    Session session;
    session.said.sport = sport_;
    if (const auto sport = integer(message, SessionField::Sport)) session.said.sport = fit::sport(*sport);
    session.said.kind = kind_;
    if (const auto kind = integer(message, SessionField::SubSport)) session.said.kind = fit::kind(*kind);
    read_summary<SessionField>(message, session.said.sport, session.said);
    if (session.said.start)
        session.start = *session.said.start;
    else if (message.timestamp())
        session.start = fit::instant(*message.timestamp()) -
                        std::chrono::round<std::chrono::milliseconds>(session.said.elapsed.value_or(Seconds{0}));
    sessions_.push_back(std::move(session));
}

void FitImport::add_lap(const FitMessage& message) {
    runs::Lap lap;
    read_summary<LapField>(message, sport_, lap);
    laps_.push_back(lap);
}

void FitImport::add_file_id(const FitMessage& message) {
    type_ = integer(message, FileIdField::Type);
    const std::string product = message.text(static_cast<std::uint8_t>(FileIdField::ProductName));
    device_ = product.empty()
                  ? fit::device(integer(message, FileIdField::Manufacturer), integer(message, FileIdField::Product))
                  : product;
}

void FitImport::add_device(const FitMessage& message) {
    if (!device_.empty() || integer(message, DeviceField::Index).value_or(0) != 0) return;
    device_ = message.text(static_cast<std::uint8_t>(DeviceField::ProductName));
    if (device_.empty())
        device_ = fit::device(integer(message, DeviceField::Manufacturer), integer(message, DeviceField::Product));
}

void FitImport::finish_file() {
    runs::Run whole = std::exchange(builder_.said(), runs::Run{});
    whole.records = whole.samples.size();
    const bool is_activity = !type_ || *type_ == fit::activity_file;
    const bool is_something = !sessions_.empty() || !whole.samples.empty() || !laps_.empty();
    if (is_something && (is_activity || !sessions_.empty())) {
        const std::vector<std::string> warnings = new_warnings();
        for (runs::Run& run : split_among_sessions(std::move(whole))) {
            Activity activity;
            activity.format = Format::Fit;
            activity.warnings = warnings;
            const auto in_lap = [&](const runs::Lap& lap) { return lap.start && !is_real(*lap.start); };
            if (run.start && !is_real(*run.start)) {
                run.start.reset();
                for (runs::Lap& lap : run.laps)
                    if (in_lap(lap)) lap.start.reset();
                activity.warnings.emplace_back("the watch's clock was not set: the date is unknown");
            }
            activity.run = std::move(run);
            activities_.push_back(std::move(activity));
        }
    } else if (refusal_.empty() && type_ && !is_activity) {
        refusal_ = "this FIT file holds " + fit::file_type(*type_) + ", not an activity";
    }
    builder_ = {};
    sessions_.clear();
    laps_.clear();
    paused_at_.reset();
    type_.reset();
    device_.clear();
    sport_ = runs::Sport::Unknown;
    kind_ = runs::Kind::Unknown;
    zone_.reset();
    sixteenths_ = 0;
    last_sixteenths_.reset();
}

/// Those of files that gave no activity go to the next one that does, or else to the last.
std::vector<std::string> FitImport::new_warnings() {
    const auto& all = decoder_.warnings();
    std::vector<std::string> fresh(all.begin() + static_cast<std::ptrdiff_t>(warnings_told_), all.end());
    warnings_told_ = all.size();
    return fresh;
}

std::vector<runs::Run> FitImport::split_among_sessions(runs::Run whole) {
    std::stable_sort(sessions_.begin(), sessions_.end(),
                     [](const Session& a, const Session& b) { return a.start < b.start; });
    if (sessions_.empty()) {
        Session all;
        all.said.sport = sport_;
        all.said.kind = kind_;
        sessions_.push_back(std::move(all));
    }
    // The session something belongs to is the last one that had begun; before the first, the first.
    const auto session_of = [&](std::optional<Instant> at) {
        std::size_t index = 0;
        if (at)
            while (index + 1 < sessions_.size() && sessions_[index + 1].start <= *at) ++index;
        return index;
    };
    for (const runs::Lap& lap : laps_) sessions_[session_of(lap.start)].said.laps.push_back(lap);
    for (const runs::Pause& pause : whole.pauses) sessions_[session_of(pause.from)].said.pauses.push_back(pause);
    if (sessions_.size() == 1) {
        sessions_[0].said.samples = std::move(whole.samples);
    } else {
        std::vector<runs::RunBuilder> builders(sessions_.size());
        auto border = whole.samples.segments.begin();
        for (std::size_t i = 0; i < whole.samples.size(); ++i) {
            const runs::Sample sample = whole.samples[i];
            const Instant at = whole.samples.origin + std::chrono::milliseconds{sample.has_time() ? sample.time : 0};
            runs::RunBuilder& builder = builders[session_of(sample.has_time() ? std::optional{at} : std::nullopt)];
            if (border != whole.samples.segments.end() && *border == i) {
                builder.begin_segment();
                ++border;
            }
            if (sample.has_time())
                builder.add(at, sample);
            else
                builder.add(sample);
        }
        for (std::size_t i = 0; i < sessions_.size(); ++i)
            sessions_[i].said.samples = std::move(builders[i].said().samples);
    }
    std::vector<runs::Run> result;
    for (Session& session : sessions_) {
        runs::Run& run = session.said;
        run.device = device_;
        run.zone = zone_;
        run.has_laps = true;
        run.records = run.samples.size();
        const bool tells_distance = run.distance.has_value();
        const bool tells_moving = run.moving.has_value();
        const bool tells_ascent = run.ascent.has_value();
        runs::complete(run);
        if (tells_distance && decoder_.found_damage()) {  // the session is whole, its records are not
            if (!tells_moving) run.moving.reset();
            if (!tells_ascent) run.ascent.reset();
        }
        run.samples.release_spare();
        result.push_back(std::move(run));
    }
    return result;
}

Result<std::vector<Activity>> FitImport::take() {
    if (!activities_.empty()) {
        for (std::string& warning : new_warnings()) activities_.back().warnings.push_back(std::move(warning));
        return std::move(activities_);
    }
    if (!refusal_.empty()) return Error{ErrorCode::BadInput, refusal_};
    if (!decoder_.warnings().empty())
        return Error{ErrorCode::BadInput, "a FIT file without anything readable: " + decoder_.warnings().front()};
    return Error{ErrorCode::BadInput, "a FIT file without records, laps or sessions"};
}

}  // namespace jointline::import
