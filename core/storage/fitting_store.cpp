#include "core/storage/fitting_store.h"

#include "core/storage/columns.h"

namespace jointline::storage {
namespace {

std::optional<shoes::Fitting> fitting_of(SQLite::Statement& query) {
    auto fitting = shoes::fitting_from_json(query.getColumn(1).getString(), "fitting");
    if (!fitting) return std::nullopt;
    fitting->id = shoes::FittingId{query.getColumn(0).getInt64()};
    return *std::move(fitting);
}

}  // namespace

shoes::FittingId FittingStore::add(const shoes::Fitting& fitting) {
    SQLite::Statement insert(db_, "INSERT INTO fitting (day, note) VALUES (?, ?)");
    Binder bind{insert};
    bind << fitting.day << shoes::to_json(fitting);
    insert.exec();
    return shoes::FittingId{db_.getLastInsertRowid()};
}

void FittingStore::edit(const shoes::Fitting& fitting) {
    SQLite::Statement change(db_, "UPDATE fitting SET day = ?, note = ? WHERE id = ?");
    Binder bind{change};
    bind << fitting.day << shoes::to_json(fitting) << fitting.id.value;
    change.exec();
}

void FittingStore::remove(shoes::FittingId id) {
    SQLite::Statement statement(db_, "DELETE FROM fitting WHERE id = ?");
    statement.bind(1, id.value);
    statement.exec();
}

std::optional<shoes::Fitting> FittingStore::find(shoes::FittingId id) const {
    SQLite::Statement query(db_, "SELECT id, note FROM fitting WHERE id = ?");
    query.bind(1, id.value);
    return query.executeStep() ? fitting_of(query) : std::nullopt;
}

std::vector<shoes::Fitting> FittingStore::all() const {
    std::vector<shoes::Fitting> found;
    SQLite::Statement query(db_, "SELECT id, note FROM fitting ORDER BY day DESC, id DESC");
    while (query.executeStep())
        if (auto fitting = fitting_of(query)) found.push_back(*std::move(fitting));
    return found;
}

}  // namespace jointline::storage
