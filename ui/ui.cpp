#include "ui/ui.h"

#include <algorithm>

#include "ui/editor.h"
#include "ui/screens/screens.h"
#include "ui/shapes.h"
#include "ui/stage.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

namespace {

constexpr float kiosk_width = 480;  // dp across a kiosk
constexpr float slop = 10;          // dp a finger may move and still tap

/// Nothing of ImGui's own look: its windows are invisible, its one text field has only letters, caret and selection.
void set_style(const Theme& theme) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.FramePadding = {0, 0};
    style.FrameBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false;  // there is no such texture in our atlas
    style.CircleTessellationMaxError = 0.15F;
    style.CurveTessellationTol = 0.6F;
    const auto set = [&](ImGuiCol what, ImU32 color) { style.Colors[what] = ImGui::ColorConvertU32ToFloat4(color); };
    set(ImGuiCol_FrameBg, 0);
    set(ImGuiCol_FrameBgHovered, 0);
    set(ImGuiCol_FrameBgActive, 0);
    set(ImGuiCol_WindowBg, theme[Role::Canvas]);
    set(ImGuiCol_Text, theme[Role::Ink]);
    set(ImGuiCol_TextSelectedBg, theme[Role::PrimaryTint]);
    set(ImGuiCol_NavHighlight, 0);
}

Keys read_keys() {
    const ImGuiIO& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    Keys keys;
    const bool tab = pressed(ImGuiKey_Tab);
    keys.tab = tab && !io.KeyShift;
    keys.back_tab = tab && io.KeyShift;
    keys.enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false) ||
                 ImGui::IsKeyPressed(ImGuiKey_Space, false);
    keys.escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    keys.undo = io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Z, false);
    keys.right = (pressed(ImGuiKey_RightArrow) ? 1 : 0) - (pressed(ImGuiKey_LeftArrow) ? 1 : 0);
    keys.down = (pressed(ImGuiKey_DownArrow) ? 1 : 0) - (pressed(ImGuiKey_UpArrow) ? 1 : 0);
    keys.home = pressed(ImGuiKey_Home);
    keys.end = pressed(ImGuiKey_End);
    return keys;
}

void draw_place(const View& view, Frame& frame) {
    const Box area = frame.area();
    const SizeClass size_class = frame.metrics().size_class;
    const bool wide = area.width() > area.height() && area.width() >= frame.dp(700) && size_class != SizeClass::Kiosk;
    const bool is_check = view.place == Place::Body || view.place == Place::CloseUp ||
                          view.place == Place::RegionList || view.place == Place::Question;
    Box content = area;
    if (size_class == SizeClass::Desktop) content = rail(frame, view, area);
    if (is_check && wide) {
        if (size_class != SizeClass::Desktop && view.place == Place::Body && area.height() > frame.dp(560))
            content = tab_bar(frame, view, area);
        return draw_check_desk(view, frame, content);
    }
    switch (view.place) {
        case Place::Body:
            return draw_body(view, frame, content);
        case Place::CloseUp:
            return draw_close_up(view, frame, content);
        case Place::RegionList:
            return draw_region_list(view, frame, content);
        case Place::Question:
            return draw_question(view, frame, content);
        case Place::Result:
            return content.width() >= frame.dp(900) ? draw_result_desk(view, frame, content)
                                                    : draw_result(view, frame, content);
        case Place::Answers:
            return draw_answers(view, frame, content);
        case Place::History:
            return draw_history(view, frame, content);
        case Place::Runs:
            return draw_runs(view, frame, content);
        case Place::Run:
            return draw_run(view, frame, content);
        case Place::Plan:
            return draw_plan(view, frame, content);
        case Place::Exercise:
            return draw_exercise(view, frame, content);
        case Place::Episode:
            return draw_episode(view, frame, content);
        case Place::CheckIn:
            return draw_check_in(view, frame, content);
        case Place::Cards:
            return draw_cards(view, frame, content);
        case Place::Card:
            return draw_card_page(view, frame, content);
        case Place::Me:
            return draw_me(view, frame, content);
        case Place::Licences:
            return draw_licences(view, frame, content);
    }
}

