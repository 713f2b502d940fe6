#include "core/storage/shoe_rule_store.h"

#include "core/storage/columns.h"

namespace jointline::storage {
namespace {

std::optional<double> seconds_a_km(const std::optional<Pace>& pace) {
    return pace ? std::optional(pace->per_km().count()) : std::nullopt;
}

std::optional<Pace> pace(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : Pace::of(Distance::km(1), Seconds{column.getDouble()});
}

}  // namespace

std::vector<shoes::Alias> read_aliases(SQLite::Database& db) {
    std::vector<shoes::Alias> found;
    SQLite::Statement query(db, "SELECT service, service_id, name, shoe FROM shoe_alias ORDER BY shoe");
    while (query.executeStep())
        found.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getString(),
                         ShoeId{query.getColumn(3).getInt64()}});
    return found;
}

std::vector<shoes::Default> ShoeRuleStore::defaults() const {
    std::vector<shoes::Default> found;
    SQLite::Statement query(db_, "SELECT kind, shoe FROM shoe_default ORDER BY kind");
    while (query.executeStep())
        found.push_back({runs::kind_named(query.getColumn(0).getString()), ShoeId{query.getColumn(1).getInt64()}});
    return found;
}

void ShoeRuleStore::set_default(runs::Kind kind, std::optional<ShoeId> shoe) {
    SQLite::Statement clear(db_, "DELETE FROM shoe_default WHERE kind = ?");
    clear.bind(1, std::string(runs::name(kind)));
    clear.exec();
    if (!shoe) return;
    SQLite::Statement insert(db_, "INSERT INTO shoe_default (kind, shoe) VALUES (?, ?)");
    Binder bind{insert};
    bind << std::string(runs::name(kind)) << shoe->value;
    insert.exec();
}

std::vector<shoes::Rule> ShoeRuleStore::rules() const {
    std::vector<shoes::Rule> found;
    SQLite::Statement query(db_,
                            "SELECT id, shoe, from_day, until, kind, at_least_m, at_most_m, faster_than_s,"
                            " slower_than_s, words FROM shoe_rule ORDER BY place, id");
    while (query.executeStep()) {
        shoes::Rule rule;
        rule.id = shoes::RuleId{query.getColumn(0).getInt64()};
        rule.shoe = ShoeId{query.getColumn(1).getInt64()};
        rule.when.from = day_if_any(query.getColumn(2));
        rule.when.until = day_if_any(query.getColumn(3));
        if (!query.getColumn(4).isNull()) rule.when.kind = runs::kind_named(query.getColumn(4).getString());
        rule.when.at_least = meters(query.getColumn(5));
        rule.when.at_most = meters(query.getColumn(6));
        rule.when.faster_than = pace(query.getColumn(7));
        rule.when.slower_than = pace(query.getColumn(8));
        rule.when.words = query.getColumn(9).getString();
        found.push_back(std::move(rule));
    }
    return found;
}

void ShoeRuleStore::set_rules(std::span<const shoes::Rule> rules) {
    db_.exec("DELETE FROM shoe_rule");
    int place = 0;
    for (const shoes::Rule& rule : rules) {
        SQLite::Statement insert(db_,
                                 "INSERT INTO shoe_rule (id, place, shoe, from_day, until, kind, at_least_m, at_most_m,"
                                 " faster_than_s, slower_than_s, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Binder bind{insert};
        const shoes::RunFilter& when = rule.when;
        bind << (rule.id.is_set() ? std::optional(rule.id.value) : std::nullopt) << ++place << rule.shoe.value
             << when.from << when.until;
        bind << (when.kind ? std::optional(std::string(runs::name(*when.kind))) : std::nullopt) << when.at_least
             << when.at_most << seconds_a_km(when.faster_than) << seconds_a_km(when.slower_than) << when.words;
        insert.exec();
    }
}

void ShoeRuleStore::add_alias(const shoes::Alias& alias) {
    SQLite::Statement insert(db_,
                             "INSERT OR IGNORE INTO shoe_alias (service, service_id, name, shoe) VALUES (?, ?, ?, ?)");
    Binder bind{insert};
    bind << alias.service << alias.service_id << alias.name << alias.shoe.value;
    insert.exec();
}

}  // namespace jointline::storage
