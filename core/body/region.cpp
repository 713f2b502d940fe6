#include "core/body/region.h"

#include <algorithm>
#include <array>

#include "core/body/lines.h"

namespace jointline::body {

namespace {

// The vocabulary's regions in its order. Names may be added at the end, never renamed or used again.
constexpr std::array<std::string_view, region_count> region_names = {
    "knee.medial.joint_line_anterior",
    "knee.medial.joint_line",
    "knee.medial.mcl_femoral",
    "knee.medial.mcl_tibial",
    "knee.medial.pes_anserine",
    "knee.medial.tibial_plateau",
    "knee.medial.femoral_condyle",
    "knee.medial.patellar_facet",
    "knee.medial.retinaculum_plica",
    "knee.front.peripatellar",
    "knee.front.retropatellar",
    "knee.front.patella_surface",
    "knee.front.quadriceps_tendon",
    "knee.front.inferior_pole",
    "knee.front.patellar_tendon",
    "knee.front.fat_pad",
    "knee.front.tibial_tubercle",
    "knee.lateral.patellar_facet",
    "knee.lateral.joint_line",
    "knee.lateral.itb_epicondyle",
    "knee.lateral.lcl",
    "knee.lateral.fibular_head",
    "knee.lateral.gerdy",
    "knee.lateral.tibial_plateau",
    "knee.lateral.femoral_condyle",
    "knee.back.posteromedial_corner",
    "knee.back.medial_hamstring",
    "knee.back.popliteal_fossa",
    "knee.back.gastrocnemius",
    "knee.back.posterolateral_corner",
    "knee.back.biceps_tendon",
    "knee.whole",
    "thigh.front",
    "thigh.inner",
    "thigh.medial_lower",
    "thigh.outer",
    "thigh.back",
    "hip.groin",
    "hip.outer",
    "hip.buttock",
    "back.lower",
    "shin.medial_upper",
    "shin.medial_lower",
    "shin.front",
    "shin.outer",
    "calf.upper",
    "calf.lower",
    "ankle.inner",
    "ankle.outer",
    "ankle.front",
    "foot.top",
    "foot.heel_sole",
    "foot.front",
};

constexpr std::array<std::string_view, 4> side_names = {"left", "right", "both", "none"};
constexpr std::array<std::string_view, view_count> view_names = {"front", "inside", "outside", "back", "sole", "bent"};

template <typename Enum, std::size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return static_cast<Enum>(at - names.begin());
}

/// "a,b,c" as regions; empty where one of them is unknown.
std::optional<std::vector<RegionId>> regions_listed(std::string_view words) {
    std::vector<RegionId> regions;
    for (const std::string_view word : listed(words)) {
        const auto region = region_named(word);
        if (!region) return std::nullopt;
        regions.push_back(*region);
    }
    return regions;
}

void add_once(std::vector<RegionId>& regions, RegionId region) {
    if (std::find(regions.begin(), regions.end(), region) == regions.end()) regions.push_back(region);
}

}  // namespace

std::span<const std::string_view> all_region_names() { return region_names; }
std::string_view name(RegionId region) { return region_names[static_cast<std::size_t>(region)]; }
std::optional<RegionId> region_named(std::string_view name) { return named<RegionId>(region_names, name); }

std::string_view name(Side side) { return side_names[static_cast<std::size_t>(side)]; }
std::optional<Side> side_named(std::string_view name) { return named<Side>(side_names, name); }

Side other(Side side) {
    if (side == Side::Left) return Side::Right;
    if (side == Side::Right) return Side::Left;
    return side;
}

std::string_view name(View view) { return view_names[static_cast<std::size_t>(view)]; }
std::optional<View> view_named(std::string_view name) { return named<View>(view_names, name); }

std::string text(const Site& site) {
    std::string out;
    if (site.side != Side::None) out.append(name(site.side)).append(".");
    return out.append(name(site.region));
}

std::optional<Site> site_from(std::string_view text) {
    Site site;
    for (const Side side : {Side::Left, Side::Right, Side::Both}) {
        const std::string_view prefix = name(side);
        if (text.size() <= prefix.size() || !text.starts_with(prefix) || text[prefix.size()] != '.') continue;
        site.side = side;
        text.remove_prefix(prefix.size() + 1);
        break;
    }
    const auto region = region_named(text);
    if (!region) return std::nullopt;
    site.region = *region;
    return site;
}

Result<Regions> Regions::parse(std::string_view text, std::string file) {
    Regions regions;
    regions.regions_.resize(region_count);
    std::array<bool, region_count> seen{};
    for (const Line& line : lines_of(text)) {
        const auto& words = line.words;
        if (words[0] == "region" && (words.size() == 5 || words.size() == 6)) {
            const auto id = region_named(words[1]);
            if (!id) return fault(file, line, "unknown region " + std::string(words[1]));
            Region& region = regions.regions_[static_cast<std::size_t>(*id)];
            if (std::exchange(seen[static_cast<std::size_t>(*id)], true))
                return fault(file, line, "region given twice");
            region.id = *id;
            if (words[2] != "sided" && words[2] != "unsided") return fault(file, line, "expected sided or unsided");
            region.has_sides = words[2] == "sided";
            if (words[3] != "fine" && words[3] != "coarse") return fault(file, line, "expected fine or coarse");
            region.detail = words[3] == "fine" ? Detail::Fine : Detail::Coarse;
            for (const std::string_view word : listed(words[4])) {
                const auto view = view_named(word);
                if (!view) return fault(file, line, "unknown view " + std::string(word));
                region.views.push_back(*view);
            }
            const auto adjacent = regions_listed(words.size() > 5 ? words[5] : "");
            if (!adjacent) return fault(file, line, "unknown region among its neighbours");
            for (const RegionId neighbour : *adjacent) {
                add_once(region.adjacent, neighbour);
                add_once(regions.regions_[static_cast<std::size_t>(neighbour)].adjacent, *id);
            }
        } else if (words[0] == "stack" && words.size() == 2) {
            const auto stack = regions_listed(words[1]);
            if (!stack) return fault(file, line, "unknown region in a stack");
            for (const RegionId one : *stack)
                for (const RegionId mate : *stack)
                    if (mate != one) add_once(regions.regions_[static_cast<std::size_t>(one)].stacked, mate);
        } else {
            return fault(file, line,
                         "expected: region NAME sided|unsided fine|coarse VIEWS [NEIGHBOURS], or stack NAMES");
        }
    }
    if (const auto missing = std::find(seen.begin(), seen.end(), false); missing != seen.end())
        return Error{ErrorCode::BadInput,
                     "region missing: " + std::string(region_names[static_cast<std::size_t>(missing - seen.begin())]),
                     std::move(file)};
    return regions;
}

bool Regions::are_adjacent(RegionId a, RegionId b) const {
    const auto& near = (*this)[a].adjacent;
    return std::find(near.begin(), near.end(), b) != near.end();
}

}  // namespace jointline::body
