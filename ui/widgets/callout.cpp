#include "ui/widgets/callout.h"

#include <array>

#include "ui/shapes.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

float overlap(const Box& a, const Box& b) {
    const Box both = a.clipped(b);
    return both.empty() ? 0 : both.width() * both.height();
}

struct Words {
    TextBlock title;
    TextBlock action;
    float lead = 0;
    float end = 0;
    ImVec2 size() const {
        const float words = title.height() + (action.empty() ? 0 : action.height());
        return {lead + std::max(title.width, action.width) + end, words};
    }
};

Words words_of(Frame& frame, const CalloutView& callout, float width) {
    Words words;
    words.lead = frame.dp(30);
    words.end = frame.dp(callout.action.empty() ? 16 : 40);
    const float room = width - words.lead - words.end;
    words.title = lay_out(frame, callout.title, Type::SmallStrong, room);
    words.action = lay_out(frame, callout.action, Type::Small, room);
    return words;
}

float most_width(Frame& frame, const Box& bounds) {
    return std::min(bounds.width() * 0.56F, frame.dp(230) * frame.text_scale());
}

}  // namespace

Box callout_box(Frame& frame, const CalloutView& callout, const CalloutPlace& place) {
    const Words words = words_of(frame, callout, most_width(frame, place.bounds));
    const ImVec2 size{words.size().x, std::max(frame.dp(52), words.size().y + frame.dp(24))};
    const Box room = place.bounds.grown(-frame.dp(12));
    const Box spot = Box::around(place.spot, {frame.dp(56), frame.dp(56)});
    Box best;
    float best_cost = 0;
    bool found = false;
    constexpr std::array rises = {0.9F, -0.9F, 1.8F, -1.8F, 2.8F, -2.8F, 4.0F, -4.0F};
    const bool more_at_right = place.spot.x <= room.center().x;
    for (const bool right : {more_at_right, !more_at_right})
        for (const float rise : rises) {
            const float away = frame.dp(90);
            const float x = right ? std::min(place.spot.x + away, room.max.x - size.x)
                                  : std::max(place.spot.x - away - size.x, room.min.x);
            Box box = Box::sized({x, place.spot.y + rise * size.y - size.y / 2}, size);
            box = box.moved({std::max(room.min.x - box.min.x, 0.0F), std::max(room.min.y - box.min.y, 0.0F)});
            box = box.moved({std::min(room.max.x - box.max.x, 0.0F), std::min(room.max.y - box.max.y, 0.0F)});
            float cost = 40 * overlap(box, spot) + length(box.center() - place.spot) * size.y * 0.2F;
            if (right != more_at_right) cost += size.x * size.y;
            for (const Box& other : place.avoid) cost += 8 * overlap(box, other);
            if (found && cost >= best_cost) continue;
            found = true;
            best = box;
            best_cost = cost;
        }
    return best;
}

bool draw_callout(Frame& frame, std::string_view id, const CalloutView& callout, const Box& box, ImVec2 spot) {
    const ImU32 ink = frame.color(Role::Ink);
    // The line goes from the edge of the spot's ring to the nearest point of the chip.
    const ImVec2 near{std::clamp(spot.x, box.min.x + frame.dp(16), box.max.x - frame.dp(16)),
                      std::clamp(spot.y, box.min.y + frame.dp(8), box.max.y - frame.dp(8))};
    const ImVec2 way = near - spot;
    const float far = std::max(length(way), 1.0F);
    if (far > frame.dp(20)) frame.list().AddLine(spot + way * (frame.dp(16) / far), near, ink, frame.dp(2));
    draw_card(frame, box, 18, 2);
    bool tapped = false;
    Tap tap;
    if (callout.action.empty()) {
        frame.touch().target(id, box, {true, Grip::Tap, false, false});
        frame.says(id, "note", callout.title, box);
    } else {
        tap = tap_target(frame, id, "button", callout.title, box, {}, callout.action);
        tapped = tap.tapped;
        if (tap.pressed || tap.hovered) fill(frame, box, frame.color(Role::Ink, tap.pressed ? 0.08F : 0.04F), 18);
    }
    const Words words = words_of(frame, callout, box.width() + 0.5F);
    frame.list().AddCircleFilled({box.min.x + frame.dp(17), box.center().y}, frame.dp(5), frame.color(Role::Pain), 24);
    float y = box.center().y - words.size().y / 2;
    draw_text(frame, words.title, {box.min.x + words.lead, y}, ink);
    y += words.title.height();
    if (!callout.action.empty()) {
        draw_text(frame, words.action, {box.min.x + words.lead, y}, frame.color(Role::InkSoft));
        draw_icon(frame, Icon::Forward, {box.max.x - frame.dp(20), box.center().y}, 18, ink);
    }
    if (tap.focused) draw_focus(frame, box, 18);
    return tapped;
}

}  // namespace jointline::ui
