#pragma once
/// The shelf: pairs with their parts, retirements and what was seen on them, and what each did by the run log.
///
/// Shapes  shelf() is in the order pairs were added. Totals are summed by the database from its indexes each time and
///         never stored, so that a changed run changes its pair at once.
/// Errors  throws as database.h says; a name that another pair has is the caller's to rule out. remove() lets no pair
/// go
///         that has runs. Writing is left to the caller's transaction.
#include "core/shoes/shoe_table.h"
#include "core/storage/database.h"

namespace jointline::storage {

class ShoeStore {
public:
    explicit ShoeStore(Database& database) : db_(database.connection()) {}

    ShoeId add(const shoes::Shoe& shoe);
    /// Everything it is, its parts and retirements too; those that are not there any more go.
    void edit(const shoes::Shoe& shoe);
    /// False, and nothing done, if it has runs.
    bool remove(ShoeId id);

    std::optional<shoes::Shoe> find(ShoeId id) const;
    /// Of that name, in any case.
    std::optional<ShoeId> named(const std::string& name) const;
    std::vector<shoes::Shoe> all() const;
    std::vector<shoes::ShelfEntry> shelf() const;
    shoes::Totals totals(ShoeId id) const;

    void add_note(const shoes::WearNote& note);
    void remove_note(std::int64_t id);
    /// Newest first; of every pair where none is named.
    std::vector<shoes::WearNote> notes(std::optional<ShoeId> shoe = std::nullopt) const;

private:
    void write_details(const shoes::Shoe& shoe);
    SQLite::Database& db_;
};

}  // namespace jointline::storage
