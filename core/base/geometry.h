#pragma once
/// Points, rectangles, polygons and filled shapes of a flat picture.
///
/// Shapes  x to the right, y up, as in anatomy, not as on a screen. A Polygon is one simple ring, without its first
///         point repeated at the end; counter-clockwise where it comes from our own outlines, but nothing relies on it.
/// Units   millimetres of the person. A finger, a border or a frame is measured in the same millimetres in every
/// figure. Errors  none: an empty polygon contains nothing and is infinitely far away.
#include <cstdint>
#include <span>
#include <vector>

namespace jointline {

/// A length, where a bare number could be taken for pixels: `finger`, a fingertip's radius.
struct Millimetres {
    float count = 0;
    friend auto operator<=>(const Millimetres&, const Millimetres&) = default;
};

struct Point {
    float x = 0;
    float y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// In space: x to the person's left, y up, z to the front.
struct Point3 {
    float x = 0;
    float y = 0;
    float z = 0;
    friend bool operator==(const Point3&, const Point3&) = default;
};

float distance(Point a, Point b);
/// From `p` to the nearest point of the straight line between `a` and `b`.
float distance_to_segment(Point p, Point a, Point b);

struct Rect {
    Point min;
    Point max;
    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    Point center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    bool contains(Point p) const { return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

using Polygon = std::vector<Point>;

/// Positive for a counter-clockwise ring.
float signed_area(std::span<const Point> ring);
Rect bounds(std::span<const Point> ring);
bool contains(std::span<const Point> ring, Point p);
/// To the ring's line, from either side of it.
float distance_to_border(std::span<const Point> ring, Point p);
/// Zero inside, else the distance to the border.
float distance_to_polygon(std::span<const Point> ring, Point p);
/// The same ring seen in a mirror that stands on the line x = 0; the direction of the ring is kept.
Polygon mirrored(std::span<const Point> ring);

/// Cuts a simple ring into triangles (ear clipping), so that what is drawn need not be convex: three indices a
/// triangle, n - 2 triangles. Rings of more than 65,535 points give none.
std::vector<std::uint16_t> triangulate(std::span<const Point> ring);

/// An area of one or more pieces, ready to be filled and outlined.
struct Shape {
    struct Piece {
        Polygon border;
        std::vector<std::uint16_t> triangles;  ///< indices into border, three a triangle
    };
    std::vector<Piece> pieces;

    void add(Polygon border);  ///< cuts it into triangles
    bool contains(Point p) const;
    float distance_to(Point p) const;  ///< zero inside
    Rect bounds() const;
};

Shape mirrored(const Shape& shape);

}  // namespace jointline
