#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace jointline::ui {

namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16U) & 255U, (hex >> 8U) & 255U, hex & 255U, 255); }
constexpr ImU32 faded(ImU32 color, unsigned alpha) { return (color & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT); }

struct Row {
    Role role;
    ImU32 light;
    ImU32 dark;
};

constexpr Row table[] = {
    {Role::Canvas, rgb(0xF6F4EF), rgb(0x0E161B)},
    {Role::Surface, rgb(0xFFFFFF), rgb(0x172229)},
    {Role::Sunken, rgb(0xEFECE5), rgb(0x22303A)},
    {Role::Thumb, rgb(0xFFFFFF), rgb(0x3A4C57)},
    {Role::Line, rgb(0xDED9CF), rgb(0x2E3D47)},
    {Role::Control, rgb(0x7C8A91), rgb(0x768791)},
    {Role::Ink, rgb(0x14232B), rgb(0xEEF3F4)},
    {Role::InkSoft, rgb(0x46565F), rgb(0xB7C4CA)},
    {Role::InkFaint, rgb(0x5C6A72), rgb(0x93A2AB)},
    {Role::Primary, rgb(0x0B5F5C), rgb(0x62CDC0)},
    {Role::OnPrimary, rgb(0xFFFFFF), rgb(0x062C2A)},
    {Role::PrimaryTint, rgb(0xDCEBE8), rgb(0x15393A)},
    {Role::PrimaryInk, rgb(0x084A47), rgb(0x9BE3DA)},
    {Role::Pain, rgb(0xD3412B), rgb(0xFF8062)},
    {Role::OnPain, rgb(0xFFFFFF), rgb(0x33100A)},
    {Role::PainTint, rgb(0xFCE7E1), rgb(0x43221B)},
    {Role::PainInk, rgb(0xA2311D), rgb(0xFFAE9A)},
    {Role::GoodFill, rgb(0x2A9163), rgb(0x4DBB86)},
    {Role::GoodTint, rgb(0xDDF0E4), rgb(0x143324)},
    {Role::GoodInk, rgb(0x1B6B44), rgb(0x7FD8A6)},
    {Role::WatchFill, rgb(0xB5740F), rgb(0xE5AE4C)},
    {Role::WatchTile, rgb(0xE8AC3C), rgb(0xE5AE4C)},
    {Role::WatchTint, rgb(0xFFEFD0), rgb(0x3A2C10)},
    {Role::WatchInk, rgb(0x7E4C00), rgb(0xF2C266)},
    {Role::UrgentTint, rgb(0xFBE2DF), rgb(0x43201D)},
    {Role::UrgentInk, rgb(0xAE241D), rgb(0xFF9A90)},
    {Role::InfoTint, rgb(0xE2ECF8), rgb(0x18304B)},
    {Role::InfoInk, rgb(0x1F5A9E), rgb(0x8FBDF2)},
    {Role::OnTile, rgb(0xFFFFFF), rgb(0x0E161B)},
    {Role::OnWatchTile, rgb(0x14232B), rgb(0x0E161B)},
    {Role::OnUrgent, rgb(0xFFFFFF), rgb(0x33100A)},
    {Role::Glow, faded(rgb(0xFFFFFF), 242), faded(rgb(0x3C5A64), 140)},
    {Role::DotRing, rgb(0x2C3B43), rgb(0x2C3B43)},
    {Role::Scrim, faded(rgb(0x0B1216), 158), faded(rgb(0x0B1216), 158)},
};
static_assert(std::size(table) == role_count);

double linear(unsigned channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 color) {
    return 0.2126 * linear((color >> IM_COL32_R_SHIFT) & 255U) + 0.7152 * linear((color >> IM_COL32_G_SHIFT) & 255U) +
           0.0722 * linear((color >> IM_COL32_B_SHIFT) & 255U);
}

}  // namespace

Theme Theme::named(std::string_view name, bool system_is_dark) {
    Theme theme;
    theme.contrast_ = name == "contrast";
    theme.dark_ = name == "dark" || (name != "light" && system_is_dark);
    for (const Row& row : table) theme.colors_[static_cast<std::size_t>(row.role)] = theme.dark_ ? row.dark : row.light;
    if (theme.contrast_) {
        const auto replace = [&](Role what, Role by) {
            theme.colors_[static_cast<std::size_t>(what)] = theme.colors_[static_cast<std::size_t>(by)];
        };
        replace(Role::Primary, Role::PrimaryInk);
        replace(Role::InkSoft, Role::Ink);
        replace(Role::InkFaint, Role::Ink);
        replace(Role::Line, Role::Control);
        replace(Role::Control, Role::Ink);
        replace(Role::Thumb, Role::Primary);
    }
    return theme;
}

ImU32 Theme::with_alpha(Role role, float alpha) const {
    const ImU32 color = (*this)[role];
    const auto own = static_cast<float>((color >> IM_COL32_A_SHIFT) & 255U);
    return faded(color, static_cast<unsigned>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * own)));
}

double contrast_ratio(ImU32 a, ImU32 b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace jointline::ui
