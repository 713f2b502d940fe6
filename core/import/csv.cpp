#include "core/import/csv.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/import/encoding.h"

namespace jointline::import {
namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool done() const { return at_ >= text_.size(); }

    CsvRow row() {
        CsvRow row;
        row.line = line_;
        for (bool more = true; more;) row.cells.push_back(cell(more));
        return row;
    }

private:
    /// Reads one cell and what ends it; `more` says whether that was a separator.
    std::string cell(bool& more) {
        std::string value;
        bool quoted = false;
        for (; at_ < text_.size(); ++at_) {
            const char letter = text_[at_];
            if (letter == '\n') ++line_;
            if (letter == '"') {
                if (quoted && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                    value += '"';
                    ++at_;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && letter == separator_) {
                ++at_;
                more = true;
                return value;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                ++at_;
                if (letter == '\r' && at_ < text_.size() && text_[at_] == '\n') {
                    ++at_;
                    ++line_;
                }
                break;
            } else {
                value += letter;
            }
        }
        more = false;
        return value;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
};

char separator_of(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const auto count = std::count(line.begin(), line.end(), candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

}  // namespace

Result<CsvTable> read_csv(std::string_view bytes) {
    const std::string text = utf8(bytes);
    CsvTable table;
    table.separator = separator_of(text);
    CsvReader reader{text, table.separator};
    if (reader.done()) return Error{ErrorCode::BadInput, "an empty table"};
    for (std::string& name : reader.row().cells) table.header.emplace_back(trim(name));
    while (!reader.done()) {
        CsvRow row = reader.row();
        if (row.cells.size() > 1 || !trim(row.cells.front()).empty()) table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace jointline::import
