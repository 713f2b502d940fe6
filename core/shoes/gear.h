#pragma once
/// Shoes as Strava and Garmin archives list them, and which pair of the shelf each one is.
///
/// Shapes  a Gear for each pair of shoes; bikes and other gear are left out. match() proposes, nothing is decided here.
/// Errors  BadInput with file and line for JSON that is no list of gear. A table without the columns of a list of shoes
///         gives none. Two pairs of one name in an archive are both taken over under names of their own; their runs,
///         which say only the name, are nobody's until the runner says whose.
/// Source  Strava: shoes.csv (Shoe Name, Shoe Brand, Shoe Model, Shoe Default Sport Types; names may be blank, then its
///         runs say brand and model). Garmin: *_gear.json (gearDTOS, gearActivityDTOs by gearPk).
#include <map>

#include "core/base/result.h"
#include "core/shoes/shoe_table.h"

namespace jointline::shoes {

struct Gear {
    std::string service;     ///< "strava", "garmin"
    std::string service_id;  ///< "" where the service tells none
    std::string name;        ///< as its runs say it
    std::string brand, model;
    std::optional<Day> begun, retired;
    std::optional<Distance> limit;
    std::vector<std::string> activities;  ///< the service's own numbers of the runs in it, where it lists them
    bool operator==(const Gear&) const = default;
};

std::vector<Gear> strava_gear(const Table& shoes_csv);
Result<std::vector<Gear>> garmin_gear(std::string_view gear_json, std::string file);

/// What an earlier import made of a gear.
struct Alias {
    std::string service, service_id, name;
    ShoeId shoe;
    bool operator==(const Alias&) const = default;
};

struct GearMatch {
    enum class Is : std::uint8_t {
        Known,     ///< taken over before: `pair`
        New,       ///< `draft` is to be added, its runs go into it
        SameName,  ///< the shelf has a pair of that name, `pair`: to be asked
        Twice,     ///< the archive has two of that name: `draft` is to be added, its runs ask
    };
    Gear gear;
    Is is = Is::New;
    ShoeId pair;
    Shoe draft;
};
/// Drafts have names that no pair of the shelf and no other draft has.
std::vector<GearMatch> match(std::span<const Gear> gear, std::span<const Shoe> shelf, std::span<const Alias> aliases);

/// The pairs that a service may mean by the name it gives a run's shoe: one, or several that the runner has to choose
/// of.
std::vector<ShoeId> named_pairs(std::string_view service, std::string_view name, std::span<const Alias> aliases);

/// The same words, or the same words and a number behind: "Daily Sand (2)".
std::string free_name(std::string_view wanted, const std::vector<std::string>& taken);

}  // namespace jointline::shoes
