#pragma once
/// Movement: every number that eases from where it is to where it should be, kept by name.
///
/// Shapes  a value that is asked for the first time is where it should be at once, unless told where to start; one that
///         is not asked for in a frame is forgotten.
/// Units   seconds; a frame counts as at most a thirtieth of one, so that nothing jumps after a pause.
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jointline::ui {

enum class Pace : std::uint8_t {
    Press,  ///< 90 ms: fill to pressed colour
    Quick,  ///< 160 ms: chips, checks, segment thumb
    Base,   ///< 240 ms: sheet up, card open
    Turn,   ///< 260 ms: front, inner, outer, back
    Zoom,   ///< 420 ms: body to knee and back
    Ring,   ///< 600 ms, once: round a new spot
};

class Motion {
public:
    void begin(float seconds, bool less);
    /// On its way to `target`.
    float to(std::string_view id, float target, Pace pace, std::optional<float> start = std::nullopt);
    bool running() const { return running_; }  ///< anything moved in this frame
    bool less() const { return less_; }

private:
    struct Tween {
        float from = 0;
        float to = 0;
        float seconds = 0;  ///< since it set out
        Pace pace = Pace::Quick;
        bool asked = true;
    };
    float at(const Tween& tween) const;

    std::map<std::string, Tween, std::less<>> tweens_;
    float step_ = 0;
    bool less_ = false;
    bool running_ = false;
};

}  // namespace jointline::ui
