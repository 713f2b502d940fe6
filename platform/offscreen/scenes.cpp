#include "platform/offscreen/scenes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/text.h"
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

/// The pictures' own day, so that they are the same whenever they are taken.
Instant stage_time() {
    return Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{9}};
}

/// A loop of some kilometres, easy, in the shape of a park.
std::string a_track(int days_ago, double km) {
    const Instant start = stage_time() - std::chrono::days{days_ago};
    constexpr int points = 180;
    constexpr double pi = 3.14159265358979323846;
    const double radius = km * 1000 / (2 * pi) / 111194.9;  // degrees of latitude round the loop
    std::string gpx = R"(<?xml version="1.0"?><gpx version="1.1" creator="Jointline"
        xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>)";
    for (int i = 0; i <= points; ++i) {
        const double turn = 2 * pi * i / points;
        const double wave = 1 + 0.16 * std::sin(3 * turn) + 0.07 * std::sin(7 * turn);
        const auto at = start + std::chrono::seconds{static_cast<int>(km * 345 * i / points)};
        gpx += "<trkpt lat=\"" + fixed_text(52.5 + radius * wave * std::sin(turn), 6) + "\" lon=\"" +
               fixed_text(13.4 + 1.6 * radius * wave * std::cos(turn), 6) + "\"><ele>" +
               fixed_text(38 + 9 * std::sin(2 * turn), 1) + "</ele><time>" + format_instant(at) + "</time></trkpt>";
    }
    return gpx + "</trkseg></trk></gpx>";
}

/// Eleven weeks of running, the last one with a run well over the longest of its thirty days.
Result<Done> import_weeks(App& app) {
    const std::array lengths{5.2, 6.4, 8.0, 5.1, 7.3, 9.4, 6.0, 8.2, 10.1, 5.4, 7.2, 11.0, 6.1, 8.4, 10.3, 13.9};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const int days_ago = static_cast<int>(5 * (lengths.size() - i) - 3);
        if (const auto sent = app.send(ImportFile{"loop.gpx", a_track(days_ago, lengths[i])}); !sent)
            return sent.error();
    }
    while (app.pump()) {
    }
    return app.send(CloseImport{});
}

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
    Scene{"runs", "the run log", [](App& app) { return import_weeks(app); }},
    Scene{"run", "one run of the log",
          [](App& app) -> Result<Done> {
              if (const auto imported = import_weeks(app); !imported) return imported.error();
              return app.send(OpenRun{app.view().runs->rows.front().id});
          }},
    Scene{"runs_empty", "the run log before the first run", [](App& app) { return app.send(Open{Place::Runs}); }},
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
    options.now = stage_time;
    return App::open(std::move(options));
}

}  // namespace jointline::offscreen
