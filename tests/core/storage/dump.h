#pragma once
/// All rows of all tables as text: two databases with the same dump hold the same.
#include <algorithm>
#include <string>
#include <vector>

#include "core/storage/database.h"

namespace jointline::test {

inline std::string dump(storage::Database& database) {
    SQLite::Database& db = database.connection();
    std::vector<std::string> tables;
    SQLite::Statement names(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    while (names.executeStep()) tables.push_back(names.getColumn(0).getString());
    std::string text;
    for (const std::string& table : tables) {
        text += table + "\n";
        std::vector<std::string> rows;
        SQLite::Statement query(db, "SELECT * FROM " + table);
        while (query.executeStep()) {
            std::string row;
            for (int i = 0; i < query.getColumnCount(); ++i) row += query.getColumn(i).getString() + "|";
            rows.push_back(row);
        }
        std::sort(rows.begin(), rows.end());
        for (const std::string& row : rows) text += row + "\n";
    }
    return text;
}

}  // namespace jointline::test
