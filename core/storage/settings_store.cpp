#include "core/storage/settings_store.h"

namespace jointline::storage {

std::map<std::string, std::string> SettingsStore::all() const {
    std::map<std::string, std::string> settings;
    SQLite::Statement query(db_, "SELECT key, value FROM setting");
    while (query.executeStep()) settings.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
    return settings;
}

void SettingsStore::set(const std::string& key, const std::string& value) {
    SQLite::Statement upsert(db_,
                             "INSERT INTO setting (key, value) VALUES (?, ?)"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    upsert.bind(1, key);
    upsert.bind(2, value);
    upsert.exec();
}

}  // namespace jointline::storage
