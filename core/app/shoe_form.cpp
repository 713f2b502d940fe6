#include <algorithm>
#include <array>

#include "core/app/shoe_desk.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using shoes::Table;

/// Fields are the columns of the shelf's table, so that form, table and command line read and refuse alike.
constexpr std::array<std::string_view, 22> fields{
    "name",     "use",     "brand",        "model",     "category", "size",       "size_system", "width",
    "limit_m",  "limit_s", "limit_months", "before_m",  "bought",   "first_used", "drop_mm",     "stack_mm",
    "weight_g", "price",   "currency",     "heel_slip", "toe_room", "lacing"};
constexpr std::string_view notes_field = "notes";

struct Choices {
    std::string_view field;
    std::string_view words;  ///< where the words of each value are
    std::vector<std::string_view> values;
};
const std::vector<Choices>& choices() {
    static const std::vector<Choices> all{
        {"category", "category.", {"everyday", "cushioned", "light", "plated", "minimal", "trail", "spikes", "other"}},
        {"size_system", "form.system.", {"eu", "uk", "us_men", "us_women", "cm"}},
        {"heel_slip", "pair.heel.", {"0", "1", "2"}},
        {"toe_room", "pair.toes.", {"-2", "-1", "0", "1", "2"}},
    };
    return all;
}

bool is_distance(std::string_view field) { return field == "before_m" || field == "limit_m"; }

/// From the table's metres and seconds to what the reader types, and back. What cannot be read stays as it is.
std::string shown(std::string_view field, const std::string& cell, const ShoeWords& words) {
    const auto value = parse_number(cell);
    if (!value) return cell;
    if (field == "before_m" && *value == 0) return {};
    if (is_distance(field)) return number_text(words.in_unit(Distance::meters(*value)), 1);
    if (field == "limit_s") return number_text(*value / 3600, 1);
    return cell;
}

std::string stored(std::string_view field, const std::string& text, const ShoeWords& words) {
    const auto value = parse_number(trim(text));
    if (!value) return text;
    if (is_distance(field))
        return json_number((words.in_miles() ? Distance::miles(*value) : Distance::km(*value)).as_meters());
    if (field == "limit_s") return json_number(*value * 3600);
    return text;
}

Table table_of(const shoes::Shoe& shoe) {
    const std::vector<shoes::ShelfEntry> entries{{shoe, {}}};
    return shoes::shoe_table(entries);
}

/// The fields whose text was changed, so that a figure nobody touched is not rounded to what was shown of it.
std::vector<std::string> changed(const ShoeForm& form, const ShoeWords& words) {
    const ShoeForm before = form_of(form.base, words);
    std::vector<std::string> found;
    for (const auto& [field, text] : form.texts)
        if (before.texts.at(field) != text) found.push_back(field);
    return found;
}

bool is_wrong(const ShoeForm& form, const std::string& field, const ShoeWords& words) {
    shoes::Shoe alone;
    alone.name = "x";
    Table table = table_of(alone);
    table.rows[0].cells[*table.column(field)] = stored(field, form.texts.at(field), words);
    return !shoes::read_shoes(table, {}, "", "").faults.empty();
}

}  // namespace

ShoeForm form_of(const shoes::Shoe& shoe, const ShoeWords& words) {
    ShoeForm form{shoe, {}};
    const Table table = table_of(shoe);
    const auto take = [&](std::string_view field) {
        form.texts[std::string(field)] = shown(field, table.rows[0].cells[*table.column(field)], words);
    };
    for (const std::string_view field : fields) take(field);
    take(notes_field);
    return form;
}

FormReading read(const ShoeForm& form, const ShoeWords& words) {
    FormReading reading;
    reading.shoe = form.base;
    Table table = table_of(form.base);
    for (const std::string& field : changed(form, words)) {
        if (field != "name" && is_wrong(form, field, words)) reading.wrong.push_back(field);
        table.rows[0].cells[*table.column(field)] = stored(field, form.texts.at(field), words);
    }
    if (!reading.wrong.empty()) return reading;
    // Everything can be read by itself; what does not go together is said by the pair's own faults.
    reading.shoe.name = std::string(trim(form.texts.at("name")));
    if (reading.shoe.name.empty()) {
        reading.fault = shoes::Fault{"no_name", "a pair needs a name"};
        return reading;
    }
    auto whole = shoes::read_shoes(table, {}, "", "", shoes::Checks::None);
    if (whole.shoes.empty()) return reading;
    const auto parts = form.base.parts;
    reading.shoe = std::move(whole.shoes.front());
    reading.shoe.id = form.base.id;
    reading.shoe.parts = parts;
    if (auto found = shoes::faults(reading.shoe); !found.empty()) reading.fault = std::move(found.front());
    return reading;
}

ShoeFormView present_form(const ShoeForm& form, const ShoeWords& words) {
    ShoeFormView view;
    view.title = words(form.base.id.is_set() ? "form.edit" : "form.add");
    view.save_label = words("form.save");
    const auto reading = read(form, words);
    const auto add = [&](std::string_view name) {
        const std::string id(name);
        ShoeFormView::Field field;
        field.id = id;
        field.label = words("form." + id, {{"unit", words.unit()}});
        field.text = form.texts.at(id);
        field.wrong = std::find(reading.wrong.begin(), reading.wrong.end(), id) != reading.wrong.end();
        if (words.strings().has("shoes/form.hint." + id)) field.hint = words("form.hint." + id);
        for (const Choices& each : choices()) {
            if (each.field != name) continue;
            field.options.push_back({"", words("form.not_said"), field.text.empty()});
            for (const std::string_view value : each.values)
                field.options.push_back(
                    {std::string(value), words(std::string(each.words) + std::string(value)), field.text == value});
        }
        view.fields.push_back(std::move(field));
    };
    for (const std::string_view field : fields) add(field);
    add(notes_field);
    view.save_enabled = reading.wrong.empty() && !trim(form.texts.at("name")).empty();
    return view;
}

}  // namespace jointline
