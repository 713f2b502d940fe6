#include "tests/core/body/body_map.h"

#include <doctest/doctest.h>

#include "assets/assets.h"

namespace jointline::tests {

const body::Regions& all_regions() {
    static const body::Regions regions = [] {
        const auto text = assets::find("body/regions.txt");
        REQUIRE(text.has_value());
        auto parsed = body::Regions::parse(*text, "body/regions.txt");
        REQUIRE_MESSAGE(parsed.has_value(), (parsed ? "" : parsed.error().text()));
        return *std::move(parsed);
    }();
    return regions;
}

const body::Figures& all_figures() {
    static const body::Figures figures = [] {
        body::Figures loaded;
        for (const auto& asset : assets::below("body/outlines/")) {
            const auto added = loaded.add(asset.bytes, std::string(asset.name));
            REQUIRE_MESSAGE(added.has_value(), (added ? "" : added.error().text()));
        }
        return loaded;
    }();
    return figures;
}

const body::Structures& all_structures() {
    static const body::Structures structures = [] {
        body::Structures loaded;
        for (const auto& asset : assets::below("body/structures/")) {
            const auto added = loaded.add(asset.bytes, std::string(asset.name));
            REQUIRE_MESSAGE(added.has_value(), (added ? "" : added.error().text()));
        }
        return loaded;
    }();
    return structures;
}

const body::Figure& figure(body::Zoom zoom, body::View view, body::Side side, body::Build build) {
    const body::Figure* found = all_figures().find({zoom, view, build, side});
    REQUIRE(found != nullptr);
    return *found;
}

body::Site site(std::string_view text) {
    const auto found = body::site_from(text);
    REQUIRE_MESSAGE(found.has_value(), std::string(text));
    return *found;
}

std::vector<Point> grid(const Rect& area, float step) {
    std::vector<Point> points;
    const int across = static_cast<int>(area.width() / step);
    const int up = static_cast<int>(area.height() / step);
    for (int y = 0; y < up; ++y)
        for (int x = 0; x < across; ++x)
            points.push_back({area.min.x + (static_cast<float>(x) + 0.37F) * step,
                              area.min.y + (static_cast<float>(y) + 0.41F) * step});
    return points;
}

std::string hit_text(const body::Hit& hit) {
    if (!hit.ask.empty()) return "ask";
    return hit.site ? body::text(*hit.site) : "";
}

}  // namespace jointline::tests
