// The clinician's page and the FHIR record of a whole story: a check, runs, a diary.
#include "core/app/clinician_report.h"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "core/app/finish.h"
#include "core/app/knowledge_assets.h"
#include "core/base/json.h"
#include "core/storage/run_store.h"
#include "tests/core/app/diary_days.h"

using namespace jointline;
using namespace jointline::literals;
using care::Morning;
using care::Settled;
using test::evening;
using test::on;
using triage::Answer;

namespace {

body::Figures figures() {
    body::Figures all;
    for (const auto& asset : assets::below("body/outlines/")) REQUIRE(all.add(asset.bytes, std::string(asset.name)));
    return all;
}

Options at_the_check() {
    Options options;
    options.now = [] { return evening(0).at; };
    return options;
}

/// Somebody with a sore inner knee who answered, ran and kept a diary.
struct Story {
    AppState state{at_the_check(),
                   *storage::Database::open(":memory:"),
                   *Strings::load("en"),
                   *body::Regions::parse(*assets::find("body/regions.txt")),
                   figures(),
                   *built_in_knowledge(),
                   *built_in_advice(),
                   CareDesk{*built_in_plans(), *built_in_cards(), {}, {}, {}},
                   *storage::OriginalStore::open(":memory:")};
    care::PlanBook plans = *built_in_plans();
    Episodes episodes{state.database, plans, state.advice};
    EpisodeId id;

    Story() {
        const body::Site site{*body::region_named("knee.medial.pes_anserine"), body::Side::Left};
        const body::FigureId knee{body::Zoom::Knee, body::View::Inside, body::Build::Athletic, body::Side::Left};
        state.map.mark(site, state.map.figure(knee).find(site)->label, knee);
        state.map.set_strength(4);
        state.interview.known = state.marked_evidence();
        number("demo.age", 38);
        number("onset.days", 19);
        number("pain.running", 4);
        number("train.weekly_km", 31);
        option("onset.mode", "gradual");
        option("agg.stairs", "up");
        option("swell.whole_knee", "no");
        yes_no("test.pes", true);
        yes_no("agg.walking", false);
        yes_no("pain.with_groin_pain", false);
        for (const triage::Finding& finding : state.knowledge.findings) {
            if (finding.red_flag && finding.reassuring.was_asked()) set(finding.id, finding.reassuring);
        }
        ask("agg.heel_dig", Answer::unknown());
    }

    void set(const std::string& finding, Answer answer) {
        state.interview.known.set(*state.knowledge.finding(finding), answer);
    }
    void ask(const char* finding, Answer answer) {
        state.interview.answer({{*state.knowledge.finding(finding)}, std::nullopt}, {answer});
    }
    void number(const char* finding, double value) { set(finding, Answer::number(value)); }
    void yes_no(const char* finding, bool yes) { set(finding, Answer::yes_no(yes)); }
    void option(const char* finding, const std::string& option) {
        const auto& options = state.knowledge[*state.knowledge.finding(finding)].options;
        const auto at = std::find(options.begin(), options.end(), option);
        REQUIRE_MESSAGE(at != options.end(), option);
        set(finding, Answer::option(static_cast<std::size_t>(at - options.begin())));
    }

    void ran(int day, Distance distance) {
        storage::RunRecord run;
        run.run.start = evening(day).at - std::chrono::hours{10};
        run.run.sport = runs::Sport::Running;
        run.run.distance = distance;
        run.run.moving = Seconds{distance.as_km() * 330};
        run.day = on(day);
        storage::RunStore(state.database).add(run);
    }

