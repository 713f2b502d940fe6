#pragma once
/// What programs are told of the run log: the JSON of `import`, `runs` and `load`.
///
/// Units   as the names say; dates are days of the runner's calendar.
/// Source  the shapes are fixed: scripts rely on them.
#include <string>

#include "core/app/run_import.h"
#include "core/app/shoe_shelf.h"
#include "core/storage/run_store.h"

namespace jointline {

std::string import_json(const ImportReport& report, const GearTakenOver& gear = {});

std::string runs_json(storage::Database& database, const storage::RunFilter& filter);

/// Load at the end of a day.
std::string load_json(storage::Database& database, Day at, ZoneOffset zone,
                      std::chrono::weekday first_day = std::chrono::Monday);

/// The same for people, a line each.
std::string import_text(const ImportReport& report, const GearTakenOver& gear = {});
std::string runs_text(storage::Database& database, const storage::RunFilter& filter);
std::string load_text(storage::Database& database, Day at, ZoneOffset zone,
                      std::chrono::weekday first_day = std::chrono::Monday);

}  // namespace jointline
