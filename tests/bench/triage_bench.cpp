// What a triage costs: all answers at once, and the choice of the next question in the middle of an interview.
#include <cstdio>
#include <string_view>

#include "core/app/knowledge_assets.h"
#include "core/triage/case_report.h"
#include "tests/bench/bench.h"

namespace jointline::bench {
namespace {

constexpr std::string_view sore_inner_knee = R"({
    "case": "bench", "side": "left", "regions": ["knee.medial.joint_line", "knee.medial.pes_anserine"],
    "findings": {"demo.age": 44, "demo.sex": "female", "onset.mode": "gradual", "onset.days": 14, "onset.trend": "same",
                 "pain.now": 4, "pain.running": 5, "agg.stairs": "up", "agg.twist": true, "agg.knees_touch_bed": true,
                 "mechn.catch": false, "mechn.give_way": "no", "swell.whole_knee": "slight", "test.pes": true,
                 "test.jl_medial": false, "onset.selfcare_weeks": 0}})";
constexpr std::size_t middle = 6;  // pages into the interview
constexpr double micro = 1e6;

}  // namespace

void triage() {
    const auto knowledge = built_in_knowledge();
    if (!knowledge) return;
    const auto file = triage::read_case(*knowledge, sore_inner_knee, "bench");
    if (!file) {
        std::fprintf(stderr, "%s\n", file.error().text().c_str());
        return;
    }
    const auto evidence = triage::evidence_of(*knowledge, *file, triage::Silent::Reassuring);
    report("triage.assess", micro * seconds_per_call([&] { (void)triage::assess(*knowledge, evidence); }), "us");

    triage::CaseOptions options;
    options.interview = true;
    options.max_questions = middle;
    auto interview = triage::triage_case(*knowledge, *file, options).interview;
    interview.options.most_questions = 0;
    report("triage.interview_step",
           micro * seconds_per_call([&] { (void)triage::next_question(*knowledge, interview); }), "us");
}

}  // namespace jointline::bench
