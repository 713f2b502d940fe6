#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/shoes/shoe_table.h"

namespace jointline::shoes {
namespace {

/// Cells of one row, and the first that could not be read.
class Cells {
public:
    Cells(const Table& table, const Table::Row& row) : table_(table), row_(row) {}

    std::string_view operator()(std::string_view column) const { return row_[table_.column(column)]; }
    std::string text(std::string_view column) const { return std::string((*this)(column)); }
    /// As it was written, blanks and line breaks around it too.
    std::string prose(std::string_view column) const {
        const auto place = table_.column(column);
        return place && *place < row_.cells.size() ? row_.cells[*place] : std::string{};
    }

    std::optional<double> number(std::string_view column, std::string_view expected) {
        return read(column, expected, [](std::string_view cell) { return parse_number(cell); });
    }
    std::optional<int> integer(std::string_view column, int lowest, int highest) {
        const std::string expected = "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest);
        return read(column, expected, [=](std::string_view cell) -> std::optional<int> {
            const auto value = parse_integer(cell);
            if (!value || *value < lowest || *value > highest) return std::nullopt;
            return static_cast<int>(*value);
        });
    }
    std::optional<Day> day(std::string_view column) {
        return read(column, "a day such as 2025-05-03", [](std::string_view cell) { return parse_day(cell); });
    }
    /// What `parse` makes of a cell that is not empty; a cell it makes nothing of is the row's fault.
    template <typename Parse>
    auto read(std::string_view column, std::string_view expected, Parse parse) -> decltype(parse(std::string_view{})) {
        const auto cell = (*this)(column);
        if (cell.empty()) return std::nullopt;
        auto value = parse(cell);
        if (!value) wrong(std::string(column) + ": " + std::string(cell) + ", expected " + std::string(expected));
        return value;
    }
    void wrong(std::string what) {
        if (wrong_.empty()) wrong_ = std::move(what);
    }
    const std::string& wrong() const { return wrong_; }

private:
    const Table& table_;
    const Table::Row& row_;
    std::string wrong_;
};

std::optional<std::vector<Retirement>> retirements_in(std::string_view cell) {
    std::vector<Retirement> found;
    for (const std::string_view span : split(cell, ';')) {
        const auto days = split(trim(span), '/');
        const auto on = parse_day(days.front());
        const auto back = days.size() > 1 ? parse_day(days[1]) : std::nullopt;
        if (!on || days.size() > 2 || (days.size() == 2 && !back)) return std::nullopt;
        found.push_back({*on, back});
    }
    return found;
}

std::optional<std::array<std::uint32_t, 3>> colors_in(std::string_view cell) {
    const auto texts = split(cell, ';');
    std::array<std::uint32_t, 3> colors{};
    if (texts.size() != colors.size()) return std::nullopt;
    for (std::size_t i = 0; i < colors.size(); ++i) {
        const auto digits = trim(texts[i]);
        if (digits.size() != 7 || digits.front() != '#') return std::nullopt;
        for (const char letter : digits.substr(1)) {
            const auto digit =
                std::string_view("0123456789abcdef")
                    .find(letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter);
            if (digit == std::string_view::npos) return std::nullopt;
            colors[i] = colors[i] * 16 + static_cast<std::uint32_t>(digit);
        }
    }
    return colors;
}

std::optional<Size> size_in(Cells& cells) {
    const auto value = cells.number("size", "a number");
    if (!value) return std::nullopt;
    const auto system = cells.read("size_system", "eu, uk, us_men, us_women or cm", size_system_named);
    return Size{system.value_or(SizeSystem::Eu), *value};
}

std::optional<Money> price_in(Cells& cells) {
    const auto price = cells.number("price", "a price such as 129.90");
    if (!price) return std::nullopt;
    if (!(*price >= 0 && *price <= 1e9)) {
        cells.wrong("price: expected a price from 0 on");
        return std::nullopt;
    }
    return Money{std::llround(*price * 100), cells.text("currency")};
}

template <typename Unit>
std::optional<Unit> measured(Cells& cells, std::string_view column) {
    const auto value = cells.number(column, "a number");
    return value ? std::optional(Unit{*value}) : std::nullopt;
}

std::optional<Distance> distance_in(Cells& cells, std::string_view column) {
    const auto value = cells.number(column, "a number of metres");
    return value ? std::optional(Distance::meters(*value)) : std::nullopt;
}

Shoe shoe_in(Cells& cells) {
    Shoe shoe;
    shoe.name = cells.text("name");
    shoe.brand = cells.text("brand");
    shoe.model = cells.text("model");
    shoe.use = cells.text("use");
    if (const auto category = cells.read(
            "category", "everyday, cushioned, light, plated, minimal, trail, spikes or other", category_named))
        shoe.category = *category;
    shoe.size = size_in(cells);
    shoe.width = cells.text("width");
    shoe.drop = measured<Millimeters>(cells, "drop_mm");
    shoe.stack = measured<Millimeters>(cells, "stack_mm");
    shoe.weight = measured<Grams>(cells, "weight_g");
    shoe.price = price_in(cells);
    shoe.bought = cells.day("bought");
    shoe.first_used = cells.day("first_used");
    if (auto all = cells.read("retired", "days such as 2025-09-02, or 2025-09-02/2025-11-01 where it came back",
                              retirements_in))
        shoe.retirements = *std::move(all);
    shoe.before = distance_in(cells, "before_m").value_or(Distance{});
    shoe.limit.distance = distance_in(cells, "limit_m");
    if (const auto seconds = cells.number("limit_s", "a number of seconds")) shoe.limit.time = Seconds{*seconds};
    if (const auto months = cells.integer("limit_months", 1, 1200)) shoe.limit.age = std::chrono::months{*months};
    shoe.fit = {cells.integer("heel_slip", 0, 2), cells.integer("toe_room", -2, 2), cells.text("lacing")};
    if (const auto colors = cells.read("colors", "three colours such as #c8a779;#fcebcb;#a9813f", colors_in))
        shoe.colors = *colors;
    shoe.photo = cells.text("photo");
    shoe.notes = cells.prose("notes");
    return shoe;
}

Part part_in(Cells& cells) {
    Part part;
    if (const auto kind = cells.read("kind", "insole, orthotic, heel_lift or other", part_kind_named))
        part.kind = *kind;
    part.name = cells.text("name");
    part.from = cells.day("from");
    part.until = cells.day("until");
    part.notes = cells.prose("notes");
    return part;
}

}  // namespace

ShoesRead read_shoes(const Table& pairs, const Table& parts, const std::string& file, const std::string& parts_file,
                     Checks checks) {
    ShoesRead read;
    const auto fault = [&read](std::string what, const std::string& where, int line) {
        read.faults.push_back({ErrorCode::BadInput, std::move(what), where, line});
    };
    if (!pairs.column("name")) {
        fault("expected a column called name", file, 1);
        return read;
    }
    const auto find = [&read](std::string_view name) {
        return std::find_if(read.shoes.begin(), read.shoes.end(),
                            [name](const Shoe& each) { return same_name(each.name, name); });
    };
    for (const Table::Row& row : pairs.rows) {
        Cells cells(pairs, row);
        Shoe shoe = shoe_in(cells);
        if (cells.wrong().empty() && checks == Checks::All)
            if (const auto found = faults(shoe); !found.empty()) cells.wrong(found.front().what);
        if (cells.wrong().empty() && find(shoe.name) != read.shoes.end())
            cells.wrong("a second pair called " + shoe.name);
        if (cells.wrong().empty())
            read.shoes.push_back(std::move(shoe));
        else
            fault(cells.wrong(), file, row.line);
    }
    for (const Table::Row& row : parts.rows) {
        Cells cells(parts, row);
        Part part = part_in(cells);
        const auto shoe = find(cells("shoe"));
        if (shoe == read.shoes.end()) cells.wrong("no pair called " + cells.text("shoe"));
        if (cells.wrong().empty()) {
            shoe->parts.push_back(std::move(part));
            if (const auto found = faults(*shoe); !found.empty()) {
                cells.wrong(found.front().what);
                shoe->parts.pop_back();
            }
        }
        if (!cells.wrong().empty()) fault(cells.wrong(), parts_file, row.line);
    }
    return read;
}

}  // namespace jointline::shoes
