#include <algorithm>

#include "core/app/handlers.h"
#include "core/app/setting_list.h"

namespace jointline {

Result<Done> on(AppState& state, const SetSetting& command) {
    const auto& settings = setting_list();
    const auto setting =
        std::find_if(settings.begin(), settings.end(), [&](const auto& s) { return s.key == command.key; });
    if (setting == settings.end()) return Error{ErrorCode::Usage, "no setting is called " + command.key};
    if (std::find(setting->values.begin(), setting->values.end(), command.value) == setting->values.end())
        return Error{ErrorCode::Usage, command.key + " cannot be " + command.value};
    state.settings[command.key] = command.value;  // first what is seen: a full disk must not keep a screen unreadable
    if (command.key == "anatomy")
        state.map.show_layer(command.value == "skin" ? body::Layer::Skin : body::Layer::Muscle);
    state.settings_store.set(command.key, command.value);
    return Done{};
}

Result<Done> on(AppState& state, const EraseEverything&) {
    if (!state.erase_asked) {
        state.erase_asked = true;  // asked twice: there is no way back
        return Done{};
    }
    state.runs = RunsDesk(std::move(state.runs.originals));
    state.database.erase();
    state.runs.originals.erase();
    state.settings.clear();
    state.care.morning = {};
    (void)on(state, StartOver{});
    state.erase_asked = false;
    state.trail = {Place::Me};
    state.notify(state.strings("ui/me.erased"));
    return Done{};
}

}  // namespace jointline
