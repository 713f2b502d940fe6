#pragma once
/// What frames a screen: tab bar or rail, header, sheet from below, toast.
#include <string_view>

#include "core/app/view.h"
#include "ui/frame.h"
#include "ui/icons.h"
#include "ui/text.h"

namespace jointline::ui {

/// A setting within reach everywhere, as an icon: a tap takes its next option.
void quick_button(Frame& frame, const SettingView& setting, ImVec2 center, bool raised);
/// All of them, from right to left; gives back the room they took.
float quick_buttons(Frame& frame, const View& view, ImVec2 right_center, bool raised);

/// Tabs at the bottom; gives back what is left above.
Box tab_bar(Frame& frame, const View& view, const Box& area);
/// Sign, tabs and quick settings at the left of a desk; gives back what is left beside.
Box rail(Frame& frame, const View& view, const Box& area);

struct HeaderLook {
    std::string_view title;
    std::string_view subtitle;
    bool centered = true;
    bool quiet = false;     ///< small and grey: where the title is elsewhere
    Icon end = Icon::None;  ///< a button at the right
    std::string_view end_id;
    std::string_view end_label;
};
struct HeaderTap {
    bool back = false;
    bool end = false;
};
/// Back, title, perhaps a button. Moves `area` below itself.
HeaderTap header(Frame& frame, const View& view, Box& area, const HeaderLook& look);
/// Sign, name and quick settings.
void home_header(Frame& frame, const View& view, Box& area);

/// The message at the bottom: goes by itself after six seconds.
void toast(Frame& frame, const View& view, const Box& area);

/// Rises from the bottom of `area` to the height its content had in the frame before, at most `most` of it.
class Sheet {
public:
    Sheet(Frame& frame, std::string_view id, const Box& area, float most, bool grip);
    const Box& box() const { return box_; }
    /// Says how high the content wants to be.
    void wants(float height) const;

private:
    Frame& frame_;
    std::string id_;
    Box box_;
};

/// The widest a column of cards may be, in the middle of `area`.
Box column_box(Frame& frame, const Box& area, float widest);
/// Keeps what is centred in a window that is wider than any content.
Box content_box(Frame& frame, const Box& area);

}  // namespace jointline::ui
