#include "core/shoes/gear.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/base/text.h"

namespace jointline::shoes {
namespace {

using Is = GearMatch::Is;

std::string joined(std::string_view brand, std::string_view model) {
    std::string both(trim(brand));
    if (!both.empty() && !trim(model).empty()) both += ' ';
    return both + std::string(trim(model));
}

/// Text of a member that may be missing, null or a number.
std::string text_of(JsonNode node, std::string_view key) {
    const auto member = node.find(key);
    if (!member) return {};
    if (auto text = member->as_string()) return std::string(trim(*text));
    if (const auto number = member->as_integer()) return std::to_string(*number);
    return {};
}

/// A day as Garmin writes it: "2021-03-01T00:00:00.0" or milliseconds since 1970.
std::optional<Day> day_in(JsonNode node, std::string_view key) {
    const auto member = node.find(key);
    if (!member) return std::nullopt;
    if (const auto text = member->as_string()) return parse_day(std::string_view(*text).substr(0, 10));
    if (const auto ms = member->as_integer()) return day_of(Instant{std::chrono::milliseconds{*ms}}, ZoneOffset{});
    return std::nullopt;
}

Gear garmin_pair(JsonNode node) {
    Gear gear;
    gear.service = "garmin";
    gear.service_id = text_of(node, "gearPk");
    gear.brand = text_of(node, "gearMakeName");
    gear.model = text_of(node, "gearModelName");
    // Where the maker is not on Garmin's list, both say so and the words are in customMakeModel.
    const std::string custom = text_of(node, "customMakeModel");
    if (!custom.empty() && (gear.brand.empty() || same_name(gear.brand, "Other"))) {
        gear.brand.clear();
        gear.model = custom;
    }
    gear.name = text_of(node, "displayName");
    if (gear.name.empty()) gear.name = custom.empty() ? joined(gear.brand, gear.model) : custom;
    if (gear.name.empty()) gear.name = "Garmin " + gear.service_id;
    gear.begun = day_in(node, "dateBegin");
    if (same_name(text_of(node, "gearStatusName"), "retired")) gear.retired = day_in(node, "dateEnd");
    if (const auto limit = node.find("maximumMeters"))
        if (const auto meters = limit->as_number(); meters && *meters > 0) gear.limit = Distance::meters(*meters);
    return gear;
}

bool is_shoes(JsonNode node) {
    const std::string type = text_of(node, "gearTypeName");
    return type.empty() || same_name(type, "Shoes");
}

Shoe draft_of(const Gear& gear) {
    Shoe shoe;
    shoe.name = gear.name;
    shoe.brand = gear.brand;
    shoe.model = gear.model;
    shoe.first_used = gear.begun;
    shoe.limit.distance = gear.limit;
    if (gear.retired && (!gear.begun || *gear.begun <= *gear.retired)) shoe.retirements.push_back({*gear.retired, {}});
    if (!faults(shoe).empty()) shoe.limit = {};  // a limit the service allowed and we do not
    return shoe;
}

bool is_alias_of(const Alias& alias, const Gear& gear) {
    if (alias.service != gear.service) return false;
    return gear.service_id.empty() ? same_name(alias.name, gear.name) : alias.service_id == gear.service_id;
}

}  // namespace

std::vector<Gear> strava_gear(const Table& shoes_csv) {
    const auto name = shoes_csv.column("Shoe Name");
    const auto brand = shoes_csv.column("Shoe Brand");
    const auto model = shoes_csv.column("Shoe Model");
    std::vector<Gear> found;
    if (!name && !brand && !model) return found;
    for (const Table::Row& row : shoes_csv.rows) {
        Gear gear;
        gear.service = "strava";
        gear.brand = row[brand];
        gear.model = row[model];
        gear.name = row[name];
        if (gear.name.empty()) gear.name = joined(gear.brand, gear.model);
        if (!gear.name.empty()) found.push_back(std::move(gear));
    }
    return found;
}

Result<std::vector<Gear>> garmin_gear(std::string_view gear_json, std::string file) {
    const auto json = Json::parse(gear_json, std::move(file));
    if (!json) return json.error();
    const JsonNode root = json->root();
    const bool is_list = root.is(JsonNode::Kind::Array);
    std::vector<Gear> found;
    for (std::size_t part = 0; part < (is_list ? root.size() : 1); ++part) {
        const JsonNode whole = is_list ? root.at(part) : root;
        const auto list = whole.array("gearDTOS");
        if (!list) return list.error();
        const auto worn = whole.find("gearActivityDTOs");
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (!is_shoes(list->at(i))) continue;
            Gear gear = garmin_pair(list->at(i));
            if (const auto runs = worn ? worn->find(gear.service_id) : std::nullopt)
                for (std::size_t n = 0; n < runs->size(); ++n)
                    if (std::string id = text_of(runs->at(n), "activityId"); !id.empty())
                        gear.activities.push_back(std::move(id));
            found.push_back(std::move(gear));
        }
    }
    return found;
}

std::vector<GearMatch> match(std::span<const Gear> gear, std::span<const Shoe> shelf, std::span<const Alias> aliases) {
    std::vector<std::string> taken;
    for (const Shoe& shoe : shelf) taken.push_back(shoe.name);
    std::vector<GearMatch> matches;
    for (const Gear& each : gear) {
        GearMatch match{each, Is::New, {}, {}};
        const auto is_namesake = [&](const Gear& other) { return same_name(other.name, each.name); };
        // A service that numbers its gear and lists the runs of each never mixes two of a name up.
        const bool told_apart = !each.service_id.empty() && !each.activities.empty();
        const bool twice = !told_apart && std::count_if(gear.begin(), gear.end(), is_namesake) > 1;
        // The second of a name is the second that was taken over.
        const auto earlier = std::count_if(matches.begin(), matches.end(),
                                           [&](const GearMatch& other) { return is_namesake(other.gear); });
        std::vector<ShoeId> known;
        for (const Alias& alias : aliases)
            if (is_alias_of(alias, each)) known.push_back(alias.shoe);
        const auto place = static_cast<std::size_t>(each.service_id.empty() ? earlier : 0);
        const auto on_shelf =
            std::find_if(shelf.begin(), shelf.end(), [&](const Shoe& shoe) { return same_name(shoe.name, each.name); });
        if (place < known.size()) {
            match.is = Is::Known;
            match.pair = known[place];
        } else if (on_shelf != shelf.end() && !twice) {
            match.is = Is::SameName;
            match.pair = on_shelf->id;
        } else {
            if (twice) match.is = Is::Twice;
            match.draft = draft_of(each);
            match.draft.name = free_name(each.name, taken);
            taken.push_back(match.draft.name);
        }
        matches.push_back(std::move(match));
    }
    return matches;
}

std::vector<ShoeId> named_pairs(std::string_view service, std::string_view name, std::span<const Alias> aliases) {
    std::vector<ShoeId> found;
    for (const Alias& alias : aliases)
        if (alias.service == service && same_name(alias.name, name)) found.push_back(alias.shoe);
    return found;
}

std::string free_name(std::string_view wanted, const std::vector<std::string>& taken) {
    const std::string plain(trim(wanted));
    std::string name = plain;
    const auto is_taken = [&](const std::string& other) { return same_name(other, name); };
    for (int n = 2; std::any_of(taken.begin(), taken.end(), is_taken); ++n)
        name = plain + " (" + std::to_string(n) + ")";
    return name;
}

}  // namespace jointline::shoes
