#include "core/care/pain_rule.h"

#include <array>

namespace jointline::care {

namespace {

constexpr std::array<std::string_view, 3> settled_ids = {"within_hour", "by_night", "not_by_night"};
constexpr std::array<std::string_view, 3> morning_ids = {"better", "same", "worse"};
constexpr std::array<std::string_view, 4> light_ids = {"open", "green", "amber", "red"};

template <typename Enum, std::size_t N>
std::optional<Enum> value_of(const std::array<std::string_view, N>& ids, std::string_view id) {
    for (std::size_t i = 0; i < N; ++i) {
        if (ids.at(i) == id) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace

std::string_view id_of(Settled settled) { return settled_ids.at(static_cast<std::size_t>(settled)); }
std::optional<Settled> settled_of(std::string_view id) { return value_of<Settled>(settled_ids, id); }
std::string_view id_of(Morning morning) { return morning_ids.at(static_cast<std::size_t>(morning)); }
std::optional<Morning> morning_of(std::string_view id) { return value_of<Morning>(morning_ids, id); }
std::string_view id_of(Light light) { return light_ids.at(static_cast<std::size_t>(light)); }

LightReason pain_light(const SessionPain& pain, const PainLimits& limits) {
    // Red needs no complete answer: the first sign is enough.
    if (pain.limp) return {Light::Red, "limp"};
    if (pain.sharp_each_step) return {Light::Red, "sharp"};
    if (pain.swollen) return {Light::Red, "swollen"};
    if (pain.next_morning == Morning::Worse) return {Light::Red, "morning_worse"};
    if (pain.during.value_or(0) > limits.amber_to) return {Light::Red, limits.is_zero() ? "bone_pain" : "pain_red"};
    if (pain.settled == Settled::NotByNight) return {Light::Red, "not_settled"};
    if (limits.is_zero() && pain.settled == Settled::ByNight) return {Light::Red, "bone_pain"};

    if (!pain.during) return {Light::Open, "pain_missing"};
    if (!pain.settled) return {Light::Open, "settling_missing"};
    if (!pain.next_morning) return {Light::Open, "morning_missing"};
    if (*pain.during > limits.green_to) return {Light::Amber, "pain_amber"};
    if (*pain.settled == Settled::ByNight) return {Light::Amber, "settled_late"};
    return {Light::Green, "calm"};
}

LightReason morning_light(const MorningPain& morning, const PainLimits& limits) {
    if (morning.limp) return {Light::Red, "limp"};
    if (morning.swollen) return {Light::Red, "swollen"};
    if (morning.against_yesterday == Morning::Worse) return {Light::Red, "morning_worse"};
    if (morning.now.value_or(0) > limits.amber_to) return {Light::Red, limits.is_zero() ? "bone_pain" : "pain_red"};
    if (!morning.now) return {Light::Open, "pain_missing"};
    if (!morning.against_yesterday) return {Light::Open, "morning_missing"};
    if (*morning.now > limits.green_to) return {Light::Amber, "pain_amber"};
    return {Light::Green, "calm"};
}

}  // namespace jointline::care
