#include "core/app/shoe_reports.h"

#include <algorithm>
#include <cmath>

#include "assets/assets.h"
#include "core/app/shoe_words.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using shoes::ShelfEntry;
using shoes::Shoe;

/// Nothing a device measures is finer than a thousandth; what is finer is arithmetic.
double tidy(double value) { return std::round(value * 1000.0) / 1000.0; }

void add(JsonWriter& json, std::string_view name, std::string_view text) {
    json.key(name);
    if (text.empty())
        json.null();
    else
        json.value(text);
}
void add(JsonWriter& json, std::string_view name, std::optional<double> value) {
    json.key(name);
    if (value)
        json.value(tidy(*value));
    else
        json.null();
}
void add(JsonWriter& json, std::string_view name, const std::optional<Day>& day) {
    add(json, name, day ? std::string_view(format_day(*day)) : std::string_view{});
}

template <typename Value, typename Measure>
std::optional<double> measured(const std::optional<Value>& value, Measure measure) {
    return value ? std::optional(static_cast<double>(measure(*value))) : std::nullopt;
}

std::string name_of(std::span<const Shoe> shelf, std::optional<ShoeId> id) {
    const auto found = std::find_if(shelf.begin(), shelf.end(), [&](const Shoe& shoe) { return shoe.id == id; });
    return found == shelf.end() ? std::string{} : found->name;
}

void write(JsonWriter& json, const ShelfEntry& entry, const ShelfReport& report) {
    const auto& [shoe, totals] = entry;
    const auto wear = shoes::wear(shoe, totals, report.knowledge, report.today);
    json.begin_object().member("id", shoe.id.value).member("name", shoe.name);
    add(json, "brand", shoe.brand);
    add(json, "model", shoe.model);
    json.member("state", shoe.is_retired() ? "retired" : "active");
    json.member("distance_m", tidy(totals.distance.as_meters()));
    json.member("before_m", tidy(shoe.before.as_meters()));
    add(json, "limit_m", measured(shoe.limit.distance, [](Distance d) { return d.as_meters(); }));
    json.member("runs", static_cast<std::int64_t>(totals.runs));
    add(json, "first", totals.first);
    add(json, "last", totals.last);
    json.member("time_s", tidy(totals.time.count()));
    add(json, "use", shoe.use);
    add(json, "category", shoes::name(shoe.category));
    add(json, "bought", shoe.bought);
    add(json, "first_used", shoe.first_used);
    add(json, "retired", shoe.retired_on());
    add(json, "size_system", shoe.size ? shoes::name(shoe.size->system) : "");
    add(json, "size", measured(shoe.size, [](const shoes::Size& size) { return size.value; }));
    add(json, "width", shoe.width);
    add(json, "drop_mm", measured(shoe.drop, [](shoes::Millimeters length) { return length.value; }));
    add(json, "stack_mm", measured(shoe.stack, [](shoes::Millimeters length) { return length.value; }));
    add(json, "weight_g", measured(shoe.weight, [](shoes::Grams weight) { return weight.value; }));
    add(json, "price", measured(shoe.price, [](const shoes::Money& m) { return double(m.hundredths) / 100; }));
    add(json, "currency", shoe.price ? shoe.price->currency : "");
    add(json, "limit_s", measured(shoe.limit.time, [](Seconds time) { return time.count(); }));
    add(json, "limit_months", measured(shoe.limit.age, [](std::chrono::months age) { return age.count(); }));
    json.member("wear", shoes::name(wear.state)).member("wear_share", tidy(wear.share));
    add(json, "cost_per_km", shoes::cost_per_km(shoe, totals));
    json.end_object();
}

std::string km(Distance distance) { return number_text(distance.as_km(), 1) + " km"; }

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

}  // namespace

Result<shoes::WearKnowledge> built_in_wear() {
    constexpr std::string_view name = "knowledge/shoes/wear.json";
    return shoes::WearKnowledge::parse(assets::find(name).value_or(""), std::string(name));
}

std::string shoes_json(const ShelfReport& report) {
    JsonWriter json;
    json.begin_object().key("shoes").begin_array();
    for (const ShelfEntry& entry : report.shelf) write(json, entry, report);
    json.end_array().end_object();
    return json.text();
}

