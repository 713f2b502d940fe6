#pragma once
/// Distance, time and pace as types, so that metres never meet kilometres by accident.
///
/// Shapes  values; ordering and arithmetic where they make sense, nothing that formats.
/// Units   inside: metres and seconds as doubles. Outside: whatever the factory or accessor is called.
/// Errors  none: what cannot be divided is nullopt.
#include <chrono>
#include <compare>
#include <optional>

namespace jointline {

/// A span of time in seconds, fractions kept. Built with Seconds{12.5}, read with count().
using Seconds = std::chrono::duration<double>;

/// Ground covered, or height gained. May be negative only as a difference.
class Distance {
public:
    constexpr Distance() = default;
    static constexpr Distance meters(double value) { return Distance{value}; }
    static constexpr Distance km(double value) { return Distance{value * 1000.0}; }
    static constexpr Distance miles(double value) { return Distance{value * 1609.344}; }

    constexpr double as_meters() const { return meters_; }
    constexpr double as_km() const { return meters_ / 1000.0; }
    constexpr double as_miles() const { return meters_ / 1609.344; }

    constexpr auto operator<=>(const Distance&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
    constexpr Distance& operator+=(Distance other) { return meters_ += other.meters_, *this; }
    constexpr Distance& operator-=(Distance other) { return meters_ -= other.meters_, *this; }
    friend constexpr Distance operator+(Distance a, Distance b) { return a += b; }
    friend constexpr Distance operator-(Distance a, Distance b) { return a -= b; }
    friend constexpr Distance operator*(Distance a, double factor) { return Distance{a.meters_ * factor}; }
    friend constexpr Distance operator*(double factor, Distance a) { return a * factor; }
    friend constexpr Distance operator/(Distance a, double divisor) { return Distance{a.meters_ / divisor}; }
    /// How many times b goes into a.
    friend constexpr double operator/(Distance a, Distance b) { return a.meters_ / b.meters_; }

private:
    constexpr explicit Distance(double meters) : meters_(meters) {}
    double meters_ = 0;
};

/// Ground covered per time. More is faster.
class Speed {
public:
    constexpr Speed() = default;
    static constexpr Speed meters_per_second(double value) { return Speed{value}; }
    /// No speed without time passed.
    static constexpr std::optional<Speed> of(Distance covered, Seconds taken) {
        if (taken <= Seconds{0}) return std::nullopt;
        return Speed{covered.as_meters() / taken.count()};
    }
    constexpr double as_meters_per_second() const { return per_second_; }
    constexpr auto operator<=>(const Speed&) const = default;  // NOLINT(modernize-use-nullptr)

private:
    constexpr explicit Speed(double per_second) : per_second_(per_second) {}
    double per_second_ = 0;
};

/// Time per kilometre. Has no operator<: less is faster, and readers guess wrong.
class Pace {
public:
    /// No pace without ground covered.
    static constexpr std::optional<Pace> of(Distance covered, Seconds moving) {
        if (covered <= Distance{}) return std::nullopt;
        return Pace{moving / covered.as_km()};
    }
    constexpr Seconds per_km() const { return per_km_; }
    constexpr Seconds per_mile() const { return per_km_ * 1.609344; }
    constexpr bool is_faster_than(Pace other) const { return per_km_ < other.per_km_; }
    constexpr bool operator==(const Pace&) const = default;

private:
    constexpr explicit Pace(Seconds per_km) : per_km_(per_km) {}
    Seconds per_km_;
};

namespace literals {
constexpr Distance operator""_m(long double value) { return Distance::meters(static_cast<double>(value)); }
constexpr Distance operator""_m(unsigned long long value) { return Distance::meters(static_cast<double>(value)); }
constexpr Distance operator""_km(long double value) { return Distance::km(static_cast<double>(value)); }
constexpr Distance operator""_km(unsigned long long value) { return Distance::km(static_cast<double>(value)); }
constexpr Seconds operator""_s(long double value) { return Seconds{static_cast<double>(value)}; }
constexpr Seconds operator""_s(unsigned long long value) { return Seconds{static_cast<double>(value)}; }
constexpr Seconds operator""_min(unsigned long long value) { return Seconds{60.0 * static_cast<double>(value)}; }
constexpr Seconds operator""_h(unsigned long long value) { return Seconds{3600.0 * static_cast<double>(value)}; }
}  // namespace literals

}  // namespace jointline
