#include "core/base/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace jointline {

namespace {

/// Twice the signed area of a triangle; in double, because tenths of a millimetre multiply beyond float.
double cross(Point a, Point b, Point c) {
    return (static_cast<double>(b.x) - a.x) * (static_cast<double>(c.y) - a.y) -
           (static_cast<double>(b.y) - a.y) * (static_cast<double>(c.x) - a.x);
}

bool in_triangle(Point p, Point a, Point b, Point c) {
    return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

}  // namespace

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

float distance_to_segment(Point p, Point a, Point b) {
    const Point along{b.x - a.x, b.y - a.y};
    const float length2 = along.x * along.x + along.y * along.y;
    if (length2 <= 0) return distance(p, a);
    const float t = std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length2, 0.0F, 1.0F);
    return distance(p, {a.x + t * along.x, a.y + t * along.y});
}

float signed_area(std::span<const Point> ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        twice += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    return static_cast<float>(twice / 2);
}

Rect bounds(std::span<const Point> ring) {
    if (ring.empty()) return {};
    Rect box{ring.front(), ring.front()};
    for (const Point p : ring) {
        box.min = {std::min(box.min.x, p.x), std::min(box.min.y, p.y)};
        box.max = {std::max(box.max.x, p.x), std::max(box.max.y, p.y)};
    }
    return box;
}

bool contains(std::span<const Point> ring, Point p) {
    bool inside = false;  // crossings of a ray to the right
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        if ((a.y > p.y) == (b.y > p.y)) continue;
        if (p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside;
}

float distance_to_border(std::span<const Point> ring, Point p) {
    float nearest = std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < ring.size(); ++i)
        nearest = std::min(nearest, distance_to_segment(p, ring[i], ring[(i + 1) % ring.size()]));
    return nearest;
}

float distance_to_polygon(std::span<const Point> ring, Point p) {
    return contains(ring, p) ? 0 : distance_to_border(ring, p);
}

Polygon mirrored(std::span<const Point> ring) {
    Polygon out(ring.rbegin(), ring.rend());
    for (Point& p : out) p.x = -p.x;
    return out;
}

std::vector<std::uint16_t> triangulate(std::span<const Point> ring) {
    std::vector<std::uint16_t> triangles;
    if (ring.size() < 3 || ring.size() > std::numeric_limits<std::uint16_t>::max()) return triangles;
    std::vector<std::uint16_t> left(ring.size());
    std::iota(left.begin(), left.end(), std::uint16_t{0});
    if (signed_area(ring) < 0) std::reverse(left.begin(), left.end());
    triangles.reserve(3 * (ring.size() - 2));

    std::size_t at = 0;
    std::size_t since_cut = 0;  // corners looked at since the last ear
    while (left.size() > 3) {
        const std::size_t n = left.size();
        const std::uint16_t a = left[(at + n - 1) % n];
        const std::uint16_t b = left[at % n];
        const std::uint16_t c = left[(at + 1) % n];
        const bool blocked =
            cross(ring[a], ring[b], ring[c]) <= 0 || std::any_of(left.begin(), left.end(), [&](std::uint16_t other) {
                return other != a && other != b && other != c && ring[other] != ring[a] && ring[other] != ring[b] &&
                       ring[other] != ring[c] && in_triangle(ring[other], ring[a], ring[b], ring[c]);
            });
        if (blocked && since_cut <= n) {  // after a whole round without an ear (a ring that touches itself) cut anyway
            ++since_cut;
            at = (at + 1) % n;
            continue;
        }
        triangles.insert(triangles.end(), {a, b, c});
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(at % n));
        since_cut = 0;
        at %= left.size();
    }
    triangles.insert(triangles.end(), left.begin(), left.end());
    return triangles;
}

void Shape::add(Polygon border) {
    auto triangles = triangulate(border);
    pieces.push_back({std::move(border), std::move(triangles)});
}

bool Shape::contains(Point p) const {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& piece) { return jointline::contains(piece.border, p); });
}

float Shape::distance_to(Point p) const {
    float nearest = std::numeric_limits<float>::infinity();
    for (const Piece& piece : pieces) nearest = std::min(nearest, distance_to_polygon(piece.border, p));
    return nearest;
}

Rect Shape::bounds() const {
    Polygon corners;
    for (const Piece& piece : pieces) {
        const Rect box = jointline::bounds(piece.border);
        corners.insert(corners.end(), {box.min, box.max});
    }
    return jointline::bounds(corners);
}

Shape mirrored(const Shape& shape) {
    Shape out;
    for (const Shape::Piece& piece : shape.pieces) out.add(mirrored(piece.border));
    return out;
}

}  // namespace jointline
