#include "core/shoes/footwear_findings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace jointline::shoes {
namespace {

using std::chrono::days;

constexpr days main_window{28};
constexpr days new_window{42};
constexpr days before_window{56};
constexpr days rotation_window_before{56};
constexpr double rotation_share = 0.20;
constexpr double other_drop = 4;   // millimetres
constexpr double other_stack = 8;  // millimetres

/// How far each pair went in some days, the furthest first, and how far nobody knows in what.
struct Use {
    struct Pair {
        ShoeId shoe;
        Distance distance;
    };
    std::vector<Pair> pairs;
    Distance without_pair;

    Distance all() const {
        Distance sum = without_pair;
        for (const Pair& pair : pairs) sum += pair.distance;
        return sum;
    }
    Distance of(std::size_t place) const { return place < pairs.size() ? pairs[place].distance : Distance{}; }
    /// The pair used most, if no run without a pair could make it another.
    std::optional<ShoeId> main() const {
        if (pairs.empty() || of(0) <= of(1) + without_pair) return std::nullopt;
        return pairs.front().shoe;
    }
};

/// Of the days from `from` up to, not including, `to`.
Use use_between(std::span<const WornRun> runs, Day from, Day to) {
    Use use;
    std::map<ShoeId, Distance> sums;
    for (const WornRun& run : runs) {
        if (run.day < from || run.day >= to) continue;
        if (run.shares.empty()) use.without_pair += run.distance;
        for (const Share& share : run.shares) sums[share.shoe] += run.distance * share.part;
    }
    for (const auto& [shoe, distance] : sums)
        if (distance > Distance{}) use.pairs.push_back({shoe, distance});
    std::stable_sort(use.pairs.begin(), use.pairs.end(),
                     [](const auto& a, const auto& b) { return a.distance > b.distance; });
    return use;
}

std::optional<bool> is_new(const Shoe& shoe, std::span<const WornRun> runs, Day onset) {
    const Day line = onset - new_window;
    if (shoe.first_used) return *shoe.first_used >= line && *shoe.first_used <= onset;
    std::optional<Day> log_began;
    std::optional<Day> first_run;
    for (const WornRun& run : runs) {
        log_began = std::min(log_began.value_or(run.day), run.day);
        if (run.part_in(shoe.id) > 0) first_run = std::min(first_run.value_or(run.day), run.day);
    }
    if (!first_run) return std::nullopt;
    if (*first_run < line) return false;
    if (shoe.bought && *shoe.bought >= line) return true;
    // Its first run in the log lies within the line. It is the first of all only if nothing came before the log, and if
    // no run of those weeks before is without a pair: that might have been this one.
    if (shoe.before > Distance{} || *log_began >= line) return std::nullopt;
    const bool could_be_older = std::any_of(runs.begin(), runs.end(), [&](const WornRun& run) {
        return run.shares.empty() && run.day < line && in_service(shoe, run.day);
    });
    if (could_be_older) return std::nullopt;
    return true;
}

std::optional<bool> differs(const std::optional<Millimeters>& a, const std::optional<Millimeters>& b, double from) {
    if (!a || !b) return std::nullopt;
    return std::abs(a->value - b->value) >= from;
}

std::optional<bool> other_type(const Shoe& now, const Shoe& before) {
    if (now.id == before.id) return false;
    std::optional<bool> category;
    if (now.category != Category::Unknown && before.category != Category::Unknown)
        category = now.category != before.category;
    const std::array<std::optional<bool>, 3> criteria{differs(now.drop, before.drop, other_drop),
                                                      differs(now.stack, before.stack, other_stack), category};
    if (std::count(criteria.begin(), criteria.end(), std::optional(true)) > 0) return true;
    const bool same_model =
        !now.model.empty() && same_name(now.brand, before.brand) && same_name(now.model, before.model);
    const bool all_known = std::none_of(criteria.begin(), criteria.end(), [](const auto& c) { return !c; });
    if (all_known || same_model) return false;
    return std::nullopt;
}

/// Two pairs with a fifth each, whatever the runs without a pair were run in.
std::optional<bool> rotates(const Use& use) {
    const Distance fifth = use.all() * rotation_share;
    if (fifth <= Distance{} || use.pairs.empty()) return std::nullopt;
    if (use.of(1) >= fifth) return true;
    if (use.of(1) + use.without_pair >= fifth) return std::nullopt;
    return false;
}

}  // namespace

FootwearFindings footwear_findings(std::span<const Shoe> shoes, std::span<const WornRun> runs, Day onset) {
    const auto shoe_of = [&](std::optional<ShoeId> id) {
        const auto found = std::find_if(shoes.begin(), shoes.end(), [&](const Shoe& each) { return each.id == id; });
        return found == shoes.end() ? nullptr : &*found;
    };
    FootwearFindings findings;
    findings.rotates = rotates(use_between(runs, onset - rotation_window_before, onset));
    const Day main_from = onset - main_window;
    const Shoe* const main = shoe_of(use_between(runs, main_from, onset).main());
    if (main == nullptr) return findings;
    findings.main_pair = main->id;
    Distance covered = main->before;
    for (const WornRun& run : runs)
        if (run.day < onset) covered += run.distance * run.part_in(main->id);
    findings.distance = covered;
    findings.is_new = is_new(*main, runs, onset);
    const Shoe* const before = shoe_of(use_between(runs, main_from - before_window, main_from).main());
    if (before == nullptr) return findings;
    findings.pair_before = before->id;
    findings.other_type = other_type(*main, *before);
    return findings;
}

}  // namespace jointline::shoes
