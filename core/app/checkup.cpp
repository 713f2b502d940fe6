#include "core/app/checkup.h"

#include <exception>
#include <string_view>

#include "core/storage/database.h"

namespace jointline {

DatabaseCheckup check_database(const std::string& path) {
    DatabaseCheckup checkup;
    auto database = storage::Database::open(path);
    if (!database) {
        checkup.faults.push_back(database.error());
        return checkup;
    }
    try {
        checkup.version = database->version();
        const std::string found = database->integrity_faults();
        for (std::string_view rest = found; !rest.empty();) {
            const auto end = rest.find('\n');
            checkup.faults.push_back({ErrorCode::Storage, std::string(rest.substr(0, end)), path});
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        }
    } catch (const std::exception& failure) {
        checkup.faults.push_back({ErrorCode::Storage, failure.what(), path});
    }
    return checkup;
}

}  // namespace jointline
