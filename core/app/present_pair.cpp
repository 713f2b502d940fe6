#include <algorithm>
#include <cmath>

#include "core/app/shoe_desk.h"
#include "core/base/text.h"
#include "core/shoes/history.h"
#include "core/shoes/projection.h"

namespace jointline {
namespace {

using shoes::Gauge;
using shoes::Shoe;
using shoes::WornRun;

constexpr std::size_t runs_shown = 5;
constexpr double axis_beyond = 1.125;  // how much further than its last mark a band is drawn

std::string n(std::size_t count) { return std::to_string(count); }

/// Fills one pair's view, part by part.
class Pair {
public:
    Pair(const ShoeDesk& desk, std::span<const shoes::ShelfEntry> shelf, const shoes::ShelfEntry& entry)
        : desk_(desk),
          words_(desk.words),
          today_(desk.today()),
          shelf_(shelf),
          entry_(entry),
          events_(shoes::history(shelf, desk.shelf.pairs().notes(entry.shoe.id), desk.onsets)),
          runs_(runs_around()),
          wear_(shoes::wear(entry_.shoe, entry_.totals, desk.knowledge, today_)) {}

    ShoeView view() {
        const Shoe& shoe = entry_.shoe;
        view_.id = shoe.id.value;
        view_.title = shoe.name;
        view_.edit_label = words_("pair.edit");
        view_.colors = shoe.colors;
        view_.photo = shoe.photo;
        chips();
        wear();
        reaches();
        pain();
        comfort();
        changes();
        time_line();
        fit();
        parts();
        runs();
        view_.notes = shoe.notes;
        view_.note_label = words_("pair.note");
        view_.retired = shoe.is_retired();
        view_.retire_label = words_(shoe.is_retired() ? "pair.bring_back" : "pair.retire");
        if (entry_.totals.runs == 0) view_.delete_label = words_("pair.delete");
        return std::move(view_);
    }

private:
    /// The runs a change of this pair can be compared over, and those of the last weeks.
    std::vector<WornRun> runs_around() const {
        const auto first = entry_.totals.first;
        const Day from = std::min(first.value_or(today_) - shoes::change_window, today_ - shoes::comparison_window);
        return desk_.shelf.wearing().runs(from, today_);
    }

    void chips() {
        const Shoe& shoe = entry_.shoe;
        const auto category = shoes::name(shoe.category);
        if (!shoe.use.empty())
            view_.chips.push_back(shoe.use);
        else if (!category.empty())
            view_.chips.push_back(words_("category." + std::string(category)));
        if (shoe.size)
            view_.chips.push_back(words_("size." + std::string(shoes::name(shoe.size->system)),
                                         {{"size", number_text(shoe.size->value, 1)}}) +
                                  (shoe.width.empty() ? "" : ", " + shoe.width));
        if (shoe.drop) view_.chips.push_back(words_("pair.drop", {{"n", number_text(shoe.drop->value, 1)}}));
        if (shoe.stack) view_.chips.push_back(words_("pair.stack", {{"n", number_text(shoe.stack->value, 1)}}));
        if (shoe.weight) view_.chips.push_back(words_("pair.weight", {{"n", number_text(shoe.weight->value, 0)}}));
        if (shoe.bought)
            view_.chips.push_back(words_("pair.bought", {{"day", words_.long_day(*shoe.bought)}}));
        else if (const auto since = shoes::born(shoe, entry_.totals))
            view_.chips.push_back(words_("pair.since", {{"day", words_.long_day(*since)}}));
    }

