#include "core/storage/wearing_store.h"

#include <map>

#include "core/storage/columns.h"
#include "core/storage/shoe_rule_store.h"

namespace jointline::storage {
namespace {

using shoes::Share;
using shoes::WornRun;

// Bicycles wear no shoes out; a run whose sport nobody said is a run.
constexpr const char* on_foot = "sport IN ('', 'running', 'walking', 'hiking')";
constexpr const char* bare =
    "replaced_in IS NULL AND shoe IS NULL AND sport IN ('', 'running', 'walking', 'hiking')"
    " AND NOT EXISTS (SELECT 1 FROM shoe_share WHERE run = run.id)";

std::map<RunId, std::vector<Share>> all_shares(SQLite::Database& db) {
    std::map<RunId, std::vector<Share>> shares;
    SQLite::Statement query(db, "SELECT run, shoe, share FROM shoe_share ORDER BY run, shoe");
    while (query.executeStep())
        shares[RunId{query.getColumn(0).getInt64()}].push_back(
            {ShoeId{query.getColumn(1).getInt64()}, query.getColumn(2).getDouble()});
    return shares;
}

/// The pairs a run's service may mean: those taken over from it, else the one of that name on the shelf.
std::vector<ShoeId> meant(const std::string& service, const std::string& name, std::span<const shoes::Alias> aliases,
                          const std::vector<std::pair<std::string, ShoeId>>& shelf) {
    auto pairs = shoes::named_pairs(service, name, aliases);
    if (!pairs.empty()) return pairs;
    for (const auto& [shelf_name, shoe] : shelf)
        if (shoes::same_name(shelf_name, name)) return {shoe};
    return {};
}

std::vector<std::pair<std::string, ShoeId>> names_on_shelf(SQLite::Database& db) {
    std::vector<std::pair<std::string, ShoeId>> names;
    SQLite::Statement query(db, "SELECT name, id FROM shoe");
    while (query.executeStep())
        names.emplace_back(query.getColumn(0).getString(), ShoeId{query.getColumn(1).getInt64()});
    return names;
}

/// Whole runs from their rows, the rest of a split run and of a named gear from beside them.
std::vector<WornRun> worn(SQLite::Database& db, const std::string& where, const std::vector<std::int64_t>& values) {
    const auto shares = all_shares(db);
    const auto aliases = read_aliases(db);
    const auto shelf = names_on_shelf(db);
    SQLite::Statement query(
        db,
        "SELECT id, start_ms, day, kind, distance_m, coalesce(moving_s, timer_s, elapsed_s, 0), ascent_m, title,"
        " shoe, comfort, pain, service, service_shoe FROM run WHERE replaced_in IS NULL AND " +
            where + " ORDER BY start_ms, id");
    for (std::size_t i = 0; i < values.size(); ++i) query.bind(static_cast<int>(i) + 1, values[i]);
    std::vector<WornRun> runs;
    while (query.executeStep()) {
        WornRun run;
        run.id = RunId{query.getColumn(0).getInt64()};
        run.start = *moment(query.getColumn(1));
        run.day = day(query.getColumn(2));
        run.kind = runs::kind_named(query.getColumn(3).getString());
        run.distance = Distance::meters(query.getColumn(4).getDouble());
        run.time = Seconds{query.getColumn(5).getDouble()};
        run.ascent = meters(query.getColumn(6));
        run.title = query.getColumn(7).getString();
        if (!query.getColumn(8).isNull()) {
            run.shares = {{ShoeId{query.getColumn(8).getInt64()}, 1.0}};
        } else if (const auto split = shares.find(run.id); split != shares.end()) {
            run.shares = split->second;
        }
        run.comfort = whole(query.getColumn(9));
        run.pain = whole(query.getColumn(10));
        if (const std::string name = query.getColumn(12).getString(); !name.empty())
            run.named = meant(query.getColumn(11).getString(), name, aliases, shelf);
        runs.push_back(std::move(run));
    }
    return runs;
}

}  // namespace

std::vector<WornRun> WearingStore::runs(std::optional<Day> from, std::optional<Day> until) const {
    std::string where = on_foot;
    std::vector<std::int64_t> values;
    if (from) {
        where += " AND day >= ?";
        values.push_back(from->time_since_epoch().count());
    }
    if (until) {
        where += " AND day <= ?";
        values.push_back(until->time_since_epoch().count());
    }
    return worn(db_, where, values);
}

std::optional<WornRun> WearingStore::run(RunId id) const {
    auto found = worn(db_, "id = ?", {id.value});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::size_t WearingStore::without_pair() const {
    SQLite::Statement query(db_, std::string("SELECT count(*) FROM run WHERE ") + bare);
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

std::optional<WearingStore::Span> WearingStore::days_without_pair() const {
    SQLite::Statement query(db_, std::string("SELECT min(day), max(day) FROM run WHERE ") + bare);
    if (!query.executeStep() || query.getColumn(0).isNull()) return std::nullopt;
    return Span{day(query.getColumn(0)), day(query.getColumn(1))};
}

std::vector<Distance> WearingStore::laps(RunId run) const {
    std::vector<Distance> found;
    SQLite::Statement query(db_, "SELECT coalesce(distance_m, 0) FROM lap WHERE run = ? ORDER BY number");
    query.bind(1, run.value);
    while (query.executeStep()) found.push_back(Distance::meters(query.getColumn(0).getDouble()));
    return found;
}

std::vector<Share> WearingStore::shares(RunId run) const {
    std::vector<Share> found;
    SQLite::Statement query(db_,
                            "SELECT shoe, 1.0 FROM run WHERE id = ?1 AND shoe IS NOT NULL"
                            " UNION ALL SELECT shoe, share FROM shoe_share WHERE run = ?1");
    query.bind(1, run.value);
    while (query.executeStep())
        found.push_back({ShoeId{query.getColumn(0).getInt64()}, query.getColumn(1).getDouble()});
    return found;
}

std::map<RunId, std::string> WearingStore::names() const {
    std::map<RunId, std::string> found;
    SQLite::Statement query(db_,
                            "SELECT run.id, name, 1.0 AS share FROM run JOIN shoe ON shoe.id = run.shoe"
                            " UNION ALL SELECT shoe_share.run, name, share FROM shoe_share"
                            " JOIN shoe ON shoe.id = shoe_share.shoe ORDER BY share");
    while (query.executeStep()) found[RunId{query.getColumn(0).getInt64()}] = query.getColumn(1).getString();
    return found;
}

std::vector<Wearing> WearingStore::wear(std::span<const Wearing> wanted) {
    SQLite::Statement set(db_, "UPDATE run SET shoe = ? WHERE id = ? AND replaced_in IS NULL");
    SQLite::Statement unsplit(db_, "DELETE FROM shoe_share WHERE run = ?");
    SQLite::Statement split(db_,
                            "INSERT INTO shoe_share (run, shoe, share) SELECT id, ?, ? FROM run"
                            " WHERE id = ? AND replaced_in IS NULL");
    std::vector<Wearing> before;
    for (const Wearing& each : wanted) {
        before.push_back({each.run, shares(each.run)});
        const bool is_whole = each.shares.size() == 1;
        set.reset();
        Binder bind_set{set};
        bind_set << (is_whole ? std::optional(each.shares.front().shoe.value) : std::nullopt) << each.run.value;
        if (set.exec() == 0) {
            before.pop_back();
            continue;
        }
        unsplit.reset();
        unsplit.bind(1, each.run.value);
        unsplit.exec();
        if (is_whole) continue;
        for (const Share& share : each.shares) {
            split.reset();
            Binder bind_split{split};
            bind_split << share.shoe.value << share.part << each.run.value;
            split.exec();
        }
    }
    return before;
}

std::vector<Wearing> WearingStore::wear(std::span<const shoes::Assignment> wanted) {
    std::vector<Wearing> whole;
    whole.reserve(wanted.size());
    for (const shoes::Assignment& each : wanted) whole.push_back({each.run, {{each.shoe, 1.0}}});
    return wear(std::span<const Wearing>(whole));
}

std::size_t WearingStore::take_over_named() {
    return static_cast<std::size_t>(
        db_.exec("UPDATE run SET shoe = (SELECT max(shoe) FROM shoe_alias a WHERE a.service = run.service"
                 " AND a.name = run.service_shoe)"
                 " WHERE replaced_in IS NULL AND shoe IS NULL AND service_shoe <> ''"
                 " AND NOT EXISTS (SELECT 1 FROM shoe_share WHERE run = run.id)"
                 " AND (SELECT count(DISTINCT shoe) FROM shoe_alias a WHERE a.service = run.service"
                 " AND a.name = run.service_shoe) = 1"));
}

std::size_t WearingStore::take_over(const std::string& service, std::span<const std::string> activities, ShoeId shoe) {
    SQLite::Statement set(db_,
                          "UPDATE run SET shoe = ? WHERE service = ? AND service_id = ? AND replaced_in IS NULL"
                          " AND service_id <> '' AND shoe IS NULL"
                          " AND NOT EXISTS (SELECT 1 FROM shoe_share WHERE run = run.id)");
    std::size_t count = 0;
    for (const std::string& activity : activities) {
        set.reset();
        Binder bind{set};
        bind << shoe.value << service << activity;
        count += static_cast<std::size_t>(set.exec());
    }
    return count;
}

}  // namespace jointline::storage
