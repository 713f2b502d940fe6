#include "ui/frame.h"

#include "ui/stage.h"

namespace jointline::ui {

Frame::Frame(Stage& stage, float scale, float density, float text_scale, Box area, float bottom_inset)
    : stage_(&stage),
      scale_(scale),
      density_(density),
      text_scale_(text_scale),
      area_(area),
      bottom_inset_(bottom_inset) {}

const Metrics& Frame::metrics() const { return stage_->metrics; }
const Theme& Frame::theme() const { return stage_->theme; }
ImU32 Frame::color(Role role) const { return stage_->theme[role]; }
ImU32 Frame::color(Role role, float alpha) const { return stage_->theme.with_alpha(role, alpha); }
ImDrawList& Frame::list() const { return *ImGui::GetWindowDrawList(); }

bool Frame::wants_another() const { return wants_another_ || stage_->motion.running() || stage_->atlas.full(); }

Node Frame::node(std::string_view id, std::string_view role, std::string_view label, const Box& box,
                 float least) const {
    Node node{std::string(id), std::string(role), std::string(label), {}, box.min, box.size(), true, false, true, {}};
    const Box view = touch().clip().clipped(area_);
    const Box seen = box.clipped(view);
    if (seen == box) return node;
    if (seen.width() >= std::min(least, box.width()) && seen.height() >= std::min(least, box.height())) {
        node.at = seen.min;
        node.size = seen.size();
        return node;
    }
    node.visible = false;
    if (box.max.y > view.max.y) node.at.y = std::max(node.at.y, area_.max.y + (box.min.y - view.max.y));
    if (box.min.y < view.min.y) node.at.y = std::min(node.at.y, area_.min.y - (view.min.y - box.max.y) - box.height());
    if (node.at.y < area_.max.y && node.at.y + node.size.y > area_.min.y)
        node.at.y = box.max.y > view.max.y ? area_.max.y : area_.min.y - node.size.y;
    return node;
}

void Frame::says(std::string_view id, std::string_view role, std::string_view label, const Box& box,
                 std::string_view value, bool enabled, bool focused, float least) {
    Node said = node(id, role, label, box, least);
    said.value = value;
    said.enabled = enabled;
    said.focused = focused;
    semantics().add(std::move(said));
}

Touch& Frame::touch() const { return stage_->touch; }
Atlas& Frame::atlas() const { return stage_->atlas; }
Fonts& Frame::fonts() const { return stage_->fonts; }
Icons& Frame::icons() const { return stage_->icons; }
Shadows& Frame::shadows() const { return stage_->shadows; }
Textures& Frame::textures() const { return stage_->textures; }
Motion& Frame::motion() const { return stage_->motion; }
Semantics& Frame::semantics() const { return stage_->semantics; }
Memory& Frame::memory() const { return stage_->memory; }

}  // namespace jointline::ui
