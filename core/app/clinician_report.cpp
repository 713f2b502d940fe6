#include "core/app/clinician_report.h"

#include <algorithm>
#include <map>

#include "core/app/report_charts.h"
#include "core/app/wording.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using triage::Answer;
using triage::Disposition;
using triage::FindingId;

/// The rows of the story: what they are called, and which findings they hold.
struct StoryRow {
    const char* key;
    std::vector<std::string_view> findings;  ///< by id, or by group with a star behind it
};
const std::vector<StoryRow>& story_rows() {
    static const std::vector<StoryRow> rows = {
        {"start", {"onset.mode", "onset.days", "onset.trend", "mechanism*"}},
        {"pain", {"pain.now", "pain.running", "pain.quality", "pain.one_finger", "pain.bilateral"}},
        {"run", {"onset.run_timing", "ctx.running_cut"}},
        {"settles", {"rel.settle", "rel.tight_calf_pattern"}},
        {"swelling", {"swelling*"}},
        {"mechanical", {"mechanical*"}},
        {"rest", {"pain.at_rest", "pain.night_wakes"}},
        {"function", {"function*"}},
        {"before", {"onset.recurrent_same", "onset.selfcare_weeks"}},
        {"training", {"training*", "footwear*"}},
    };
    return rows;
}

class PageWriter {
public:
    PageWriter(AppState& state, const care::PlanBook& plans, const Moment& now,
               const std::optional<EpisodeReport>& episode)
        : state_(state), plans_(plans), now_(now), episode_(episode), evidence_(state.interview.evidence()) {}

    report::ClinicianPage page() {
        head();
        where();
        story();
        signs();
        level();
        causes();
        charts();
        done();
        page_.footer_left = text("footer", {{"version", state_.knowledge.version}});
        page_.page_n_of = text("page");
        page_.footer_right = text("nothing_sent");
        return std::move(page_);
    }

private:
    using Places = std::initializer_list<Strings::Place>;
    std::string text(const std::string& key, Places places = {}) const {
        return state_.strings("report/" + key, places);
    }

    void head() {
        page_.title = state_.map.marks().empty()
                          ? text("title")
                          : text("title_place", {{"place", place_of(state_.map.marks().front())}});
        page_.subtitle = text("subtitle", {{"day", day_text(state_, now_.at, now_.zone)}});
        page_.name_label = text("name");
        page_.birth_label = text("birth");
        const auto number = [&](const char* id, const char* key) {
            const auto finding = state_.knowledge.finding(id);
            if (!finding || evidence_.answer(*finding).kind() != Answer::Kind::Number) return;
            const std::string n = number_text(evidence_.answer(*finding).as_number(), 0);
            page_.about += (page_.about.empty() ? "" : " · ") + text(key, {{"n", n}});
        };
        number("demo.age", "age");
        number("train.weekly_km", "weekly_km");
    }

    /// "Left knee", or the place itself where no close-up is drawn.
    std::string place_of(const Mark& mark) const {
        const auto figure = state_.map.closer(state_.map.body_figure(), mark.site);
        return figure ? close_up_title(state_, *figure) : chip(state_, mark.site);
    }

    void where() {
        page_.where = {text("where"), text("where_note")};
        std::vector<body::FigureId> shown;
        for (const Mark& mark : state_.map.marks()) {
            if (std::find(shown.begin(), shown.end(), mark.on) == shown.end()) shown.push_back(mark.on);
            std::string words = read_back(state_, mark.site);
            if (mark.strength) words += " (" + text("strength", {{"n", std::to_string(*mark.strength)}}) + ")";
            join(page_.where_caption, words);
            join(page_.where_detail,
                 state_.strings("regions/" + std::string(body::name(mark.site.region)) + "/clinical"));
        }
        if (shown.size() > 3) shown.resize(3);
        for (const body::FigureId& id : shown) page_.figures.push_back(drawing(id));
    }

    report::FigureDrawing drawing(const body::FigureId& id) const {
        const body::Figure& figure = state_.map.figure(id);
        report::FigureDrawing drawing;
        drawing.window = figure.windows.empty() ? figure.frame : figure.windows.front();
        drawing.silhouette = figure.silhouette;
        for (const body::Outline& outline : figure.outlines) drawing.outlines.push_back(outline.shape);
        std::size_t number = 0;
        const bool several = state_.map.marks().size() > 1;
        for (const Mark& mark : state_.map.marks()) {
            ++number;
            const body::Outline* outline = figure.find(mark.site);
            if (outline != nullptr) drawing.marked.push_back(outline->shape);
            if (mark.on == id && mark.at) {
                drawing.spots.push_back({*mark.at, several ? std::to_string(number) : ""});
            } else if (outline != nullptr && mark.on == id) {
                drawing.spots.push_back({outline->label, several ? std::to_string(number) : ""});
            }
        }
        return drawing;
    }

