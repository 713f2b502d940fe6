#include "assets/body/bake/mesh/surface_nets.h"

#include <array>

#include "assets/body/bake/light.h"
#include "assets/body/bake/picture.h"

namespace jointline::bake {

namespace {

constexpr int block = 6;  // corners along a block that is passed over when the surface is far from it

class Grid {
public:
    Grid(const std::function<float(Vec)>& field, Vec low, Vec high, float cell)
        : low_(low),
          cell_(cell),
          nx(static_cast<int>((high.x - low.x) / cell) + 2),
          ny(static_cast<int>((high.y - low.y) / cell) + 2),
          nz(static_cast<int>((high.z - low.z) / cell) + 2),
          values_(static_cast<std::size_t>(nx) * static_cast<std::size_t>(ny) * static_cast<std::size_t>(nz)) {
        const float half_diagonal = 0.87F * static_cast<float>(block) * cell;
        each_row((nz + block - 1) / block, [&](int slab) {
            for (int by = 0; by < ny; by += block)
                for (int bx = 0; bx < nx; bx += block) {
                    const float half = static_cast<float>(block) / 2;
                    const float middle = field(at(static_cast<float>(bx) + half, static_cast<float>(by) + half,
                                                  static_cast<float>(slab * block) + half));
                    const bool far = std::fabs(middle) > 2.2F * half_diagonal;  // estimates may be too large by a half
                    for (int z = slab * block; z < std::min(nz, (slab + 1) * block); ++z)
                        for (int y = by; y < std::min(ny, by + block); ++y)
                            for (int x = bx; x < std::min(nx, bx + block); ++x)
                                values_[index(x, y, z)] = far ? middle : field(corner(x, y, z));
                }
        });
    }
    std::size_t index(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * static_cast<std::size_t>(ny) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(nx) +
               static_cast<std::size_t>(x);
    }
    float value(int x, int y, int z) const { return values_[index(x, y, z)]; }
    Vec at(float x, float y, float z) const { return low_ + Vec{x, y, z} * cell_; }
    Vec corner(int x, int y, int z) const {
        return at(static_cast<float>(x), static_cast<float>(y), static_cast<float>(z));
    }
    std::size_t size() const { return values_.size(); }

private:
    Vec low_;
    float cell_;

public:
    const int nx, ny, nz;

private:
    std::vector<float> values_;
};

}  // namespace

Triangles surface_of(const std::function<float(Vec)>& field, Vec low, Vec high, float cell) {
    const Grid grid(field, low, high, cell);
    Triangles out;
    std::vector<std::int32_t> point_of(grid.size(), -1);
    for (int z = 0; z + 1 < grid.nz; ++z)
        for (int y = 0; y + 1 < grid.ny; ++y)
            for (int x = 0; x + 1 < grid.nx; ++x) {
                std::array<float, 8> c{};
                int inside = 0;
                for (int k = 0; k < 8; ++k) {
                    c[static_cast<std::size_t>(k)] = grid.value(x + (k & 1), y + (k >> 1 & 1), z + (k >> 2));
                    inside += c[static_cast<std::size_t>(k)] < 0 ? 1 : 0;
                }
                if (inside == 0 || inside == 8) continue;
                Vec sum;
                float crossings = 0;
                for (int a = 0; a < 8; ++a)
                    for (int axis = 0; axis < 3; ++axis) {
                        const int b = a | (1 << axis);
                        const float da = c[static_cast<std::size_t>(a)];
                        const float db = c[static_cast<std::size_t>(b)];
                        if (b == a || (da < 0) == (db < 0)) continue;
                        const float t = da / (da - db);
                        sum = sum + Vec{static_cast<float>(a & 1) + (axis == 0 ? t : 0),
                                        static_cast<float>(a >> 1 & 1) + (axis == 1 ? t : 0),
                                        static_cast<float>(a >> 2) + (axis == 2 ? t : 0)};
                        ++crossings;
                    }
                const Vec mean = sum * (1 / crossings);
                point_of[grid.index(x, y, z)] = static_cast<std::int32_t>(out.points.size());
                out.points.push_back(grid.at(static_cast<float>(x) + mean.x, static_cast<float>(y) + mean.y,
                                             static_cast<float>(z) + mean.z));
            }
    const auto quad = [&](bool inside_first, std::array<std::size_t, 4> cells) {
        std::array<std::int32_t, 4> p{};
        for (std::size_t i = 0; i < 4; ++i) {
            p[i] = point_of[cells[i]];
            if (p[i] < 0) return;
        }
        if (!inside_first) std::swap(p[1], p[3]);
        for (const std::size_t i : {0, 1, 2, 0, 2, 3}) out.indices.push_back(static_cast<std::uint32_t>(p[i]));
    };
    for (int z = 1; z + 1 < grid.nz; ++z)
        for (int y = 1; y + 1 < grid.ny; ++y)
            for (int x = 1; x + 1 < grid.nx; ++x) {
                const bool inside = grid.value(x, y, z) < 0;
                const auto cell = [&](int dx, int dy, int dz) { return grid.index(x - dx, y - dy, z - dz); };
                if (inside != (grid.value(x + 1, y, z) < 0))
                    quad(inside, {cell(0, 1, 1), cell(0, 0, 1), cell(0, 0, 0), cell(0, 1, 0)});
                if (inside != (grid.value(x, y + 1, z) < 0))
                    quad(inside, {cell(1, 0, 1), cell(1, 0, 0), cell(0, 0, 0), cell(0, 0, 1)});
                if (inside != (grid.value(x, y, z + 1) < 0))
                    quad(inside, {cell(1, 1, 0), cell(0, 1, 0), cell(0, 0, 0), cell(1, 0, 0)});
            }
    constexpr int chunk = 512;
    each_row(static_cast<int>(out.points.size()) / chunk + 1, [&](int row) {
        for (std::size_t i = static_cast<std::size_t>(row) * chunk;
             i < std::min(out.points.size(), static_cast<std::size_t>(row + 1) * chunk); ++i)
            for (int round = 0; round < 2; ++round)
                out.points[i] = out.points[i] - normal_of(field, out.points[i], 0.3F) *
                                                    (std::clamp(field(out.points[i]), -cell, cell) * 0.8F);
    });
    return out;
}

}  // namespace jointline::bake
