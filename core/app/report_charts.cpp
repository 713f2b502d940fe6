#include "core/app/report_charts.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/runs/mileage.h"
#include "core/storage/run_store.h"

namespace jointline {
namespace {

using std::chrono::days;

constexpr days before_onset{30};
constexpr days after_onset{21};

std::vector<report::DayLabel> labels(const AppState& state, Day from, Day to, days step) {
    std::vector<report::DayLabel> all;
    for (Day day = from; day <= to; day += step) all.push_back({day, short_day(state, day)});
    return all;
}

std::string breaches_in_words(const AppState& state, const std::vector<runs::Breach>& breaches,
                              const std::vector<runs::LoggedRun>& logged, Day from, Day to) {
    std::string list;
    for (const auto& breach : breaches) {
        const auto run =
            std::find_if(logged.begin(), logged.end(), [&](const auto& each) { return each.id == breach.run; });
        if (run == logged.end() || run->day < from || run->day > to) continue;
        if (!list.empty()) list += ", ";
        list += state.strings("report/over_one",
                              {{"day", short_day(state, run->day)},
                               {"km", number_text(breach.distance.as_km(), 1)},
                               {"percent", number_text(breach.over_percent, breach.over_percent < 10.5 ? 1 : 0)}});
    }
    return list.empty() ? state.strings("report/not_over") : state.strings("report/over", {{"list", list}});
}

}  // namespace

std::string short_day(const AppState& state, Day day) {
    const std::chrono::year_month_day date{day};
    return state.strings(
        "report/day_short",
        {{"day", std::to_string(static_cast<unsigned>(date.day()))},
         {"month", state.strings("report/month/" + std::to_string(static_cast<unsigned>(date.month())))}});
}

std::optional<report::LoadChart> load_chart(AppState& state, std::optional<Day> onset, const Moment& now) {
    report::LoadChart chart;
    const Day middle = onset.value_or(now.today());
    chart.from = middle - before_onset;
    chart.to = std::min(now.today(), middle + after_onset);
    // The cap of the first bar needs the 30 days before it.
    const auto logged = storage::RunStore(state.database).logged(chart.from - days{31}, chart.to);
    const auto breaches = runs::breaches(logged);
    std::set<std::int64_t> over;
    for (const auto& breach : breaches) over.insert(breach.run.value);
    for (const auto& run : logged) {
        if (run.day < chart.from) continue;
        chart.bars.push_back({run.day, run.distance.as_km(), over.count(run.id.value) > 0});
    }
    if (chart.bars.empty()) return std::nullopt;
    double last = -1;
    for (Day day = chart.from; day <= chart.to; day += days{1}) {
        const auto end_of_day = instant(LocalTime{day + days{1}}, now.zone);
        const double longest = runs::longest_before(logged, end_of_day).distance.value_or(Distance{}).as_km();
        if (longest != last) chart.longest.push_back({day, longest});
        last = longest;
    }
    if (onset) chart.first_pain = {{*onset, state.strings("report/first_pain", {{"day", short_day(state, *onset)}})}};
    chart.days = labels(state, chart.from + days{3}, chart.to, days{14});
    chart.caption = breaches_in_words(state, breaches, logged, chart.from, chart.to);
    return chart;
}

std::optional<report::PainChart> pain_chart(const AppState& state, const care::PlanRules& rules,
                                            const EpisodeReport& episode, const Moment& now) {
    report::PainChart chart;
    chart.from = episode.record.start.day;
    chart.to = std::max(episode.record.end.value_or(now.today()), chart.from + days{6});
    for (const care::CheckIn& check_in : episode.history.check_ins) {
        if (check_in.morning.now) chart.mornings.push_back({check_in.day, *check_in.morning.now});
    }
    if (chart.mornings.empty()) return std::nullopt;
    // Stages as they were entered; a step back is a band of its own.
    std::size_t stage = 0;
    Day since = chart.from;
    const auto close_band = [&](Day until) {
        if (until < since || stage >= episode.now.plan.stages.size()) return;
        const std::string name = state.strings("care/stage/" + episode.now.plan.stages[stage].id + "/name");
        chart.stages.push_back(
            {since, until, state.strings("report/stage", {{"n", std::to_string(stage + 1)}, {"name", name}})});
    };
    for (const care::CourseEvent& event : episode.now.course.events) {
        if (event.after.stage == stage) continue;
        close_band(event.day - days{1});
        stage = event.after.stage;
        since = event.day;
    }
    close_band(chart.to);
    for (const care::Session& session : episode.history.sessions) {
        if (session.kind != care::Session::Kind::Run || !session.done || episode.now.plan.stages.empty()) continue;
        const auto light = care::light_of(session, episode.now.plan, rules, episode.history).light;
        if (light == care::Light::Open) continue;
        chart.runs.push_back({session.day, light == care::Light::Green   ? report::PainChart::Light::Green
                                           : light == care::Light::Amber ? report::PainChart::Light::Amber
                                                                         : report::PainChart::Light::Red});
    }
    chart.green_to = rules.limits(episode.now.plan.pain_rule).green_to;
    chart.days = labels(state, chart.from, chart.to - days{7}, days{14});
    chart.days.push_back({chart.to, state.strings("report/today")});
    return chart;
}

}  // namespace jointline
