#pragma once
/// The icons: strokes with round ends on a grid of 24, drawn by us, baked at the size they are shown in.
///
/// Shapes  an icon is a list of lines, curves and dots in a few letters (icons.cpp), turned into exact coverage by the
///         distance to its strokes.
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "ui/atlas.h"
#include "ui/box.h"

namespace jointline::ui {

class Frame;

enum class Icon : std::uint8_t {
    None,
    Body,
    Runs,
    Shoe,
    Person,
    Back,
    Forward,
    Down,
    Up,
    Undo,
    Plus,
    Minus,
    Close,
    Check,
    Triangle,
    Info,
    Clock,
    Calendar,
    List,
    Turn,
    Layers,
    Phone,
    Shield,
    Search,
    Globe,
    TextSize,
    Contrast,
    Lock,
    Book,
    Trash,
    Pencil,
    History,
    Moon,
    Wave,
    Ruler,
    Share,
    Page,
    Hand,
    LogoBones,
    LogoLine,
};

/// By the names that views use: "body", "runs", "shoes", "me", and the keys of settings. None for others.
Icon icon_named(std::string_view name);

class Icons {
public:
    explicit Icons(Atlas& atlas) : atlas_(atlas) {}
    /// Baked `pixels` wide and high.
    const Patch& patch(Icon icon, int pixels);

private:
    Atlas& atlas_;
    int generation_ = 0;
    std::unordered_map<int, Patch> patches_;
};

/// `size` dp wide, about its middle.
void draw_icon(Frame& frame, Icon icon, ImVec2 center, float size, ImU32 color);
/// The sign of the house, `size` dp wide.
void draw_logo(Frame& frame, ImVec2 center, float size);

}  // namespace jointline::ui
