#include "core/import/garmin_json.h"

#include <optional>
#include <streambuf>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace jointline::import {
namespace {

using nlohmann::json;

/// A ByteStream as the standard library reads streams.
class StreamBuffer : public std::streambuf {
public:
    explicit StreamBuffer(ByteStream& stream) : stream_(stream) {}
    const std::optional<Error>& error() const { return error_; }

protected:
    int_type underflow() override {
        auto piece = stream_.next();
        if (!piece) {
            error_ = std::move(piece).error();
            return traits_type::eof();
        }
        if (piece->empty()) return traits_type::eof();
        piece_ = *piece;
        setg(piece_.data(), piece_.data(), piece_.data() + piece_.size());
        return traits_type::to_int_type(*gptr());
    }

private:
    ByteStream& stream_;
    std::string piece_;
    std::optional<Error> error_;
};

/// Gathers the plain members of each object and hands them over when it closes; what lies in it is handed over before.
class ObjectReader : public nlohmann::json_sax<json> {
public:
    using Members = std::map<std::string, std::string, std::less<>>;

    /// `name` is the key under which the object, or the list it is in, stands in the object around it.
    virtual void object(const std::string& name, const Members& members) = 0;

    bool null() override { return true; }
    bool boolean(bool value) override { return plain(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return plain(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return plain(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) override { return plain(written); }
    bool string(string_t& value) override { return plain(value); }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& name) override {
        key_ = name;
        return true;
    }
    bool start_object(std::size_t) override {
        if (objects_.size() >= deepest) return false;
        objects_.push_back({key_.empty() && !objects_.empty() ? objects_.back().name : key_, {}});
        key_.clear();
        return true;
    }
    bool end_object() override {
        object(objects_.back().name, objects_.back().members);
        objects_.pop_back();
        key_.clear();
        return true;
    }
    bool start_array(std::size_t) override {
        lists_.push_back(key_);
        return lists_.size() < deepest;
    }
    bool end_array() override {
        lists_.pop_back();
        key_.clear();
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        broke_at_ = position;
        return false;
    }
    std::optional<std::size_t> broke_at() const { return broke_at_; }

private:
    static constexpr std::size_t deepest = 64;
    struct Open {
        std::string name;
        Members members;
    };
    bool plain(std::string value) {
        constexpr std::size_t longest = 1 << 16;
        if (!objects_.empty() && !key_.empty() && value.size() < longest)
            objects_.back().members[key_] = std::move(value);
        return true;
    }
    std::vector<Open> objects_;
    std::vector<std::string> lists_;
    std::string key_;
    std::optional<std::size_t> broke_at_;
};

Result<Done> read(ByteStream& stream, ObjectReader& reader) {
    StreamBuffer buffer{stream};
    std::istream input{&buffer};
    if (json::sax_parse(input, &reader)) return Done{};
    if (buffer.error()) return *buffer.error();
    return Error{ErrorCode::BadInput, "no JSON from byte " + std::to_string(reader.broke_at().value_or(0)) + " on"};
}

class SummaryReader : public ObjectReader {
public:
    explicit SummaryReader(ActivityTable& table) : table_(table) {}

    void object(const std::string&, const Members& members) override {
        const std::string id = text(members, "activityId");
        const auto begun = number(members, {"beginTimestamp", "startTimeGmt"});
        if (id.empty() || !begun) return;
        TableRow row;
        Activity& activity = row.activity;
        runs::Run& run = activity.run;
        activity.format = Format::Json;
        activity.service = "garmin";
        activity.service_id = id;
        row.sport = text(members, "activityType");
        if (row.sport.empty()) row.sport = text(members, "sportType");
        run.sport = runs::sport_named(row.sport);
        run.kind = runs::kind_named(row.sport);
        run.title = text(members, "name");
        run.notes = text(members, "description");
        run.start = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(*begun)}};
        if (const auto local = number(members, {"startTimeLocal"}))
            run.zone =
                zone_between(*run.start, LocalTime{std::chrono::milliseconds{static_cast<std::int64_t>(*local)}});
        run.distance = scaled(members, "distance", 100, &Distance::meters);
        const auto seconds = [](double value) { return Seconds{value}; };
        run.elapsed = scaled(members, "elapsedDuration", 1000, seconds);
        run.timer = scaled(members, "duration", 1000, seconds);
        run.moving = scaled(members, "movingDuration", 1000, seconds);
        if (!run.elapsed) run.elapsed = run.timer;
        run.ascent = scaled(members, "elevationGain", 100, &Distance::meters);
        run.average_heart_rate = above_zero(members, "avgHr");
        run.max_heart_rate = above_zero(members, "maxHr");
        if (runs::on_foot(run.sport)) run.average_cadence = above_zero(members, "avgDoubleCadence");
        table_.rows.push_back(std::move(row));
    }

private:
    static std::string text(const Members& members, std::string_view name) {
        const auto found = members.find(name);
        return found == members.end() ? std::string{} : found->second;
    }
    static std::optional<double> number(const Members& members, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            if (const auto found = members.find(name); found != members.end())
                if (const auto value = parse_number(found->second); value && *value > -1e14 && *value < 1e14)
                    return value;
        return std::nullopt;
    }
    static std::optional<double> above_zero(const Members& members, std::string_view name) {
        const auto value = number(members, {name});
        return value && *value > 0 ? value : std::nullopt;
    }
    template <typename Make>
    static auto scaled(const Members& members, std::string_view name, double divisor, Make make)
        -> std::optional<decltype(make(1.0))> {
        const auto value = above_zero(members, name);
        if (!value) return std::nullopt;
        return make(*value / divisor);
    }

    ActivityTable& table_;
};

class GearReader : public ObjectReader {
public:
    explicit GearReader(GarminGear& gear) : gear_(gear) {}

    void object(const std::string&, const Members& members) override {
        const auto text = [&](std::string_view name) {
            const auto found = members.find(name);
            return found == members.end() ? std::string{} : found->second;
        };
        const std::string id = text("gearPk");
        if (id.empty()) return;
        if (const std::string activity = text("activityId"); !activity.empty()) {
            gear_.gear_of[activity] = id;
            return;
        }
        const std::string type = text("gearTypeName");
        if (!type.empty() && type != "Shoes") return;
        for (const std::string_view name : {"displayName", "customMakeModel", "gearModelName"})
            if (const std::string found = text(name); !found.empty()) {
                gear_.shoes[id] = found;
                return;
            }
    }

private:
    GarminGear& gear_;
};

}  // namespace

Result<Done> read_garmin_summaries(ByteStream& stream, ActivityTable& table) {
    SummaryReader reader{table};
    return read(stream, reader);
}

Result<Done> read_garmin_gear(ByteStream& stream, GarminGear& gear) {
    GearReader reader{gear};
    return read(stream, reader);
}

}  // namespace jointline::import
