#include "assets/body/bake/trace.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace jointline::bake {

namespace {

struct Corner {  // of pixels, from the top left of the picture
    int x;
    int y;
    friend bool operator==(const Corner&, const Corner&) = default;
    friend bool operator<(const Corner& a, const Corner& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; }
};

struct Edge {
    Corner from;
    Corner to;
};

/// A corner where three or more labels meet, or two meet crosswise: borders begin and end there.
bool is_junction(const Mask& mask, Corner c) {
    const std::array<std::uint8_t, 4> around = {mask.at(c.x - 1, c.y - 1), mask.at(c.x, c.y - 1), mask.at(c.x, c.y),
                                                mask.at(c.x - 1, c.y)};
    int borders = 0;
    for (std::size_t i = 0; i < 4; ++i) borders += around[i] != around[(i + 1) % 4] ? 1 : 0;
    return borders > 2;
}

/// The pixel sides that part a label from the rest, the label on their left (y up).
std::multimap<Corner, Corner> border_edges(const Mask& mask, std::uint8_t label) {
    std::multimap<Corner, Corner> edges;
    for (int y = 0; y < mask.height; ++y)
        for (int x = 0; x < mask.width; ++x) {
            if (mask.at(x, y) != label) continue;
            if (mask.at(x, y + 1) != label) edges.insert({{x, y + 1}, {x + 1, y + 1}});
            if (mask.at(x + 1, y) != label) edges.insert({{x + 1, y + 1}, {x + 1, y}});
            if (mask.at(x, y - 1) != label) edges.insert({{x + 1, y}, {x, y}});
            if (mask.at(x - 1, y) != label) edges.insert({{x, y}, {x, y + 1}});
        }
    return edges;
}

/// The closed walks along those edges. Where two pixels touch only by a corner the walk stays with its pixel.
std::vector<std::vector<Corner>> loops_of(std::multimap<Corner, Corner> edges) {
    std::vector<std::vector<Corner>> loops;
    while (!edges.empty()) {
        std::vector<Corner> loop;
        Edge at{edges.begin()->first, edges.begin()->second};
        edges.erase(edges.begin());
        const Corner start = at.from;
        loop.push_back(at.from);
        while (at.to != start) {
            auto [next, end] = edges.equal_range(at.to);
            if (next == end) break;
            const int dx = at.to.x - at.from.x;
            const int dy = at.to.y - at.from.y;
            for (auto other = next; other != end; ++other)  // a left turn on a picture with y down is (dy, -dx)
                if (other->second.x - at.to.x == dy && other->second.y - at.to.y == -dx) next = other;
            at = {next->first, next->second};
            edges.erase(next);
            loop.push_back(at.from);
        }
        loops.push_back(std::move(loop));
    }
    return loops;
}

/// Takes the stairs out of a row of points: a few rounds of averaging, the ends held.
void smooth(std::vector<Point>& line) {
    for (int round = 0; round < 3; ++round) {
        const std::vector<Point> old = line;
        for (std::size_t i = 1; i + 1 < line.size(); ++i)
            line[i] = {(old[i - 1].x + 2 * old[i].x + old[i + 1].x) / 4,
                       (old[i - 1].y + 2 * old[i].y + old[i + 1].y) / 4};
    }
}

/// Douglas and Peucker: keeps the point that strays farthest from the line, if it strays too far, and goes on from it.
void thin_between(const std::vector<Point>& line, std::size_t first, std::size_t last, float tolerance,
                  std::vector<bool>& keep) {
    std::size_t farthest = first;
    float most = tolerance;
    for (std::size_t i = first + 1; i < last; ++i)
        if (const float d = distance_to_segment(line[i], line[first], line[last]); d > most) {
            most = d;
            farthest = i;
        }
    if (farthest == first) return;
    keep[farthest] = true;
    thin_between(line, first, farthest, tolerance, keep);
    thin_between(line, farthest, last, tolerance, keep);
}

std::vector<Point> thinned(std::vector<Point> line, float tolerance) {
    smooth(line);
    std::vector<bool> keep(line.size(), false);
    keep.front() = keep.back() = true;
    if (line.front() == line.back()) {  // a closed line: without a far point in between all would fall onto its start
        std::size_t far = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (distance(line[i], line.front()) > distance(line[far], line.front())) far = i;
        keep[far] = true;
        thin_between(line, 0, far, tolerance, keep);
        thin_between(line, far, line.size() - 1, tolerance, keep);
    } else {
        thin_between(line, 0, line.size() - 1, tolerance, keep);
    }
    std::vector<Point> out;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (keep[i]) out.push_back(line[i]);
    return out;
}

/// One border from junction to junction as few points. The two labels beside it walk it in opposite directions; it is
/// always thinned in the same one, so that both get the same line.
std::vector<Point> border_line(const Mask& mask, std::span<const Corner> corners, float tolerance) {
    std::vector<Point> line;
    const auto place = [&](float x, float y) { return mask.point(x, y); };
    line.push_back(place(static_cast<float>(corners.front().x), static_cast<float>(corners.front().y)));
    for (std::size_t i = 0; i + 1 < corners.size(); ++i)
        line.push_back(place(static_cast<float>(corners[i].x + corners[i + 1].x) / 2,
                             static_cast<float>(corners[i].y + corners[i + 1].y) / 2));
    line.push_back(place(static_cast<float>(corners.back().x), static_cast<float>(corners.back().y)));
    const auto key = [](Point p) { return std::pair{p.x, p.y}; };
    const bool backwards = key(line.front()) != key(line.back()) ? key(line.back()) < key(line.front())
                                                                 : key(line[line.size() - 2]) < key(line[1]);
    if (backwards) std::reverse(line.begin(), line.end());
    line = thinned(std::move(line), tolerance);
    if (backwards) std::reverse(line.begin(), line.end());
    return line;
}

Polygon ring_of(const Mask& mask, std::vector<Corner> loop, float tolerance) {
    auto start = std::find_if(loop.begin(), loop.end(), [&](Corner c) { return is_junction(mask, c); });
    if (start == loop.end()) start = std::min_element(loop.begin(), loop.end());
    std::rotate(loop.begin(), start, loop.end());
    loop.push_back(loop.front());
    Polygon ring;
    for (std::size_t first = 0; first + 1 < loop.size();) {
        std::size_t last = first + 1;
        while (last + 1 < loop.size() && !is_junction(mask, loop[last])) ++last;
        const auto line = border_line(mask, std::span(loop).subspan(first, last - first + 1), tolerance);
        ring.insert(ring.end(), line.begin(), line.end() - 1);
        first = last;
    }
    return ring;
}

bool cross_over(Point a, Point b, Point c, Point d) {
    const auto side = [](Point p, Point q, Point r) { return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x); };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool is_simple(const Polygon& ring) {
    const std::size_t n = ring.size();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = i + 1; k < n; ++k)
            if (cross_over(ring[i], ring[(i + 1) % n], ring[k], ring[(k + 1) % n])) return false;
    return true;
}