    bool is_in(FindingId id, const std::vector<std::string_view>& list) const {
        const triage::Finding& finding = state_.knowledge[id];
        return std::any_of(list.begin(), list.end(), [&](std::string_view entry) {
            if (!entry.empty() && entry.back() == '*') return finding.group == entry.substr(0, entry.size() - 1);
            return finding.id == entry;
        });
    }

    /// A warning sign that is not there.
    bool is_reassuring(FindingId id, Answer answer) const {
        const triage::Finding& finding = state_.knowledge[id];
        return finding.red_flag && finding.reassuring.was_asked() && answer.kind() == finding.reassuring.kind() &&
               answer.as_number() == finding.reassuring.as_number();
    }

    /// What a person would call "no": an answer of no, or the option of that name.
    bool is_no(FindingId id, Answer answer) const {
        if (answer.kind() == Answer::Kind::Absent) return true;
        if (answer.kind() != Answer::Kind::Option) return false;
        const auto& options = state_.knowledge[id].options;
        return answer.as_option() < options.size() &&
               (options[answer.as_option()] == "no" || options[answer.as_option()] == "none");
    }

    /// Calls each(finding, answer) for what the person said herself, in the order of the files.
    template <typename Each>
    void each_answer(Each each) const {
        for (std::uint16_t i = 0; i < state_.knowledge.findings.size(); ++i) {
            const FindingId id{i};
            const Answer answer = evidence_.answer(id);
            if (answer.is_known() && answer.origin() != triage::Origin::Silence) each(id, answer);
        }
    }

    void add_row(const char* key, const std::string& words) {
        if (!words.empty()) page_.rows.push_back({text(std::string("story_row/") + key), words});
    }

    static void join(std::string& list, const std::string& words) {
        if (!words.empty()) list += (list.empty() ? "" : " · ") + words;
    }

    void story() {
        page_.story = {text("story"), ""};
        std::map<std::string, std::string> said;
        each_answer([&](FindingId id, Answer answer) {
            if (is_reassuring(id, answer)) return;  // it stands among the warning signs
            const std::string& group = state_.knowledge[id].group;
            if (group == "aggravating") join(said[is_no(id, answer) ? "not" : "brings"], statement(state_, id, answer));
            if (group == "self-test")
                join(said[is_no(id, answer) ? "tests_free" : "tests"], statement(state_, id, answer));
            if (group == "history" && !is_no(id, answer)) join(said["history"], statement(state_, id, answer));
            for (const StoryRow& row : story_rows()) {
                if (is_in(id, row.findings)) join(said[row.key], statement(state_, id, answer));
            }
        });
        for (const char* key : {"start", "pain", "run", "brings", "not", "settles", "swelling", "mechanical", "rest",
                                "function", "tests", "tests_free", "before", "training", "history"}) {
            add_row(key, said[key]);
        }
        std::string unknown;
        for (const auto& step : state_.interview.steps) {
            for (std::size_t i = 0; i < step.question.findings.size() && i < step.answers.size(); ++i) {
                const FindingId id = step.question.findings[i];
                if (!evidence_.answer(id).is_known()) join(unknown, question_text(state_, id));
            }
        }
        if (!unknown.empty()) page_.rows.push_back({text("unknown"), unknown});
    }

    void signs() {
        std::string yes;
        std::string no;
        std::string open;
        for (std::uint16_t i = 0; i < state_.knowledge.findings.size(); ++i) {
            const FindingId id{i};
            const triage::Finding& finding = state_.knowledge[id];
            if (!finding.red_flag || !finding.reassuring.was_asked()) continue;
            const Answer answer = evidence_.answer(id);
            if (!answer.is_known()) {
                if (answer.was_asked()) join(open, question_text(state_, id));
                continue;
            }
            const bool reassuring =
                answer.kind() == finding.reassuring.kind() && answer.as_number() == finding.reassuring.as_number();
            join(reassuring ? no : yes, statement(state_, id, answer));
        }
        const Instant made = state_.finished ? state_.finished->made_at : now_.at;
        page_.signs_title = text("signs", {{"day", day_text(state_, made, now_.zone)}});
        if (!yes.empty()) page_.signs.push_back(text("signs_yes", {{"list", yes}}));
        if (!no.empty()) page_.signs.push_back(text("signs_no", {{"list", no}}));
        if (!open.empty()) page_.signs.push_back(text("signs_open", {{"list", open}}));
        if (page_.signs.empty()) page_.signs.push_back(text("signs_none"));
    }

