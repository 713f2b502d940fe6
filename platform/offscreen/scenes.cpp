#include "platform/offscreen/scenes.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "platform/offscreen/patient.h"

namespace jointline::offscreen {
namespace {

/// A sore inner knee of two weeks, after more running: the usual visitor.
Patient runner() {
    return {"left.knee.medial.pes_anserine",
            4,
            {{"demo.age", "44"},
             {"demo.sex", "female"},
             {"onset.mode", "gradual"},
             {"onset.days", "14"},
             {"onset.trend", "same"},
             {"onset.run_timing", "builds"},
             {"onset.selfcare_weeks", "0"},
             {"pain.running", "4"},
             {"rel.settle", "hours"},
             {"agg.stairs", "up"},
             {"agg.knees_touch_bed", "yes"},
             {"agg.heel_dig", "yes"},
             {"mechn.morning_stiff_min", "5"},
             {"test.pes", "yes"}}};
}

Patient with(Patient patient, std::vector<std::pair<std::string_view, std::string_view>> answers) {
    // What is said first counts.
    patient.answers.insert(patient.answers.begin(), answers.begin(), answers.end());
    return patient;
}

bool never(const View&) { return false; }

Result<Done> result_of(App& app, const Patient& patient, int rank) {
    if (const auto answered = answer_until(app, patient, never); !answered) return answered.error();
    const auto& result = app.view().result;
    if (result && result->rank == rank) return Done{};
    return Error{ErrorCode::Internal, "the interview ends at level " + std::to_string(result ? result->rank : 0) +
                                          ", level " + std::to_string(rank) + " was wanted"};
}

Result<Done> question_where(App& app, bool (*so)(const QuestionView&)) {
    return answer_until(app, runner(), [so](const View& view) { return view.question && so(*view.question); });
}

Result<Done> send_all(App& app, const std::vector<Command>& commands) {
    for (const Command& command : commands)
        if (const auto sent = app.send(command); !sent) return sent.error();
    return Done{};
}

/// What is marked, seen closer, from one of its sides.
Result<Done> close_up(App& app, const Patient& patient, const char* side) {
    if (const auto marked = mark(app, patient); !marked) return marked.error();
    return send_all(app, {ZoomIn{}, TurnFigure{"close_up", side}});
}

Result<Done> self_care(App& app) { return result_of(app, runner(), 1); }

Result<Done> plan(App& app) {
    if (const auto there = self_care(app); !there) return there.error();
    return send_all(app, {TakeNextStep{}});
}

Result<Done> exercise(App& app) {
    if (const auto there = plan(app); !there) return there.error();
    const auto& exercises = app.view().plan->exercises;
    if (exercises.empty()) return Error{ErrorCode::Internal, "the plan has no exercise"};
    return send_all(app, {OpenExercise{exercises.front().id}});
}

Result<Done> check_in(App& app) {
    if (const auto there = plan(app); !there) return there.error();
    return send_all(app, {StartPlan{}, BeginCheckIn{}, SetMorningPain{2}, ChooseAgainstYesterday{"same"}});
}

Result<Done> episode(App& app) {
    if (const auto there = check_in(app); !there) return there.error();
    return send_all(app, {SaveCheckIn{}});
}

constexpr std::array all_scenes{
    Scene{"body", "the whole figure, nothing marked", [](App&) -> Result<Done> { return Done{}; }},
    Scene{"body_back", "the whole figure from behind",
          [](App& app) {
              return send_all(app, {TurnFigure{"body", "back"}});
          }},
    Scene{"body_marked", "the whole figure with a mark", [](App& app) { return mark(app, runner()); }},
    Scene{"knee", "the knee close up from its inner side, one place marked",
          [](App& app) { return close_up(app, runner(), "inside"); }},
    Scene{"knee_front", "the knee close up from the front",
          [](App& app) {
              return close_up(app, {"left.knee.front.retropatellar", 3, {}}, "front");
          }},
    Scene{"knee_outside", "the knee close up from its outer side",
          [](App& app) {
              return close_up(app, {"left.knee.lateral.joint_line", 5, {}}, "outside");
          }},
    Scene{"knee_back", "the knee close up from behind",
          [](App& app) {
              return close_up(app, {"right.knee.back.popliteal_fossa", 2, {}}, "back");
          }},
    Scene{"region_list", "the places in words", [](App& app) { return send_all(app, {Open{Place::RegionList}}); }},
    Scene{"question_safety", "a page of warning signs",
          [](App& app) { return question_where(app, [](const QuestionView& q) { return q.several; }); }},
    Scene{"question_choice", "a question with one answer out of several",
          [](App& app) {
              return question_where(
                  app, [](const QuestionView& q) { return !q.several && !q.number && q.options.size() > 3; });
          }},
    Scene{"question_number", "a question for a number",
          [](App& app) { return question_where(app, [](const QuestionView& q) { return q.number.has_value(); }); }},
    Scene{"question_test", "something to try on the own leg",
          [](App& app) { return question_where(app, [](const QuestionView& q) { return !q.drawing.empty(); }); }},
    Scene{"result_1", "self-care with a set review", self_care},
    Scene{"result_2", "see a clinician soon",
          [](App& app) {
              return result_of(app, with(runner(), {{"onset.selfcare_weeks", "8"}, {"pain.night_wakes", "yes"}}), 2);
          }},
    Scene{"result_3", "to be seen today",
          [](App& app) {
              return result_of(app, with(runner(), {{"mechn.locked_now", "yes"}}), 3);
          }},
    Scene{"result_4", "an emergency",
          [](App& app) {
              return result_of(app, with(runner(), {{"sys.foot_cold_pale", "yes"}}), 4);
          }},
    Scene{"result_reasons", "a result with the reasons for its first cause open",
          [](App& app) -> Result<Done> {
              if (const auto there = self_care(app); !there) return there.error();
              const auto& causes = app.view().result->causes;
              if (causes.empty()) return Error{ErrorCode::Internal, "the result names no cause"};
              return send_all(app, {OpenCondition{causes.front().id}});
          }},
    Scene{"plan", "what the result leads to", plan},
    Scene{"exercise", "one exercise of the plan", exercise},
    Scene{"check_in", "the morning's three taps, before they are saved", check_in},
    Scene{"episode", "where the plan stands after a first morning", episode},
    Scene{"cards", "good to know", [](App& app) { return send_all(app, {Open{Place::Cards}}); }},
    Scene{"card", "one card with its sources", [](App& app) { return send_all(app, {OpenCard{"runners_knee"}}); }},
    Scene{"answers", "what was answered",
          [](App& app) -> Result<Done> {
              if (const auto there = self_care(app); !there) return there.error();
              return send_all(app, {Open{Place::Answers}});
          }},
    Scene{"history", "earlier checks",
          [](App& app) -> Result<Done> {
              if (const auto there = self_care(app); !there) return there.error();
              return send_all(app, {StartOver{}, Open{Place::History}});
          }},
    Scene{"history_empty", "earlier checks, before the first",
          [](App& app) { return send_all(app, {Open{Place::History}}); }},
    Scene{"me", "settings", [](App& app) { return send_all(app, {Open{Place::Me}}); }},
    Scene{"licences", "whose work is in here", [](App& app) { return send_all(app, {Open{Place::Licences}}); }},
};

}  // namespace

std::span<const Scene> scenes() { return all_scenes; }

const Scene* scene(std::string_view name) {
    const auto found =
        std::find_if(all_scenes.begin(), all_scenes.end(), [&](const Scene& s) { return s.name == name; });
    return found == all_scenes.end() ? nullptr : &*found;
}

Result<App> open_stage(const std::string& language) {
    Options options;
    options.language = language;
    options.now = [] {
        return Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{9}};
    };
    return App::open(std::move(options));
}

}  // namespace jointline::offscreen