void handle_keys(const View& view, Frame& frame, bool typing) {
    const Keys& keys = frame.touch().keys();
    if (keys.escape) {
        if (typing) {
            frame.touch().forget_focus();
        } else if (view.source) {
            frame.send(ShowSource{});
        } else if (view.can_go_back) {
            frame.send(Back{});
        }
    }
    if (keys.undo && !typing && view.marks.can_undo) frame.send(Undo{});
}

/// The pictures that the next turn will want, decoded while nothing else happens. Their names differ from the one shown
/// in the view: "body/art/knee_inside_muscle".
void look_ahead(const View& view, Frame& frame) {
    const auto expect_turns = [&](const MapView& map) {
        const auto shown =
            std::find_if(map.views.begin(), map.views.end(), [](const ChoiceView& v) { return v.chosen; });
        if (shown == map.views.end()) return;
        const std::string part = "_" + shown->id + "_";
        const std::size_t at = map.art.find(part);
        if (at == std::string::npos) return;
        for (const ChoiceView& other : map.views) {
            std::string art = map.art;
            art.replace(at, part.size(), "_" + other.id + "_");
            frame.textures().expect(art + "_" + std::string(frame.theme().art_suffix()) + ".png");
        }
    };
    if (view.place != Place::Body && view.place != Place::CloseUp) return;
    expect_turns(view.close_up ? *view.close_up : view.body);
    const bool busy = frame.motion().running() || frame.touch().pointer_down();
    if (!busy && frame.textures().work()) frame.want_another();
}

}  // namespace

Ui::Ui(Renderer& renderer) : stage_(std::make_unique<Stage>(renderer)) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = true;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    make_editor_font(*stage_);
}

Ui::Ui(Ui&&) noexcept = default;
Ui& Ui::operator=(Ui&&) noexcept = default;
Ui::~Ui() = default;

Frame Ui::begin(const LookView& look, const Surface& surface) {
    ImGuiIO& io = ImGui::GetIO();
    Stage& stage = *stage_;
    const float density = io.DisplayFramebufferScale.x > 0 ? io.DisplayFramebufferScale.x : 1;
    const float given = surface.scale > 0 ? surface.scale : 1;
    const ImVec2 size = io.DisplaySize;
    const SizeClass size_class = size_class_of(size.x / given, size.y / given, surface.kiosk || look.kiosk);
    const bool kiosk = size_class == SizeClass::Kiosk;
    // A kiosk lies in portrait; where it does not, its height decides.
    const float scale = kiosk ? std::min(size.x / kiosk_width, size.y / (kiosk_width * 1.5F)) : given;
    stage.metrics = metrics_of(size_class);
    stage.theme = Theme::named(look.theme, surface.dark);
    stage.atlas.new_frame();
    stage.textures.new_frame();
    io.Fonts->TexID = stage.atlas.texture();
    io.Fonts->TexUvWhitePixel = stage.atlas.white();
    stage.motion.begin(io.DeltaTime, look.less_motion || surface.less_motion);
    set_style(stage.theme);
    const float text = std::clamp(static_cast<float>(look.text_scale), 0.8F, 2.0F);
    return {stage, scale, density, text, Box{{0, 0}, size}, surface.bottom_inset};
}

std::string Ui::tree() const { return stage_->semantics.json(); }
const Semantics& Ui::semantics() const { return stage_->semantics; }

void draw(const View& view, Frame& frame) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("##screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    const bool typing = io.WantTextInput && !frame.memory().editing.empty();
    Keys keys = read_keys();
    if (typing) keys.enter = false;
    const Pointer pointer{io.MousePos, io.MouseDown[0], io.MouseWheel};
    frame.touch().begin(pointer, keys, frame.dp(slop), typing);
    frame.semantics().begin(name_of(view.place));
    const std::string screen = std::string(name_of(view.place)) + (view.question ? view.question->id : "");
    if (screen != frame.memory().screen) {
        frame.memory().screen = screen;
        frame.memory().scrolls.clear();
        frame.touch().forget_focus();
        frame.want_another();
    }
    frame.memory().floor = frame.area().max.y;
    handle_keys(view, frame, typing);
    draw_place(view, frame);
    toast(frame, view, frame.area());
    draw_source(view, frame, frame.area());
    look_ahead(view, frame);
    ImGui::End();
    frame.atlas().upload();
}

}  // namespace jointline::ui
