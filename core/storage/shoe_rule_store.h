#pragma once
/// What the runner told the shelf to do by itself: default pairs, rules, and which gear of a service is which pair.
///
/// Errors  throws as database.h says. Writing is left to the caller's transaction.
#include "core/shoes/gear.h"
#include "core/shoes/rules.h"
#include "core/storage/database.h"

namespace jointline::storage {

std::vector<shoes::Alias> read_aliases(SQLite::Database& db);

class ShoeRuleStore {
public:
    explicit ShoeRuleStore(Database& database) : db_(database.connection()) {}

    std::vector<shoes::Default> defaults() const;
    /// Without a shoe the kind has no default any more.
    void set_default(runs::Kind kind, std::optional<ShoeId> shoe);

    /// In their order.
    std::vector<shoes::Rule> rules() const;
    /// In this order, instead of those that were there.
    void set_rules(std::span<const shoes::Rule> rules);

    std::vector<shoes::Alias> aliases() const { return read_aliases(db_); }
    /// Once, however often it is added.
    void add_alias(const shoes::Alias& alias);

private:
    SQLite::Database& db_;
};

}  // namespace jointline::storage