std::string shoes_text(const ShelfReport& report, const Strings& strings) {
    std::string text;
    std::size_t widest = 0;
    for (const ShelfEntry& entry : report.shelf) widest = std::max(widest, entry.shoe.name.size());
    for (const auto& [shoe, totals] : report.shelf) {
        const auto wear = shoes::wear(shoe, totals, report.knowledge, report.today);
        const std::string of =
            wear.own_limit && wear.limit ? strings("shoes/cli.of", {{"limit", km(*wear.limit)}}) : std::string{};
        const std::string state = shoe.is_retired()
                                      ? strings("shoes/cli.retired", {{"day", format_day(*shoe.retired_on())}})
                                      : strings("shoes/state." + std::string(shoes::name(wear.state)));
        text += padded(std::to_string(shoe.id.value), 4) + padded(shoe.name, widest + 2) +
                padded(km(wear.distance()) + of, 22) +
                padded(strings.count("shoes/runs", static_cast<long long>(totals.runs)), 10) + state + "\n";
    }
    return text.empty() ? strings("shoes/cli.empty") + "\n" : text;
}

std::string inbox_json(std::span<const shoes::InboxGroup> groups, std::span<const Shoe> shelf) {
    JsonWriter json;
    json.begin_object().key("inbox").begin_array();
    for (const shoes::InboxGroup& group : groups) {
        json.begin_object();
        add(json, "shoe", name_of(shelf, group.shoe));
        json.member("basis", shoes::name(group.basis)).member("did", static_cast<std::int64_t>(group.did));
        json.member("of", static_cast<std::int64_t>(group.of)).key("runs").begin_array();
        for (const RunId run : group.runs) json.value(run.value);
        json.end_array().key("choices").begin_array();
        for (const ShoeId choice : group.choices) json.value(name_of(shelf, choice));
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return json.text();
}

std::string inbox_text(std::span<const shoes::InboxGroup> groups, std::span<const Shoe> shelf, const Strings& strings) {
    std::string text;
    for (const shoes::InboxGroup& group : groups) {
        const auto runs = strings.count("shoes/runs", static_cast<long long>(group.runs.size()));
        const std::string basis = strings("shoes/cli.basis." + std::string(shoes::name(group.basis)),
                                          {{"did", std::to_string(group.did)}, {"of", std::to_string(group.of)}});
        text += (group.shoe ? name_of(shelf, group.shoe) : strings("shoes/cli.no_guess")) + ": " + runs + ", " + basis +
                "\n";
    }
    return text.empty() ? strings("shoes/inbox.empty") + "\n" : text;
}

std::string rules_json(std::span<const shoes::Rule> rules, std::span<const Shoe> shelf) {
    const auto seconds = [](const std::optional<Pace>& pace) {
        return measured(pace, [](const Pace& each) { return each.per_km().count(); });
    };
    const auto distance = [](const std::optional<Distance>& bound) {
        return measured(bound, [](Distance each) { return each.as_meters(); });
    };
    JsonWriter json;
    json.begin_object().key("rules").begin_array();
    for (const shoes::Rule& rule : rules) {
        const shoes::RunFilter& when = rule.when;
        json.begin_object().member("id", rule.id.value);
        add(json, "shoe", name_of(shelf, rule.shoe));
        add(json, "kind", when.kind ? runs::name(*when.kind) : "");
        add(json, "at_least_m", distance(when.at_least));
        add(json, "at_most_m", distance(when.at_most));
        add(json, "faster_than_s_per_km", seconds(when.faster_than));
        add(json, "slower_than_s_per_km", seconds(when.slower_than));
        add(json, "words", when.words);
        add(json, "from", when.from);
        add(json, "to", when.until);
        json.end_object();
    }
    json.end_array().end_object();
    return json.text();
}

std::string rules_text(std::span<const shoes::Rule> rules, std::span<const Shoe> shelf, const Strings& strings) {
    const ShoeWords words(strings, LengthUnit::Kilometers);
    std::string text;
    for (const shoes::Rule& rule : rules)
        text += padded(std::to_string(rule.id.value), 4) +
                words("rules.row", {{"filter", words.filter(rule.when)}, {"name", name_of(shelf, rule.shoe)}}) + "\n";
    return text.empty() ? words("rules.empty") + "\n" : text;
}

std::string change_json(const ChangeReport& report) {
    JsonWriter json;
    json.begin_object().member("changed", static_cast<std::int64_t>(report.runs.size()));
    json.member("splits", static_cast<std::int64_t>(report.splits));
    json.member("out_of_service", static_cast<std::int64_t>(report.out_of_service));
    json.member("dry_run", report.dry_run).key("runs").begin_array();
    for (const RunId run : report.runs) json.value(run.value);
    json.end_array().end_object();
    return json.text();
}

std::string change_text(const ChangeReport& report, const Strings& strings) {
    std::string text = strings.count(report.dry_run ? "shoes/cli.would_change" : "shoes/cli.changed",
                                     static_cast<long long>(report.runs.size()));
    if (report.splits > 0) text += ", " + strings.count("shoes/cli.splits", static_cast<long long>(report.splits));
    if (report.out_of_service > 0)
        text += ", " + strings.count("shoes/cli.out_of_service", static_cast<long long>(report.out_of_service));
    return text + "\n";
}

}  // namespace jointline
