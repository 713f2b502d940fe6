#pragma once
/// The places of the leg, hip and lower back that a runner can point to, and the side they are on.
///
/// Shapes  a RegionId is a place in the vocabulary's list of 53; a Site is a region with its side, written
///         "left.knee.medial.joint_line" ("back.lower" where a region has no side). Sides are the person's own.
/// Errors  unknown names are an empty optional; region data that is not what it should be is BadInput with its line.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jointline::body {

inline constexpr std::size_t region_count = 53;

/// A region of the vocabulary: its place in all_region_names(). Never stored as a number, always by its name.
enum class RegionId : std::uint8_t {};

std::span<const std::string_view> all_region_names();
std::string_view name(RegionId region);  ///< "knee.medial.joint_line"
std::optional<RegionId> region_named(std::string_view name);

enum class Side : std::uint8_t { Left, Right, Both, None };
std::string_view name(Side side);  ///< "left", "right", "both", "none"
std::optional<Side> side_named(std::string_view name);
Side other(Side side);  ///< left for right and right for left; Both and None stay

struct Site {
    RegionId region{};
    Side side = Side::None;
    friend bool operator==(const Site&, const Site&) = default;
    friend auto operator<=>(const Site&, const Site&) = default;
};

std::string text(const Site& site);
std::optional<Site> site_from(std::string_view text);

/// From where a figure is looked at. Inside is the side that faces the other leg; Bent is the inside of the bent knee.
enum class View : std::uint8_t { Front, Inside, Outside, Back, Sole, Bent };
inline constexpr std::size_t view_count = 6;
std::string_view name(View view);
std::optional<View> view_named(std::string_view name);

enum class Detail : std::uint8_t { Fine, Coarse };

struct Region {
    RegionId id{};
    bool has_sides = true;
    Detail detail = Detail::Fine;
    std::vector<View> views;         ///< where it is best pointed at, best first
    std::vector<RegionId> adjacent;  ///< touches these; always mutual
    std::vector<RegionId> stacked;   ///< lie over or under it at the same place on the skin
};

/// All regions, from assets/body/regions.txt (its form is described in assets/body/README.md).
class Regions {
public:
    static Result<Regions> parse(std::string_view text, std::string file = {});
    const Region& operator[](RegionId id) const { return regions_[static_cast<std::size_t>(id)]; }
    std::span<const Region> all() const { return regions_; }
    bool are_adjacent(RegionId a, RegionId b) const;

private:
    std::vector<Region> regions_;  // one for every RegionId, in their order
};

}  // namespace jointline::body
