// Every place in words: the same choice without the picture, by keyboard alone if need be.
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

namespace {

void region_row(Frame& frame, Column& column, const ChoiceView& region, bool first) {
    if (!first) hairline(frame, {column.x, column.y}, column.width);
    const float box = frame.dp(26) * std::min(frame.text_scale(), 1.35F);
    const float lead = box + frame.dp(16);
    const Type type = region.chosen ? Type::BodyStrong : Type::Body;
    const TextBlock label = lay_out(frame, region.label, type, column.width - lead);
    const float gap = frame.dp(4);  // half of what parts two targets
    const float least = frame.dp(frame.metrics().kiosk() ? 52 : 50);
    const Box row = column.take(frame.snap(std::max(least, label.height() + frame.dp(16)) + 2 * gap));
    const Box target{{row.min.x, row.min.y + gap}, {row.max.x, row.max.y - gap}};
    const Tap tap = tap_target(frame, "region." + region.id, "checkbox", region.label, target, {},
                               region.chosen ? "true" : "false");
    if (tap.tapped) frame.send(MarkRegion{region.id});
    if (tap.pressed || tap.hovered)
        fill(frame, target.grown(frame.dp(2)), frame.color(Role::Ink, tap.pressed ? 0.06F : 0.03F), 12);
    draw_mark(frame, {row.min.x + box / 2, row.center().y}, region.chosen, true, true);
    draw_text(frame, label, {row.min.x + lead, row.center().y - label.height() / 2}, frame.color(Role::Ink));
    if (tap.focused) draw_focus(frame, target, 10);
}

}  // namespace

void region_list_content(const View& view, Frame& frame, Column& column) {
    if (!view.region_list) return;
    const RegionListView& list = *view.region_list;
    if (const auto typed = text_field(frame, column, "search", list.search_hint, list.search, Icon::Search))
        frame.send(SearchRegions{*typed});
    column.space(frame.dp(frame.metrics().gap));
    if (!list.sides.empty()) {
        const Box box = column.take(segment_height(frame, list.sides, column.width));
        if (const auto side = segment(frame, "side", list.sides, box)) frame.send(ChooseSide{*side});
        column.space(frame.dp(16));
    }
    for (const auto& group : list.groups) {
        heading(frame, column, "group." + group.title, group.title, Type::Label);
        column.space(frame.dp(8));
        CardLook card;
        card.radius = frame.metrics().radius_card;
        card.pad = 16;
        on_card(frame, column, card, [&](Column& inner) {
            inner.space(-frame.dp(10));
            bool first = true;
            for (const ChoiceView& region : group.regions) {
                region_row(frame, inner, region, first);
                first = false;
            }
            inner.space(-frame.dp(10));
        });
        column.space(frame.dp(20));
    }
    text(frame, column, "nothing_found", list.nothing_found, Type::Body, Role::InkSoft);
}

namespace {

/// Back to the picture, and the way on. Where both labels do not fit side by side, the way back is a picture.
struct ListButtons {
    ListButtons(const View& view, Frame& frame, float width) : marks(view.marks), gap(frame.dp(12)) {
        next.arrow = next.enabled = marks.next_enabled;
        left = button_width(frame, marks.map_label, map, width);
        fits = left + gap + button_width(frame, marks.next_label, next, width) <= width;
        if (!fits) {
            left = frame.dp(std::max(frame.metrics().button, 64.0F));
            map.icon = Icon::Body;
        }
        height = button_height(frame, marks.next_label, width - left - gap, next);
    }
    const MarksView& marks;
    ButtonLook map{Weight::Second, Icon::None, false, true, false};
    ButtonLook next;
    float gap;
    float left = 0;
    float height = 0;
    bool fits = true;
};

}  // namespace

float list_buttons_height(const View& view, Frame& frame, float width) {
    return ListButtons(view, frame, width).height;
}

void list_buttons(const View& view, Frame& frame, const Box& box) {
    const ListButtons buttons(view, frame, box.width());
    const Box first{box.min, {box.min.x + buttons.left, box.max.y}};
    const Box second{{first.max.x + buttons.gap, box.min.y}, box.max};
    if (button(frame, "map", view.marks.map_label, first, buttons.map, !buttons.fits)) frame.send(Back{});
    if (button(frame, "next", view.marks.next_label, second, buttons.next)) frame.send(BeginInterview{});
}

void draw_region_list(const View& view, Frame& frame, Box area) {
    if (!view.region_list) return;
    Box middle = column_box(frame, area, 640);
    HeaderLook look;
    look.title = view.region_list->title;
    header(frame, view, middle, look);
    const float margin = frame.dp(frame.metrics().card_margin);
    const float bottom = middle.max.y - frame.dp(28) - frame.dp(frame.bottom_inset());
    const float height = list_buttons_height(view, frame, middle.width() - 2 * margin);
    const Box footer{{middle.min.x + margin, bottom - height}, {middle.max.x - margin, bottom}};
    {
        Scroll scroll(frame, "list", {middle.min, {middle.max.x, footer.min.y - frame.dp(8)}}, margin);
        scroll.column.space(frame.dp(8));
        if (!view.marks.marks.empty()) {
            CardLook card;
            card.radius = frame.metrics().radius_card;
            card.pad = 16;
            on_card(frame, scroll.column, card, [&](Column& inner) { marks_in_brief(view, frame, inner); });
            scroll.column.space(frame.dp(frame.metrics().gap));
        }
        region_list_content(view, frame, scroll.column);
        scroll.column.space(frame.dp(16));
    }
    frame.memory().floor = footer.min.y;
    list_buttons(view, frame, footer);
}

}  // namespace jointline::ui
