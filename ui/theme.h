#pragma once
/// Colours by what they are for. One colour only ever means pain; only the level "emergency" is red.
///
/// Shapes  a Theme is a table of roles; light, dark, and a high-contrast form of either.
/// Units   sRGB, as ImGui packs it.
/// Source  tests/ui/theme_test.cpp holds text to 4.5:1 and shapes that carry meaning to 3:1 (WCAG 2.1, 1.4.3
/// and 1.4.11).
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <imgui.h>

namespace jointline::ui {

enum class Role : std::uint8_t {
    Canvas,       ///< page background
    Surface,      ///< cards, sheets, bars
    Sunken,       ///< segment track, empty chips
    Thumb,        ///< chosen segment
    Line,         ///< hairlines; decoration only
    Control,      ///< outlines that carry meaning
    Ink,          ///< titles, body text
    InkSoft,      ///< help, labels
    InkFaint,     ///< axis text, off state
    Primary,      ///< main button, progress
    OnPrimary,    ///< on it
    PrimaryTint,  ///< chosen answer, second button
    PrimaryInk,   ///< links, label on tint, pressed
    Pain,         ///< mark, region, scale: nothing else
    OnPain,
    PainTint,
    PainInk,
    GoodFill,
    GoodTint,
    GoodInk,
    WatchFill,  ///< banner edge
    WatchTile,  ///< under a dark icon only
    WatchTint,
    WatchInk,
    UrgentTint,
    UrgentInk,
    InfoTint,
    InfoInk,
    OnTile,       ///< an icon on a filled level tile
    OnWatchTile,  ///< the same on the watch tile: dark in both themes
    OnUrgent,     ///< label of the emergency button
    Glow,         ///< behind the figure
    DotRing,      ///< round a zone dot
    Scrim,        ///< over everything below a sheet
};
inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::Scrim) + 1;

class Theme {
public:
    /// "light", "dark", "contrast"; "system" and unknown names follow `system_is_dark`. "contrast" is dark where the
    /// system is.
    static Theme named(std::string_view name, bool system_is_dark);

    ImU32 operator[](Role role) const { return colors_[static_cast<std::size_t>(role)]; }
    ImU32 with_alpha(Role role, float alpha) const;
    bool dark() const { return dark_; }
    bool contrast() const { return contrast_; }  ///< outlines instead of shadows
    /// The half of an asset's name that says which theme it was drawn for.
    std::string_view art_suffix() const { return dark_ ? "dark" : "light"; }

private:
    std::array<ImU32, role_count> colors_{};
    bool dark_ = false;
    bool contrast_ = false;
};

/// Between 1 (the same) and 21 (black on white), of opaque colours.
double contrast_ratio(ImU32 a, ImU32 b);

}  // namespace jointline::ui