/// Joins a hole to its ring at the two points that are nearest to each other.
void bridge(Polygon& ring, const Polygon& hole) {
    std::size_t on_ring = 0;
    std::size_t on_hole = 0;
    float nearest = std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < ring.size(); ++i)
        for (std::size_t k = 0; k < hole.size(); ++k)
            if (const float d = distance(ring[i], hole[k]); d < nearest) {
                nearest = d;
                on_ring = i;
                on_hole = k;
            }
    Polygon detour(hole.begin() + static_cast<std::ptrdiff_t>(on_hole), hole.end());
    detour.insert(detour.end(), hole.begin(), hole.begin() + static_cast<std::ptrdiff_t>(on_hole));
    detour.push_back(detour.front());
    detour.push_back(ring[on_ring]);
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(on_ring) + 1, detour.begin(), detour.end());
}

/// Squared distances along one line (Felzenszwalb and Huttenlocher): the lower envelope of parabolas.
void distances_along(std::vector<float>& f) {
    const int n = static_cast<int>(f.size());
    std::vector<int> at(f.size());
    std::vector<float> from(f.size() + 1);
    std::vector<float> out(f.size());
    const auto value = [&](int i) { return f[static_cast<std::size_t>(i)]; };
    int k = 0;
    from[0] = -1e20F;
    from[1] = 1e20F;
    for (int q = 1; q < n; ++q) {
        const auto meet = [&](int v) {
            return ((value(q) + static_cast<float>(q * q)) - (value(v) + static_cast<float>(v * v))) /
                   static_cast<float>(2 * q - 2 * v);
        };
        float s = meet(at[static_cast<std::size_t>(k)]);
        while (s <= from[static_cast<std::size_t>(k)]) s = meet(at[static_cast<std::size_t>(--k)]);
        ++k;
        at[static_cast<std::size_t>(k)] = q;
        from[static_cast<std::size_t>(k)] = s;
        from[static_cast<std::size_t>(k) + 1] = 1e20F;
    }
    k = 0;
    for (int q = 0; q < n; ++q) {
        while (from[static_cast<std::size_t>(k) + 1] < static_cast<float>(q)) ++k;
        const int v = at[static_cast<std::size_t>(k)];
        out[static_cast<std::size_t>(q)] = static_cast<float>((q - v) * (q - v)) + value(v);
    }
    f = std::move(out);
}

}  // namespace

