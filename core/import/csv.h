#pragma once
/// Tables as spreadsheets and services write them.
///
/// Shapes  a header and rows of cells; quotes may hold separators, line breaks and doubled quotes. The separator
/// (comma,
///         semicolon or tab) is the one the header has most of. Rows may be shorter or longer than the header.
/// Errors  BadInput for a table without a header. A quote that is never closed takes the rest of the text.
/// Source  RFC 4180, read leniently.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jointline::import {

struct CsvRow {
    int line = 0;  ///< of the file, on which the row begins
    std::vector<std::string> cells;
    /// Empty where the row is too short.
    std::string_view operator[](std::size_t column) const {
        return column < cells.size() ? std::string_view{cells[column]} : std::string_view{};
    }
};

struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
    char separator = ',';
};

/// Any encoding that encoding.h knows.
Result<CsvTable> read_csv(std::string_view bytes);

}  // namespace jointline::import
