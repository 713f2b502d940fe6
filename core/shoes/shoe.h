#pragma once
/// A pair of shoes as its runner knows it: what it is, how it fits, what lies in it, and when it was in use.
///
/// Shapes  plain data. A pair may be retired and brought back any number of times; the day of either is a day in use.
/// Units   Distance, Seconds, days of the runner's calendar; millimetres and grams as makers give them; money in
///         hundredths of its currency.
/// Errors  faults() names what cannot be true of a pair, each with an id for the sentence and English for a log.
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/units.h"

namespace jointline::shoes {

struct Millimeters {
    double value = 0;
    auto operator<=>(const Millimeters&) const = default;
};
struct Grams {
    double value = 0;
    auto operator<=>(const Grams&) const = default;
};
struct Money {
    std::int64_t hundredths = 0;  ///< of the currency
    std::string currency;         ///< "EUR"
    bool operator==(const Money&) const = default;
};

/// How the pair is built. The runner says so; nothing is looked up.
enum class Category : std::uint8_t { Unknown, Everyday, Cushioned, Light, Plated, Minimal, Trail, Spikes, Other };
enum class SizeSystem : std::uint8_t { Eu, Uk, UsMen, UsWomen, Centimeters };

struct Size {
    SizeSystem system = SizeSystem::Eu;
    double value = 0;
    bool operator==(const Size&) const = default;
};

/// How it sits, in the runner's judgement: from much too little to much too much, 0 being right.
struct Fit {
    std::optional<int> heel_slip;  ///< 0 holds, 1 slips a little, 2 slips
    std::optional<int> toe_room;   ///< -2 tight … 2 loose
    std::string lacing;
    bool operator==(const Fit&) const = default;
};

using PartId = Id<struct PartTag>;

/// What lies in the pair for a while: an insole, an orthotic.
struct Part {
    enum class Kind : std::uint8_t { Insole, Orthotic, HeelLift, Other };
    PartId id;
    Kind kind = Kind::Insole;
    std::string name;
    std::optional<Day> from;   ///< since the beginning where nothing is said
    std::optional<Day> until;  ///< the last day
    std::string notes;
    bool is_in_on(Day day) const { return (!from || *from <= day) && (!until || day <= *until); }
    bool operator==(const Part&) const = default;
};

/// The runner's own line. What is not set is not watched.
struct Limit {
    std::optional<Distance> distance;
    std::optional<Seconds> time;
    std::optional<std::chrono::months> age;
    bool is_set() const { return distance || time || age; }
    bool operator==(const Limit&) const = default;
};

struct Retirement {
    Day on{};
    std::optional<Day> back;
    bool operator==(const Retirement&) const = default;
};

struct Shoe {
    ShoeId id;
    std::string name;
    std::string brand, model;
    std::string use;  ///< what she wears it for, in her words: "Fast days"
    Category category = Category::Unknown;
    std::optional<Size> size;
    std::string width;  ///< as the maker writes it: "2E", "wide"
    std::optional<Millimeters> drop;
    std::optional<Millimeters> stack;  ///< under the heel
    std::optional<Grams> weight;       ///< of one shoe
    std::optional<Money> price;
    std::optional<Day> bought;
    std::optional<Day> first_used;  ///< where she says so; else the first run tells
    Distance before;                ///< worn before the app knew it, in runs that are not in the log
    Limit limit;
    std::array<std::uint32_t, 3> colors{0xC8A779, 0xFCEBCB, 0xA9813F};  ///< 0xRRGGBB: upper, heel, sole
    std::string photo;                                                  ///< name of a picture in the app's own store
    std::string notes;
    Fit fit;
    std::vector<Part> parts;
    std::vector<Retirement> retirements;  ///< oldest first

    bool is_retired() const { return !retirements.empty() && !retirements.back().back; }
    std::optional<Day> retired_on() const { return is_retired() ? std::optional(retirements.back().on) : std::nullopt; }
    /// The first day that is known of it, without its runs.
    std::optional<Day> known_since() const { return first_used ? first_used : bought; }
    bool operator==(const Shoe&) const = default;
};

/// What she saw on a pair, and a picture of it.
struct WearNote {
    enum class View : std::uint8_t { Outsole, Heel, Midsole, Upper, Inside };
    Id<struct WearNoteTag> id;
    ShoeId shoe;
    Day day{};
    View view = View::Outsole;
    std::string text;
    std::string photo;
    bool operator==(const WearNote&) const = default;
};

/// "everyday", "eu", "insole", "outsole": the names of the database, CSV and JSON; "" for what is unknown.
std::string_view name(Category category);
std::string_view name(SizeSystem system);
std::string_view name(Part::Kind kind);
std::string_view name(WearNote::View view);
std::optional<Category> category_named(std::string_view text);
std::optional<SizeSystem> size_system_named(std::string_view text);
std::optional<Part::Kind> part_kind_named(std::string_view text);
std::optional<WearNote::View> wear_view_named(std::string_view text);

/// Whether the pair could have been on her feet that day: from its first known day to its retirement, and after it was
/// brought back. Without any date it always could.
bool in_service(const Shoe& shoe, Day day);

struct Fault {
    std::string_view id;  ///< "retired_before_bought": the sentence is shoes/fault.<id>
    std::string what;     ///< English
};
/// Empty for a pair that can be.
std::vector<Fault> faults(const Shoe& shoe);

/// Out of service from that day on; a fault where the pair is retired already or the day lies before it began.
std::optional<Fault> retire(Shoe& shoe, Day on);
std::optional<Fault> bring_back(Shoe& shoe, Day on);

/// Two names that a person would take for one: same letters, whatever the case and blanks around them.
bool same_name(std::string_view a, std::string_view b);

}  // namespace jointline::shoes