    void wear() {
        const shoes::Band& band = desk_.knowledge.band;
        view_.wear_title = words_("pair.wear");
        view_.ring = present_ring(desk_, entry_, runs_);
        Distance end = std::max(band.to, wear_.distance());
        if (entry_.shoe.limit.distance) end = std::max(end, *entry_.shoe.limit.distance);
        const auto place = [&](Distance at) { return at / (end * axis_beyond); };
        view_.band = {place(wear_.distance()),
                      place(wear_.before),
                      place(band.from),
                      place(band.to),
                      std::nullopt,
                      words_.whole_km(wear_.distance()),
                      words_.whole(band.from),
                      words_.whole_km(band.to),
                      {}};
        if (const auto limit = entry_.shoe.limit.distance) {
            view_.band.limit = place(*limit);
            view_.band.limit_label = words_("pair.own_limit", {{"limit", words_.whole(*limit)}});
        }
        view_.band_sentence =
            words_("pair.band", {{"from", words_.whole(band.from)}, {"to", words_.whole_km(band.to)}});
        view_.band_evidence = words_("evidence." + band.known.evidence);
        view_.band_source = desk_.knowledge.sources.at(band.known.source).citation;
        if (const auto limit = entry_.shoe.limit.time)
            view_.other_lines.push_back(words_("pair.by_time", {{"time", fixed_text(wear_.time.count() / 3600, 0)},
                                                                {"limit", fixed_text(limit->count() / 3600, 0)}}));
        if (const auto limit = entry_.shoe.limit.age; limit && wear_.age)
            view_.other_lines.push_back(
                words_("pair.by_age", {{"age", fixed_text(static_cast<double>(wear_.age->count()) / 30.44, 0)},
                                       {"limit", std::to_string(limit->count())}}));
        if (wear_.note) view_.note_due = words_("pair.note_due", {{"share", fixed_text(wear_.share * 100, 0)}});
        const std::string logged = wear_.before > Distance{}
                                       ? words_("pair.logged_and_before", {{"logged", words_.whole_km(wear_.logged)},
                                                                           {"before", words_.whole_km(wear_.before)}})
                                       : words_("pair.logged", {{"logged", words_.whole_km(wear_.logged)}});
        view_.logged = logged + " · " + words_.count("runs", entry_.totals.runs);
        if (const auto cost = shoes::cost_per_km(entry_.shoe, entry_.totals)) {
            const double each = words_.in_miles() ? *cost * 1.609344 : *cost;
            view_.cost = words_(words_.in_miles() ? "pair.cost.mile" : "pair.cost",
                                {{"cost", words_.money(each, entry_.shoe.price->currency)}});
        }
    }

    void reaches() {
        if (entry_.shoe.is_retired() || wear_.state == shoes::WearState::PastItsRange) return;
        const auto ahead = shoes::projection(entry_.shoe, entry_.totals, runs_, desk_.knowledge, today_);
        if (!ahead) {
            const auto first = entry_.totals.first;
            if (!first || today_ - *first < shoes::shortest_history) view_.reaches = words_("pair.too_few_weeks");
            return;
        }
        const shoes::Limit& limit = entry_.shoe.limit;
        if (ahead->by == Gauge::Age)
            view_.reaches_title = words_("pair.reaches.age", {{"limit", std::to_string(limit.age->count())}});
        else if (ahead->by == Gauge::Time)
            view_.reaches_title = words_("pair.reaches.time", {{"limit", fixed_text(limit.time->count() / 3600, 0)}});
        else if (limit.distance)
            view_.reaches_title = words_("pair.reaches", {{"limit", words_.whole_km(*limit.distance)}});
        else
            view_.reaches_title = words_("pair.reaches.usual", {{"limit", words_.whole_km(desk_.knowledge.band.to)}});
        const std::string from = words_.near_day(ahead->earliest, today_);
        if (!ahead->latest)
            view_.reaches = words_("pair.not_before", {{"from", from}});
        else if (*ahead->latest == ahead->earliest)
            view_.reaches = words_("pair.on", {{"from", from}});
        else
            view_.reaches = words_("pair.between", {{"from", from}, {"to", words_.near_day(*ahead->latest, today_)}});
        if (ahead->by == Gauge::Distance)
            view_.reaches_from = words_("pair.from_weeks", {{"weeks", std::to_string(ahead->weeks)},
                                                            {"slow", words_.whole(ahead->slow_week)},
                                                            {"fast", words_.whole_km(ahead->fast_week)}});
    }

