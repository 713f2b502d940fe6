#include "core/app/shoe_options.h"

#include <algorithm>
#include <array>

#include "core/app/shoe_commands.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using Unit = ShoeField::Unit;

constexpr std::array<ShoeField, 26> fields{{
    {"before", "before_m", Unit::Kilometers, "distance before the app, in km"},
    {"bought", "bought", Unit::None, "day bought, as 2025-03-03"},
    {"brand", "brand", Unit::None, "who made it"},
    {"category", "category", Unit::None, "everyday, cushioned, light, plated, minimal, trail, spikes or other"},
    {"colors", "colors", Unit::None, "three colours, as #c8a779;#fcebcb;#a9813f"},
    {"currency", "currency", Unit::None, "of the price, as EUR"},
    {"drop", "drop_mm", Unit::None, "heel higher than toe, in mm"},
    {"first-used", "first_used", Unit::None, "day first worn"},
    {"heel-slip", "heel_slip", Unit::None, "0 holds, 1 slips a little, 2 slips"},
    {"lacing", "lacing", Unit::None, "how it is laced"},
    {"limit", "limit_m", Unit::Kilometers, "your own line, in km"},
    {"limit-hours", "limit_s", Unit::Hours, "your own line, in hours"},
    {"limit-months", "limit_months", Unit::None, "your own line, in months"},
    {"model", "model", Unit::None, "what the maker calls it"},
    {"name", "name", Unit::None, "another name for the pair"},
    {"notes", "notes", Unit::None, "anything else"},
    {"photo", "photo", Unit::None, "name of a picture in the app's own store"},
    {"price", "price", Unit::None, "what it cost"},
    {"size", "size", Unit::None, "size"},
    {"size-system", "size_system", Unit::None, "eu, uk, us_men, us_women or cm"},
    {"stack", "stack_mm", Unit::None, "height under the heel, in mm"},
    {"toe-room", "toe_room", Unit::None, "-2 tight to 2 loose"},
    {"use", "use", Unit::None, "what you wear it for"},
    {"weight", "weight_g", Unit::None, "of one shoe, in g"},
    {"width", "width", Unit::None, "as the maker writes it"},
    {"retired", "retired", Unit::None, "days of retirement, as 2025-09-02/2025-11-01;2026-01-05"},
}};

constexpr std::array<ShoeOption, 23> others{{
    {"all", "assign: every run the log has", false},
    {"at-least", "assign, rule: runs of so many km or more", true},
    {"at-most", "assign, rule: runs of so many km or less", true},
    {"back", "retire: bring it back, on this day", true},
    {"csv", "add: pairs from this table", true},
    {"default", "edit: the pair for a kind of run: road, trail, track, treadmill, virtual or all", true},
    {"dry-run", "assign: say what would change, and change nothing", false},
    {"faster-than", "assign, rule: runs faster than this a km, as 5:00", true},
    {"from", "assign, rule: runs from this day on", true},
    {"kind", "assign, rule: runs of this kind", true},
    {"none", "assign: take the pair from the runs", false},
    {"of", "assign: runs in this pair", true},
    {"on", "retire: on this day instead of today", true},
    {"parts", "add: insoles and the like from this table, beside --csv", true},
    {"rules", "assign: as your rules say", false},
    {"remove", "rules: take this rule away, by number", true},
    {"run", "assign: these runs, by number, as 12,15", true},
    {"slower-than", "assign, rule: runs slower than this a km", true},
    {"suggested", "assign: every suggestion of the inbox", false},
    {"table", "list: pairs, parts, notes or runs as a table", true},
    {"to", "assign, rule: runs up to this day", true},
    {"without", "assign: runs without a pair", false},
    {"words", "assign, rule: runs with these words in their title", true},
}};

}  // namespace

std::span<const ShoeField> shoe_fields() { return fields; }

std::string cell_text(const ShoeField& field, const std::string& typed) {
    if (typed.empty()) return typed;
    if (field.unit == Unit::Kilometers)
        if (const auto distance = distance_typed(typed)) return number_text(distance->as_meters(), 3);
    if (field.unit == Unit::Hours)
        if (const auto hours = parse_number(typed)) return number_text(*hours * 3600, 3);
    return typed;  // what cannot be read is told by who reads it
}

std::optional<Distance> distance_typed(std::string_view text) {
    text = trim(text);
    const auto digits = text.find_first_not_of("0123456789.-+");
    const auto value = parse_number(trim(text.substr(0, digits)));
    const auto unit = digits == std::string_view::npos ? std::string_view{} : trim(text.substr(digits));
    if (!value) return std::nullopt;
    if (unit.empty() || unit == "km") return Distance::km(*value);
    if (unit == "mi") return Distance::miles(*value);
    if (unit == "m") return Distance::meters(*value);
    return std::nullopt;
}

const std::vector<ShoeOption>& shoe_options() {
    static const std::vector<ShoeOption> options = [] {
        std::vector<ShoeOption> all(others.begin(), others.end());
        for (const ShoeField& field : fields) all.push_back({field.option, field.does, true});
        std::sort(all.begin(), all.end(), [](const ShoeOption& a, const ShoeOption& b) {
            return std::string_view(a.name) < std::string_view(b.name);
        });
        return all;
    }();
    return options;
}

}  // namespace jointline
