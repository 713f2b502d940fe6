#include "assets/body/bake/light.h"

namespace jointline::bake {

std::vector<Vec> even_directions(int count) {
    constexpr float golden_angle = 2.39996323F;
    std::vector<Vec> out;
    for (int i = 0; i < count; ++i) {
        const float y = 1 - 2 * (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
        const float r = std::sqrt(1 - y * y);
        const float a = static_cast<float>(i) * golden_angle;
        out.push_back({r * std::cos(a), y, r * std::sin(a)});
    }
    return out;
}

}  // namespace jointline::bake
