#pragma once
/// The pain rule as a traffic light: go on, hold, or step back.
///
/// Shapes  what was not filled in is empty; a blank is never taken as fine, so that a light can be Open.
/// Units   pain from 0 (none) to 10 (worst).
/// Errors  none.
/// Source  Thomee 1997; Silbernagel 2007 (tendons: up to 5 of 10 if gone by the next morning); Esculier 2018 (runners
///         with kneecap pain: about 2 of 10, settled within the hour). A limp, or a worse next morning, is red whatever
///         the number. Bone: the limit is zero.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/care/evidence_label.h"

namespace jointline::care {

/// Up to which pain a light is green, or amber.
struct PainLimits {
    int green_to = 2;
    int amber_to = 4;
    Founded from;
    bool is_zero() const { return amber_to == 0; }
};

/// How long the pain of a run or an exercise took to fall back to where it started.
enum class Settled : std::uint8_t { WithinHour, ByNight, NotByNight };

/// A morning against the one before.
enum class Morning : std::uint8_t { Better, Same, Worse };

/// "within_hour", "by_night", "not_by_night".
std::string_view id_of(Settled settled);
std::optional<Settled> settled_of(std::string_view id);
/// "better", "same", "worse".
std::string_view id_of(Morning morning);
std::optional<Morning> morning_of(std::string_view id);

struct SessionPain {
    std::optional<int> during;
    std::optional<Settled> settled;
    std::optional<Morning> next_morning;
    bool limp = false;
    bool sharp_each_step = false;
    bool swollen = false;
};

enum class Light : std::uint8_t { Open, Green, Amber, Red };

struct LightReason {
    Light light = Light::Open;
    std::string reason;  ///< care/light_reason/<reason>
};

/// "open", "green", "amber", "red".
std::string_view id_of(Light light);

LightReason pain_light(const SessionPain& pain, const PainLimits& limits);

/// What one morning says by itself: what the check-in answers at once.
struct MorningPain {
    std::optional<int> now;
    std::optional<Morning> against_yesterday;
    bool limp = false;
    bool swollen = false;
};
LightReason morning_light(const MorningPain& morning, const PainLimits& limits);

}  // namespace jointline::care
