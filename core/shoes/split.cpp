#include "core/shoes/split.h"

#include <algorithm>

#include "core/base/text.h"

namespace jointline::shoes {
namespace {

std::string km(Distance distance) { return number_text(distance.as_km(), 2) + " km"; }

/// One entry for each pair; parts of the whole that sum to exactly one, the longest taking up the rounding.
std::vector<Share> shares_of(std::span<const Piece> pieces) {
    std::vector<Share> shares;
    Distance whole;
    for (const Piece& piece : pieces) whole += piece.distance;
    for (const Piece& piece : pieces) {
        if (piece.distance <= Distance{}) continue;
        const auto same =
            std::find_if(shares.begin(), shares.end(), [&](const Share& share) { return share.shoe == piece.shoe; });
        if (same == shares.end())
            shares.push_back({piece.shoe, piece.distance / whole});
        else
            same->part += piece.distance / whole;
    }
    if (shares.empty()) return shares;
    const auto longest =
        std::max_element(shares.begin(), shares.end(), [](const Share& a, const Share& b) { return a.part < b.part; });
    double others = 0;
    for (const Share& share : shares)
        if (&share != &*longest) others += share.part;
    longest->part = 1 - others;
    return shares;
}

Split refused(std::string_view id, std::string what, Distance off = {}) {
    return {{}, Fault{id, std::move(what)}, off};
}

}  // namespace

Split split_by_distance(Distance run, std::span<const Piece> pieces, std::optional<ShoeId> rest) {
    if (run <= Distance{}) return refused("split_empty", "a run without a distance cannot be split by distance");
    Distance covered;
    for (const Piece& piece : pieces) {
        if (!(piece.distance >= Distance{})) return refused("split_empty", "a part of a run cannot be below nothing");
        covered += piece.distance;
    }
    if (covered <= Distance{} && !rest) return refused("split_empty", "a split needs a distance in at least one pair");
    const Distance tolerance = std::max(Distance::meters(10), run * 0.001);
    if (covered > run + tolerance)
        return refused(
            "split_long",
            "the split covers " + km(covered) + " of a run of " + km(run) + ", " + km(covered - run) + " too much",
            covered - run);
    std::vector<Piece> all(pieces.begin(), pieces.end());
    if (covered < run - tolerance) {
        if (!rest)
            return refused(
                "split_short",
                "the split covers " + km(covered) + " of a run of " + km(run) + ", " + km(run - covered) + " are left",
                run - covered);
        all.push_back({*rest, run - covered});
    }
    return {shares_of(all), std::nullopt, {}};
}

Split split_by_laps(std::span<const Piece> laps, std::optional<ShoeId> rest) {
    if (laps.empty()) return refused("split_empty", "a run without laps cannot be split by laps");
    Distance whole;
    for (const Piece& lap : laps) whole += lap.distance;
    std::vector<Piece> all(laps.begin(), laps.end());
    for (Piece& lap : all) {
        if (whole <= Distance{}) lap.distance = Distance::meters(1);
        if (lap.shoe.is_set()) continue;
        if (!rest) return refused("split_short", "a lap has no pair, " + km(lap.distance) + " are left", lap.distance);
        lap.shoe = *rest;
    }
    return {shares_of(all), std::nullopt, {}};
}

}  // namespace jointline::shoes
