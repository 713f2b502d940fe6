#include <algorithm>
#include <array>
#include <cctype>

#include "core/app/present.h"
#include "core/app/wording.h"

namespace jointline {
namespace {

/// The groups of the list, by the beginning of a region's name; the first that fits takes it.
constexpr std::array<std::string_view, 12> groups = {"knee.medial", "knee.front", "knee.lateral", "knee.back",
                                                     "knee",        "thigh",      "shin",         "calf",
                                                     "hip",         "back",       "ankle",        "foot"};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Every word that was typed must be somewhere in the place's words.
bool matches(const std::string& search, const std::string& words) {
    std::size_t from = 0;
    while (from < search.size()) {
        auto to = search.find(' ', from);
        if (to == std::string::npos) to = search.size();
        if (words.find(search.substr(from, to - from)) == std::string::npos) return false;
        from = to + 1;
    }
    return true;
}

std::string_view group_of(std::string_view region) {
    for (const auto group : groups)
        if (region.starts_with(group)) return group;
    return "other";
}

}  // namespace

void present_list(const AppState& state, View& view) {
    if (state.place() != Place::RegionList) return;
    const auto& strings = state.strings;
    RegionListView list;
    list.title = strings("ui/list.title");
    list.search_hint = strings("ui/list.search");
    list.search = state.search;
    for (const auto side : {body::Side::Left, body::Side::Right}) {
        const std::string name(body::name(side));
        list.sides.push_back({name, strings("ui/map.side." + name), side == state.list_side});
    }
    const std::string search = lower(state.search);
    const auto add_group = [&](std::string_view group) {
        RegionListView::Group shown{strings("ui/list.group." + std::string(group)), {}};
        for (const auto& region : state.regions.all()) {
            const auto name = body::name(region.id);
            if (group_of(name) != group) continue;
            const std::string label = place_name(state, region.id);
            if (!matches(search, lower(label + " " + short_place(state, region.id)))) continue;
            const body::Site site{region.id, region.has_sides ? state.list_side : body::Side::None};
            shown.regions.push_back({body::text(site), label, state.map.find(site) != nullptr});
        }
        if (!shown.regions.empty()) list.groups.push_back(std::move(shown));
    };
    for (const auto group : groups) add_group(group);
    add_group("other");
    if (list.groups.empty()) list.nothing_found = strings("ui/list.nothing");
    view.region_list = std::move(list);
}

}  // namespace jointline
