#include "core/import/fit_profile.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace jointline::import::fit {
namespace {

struct Named {
    std::int64_t number;
    std::string_view name;
};

constexpr std::array<Named, 14> manufacturers{{
    {1, "Garmin"},
    {23, "Suunto"},
    {32, "Wahoo"},
    {70, "Sigma"},
    {71, "TomTom"},
    {95, "Stryd"},
    {123, "Polar"},
    {258, "Lezyne"},
    {260, "Zwift"},
    {265, "Strava"},
    {267, "Bryton"},
    {289, "Hammerhead"},
    {294, "COROS"},
    {13, "Dynastream"},
}};

constexpr std::array<Named, 54> garmin_products{{
    {717, "Forerunner 405"},
    {988, "Forerunner 60"},
    {1018, "Forerunner 310XT"},
    {1124, "Forerunner 110"},
    {1328, "Forerunner 910XT"},
    {1345, "Forerunner 610"},
    {1360, "Forerunner 210"},
    {1436, "Forerunner 70"},
    {1482, "Forerunner 10"},
    {1551, "fenix"},
    {1623, "Forerunner 620"},
    {1632, "Forerunner 220"},
    {1765, "Forerunner 920XT"},
    {1903, "Forerunner 15"},
    {1967, "fenix 2"},
    {2050, "fenix 3"},
    {2153, "Forerunner 225"},
    {2156, "Forerunner 630"},
    {2157, "Forerunner 230"},
    {2158, "Forerunner 735XT"},
    {2413, "fenix 3 HR"},
    {2431, "Forerunner 235"},
    {2503, "Forerunner 35"},
    {2604, "fenix 5X"},
    {2691, "Forerunner 935"},
    {2697, "fenix 5"},
    {2713, "Edge 1030"},
    {2886, "Forerunner 645"},
    {2888, "Forerunner 645 Music"},
    {3076, "Forerunner 245"},
    {3077, "Forerunner 245 Music"},
    {3110, "fenix 5 Plus"},
    {3113, "Forerunner 945"},
    {3121, "Edge 530"},
    {3122, "Edge 830"},
    {3282, "Forerunner 45"},
    {3288, "fenix 6S"},
    {3290, "fenix 6"},
    {3291, "fenix 6X"},
    {3589, "Forerunner 745"},
    {3652, "Forerunner 945 LTE"},
    {3869, "Forerunner 55"},
    {3905, "fenix 7S"},
    {3906, "fenix 7"},
    {3907, "fenix 7X"},
    {3990, "Forerunner 255 Music"},
    {3991, "Forerunner 255S Music"},
    {3992, "Forerunner 255"},
    {3993, "Forerunner 255S"},
    {4024, "Forerunner 955"},
    {4257, "Forerunner 265"},
    {4258, "Forerunner 265S"},
    {4315, "Forerunner 965"},
    {65534, "Connect"},
}};

template <std::size_t N>
std::string_view find(const std::array<Named, N>& table, std::int64_t number) {
    const auto* found =
        std::find_if(table.begin(), table.end(), [&](const Named& each) { return each.number == number; });
    return found == table.end() ? std::string_view{} : found->name;
}

}  // namespace

bool stops_timer(std::int64_t event_type) {
    return event_type == 1 || event_type == 4 || event_type == 8 || event_type == 9;  // stop, all, disable, disable all
}

Instant instant(std::uint32_t time) {
    constexpr std::int64_t epoch = 631'065'600;  // 1989-12-31T00:00:00Z
    return Instant{std::chrono::seconds{epoch + time}};
}

runs::Sport sport(std::int64_t number) {
    switch (number) {
        case 0:
            return runs::Sport::Unknown;  // "generic": what a device writes that was not told
        case 1:
            return runs::Sport::Running;
        case 2:
        case 21:
            return runs::Sport::Cycling;
        case 3:
            return runs::Sport::Transition;
        case 4:
        case 10:
            return runs::Sport::Training;
        case 5:
            return runs::Sport::Swimming;
        case 11:
            return runs::Sport::Walking;
        case 12:
        case 13:
        case 14:
            return runs::Sport::Skiing;
        case 15:
            return runs::Sport::Rowing;
        case 16:
        case 17:
            return runs::Sport::Hiking;
        case 30:
        case 33:
            return runs::Sport::Skating;
        default:
            return runs::Sport::Other;
    }
}

runs::Kind kind(std::int64_t sub_sport) {
    switch (sub_sport) {
        case 1:
        case 45:
            return runs::Kind::Treadmill;
        case 2:
            return runs::Kind::Road;
        case 3:
            return runs::Kind::Trail;
        case 4:
            return runs::Kind::Track;
        case 58:
            return runs::Kind::Virtual;
        default:
            return runs::Kind::Unknown;
    }
}

std::string device(std::optional<std::int64_t> manufacturer, std::optional<std::int64_t> product) {
    if (!manufacturer) return {};
    std::string text{find(manufacturers, *manufacturer)};
    if (text.empty()) return text;
    if (*manufacturer == 1 && product) {
        const std::string_view known = find(garmin_products, *product);
        text += " " + (known.empty() ? std::to_string(*product) : std::string(known));
    }
    return text;
}

std::string file_type(std::int64_t type) {
    switch (type) {
        case 1:
            return "a device's description";
        case 2:
        case 3:
            return "settings";
        case 5:
        case 7:
            return "a workout";
        case 6:
            return "a course";
        case 9:
            return "a weight";
        case 10:
        case 11:
            return "totals or goals";
        case 14:
            return "blood pressure";
        case 15:
        case 28:
        case 32:
            return "a day's monitoring";
        case 20:
            return "a summary";
        case 34:
        case 35:
            return "segments";
        default:
            return "no activity (file type " + std::to_string(type) + ")";
    }
}

}  // namespace jointline::import::fit