    void pain() {
        const auto compared = shoes::pain_by_pair(runs_, today_);
        const auto mine = std::find_if(compared.pairs.begin(), compared.pairs.end(),
                                       [&](const auto& each) { return each.shoe == entry_.shoe.id; });
        if (mine == compared.pairs.end()) return;
        view_.pain_title = words_("pain.title");
        view_.pain_evidence = words_("evidence." + desk_.knowledge.claims.at("pain_by_shoe").evidence);
        for (const shoes::RatedRuns& each : compared.pairs) {
            const double share = static_cast<double>(each.painful) / static_cast<double>(each.runs);
            view_.pain.push_back({name_of(each.shoe), each.speaks(), each.speaks() ? share : 0,
                                  each.speaks() ? words_("pain.of", {{"painful", n(each.painful)}, {"n", n(each.runs)}})
                                                : words_("pain.too_few", {{"n", n(each.runs)}})});
        }
        // The pair on the screen stands first.
        const auto first = view_.pain.begin();
        std::rotate(first, first + (mine - compared.pairs.begin()), first + (mine - compared.pairs.begin()) + 1);
        view_.pain_note = words_("pain.window");
        if (compared.compares()) view_.pain_note += " " + differences(compared);
        if (compared.unrated > 0) view_.pain_note += " " + words_.count("pain.unrated", compared.unrated);
    }

    std::string differences(const shoes::Comparison& compared) const {
        std::string text;
        for (const shoes::RatedRuns& pair : compared.pairs) {
            std::string what;
            for (const shoes::Difference& each : compared.differences) {
                if (each.shoe != pair.shoe) continue;
                const std::string more = words_("confounder." + std::string(shoes::name(each.what)));
                what = what.empty() ? more : words_("pain.and", {{"first", what}, {"second", more}});
            }
            if (!what.empty())
                text += (text.empty() ? "" : " ") +
                        words_("pain.confounded", {{"name", name_of(pair.shoe)}, {"what", what}});
        }
        return text.empty() ? words_("pain.no_cause") : text;
    }

    void comfort() {
        const auto rated = shoes::comfort_by_pair(runs_, today_);
        if (rated.empty()) return;
        view_.comfort_title = words_("comfort.title");
        for (const shoes::Comfort& each : rated) {
            const std::string word = words_("comfort." + std::to_string(std::lround(each.mean)));
            view_.comfort.push_back({name_of(each.shoe), each.speaks(), each.speaks() ? each.mean / 5 : 0,
                                     each.speaks()
                                         ? words_("comfort.mean", {{"mean", fixed_text(each.mean, 1)}}) + ", " + word
                                         : words_("pain.too_few", {{"n", n(each.runs)}})});
        }
    }

    std::string event_text(const shoes::Event& event) const {
        return words_("event." + std::string(shoes::name(event.kind)), {{"detail", event.detail}});
    }

    void changes() {
        for (const shoes::Event& event : events_) {
            if (event.shoe != entry_.shoe.id || !event.is_change()) continue;
            const auto seen = shoes::before_after(event, events_, runs_);
            if (seen.before.runs + seen.after.runs == 0) continue;
            ShoeView::Change change{event_text(event) + ", " + words_.long_day(event.day), {}};
            if (seen.speaks()) {
                change.lines = {
                    words_("change.before", {{"painful", n(seen.before.painful)}, {"n", n(seen.before.runs)}}),
                    words_("change.after", {{"painful", n(seen.after.painful)}, {"n", n(seen.after.runs)}})};
                if (seen.other_change) change.lines.push_back(words_("change.other_change"));
                if (seen.other_volume) change.lines.push_back(words_("change.other_volume"));
            } else {
                change.lines = {
                    words_("change.too_few", {{"before", n(seen.before.runs)}, {"after", n(seen.after.runs)}})};
            }
            view_.changes.push_back(std::move(change));
        }
        if (view_.changes.empty()) return;
        view_.change_title = words_("change.title");
        view_.change_note = words_("change.note");
    }

    void time_line() {
        for (const shoes::Event& event : events_) {
            const bool is_pain = event.kind == shoes::Event::Kind::Onset;
            if (!is_pain && event.shoe != entry_.shoe.id) continue;
            const bool is_note = event.kind == shoes::Event::Kind::Note;
            view_.history.push_back(
                {words_.long_day(event.day), event_text(event), is_note ? event.detail : "", event.photo, is_pain});
        }
        if (!view_.history.empty()) view_.history_title = words_("history.title");
    }

