#include "ui/touch.h"

#include <limits>

namespace jointline::ui {

namespace {

constexpr float far_away = std::numeric_limits<float>::max();

}  // namespace

void Touch::begin(const Pointer& pointer, const Keys& keys, float slop, bool typing) {
    seen_ = std::move(targets_);
    views_seen_ = std::move(views_);
    targets_.clear();
    views_.clear();
    open_views_.clear();
    top_layer_ = layer_;
    layer_ = 0;
    before_ = pointer_.at;
    pointer_ = pointer;
    keys_ = keys;
    tapped_.clear();
    focus_moved_ = false;
    drag_.step = {};
    if (drag_.over) {
        drag_ = {};
        dragged_.clear();
        scrolled_.clear();
        dragging_ = false;
    }

    if (pointer.down && !was_down_) press();
    if (pointer.down && was_down_) move(slop);
    if (!pointer.down && was_down_) release();
    was_down_ = pointer.down;

    const Target* under = pointer.down ? nullptr : topmost(pointer.at);
    hovered_ = under != nullptr ? under->id : "";
    const View* view = view_at(pointer.at);
    wheeled_ = view != nullptr ? view->id : "";

    if (keys.any() && !typing) by_keyboard_ = true;
    if (keys.tab || keys.back_tab) {
        by_keyboard_ = true;
        go(keys.tab ? 1 : -1);
    }
    if (typing) return;
    const Target* focused = find(focus_);
    if (keys.enter && focused != nullptr && focused->options.enabled) tapped_ = focus_;
    if ((keys.right != 0 || keys.down != 0) && (focused == nullptr || !focused->options.arrows))
        go_towards(keys.right, keys.down);
}

const Touch::Target* Touch::find(std::string_view id) const {
    if (id.empty()) return nullptr;
    for (const Target& target : seen_)
        if (target.id == id) return &target;
    return nullptr;
}

const Touch::Target* Touch::topmost(ImVec2 at) const {
    for (auto target = seen_.rbegin(); target != seen_.rend(); ++target)
        if (target->layer == top_layer_ && target->box.contains(at)) return &*target;
    return nullptr;
}

const Touch::View* Touch::view_at(ImVec2 at) const {
    for (auto view = views_seen_.rbegin(); view != views_seen_.rend(); ++view)
        if (view->layer == top_layer_ && view->box.contains(at)) return &*view;
    return nullptr;
}

void Touch::press() {
    from_ = pointer_.at;
    dragging_ = false;
    by_keyboard_ = false;
    const Target* target = topmost(pointer_.at);
    pressed_ = target != nullptr && target->options.enabled ? target->id : "";
    const View* view = view_at(pointer_.at);
    under_ = view != nullptr ? view->id : "";
    if (target != nullptr && target->options.enabled && target->options.focusable) {
        focus_ = target->id;
    } else {
        focus_.clear();
    }
}

void Touch::move(float slop) {
    const ImVec2 way = pointer_.at - from_;
    if (!dragging_ && length(way) > slop) {
        dragging_ = true;
        const Target* target = find(pressed_);
        const Grip grip = target != nullptr ? target->options.grip : Grip::Tap;
        const bool sideways = std::abs(way.x) >= std::abs(way.y) || under_.empty();
        if (grip == Grip::Free || (grip == Grip::Sideways && sideways)) {
            dragged_ = pressed_;
        } else {
            scrolled_ = under_;
            pressed_.clear();
        }
        drag_ = {from_, pointer_.at, way, false};
        return;
    }
    if (dragging_) {
        drag_.at = pointer_.at;
        drag_.step = pointer_.at - before_;
    }
}

void Touch::release() {
    if (dragging_) {
        drag_.over = true;
    } else if (const Target* target = find(pressed_); target != nullptr) {
        // A finger that is lifted has no place any more: where it was last is where it was lifted.
        const ImVec2 at = pointer_.at.x <= -far_away ? before_ : pointer_.at;
        pointer_.at = at;
        if (target->box.contains(at)) tapped_ = pressed_;
    }
    pressed_.clear();
}

void Touch::go(int step) {
    std::vector<const Target*> order;
    for (const Target& target : seen_)
        if (target.layer == top_layer_ && target.options.enabled && target.options.focusable) order.push_back(&target);
    const auto size = static_cast<int>(order.size());
    if (size == 0) return;
    int at = step > 0 ? -1 : size;
    for (int i = 0; i < size; ++i)
        if (order[static_cast<std::size_t>(i)]->id == focus_) at = i;
    focus_ = order[static_cast<std::size_t>((at + step + size) % size)]->id;
    focus_moved_ = true;
}

void Touch::go_towards(int right, int down) {
    const Target* from = find(focus_);
    if (from == nullptr) return go(right + down > 0 ? 1 : -1);
    const Target* best = nullptr;
    float best_cost = far_away;
    for (const Target& target : seen_) {
        if (&target == from || target.layer != top_layer_ || !target.options.enabled || !target.options.focusable)
            continue;
        const ImVec2 way = target.box.center() - from->box.center();
        const float ahead = right != 0 ? way.x * static_cast<float>(right) : way.y * static_cast<float>(down);
        const float aside = std::abs(right != 0 ? way.y : way.x);
        if (ahead < 1) continue;
        const float cost = ahead + 2 * aside;
        if (cost < best_cost) {
            best_cost = cost;
            best = &target;
        }
    }
    if (best == nullptr) return;
    focus_ = best->id;
    focus_moved_ = true;
}

Tap Touch::target(std::string_view id, const Box& box, TargetOptions options) {
    const Box seen = box.clipped(clip());
    std::string view = open_views_.empty() ? "" : open_views_.back().id;
    if (focus_moved_ && focus_ == id && !open_views_.empty()) reveal_ = {view, box};
    // What is scrolled away cannot be touched, but the keyboard finds it.
    targets_.push_back(
        {std::string(id), seen.empty() ? Box{box.min, box.min} : seen, options, layer_, std::move(view)});
    Tap tap;
    tap.tapped = options.enabled && tapped_ == id;
    tap.pressed = options.enabled && pressed_ == id && (!dragging_ || dragged_ == id);
    tap.hovered = options.enabled && hovered_ == id;
    tap.focused = focus_ == id && by_keyboard_;
    return tap;
}

const Drag* Touch::drag(std::string_view id) const {
    return dragging_ && !id.empty() && dragged_ == id ? &drag_ : nullptr;
}

void Touch::open_layer() { ++layer_; }

void Touch::open_view(std::string_view id, const Box& box) {
    const Box seen = box.clipped(clip());
    open_views_.push_back({std::string(id), seen, layer_});
    views_.push_back(open_views_.back());
}

void Touch::close_view() { open_views_.pop_back(); }

Box Touch::clip() const {
    return open_views_.empty() ? Box{{-far_away, -far_away}, {far_away, far_away}} : open_views_.back().box;
}

const Drag* Touch::view_drag(std::string_view id) const {
    return dragging_ && !id.empty() && scrolled_ == id ? &drag_ : nullptr;
}

float Touch::wheel(std::string_view id) const { return wheeled_ == id ? pointer_.wheel : 0; }

std::optional<Box> Touch::reveal(std::string_view id) {
    if (!reveal_ || reveal_->first != id) return std::nullopt;
    const Box box = reveal_->second;
    reveal_.reset();
    return box;
}

void Touch::focus_on(std::string_view id) {
    focus_ = id;
    focus_moved_ = true;
}

}  // namespace jointline::ui
