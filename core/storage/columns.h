#pragma once
/// Optional values in and out of columns: nullopt is NULL.
#include <optional>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/calendar.h"
#include "core/base/units.h"

namespace jointline::storage {

inline std::optional<double> number(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return column.getDouble();
}
inline std::optional<int> whole(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return column.getInt();
}
inline std::optional<Distance> meters(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return Distance::meters(column.getDouble());
}
inline std::optional<Seconds> seconds(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return Seconds{column.getDouble()};
}
inline std::optional<Instant> moment(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return Instant{std::chrono::milliseconds{column.getInt64()}};
}
inline Day day(const SQLite::Column& column) { return Day{std::chrono::days{column.getInt()}}; }
inline std::optional<Day> day_if_any(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return day(column);
}

/// Binds values to a statement's places one after the other.
class Binder {
public:
    explicit Binder(SQLite::Statement& statement) : statement_(statement) {}

    Binder& operator<<(const std::string& text) { return statement_.bind(++place_, text), *this; }
    Binder& operator<<(std::int64_t value) { return statement_.bind(++place_, value), *this; }
    Binder& operator<<(int value) { return statement_.bind(++place_, value), *this; }
    Binder& operator<<(double value) { return statement_.bind(++place_, value), *this; }
    Binder& operator<<(bool value) { return statement_.bind(++place_, value ? 1 : 0), *this; }
    Binder& operator<<(Instant at) { return *this << std::int64_t{at.time_since_epoch().count()}; }
    Binder& operator<<(Day day) { return *this << static_cast<int>(day.time_since_epoch().count()); }
    Binder& operator<<(Distance distance) { return *this << distance.as_meters(); }
    Binder& operator<<(Seconds time) { return *this << time.count(); }
    Binder& operator<<(ZoneOffset zone) { return *this << static_cast<int>(zone.east.count()); }
    template <typename T>
    Binder& operator<<(const std::optional<T>& value) {
        if (value) return *this << *value;
        return statement_.bind(++place_), *this;
    }

private:
    SQLite::Statement& statement_;
    int place_ = 0;
};

}  // namespace jointline::storage
