#include "core/app/shoe_shelf.h"

#include <algorithm>

#include "core/storage/transaction.h"

namespace jointline {
namespace {

using shoes::Fault;
using shoes::Shoe;

Fault not_there(ShoeId id) { return {"not_there", "there is no pair with the number " + std::to_string(id.value)}; }

}  // namespace

ShoeShelf::ShoeShelf(storage::Database& database)
    : database_(database), pairs_(database), wearing_(database), rules_(database) {}

std::optional<Fault> ShoeShelf::check(const Shoe& shoe) const {
    if (auto found = shoes::faults(shoe); !found.empty()) return found.front();
    if (const auto namesake = pairs_.named(shoe.name); namesake && *namesake != shoe.id)
        return Fault{"name_taken", "there is a pair called " + shoe.name + " already"};
    return std::nullopt;
}

std::optional<Fault> ShoeShelf::add(Shoe& shoe) {
    if (auto fault = check(shoe)) return fault;
    storage::Transaction transaction(database_);
    shoe.id = pairs_.add(shoe);
    transaction.commit();
    return std::nullopt;
}

std::optional<Fault> ShoeShelf::edit(const Shoe& shoe) {
    if (!pairs_.find(shoe.id)) return not_there(shoe.id);
    if (auto fault = check(shoe)) return fault;
    storage::Transaction transaction(database_);
    pairs_.edit(shoe);
    transaction.commit();
    return std::nullopt;
}

std::optional<Fault> ShoeShelf::retire(ShoeId id, Day on) {
    auto shoe = pairs_.find(id);
    if (!shoe) return not_there(id);
    if (auto fault = shoes::retire(*shoe, on)) return fault;
    return edit(*shoe);
}

std::optional<Fault> ShoeShelf::bring_back(ShoeId id, Day on) {
    auto shoe = pairs_.find(id);
    if (!shoe) return not_there(id);
    if (auto fault = shoes::bring_back(*shoe, on)) return fault;
    return edit(*shoe);
}

std::optional<Fault> ShoeShelf::remove(ShoeId id) {
    const auto shoe = pairs_.find(id);
    if (!shoe) return not_there(id);
    storage::Transaction transaction(database_);
    if (!pairs_.remove(id)) {
        const auto runs = pairs_.totals(id).runs;
        return Fault{"has_runs", shoe->name + " has " + std::to_string(runs) + (runs == 1 ? " run" : " runs") +
                                     ": retire it, or move its runs into another pair first"};
    }
    transaction.commit();
    return std::nullopt;
}

shoes::Move ShoeShelf::preview(ShoeId pair, const shoes::RunFilter& filter) const {
    const auto shoe = pairs_.find(pair);
    return shoe ? shoes::move_into(*shoe, filter, wearing_.runs(filter.from, filter.until)) : shoes::Move{};
}

Assigned ShoeShelf::move(ShoeId pair, const shoes::RunFilter& filter) {
    const shoes::Move planned = preview(pair, filter);
    Assigned assigned = assign(planned.changes);
    assigned.splits = planned.splits;
    assigned.out_of_service = planned.out_of_service;
    return assigned;
}

Assigned ShoeShelf::assign(std::span<const shoes::Assignment> changes) {
    Assigned assigned;
    storage::Transaction transaction(database_);
    assigned.before = wearing_.wear(changes);
    transaction.commit();
    for (const storage::Wearing& each : assigned.before)
        if (each.shares.size() > 1) ++assigned.splits;
    return assigned;
}

Assigned ShoeShelf::clear(std::span<const RunId> runs) {
    std::vector<storage::Wearing> bare;
    bare.reserve(runs.size());
    for (const RunId run : runs) bare.push_back({run, {}});
    Assigned assigned;
    storage::Transaction transaction(database_);
    assigned.before = wearing_.wear(std::span<const storage::Wearing>(bare));
    transaction.commit();
    return assigned;
}

std::optional<Fault> ShoeShelf::split(RunId run, const shoes::Split& split, Assigned& assigned) {
    if (split.fault) return split.fault;
    for (const shoes::Share& share : split.shares)
        if (!pairs_.find(share.shoe)) return not_there(share.shoe);
    if (!wearing_.run(run)) return Fault{"no_run", "there is no run with the number " + std::to_string(run.value)};
    const std::vector<storage::Wearing> wanted{{run, split.shares}};
    storage::Transaction transaction(database_);
    assigned.before = wearing_.wear(std::span<const storage::Wearing>(wanted));
    transaction.commit();
    return std::nullopt;
}

void ShoeShelf::take_back(const Assigned& assigned) {
    storage::Transaction transaction(database_);
    wearing_.wear(std::span<const storage::Wearing>(assigned.before));
    transaction.commit();
}

ShoeShelf::Inbox ShoeShelf::inbox() const {
    const auto bare = wearing_.days_without_pair();
    if (!bare) return {};
    Inbox inbox;
    inbox.runs = wearing_.runs(bare->first - shoes::habit_reach, bare->last + shoes::habit_reach);
    inbox.groups = shoes::inbox(pairs_.all(), rules_.defaults(), inbox.runs);
    return inbox;
}

std::optional<Fault> ShoeShelf::add_rule(const shoes::Rule& rule) {
    if (!pairs_.find(rule.shoe)) return not_there(rule.shoe);
    auto all = rules_.rules();
    all.push_back(rule);
    storage::Transaction transaction(database_);
    rules_.set_rules(all);
    transaction.commit();
    return std::nullopt;
}

std::optional<Fault> ShoeShelf::remove_rule(shoes::RuleId id) {
    auto all = rules_.rules();
    const auto gone = std::remove_if(all.begin(), all.end(), [id](const shoes::Rule& each) { return each.id == id; });
    if (gone == all.end()) return Fault{"no_rule", "there is no rule with the number " + std::to_string(id.value)};
    all.erase(gone, all.end());
    storage::Transaction transaction(database_);
    rules_.set_rules(all);
    transaction.commit();
    return std::nullopt;
}

std::vector<shoes::Planned> ShoeShelf::dry_run() const {
    const auto rules = rules_.rules();
    if (rules.empty() || wearing_.without_pair() == 0) return {};
    return shoes::plan(rules, pairs_.all(), wearing_.runs());
}

Assigned ShoeShelf::apply_rules() {
    std::vector<shoes::Assignment> changes;
    for (const shoes::Planned& each : dry_run()) changes.push_back(each.change);
    return assign(changes);
}

GearTakenOver ShoeShelf::take_over(std::span<const shoes::Gear> gear) {
    using Is = shoes::GearMatch::Is;
    GearTakenOver report;
    storage::Transaction transaction(database_);
    for (shoes::GearMatch& match : shoes::match(gear, pairs_.all(), rules_.aliases())) {
        const shoes::Gear& each = match.gear;
        if (match.is == Is::SameName) {
            report.asks.push_back(each.name);
            continue;
        }
        if (match.is == Is::Known) {
            report.known.push_back(each.name);
        } else {
            match.pair = pairs_.add(match.draft);
            report.added.push_back(match.draft.name);
            if (match.is == Is::Twice) report.twice.push_back(match.draft.name);
        }
        rules_.add_alias({each.service, each.service_id, each.name, match.pair});
        report.runs += wearing_.take_over(each.service, each.activities, match.pair);
    }
    report.runs += wearing_.take_over_named();
    transaction.commit();
    return report;
}

Assigned ShoeShelf::settle_new_runs() {
    storage::Transaction transaction(database_);
    wearing_.take_over_named();
    transaction.commit();
    return apply_rules();
}

}  // namespace jointline
