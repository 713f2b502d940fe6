#pragma once
/// The settings that were changed from their defaults.
#include <map>
#include <string>

#include "core/storage/database.h"

namespace jointline::storage {

class SettingsStore {
public:
    explicit SettingsStore(Database& database) : db_(database.connection()) {}
    std::map<std::string, std::string> all() const;
    void set(const std::string& key, const std::string& value);

private:
    SQLite::Database& db_;
};

}  // namespace jointline::storage
