#include "core/care/figure_pose.h"

#include <cmath>

#include "tests/core/care/support.h"

using namespace jointline;
using namespace jointline::care;

namespace {

const PoseBook& poses() {
    static const PoseBook book = [] {
        auto parsed = parse_poses(test::asset("knowledge/care/poses.json"), "poses.json");
        if (!parsed) FAIL(parsed.error().text());
        return std::move(parsed).value();
    }();
    return book;
}

}  // namespace

TEST_CASE("every exercise has a figure with a start and an end that differ") {
    for (const auto& [id, exercise] : test::plan_book().exercises) {
        CHECK_MESSAGE(poses().figures.count(id) == 1, id);
        REQUIRE(exercise.poses.size() == 2);
        for (const std::string& pose : exercise.poses) REQUIRE_MESSAGE(poses().poses.count(pose) == 1, pose);
        const Skeleton from = skeleton(poses().poses.at(exercise.poses[0]), poses().lengths);
        const Skeleton to = skeleton(poses().poses.at(exercise.poses[1]), poses().lengths);
        float most = 0;
        for (const char* joint : {"head", "hip", "knee", "ankle", "toe", "far_ankle", "wrist"}) {
            most = std::max(most, distance(*from.joint(joint), *to.joint(joint)));
        }
        CHECK_MESSAGE(most > 1, id);
    }
}

TEST_CASE("nobody sinks into the floor or falls off the picture, also halfway") {
    for (const auto& [id, exercise] : test::plan_book().exercises) {
        const Pose& from = poses().poses.at(exercise.poses[0]);
        const Pose& to = poses().poses.at(exercise.poses[1]);
        for (const float t : {0.0F, 0.25F, 0.5F, 0.75F, 1.0F}) {
            const Skeleton body = skeleton(between(from, to, t, poses().lengths), poses().lengths);
            for (const Limb& side : body.sides) {
                for (const Point p : {side.hip, side.knee, side.ankle, side.toe, side.elbow, side.wrist, body.head}) {
                    CHECK_MESSAGE(p.y > -4.0F, id << " at " << t);
                    CHECK_MESSAGE(p.y < 200, id);
                    CHECK_MESSAGE(std::abs(p.x) < 130, id);
                }
            }
        }
    }
}

TEST_CASE("limbs keep their length, and joints turn the shorter way") {
    Pose a;
    Pose b;
    a.thigh = {170, -170};
    b.thigh = {-170, 170};
    const Pose half = between(a, b, 0.5F);
    CHECK(half.thigh[0] == doctest::Approx(180));
    CHECK(std::abs(half.thigh[1]) == doctest::Approx(180));
    const Skeleton body = skeleton(half);
    CHECK(distance(body.sides[0].hip, body.sides[0].knee) == doctest::Approx(43));
    CHECK(distance(body.sides[1].knee, body.sides[1].ankle) == doctest::Approx(42));
}

TEST_CASE("a foot that is planted stays planted while the body moves") {
    const Pose& from = poses().poses.at("squat_start");
    const Pose& to = poses().poses.at("squat_end");
    const Point start = *skeleton(from).joint("ankle");
    for (const float t : {0.2F, 0.5F, 0.8F}) {
        CHECK(distance(*skeleton(between(from, to, t)).joint("ankle"), start) < 0.5F);
    }
}

TEST_CASE("a fault in the poses is reported with its line") {
    const auto fault = [](const std::string& from, const std::string& to) {
        std::string text = test::asset("knowledge/care/poses.json");
        text.replace(text.find(from), from.size(), to);
        const auto parsed = parse_poses(text, "poses.json");
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error().line > 1);
        return parsed.error().detail;
    };
    CHECK(fault("\"thigh\": [10, 55]", "\"thigh\": [10]").find("two angles") != std::string::npos);
    CHECK(fault("\"joint\": \"knee\"", "\"joint\": \"nose\"").find("nose") != std::string::npos);
}