    void fit() {
        const shoes::Fit& fit = entry_.shoe.fit;
        if (fit.heel_slip) view_.fit.push_back(words_("pair.heel." + std::to_string(*fit.heel_slip)));
        if (fit.toe_room) view_.fit.push_back(words_("pair.toes." + std::to_string(*fit.toe_room)));
        if (!fit.lacing.empty()) view_.fit.push_back(words_("pair.lacing", {{"lacing", fit.lacing}}));
        if (!view_.fit.empty()) view_.fit_title = words_("pair.fit");
    }

    void parts() {
        for (const shoes::Part& part : entry_.shoe.parts) {
            const std::string kind = words_("pair.part." + std::string(shoes::name(part.kind)));
            std::string detail = words_(
                "pair.part.worn", {{"distance", words_.whole_km(shoes::distance_of(part, entry_.shoe.id, runs_))}});
            if (part.from && part.until)
                detail += " · " + words_("pair.part.span", {{"from", words_.long_day(*part.from)},
                                                            {"until", words_.long_day(*part.until)}});
            else if (part.from)
                detail += " · " + words_("pair.part.from", {{"from", words_.long_day(*part.from)}});
            view_.parts.push_back({part.id.value, words_("pair.part", {{"kind", kind}, {"name", part.name}}), detail,
                                   part.is_in_on(today_)});
        }
        if (!view_.parts.empty()) view_.parts_title = words_("pair.parts");
    }

    void runs() {
        view_.runs_title = words_("pair.runs");
        if (entry_.totals.runs == 0) {
            view_.runs_empty = words_("pair.runs.none");
            return;
        }
        view_.runs_all = words_("pair.runs.all", {{"n", n(entry_.totals.runs)}});
        for (auto run = runs_.rbegin(); run != runs_.rend() && view_.runs.size() < runs_shown; ++run) {
            const double part = run->part_in(entry_.shoe.id);
            if (part <= 0) continue;
            const std::string title =
                run->title.empty() ? words_.setting({run->kind, std::nullopt, std::nullopt}) : run->title;
            const auto pace = run->time > Seconds{0} ? Pace::of(run->distance, run->time) : std::nullopt;
            const std::string covered = words_.km(run->distance * part);
            view_.runs.push_back(
                {run->id.value, words_.weekday(run->day),
                 n(static_cast<unsigned>(std::chrono::year_month_day{run->day}.day())),
                 run->comfort ? words_("pair.run.comfort", {{"title", title}, {"n", std::to_string(*run->comfort)}})
                              : title,
                 pace ? words_("pair.run.detail", {{"distance", covered}, {"pace", words_.pace(*pace)}}) : covered,
                 pain_text(run->pain), run->pain.value_or(0) > 0});
        }
    }

    std::string pain_text(std::optional<int> pain) const {
        if (!pain) return {};
        return *pain == 0 ? words_("pair.run.no_pain") : words_("pair.run.pain", {{"n", std::to_string(*pain)}});
    }

    std::string name_of(ShoeId id) const {
        const auto found =
            std::find_if(shelf_.begin(), shelf_.end(), [id](const auto& entry) { return entry.shoe.id == id; });
        return found == shelf_.end() ? std::string{} : found->shoe.name;
    }

    const ShoeDesk& desk_;
    const ShoeWords& words_;
    Day today_;
    std::span<const shoes::ShelfEntry> shelf_;
    const shoes::ShelfEntry& entry_;
    std::vector<shoes::Event> events_;
    std::vector<WornRun> runs_;
    shoes::Wear wear_;
    ShoeView view_;
};

}  // namespace

std::optional<ShoeView> present_pair(const ShoeDesk& desk, ShoeId id) {
    const auto shelf = desk.shelf.pairs().shelf();
    const auto entry = std::find_if(shelf.begin(), shelf.end(), [id](const auto& each) { return each.shoe.id == id; });
    if (entry == shelf.end()) return std::nullopt;
    return Pair(desk, shelf, *entry).view();
}

}  // namespace jointline