    void level() {
        if (!state_.finished) return;
        const auto& result = state_.finished->assessment;
        page_.level_label = text("level");
        page_.level = text("level_n", {{"n", std::to_string(static_cast<int>(result.level))},
                                       {"name", level_name(state_, result.level)}});
        page_.level_line = text("level_line/" + std::string(triage::id_of(result.level)));
        std::string reasons;
        for (const triage::Reason& reason : result.reasons) {
            if (reason.kind == triage::Reason::Kind::Rule && reason.level == result.level) {
                join(reasons, state_.strings("rules/" + reason.id + "/title"));
            }
        }
        if (!reasons.empty()) page_.level_line += " " + text("because", {{"reasons", reasons}});
        if (!episode_) return;
        if (episode_->now.next_review) {
            page_.level_line += " " + text("review_next", {{"day", short_day(state_, *episode_->now.next_review)}});
        }
        if (episode_->now.step_up_on) {
            page_.level_line += " " + text("step_up", {{"day", short_day(state_, *episode_->now.step_up_on)}});
        }
    }

    void causes() {
        if (!state_.finished || state_.setting("causes", "shown") == "hidden") return;
        const auto& result = state_.finished->assessment;
        if (result.level >= Disposition::SameDay) return;
        page_.possible = {text("possible"), text("possible_note")};
        page_.fit_head = text("fit");
        page_.for_head = text("for");
        page_.against_head = text("against");
        for (const auto id : result.shown) {
            for (const triage::Possibility& possibility : result.differential) {
                if (possibility.condition != id) continue;
                const int match = possibility.band == triage::Band::FitsWell  ? 3
                                  : possibility.band == triage::Band::CouldBe ? 2
                                                                              : 1;
                page_.causes.push_back({condition_clinical(state_, id), text("match/" + std::to_string(match)),
                                        reasons(possibility.in_favour), reasons(possibility.against)});
            }
        }
    }

    std::string reasons(const std::vector<triage::Weight>& weights) const {
        std::string list;
        constexpr std::size_t most = 4;
        for (std::size_t i = 0; i < weights.size() && i < most; ++i) {
            join(list, statement(state_, weights[i].finding, evidence_.answer(weights[i].finding)));
        }
        return list;
    }

    std::optional<Day> onset() const {
        if (episode_) return episode_->record.injured_on;
        const auto finding = state_.knowledge.finding("onset.days");
        if (!finding || evidence_.answer(*finding).kind() != Answer::Kind::Number) return std::nullopt;
        const auto since = std::chrono::days{static_cast<int>(evidence_.answer(*finding).as_number())};
        const Day made = state_.finished ? day_of(state_.finished->made_at, now_.zone) : now_.today();
        return made - since;
    }

    void charts() {
        page_.load = {text("load"), text("load_note")};
        page_.load_chart = load_chart(state_, onset(), now_);
        if (!episode_) return;
        page_.since = {text("since"), text("since_note")};
        page_.pain_chart = pain_chart(state_, plans_.rules, *episode_, now_);
    }

    void done() {
        if (!episode_) return;
        const care::EpisodeNow& now = episode_->now;
        page_.done = {text("done"), ""};
        const auto kept = [&](const char* row, const char* key, const care::Adherence& adherence) {
            if (adherence.planned == 0) return;
            std::string words =
                text(key, {{"done", std::to_string(adherence.done)}, {"planned", std::to_string(adherence.planned)}});
            if (adherence.blank > 0) join(words, text("blank_days", {{"n", std::to_string(adherence.blank)}}));
            page_.done_rows.push_back({text(std::string("row/") + row), words});
        };
        if (const std::string words = runs_in_words(); !words.empty()) {
            page_.done_rows.push_back({text("row/running"), words});
        }
        kept("running_kept", "runs_done", now.runs);
        kept("exercises", "exercises_done", now.exercises);
        if (!episode_->reviews.empty()) {
            const auto better = care::is_better(plans_.rules.reviews, episode_->record.start, episode_->reviews.back());
            std::string what;
            const auto& before = episode_->record.start.pain_running;
            const auto& after = episode_->reviews.back().pain_running;
            if (before && after) {
                what = text("pain_from_to", {{"from", std::to_string(*before)}, {"to", std::to_string(*after)}});
            }
            page_.done_rows.push_back(
                {text("row/better"), text(better.value_or(false) ? "better_yes" : "better_no", {{"what", what}})});
        } else {
            page_.done_rows.push_back({text("row/better"), text("no_review")});
        }
        if (now.escalation) {
            page_.done_rows.push_back(
                {text("row/escalation"), state_.strings("care/escalation/" + now.escalation->reason,
                                                        {{"weeks", std::to_string(now.escalation->number)},
                                                         {"pain", std::to_string(now.escalation->number)}})});
        }
    }

