#include "ui/motion.h"

#include <algorithm>

namespace jointline::ui {

namespace {

constexpr float slowest_frame = 1.0F / 30;
constexpr float less_motion = 0.08F;

float seconds_of(Pace pace) {
    switch (pace) {
        case Pace::Press:
            return 0.09F;
        case Pace::Quick:
            return 0.16F;
        case Pace::Base:
            return 0.24F;
        case Pace::Turn:
            return 0.26F;
        case Pace::Zoom:
            return 0.42F;
        case Pace::Ring:
            return 0.6F;
    }
    return 0;
}

/// A CSS cubic-bezier through (0, 0), (x1, y1), (x2, y2), (1, 1), at time t.
float bezier(float x1, float y1, float x2, float y2, float t) {
    const auto at = [](float a, float b, float s) {
        return 3 * a * s * (1 - s) * (1 - s) + 3 * b * s * s * (1 - s) + s * s * s;
    };
    float low = 0;
    float high = 1;
    for (int i = 0; i < 18; ++i) {
        const float mid = (low + high) / 2;
        (at(x1, x2, mid) < t ? low : high) = mid;
    }
    return at(y1, y2, (low + high) / 2);
}

float eased(Pace pace, float t) {
    switch (pace) {
        case Pace::Press:
        case Pace::Ring:
            return 1 - (1 - t) * (1 - t);
        case Pace::Zoom:
            return bezier(0.3F, 0, 0.1F, 1, t);
        default:
            return bezier(0.2F, 0, 0, 1, t);
    }
}

}  // namespace

void Motion::begin(float seconds, bool less) {
    step_ = std::min(seconds, slowest_frame);
    less_ = less;
    running_ = false;
    std::erase_if(tweens_, [](const auto& entry) { return !entry.second.asked; });
    for (auto& [id, tween] : tweens_) {
        tween.asked = false;
        tween.seconds += step_;
    }
}

float Motion::at(const Tween& tween) const {
    const float whole = less_ ? std::min(less_motion, seconds_of(tween.pace)) : seconds_of(tween.pace);
    if (tween.seconds >= whole) return tween.to;
    const float t = tween.seconds / whole;
    return tween.from + (tween.to - tween.from) * (less_ ? t : eased(tween.pace, t));
}

float Motion::to(std::string_view id, float target, Pace pace, std::optional<float> start) {
    auto found = tweens_.find(id);
    if (found == tweens_.end()) {
        const float from = start.value_or(target);
        found = tweens_.emplace(std::string(id), Tween{from, from, 0, pace, true}).first;
    }
    Tween& tween = found->second;
    tween.asked = true;
    if (tween.to != target) tween = {at(tween), target, 0, pace, true};
    const float value = at(tween);
    if (value != tween.to) running_ = true;
    return value;
}

}  // namespace jointline::ui
