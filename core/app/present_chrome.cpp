#include "core/app/present.h"
#include "core/app/setting_list.h"
#include "core/base/text.h"

namespace jointline {

void present_chrome(const AppState& state, View& view) {
    view.place = state.place();
    view.app_name = state.strings("ui/app.name");
    view.back_label = state.strings("ui/back");
    view.can_go_back = state.trail.size() > 1;
    view.notice = state.notice;
    view.look.theme = state.setting("theme", "system");
    view.look.text_scale = parse_number(state.setting("text_size", "100")).value_or(100) / 100;
    view.look.less_motion = state.setting("motion", "full") == "less";
    view.look.language = state.strings.language();
    view.look.kiosk = state.options.profile == Profile::Kiosk;
    for (const auto& setting : setting_list())
        if (setting.is_quick) view.quick.push_back(setting_view(state, setting));
    if (view.look.kiosk) return;  // a kiosk has no tabs: start over and back only
    const Place root = state.trail.front();
    view.tabs = {
        {Place::Body, "tab.body", state.strings("ui/tab.body"), "body", root != Place::Runs && root != Place::Me},
        {Place::Runs, "tab.runs", state.strings("ui/tab.runs"), "runs", root == Place::Runs},
        {Place::Me, "tab.me", state.strings("ui/tab.me"), "person", root == Place::Me}};
}

}  // namespace jointline
