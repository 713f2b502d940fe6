#include "core/care/figure_pose.h"

#include <algorithm>
#include <cmath>

#include "core/care/fields.h"

namespace jointline::care {

namespace {

constexpr float degree = 3.14159265F / 180;

Point moved(Point from, float degrees, float length) {
    return {from.x + length * std::cos(degrees * degree), from.y + length * std::sin(degrees * degree)};
}

Point sum(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }

float turned(float a, float b, float t) {
    float way = std::fmod(b - a, 360.0F);
    if (way > 180) way -= 360;
    if (way < -180) way += 360;
    return a + way * t;
}

float number(Fields& fields, JsonNode node, const char* key) {
    return static_cast<float>(fields.take(node.number(key)));
}

std::vector<float> numbers(Fields& fields, JsonNode node, const char* key) {
    std::vector<float> all;
    const auto list = node.find(key);
    if (!list) return all;
    for (std::size_t i = 0; i < list->size(); ++i) {
        all.push_back(static_cast<float>(fields.take(list->at(i).as_number())));
    }
    return all;
}

Sides sides(Fields& fields, JsonNode node, const char* key) {
    const auto both = numbers(fields, node, key);
    if (both.size() == 2) return {both[0], both[1]};
    fields.note(node.error(std::string(key) + ": expected two angles, near and far"));
    return {};
}

Point point_or_zero(Fields& fields, JsonNode node, const char* key) {
    const auto both = numbers(fields, node, key);
    if (both.size() == 2) return {both[0], both[1]};
    if (!both.empty()) fields.note(node.error(std::string(key) + ": expected x and y"));
    return {};
}

Pose read_pose(Fields& fields, JsonNode node) {
    Pose pose;
    pose.hip = point_or_zero(fields, node, "hip");
    pose.trunk = number(fields, node, "trunk");
    pose.head = number(fields, node, "head");
    pose.thigh = sides(fields, node, "thigh");
    pose.shank = sides(fields, node, "shank");
    pose.foot = sides(fields, node, "foot");
    pose.arm = sides(fields, node, "arm");
    pose.forearm = sides(fields, node, "forearm");
    pose.far_hip = point_or_zero(fields, node, "far_hip");
    pose.far_shoulder = point_or_zero(fields, node, "far_shoulder");
    return pose;
}

ExerciseFigure read_figure(Fields& fields, JsonNode node) {
    ExerciseFigure figure;
    if (const auto props = node.array("props")) {
        for (std::size_t i = 0; i < props->size(); ++i) {
            const JsonNode prop = props->at(i);
            figure.props.push_back(
                {fields.text(prop, "kind"), numbers(fields, prop, "at"), fields.texts(prop, "joints")});
        }
    } else {
        fields.note(props.error());
    }
    if (const auto arrow = node.object("arrow")) {
        figure.arrow_joint = fields.text(*arrow, "joint");
        figure.arrow_degrees = number(fields, *arrow, "degrees");
    } else {
        fields.note(arrow.error());
    }
    figure.line = fields.texts(node, "line");
    std::vector<std::string> joints = figure.line;
    joints.push_back(figure.arrow_joint);
    for (const Prop& prop : figure.props) joints.insert(joints.end(), prop.joints.begin(), prop.joints.end());
    for (const std::string& joint : joints) {
        if (!Skeleton{}.joint(joint)) fields.note(node.error("unknown joint " + joint));
    }
    return figure;
}

}  // namespace

Result<PoseBook> parse_poses(std::string_view text, std::string file_name) {
    const auto json = Json::parse(text, std::move(file_name));
    if (!json) return json.error();
    Fields fields;
    const JsonNode root = json->root();
    if (fields.text(root, "schema") != "jointline-poses") fields.note(root.error("expected schema jointline-poses"));
    PoseBook book;
    if (const auto lengths = root.object("lengths")) {
        book.lengths = {number(fields, *lengths, "trunk"), number(fields, *lengths, "head"),
                        number(fields, *lengths, "upper"), number(fields, *lengths, "fore"),
                        number(fields, *lengths, "hand"),  number(fields, *lengths, "thigh"),
                        number(fields, *lengths, "shank"), number(fields, *lengths, "foot")};
    } else {
        fields.note(lengths.error());
    }
    fields.members(root, "poses",
                   [&](const std::string& id, JsonNode node) { book.poses[id] = read_pose(fields, node); });
    fields.members(root, "figures",
                   [&](const std::string& id, JsonNode node) { book.figures[id] = read_figure(fields, node); });
    if (!fields.is_sound()) return fields.fault();
    return book;
}

Skeleton skeleton(const Pose& pose, const LimbLengths& lengths) {
    Skeleton body;
    const Point shoulder = moved(pose.hip, pose.trunk, lengths.trunk);
    const Point hips[] = {pose.hip, sum(pose.hip, pose.far_hip)};
    const Point shoulders[] = {shoulder, sum(shoulder, pose.far_shoulder)};
    const Point neck{(shoulders[0].x + shoulders[1].x) / 2, (shoulders[0].y + shoulders[1].y) / 2};
    body.head = moved(neck, pose.head, lengths.head);
    for (std::size_t i = 0; i < 2; ++i) {
        Limb& side = body.sides.at(i);
        side.hip = hips[i];
        side.knee = moved(side.hip, pose.thigh.at(i), lengths.thigh);
        side.ankle = moved(side.knee, pose.shank.at(i), lengths.shank);
        side.toe = moved(side.ankle, pose.foot.at(i), lengths.foot);
        side.shoulder = shoulders[i];
        side.elbow = moved(side.shoulder, pose.arm.at(i), lengths.upper_arm);
        side.wrist = moved(side.elbow, pose.forearm.at(i), lengths.forearm);
        side.hand = moved(side.wrist, pose.forearm.at(i), lengths.hand);
    }
    return body;
}

std::optional<Point> Skeleton::joint(std::string_view name) const {
    if (name == "head") return head;
    const bool is_far = name.substr(0, 4) == "far_";
    const Limb& side = sides.at(is_far ? 1 : 0);
    if (is_far) name.remove_prefix(4);
    const std::pair<std::string_view, Point> joints[] = {
        {"hip", side.hip},           {"knee", side.knee},   {"ankle", side.ankle}, {"toe", side.toe},
        {"shoulder", side.shoulder}, {"elbow", side.elbow}, {"wrist", side.wrist}};
    for (const auto& [its, at] : joints) {
        if (its == name) return at;
    }
    return std::nullopt;
}

Pose between(const Pose& a, const Pose& b, float t, const LimbLengths& lengths) {
    const auto way = [t](Point p, Point q) { return Point{p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t}; };
    const auto both = [t](const Sides& p, const Sides& q) {
        return Sides{turned(p[0], q[0], t), turned(p[1], q[1], t)};
    };
    Pose pose{way(a.hip, b.hip),         turned(a.trunk, b.trunk, t),
              turned(a.head, b.head, t), both(a.thigh, b.thigh),
              both(a.shank, b.shank),    both(a.foot, b.foot),
              both(a.arm, b.arm),        both(a.forearm, b.forearm),
              way(a.far_hip, b.far_hip), way(a.far_shoulder, b.far_shoulder)};
    const Skeleton from = skeleton(a, lengths);
    const Skeleton to = skeleton(b, lengths);
    const Skeleton here = skeleton(pose, lengths);
    const char* anchor = "hip";
    for (const char* joint : {"ankle", "shoulder"}) {
        const auto moves = [&](const char* name) { return distance(*from.joint(name), *to.joint(name)); };
        if (moves(joint) < moves(anchor)) anchor = joint;
    }
    const Point want = way(*from.joint(anchor), *to.joint(anchor));
    const Point is = *here.joint(anchor);
    pose.hip = {pose.hip.x + want.x - is.x, pose.hip.y + want.y - is.y};
    return pose;
}

}  // namespace jointline::care