    /// "10 runs, 47.5 km: 7 green, 3 amber"
    std::string runs_in_words() const {
        int count = 0;
        Distance all;
        std::map<care::Light, int> lights;
        for (const care::Session& session : episode_->history.sessions) {
            if (session.kind != care::Session::Kind::Run || !session.done) continue;
            ++count;
            all += session.distance.value_or(Distance{});
            if (!episode_->now.plan.stages.empty()) {
                ++lights[care::light_of(session, episode_->now.plan, plans_.rules, episode_->history).light];
            }
        }
        if (count == 0) return {};
        std::string list;
        for (const auto& [light, n] : lights) {
            list += (list.empty() ? "" : ", ") +
                    text("light/" + std::string(care::id_of(light)), {{"n", std::to_string(n)}});
        }
        return text("runs_all",
                    {{"count", std::to_string(count)}, {"km", number_text(all.as_km(), 1)}, {"lights", list}});
    }

    AppState& state_;
    const care::PlanBook& plans_;
    const Moment& now_;
    const std::optional<EpisodeReport>& episode_;
    triage::Evidence evidence_;
    report::ClinicianPage page_;
};

}  // namespace

report::ClinicianPage clinician_page(AppState& state, const care::PlanBook& plans, const Moment& now,
                                     const std::optional<EpisodeReport>& episode) {
    return PageWriter(state, plans, now, episode).page();
}

report::FhirRecord fhir_record(AppState& state, const Moment& now, const std::optional<EpisodeReport>& episode) {
    report::FhirRecord record;
    const bool is_finished = state.finished.has_value();
    record.record_id = episode ? "episode-" + std::to_string(episode->record.id.value)
                               : "check-" + std::to_string(is_finished ? state.finished->stored_as.value_or(0) : 0);
    record.written = now.at;
    record.zone = now.zone;
    record.answered = is_finished ? state.finished->made_at : now.at;
    record.knowledge_version = state.knowledge.version;
    const auto evidence = state.interview.evidence();
    for (std::uint16_t i = 0; i < state.knowledge.findings.size(); ++i) {
        const FindingId id{i};
        const triage::Finding& finding = state.knowledge[id];
        const Answer answer = evidence.answer(id);
        if (!answer.was_asked() || answer.origin() == triage::Origin::Silence) continue;
        report::FhirAnswer out{finding.id, question_text(state, id), std::monostate{}};
        switch (answer.kind()) {
            case Answer::Kind::Absent:
                out.value = false;
                break;
            case Answer::Kind::Present:
                out.value = true;
                break;
            case Answer::Kind::Number:
                out.value = answer.as_number();
                break;
            case Answer::Kind::Option:
                out.value = report::Coding{"urn:jointline:" + finding.id, finding.options.at(answer.as_option()),
                                           option_label(state, id, answer.as_option())};
                break;
            default:
                break;
        }
        record.answers.push_back(std::move(out));
    }
    const auto place_of_pain = [&] {
        return state.map.marks().empty() ? std::string{} : chip(state, state.map.marks().front().site);
    }();
    const bool is_knee =
        !state.map.marks().empty() && body::name(state.map.marks().front().site.region).substr(0, 5) == "knee.";
    if (is_finished) {
        report::FhirObservation level;
        level.code = {"urn:jointline:observation", "triage-level", state.strings("report/fhir/level")};
        level.text = state.strings("report/fhir/level");
        level.at = record.answered;
        level.value = level_name(state, state.finished->assessment.level);
        record.observations.push_back(std::move(level));
    }
    if (episode) {
        for (const care::CheckIn& check_in : episode->history.check_ins) {
            if (!check_in.morning.now) continue;
            record.observations.push_back(report::pain_observation(
                *check_in.morning.now, check_in.day, state.strings("report/fhir/morning"), place_of_pain, is_knee));
        }
        for (const care::Session& session : episode->history.sessions) {
            if (session.kind != care::Session::Kind::Run || !session.done) continue;
            if (session.pain.during) {
                record.observations.push_back(report::pain_observation(
                    *session.pain.during, session.day, state.strings("report/fhir/running"), place_of_pain, is_knee));
            }
            if (!session.distance) continue;
            report::FhirObservation run;
            run.code = {"urn:jointline:observation", "run-distance", state.strings("report/fhir/run_distance")};
            run.text = state.strings("report/fhir/run_distance");
            run.on = session.day;
            run.value = report::Quantity{session.distance->as_km(), "km", "km"};
            record.observations.push_back(std::move(run));
        }
    }
    return record;
}

}  // namespace jointline
