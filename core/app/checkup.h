#pragma once
/// Whether a database is sound, for `jointline doctor`. Opening it brings it to today's tables, as the program would.
///
/// Errors  each fault is one Error: Storage, or NewerDatabase.
#include <string>
#include <vector>

#include "core/base/result.h"

namespace jointline {

struct DatabaseCheckup {
    int version = 0;  ///< 0 where it cannot be opened
    std::vector<Error> faults;
};

DatabaseCheckup check_database(const std::string& path);

}  // namespace jointline
