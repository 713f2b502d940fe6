#include "core/shoes/fitting.h"

#include <algorithm>

#include "core/base/text.h"

namespace jointline::shoes {
namespace {

constexpr std::array<std::string_view, 4> shapes{"", "egyptian", "greek", "square"};
constexpr std::array<std::string_view, 4> volumes{"", "low", "medium", "high"};
constexpr std::array<std::string_view, feel_count> feels{
    "like_my_own",       "toes_have_room",     "tight_over_toes",    "too_short",
    "too_long",          "heel_holds",         "heel_slips",         "pinches_midfoot",
    "lower_than_my_own", "higher_than_my_own", "softer_than_my_own", "firmer_than_my_own"};

template <typename Kind, std::size_t N>
std::optional<Kind> named(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto* const found = std::find(names.begin(), names.end(), text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

bool outside(const std::optional<Millimeters>& length, double lowest, double highest) {
    return length && !(length->value >= lowest && length->value <= highest);
}

}  // namespace

std::string_view name(Foot::Shape shape) { return shapes[static_cast<std::size_t>(shape)]; }
std::string_view name(Foot::Volume volume) { return volumes[static_cast<std::size_t>(volume)]; }
std::string_view name(Feel feel) { return feels[static_cast<std::size_t>(feel)]; }
std::optional<Foot::Shape> foot_shape_named(std::string_view text) { return named<Foot::Shape>(shapes, text); }
std::optional<Foot::Volume> volume_named(std::string_view text) { return named<Foot::Volume>(volumes, text); }
std::optional<Feel> feel_named(std::string_view text) { return named<Feel>(feels, text); }

std::vector<Fault> faults(const Fitting& fitting) {
    std::vector<Fault> found;
    const Foot& foot = fitting.foot;
    if (outside(foot.left_length, 150, 400) || outside(foot.right_length, 150, 400))
        found.push_back({"foot_length", "a foot from 150 to 400 mm was expected"});
    if (outside(foot.left_width, 50, 180) || outside(foot.right_width, 50, 180))
        found.push_back({"foot_width", "a width from 50 to 180 mm was expected"});
    for (const Tried& tried : fitting.tried) {
        if (trim(tried.label).empty() && trim(tried.model).empty())
            found.push_back({"tried_name", "a pair that was tried on needs a label or a model"});
        if (tried.comfort && (*tried.comfort < 1 || *tried.comfort > 5))
            found.push_back({"comfort", tried.label + ": comfort from 1 to 5 was expected"});
        if (outside(tried.drop, -20, 40))
            found.push_back({"drop", tried.label + ": a drop from -20 to 40 mm was expected"});
        if (tried.size && !(tried.size->value > 0 && tried.size->value <= 70))
            found.push_back({"size", tried.label + ": a size up to 70 was expected"});
    }
    return found;
}

std::optional<Fitting> shop_copy(const Fitting& fitting) {
    if (!fitting.shop_may_keep) return std::nullopt;
    return fitting;
}

Shoe shoe_of(const Tried& tried, const Fitting& fitting) {
    Shoe shoe;
    shoe.brand = tried.brand;
    shoe.model = tried.model;
    shoe.name = trim(tried.model).empty() ? tried.label : tried.model;
    shoe.category = tried.category;
    shoe.size = tried.size;
    shoe.width = tried.width;
    shoe.drop = tried.drop;
    shoe.bought = fitting.day;
    shoe.notes = tried.words;
    const auto felt = [&](Feel feel) {
        return std::find(tried.feels.begin(), tried.feels.end(), feel) != tried.feels.end();
    };
    if (felt(Feel::HeelHolds)) shoe.fit.heel_slip = 0;
    if (felt(Feel::HeelSlips)) shoe.fit.heel_slip = 2;
    if (felt(Feel::ToesHaveRoom)) shoe.fit.toe_room = 0;
    if (felt(Feel::TightOverToes)) shoe.fit.toe_room = -2;
    return shoe;
}

}  // namespace jointline::shoes
