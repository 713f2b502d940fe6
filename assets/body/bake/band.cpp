#include "assets/body/bake/band.h"

#include <limits>

namespace jointline::bake {

namespace {

constexpr std::size_t group_size = 8;

float catmull_rom(float a, float b, float c, float d, float t) {
    return 0.5F * (2 * b + (-a + c) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (-a + 3 * b - 3 * c + d) * t * t * t);
}
Vec catmull_rom(Vec a, Vec b, Vec c, Vec d, float t) {
    return {catmull_rom(a.x, b.x, c.x, d.x, t), catmull_rom(a.y, b.y, c.y, d.y, t), catmull_rom(a.z, b.z, c.z, d.z, t)};
}

/// Distance to a rounded slab: `along` counts only beyond the ends of the band.
float section(Vec v, Vec normal, Vec side, float width, float thickness, float along) {
    const float across = std::max(std::fabs(dot(v, side)) - (width - thickness), 0.0F);
    const float up = dot(v, normal);
    return std::sqrt(across * across + up * up + along * along) - thickness;
}

}  // namespace

Band::Band(const std::vector<BandPoint>& points, Tips tips, int pieces_between) {
    const std::size_t n = points.size();
    for (std::size_t i = 0; i + 1 < n; ++i) {
        const BandPoint& a = points[i > 0 ? i - 1 : 0];
        const BandPoint& b = points[i];
        const BandPoint& c = points[i + 1];
        const BandPoint& d = points[std::min(i + 2, n - 1)];
        const int last = i + 2 == n ? pieces_between : pieces_between - 1;
        for (int s = 0; s <= last; ++s) {
            const float t = static_cast<float>(s) / static_cast<float>(pieces_between);
            stations_.push_back({catmull_rom(a.at, b.at, c.at, d.at, t),
                                 {},
                                 unit(catmull_rom(a.normal, b.normal, c.normal, d.normal, t)),
                                 {},
                                 std::max(catmull_rom(a.width, b.width, c.width, d.width, t), 0.05F),
                                 std::max(catmull_rom(a.thickness, b.thickness, c.thickness, d.thickness, t), 0.05F)});
        }
    }
    const std::size_t m = stations_.size();
    std::vector<float> way(m, 0);
    for (std::size_t i = 1; i < m; ++i) way[i] = way[i - 1] + length(stations_[i].at - stations_[i - 1].at);
    for (std::size_t i = 0; i < m; ++i) {
        Station& s = stations_[i];
        s.tangent = unit(stations_[std::min(i + 1, m - 1)].at - stations_[i > 0 ? i - 1 : 0].at);
        s.normal = unit(s.normal - s.tangent * dot(s.normal, s.tangent));
        s.side = cross(s.tangent, s.normal);
        const auto run_out = [&](float from_end, float over) {
            if (over <= 0 || from_end >= over) return;
            const float e = 1 - from_end / over;
            s.width = std::max(s.width * std::sqrt(std::max(1 - e * e, 0.0F)), 0.3F);
            s.thickness = std::max(s.thickness * (1 - 0.75F * e * e), 0.25F);
        };
        run_out(way[i], tips.first);
        run_out(way[m - 1] - way[i], tips.last);
        s.thickness = std::min(s.thickness, s.width);
    }
    for (std::size_t first = 0; first + 1 < m; first += group_size) {
        const std::size_t last = std::min(first + group_size, m - 1);
        const Vec center = (stations_[first].at + stations_[last].at) * 0.5F;
        float radius = 0;
        for (std::size_t i = first; i <= last; ++i)
            radius = std::max(radius,
                              length(stations_[i].at - center) + std::max(stations_[i].width, stations_[i].thickness));
        groups_.push_back({first, last, center, radius});
    }
}

float Band::operator()(Vec p) const {
    const Station& first = stations_.front();
    const Station& last = stations_.back();
    float best = std::numeric_limits<float>::max();
    if (const float before = dot(p - first.at, first.tangent); before < 0)
        best = section(p - first.at, first.normal, first.side, first.width, first.thickness, before);
    if (const float after = dot(p - last.at, last.tangent); after > 0)
        best = std::min(best, section(p - last.at, last.normal, last.side, last.width, last.thickness, after));
    for (const Group& group : groups_) {
        if (length(p - group.center) - group.radius > best) continue;
        float before = dot(p - stations_[group.first].at, stations_[group.first].tangent);
        for (std::size_t i = group.first; i < group.last; ++i) {
            const Station& a = stations_[i];
            const Station& b = stations_[i + 1];
            const float after = dot(p - b.at, b.tangent);
            if (before >= 0 && after <= 0) {  // between the planes of a and b
                const float h = before - after > 1e-6F ? before / (before - after) : 0;
                best =
                    std::min(best, section(p - mix(a.at, b.at, h), mix(a.normal, b.normal, h), mix(a.side, b.side, h),
                                           mix(a.width, b.width, h), mix(a.thickness, b.thickness, h), 0));
            }
            before = after;
        }
    }
    return best;
}

}  // namespace jointline::bake
