#pragma once
/// The shelf as tables, out and in: pairs, their parts, what was seen on them, and which run was in which pair.
///
/// Shapes  a Table is a header and rows of text cells; core/import reads one from CSV bytes, csv() writes one. Reading
///         what was written gives the same shelf. Unknown columns are passed over, missing ones leave their default;
///         what follows from the runs (distance_m, time_s, runs, first, last) is written and never read.
/// Units   metres, seconds, millimetres, grams, the currency's main unit; days as 2025-05-03.
/// Errors  a row that cannot be read becomes an Error with its line and what was expected; the others are read.
#include <span>

#include "core/base/result.h"
#include "core/shoes/worn_run.h"

namespace jointline::shoes {

struct Table {
    struct Row {
        int line = 0;  ///< of the file it was read from
        std::vector<std::string> cells;
        /// Without the blanks around it; empty where there is no such column or the row is too short.
        std::string_view operator[](std::optional<std::size_t> column) const;
    };
    std::vector<std::string> header;
    std::vector<Row> rows;
    /// Of that name, in any case.
    std::optional<std::size_t> column(std::string_view name) const;
};

/// RFC 4180, lines ending in CR LF.
std::string csv(const Table& table);

Table shoe_table(std::span<const ShelfEntry> shelf);
Table part_table(std::span<const ShelfEntry> shelf);
Table note_table(std::span<const ShelfEntry> shelf, std::span<const WearNote> notes);
/// A row for each share of a run: start, distance_m, shoe, part.
Table share_table(std::span<const ShelfEntry> shelf, std::span<const WornRun> runs);

struct ShoesRead {
    std::vector<Shoe> shoes;
    std::vector<Error> faults;
};
/// Whether a pair whose cells can be read is also asked whether it can be: a form asks that itself, to say it better.
enum class Checks : std::uint8_t { All, None };
/// `parts` may be empty; a part of a pair that is not in `pairs` is a fault.
ShoesRead read_shoes(const Table& pairs, const Table& parts, const std::string& file, const std::string& parts_file,
                     Checks checks = Checks::All);

}  // namespace jointline::shoes
