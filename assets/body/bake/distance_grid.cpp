#include "assets/body/bake/distance_grid.h"

namespace jointline::bake {

float DistanceGrid::operator()(Vec p) const {
    const Vec q = (p - low_) * (1 / step_);
    const auto inside = [](float v, int n) { return std::clamp(v, 0.0F, static_cast<float>(n - 1) - 0.001F); };
    const Vec c{inside(q.x, nx_), inside(q.y, ny_), inside(q.z, nz_)};
    const int x = static_cast<int>(c.x);
    const int y = static_cast<int>(c.y);
    const int z = static_cast<int>(c.z);
    const float fx = c.x - static_cast<float>(x);
    const float fy = c.y - static_cast<float>(y);
    const float fz = c.z - static_cast<float>(z);
    const auto along_x = [&](int dy, int dz) {
        const std::size_t i = index(x, y + dy, z + dz);
        return mix(values_[i], values_[i + 1], fx);
    };
    const float d = mix(mix(along_x(0, 0), along_x(1, 0), fy), mix(along_x(0, 1), along_x(1, 1), fy), fz);
    const float beyond = length(q - c) * step_;
    return beyond > 0.01F * step_ ? std::max(d, 0.0F) + beyond : d;
}

}  // namespace jointline::bake
