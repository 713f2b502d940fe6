#include "assets/body/bake/region_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <optional>

#include "core/body/knee_skin.h"

namespace jointline::bake {

namespace {

// ---- Body and leg: the first rule that fits wins
enum class Zone : std::uint8_t { None, Foot, Leg, Trunk };  // foot below 126 mm, leg below 575, trunk above
enum class Facing : std::uint8_t { Any, Front, Back };

struct Range {
    float low = -1e9F;
    float high = 1e9F;
    bool holds(float v) const { return v >= low && v < high; }
};
/// a + b |x| <= y < c + d |x|
struct Lines {
    float a = -1e9F;
    float b = 0;
    float c = 1e9F;
    float d = 0;
};

struct Rule {
    const char* region;
    Zone zone;
    bool only_soles = false;
    Range height = {};
    Range angle = {};        // around the leg: 0 front, 90 outside, -90 inside
    Range turned_away = {};  // its size
    Range along_foot = {};
    Range above_groin = {};  // y - (836 + 0.62 |x|)
    Range from_middle = {};
    Lines between_lines = {};
    Facing facing = Facing::Any;
};

constexpr Rule rules[] = {
    {.region = "foot.front", .zone = Zone::Foot, .along_foot = {112, 999}},
    {.region = "foot.heel_sole", .zone = Zone::Foot, .only_soles = true, .along_foot = {-999, 112}},
    {.region = "foot.heel_sole", .zone = Zone::Foot, .height = {-9, 46}, .along_foot = {-999, 18}},
    {.region = "calf.lower",
     .zone = Zone::Foot,
     .height = {46, 126},
     .turned_away = {140, 180},
     .facing = Facing::Back},
    {.region = "ankle.front", .zone = Zone::Foot, .height = {60, 126}, .angle = {-42, 40}, .along_foot = {-999, 52}},
    {.region = "ankle.inner", .zone = Zone::Foot, .height = {40, 126}, .angle = {-180, -42}, .along_foot = {-999, 46}},
    {.region = "ankle.outer", .zone = Zone::Foot, .height = {40, 126}, .angle = {40, 180}, .along_foot = {-999, 46}},
    {.region = "foot.top", .zone = Zone::Foot, .along_foot = {-999, 112}},
    {.region = "calf.upper", .zone = Zone::Leg, .height = {240, 425}, .turned_away = {112, 180}},
    {.region = "calf.lower", .zone = Zone::Leg, .height = {126, 240}, .turned_away = {112, 180}},
    {.region = "shin.front", .zone = Zone::Leg, .height = {126, 425}, .angle = {-20, 26}},
    {.region = "shin.outer", .zone = Zone::Leg, .height = {126, 425}, .angle = {26, 112}},
    {.region = "shin.medial_upper", .zone = Zone::Leg, .height = {330, 425}, .angle = {-112, -20}},
    {.region = "shin.medial_lower", .zone = Zone::Leg, .height = {126, 330}, .angle = {-112, -20}},
    {.region = "knee.whole", .zone = Zone::Leg, .height = {425, 575}},
    {.region = "back.lower", .zone = Zone::Trunk, .height = {990, 1165}, .facing = Facing::Back},
    {.region = "hip.buttock",
     .zone = Zone::Trunk,
     .turned_away = {100, 180},
     .between_lines = {812, 0.1F, 990, 0},
     .facing = Facing::Back},
    {.region = "hip.outer",
     .zone = Zone::Trunk,
     .angle = {34, 112},
     .above_groin = {-60, 999},
     .from_middle = {120, 999},
     .between_lines = {806, 0, 985, 0}},
    {.region = "hip.groin",
     .zone = Zone::Trunk,
     .above_groin = {-34, 46},
     .from_middle = {26, 150},
     .facing = Facing::Front},
    {.region = "thigh.back", .zone = Zone::Trunk, .height = {575, 830}, .turned_away = {118, 180}},
    {.region = "thigh.medial_lower", .zone = Zone::Trunk, .height = {575, 690}, .angle = {-118, -26}},
    {.region = "thigh.inner", .zone = Zone::Trunk, .height = {690, 822}, .angle = {-118, -26}},
    {.region = "thigh.outer", .zone = Zone::Trunk, .height = {575, 880}, .angle = {36, 118}},
    {.region = "thigh.front",
     .zone = Zone::Trunk,
     .height = {575, 930},
     .above_groin = {-999, -34},
     .facing = Facing::Front},
    {.region = "thigh.back", .zone = Zone::Trunk, .height = {575, 860}, .facing = Facing::Back},
};

Zone zone_of(const Place& place) {
    if (place.part != BodyPart::Leg && place.part != BodyPart::Torso) return Zone::None;
    return place.at.y < 126 ? Zone::Foot : place.at.y < 575 ? Zone::Leg : Zone::Trunk;
}

bool fits(const Rule& rule, const Place& place, bool soles) {
    if (rule.zone != zone_of(place) || (rule.only_soles && !soles)) return false;
    const float x = std::fabs(place.at.x);
    const float y = place.at.y;
    const Lines& l = rule.between_lines;
    return rule.height.holds(y) && rule.angle.holds(place.angle) && rule.turned_away.holds(std::fabs(place.angle)) &&
           rule.along_foot.holds(place.along_foot) && rule.above_groin.holds(y - (836 + 0.62F * x)) &&
           rule.from_middle.holds(x) && y >= l.a + l.b * x && y < l.c + l.d * x &&
           (rule.facing == Facing::Any || (rule.facing == Facing::Front) == place.faces_front);
}

std::uint8_t label_of(const char* region) {
    const auto id = body::region_named(region);
    return id ? static_cast<std::uint8_t>(static_cast<int>(*id) + 1) : std::uint8_t{0};
}

/// Gives specks smaller than `smallest` pixels to what lies around them.
void clean(Mask& mask, std::size_t smallest) {
    const auto index = [&](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x);
    };
    constexpr std::array<std::array<int, 2>, 4> beside = {{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
    std::vector<bool> seen(mask.labels.size(), false);
    std::vector<bool> speck(mask.labels.size(), false);
    struct Pixel {
        int x, y;
    };
    for (int y = 0; y < mask.height; ++y)
        for (int x = 0; x < mask.width; ++x) {
            if (seen[index(x, y)] || mask.at(x, y) == 0) continue;
            std::vector<Pixel> patch = {{x, y}};
            seen[index(x, y)] = true;
            for (std::size_t i = 0; i < patch.size(); ++i) {
                const Pixel at = patch[i];
                for (const auto& step : beside) {
                    const Pixel next{at.x + step[0], at.y + step[1]};
                    if (mask.at(next.x, next.y) != mask.at(x, y) || seen[index(next.x, next.y)]) continue;
                    seen[index(next.x, next.y)] = true;
                    patch.push_back(next);
                }
            }
            if (patch.size() < smallest)
                for (const Pixel at : patch) speck[index(at.x, at.y)] = true;
        }
    std::deque<Pixel> border;  // grows from what is kept into the specks
    for (int y = 0; y < mask.height; ++y)
        for (int x = 0; x < mask.width; ++x)
            if (mask.at(x, y) != 0 && !speck[index(x, y)]) border.push_back({x, y});
    while (!border.empty()) {
        const Pixel at = border.front();
        border.pop_front();
        for (const auto& step : beside) {
            const Pixel next{at.x + step[0], at.y + step[1]};
            if (mask.at(next.x, next.y) == 0 || !speck[index(next.x, next.y)]) continue;
            speck[index(next.x, next.y)] = false;
            mask.labels[index(next.x, next.y)] = mask.labels[index(at.x, at.y)];
            border.push_back(next);
        }
    }
}

Mask empty_mask(const Rect& area, float pixels_per_mm) {
    Mask mask;
    mask.area = area;
    mask.width = static_cast<int>(std::lround(area.width() * pixels_per_mm));
    mask.height = static_cast<int>(std::lround(area.height() * pixels_per_mm));
    mask.labels.resize(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
    return mask;
}

}  // namespace

Mask knee_mask(const Rect& area, float pixels_per_mm, const std::vector<Vec>& skin, const Pose& pose) {
    struct Posed {
        Vec from, to;
        float radius;
        std::uint8_t label;
    };
    std::vector<Posed> posed;
    const auto vec = [](Point3 p) { return Vec{p.x, p.y, p.z}; };
    for (const body::SkinCapsule& c : body::knee_skin_capsules())
        posed.push_back(
            {pose.place_in_front(vec(c.from)), pose.place_in_front(vec(c.to)), c.radius, label_of(c.region)});
    Mask mask = empty_mask(area, pixels_per_mm);
    for (std::size_t i = 0; i < skin.size(); ++i) {
        if (std::isnan(skin[i].x)) continue;
        float nearest = 1e9F;
        for (const Posed& c : posed) {
            const Vec along = c.to - c.from;
            const float h = clamp01(dot(skin[i] - c.from, along) / std::max(dot(along, along), 1e-9F));
            const float d = length(skin[i] - (c.from + along * h)) - c.radius;
            if (d >= nearest) continue;
            nearest = d;
            mask.labels[i] = c.label;
        }
    }
    clean(mask, static_cast<std::size_t>(30 * pixels_per_mm * pixels_per_mm));
    return mask;
}

Mask person_mask(const Rect& area, float pixels_per_mm, const std::vector<Place>& places, bool soles) {
    Mask mask = empty_mask(area, pixels_per_mm);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        if (place.part == BodyPart::Nothing) continue;
        mask.labels[i] = no_region;
        const auto rule =
            std::find_if(std::begin(rules), std::end(rules), [&](const Rule& r) { return fits(r, place, soles); });
        if (rule == std::end(rules)) continue;
        const std::uint8_t label = label_of(rule->region);
        const bool others = place.at.x < 0 && std::string_view(rule->region) != "back.lower";
        mask.labels[i] = static_cast<std::uint8_t>(label + (others ? other_leg : 0));
    }
    clean(mask, static_cast<std::size_t>(60 * pixels_per_mm * pixels_per_mm));
    return mask;
}

}  // namespace jointline::bake
