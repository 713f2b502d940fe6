#include "core/shoes/shoe.h"

#include <algorithm>

#include "core/base/text.h"

namespace jointline::shoes {
namespace {

constexpr std::array<std::string_view, 9> categories{"",        "everyday", "cushioned", "light", "plated",
                                                     "minimal", "trail",    "spikes",    "other"};
constexpr std::array<std::string_view, 5> systems{"eu", "uk", "us_men", "us_women", "cm"};
constexpr std::array<std::string_view, 4> part_kinds{"insole", "orthotic", "heel_lift", "other"};
constexpr std::array<std::string_view, 5> views{"outsole", "heel", "midsole", "upper", "inside"};

template <typename Kind, std::size_t N>
std::optional<Kind> named(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto* const found = std::find(names.begin(), names.end(), text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

template <typename Unit>
bool outside(const std::optional<Unit>& value, double lowest, double highest) {
    return value && !(value->value >= lowest && value->value <= highest);  // also catches not-a-number
}

class Faults {
public:
    explicit Faults(const Shoe& shoe) : shoe_(shoe) {}
    void add(std::string_view id, std::string what) { found_.push_back({id, std::move(what)}); }
    /// Says so where `later` lies before `earlier`.
    void order(std::string_view id, std::optional<Day> earlier, std::string_view was, std::optional<Day> later,
               std::string_view is) {
        if (!earlier || !later || *earlier <= *later) return;
        add(id, shoe_.name + ": " + std::string(is) + " " + format_day(*later) + ", before it was " + std::string(was) +
                    " " + format_day(*earlier));
    }
    std::vector<Fault> take() { return std::move(found_); }

private:
    const Shoe& shoe_;
    std::vector<Fault> found_;
};

void check_numbers(const Shoe& shoe, Faults& faults) {
    const auto wrong = [&](std::string_view id, const std::string& what) { faults.add(id, shoe.name + ": " + what); };
    if (outside(shoe.drop, -20, 40)) wrong("drop", "a drop from -20 to 40 mm was expected");
    if (outside(shoe.stack, 0, 100)) wrong("stack", "a stack from 0 to 100 mm was expected");
    if (outside(shoe.weight, 20, 2000)) wrong("weight", "a weight from 20 to 2000 g was expected");
    if (shoe.size && !(shoe.size->value > 0 && shoe.size->value <= 70)) wrong("size", "a size up to 70 was expected");
    if (shoe.price && shoe.price->hundredths < 0) wrong("price", "a price of nothing or more was expected");
    if (!(shoe.before >= Distance{} && shoe.before <= Distance::km(50000)))
        wrong("before", "a distance before the app from 0 to 50000 km was expected");
    const Limit& limit = shoe.limit;
    if (limit.distance && !(*limit.distance > Distance{} && *limit.distance <= Distance::km(50000)))
        wrong("limit", "a limit over 0 and up to 50000 km was expected");
    if (limit.time && !(*limit.time > Seconds{0})) wrong("limit", "a limit of more than 0 hours was expected");
    if (limit.age && limit.age->count() <= 0) wrong("limit", "a limit of at least a month was expected");
}

void check_retirements(const Shoe& shoe, Faults& faults) {
    std::optional<Day> before;
    for (const Retirement& each : shoe.retirements) {
        faults.order("retired_before_bought", shoe.bought, "bought on", each.on, "retired on");
        faults.order("retired_before_used", shoe.first_used, "first worn on", each.on, "retired on");
        faults.order("retired_twice", before, "brought back on", each.on, "retired on");
        faults.order("back_before_retired", each.on, "retired on", each.back, "brought back on");
        before = each.back;
        if (!each.back && &each != &shoe.retirements.back())
            faults.add("retired_twice", shoe.name + ": retired twice without being brought back");
    }
}

}  // namespace

std::string_view name(Category category) { return categories[static_cast<std::size_t>(category)]; }
std::string_view name(SizeSystem system) { return systems[static_cast<std::size_t>(system)]; }
std::string_view name(Part::Kind kind) { return part_kinds[static_cast<std::size_t>(kind)]; }
std::string_view name(WearNote::View view) { return views[static_cast<std::size_t>(view)]; }
std::optional<Category> category_named(std::string_view text) { return named<Category>(categories, text); }
std::optional<SizeSystem> size_system_named(std::string_view text) { return named<SizeSystem>(systems, text); }
std::optional<Part::Kind> part_kind_named(std::string_view text) { return named<Part::Kind>(part_kinds, text); }
std::optional<WearNote::View> wear_view_named(std::string_view text) { return named<WearNote::View>(views, text); }

bool in_service(const Shoe& shoe, Day day) {
    if (const auto since = shoe.known_since(); since && day < *since) return false;
    return std::none_of(shoe.retirements.begin(), shoe.retirements.end(),
                        [day](const Retirement& each) { return day > each.on && (!each.back || day < *each.back); });
}

std::vector<Fault> faults(const Shoe& shoe) {
    Faults faults(shoe);
    if (trim(shoe.name).empty()) faults.add("no_name", "a pair needs a name");
    faults.order("used_before_bought", shoe.bought, "bought on", shoe.first_used, "first worn on");
    check_retirements(shoe, faults);
    check_numbers(shoe, faults);
    for (const Part& part : shoe.parts) {
        if (trim(part.name).empty()) faults.add("part_name", shoe.name + ": a part needs a name");
        faults.order("part_ends_first", part.from, "put in on", part.until, part.name + " was taken out on");
    }
    return faults.take();
}

std::optional<Fault> retire(Shoe& shoe, Day on) {
    if (shoe.is_retired()) return Fault{"retired_already", shoe.name + " is retired already"};
    Shoe after = shoe;
    after.retirements.push_back({on, std::nullopt});
    if (auto wrong = faults(after); !wrong.empty()) return wrong.front();
    shoe = std::move(after);
    return std::nullopt;
}

std::optional<Fault> bring_back(Shoe& shoe, Day on) {
    if (!shoe.is_retired()) return Fault{"not_retired", shoe.name + " is in use"};
    Shoe after = shoe;
    after.retirements.back().back = on;
    if (auto wrong = faults(after); !wrong.empty()) return wrong.front();
    shoe = std::move(after);
    return std::nullopt;
}

bool same_name(std::string_view a, std::string_view b) {
    a = trim(a);
    b = trim(b);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [lower](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace jointline::shoes
