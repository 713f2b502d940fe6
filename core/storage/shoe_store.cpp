#include "core/storage/shoe_store.h"

#include <map>

#include "core/base/text.h"
#include "core/storage/columns.h"

namespace jointline::storage {
namespace {

using shoes::Grams;
using shoes::Millimeters;
using shoes::Shoe;

constexpr const char* columns =
    "name, brand, model, use, category, size_system, size, width, drop_mm, stack_mm, weight_g, price, currency, bought,"
    " first_used, before_m, limit_m, limit_s, limit_months, color_upper, color_heel, color_sole, photo, notes,"
    " heel_slip, toe_room, lacing";
constexpr const char* places = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

template <typename Unit>
std::optional<double> plain(const std::optional<Unit>& value) {
    return value ? std::optional(value->value) : std::nullopt;
}

void bind(Binder& bind, const Shoe& shoe) {
    bind << std::string(trim(shoe.name)) << shoe.brand << shoe.model << shoe.use
         << std::string(shoes::name(shoe.category));
    bind << (shoe.size ? std::optional(std::string(shoes::name(shoe.size->system))) : std::nullopt)
         << (shoe.size ? std::optional(shoe.size->value) : std::nullopt);
    bind << shoe.width << plain(shoe.drop) << plain(shoe.stack) << plain(shoe.weight);
    bind << (shoe.price ? std::optional(shoe.price->hundredths) : std::nullopt)
         << (shoe.price ? shoe.price->currency : std::string{});
    bind << shoe.bought << shoe.first_used << shoe.before << shoe.limit.distance << shoe.limit.time;
    bind << (shoe.limit.age ? std::optional(static_cast<int>(shoe.limit.age->count())) : std::nullopt);
    for (const std::uint32_t color : shoe.colors) bind << static_cast<std::int64_t>(color);
    bind << shoe.photo << shoe.notes << shoe.fit.heel_slip << shoe.fit.toe_room << shoe.fit.lacing;
}

template <typename Unit>
std::optional<Unit> measured(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(Unit{column.getDouble()});
}

/// Of a query for the id and `columns`.
Shoe shoe_of(SQLite::Statement& query) {
    Shoe shoe;
    int at = 0;
    const auto next = [&] { return query.getColumn(at++); };
    shoe.id = ShoeId{next().getInt64()};
    shoe.name = next().getString();
    shoe.brand = next().getString();
    shoe.model = next().getString();
    shoe.use = next().getString();
    shoe.category = shoes::category_named(next().getString()).value_or(shoes::Category::Other);
    const std::string system = next().getString();
    if (const auto size = number(next()))
        shoe.size = shoes::Size{shoes::size_system_named(system).value_or(shoes::SizeSystem::Eu), *size};
    shoe.width = next().getString();
    shoe.drop = measured<Millimeters>(next());
    shoe.stack = measured<Millimeters>(next());
    shoe.weight = measured<Grams>(next());
    const SQLite::Column price = next();
    const std::string currency = next().getString();
    if (!price.isNull()) shoe.price = shoes::Money{price.getInt64(), currency};
    shoe.bought = day_if_any(next());
    shoe.first_used = day_if_any(next());
    shoe.before = Distance::meters(next().getDouble());
    shoe.limit.distance = meters(next());
    shoe.limit.time = seconds(next());
    if (const auto months = whole(next())) shoe.limit.age = std::chrono::months{*months};
    for (std::uint32_t& color : shoe.colors) color = static_cast<std::uint32_t>(next().getInt64());
    shoe.photo = next().getString();
    shoe.notes = next().getString();
    shoe.fit.heel_slip = whole(next());
    shoe.fit.toe_room = whole(next());
    shoe.fit.lacing = next().getString();
    return shoe;
}

shoes::Totals totals_of(SQLite::Statement& query, int first_column) {
    int at = first_column;
    const auto next = [&] { return query.getColumn(at++); };
    shoes::Totals totals;
    totals.runs = static_cast<std::size_t>(next().getInt64());
    totals.distance = Distance::meters(next().getDouble());
    totals.time = Seconds{next().getDouble()};
    totals.first = day_if_any(next());
    totals.last = day_if_any(next());
    return totals;
}

/// Calls each(shoe id, query) for the rows of a detail table whose first column is the shoe.
template <typename Each>
void for_details(SQLite::Database& db, const std::string& select, std::optional<ShoeId> shoe, Each each) {
    const auto order = select.find(" ORDER");
    SQLite::Statement query(db, shoe ? select.substr(0, order) + " WHERE shoe = ?" + select.substr(order) : select);
    if (shoe) query.bind(1, shoe->value);
    while (query.executeStep()) each(ShoeId{query.getColumn(0).getInt64()}, query);
}

/// Parts and retirements of those pairs, of all that are in the map.
void read_details(SQLite::Database& db, std::optional<ShoeId> only, const std::map<ShoeId, Shoe*>& shelf) {
    for_details(db, "SELECT shoe, id, kind, name, from_day, until, notes FROM shoe_part ORDER BY id", only,
                [&](ShoeId shoe, SQLite::Statement& row) {
                    shoes::Part part;
                    part.id = shoes::PartId{row.getColumn(1).getInt64()};
                    part.kind = shoes::part_kind_named(row.getColumn(2).getString()).value_or(shoes::Part::Kind::Other);
                    part.name = row.getColumn(3).getString();
                    part.from = day_if_any(row.getColumn(4));
                    part.until = day_if_any(row.getColumn(5));
                    part.notes = row.getColumn(6).getString();
                    shelf.at(shoe)->parts.push_back(std::move(part));
                });
    for_details(db, "SELECT shoe, on_day, back FROM shoe_retirement ORDER BY on_day", only,
                [&](ShoeId shoe, SQLite::Statement& row) {
                    shelf.at(shoe)->retirements.push_back({day(row.getColumn(1)), day_if_any(row.getColumn(2))});
                });
}

}  // namespace

ShoeId ShoeStore::add(const Shoe& shoe) {
    SQLite::Statement insert(db_, std::string("INSERT INTO shoe (") + columns + ") VALUES (" + places + ")");
    Binder binder{insert};
    bind(binder, shoe);
    insert.exec();
    Shoe added = shoe;
    added.id = ShoeId{db_.getLastInsertRowid()};
    write_details(added);
    return added.id;
}

void ShoeStore::edit(const Shoe& shoe) {
    SQLite::Statement change(db_, std::string("UPDATE shoe SET (") + columns + ") = (" + places + ") WHERE id = ?");
    Binder binder{change};
    bind(binder, shoe);
    binder << shoe.id.value;
    change.exec();
    for (const char* details : {"shoe_part", "shoe_retirement"}) {
        SQLite::Statement clear(db_, std::string("DELETE FROM ") + details + " WHERE shoe = ?");
        clear.bind(1, shoe.id.value);
        clear.exec();
    }
    write_details(shoe);
}

void ShoeStore::write_details(const Shoe& shoe) {
    for (const shoes::Part& part : shoe.parts) {
        SQLite::Statement insert(
            db_, "INSERT INTO shoe_part (id, shoe, kind, name, from_day, until, notes) VALUES (?, ?, ?, ?, ?, ?, ?)");
        Binder binder{insert};
        binder << (part.id.is_set() ? std::optional(part.id.value) : std::nullopt) << shoe.id.value
               << std::string(shoes::name(part.kind)) << part.name << part.from << part.until << part.notes;
        insert.exec();
    }
    for (const shoes::Retirement& each : shoe.retirements) {
        SQLite::Statement insert(db_, "INSERT INTO shoe_retirement (shoe, on_day, back) VALUES (?, ?, ?)");
        Binder binder{insert};
        binder << shoe.id.value << each.on << each.back;
        insert.exec();
    }
}

bool ShoeStore::remove(ShoeId id) {
    if (totals(id).runs > 0) return false;
    // An older version of a run, kept until its import can no longer be taken back, may still name the pair.
    for (const char* what : {"UPDATE run SET shoe = NULL WHERE shoe = ? AND replaced_in IS NOT NULL",
                             "DELETE FROM shoe_share WHERE shoe = ?", "DELETE FROM shoe WHERE id = ?"}) {
        SQLite::Statement statement(db_, what);
        statement.bind(1, id.value);
        statement.exec();
    }
    return true;
}

std::optional<Shoe> ShoeStore::find(ShoeId id) const {
    SQLite::Statement query(db_, std::string("SELECT id, ") + columns + " FROM shoe WHERE id = ?");
    query.bind(1, id.value);
    if (!query.executeStep()) return std::nullopt;
    Shoe shoe = shoe_of(query);
    read_details(db_, id, {{id, &shoe}});
    return shoe;
}

std::optional<ShoeId> ShoeStore::named(const std::string& name) const {
    SQLite::Statement query(db_, "SELECT id FROM shoe WHERE name = ?");
    query.bind(1, std::string(trim(name)));
    if (!query.executeStep()) return std::nullopt;
    return ShoeId{query.getColumn(0).getInt64()};
}

std::vector<Shoe> ShoeStore::all() const {
    std::vector<Shoe> found;
    SQLite::Statement query(db_, std::string("SELECT id, ") + columns + " FROM shoe ORDER BY id");
    while (query.executeStep()) found.push_back(shoe_of(query));
    std::map<ShoeId, Shoe*> by_id;
    for (Shoe& shoe : found) by_id.emplace(shoe.id, &shoe);
    read_details(db_, std::nullopt, by_id);
    return found;
}

std::vector<shoes::ShelfEntry> ShoeStore::shelf() const {
    std::map<ShoeId, shoes::Totals> sums;
    SQLite::Statement query(db_, "SELECT shoe, runs, distance_m, time_s, first, last FROM shoe_total");
    while (query.executeStep()) sums.emplace(ShoeId{query.getColumn(0).getInt64()}, totals_of(query, 1));
    std::vector<shoes::ShelfEntry> entries;
    for (Shoe& shoe : all()) {
        const ShoeId id = shoe.id;
        entries.push_back({std::move(shoe), sums[id]});
    }
    return entries;
}

shoes::Totals ShoeStore::totals(ShoeId id) const {
    SQLite::Statement query(db_, "SELECT runs, distance_m, time_s, first, last FROM shoe_total WHERE shoe = ?");
    query.bind(1, id.value);
    return query.executeStep() ? totals_of(query, 0) : shoes::Totals{};
}

void ShoeStore::add_note(const shoes::WearNote& note) {
    SQLite::Statement insert(db_, "INSERT INTO shoe_note (shoe, day, view, text, photo) VALUES (?, ?, ?, ?, ?)");
    Binder binder{insert};
    binder << note.shoe.value << note.day << std::string(shoes::name(note.view)) << note.text << note.photo;
    insert.exec();
}

void ShoeStore::remove_note(std::int64_t id) {
    SQLite::Statement statement(db_, "DELETE FROM shoe_note WHERE id = ?");
    statement.bind(1, id);
    statement.exec();
}

std::vector<shoes::WearNote> ShoeStore::notes(std::optional<ShoeId> shoe) const {
    std::vector<shoes::WearNote> found;
    for_details(db_, "SELECT shoe, id, day, view, text, photo FROM shoe_note ORDER BY day DESC, id DESC", shoe,
                [&](ShoeId of, SQLite::Statement& row) {
                    shoes::WearNote note;
                    note.shoe = of;
                    note.id.value = row.getColumn(1).getInt64();
                    note.day = day(row.getColumn(2));
                    note.view =
                        shoes::wear_view_named(row.getColumn(3).getString()).value_or(shoes::WearNote::View::Outsole);
                    note.text = row.getColumn(4).getString();
                    note.photo = row.getColumn(5).getString();
                    found.push_back(std::move(note));
                });
    return found;
}

}  // namespace jointline::storage
