#pragma once
/// The shoes that a Strava or Garmin archive lists beside its runs.
///
/// Shapes  gear_in() looks at the names of the files and opens only the lists of gear. To be taken over after the runs
/// of
///         the archive are stored: ShoeShelf::take_over().
/// Errors  a list that cannot be read comes as a fault with its file; the runs are imported all the same.
#include "core/import/unpack.h"
#include "core/shoes/gear.h"

namespace jointline {

struct GearFound {
    std::vector<shoes::Gear> gear;
    std::vector<Error> faults;
};
GearFound gear_in(const import::FileSet& files);
/// The same for bytes that may be an archive; none in anything else.
GearFound gear_in(std::string_view bytes);

/// Rows of a CSV file as the shelf's own tables are.
Result<shoes::Table> read_shoe_table(std::string_view bytes, const std::string& file);

}  // namespace jointline
