#pragma once
/// A distance field remembered on a grid: far from the surface, where light is only asked whether it passes, that is as
/// good as the field itself and many times faster.
///
/// Shapes  beyond the grid the distance to its box is added.
/// Units   millimetres.
#include <vector>

#include "assets/body/bake/picture.h"
#include "assets/body/bake/vec.h"

namespace jointline::bake {

class DistanceGrid {
public:
    template <typename Field>
    DistanceGrid(const Field& field, Vec low, Vec high, float step)
        : low_(low),
          step_(step),
          nx_(static_cast<int>((high.x - low.x) / step) + 2),
          ny_(static_cast<int>((high.y - low.y) / step) + 2),
          nz_(static_cast<int>((high.z - low.z) / step) + 2),
          values_(static_cast<std::size_t>(nx_) * static_cast<std::size_t>(ny_) * static_cast<std::size_t>(nz_)) {
        each_row(ny_ * nz_, [&](int row) {
            for (int x = 0; x < nx_; ++x)
                values_[index(x, row % ny_, row / ny_)] = field(corner(x, row % ny_, row / ny_));
        });
    }
    float operator()(Vec p) const;

private:
    std::size_t index(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * static_cast<std::size_t>(ny_) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(nx_) +
               static_cast<std::size_t>(x);
    }
    Vec corner(int x, int y, int z) const {
        return low_ + Vec{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)} * step_;
    }

    Vec low_;
    float step_;
    int nx_, ny_, nz_;
    std::vector<float> values_;
};

/// The field itself near its surface, the grid farther away.
template <typename Field>
class NearExact {
public:
    NearExact(const Field& field, Vec low, Vec high, float step)
        : field_(field), grid_(field, low, high, step), near_(2 * step) {}
    float operator()(Vec p) const {
        const float d = grid_(p);
        return std::fabs(d) > near_ ? d : field_(p);
    }
    const Field& exact() const { return field_; }

private:
    const Field& field_;
    DistanceGrid grid_;
    float near_;
};

}  // namespace jointline::bake
