#include "core/shoes/habit.h"

#include <algorithm>
#include <array>
#include <map>

namespace jointline::shoes {
namespace {

constexpr double hilly_from = 12;  // metres of climb a kilometre
constexpr double fast_from = 1.06;
constexpr std::size_t neighbours = 9;
constexpr std::size_t least_votes = 3;

std::optional<Speed> speed(const WornRun& run) {
    return run.distance > Distance{} ? Speed::of(run.distance, run.time) : std::nullopt;
}

double median_speed(std::span<const WornRun> runs) {
    std::vector<double> speeds;
    for (const WornRun& run : runs)
        if (const auto paced = speed(run)) speeds.push_back(paced->as_meters_per_second());
    if (speeds.empty()) return 0;
    const auto middle = speeds.begin() + static_cast<std::ptrdiff_t>(speeds.size() / 2);
    std::nth_element(speeds.begin(), middle, speeds.end());
    return *middle;
}

Setting setting_of(const WornRun& run, double usual_speed) {
    Setting setting{run.kind, std::nullopt, std::nullopt};
    if (run.ascent && run.distance > Distance{})
        setting.hilly = run.ascent->as_meters() / run.distance.as_km() >= hilly_from;
    if (const auto paced = speed(run); paced && usual_speed > 0)
        setting.fast = paced->as_meters_per_second() >= fast_from * usual_speed;
    return setting;
}

/// The setting in full and then with less and less of it.
std::array<Setting, 3> from_narrow_to_wide(const Setting& full) {
    return {full, Setting{full.kind, full.hilly, std::nullopt}, Setting{full.kind, std::nullopt, std::nullopt}};
}

struct Worn {
    Day day;
    ShoeId shoe;
};

struct Votes {
    ShoeId winner;
    std::size_t did = 0, of = 0;
    bool settle() const { return did >= least_votes && 3 * did >= 2 * of; }
};

class Habit {
public:
    Habit(std::span<const Shoe> shoes, std::span<const WornRun> runs) : usual_speed_(median_speed(runs)) {
        for (const Shoe& shoe : shoes) shoes_.emplace(shoe.id, &shoe);
        for (const WornRun& run : runs) {
            const auto shoe = run.only_pair();
            if (!shoe || shoes_.count(*shoe) == 0) continue;
            std::optional<Setting> last;
            for (const Setting& setting : from_narrow_to_wide(setting_of(run, usual_speed_))) {
                if (setting != last) worn_[setting].push_back({run.day, *shoe});
                last = setting;
            }
        }
        for (auto& [setting, worn] : worn_)
            std::stable_sort(worn.begin(), worn.end(), [](const Worn& a, const Worn& b) { return a.day < b.day; });
    }

    Suggestion suggest(const WornRun& run) const {
        Suggestion suggestion;
        suggestion.run = run.id;
        suggestion.setting = setting_of(run, usual_speed_);
        for (const Setting& setting : from_narrow_to_wide(suggestion.setting)) {
            const auto found = worn_.find(setting);
            if (found == worn_.end()) continue;
            const Votes votes = vote(found->second, run.day);
            if (!votes.settle()) continue;
            suggestion.basis = Basis::Habit;
            suggestion.shoe = votes.winner;
            suggestion.setting = setting;
            suggestion.did = votes.did;
            suggestion.of = votes.of;
            break;
        }
        return suggestion;
    }

private:
    bool could_wear(ShoeId shoe, Day day) const { return in_service(*shoes_.at(shoe), day); }

    /// The nearest in time, walking outwards on both sides of the day.
    Votes vote(const std::vector<Worn>& worn, Day day) const {
        std::map<ShoeId, std::size_t> counts;
        Votes votes;
        auto after = static_cast<std::size_t>(
            std::lower_bound(worn.begin(), worn.end(), day, [](const Worn& w, Day d) { return w.day < d; }) -
            worn.begin());
        std::size_t before = after;
        while (votes.of < neighbours) {
            const bool has_before = before > 0 && day - worn[before - 1].day <= habit_reach;
            const bool has_after = after < worn.size() && worn[after].day - day <= habit_reach;
            if (!has_before && !has_after) break;
            const bool take_before = has_before && (!has_after || day - worn[before - 1].day <= worn[after].day - day);
            const Worn& next = take_before ? worn[--before] : worn[after++];
            if (!could_wear(next.shoe, day)) continue;
            ++votes.of;
            const std::size_t count = ++counts[next.shoe];
            if (count > votes.did) {
                votes.did = count;
                votes.winner = next.shoe;
            }
        }
        return votes;
    }