std::vector<Polygon> trace(const Mask& mask, std::uint8_t label, float tolerance, float smallest) {
    std::vector<Polygon> rings;
    std::vector<Polygon> holes;
    for (const auto& loop : loops_of(border_edges(mask, label))) {
        Polygon ring = ring_of(mask, loop, tolerance);
        // a thin strip may cross itself when it is thinned too much
        for (float finer = tolerance / 2; !is_simple(ring) && finer > tolerance / 9; finer /= 2)
            ring = ring_of(mask, loop, finer);
        if (ring.size() < 3) continue;
        const float area = signed_area(ring);
        if (area >= smallest)
            rings.push_back(std::move(ring));
        else if (area <= -smallest)
            holes.push_back(std::move(ring));
    }
    for (const Polygon& hole : holes)
        for (Polygon& ring : rings)
            if (contains(ring, hole.front()) && bounds(ring).width() > bounds(hole).width()) {
                bridge(ring, hole);
                break;
            }
    return rings;
}

Circle largest_circle(const Mask& mask, std::uint8_t label, const Rect& window) {
    const auto w = static_cast<std::size_t>(mask.width);
    const auto h = static_cast<std::size_t>(mask.height);
    constexpr float far = 1e8F;
    std::vector<float> d(w * h, 0);
    for (int y = 1; y + 1 < mask.height; ++y)  // the picture's edge is a border too
        for (int x = 1; x + 1 < mask.width; ++x)
            if (mask.at(x, y) == label &&
                window.contains(mask.point(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F)))
                d[static_cast<std::size_t>(y) * w + static_cast<std::size_t>(x)] = far;
    std::vector<float> line(h);
    for (std::size_t x = 0; x < w; ++x) {
        for (std::size_t y = 0; y < h; ++y) line[y] = d[y * w + x];
        distances_along(line);
        for (std::size_t y = 0; y < h; ++y) d[y * w + x] = line[y];
        line.resize(h);
    }
    line.resize(w);
    for (std::size_t y = 0; y < h; ++y) {
        std::copy_n(d.begin() + static_cast<std::ptrdiff_t>(y * w), w, line.begin());
        distances_along(line);
        std::copy_n(line.begin(), w, d.begin() + static_cast<std::ptrdiff_t>(y * w));
    }
    const auto best = std::max_element(d.begin(), d.end());
    const auto at = static_cast<std::size_t>(best - d.begin());
    const std::size_t row = at / w;
    return {mask.point(static_cast<float>(at % w) + 0.5F, static_cast<float>(row) + 0.5F),
            2 * std::sqrt(*best) / mask.pixels_per_mm()};
}

}  // namespace jointline::bake