    EpisodeReport keeps_a_diary() {
        const double km[] = {7, 8, 11, 6, 6.5, 7.5, 8.5, 9.2, 12.2, 8, 10.4, 15.6, 6, 6, 8, 8.1, 9};
        int day = -53;
        for (const double each : km) ran(day += 3, Distance::km(each));
        storage::EpisodeRecord episode;
        episode.condition = "pes_anserine";
        episode.level = "self_care_with_review";
        episode.side = "left";
        episode.places = {"knee.medial.pes_anserine"};
        episode.start.day = on(0);
        episode.start.pain_running = 4;
        episode.injured_on = on(-19);
        episode.step_up_weeks = 6;
        id = episodes.begin(episode);
        const int pain[] = {4, 4, 3, 3, 3, 3, 2, 3, 3, 2, 2, 3, 2, 2, 2, 2, 1, 2, 2, 2, 3, 2, 1, 1, 2, 2};
        int at = 0;
        for (const int each : pain) {
            ++at;
            REQUIRE(episodes.check_in(id, on(at), {each, Morning::Same, false, false}, evening(at)));
        }
        for (const int run : {3, 5, 7, 9, 11, 14, 16, 19, 21, 24}) {
            storage::SessionRecord session;
            session.session.day = on(run);
            session.session.done = true;
            session.session.distance = 5_km;
            session.session.pain = {run < 6 || run == 19 ? 4 : 2, Settled::WithinHour, {}, false, false, false};
            REQUIRE(episodes.save(id, session, evening(run)));
        }
        for (const int tried : {9, 10, 11, 12, 13}) {
            REQUIRE(episodes.try_criterion(id, on(tried), "walk30", true, evening(tried)));
        }
        care::Review review;
        review.day = on(14);
        review.pain_running = 2;
        REQUIRE(episodes.review(id, review, evening(14)));
        const storage::CareStore store(state.database);
        return {*store.find(id), *episodes.look(id, evening(26)), store.history(id), store.reviews(id),
                store.sessions(id)};
    }
};

bool has_row(const report::ClinicianPage& page, const std::string& label, const std::string& part) {
    for (const auto& row : page.rows) {
        if (row.label == label && row.text.find(part) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the page tells where, the story, the signs, the level, the load and the course") {
    Story story;
    finish(story.state);
    const auto diary = story.keeps_a_diary();
    const auto page = clinician_page(story.state, story.plans, evening(26), diary);
    CHECK(page.title == "Left knee pain in a runner: summary for the clinician");
    CHECK(page.where_detail.find("Pes anserine") != std::string::npos);
    CHECK(page.about == "Age 38 · 31 km a week");
    REQUIRE(page.figures.size() == 1);
    CHECK(page.figures[0].marked.size() == 1);
    CHECK(page.figures[0].spots.size() == 1);
    CHECK(has_row(page, "Brought on by", "up stairs"));
    CHECK(has_row(page, "Not by", ""));
    CHECK(has_row(page, "Not known", "?"));
    REQUIRE_FALSE(page.signs.empty());
    CHECK(page.signs[0].substr(0, 7) == "**No:**");
    CHECK(page.level.find("of 4") != std::string::npos);
    CHECK(page.causes.size() <= 3);
    REQUIRE(page.load_chart.has_value());
    CHECK(page.load_chart->caption.find("%") != std::string::npos);
    REQUIRE(page.pain_chart.has_value());
    CHECK(page.pain_chart->mornings.size() == 26);
    CHECK(page.pain_chart->stages.size() == 2);
    CHECK(page.pain_chart->runs.size() == 10);
    CHECK_FALSE(page.done_rows.empty());
    const auto pdf = report::write_pdf(page, evening(26).at);
    REQUIRE(pdf.has_value());
    if (const char* to = std::getenv("JOINTLINE_KEEP_PDF")) std::ofstream(to, std::ios::binary) << *pdf;
}

TEST_CASE("in information-only mode and at the upper levels the page names no cause") {
    Story story;
    finish(story.state);
    CHECK_FALSE(clinician_page(story.state, story.plans, evening(0)).causes.empty());
    story.state.settings["causes"] = "hidden";
    CHECK(clinician_page(story.state, story.plans, evening(0)).causes.empty());
    story.state.settings["causes"] = "shown";
    story.yes_no("sys.foot_cold_pale", true);
    finish(story.state);
    const auto page = clinician_page(story.state, story.plans, evening(0));
    CHECK(page.causes.empty());
    CHECK(page.signs[0].substr(0, 8) == "**Yes:**");
}

TEST_CASE("a page before any check, run or diary is still a page") {
    Story story;
    story.state.map.clear();
    story.state.interview = {};
    const auto page = clinician_page(story.state, story.plans, evening(0));
    CHECK_FALSE(page.load_chart.has_value());
    CHECK_FALSE(page.pain_chart.has_value());
    CHECK(report::write_pdf(page, evening(0).at).has_value());
}

TEST_CASE("no word of the page shows itself as its key") {
    Story story;
    finish(story.state);
    const auto page = clinician_page(story.state, story.plans, evening(26), story.keeps_a_diary());
    std::vector<std::string> said = {
        page.title,       page.subtitle,   page.about,       page.where.title,    page.story.title, page.signs_title,
        page.level_label, page.level,      page.level_line,  page.possible.title, page.load.title,  page.load.note,
        page.since.title, page.done.title, page.footer_left, page.page_n_of,      page.footer_right};
    for (const auto& row : page.rows) said.insert(said.end(), {row.label, row.text});
    for (const auto& row : page.done_rows) said.insert(said.end(), {row.label, row.text});
    for (const auto& cause : page.causes) said.insert(said.end(), {cause.name, cause.fit, cause.in_favour});
    for (const auto& band : page.pain_chart->stages) said.push_back(band.name);
    said.push_back(page.load_chart->caption);
    for (const std::string& text : said) {
        CHECK_MESSAGE(text.find("report/") == std::string::npos, text);
        CHECK_MESSAGE(text.find("care/") == std::string::npos, text);
        CHECK_MESSAGE(text.find("findings/") == std::string::npos, text);
        CHECK_MESSAGE((text.find('{') == std::string::npos || text == page.page_n_of), text);
    }
}

TEST_CASE("the FHIR record holds the answers, the level, the mornings and the runs") {
    Story story;
    finish(story.state);
    const auto record = fhir_record(story.state, evening(26), story.keeps_a_diary());
    CHECK(record.answers.size() > 20);
    CHECK(record.observations.size() == 1 + 26 + 10 + 10);
    const auto json = Json::parse(report::write_fhir_bundle(record), "bundle.json");
    REQUIRE(json.has_value());
    CHECK(json->root().array("entry").value().size() == record.observations.size() + 1);
    if (const char* to = std::getenv("JOINTLINE_KEEP_FHIR")) std::ofstream(to) << report::write_fhir_bundle(record);
}