    double usual_speed_;
    std::map<ShoeId, const Shoe*> shoes_;
    std::map<Setting, std::vector<Worn>> worn_;
};

/// The pairs a run can have been in: those its service may mean, else all that were in service.
std::vector<ShoeId> possible_pairs(std::span<const Shoe> shoes, const WornRun& run) {
    if (!run.named.empty()) return run.named;
    std::vector<ShoeId> found;
    for (const Shoe& shoe : shoes)
        if (in_service(shoe, run.day)) found.push_back(shoe.id);
    return found;
}

Suggestion suggestion_for(const WornRun& run, const Habit& habit, std::span<const Shoe> shoes,
                          std::span<const Default> defaults) {
    const auto possible = possible_pairs(shoes, run);
    Suggestion bare{run.id, Basis::None, std::nullopt, {run.kind, std::nullopt, std::nullopt}};
    const auto taken = [&bare](Basis basis, ShoeId shoe) {
        bare.basis = basis;
        bare.shoe = shoe;
        return bare;
    };
    if (!run.named.empty()) return possible.size() == 1 ? taken(Basis::Service, possible.front()) : bare;
    if (const Suggestion learned = habit.suggest(run); learned.shoe) return learned;
    if (const auto usual = default_pair(defaults, shoes, run.kind, run.day)) return taken(Basis::Default, *usual);
    return possible.size() == 1 ? taken(Basis::OnlyPair, possible.front()) : bare;
}

}  // namespace

std::string_view name(Basis basis) {
    constexpr std::array<std::string_view, 5> names{"service", "habit", "default", "only_pair", "none"};
    return names[static_cast<std::size_t>(basis)];
}

std::vector<Suggestion> suggestions(std::span<const Shoe> shoes, std::span<const Default> defaults,
                                    std::span<const WornRun> runs) {
    const Habit habit(shoes, runs);
    std::vector<Suggestion> all;
    for (const WornRun& run : runs)
        if (run.shares.empty()) all.push_back(suggestion_for(run, habit, shoes, defaults));
    return all;
}

std::vector<InboxGroup> inbox(std::span<const Shoe> shoes, std::span<const Default> defaults,
                              std::span<const WornRun> runs) {
    std::map<RunId, const WornRun*> by_id;
    for (const WornRun& run : runs) by_id.emplace(run.id, &run);
    std::vector<InboxGroup> groups;
    for (const Suggestion& each : suggestions(shoes, defaults, runs)) {
        const Setting setting = each.shoe ? each.setting : Setting{};
        auto group = std::find_if(groups.begin(), groups.end(), [&](const InboxGroup& g) {
            return g.basis == each.basis && g.shoe == each.shoe && g.setting == setting;
        });
        if (group == groups.end()) {
            groups.push_back({each.basis, each.shoe, setting, 0, 0, {}, {}});
            group = groups.end() - 1;
        }
        group->runs.push_back(each.run);
        if (each.did > group->did) {
            group->did = each.did;
            group->of = each.of;
        }
        if (each.shoe) continue;
        for (const ShoeId choice : possible_pairs(shoes, *by_id.at(each.run)))
            if (std::find(group->choices.begin(), group->choices.end(), choice) == group->choices.end())
                group->choices.push_back(choice);
    }
    for (InboxGroup& group : groups)
        std::stable_sort(group.runs.begin(), group.runs.end(),
                         [&](RunId a, RunId b) { return by_id.at(a)->start > by_id.at(b)->start; });
    std::stable_sort(groups.begin(), groups.end(), [](const InboxGroup& a, const InboxGroup& b) {
        if (a.shoe.has_value() != b.shoe.has_value()) return a.shoe.has_value();
        return a.runs.size() > b.runs.size();
    });
    return groups;
}

std::vector<Assignment> accept_all(std::span<const InboxGroup> groups) {
    std::vector<Assignment> changes;
    for (const InboxGroup& group : groups)
        if (group.shoe)
            for (const RunId run : group.runs) changes.push_back({run, *group.shoe});
    return changes;
}

std::vector<Assignment> give(const InboxGroup& group, const Shoe& shoe, std::span<const WornRun> runs) {
    std::vector<Assignment> changes;
    for (const WornRun& run : runs) {
        const bool possible = run.named.empty()
                                  ? in_service(shoe, run.day)
                                  : std::find(run.named.begin(), run.named.end(), shoe.id) != run.named.end();
        if (possible && std::find(group.runs.begin(), group.runs.end(), run.id) != group.runs.end())
            changes.push_back({run.id, shoe.id});
    }
    return changes;
}

}  // namespace jointline::shoes
