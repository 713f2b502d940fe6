#pragma once
/// The drawn figures of the exercises: a body of fixed limbs, posed by the angles of its joints.
///
/// Shapes  two poses an exercise, start and end; what lies between is reached by turning each joint the shorter way.
/// The
///         near side of the body is drawn over the far one.
/// Units   centimetres, x to the right, y up, the floor at y = 0; angles in degrees, 0 to the right, 90 up, each the
///         direction from the upper to the lower joint (trunk: hip to shoulder, head: shoulder to head).
/// Errors  parse_poses() gives file and line.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/result.h"

namespace jointline::care {

using Sides = std::array<float, 2>;  ///< near, far

struct Pose {
    Point hip;
    float trunk = 90;
    float head = 90;
    Sides thigh{-90, -90};
    Sides shank{-90, -90};
    Sides foot{-14, -14};
    Sides arm{-90, -90};
    Sides forearm{-90, -90};
    Point far_hip;       ///< from the near one; apart only in figures seen from the front
    Point far_shoulder;  ///< the same
    bool is_front_view() const { return far_shoulder.x != 0 || far_shoulder.y != 0; }
};

struct LimbLengths {
    float trunk = 50, head = 18, upper_arm = 28, forearm = 25, hand = 8, thigh = 43, shank = 42, foot = 20;
};

struct Limb {
    Point hip, knee, ankle, toe;
    Point shoulder, elbow, wrist, hand;
};

struct Skeleton {
    Point head;
    std::array<Limb, 2> sides;  ///< near, far
    /// "hip", "knee", "ankle", "toe", "shoulder", "elbow", "wrist", "head"; with "far_" in front for the far side.
    std::optional<Point> joint(std::string_view name) const;
};

/// Something the figure stands on, leans on or holds.
struct Prop {
    std::string kind;                 ///< floor, mat, wall, chair, step, bench, seat, plate, pad, roll, band, band_to
    std::vector<float> at;            ///< where, as its kind needs it
    std::vector<std::string> joints;  ///< what it is tied to
};

struct ExerciseFigure {
    std::vector<Prop> props;
    std::string arrow_joint;        ///< an arrow starts near it…
    float arrow_degrees = 90;       ///< …and points there
    std::vector<std::string> line;  ///< joints on one dashed line: the posture to keep
};

struct PoseBook {
    LimbLengths lengths;
    std::map<std::string, Pose, std::less<>> poses;
    std::map<std::string, ExerciseFigure, std::less<>> figures;  ///< by exercise
};

Result<PoseBook> parse_poses(std::string_view text, std::string file_name);

Skeleton skeleton(const Pose& pose, const LimbLengths& lengths = {});

/// `t` from 0 (a) to 1 (b). What moves least (a planted foot, the hips on the floor, the shoulders) stays where it is.
Pose between(const Pose& a, const Pose& b, float t, const LimbLengths& lengths = {});

}  // namespace jointline::care
