#include "core/shoes/shoe_table.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/base/text.h"

namespace jointline::shoes {
namespace {

std::string text(const std::optional<Day>& day) { return day ? format_day(*day) : std::string{}; }
std::string text(const std::optional<Millimeters>& length) {
    return length ? json_number(length->value) : std::string{};
}
std::string text(const std::optional<Grams>& weight) { return weight ? json_number(weight->value) : std::string{}; }
std::string text(const std::optional<int>& number) { return number ? std::to_string(*number) : std::string{}; }
std::string text(const std::optional<Distance>& d) { return d ? json_number(d->as_meters()) : std::string{}; }

/// "2025-09-02/2025-11-01;2026-01-05": from, and back where she was.
std::string text(const std::vector<Retirement>& retirements) {
    std::string all;
    for (const Retirement& each : retirements) {
        if (!all.empty()) all += ';';
        all += format_day(each.on);
        if (each.back) all += '/' + format_day(*each.back);
    }
    return all;
}

std::string text(const std::array<std::uint32_t, 3>& colors) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string all;
    for (const std::uint32_t color : colors) {
        all += all.empty() ? "#" : ";#";
        for (int shift = 20; shift >= 0; shift -= 4) all += digits[(color >> static_cast<unsigned>(shift)) & 0xFU];
    }
    return all;
}

std::string price_text(const std::optional<Money>& price) {
    return price ? fixed_text(static_cast<double>(price->hundredths) / 100.0, 2) : std::string{};
}

const std::string& name_of(std::span<const ShelfEntry> shelf, ShoeId id) {
    static const std::string unknown;
    const auto found = std::find_if(shelf.begin(), shelf.end(), [id](const auto& each) { return each.shoe.id == id; });
    return found == shelf.end() ? unknown : found->shoe.name;
}

bool needs_quotes(std::string_view cell) {
    return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell != trim(cell);
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        if (!needs_quotes(cells[i])) {
            out += cells[i];
            continue;
        }
        out += '"';
        for (const char letter : cells[i]) {
            if (letter == '"') out += '"';
            out += letter;
        }
        out += '"';
    }
    out += "\r\n";
}

}  // namespace

std::string_view Table::Row::operator[](std::optional<std::size_t> column) const {
    return column && *column < cells.size() ? trim(cells[*column]) : std::string_view{};
}

std::optional<std::size_t> Table::column(std::string_view name) const {
    const auto found =
        std::find_if(header.begin(), header.end(), [name](const std::string& each) { return same_name(each, name); });
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

std::string csv(const Table& table) {
    std::string out;
    append_row(out, table.header);
    for (const Table::Row& row : table.rows) append_row(out, row.cells);
    return out;
}

Table shoe_table(std::span<const ShelfEntry> shelf) {
    Table table;
    table.header = {"name",       "brand",   "model",    "use",      "category", "size_system",  "size",
                    "width",      "drop_mm", "stack_mm", "weight_g", "price",    "currency",     "bought",
                    "first_used", "retired", "before_m", "limit_m",  "limit_s",  "limit_months", "heel_slip",
                    "toe_room",   "lacing",  "colors",   "photo",    "notes",    "distance_m",   "time_s",
                    "runs",       "first",   "last"};
    for (const auto& [shoe, totals] : shelf) {
        const Limit& limit = shoe.limit;
        table.rows.push_back({0,
                              {shoe.name,
                               shoe.brand,
                               shoe.model,
                               shoe.use,
                               std::string(name(shoe.category)),
                               shoe.size ? std::string(name(shoe.size->system)) : "",
                               shoe.size ? json_number(shoe.size->value) : "",
                               shoe.width,
                               text(shoe.drop),
                               text(shoe.stack),
                               text(shoe.weight),
                               price_text(shoe.price),
                               shoe.price ? shoe.price->currency : "",
                               text(shoe.bought),
                               text(shoe.first_used),
                               text(shoe.retirements),
                               json_number(shoe.before.as_meters()),
                               text(limit.distance),
                               limit.time ? json_number(limit.time->count()) : "",
                               limit.age ? std::to_string(limit.age->count()) : "",
                               text(shoe.fit.heel_slip),
                               text(shoe.fit.toe_room),
                               shoe.fit.lacing,
                               text(shoe.colors),
                               shoe.photo,
                               shoe.notes,
                               json_number(totals.distance.as_meters()),
                               json_number(totals.time.count()),
                               std::to_string(totals.runs),
                               text(totals.first),
                               text(totals.last)}});
    }
    return table;
}

Table part_table(std::span<const ShelfEntry> shelf) {
    Table table;
    table.header = {"shoe", "kind", "name", "from", "until", "notes"};
    for (const ShelfEntry& entry : shelf)
        for (const Part& part : entry.shoe.parts)
            table.rows.push_back({0,
                                  {entry.shoe.name, std::string(name(part.kind)), part.name, text(part.from),
                                   text(part.until), part.notes}});
    return table;
}

Table note_table(std::span<const ShelfEntry> shelf, std::span<const WearNote> notes) {
    Table table;
    table.header = {"shoe", "day", "view", "text", "photo"};
    for (const WearNote& note : notes)
        table.rows.push_back(
            {0,
             {name_of(shelf, note.shoe), format_day(note.day), std::string(name(note.view)), note.text, note.photo}});
    return table;
}

Table share_table(std::span<const ShelfEntry> shelf, std::span<const WornRun> runs) {
    Table table;
    table.header = {"start", "distance_m", "shoe", "part"};
    for (const WornRun& run : runs)
        for (const Share& share : run.shares)
            table.rows.push_back({0,
                                  {format_instant(run.start), json_number(run.distance.as_meters()),
                                   name_of(shelf, share.shoe), json_number(share.part)}});
    return table;
}

}  // namespace jointline::shoes
